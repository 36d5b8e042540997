"""What is kept of a person, in SQL: facts with evidence, what was asked, plans and progress."""

from bot.memory.database import Memory
from bot.memory.store import Person, Unit

__all__ = ["Memory", "Person", "Unit"]
