"""Telegram: the thread of a person in a chat of theirs."""
