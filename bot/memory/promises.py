"""What is kept of check-ins: a person's wishes, the promises made of them, and what waits to be delivered.

A promise is `pending`, `claimed` by a worker for a while, `sent`, `answered`, `cancelled` or `dead`. The message and
the state `sent` are written in one transaction, and the message's source is unique: so a promise is kept once, however
many workers there are and wherever one of them dies.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, func, insert, or_, select, update

from bot.memory import tables as t
from bot.memory import thread
from bot.memory.store import Unit
from bot.memory.thread import stamp as stamp

PENDING, CLAIMED, SENT, ANSWERED, CANCELLED, DEAD = "pending", "claimed", "sent", "answered", "cancelled", "dead"
OPEN = (PENDING, CLAIMED)

BACK_OFF = tuple(timedelta(minutes=m) for m in (1, 5, 30, 120, 720))
"""How long to wait after each failure; after the last one a promise is dead."""


@dataclass(frozen=True)
class Wishes:
    """How a person wants to be asked; days are ISO dates in their own calendar, `zone` None where they told none."""

    person_id: str
    rhythm: str = "off"
    since: str = ""
    zone: str | None = None
    hour: int = 18
    minute: int = 0
    days: str = "0123456"
    channel: str = ""
    until: str | None = None
    again: str | None = None
    silences: int = 0


@dataclass(frozen=True)
class Promise:
    """One check-in that was promised: `local` is its wall time to the minute, instants are in UTC."""

    id: int
    person_id: str
    local: str
    zone: str
    due_at: str
    kind: str
    step_id: str | None
    state: str
    made_at: str
    attempts: int
    next_try_at: str
    claimed_by: str | None = None
    claimed_until: str | None = None
    reason: str = ""
    sent_at: str | None = None
    answered_at: str | None = None


@dataclass(frozen=True)
class Letter:
    """A message that waits for the person, or was delivered; its id is its place in the order."""

    id: int
    source: str
    channel: str
    body: Mapping[str, Any]
    created_at: str
    delivered_at: str | None


def wishes(unit: Unit, person_id: str) -> Wishes | None:
    """What a person wishes, None for one who was never promised anything."""
    row = unit._run(select(t.checkins).where(t.checkins.c.person_id == person_id)).mappings().first()
    return Wishes(**row) if row else None


def save_wishes(unit: Unit, person_id: str, **values: Any) -> None:
    """Sets some of a person's wishes; `since` is needed the first time."""
    where = t.checkins.c.person_id == person_id
    if unit._run(update(t.checkins).where(where).values(**values)).rowcount == 0:
        unit._run(insert(t.checkins).values(person_id=person_id, **values))


@dataclass(frozen=True)
class Wanted:
    """A check-in to promise: wall time and zone, the instant that is, and what it is about."""

    local: datetime
    zone: str
    due: datetime
    kind: str
    step_id: str | None = None


def promise(unit: Unit, person_id: str, wanted: Wanted, now: datetime) -> None:
    """Makes the one open promise of a person: what else was open is cancelled, what was sent is not sent again."""
    key, at = wanted.local.isoformat(timespec="minutes"), stamp(wanted.due)
    cancel(unit, person_id, "another time", but=key)
    here = and_(_mine(person_id), t.promises.c.local == key)
    about: dict[str, Any] = {"kind": wanted.kind, "step_id": wanted.step_id}
    fresh = {"state": PENDING, "zone": wanted.zone, "due_at": at, "next_try_at": at, "made_at": stamp(now), **about}
    row = unit._run(select(t.promises.c.state, t.promises.c.due_at).where(here)).first()
    if row is None:
        unit._run(insert(t.promises).values(person_id=person_id, local=key, **fresh))
    elif row.state == CANCELLED or (row.state in OPEN and row.due_at != at):
        fresh |= {"attempts": 0, "reason": "", "claimed_by": None, "claimed_until": None}
        unit._run(update(t.promises).where(here).values(**fresh))
    elif row.state in OPEN:
        unit._run(update(t.promises).where(here).values(**about))


def cancel(unit: Unit, person_id: str, reason: str, but: str = "") -> int:
    """Takes back what is open, and returns how many promises that were; `but` is a wall time that is spared."""
    where = and_(_mine(person_id), t.promises.c.state.in_(OPEN), t.promises.c.local != but)
    values = {"state": CANCELLED, "reason": reason, "claimed_by": None, "claimed_until": None}
    return int(unit._run(update(t.promises).where(where).values(**values)).rowcount)


def settle(unit: Unit, ids: list[int], reason: str, now: str) -> None:
    """Counts promises as answered: those that were sent, or whose person wrote first."""
    where = and_(t.promises.c.id.in_(ids), t.promises.c.state.in_((*OPEN, SENT)))
    values = {"state": ANSWERED, "answered_at": now, "reason": reason, "claimed_by": None, "claimed_until": None}
    unit._run(update(t.promises).where(where).values(**values))


def of_person(unit: Unit, person_id: str) -> tuple[Promise, ...]:
    """All promises to a person, by their time."""
    query = select(t.promises).where(_mine(person_id)).order_by(t.promises.c.due_at, t.promises.c.id)
    return tuple(Promise(**row) for row in unit._run(query).mappings())


def kept(unit: Unit, person_id: str) -> int:
    """How many check-ins were sent to a person."""
    where = and_(_mine(person_id), t.promises.c.sent_at.is_not(None))
    return int(unit._run(select(func.count()).select_from(t.promises).where(where)).scalar())


