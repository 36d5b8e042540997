"""Hours a week that change on a day to come, and hours put back to what they were: the plan keeps its start."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.memory import Person, Unit
from bot.reading.followup.rhythms import speaks
from bot.reading.lexical.text import fold
from bot.reading.times.later_hours import LaterHours, hours_in_turn, later_hours, month_alone, week_alone
from bot.reports.chat import amount, day, hours, listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, paces, plans, supposing
from bot.services.steps import blocking

WORDS = re.compile(
    r"\b(?:from|until|un?till?|till?|til|next|starting|as of|after|since|in|by|come|beginning|before)\b", re.I
)
"""What may name the day on which hours change."""

BACK = re.compile(
    r"^(?=.*\b(?:hours|pace|weekly (?:time|load|hours))\b)(?:.*\b(?:back|undo|revert|restore|reset|as (?:before|"
    r"they were|it was)|"
    r"(?:how|what) (?:they|it) (?:were|was))\b|.*\b(?:old|previous|former|usual|normal|original) (?:hours|pace)\b.*"
    r"\b(?:again|please|pls|back)\b)",
    re.IGNORECASE,
)
"""The wish for the hours of before, without a number."""
LONGEST = 12
"""Words up to which a message wishes for that and nothing else."""


def told(desk: Desk, turn: Turn) -> Reply | None:
    """Keeps hours that change on a day and tells how the end moves; None where they change at once."""
    if turn.facts.topics or turn.data:
        return None
    folded, today, of_hours = fold(turn.text).folded, desk.today(turn), _of_hours(desk, turn)
    if (week := week_alone(folded, today)) and turn.facts.absence is None:
        return _in_turn(desk, turn, ((week[0], week[2]), (week[1], week[3])))
    found = later_hours(folded, today, of_hours)
    inturn = hours_in_turn(folded, today)
    if (alone := month_alone(folded, today, of_hours)) and not inturn and turn.facts.absence is None:
        return _for_a_time(desk, turn, *alone)
    if inturn and (found is None or found.now is None or found.then is None or turn.facts.absence is not None):
        return _in_turn(desk, turn, inturn)
    if found is None or turn.facts.absence is not None:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        held = moves.seen(desk, unit, turn)
        if held is None and person.hours_per_week is None and found.now is None:
            return _from_then(desk, unit, turn, found.day, found.then)
        usual = (
            person.hours_per_week or found.now or plans.DEFAULT_HOURS
        )  # what comes after is not told: no other number
        rated = turn.facts.hours_per_week if found.now is None else None
        part = _keep(unit, turn, person, replace(found, now=found.now or usual, then=rated or found.then or usual))
        return _moved(desk, unit, turn, held, part) if part else None


def meant(desk: Desk, turn: Turn) -> bool:
    """Whether a message tells hours that change on a day, and so wishes nothing of check-ins on that day."""
    folded, today, of_hours = fold(turn.text).folded, desk.today(turn), _of_hours(desk, turn)
    return bool(
        week_alone(folded, today)
        or later_hours(folded, today, of_hours)
        or (month_alone(folded, today, of_hours) and not speaks(turn.text))
    )


def _for_a_time(desk: Desk, turn: Turn, begin: date, end: date, weekly: float) -> Reply:
    """Keeps hours of one stretch to come; before it and after it the hours hold that were told for then."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
    known = [(date.fromisoformat(on), float(then)) for on, then in person.options.get(paces.KEY, ())]
    after = [then for on, then in known if on <= end]
    rest = [(on, then) for on, then in known if on > desk.today(turn) and not begin <= on <= end]
    return _in_turn(desk, turn, tuple(sorted([*rest, (begin, weekly), (end, after[-1] if after else None)], key=_day)))


def _day(entry: tuple[date, float | None]) -> date:
    return entry[0]


def _of_hours(desk: Desk, turn: Turn) -> bool:
    """Whether the talk is about hours a week: they were offered, or told in the message before."""
    if turn.asked.kind == "hours" or turn.offer.startswith(supposing.OFFER):
        return True
    with desk.memory.unit() as unit:
        change = unit.last_change(turn.person_id) if "changed" in unit.questions(turn.person_id) else None
    if change is None:
        return False
    was, now = change.before.get("person") or {}, change.after.get("person") or {}
    return was.get("hours_quote") != now.get("hours_quote")


