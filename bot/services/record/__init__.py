"""A person's own data in their hands: shown, put right, taken back, deleted, taken away, and why it is believed."""
