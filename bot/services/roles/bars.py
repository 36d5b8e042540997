"""What somebody said they want to keep out of, so that no role that is made of it is proposed to them.

It is no fact of what they can do: nothing of it enters a profile, and who names such a role gets it.
"""

from __future__ import annotations

from bot.advice.leanings import BARS
from bot.memory import Unit
from bot.reading.lexical.text import fold
from bot.reading.skills.aversions import aversions
from bot.services.desk import Desk, Turn

KEY = "keeps-out:"
"""What the keys begin with under which it is kept."""


def keep(desk: Desk, turn: Turn) -> None:
    """Remembers what a message says the person wants to keep out of, and forgets what they now like after all."""
    out, back = told(turn)
    if not out and not back:
        return
    with desk.memory.unit() as unit:
        unit.person(turn.person_id, turn.instant)
        held = unit.questions(turn.person_id)
        for key in back:
            if f"{KEY}{key}" in held:
                unit.forget_questions(turn.person_id, f"{KEY}{key}")
        for key in out:
            if f"{KEY}{key}" not in held:
                unit.mark_question(turn.person_id, f"{KEY}{key}", "kept", turn.instant)


def told(turn: Turn) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a message says the person wants to keep out of, and what they like."""
    talk = turn.facts.kind == "talk" and turn.text and not turn.data
    return aversions(fold(turn.text).folded) if talk else ((), ())


def barred(unit: Unit, person_id: str) -> frozenset[str]:
    """The roles that are mostly what the person wants to keep out of, by their ids."""
    return frozenset().union(*(BARS.get(key, frozenset()) for key in kept_out(unit, person_id)))


def kept_out(unit: Unit, person_id: str) -> list[str]:
    """The keys of what the person wants to keep out of."""
    return sorted(k.removeprefix(KEY) for k in unit.questions(person_id) if k.startswith(KEY))
