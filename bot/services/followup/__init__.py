"""Check-ins and coming back: offered, wished for, promised, put off, stopped."""
