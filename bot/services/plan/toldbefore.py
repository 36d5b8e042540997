"""A date that the bot is said to have told: found in the versions of the plan, with what moved it since and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime

from bot.advice.outline import read_outline
from bot.memory.journal import Version
from bot.reading.times.days_named import DayNamed, days_named
from bot.reports.chat import day, listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans, versions

_SAID = (
    r"(?:you|u|it|the plan|my plan|the last (?:one|plan))(?:'d| had| have|'ve)? (?:\w+ )?(?:said|told|promised|"
    r"wrote|showed|"
    r"gave|had|says?|ended|mentioned|planned)\b|\b(?:it|the (?:end|date|plan)) (?:was|used to (?:be|say|end))\b"
)
WORDS = re.compile(
    rf"\b{_SAID}|\b(?:why|how come)\b[^.!]{{0,25}}\b(?:say|says|saying|show|shows|read|reads)\b", re.IGNORECASE
)
"""Who says that another date was told, or asks why one stands there."""
_SAYS = re.compile(_SAID, re.IGNORECASE)
_ELSE = re.compile(
    r"\b(?:remind|check-?in|ask|write to|ping|interview|exam|deadline|job|hours?|my (?:boss|teacher|contract))\b",
    re.IGNORECASE,
)
LONGEST = 25
"""Words up to which a message speaks of this and nothing else."""
MOST = 3
"""Causes, or versions, that are named at most."""


def told(desk: Desk, turn: Turn) -> Reply | None:
    """What became of a date that was told, and why; None without a plan, or where no date of it is spoken of."""
    named = days_named(turn.text)
    if not named or turn.data or turn.facts.target or len(turn.text.split()) > LONGEST or _ELSE.search(turn.text):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        held = moves.seen(desk, unit, turn)
        kept = versions.seen(unit, person)
        if held is None or not kept:
            return None
        said = _SAYS.search(turn.text)
        before = next((d for d in named if said and d.start > said.start()), named[0])
        return flow.go_on(desk, unit, turn).after(*_compared(desk, held, kept, before))


def _compared(desk: Desk, held: plans.Plan, kept: Sequence[Version], named: DayNamed) -> tuple[Part, ...]:
    for dates in (_ends, _phases, *([_steps] if named.day else [])):
        for place, (what, then, now) in _all(dates, desk, held, kept):
            if not named.fits(then):
                continue
            values = {
                "what": what,
                "then": day(then),
                "made": day(datetime.fromisoformat(kept[place].created_at).date()),
            }
            if then == now:
                return (Part("utter_told_same", values),)
            return (Part("utter_told_moved", {**values, "now": day(now), "because": _because(kept[place + 1 :])}),)
    ends = [(read_outline(v.body["plan"]).end, datetime.fromisoformat(v.created_at).date()) for v in kept[-MOST:]]
    body = listing([f"{day(end)} (told on {day(made)})" for end, made in ends])
    return (Part("utter_told_never", {"said": body, "end": day(held.roadmap.end)}),)


Dated = tuple[str, date, date]
"""What a version dates, the day then, and the day now."""


def _all(
    dates: Callable[[Desk, plans.Plan, Version], Iterator[Dated]], desk: Desk, held: plans.Plan, kept: Sequence[Version]
) -> Iterator[tuple[int, Dated]]:
    """Dates of one kind in all versions, the newest first, each with the place of its version."""
    for place in reversed(range(len(kept))):
        yield from ((place, found) for found in dates(desk, held, kept[place]))


def _ends(desk: Desk, held: plans.Plan, version: Version) -> Iterator[Dated]:
    yield "the end of the plan", read_outline(version.body["plan"]).end, held.roadmap.end


def _phases(desk: Desk, held: plans.Plan, version: Version) -> Iterator[Dated]:
    for old, new in zip(read_outline(version.body["plan"]).phases, held.roadmap.phases, strict=False):
        yield f"the end of phase {new.number}", old.end, new.end


def _steps(desk: Desk, held: plans.Plan, version: Version) -> Iterator[Dated]:
    old = read_outline(version.body["plan"])
    for step in held.roadmap.steps:
        if step.id in old.steps:
            yield plans.step_title(desk, step), old.steps[step.id].end, step.end


def _because(later: Sequence[Version]) -> str:
    """The causes of the versions since then, the latest ones."""
    said = list(dict.fromkeys(v.body.get("because", "") for v in later if v.body.get("because")))[-MOST:]
    return "; ".join(said) or "steps before it were closed earlier or later than planned"
