"""What the talk is about: the skill spoken of last and the list shown last, kept among the marks of the talk."""

from __future__ import annotations

from collections.abc import Sequence

from bot.memory import Unit
from bot.services.desk import Turn

TOPIC, LISTED, FREE = "topic:", "listed:", "prefers:free"
LONGEST = 20
"""Entries of a list that are kept: who asks for "the third one" counts no further."""


def speak_of(unit: Unit, turn: Turn, skill: str) -> None:
    """Remembers the skill the talk is about, so that "that" and "it" mean something."""
    unit.forget_questions(turn.person_id, TOPIC)
    unit.mark_question(turn.person_id, f"{TOPIC}{skill}", "kept", turn.instant)


def topic(unit: Unit, turn: Turn) -> str:
    """The skill spoken of last, empty where none was."""
    found = [key for key in unit.questions(turn.person_id) if key.startswith(TOPIC)]
    return found[0].removeprefix(TOPIC) if found else ""


def show_list(unit: Unit, turn: Turn, ids: Sequence[str]) -> None:
    """Remembers the skills or roles of a list in their order."""
    unit.forget_questions(turn.person_id, LISTED)
    for number, entry in enumerate(ids[:LONGEST]):
        unit.mark_question(turn.person_id, f"{LISTED}{number}:{entry}"[:100], "kept", turn.instant)


def listed(unit: Unit, turn: Turn) -> tuple[str, ...]:
    """The ids of the list shown last."""
    found = [key.split(":", 2) for key in unit.questions(turn.person_id) if key.startswith(LISTED)]
    return tuple(entry for _, _, entry in sorted(found, key=lambda parts: int(parts[1])))


ROLE = "role:"
"""What a focus begins with that is a role and no step."""


def of_role(role: str) -> str:
    """The focus of a talk that is about a role."""
    return f"{ROLE}{role}"


def role_in(turn: Turn) -> str:
    """The id of the role the talk is about; empty where it is about a step, or nothing."""
    return turn.focus.removeprefix(ROLE) if turn.focus.startswith(ROLE) else ""


def times(unit: Unit, turn: Turn, key: str) -> int:
    """How often something was put by now, this time included."""
    count = int(unit.questions(turn.person_id).get(f"put:{key}", "0")) + 1
    unit.mark_question(turn.person_id, f"put:{key}", str(count), turn.instant)
    return count
