"""The thread of a person: what they sent and what they were sent, in one order that every channel shows.

`seq` orders both sides. It is the millisecond of the moment, or one more than the last where that is not later: so it
grows for each person, also when all that was stored of them is erased in between, and a reader that has seen a number
misses nothing after it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from sqlalchemy import and_, func, insert, literal, select, union_all, update

from bot.memory import tables as t
from bot.memory.store import Unit

USER, BOT = "user", "bot"


@dataclass(frozen=True)
class Incoming:
    """A message of a person that waits to be answered; `source` is the name its sender gave it."""

    id: int
    person_id: str
    source: str
    channel: str
    body: Mapping[str, Any]
    seq: int
    attempts: int


@dataclass(frozen=True)
class Entry:
    """One message of the thread; `by` is "user" or "bot", `at` the instant, `source` unique for that side, `channel`
    that by which it came or for which it was said."""

    seq: int
    by: str
    at: str
    source: str
    body: Mapping[str, Any]
    channel: str = ""


def stamp(moment: datetime) -> str:
    """An instant as it is stored: in UTC and always of one length, so that texts sort like instants."""
    return moment.astimezone(timezone.utc).isoformat(timespec="microseconds")


def receive(unit: Unit, incoming: Mapping[str, str], body: Mapping[str, Any], now: datetime) -> tuple[int, bool]:
    """Stores what a person sent (`person_id`, `source`, `channel`) once; its seq, and whether it is new."""
    person_id, source = incoming["person_id"], incoming["source"]
    unit.alone(person_id)
    mine = and_(t.inbox.c.person_id == person_id, t.inbox.c.source == source)
    values = {**incoming, "body": json.dumps(body), "at": stamp(now), "attempts": 0}
    row = select(_next(person_id, now), *(literal(value) for value in values.values()))
    fresh = row.where(~select(t.inbox.c.id).where(mine).exists())
    new = unit._run(insert(t.inbox).from_select(["seq", *values], fresh)).rowcount
    return int(unit._run(select(t.inbox.c.seq).where(mine)).scalar()), bool(new)


def waiting(unit: Unit, person_id: str) -> Incoming | None:
    """The oldest message of a person that is not answered yet."""
    where = and_(t.inbox.c.person_id == person_id, t.inbox.c.handled_at.is_(None))
    row = unit._run(select(t.inbox).where(where).order_by(t.inbox.c.seq).limit(1)).mappings().first()
    return _incoming(row) if row else None


def _incoming(row: Mapping[str, Any]) -> Incoming:
    names = ("id", "person_id", "source", "channel", "seq", "attempts")
    return Incoming(**{name: row[name] for name in names}, body=json.loads(row["body"]))


def newest(unit: Unit, person_id: str) -> tuple[Incoming, str, bool] | None:
    """What a person sent last, when, and whether it is answered; None where they sent nothing."""
    query = select(t.inbox).where(t.inbox.c.person_id == person_id).order_by(t.inbox.c.seq.desc()).limit(1)
    row = unit._run(query).mappings().first()
    return (_incoming(row), row["at"], row["handled_at"] is not None) if row else None


def reworded(unit: Unit, incoming: Incoming, body: Mapping[str, Any]) -> bool:
    """Puts other words into a message that waits; False where it is answered already."""
    where = and_(t.inbox.c.id == incoming.id, t.inbox.c.handled_at.is_(None))
    return bool(unit._run(update(t.inbox).where(where).values(body=json.dumps(body))).rowcount)


def unanswered(unit: Unit, before: datetime) -> list[str]:
    """The people whose messages wait since before a moment: whoever took them is gone."""
    where = and_(t.inbox.c.handled_at.is_(None), t.inbox.c.at < stamp(before))
    return list(unit._run(select(t.inbox.c.person_id).where(where).distinct()).scalars())


def handled(unit: Unit, incoming: Incoming, now: datetime) -> bool:
    """Marks a message as answered; False where it was erased meanwhile."""
    where = and_(t.inbox.c.id == incoming.id, t.inbox.c.handled_at.is_(None))
    return bool(unit._run(update(t.inbox).where(where).values(handled_at=stamp(now))).rowcount)


def answered(unit: Unit, person_id: str, source: str, now: datetime) -> None:
    """Marks what a person sent under a name as answered: the channel itself had something to say to it."""
    where = and_(t.inbox.c.person_id == person_id, t.inbox.c.source == source, t.inbox.c.handled_at.is_(None))
    unit._run(update(t.inbox).where(where).values(handled_at=stamp(now)))


def failed(unit: Unit, incoming: Incoming) -> None:
    """Counts an attempt that failed."""
    values = {"attempts": incoming.attempts + 1}
    unit._run(update(t.inbox).where(t.inbox.c.id == incoming.id).values(**values))


def post(unit: Unit, person_id: str, source: str, channel: str, body: Mapping[str, Any], now: datetime) -> None:
    """Puts a message of the bot into the thread; `source` is unique, so that nothing is said twice."""
    unit.alone(person_id)
    values = {"person_id": person_id, "source": source, "channel": channel, "created_at": stamp(now)}
    unit._run(insert(t.outbox).values(seq=_next(person_id, now), body=json.dumps(body), **values))


def entries(unit: Unit, person_id: str, after: int, most: int = 200) -> tuple[Entry, ...]:
    """What follows a number in the thread, oldest first; with `after` 0 the last `most` of all."""
    # In one statement, which sees one state: of two, the second could see what came after something the first missed.
    both = union_all(*(select(_side(person_id, after, most, side)) for side in (USER, BOT)))
    rows = unit._run(both)
    whole = sorted((Entry(r.seq, r.by, r.at, r.source, json.loads(r.body), r.channel) for r in rows), key=_seq)
    return tuple(whole[:most] if after else whole[-most:])


def _seq(entry: Entry) -> int:
    return entry.seq


def _side(person_id: str, after: int, most: int, by: str) -> Any:
    """What one side said after a number: the first of it, or with `after` 0 the last of it."""
    table, at = (t.inbox, t.inbox.c.at) if by == USER else (t.outbox, t.outbox.c.created_at)
    names = (table.c.seq, literal(by).label("by"), at.label("at"), table.c.source, table.c.body, table.c.channel)
    where = and_(table.c.person_id == person_id, table.c.seq > after)
    return select(*names).where(where).order_by(table.c.seq if after else table.c.seq.desc()).limit(most).subquery()


def told(unit: Unit, person_id: str, seq: int) -> Mapping[str, Any] | None:
    """The message of the bot with that number, None where there is none of this person."""
    where = and_(t.outbox.c.person_id == person_id, t.outbox.c.seq == seq)
    body = unit._run(select(t.outbox.c.body).where(where)).scalar()
    found: Mapping[str, Any] | None = json.loads(body) if body is not None else None
    return found


def last(unit: Unit, person_id: str) -> int:
    """The last number of the thread, 0 where there is nothing in it."""
    return int(unit._run(select(func.max(_numbers(person_id, 0).c.seq))).scalar() or 0)


def lasts(unit: Unit, people: Sequence[str]) -> dict[str, int]:
    """The number of the bot's last message to each of several people."""
    where = t.outbox.c.person_id.in_(people)
    query = select(t.outbox.c.person_id, func.max(t.outbox.c.seq)).where(where).group_by(t.outbox.c.person_id)
    return {who: int(seq) for who, seq in unit._run(query) if seq is not None}


