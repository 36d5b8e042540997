"""What was left open of a list that was asked about: unknown, never lacking, until the person says more of it."""

from __future__ import annotations

from bot.advice.gaps import State, assess
from bot.memory import Unit
from bot.services.desk import Desk, Turn, profile_of

ASKED = "checks-skill:"
"""The key under which is kept that a skill was asked about, so that it is never asked again."""
OPEN = "open"
"""What is kept there where the answer said nothing of it."""
ROUND = "checks"

REST_IS_NEW = ("The rest is new to me", "the rest is new to me")
"""The button beside what was left open."""


def keep(desk: Desk, unit: Unit, turn: Turn) -> tuple[str, ...]:
    """Remembers what of the list just asked about the answer said nothing of, and names it."""
    person = unit.person(turn.person_id, turn.instant)
    role = desk.role(person)
    if role is None or turn.asked.kind != ROUND:
        return ()
    rows, asked = assess(profile_of(unit, person), role, desk.catalogue).rows, turn.asked.places
    left = [row.requirement for row in rows if row.state is State.NOT_ASKED and row.requirement.skills in asked]
    for skill in dict.fromkeys(skill for wanted in left for skill in wanted.skills):
        unit.mark_question(turn.person_id, f"{ASKED}{skill}", OPEN, turn.instant)
    return tuple(wanted.name for wanted in left)


def still_open(unit: Unit, person_id: str) -> tuple[str, ...]:
    """The skills of lists answered in part of which nothing was said since."""
    told = {claim.skill for claim in unit.claims(person_id)}
    held = unit.questions(person_id)
    found = (key.removeprefix(ASKED) for key, outcome in held.items() if key.startswith(ASKED) and outcome == OPEN)
    return tuple(skill for skill in found if skill not in told)