def due(unit: Unit, now: datetime) -> tuple[Promise, ...]:
    """What is to be sent by now, the longest due first."""
    query = select(t.promises).where(_ripe(stamp(now))).order_by(t.promises.c.due_at, t.promises.c.id)
    return tuple(Promise(**row) for row in unit._run(query).mappings())


def claim(unit: Unit, worker: str, now: datetime, lease: timedelta, most: int) -> tuple[Promise, ...]:
    """Takes what is due for a while, so that no other worker takes it as well; what a dead worker took is taken again.

    One statement: on PostgreSQL it skips what others hold, on SQLite it holds the one lock there is for writing.
    `worker` names this one claim: what it held before under another name is not given to it twice.
    """
    at, until = stamp(now), stamp(now + lease)
    ripe = select(t.promises.c.id).where(_ripe(at)).order_by(t.promises.c.due_at, t.promises.c.id).limit(most)
    taken = t.promises.c.id.in_(select(ripe.with_for_update(skip_locked=True).cte("ripe").c.id))
    values = {"state": CLAIMED, "claimed_by": worker, "claimed_until": until}
    if unit._run(update(t.promises).where(taken).values(**values)).rowcount == 0:
        return ()
    mine = and_(t.promises.c.state == CLAIMED, t.promises.c.claimed_by == worker)
    query = select(t.promises).where(mine).order_by(t.promises.c.due_at, t.promises.c.id)
    return tuple(Promise(**row) for row in unit._run(query).mappings())


def sent(unit: Unit, promised: Promise, body: Mapping[str, Any], now: datetime) -> bool:
    """Puts the message into the outbox and marks the promise as sent; False, and nothing, where it is ours no more."""
    values = {"state": SENT, "sent_at": stamp(now), "reason": "", "claimed_by": None, "claimed_until": None}
    if unit._run(update(t.promises).where(_held(promised)).values(**values)).rowcount == 0:
        return False
    source = f"promise:{promised.id}"
    channel = unit._run(select(t.checkins.c.channel).where(t.checkins.c.person_id == promised.person_id)).scalar() or ""
    _withdraw(unit, promised.person_id, now)
    thread.post(unit, promised.person_id, source, channel, body, now)
    return True


def _withdraw(unit: Unit, person_id: str, now: datetime) -> None:
    """Takes check-ins that nobody has seen yet out of the thread: who comes back finds one question, and no pile."""
    unread = and_(t.outbox.c.person_id == person_id, t.outbox.c.delivered_at.is_(None))
    where = and_(unread, t.outbox.c.source.like("promise:%"))
    unit._run(update(t.outbox).where(where).values(seq=None, delivered_at=stamp(now)))


def failed(unit: Unit, promised: Promise, reason: str, now: datetime) -> str:
    """Puts a promise off after a failure, or gives it up with the reason; returns its state."""
    tries = promised.attempts + 1
    if tries > len(BACK_OFF):
        values: dict[str, Any] = {"state": DEAD, "attempts": tries}
    else:
        values = {"state": PENDING, "attempts": tries, "next_try_at": stamp(now + BACK_OFF[tries - 1])}
    values |= {"reason": reason[:500], "claimed_by": None, "claimed_until": None}
    unit._run(update(t.promises).where(_held(promised)).values(**values))
    return str(values["state"])


def put_off(unit: Unit, promised: Promise, to: datetime, reason: str) -> None:
    """Gives a claimed promise back to be tried at a later time, which is no failure."""
    values = {"state": PENDING, "next_try_at": stamp(to), "reason": reason, "claimed_by": None, "claimed_until": None}
    unit._run(update(t.promises).where(_held(promised)).values(**values))


def drop(unit: Unit, promised: Promise, reason: str) -> None:
    """Takes back a claimed promise that has nothing to ask any more."""
    values = {"state": CANCELLED, "reason": reason, "claimed_by": None, "claimed_until": None}
    unit._run(update(t.promises).where(_held(promised)).values(**values))


def letters(unit: Unit, person_id: str, waiting: bool = True) -> tuple[Letter, ...]:
    """The messages that wait for a person, in their order; all there ever were where not `waiting`."""
    where = t.outbox.c.person_id == person_id
    if waiting:
        where = and_(where, t.outbox.c.delivered_at.is_(None))
    rows = unit._run(select(t.outbox).where(where).order_by(t.outbox.c.id)).mappings()
    return tuple(
        Letter(r["id"], r["source"], r["channel"], json.loads(r["body"]), r["created_at"], r["delivered_at"])
        for r in rows
    )


def delivered(unit: Unit, ids: list[int], now: datetime) -> None:
    """Marks messages as delivered."""
    where = and_(t.outbox.c.id.in_(ids), t.outbox.c.delivered_at.is_(None))
    unit._run(update(t.outbox).where(where).values(delivered_at=stamp(now)))


def _mine(person_id: str) -> Any:
    return t.promises.c.person_id == person_id


def _ripe(at: str) -> Any:
    waiting = and_(t.promises.c.state == PENDING, t.promises.c.next_try_at <= at)
    left = and_(t.promises.c.state == CLAIMED, t.promises.c.claimed_until <= at)
    return or_(waiting, left)


def _held(promised: Promise) -> Any:
    """That the promise is still claimed by whom it was claimed."""
    mine = and_(t.promises.c.state == CLAIMED, t.promises.c.claimed_by == promised.claimed_by)
    return and_(t.promises.c.id == promised.id, mine)