def _in_turn(desk: Desk, turn: Turn, told: tuple[tuple[date, float | None], ...]) -> Reply:
    """Keeps hours that change more than once, or whose first stretch is yet to come; days off beside them as well.

    None stands for the hours of before.
    """
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        held, today = moves.seen(desk, unit, turn), desk.today(turn)
        if turn.facts.absence is not None:
            blocking.rest(unit, person, turn.facts.absence.first, turn.facts.absence.last)
            person = unit.person(turn.person_id, turn.instant)
        usual = person.hours_per_week or plans.DEFAULT_HOURS
        named = [(on, usual if weekly is None else weekly) for on, weekly in told]
        (begin, first), *rest = named if told[0][0] <= today else ((today, usual), *named)
        if rest and begin <= today and told[0][0] > today and not held and person.hours_per_week is None:
            first = named[0][1]  # nothing else is known of the time before
        unit.update_person(
            person.id, hours_per_week=first, hours_quote=turn.text[:200], options=paces.kept(person, first, *rest)
        )
        unit.mark_question(person.id, "hours", "answered", turn.instant)
        lines = [f"{amount(first)} for now", *(f"{amount(then)} from {day(on)} on" for on, then in rest)]
        part = Part("utter_hours_in_turn", {"hours": listing(lines)})
        away: tuple[Part, ...] = ()
        if absence := turn.facts.absence:
            away = (Part("utter_away_kept", {"first": day(absence.first), "last": day(absence.last)}),)
        return _moved(desk, unit, turn, held, *away, part)


def beside(desk: Desk, turn: Turn) -> tuple[Part, ...]:
    """Keeps hours that change on a day and are told in a sentence of their own, among other facts; what they are."""
    if turn.facts.kind != "talk" or not turn.facts.topics or turn.facts.absence is not None:
        return ()
    told = (later_hours(fold(part).folded, desk.today(turn)) for part in _SENTENCE.split(turn.text))
    found = next((one for one in told if one), None)
    if found is None or found.now is None or found.then is None:
        return ()
    with desk.memory.unit() as unit:
        part = _keep(unit, turn, unit.person(turn.person_id, turn.instant), found)
        return (part,) if part else ()


_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n+")


def _keep(unit: Unit, turn: Turn, person: Person, found: LaterHours) -> Part | None:
    """Stores hours before a day and from it on; None where they are the same."""
    if found.now is None or found.then is None or found.now == found.then:
        return None
    options = paces.kept(person, found.now, (found.day, found.then))
    unit.update_person(person.id, hours_per_week=found.now, hours_quote=turn.text[:200], options=options)
    unit.mark_question(person.id, "hours", "answered", turn.instant)
    values = {"now": amount(found.now), "then": amount(found.then), "from": day(found.day)}
    return Part("utter_hours_later", values)


def back(desk: Desk, turn: Turn) -> Reply | None:
    """The hours that held before the last change of them; None where they never changed or a number is told."""
    long = len(turn.text.split()) > LONGEST or any(sign.isdigit() for sign in turn.text)
    if long or turn.facts.hours_per_week is not None or turn.text.rstrip().endswith("?"):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        held = moves.seen(desk, unit, turn)
        was = _before(unit, person) if held else None
        if held is None or was is None:
            return None
        unit.update_person(person.id, hours_per_week=was, hours_quote=turn.text[:200], options=paces.without(person))
        return _moved(desk, unit, turn, held, Part("utter_hours_back", {"hours": hours(was)}))


def _from_then(desk: Desk, unit: Unit, turn: Turn, begin: date, hours: float | None) -> Reply | None:
    """Hours that begin on a day while none are known before it: the plan begins with them."""
    weekly = turn.facts.hours_per_week or hours
    if weekly is None:
        return None
    unit.update_person(turn.person_id, hours_per_week=weekly, hours_quote=turn.text[:200], plan_start=begin.isoformat())
    unit.mark_question(turn.person_id, "hours", "answered", turn.instant)
    return flow.go_on(desk, unit, turn).after(Part("utter_hours_from", {"hours": amount(weekly), "from": day(begin)}))


def _before(unit: Unit, person: Person) -> float | None:
    """The hours a week of the last version of the plan that had others."""
    present = person.hours_per_week
    told = [(v.body.get("pace"), v.body.get("paces")) for v in reversed(unit.plan_versions(person.id))]
    return next((pace for pace, later in told if pace and not later and pace != present), None)


def _moved(desk: Desk, unit: Unit, turn: Turn, held: plans.Plan | None, *lead: Part) -> Reply:
    bare = replace(turn, facts=replace(turn.facts, start=None))
    moved = moves.told(desk, unit, bare, held, unit.person(turn.person_id, turn.instant))
    end = tuple(part for part in moved if part.name in ("utter_plan_moved", "utter_plan_same"))
    return flow.go_on(desk, unit, turn).after(*lead, *end)
