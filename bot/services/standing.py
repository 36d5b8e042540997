"""Where the talk stands with a person: what is asked next, what was shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.advice import intake
from bot.advice.profile import Profile
from bot.memory import Person, Unit
from bot.services.desk import Desk, Turn, profile_of

MOST_ROUNDS = 3
"""Rounds of checks in all that are put unasked; more come on request."""

STOPPED = "stopped"
"""The key under which is kept that a person wants no more questions."""


@dataclass(frozen=True)
class Standing:
    """Where the talk stands with a person: what is asked next, what was shown."""

    person: Person
    profile: Profile
    question: intake.Question | None
    seen_gaps: bool
    seen_plan: bool


def standing(desk: Desk, unit: Unit, turn: Turn) -> Standing:
    """Where the talk stands; the goal question gives way to skills where the goal was declined."""
    person = unit.person(turn.person_id, turn.instant)
    held = unit.questions(person.id)
    profile = profile_of(unit, person)
    known = intake.Known(
        asked=frozenset(k for k, outcome in held.items() if outcome in ("answered", "declined")),
        asked_skills=frozenset(k.split(":", 1)[1] for k in held if k.startswith("checks-skill:")),
        rounds=_rounds(held),
        confirm="view:gaps" in held,
    )
    question = intake.next_question(profile, desk.role(person), known, desk.catalogue)
    if STOPPED in held:
        question = None
    if question and question.key == "hours" and "view:gaps" not in held:
        question = None  # hours serve the plan alone: the gaps are shown first
    return Standing(person, profile, question, "view:gaps" in held, "view:plan" in held)


def _rounds(held: Mapping[str, str]) -> int:
    """How many rounds of checks to put: one before the first gap view, two more after it unless one was skipped."""
    wished = sum(k.startswith("more-checks:") for k in held)
    skipped = any(k.startswith(("checks:", "confirm:")) and outcome == "declined" for k, outcome in held.items())
    return wished + (1 if "view:gaps" not in held or skipped else MOST_ROUNDS)
