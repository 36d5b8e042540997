"""Hours that went into a step: counted as the part of it they make, and put right where they were taken for a pace."""

from __future__ import annotations

import re
from datetime import datetime

from bot.advice.progress import StepState
from bot.advice.roadmap import Step
from bot.memory import Person, Unit
from bot.reading.lexical.text import fold
from bot.reading.times.spent import TOTAL, hours_spent, put_right
from bot.reports.chat import amount, hours
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans
from bot.services.record import undoing
from bot.services.steps import marking

WORDS = re.compile(r"\bh(?:ou)?rs?\b|\d ?h\b|\bweekly\b|\bweek\b", re.IGNORECASE)
MOST = 0.95
"""What hours alone can make of a step: that it is finished is for the person to say."""
_FINISHED = re.compile(
    r"^(?!.*\b(?:half|part|most|almost|nearly|percent|not|n't|some of|a (?:bit|third|quarter)|"
    r"first|until|left|more)\b|.*%)"
    r".*\b(?:done|finished|completed|complete)\b",
    re.IGNORECASE | re.DOTALL,
)
_TOOK = re.compile(r"\b(?:took|needed|cost|spent|was) (?:me |us |it )?(?:\w+ ){0,2}?\d+(?:[.,]\d+)? ?h", re.IGNORECASE)
"""A step that is told as finished, and how long it took."""
RECENT = 7
"""Days in which hours without a step go with the last report."""


def share(unit: Unit, turn: Turn, step: Step) -> float | None:
    """How much of a step the hours of a report make, with those told before; None where it tells none."""
    if _FINISHED.search(turn.text) and _TOOK.search(turn.text):
        return None  # what was done took as long as it took
    told = hours_spent(fold(turn.text).folded) if turn.facts.hours_per_week is None else None
    if told is None or not step.hours:
        return None
    before = unit.shares(turn.person_id).get(step.id, 0.0) * step.hours
    whole = max(told, before) if TOTAL.search(turn.text) or not before else before + told
    return max(0.01, min(MOST, round(whole / step.hours, 2)))


def corrected(desk: Desk, turn: Turn) -> Reply | None:
    """Hours done, where they were taken for hours a week; None where nothing of the kind was just told."""
    meant, told = put_right(fold(turn.text).folded)
    if not meant or turn.data or turn.facts.target:
        return None
    with desk.memory.unit() as unit:
        person, held = unit.person(turn.person_id, turn.instant), moves.seen(desk, unit, turn)
        if held is None:
            return None
        change = unit.last_change(person.id) if undoing.FRESH in unit.questions(person.id) else None
        weekly = person.hours_per_week if change and "hours" in change.kind.split("+") else None
        told = told or weekly
        step = _step(unit, turn, person, held)
        if told is None or step is None:
            return None
        if change and weekly is not None:
            unit.undo(person.id, change, turn.instant)
        return _counted(desk, unit, turn, step, told)


def _step(unit: Unit, turn: Turn, person: Person, held: plans.Plan) -> Step | None:
    """The step that hours without a name go with: that of the last report, else the one talked about, or the next."""
    states = unit.steps(person.id)
    left = [s for s in held.roadmap.steps if states.get(s.id) not in plans.CLOSED]
    named = [s for s in left if s.skill in turn.facts.topics]
    reported = unit.reports(person.id)
    fresh = reported and (turn.now - datetime.fromisoformat(reported[-1].at)).days < RECENT
    last = reported[-1].step_id if fresh else ""
    for wanted in (named, [s for s in left if s.id == last], [s for s in left if s.id == turn.focus], left):
        if wanted:
            return wanted[0]
    return None


def _counted(desk: Desk, unit: Unit, turn: Turn, step: Step, told: float) -> Reply:
    part = max(0.01, min(MOST, round(told / step.hours, 2)))
    person = unit.person(turn.person_id, turn.instant)
    marking.keep(desk, unit, turn, person, (step,), StepState.DOING, part)
    marking.settle(desk, unit, turn, person)
    values = {
        "hours": hours(told),
        "step": plans.step_title(desk, step),
        "whole": hours(step.hours),
        "weekly": amount(person.hours_per_week or plans.DEFAULT_HOURS),
    }
    return flow.go_on(desk, unit, turn).after(Part("utter_hours_done", values))
