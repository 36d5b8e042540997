"""Sessions of the web channel: which person a token speaks for, and until when.

Kept is a digest of the session's name, never the token: who reads the database cannot speak for anybody.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import and_, delete, func, insert, select, update

from bot.memory import tables as t
from bot.memory.store import Unit
from bot.memory.thread import stamp


@dataclass(frozen=True)
class Session:
    """A session as stored; `generation` counts renewals, `used_at` is when the newest token was first shown."""

    person_id: str
    generation: int
    expires_at: str
    zone: str = ""
    used_at: str | None = None


def opened(unit: Unit, name: str, person_id: str, now: datetime, lasts: timedelta, zone: str = "") -> Session:
    """A new session; `name` is its secret, `zone` the IANA name of the time zone where it is, empty where unknown."""
    made = Session(person_id, 1, stamp(now + lasts), zone)
    unit._run(insert(t.sessions).values(id=_digest(name), **made.__dict__))
    return made


def found(unit: Unit, name: str, now: datetime) -> Session | None:
    """The session of that name, None where there is none or its time is over."""
    columns = [t.sessions.c[name] for name in Session.__dataclass_fields__]
    where = and_(t.sessions.c.id == _digest(name), t.sessions.c.expires_at > stamp(now))
    row = unit._run(select(*columns).where(where)).mappings().first()
    return Session(**row) if row else None


def renewed(unit: Unit, name: str, generation: int, now: datetime, lasts: timedelta) -> Session | None:
    """The session with a new generation and term; None where another renewal came first."""
    where = and_(t.sessions.c.id == _digest(name), t.sessions.c.generation == generation)
    values = {"generation": generation + 1, "used_at": None, "expires_at": stamp(now + lasts)}
    if unit._run(update(t.sessions).where(where).values(**values)).rowcount == 0:
        return None
    return found(unit, name, now)


def used(unit: Unit, name: str, now: datetime) -> None:
    """Notes that the newest token has arrived where it is kept: those before it may be spent now."""
    where = and_(t.sessions.c.id == _digest(name), t.sessions.c.used_at.is_(None))
    unit._run(update(t.sessions).where(where).values(used_at=stamp(now)))


def closed(unit: Unit, person_id: str) -> int:
    """Ends every session of a person, and returns how many there were."""
    return int(unit._run(delete(t.sessions).where(t.sessions.c.person_id == person_id)).rowcount)


def count(unit: Unit, person_id: str) -> int:
    """How many sessions a person has."""
    query = select(func.count()).select_from(t.sessions).where(t.sessions.c.person_id == person_id)
    return int(unit._run(query).scalar())


def swept(unit: Unit, now: datetime) -> int:
    """Forgets sessions whose time is over, and returns how many there were."""
    return int(unit._run(delete(t.sessions).where(t.sessions.c.expires_at <= stamp(now))).rowcount)


def _digest(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()
