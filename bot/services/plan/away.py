"""Days on which a person will not learn: kept, and the plan goes around them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.memory import Unit
from bot.reading.lexical.text import fold
from bot.reading.times.absences import called_off, hours_after, recovered, returned
from bot.reading.times.periods import WHEN, period
from bot.reports.chat import day, hours
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.followup import promising, returning, rhythms
from bot.services.plan import moves, paces, plans
from bot.services.steps import blocking

WORDS = re.compile(r"\w")
_NO_TIME = re.compile(r"\bno (?:\w+ )?time\b|\bhave ?n[o']?t (?:the )?time\b|\bbusy\b", re.IGNORECASE)
"""What stands in the way now, which has answers of its own, rather than days announced."""


_ILL = re.compile(
    r"\b(?:sick|ill|unwell|flu|covid|corona|fever|pneumonia|surgery|operation|hospital|injur\w*|"
    r"infection)\b",
    re.I,
)
_BARE = re.compile(
    r"^\W*(?:(?:maybe|probably|i think|say|let'?s say|ok|about|pause)\W+)*(?:until|till?|for|"
    r"the next)\b.{2,30}$",
    re.I,
)
"""Days and nothing else, which answer the question for how long the plan is to rest."""
_ENDS = re.compile(r"\b(?:un?till?|'?till?|through|before)\b", re.IGNORECASE)
_EARLY = re.compile(r"\b(?:early|earlier|sooner|already|short)\b")
"""Who is back early before the days off have come does not take them."""


def days_of(turn: Turn, today: date, paused: bool = False) -> tuple[date, date] | None:
    """First and last day of the absence that a message tells; None for none."""
    absence = turn.facts.absence
    if absence is None and (paused or "pause" in blocking.offered(turn.offer)) and _BARE.match(turn.text):
        when = WHEN.search(fold(turn.text).folded)
        return period(when, today) if when else None
    return (absence.first, absence.last) if absence is not None else None


def _paused(desk: Desk, turn: Turn) -> bool:
    """Whether days off were kept in the message before, so that "until the 20th" says how long they last."""
    if not _BARE.match(turn.text):
        return False
    with desk.memory.unit() as unit:
        change = unit.last_change(turn.person_id) if "changed" in unit.questions(turn.person_id) else None
    was, now = (
        (side.get("person") or {}).get("options", "")
        for side in ((change.before, change.after) if change else ({}, {}))
    )
    return was != now and '"away"' in str(now)


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
            stands = returning.where(desk, unit, turn) if held and back and _brief(turn) else None
            return flow.go_on(desk, unit, turn).after(stands) if stands else None
        unit.update_person(person.id, options={**person.options, "away": left})
        due = promising.replan(desk, unit, person.id, turn.now)
        asked = (Part("utter_away_checkin", rhythms.shown(desk, unit, turn, due)),) if due else ()
        moved = moves.told(desk, unit, turn, held, unit.person(person.id, turn.instant)) if held else ()
        lead = Part("utter_back_early" if returned(folded) else "utter_pause_over" if back else "utter_away_off")
        return flow.go_on(desk, unit, turn).after(lead, *moved, *asked)


BRIEF = 8
"""Words up to which "back from holiday" tells that and nothing else."""


def _brief(turn: Turn) -> bool:
    return len(turn.text.split()) <= BRIEF and not turn.facts.told and not turn.intent.startswith("ask_")


def _until(days: tuple[date, date], today: date, back: bool) -> tuple[date, date]:
    """What is left of an absence: its days before today for who is back; for who stays, the ones that are over."""
    first, last = days
    if first <= today <= last or (not back and today < first):
        return first, today - timedelta(days=1) if first <= today else first - timedelta(days=1)
    return days


def told(desk: Desk, turn: Turn) -> Reply | None:
    """Keeps an absence and tells how the plan moves; None without any, or for more before there is a plan."""
    days = days_of(turn, desk.today(turn), _paused(desk, turn))
    now = days is not None and days[0] <= desk.today(turn) and _NO_TIME.search(turn.text) is not None
    now = now and _ENDS.search(turn.text) is None  # with an end it is days off, whatever stands in the way
    if days is None or (now and hours_after(fold(turn.text).folded) is None):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        held = moves.seen(desk, unit, turn)
        blocking.rest(unit, person, *days)
        hours = _hours_then(unit, turn, days[1])
        if held is None and _tells_more(turn):
            return None
        values = {"first": day(days[0]), "last": day(days[1])}
        due = promising.replan(desk, unit, person.id, turn.now)
        asked = (Part("utter_away_checkin", rhythms.shown(desk, unit, turn, due)),) if due else ()
        moved = moves.told(desk, unit, turn, held, unit.person(person.id, turn.instant)) if held else ()
        lead = Part("utter_away_ill" if _ILL.search(turn.text) else "utter_away_kept", values)
        return flow.go_on(desk, unit, turn).after(lead, *hours, *moved, *asked)


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
