"""Leases: what one process at a time may do, for a while; who dies with one gives it back by its end. Moments: where
what all processes do must lie apart, each takes the next one."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import and_, delete, insert, or_, select, update

from bot.memory import tables as t
from bot.memory.store import Unit
from bot.memory.thread import stamp

FARTHEST = timedelta(days=1)
"""How far ahead the next moment may lie."""


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


def moment(unit: Unit, name: str, now: datetime, apart: timedelta) -> datetime:
    """Takes the next moment of a name, `now` or later: that after it lies `apart` from it, whoever takes it. Call it
    within a turn, so that two do not take the same one."""
    held = next_moment(unit, name)
    taken = max(now, held) if held else now
    if taken > now + FARTHEST:  # somebody's clock went wrong
        taken = now
    _until(unit, name, taken + apart)
    return taken


def barred(unit: Unit, name: str, until: datetime) -> None:
    """The next moment of a name is not before `until`."""
    held = next_moment(unit, name)
    if held is None or held < until:
        _until(unit, name, until)


def next_moment(unit: Unit, name: str) -> datetime | None:
    """The next moment of a name, which is not taken by this; None where none was taken yet."""
    held = unit._run(select(t.leases.c.until).where(t.leases.c.name == name)).scalar()
    return datetime.fromisoformat(held) if held else None


def _until(unit: Unit, name: str, until: datetime) -> None:
    values = {"holder": "", "until": stamp(until)}
    if unit._run(update(t.leases).where(t.leases.c.name == name).values(**values)).rowcount == 0:
        unit._run(insert(t.leases).values(name=name, **values))


def swept(unit: Unit, prefix: str, now: datetime) -> None:
    """Forgets the moments whose names begin so and that are over."""
    old = and_(t.leases.c.name.startswith(prefix, autoescape=True), t.leases.c.until < stamp(now))
    unit._run(delete(t.leases).where(old))
