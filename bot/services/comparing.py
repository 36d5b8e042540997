"""Roles compared: two of the list side by side; for others the nearest ones of the list."""

from __future__ import annotations

import re

from bot.advice import matching
from bot.advice.catalogue import Role
from bot.advice.profile import Profile
from bot.memory import Person, Unit
from bot.reports.chat import amount, listing
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.hearing import DISTANCES
from bot.services.questions import answer, named_roles


def compare(desk: Desk, turn: Turn) -> Reply:
    """Two roles side by side."""
    return answer(desk, turn, _comparison)


INSTEAD = re.compile(
    r"\b(?:what (?:if|happens if|when)|if) (?:i|we) (?:\w+ )?(?:target\w*|aim\w*|go\w* for|went for|"
    r"chose|choose|pick\w*|switch\w*|chang\w+|becam\w+|becom\w+|took|take)\b",
    re.IGNORECASE,
)
"""The question what another goal would mean."""


def instead(desk: Desk, turn: Turn) -> Reply | None:
    """Another role beside the goal, without changing it; None where there is no goal or no role is named."""
    with desk.memory.unit() as unit:
        goal = desk.role(unit.person(turn.person_id, turn.instant))
    other = [role for role in named_roles(desk, turn) if goal is not None and role.id != goal.id]
    return compare(desk, turn) if other else None


def _comparison(desk: Desk, unit: Unit, turn: Turn, person: Person) -> tuple[Part, ...]:
    roles = list(named_roles(desk, turn))
    goal = desk.role(person)
    if len(roles) == 1 and goal and goal.id != roles[0].id:
        roles.append(goal)
    if len(roles) < 2:
        return _off_list(desk, turn)
    return side_by_side(desk, profile_of(unit, person), roles[0], roles[1])


def side_by_side(desk: Desk, profile: Profile, a: Role, b: Role) -> tuple[Part, ...]:
    """What two roles share, what only one asks, and how ready the person is for each."""
    found = matching.compare(a, b, profile, desk.catalogue)
    values = {
        "a": a.name,
        "b": b.name,
        "summary_a": a.summary,
        "summary_b": b.summary,
        "shared": listing(found.shared, 5) or "little",
        "only_a": listing(found.only_a, 5) or "nothing more",
        "only_b": listing(found.only_b, 5) or "nothing more",
    }
    parts = [Part("utter_compare", values)]
    if profile.having() and found.readiness_a is not None and found.readiness_b is not None:
        ready = {"ready_a": amount(found.readiness_a), "ready_b": amount(found.readiness_b)}
        parts.append(Part("utter_compare_ready", {**values, **ready}))
    return tuple(parts)


_BETWEEN = re.compile(r"\s+(?:vs\.?|versus|or|and|compared (?:to|with)|than|against)\s+", re.IGNORECASE)
_AROUND = re.compile(
    r"^.*?\b(?:between|compare|comparing)\b|\b(?:what(?:'s| is)|which(?: is| one is)?|is|are|should i be(?:come)?|"
    r"better|(?:the )?differences?|an?|the|job|role|as|for me)\b|[?!.,:]",
    re.IGNORECASE,
)


def _off_list(desk: Desk, turn: Turn) -> tuple[Part, ...]:
    """Roles that are not on the list: said so, with the nearest that are, set side by side where there are two."""
    said = [" ".join(_AROUND.sub(" ", side).split()) for side in _BETWEEN.split(turn.text)]
    said = [side for side in said if side][:2]
    if len(said) < 2 or any(len(side) > LONGEST for side in said):
        return (Part("utter_compare_which", {"roles": listing([r.name for r in desk.catalogue.roles.values()])}),)
    found = {side: matching.nearest(desk.catalogue, side, ()) for side in said}
    off = [side for side, near in found.items() if near.distance]
    lines = [f"• {side}: {_nearest_words(near)}" for side, near in found.items()]
    names = listing([f'"{side}"' for side in off], last="nor")
    name = "utter_compare_off" if len(off) > 1 else "utter_compare_off_one"
    return (Part(name, {"names": names, "body": "\n".join(lines)}),)


LONGEST = 40
"""Characters of what may be the name of a role."""


def _nearest_words(near: matching.Nearest) -> str:
    if not near.distance:
        return f"on my list as {near.role.name}"
    if near.distance > DISTANCES[1][0]:
        return "nothing on my list is really near it"
    words = next(words for limit, words in DISTANCES if near.distance <= limit)
    return f"nearest on my list is {near.role.name} ({words})"
