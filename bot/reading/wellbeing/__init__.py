"""What a message says of feelings and of lives, and what only sounds like it."""
