"""Rasa components: thin wrappers over the reading."""
