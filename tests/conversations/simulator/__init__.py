"""Simulated people who talk to the real engine, and what must hold in every one of their talks."""
