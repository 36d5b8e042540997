"""What a message says of skills: named, had, lacked or wanted, how well, and by which words."""
