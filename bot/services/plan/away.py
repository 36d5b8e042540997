"""Days on which a person will not learn: kept, and the plan goes around them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.memory import Unit
from bot.reading.lexical.text import fold
from bot.reading.times.absences import called_off, hours_after, recovered, returned
from bot.reports.chat import day, hours
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.followup import promising, rhythms
from bot.services.plan import moves, paces, plans
from bot.services.steps import blocking

WORDS = re.compile(r"\w")
_NO_TIME = re.compile(r"\bno (?:\w+ )?time\b|\bhave ?n[o']?t (?:the )?time\b|\bbusy\b", re.IGNORECASE)
"""What stands in the way now, which has answers of its own, rather than days announced."""


_ENDS = re.compile(r"\b(?:un?till?|'?till?|through|before)\b", re.IGNORECASE)
_EARLY = re.compile(r"\b(?:early|earlier|sooner|already|short)\b")
"""Who is back early before the days off have come does not take them."""


def days_of(turn: Turn) -> tuple[date, date] | None:
    """First and last day of the absence that a message tells; None for none."""
    absence = turn.facts.absence
    return (absence.first, absence.last) if absence is not None else None


def ended(desk: Desk, turn: Turn) -> Reply | None:
    """Ends an announced absence for who is back early, or takes it off; None where none stands or none is spoken of."""
    folded = fold(turn.text).folded
    back = returned(folded) or recovered(folded)
    if not back and not called_off(folded):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        held, today = moves.seen(desk, unit, turn), desk.today(turn)
        told_days = plans.away_of(person)
        there = any(first <= today <= last for first, last in told_days)
        kept = [_until(days, today, back and (there or not _EARLY.search(folded))) for days in told_days]
        left = [[first.isoformat(), last.isoformat()] for first, last in kept if first <= last]
        if left == [list(days) for days in person.options.get("away", ())]:
            return None
        unit.update_person(person.id, options={**person.options, "away": left})
        due = promising.replan(desk, unit, person.id, turn.now)
        asked = (Part("utter_away_checkin", rhythms.shown(desk, unit, turn, due)),) if due else ()
        moved = moves.told(desk, unit, turn, held, unit.person(person.id, turn.instant)) if held else ()
        lead = Part("utter_back_early" if returned(folded) else "utter_pause_over" if back else "utter_away_off")
        return flow.go_on(desk, unit, turn).after(lead, *moved, *asked)


def _until(days: tuple[date, date], today: date, back: bool) -> tuple[date, date]:
    """What is left of an absence: its days before today for who is back; for who stays, the ones that are over."""
    first, last = days
    if first <= today <= last or (not back and today < first):
        return first, today - timedelta(days=1) if first <= today else first - timedelta(days=1)
    return days


def told(desk: Desk, turn: Turn) -> Reply | None:
    """Keeps an absence and tells how the plan moves; None where none is told, or where there is no plan yet to move."""
    days = days_of(turn)
    now = days is not None and days[0] <= desk.today(turn) and _NO_TIME.search(turn.text) is not None
    now = now and _ENDS.search(turn.text) is None  # with an end it is days off, whatever stands in the way
    if days is None or (now and hours_after(fold(turn.text).folded) is None):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        held = moves.seen(desk, unit, turn)
        blocking.rest(unit, person, *days)
        hours = _hours_then(unit, turn, days[1])
        if held is None and (not hours or _tells_more(turn)):
            return None
        values = {"first": day(days[0]), "last": day(days[1])}
        due = promising.replan(desk, unit, person.id, turn.now)
        asked = (Part("utter_away_checkin", rhythms.shown(desk, unit, turn, due)),) if due else ()
        moved = moves.told(desk, unit, turn, held, unit.person(person.id, turn.instant))
        return flow.go_on(desk, unit, turn).after(Part("utter_away_kept", values), *hours, *moved, *asked)


def _tells_more(turn: Turn) -> bool:
    """Whether facts stand beside the days and hours, which are taken in first."""
    facts = turn.facts
    told = facts.years is not None or facts.target or facts.current
    return bool(told or any(m.polarity for m in facts.skills))


def _hours_then(unit: Unit, turn: Turn, last: date) -> tuple[Part, ...]:
    """Keeps the hours a week that hold once the absence is over: until then nothing is planned in any case."""
    weekly = turn.facts.hours_per_week or hours_after(fold(turn.text).folded)
    if weekly is None:
        return ()
    options = paces.without(unit.person(turn.person_id, turn.instant))
    unit.update_person(turn.person_id, hours_per_week=weekly, hours_quote=turn.text[:200], options=options)
    unit.mark_question(turn.person_id, "hours", "answered", turn.instant)
    return (Part("utter_away_hours", {"hours": hours(weekly), "from": day(last + timedelta(1))}),)