def seen(unit: Unit, person_id: str, seq: int, now: datetime) -> None:
    """Marks the bot's messages up to a number as delivered."""
    where = and_(t.outbox.c.person_id == person_id, t.outbox.c.seq <= seq, t.outbox.c.delivered_at.is_(None))
    unit._run(update(t.outbox).where(where).values(delivered_at=stamp(now)))


def unseen(unit: Unit, person_id: str, after: int, upto: int) -> list[str]:
    """The names of the bot's messages between two numbers that were delivered nowhere."""
    where = and_(t.outbox.c.person_id == person_id, t.outbox.c.seq > after, t.outbox.c.seq <= upto)
    query = select(t.outbox.c.source).where(and_(where, t.outbox.c.delivered_at.is_(None))).order_by(t.outbox.c.seq)
    return list(unit._run(query).scalars())


def _next(person_id: str, now: datetime) -> Any:
    """The number after the last one of a person, at least the present millisecond."""
    return select(func.max(_numbers(person_id, int(now.timestamp() * 1000) - 1).c.seq) + 1).scalar_subquery()


def _numbers(person_id: str, least: int) -> Any:
    return union_all(
        select(literal(least).label("seq")),
        select(t.inbox.c.seq).where(t.inbox.c.person_id == person_id),
        select(t.outbox.c.seq).where(and_(t.outbox.c.person_id == person_id, t.outbox.c.seq.is_not(None))),
    ).subquery()
