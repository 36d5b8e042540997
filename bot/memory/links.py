"""Links from one channel to another: good for one use and a short while. Kept is a digest, as of sessions."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta

from sqlalchemy import and_, delete, insert, or_, select

from bot.memory import tables as t
from bot.memory.store import Unit
from bot.memory.thread import stamp

LASTS = timedelta(minutes=15)
"""How long a link is good: time to take the phone from the other room, too short to be found later in a history."""


def made(unit: Unit, secret: str, person_id: str, now: datetime) -> datetime:
    """Keeps a new link of a person in place of any before it, and returns until when it is good."""
    over = or_(t.links.c.person_id == person_id, t.links.c.expires_at <= stamp(now))
    unit._run(delete(t.links).where(over))
    unit._run(insert(t.links).values(id=_digest(secret), person_id=person_id, expires_at=stamp(now + LASTS)))
    return now + LASTS


def held(unit: Unit, secret: str, now: datetime) -> tuple[str, str] | None:
    """The digest and the person of a link that is good, which is not spent by this; None where it is not."""
    digest = _digest(secret)
    here = and_(t.links.c.id == digest, t.links.c.expires_at > stamp(now))
    person = unit._run(select(t.links.c.person_id).where(here)).scalar()
    return (digest, str(person)) if person else None


def used(unit: Unit, digest: str, now: datetime) -> str | None:
    """The person of a link, which is spent by this; None where there is none or its time is over."""
    mine = t.links.c.id == digest
    person: str | None = unit._run(
        select(t.links.c.person_id).where(and_(mine, t.links.c.expires_at > stamp(now)))
    ).scalar()
    # Whoever deletes it has used it: of two at the same moment only one does.
    return person if unit._run(delete(t.links).where(mine)).rowcount and person else None


def _digest(secret: str) -> str:
    return hashlib.sha256(f"link:{secret}".encode()).hexdigest()
