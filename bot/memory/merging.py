"""Two people in the database who turn out to be one: what was told of both is kept under one of them.

Nothing is lost. Where both tell of the same thing the newer word counts: of claims by the instant at which each was
said, of steps by when their state was set, of plans by when they were made; of goal, years, hours and start, which
carry no time of their own, by who of the two wrote last.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any

from sqlalchemy import and_, delete, func, insert, select, update

from bot.memory import promises, thread
from bot.memory import tables as t
from bot.memory.store import Person, Unit

FACTS = ("target_role", "years", "hours_per_week", "plan_start", "current_said")
"""Facts of a person that may differ, each with the words that belong to it below."""

_WITH = {"target_role": ("target_said", "posting"), "years": ("years_quote",), "hours_per_week": ("hours_quote",)}


@dataclass(frozen=True)
class Merged:
    """What a merge did: claims and messages that came over, and facts that differed: name, what was, what counts."""

    claims: int = 0
    messages: int = 0
    differed: tuple[tuple[str, Any, Any], ...] = ()


def merge(unit: Unit, into: str, other: str, now: str) -> Merged:
    """Moves everything stored of `other` to `into`; what both have is settled by the newer word."""
    if into == other or not unit.exists(other):
        return Merged()
    newer = _wrote(unit, other) > _wrote(unit, into)
    differed = _facts(unit, unit.person(into, now), unit.person(other, now), newer)
    claims = _moved(unit, t.claims, into, other)
    _moved(unit, t.reports, into, other)
    _moved(unit, t.milestones, into, other)
    _moved(unit, t.changes, into, other)
    _keyed(unit, t.refusals, "skill", "refused_at", into, other)
    _keyed(unit, t.questions, "key", "at", into, other)
    _keyed(unit, t.steps, "step_id", "at", into, other)
    _plans(unit, into, other)
    _one(unit, t.pastes, into, other, newer)
    _one(unit, t.conversations, into, other, False)
    _checkins(unit, into, other, newer)
    _renamed(unit, into, other)
    _renumbered(unit, into, other)
    messages = _moved(unit, t.inbox, into, other) + _moved(unit, t.outbox, into, other)
    for ways_in in (t.sessions, t.telegram_chats, t.telegram_messages):
        _moved(unit, ways_in, into, other)
    unit.erase(other)
    return Merged(claims, messages, differed)


def _wrote(unit: Unit, person_id: str) -> str:
    """When a person wrote last; opening a chat is no word."""
    found = thread.newest(unit, person_id)
    return found[1] if found and found[0].body.get("kind") != "open" else ""


def _facts(unit: Unit, into: Person, other: Person, newer: bool) -> tuple[tuple[str, Any, Any], ...]:
    values: dict[str, Any] = {}
    differed = []
    for name in FACTS:
        mine, theirs = getattr(into, name), getattr(other, name)
        if theirs in (None, "") or mine == theirs:
            continue
        if mine not in (None, ""):
            differed.append((name, mine if newer else theirs, theirs if newer else mine))
        if newer or mine in (None, ""):
            values |= {name: theirs} | {word: getattr(other, word) for word in _WITH.get(name, ())}
    first, then = (into.options, other.options) if newer else (other.options, into.options)
    values["options"] = _options(first, then)
    unit.update_person(into.id, **values)
    return tuple(differed)


def _options(first: Mapping[str, Any], then: Mapping[str, Any]) -> dict[str, Any]:
    """Wishes of both; lists are joined, of anything else the later word counts."""
    made = {**first, **then}
    for name in first.keys() & then.keys():
        if isinstance(first[name], list) and isinstance(then[name], list):
            made[name] = [*first[name], *(one for one in then[name] if one not in first[name])]
    return made


def _moved(unit: Unit, table: Any, into: str, other: str) -> int:
    return int(unit._run(update(table).where(table.c.person_id == other).values(person_id=into)).rowcount)


def _keyed(unit: Unit, table: Any, key: str, at: str, into: str, other: str) -> None:
    """Rows of which a person has one a key: the newer of two stays."""
    held = dict(unit._run(select(table.c[key], table.c[at]).where(table.c.person_id == into)).all())
    for name, when in unit._run(select(table.c[key], table.c[at]).where(table.c.person_id == other)).all():
        if name in held:
            loser = into if when > held[name] else other
            unit._run(delete(table).where(and_(table.c.person_id == loser, table.c[key] == name)))
    _moved(unit, table, into, other)


def _plans(unit: Unit, into: str, other: str) -> None:
    """Versions of both by when they were made, numbered anew: the newest is the plan."""
    both = t.plans.c.person_id.in_((into, other))
    rows = [dict(row) for row in unit._run(select(t.plans).where(both)).mappings()]
    rows.sort(key=lambda row: (row["created_at"], row["version"]))
    unit._run(delete(t.plans).where(both))
    for number, row in enumerate(rows, start=1):
        unit._run(insert(t.plans).values({**row, "person_id": into, "version": number}))


def _one(unit: Unit, table: Any, into: str, other: str, newer: bool) -> None:
    """Of what a person has one: theirs where there is none here, or where theirs is newer."""
    here = unit._run(select(func.count()).select_from(table).where(table.c.person_id == into)).scalar()
    there = unit._run(select(func.count()).select_from(table).where(table.c.person_id == other)).scalar()
    if there and (newer or not here):
        unit._run(delete(table).where(table.c.person_id == into))
        _moved(unit, table, into, other)


def _renamed(unit: Unit, into: str, other: str) -> None:
    """Gives messages of the other new names where both used the same: each web session has its "web:open"."""
    taken = select(t.inbox.c.source).where(t.inbox.c.person_id == into)
    both = and_(t.inbox.c.person_id == other, t.inbox.c.source.in_(list(unit._run(taken).scalars())))
    for row in unit._run(select(t.inbox.c.id).where(both)).all():
        unit._run(update(t.inbox).where(t.inbox.c.id == row[0]).values(source=f"merged:{row[0]}"))


def _renumbered(unit: Unit, into: str, other: str) -> None:
    """Gives entries of the other the next free number where both used the same, and keeps their order: a number names
    one entry of a thread."""
    taken, moved, last = set(_numbers(unit, into)), [], 0
    for seq in sorted(_numbers(unit, other)):
        last = next(number for number in count(max(seq, last + 1)) if number not in taken)
        moved.append((seq, last))
    for seq, free in reversed(moved):  # from the last on, so that no number is met twice
        for table in (t.inbox, t.outbox, t.telegram_messages) if seq != free else ():
            here = and_(table.c.person_id == other, table.c.seq == seq)
            unit._run(update(table).where(here).values(seq=free))


def _numbers(unit: Unit, person_id: str) -> list[int]:
    found: list[int] = []
    for table in (t.inbox, t.outbox):
        here = and_(table.c.person_id == person_id, table.c.seq.is_not(None))
        found += unit._run(select(table.c.seq).where(here)).scalars()
    return found


def _checkins(unit: Unit, into: str, other: str, newer: bool) -> None:
    """The rhythm wished for last, where both have one; what was promised in the other is not asked twice."""
    mine, theirs = promises.wishes(unit, into), promises.wishes(unit, other)
    if theirs is not None and (mine is None or (newer and theirs.rhythm != "off") or mine.rhythm == "off"):
        loser, keeper = into, other
    else:
        loser, keeper = other, into
    promises.cancel(unit, loser, "asked in another conversation of theirs")
    times = select(t.promises.c.local).where(t.promises.c.person_id == keeper)
    doubled = and_(t.promises.c.person_id == loser, t.promises.c.local.in_(list(unit._run(times).scalars())))
    unit._run(delete(t.promises).where(doubled))
    unit._run(delete(t.checkins).where(t.checkins.c.person_id == loser))
    _moved(unit, t.promises, into, other)
    _moved(unit, t.checkins, into, other)
