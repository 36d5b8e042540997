"""Leases: what one process at a time may do, for a while; who dies with one gives it back by its end."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import and_, delete, insert, or_, select, update

from bot.memory import tables as t
from bot.memory.store import Unit
from bot.memory.thread import stamp


def taken(unit: Unit, name: str, holder: str, now: datetime, lasts: timedelta) -> bool:
    """Takes a lease, or holds on to one's own; False where another has it."""
    unit.alone(f"lease:{name}")
    free = or_(t.leases.c.holder == holder, t.leases.c.until <= stamp(now))
    values = {"holder": holder, "until": stamp(now + lasts)}
    if unit._run(update(t.leases).where(and_(t.leases.c.name == name, free)).values(**values)).rowcount:
        return True
    if unit._run(select(t.leases.c.name).where(t.leases.c.name == name)).first() is not None:
        return False
    unit._run(insert(t.leases).values(name=name, **values))
    return True


def given_back(unit: Unit, name: str, holder: str) -> None:
    """Ends one's own lease."""
    unit._run(delete(t.leases).where(and_(t.leases.c.name == name, t.leases.c.holder == holder)))
