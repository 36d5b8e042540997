"""The reasoning: pure functions on frozen dataclasses. No I/O, no Rasa, no SQL, no clock, no chance."""
