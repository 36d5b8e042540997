"""After a time in which life came first: no step is stuck by it, a kind word, the dates as they are now, the way on."""

from __future__ import annotations

import re

from bot.reading.times.breaks import cause_of
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves

WORDS = re.compile(r"\w")
_DID = re.compile(
    r"\b(?:but|though|still|however)\b[^.!?]*\bi(?:'ve| have)? (?:\w+ )?(?:did|done|finished|started|read|watched|made|"
    r"completed|managed|got through)\b(?! (?:nothing|not|no)\b)",
    re.IGNORECASE,
)
"""Work done all the same, which is a report."""
_WORDS_OF = {
    "ill": "utter_break_ill",
    "birth": "utter_break_birth",
    "life": "utter_break_life",
    "holidays": "utter_break_holidays",
    "work": "utter_break_work",
}


def told(desk: Desk, turn: Turn) -> Reply | None:
    """A word for what came between and the plan from today; None where more is told, named or counted in days."""
    facts = turn.facts
    cause = cause_of(turn.text)
    if (
        not cause
        or _DID.search(turn.text)
        or turn.data
        or facts.topics
        or facts.absence
        or facts.hours_per_week is not None
        or facts.target
    ):
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None:
            return None
        moved = moves.told(desk, unit, turn, held, unit.person(turn.person_id, turn.instant))
        changed = tuple(part for part in moved if part.name == "utter_plan_moved")
        return flow.go_on(desk, unit, turn).after(Part(_WORDS_OF[cause]), *changed)
