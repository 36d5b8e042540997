"""What a message says so plainly that it is answered, whatever meaning was found for the whole of it.

Someone with a plan who says that a step by its number is finished, or asks whether the plan fits a time, gets that
answer; the meaning of the message decides in every other case.
"""

from __future__ import annotations

import re

from bot.memory import Unit
from bot.reading.lexical.text import fold
from bot.reading.skills.persons import of_others
from bot.reading.steps.finished import ended, finished
from bot.services import telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.hearing import hypothetical
from bot.services.plan import ending, moves
from bot.services.plan.plans import CLOSED, Plan
from bot.services.steps import progress

GIVES_WAY = frozenset(
    {"ask_definition", "human_handoff", "paste_job_description", "privacy_question", "report_blocked"}
)
"""Meanings that come before anything about the plan."""

SMALL_TALK = frozenset(
    {"affirm", "chitchat", "deny", "nlu_fallback", "out_of_scope", "stop_checkins", "unsure_or_skip"}
)
"""Meanings that would let a start pass unmentioned, though it moves the plan."""

SHORT = re.compile(r"^.{1,400}\Z", re.DOTALL)
"""A remark: what is longer is a document."""


def of_the_plan(desk: Desk, turn: Turn) -> Reply | None:
    """The answer to what a message plainly says of the plan; None where its meaning decides."""
    spans = ended(turn.text) if turn.facts.topics and not hypothetical(turn) else ()
    steps, asks = finished(turn.text), ending.asks_time(turn.text, desk.today(turn))
    starts = turn.facts.start is not None and turn.intent in SMALL_TALK and not hypothetical(turn)
    if not steps and not asks and not starts and not spans:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None:
            return None
        over = spans and _planned(unit, turn, held, spans)
        if asks and not steps:
            person = unit.person(turn.person_id, turn.instant)
            return ending.when(desk, unit, turn, person)
    if steps or over:
        return progress.done(desk, turn)
    return telling.note(desk, turn) if starts else None


def _planned(unit: Unit, turn: Turn, held: Plan, spans: tuple[tuple[int, int], ...]) -> bool:
    """Whether what is said to be finished is the skill of an open step."""
    states = unit.steps(turn.person_id)
    working = {step.skill for step in held.roadmap.steps if states.get(step.id) not in CLOSED}
    mine = [m for m in turn.facts.skills if m.skill in working and not of_others(fold(turn.text[: m.start]).folded)]
    return any(start <= m.start < end for m in mine for start, end in spans)
