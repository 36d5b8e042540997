"""A week that was lost for learning: no step is stuck by it; the days are left out and the dates move."""

from __future__ import annotations

import re
from datetime import timedelta

from bot.reading.lexical.text import fold
from bot.reading.steps.finished import finished
from bot.reading.steps.reports import count_of, share_of
from bot.reading.times.lost_weeks import lost_days
from bot.reading.times.past_absences import AWAY, BUSY, ILL, OTHERS, past_absence
from bot.reports.chat import day
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.followup import promising
from bot.services.plan import moves, plans
from bot.services.steps import blocking, matched

WORDS = re.compile(
    r"\b(?:weeks?|wks?|months?|weekend|fortnight|days?|today|tonight|evening|yesterday|from|between|\d\d?[./])\b",
    re.IGNORECASE,
)
NOT_BEGUN = re.compile(
    r"^\W*(?:(?:no|nope|sorry|well|honestly|sadly|unfortunately|ok|so|but|oh|hi|to be honest|tbh|wait)\W+)*"
    r"(?:i (?:have ?n'?t|have not|did ?n'?t|did not)|have ?n'?t|did ?n'?t|not) (?:(?:even|really|actually|yet|quite) )*"
    r"(?:start(?:ed)?|beg[ua]n|begin|open(?:ed)?|touch(?:ed)?|look(?:ed)? at)\b(?: (?:it|that|this|with|on|the|step|"
    r"plan|anything|any|of|yet|at all|so far|yet|first|one|learning|studying|[a-z+#]+))*\W*$",
    re.IGNORECASE,
)
"""That nothing was begun yet, with nothing in the way."""
_REASON = 10
"""Words from which such a message tells more than that."""


def not_begun(desk: Desk, turn: Turn) -> Reply | None:
    """A step that was not begun is no obstacle: it waits; None where a reason or hours are told, or without a plan."""
    if (
        len(turn.text.split()) > _REASON
        or turn.facts.hours_per_week is not None
        or lost_days(fold(turn.text).folded, desk.today(turn))
    ):
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        states = unit.steps(turn.person_id)
        named = matched.named_step(desk, held.roadmap, turn, states) if held else ()
        left = [s for s in held.roadmap.steps if states.get(s.id) not in plans.CLOSED] if held else []
        step = next(iter(named or [s for s in left if s.id == turn.focus] or left), None)
        if step is None or (turn.facts.topics and not named):
            return None
        values = {"step": plans.step_title(desk, step)}
        return flow.go_on(desk, unit, turn).after(Part("utter_checkin_not_yet", values))


LIGHTER = 2
"""Weeks lost within a month after which fewer hours are offered."""
MONTH = timedelta(days=28)


_LEADS = {ILL: "utter_past_ill", AWAY: "utter_past_away", BUSY: "utter_past_busy", OTHERS: "utter_past_others"}


def over(desk: Desk, turn: Turn) -> Reply | None:
    """Leaves the days out that an illness, a journey or work has taken; None for days to come, or without a plan."""
    facts, found = turn.facts, past_absence(fold(turn.text).folded, desk.today(turn))
    if found is None or facts.topics or facts.hours_per_week is not None or facts.target or facts.absence:
        return None
    if finished(turn.text) or count_of(turn.text) is not None or share_of(turn.text) is not None:
        return None  # what was done all the same is taken in first
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None or not held.roadmap.open_hours:
            return None
        person = unit.person(turn.person_id, turn.instant)
        blocking.rest(unit, person, found.first, found.last)
        promising.replan(desk, unit, person.id, turn.now)
        moved = moves.told(desk, unit, turn, held, unit.person(person.id, turn.instant))
        changed = tuple(part for part in moved if part.name == "utter_plan_moved")
        values = {"first": day(found.first), "last": day(found.last), "end": day(held.roadmap.end)}
        parts = (Part(_LEADS[found.kind], values), *(changed or (Part("utter_past_end", values),)))
        return flow.go_on(desk, unit, turn).after(*parts)


def told(desk: Desk, turn: Turn) -> Reply | None:
    """Leaves the lost days out of the plan, with a kind word; None where no slip is told, or without a plan."""
    days = lost_days(fold(turn.text).folded, desk.today(turn))
    if days is None or turn.facts.topics or turn.facts.hours_per_week is not None or turn.facts.target:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None:
            return None
        first, last = max(days[0], held.roadmap.start), days[1]
        person = unit.person(turn.person_id, turn.instant)
        lost = sum((last - b) < MONTH and (b - a).days < 7 for a, b in plans.away_of(person) if (a, b) != (first, last))
        if first <= last:
            blocking.rest(unit, person, first, last)
            promising.replan(desk, unit, person.id, turn.now)
        moved = moves.told(desk, unit, turn, held, unit.person(person.id, turn.instant))
        changed = tuple(part for part in moved if part.name == "utter_plan_moved")
        lead = Part("utter_week_lost" if first <= last else "utter_week_lost_only")
        if lost + 1 >= LIGHTER:
            offer = blocking.offering("lighter", "smaller")
            buttons = (blocking.BUTTONS["lighter"], blocking.BUTTONS["smaller"])
            return Reply((lead, *changed, Part("utter_weeks_lost")), buttons, offer=offer)
        return flow.go_on(desk, unit, turn).after(lead, *changed)
