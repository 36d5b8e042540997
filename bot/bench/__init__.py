"""Measures the advisor, and beside it the bot that `rasa init` writes: turns, memory, training, start, advice."""
