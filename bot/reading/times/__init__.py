"""Numbers, hours, days and stretches of time, and whose they are."""
