"""What is kept of a person, in SQL: facts with evidence, what was asked, plans and progress."""

from bot.memory.database import OUT_OF_REACH, Memory
from bot.memory.store import Person, Unit

__all__ = ["OUT_OF_REACH", "Memory", "Person", "Unit"]
