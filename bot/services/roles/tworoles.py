"""Two roles in one breath, "data scientist or quant": set beside each other shortly, and one is asked for.

None is taken in silence: a role off the list is named as such, with the nearest that is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.advice import matching
from bot.advice.catalogue import Role
from bot.memory import Unit
from bot.reading.facts import Asked
from bot.reading.work.jobs import is_worker
from bot.reports.chat import amount
from bot.services import focus
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.gaps import report_for
from bot.services.roles.comparing import OFF

WORDS = re.compile(r"\bor\b|\bbetween\b|\bvs\b|\bversus\b|\w ?/ ?\w", re.IGNORECASE)
_LEAD = re.compile(
    r"^\W*(?:(?:hi|hello|hey|so|well|ok(?:ay)?|hm+|um+|maybe|perhaps|probably|either|i'?m|i am|im|i|we|to|be|"
    r"being|become|"
    r"becoming|work(?:ing)? as|want|wanna|would|'d|i'?d|like|love|think(?:ing)?(?: of| about)?|torn|between|"
    r"undecided|unsure|"
    r"not sure(?: yet)?|whether|if|go(?:ing)?|for|as|aim(?:ing)?|at|should|shall|my|goal|is|target|role|an?|the|"
    r"something|"
    r"what about|how about|can'?t decide(?: between)?|choose|choosing|deciding|decide|hesitating|wavering|it'?s|"
    r"could)\b\W*)+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[\W]*(?:(?:,|\.|;|-|–|\?|!)\s*)?\b(?:(?:i )?(?:can'?t|cannot|can not|don'?t|dont|do not|not|haven'?t|"
    r"couldn'?t)\b.*|idk\b.*|"
    r"no idea\b.*|what do you\b.*|which\b.*|help\b.*|you tell me\b.*|hmm*\b.*|undecided\b.*|unsure\b.*|maybe|"
    r"perhaps|please|pls|"
    r"something(?: like that)?|either(?: way)?|whatever\b.*|both (?:sound|look)\b.*|roles?|jobs?|for me|i guess|"
    r"i think|dunno\b.*|"
    r"thoughts\b.*|any advice\b.*|advice\b.*)\W*$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*,?\s+(?:or|vs\.?|versus)\s+|\s*/\s*|\s*,\s*(?=[^,]*\b(?:or)\b)|(?<=\w)\s+and\s+", re.IGNORECASE
)
LONGEST, MOST, SIDES = 4, 24, 3


@dataclass(frozen=True)
class _Side:
    said: str
    role: Role | None


def weighed(desk: Desk, turn: Turn) -> Reply | None:
    """The roles beside each other and the question which; None where not two roles, and nothing else, are named."""
    if len(turn.text.split()) > MOST or turn.data or turn.asked.kind in ("checks", "confirm", "level", "skills"):
        return None
    facts = turn.facts
    tells = facts.hours_per_week is not None or facts.years is not None
    if tells or (facts.current is not None and not re.search(r"\b(?:between|either)\b", turn.text, re.IGNORECASE)):
        return None
    sides = _sides(desk, turn.text)
    if len(sides) < 2 or turn.facts.refused:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if person.target_role and all(side.role for side in sides):
            return None  # set beside the goal elsewhere
        return _beside(desk, unit, turn, sides)


def _sides(desk: Desk, text: str) -> list[_Side]:
    """The roles that a message names side by side; nothing where a side of it is none."""
    if not re.search(r"\bor\b|\bvs\b|\bversus\b|/|\bbetween\b", text, re.IGNORECASE):
        return []
    core = _LEAD.sub("", text.strip())
    while (shorter := _TAIL.sub("", core)) != core:
        core = shorter
    found: list[_Side] = []
    for words in _BETWEEN.split(core):
        said = _LEAD.sub("", words).strip(" ?.!,;:\"'-")
        side = _side(desk, said)
        if side is None:
            return []
        found.append(side)
    names = {side.said.casefold() for side in found}
    return found if 2 <= len(names) <= SIDES else []


def _side(desk: Desk, said: str) -> _Side | None:
    """A role of the list or off it; None for what is no work."""
    if not said or len(said.split()) > LONGEST:
        return None
    named = desk.reader.find_role(said)
    if named is not None and named.role is not None and named.score >= SURE:
        return _Side(said, desk.catalogue.roles[named.role])
    if is_worker(said):
        return _Side(said, None)
    near = matching.nearest(desk.catalogue, said, ())
    return _Side(said, None) if near.near and desk.reader.find_skill(said) is None else None


SURE = 0.9
"""Score from which words are the name of a role."""


def _beside(desk: Desk, unit: Unit, turn: Turn, sides: list[_Side]) -> Reply:
    known = bool(profile_of(unit, unit.person(turn.person_id, turn.instant)).having())
    lines, buttons = [], []
    for side in sides:
        if side.role is not None:
            lines.append(
                f"• {side.role.name}: {side.role.summary}{_ready(desk, unit, turn, side.role) if known else ''}"
            )
            buttons.append((side.role.name, f'/state_target_role{{"role": "{side.role.id}"}}'))
            continue
        found = matching.nearest(desk.catalogue, side.said, ())
        near = (
            f"nearest on it is {found.role.name} ({found.distance_words})"
            if found.near
            else "and nothing on it is near"
        )
        lines.append(f"• {side.said}: not on my list, so I hold no demands or pay of it; {near}.")
        buttons.append((side.said[:40], f"My goal is {side.said}"))
    ids = tuple(side.role.id for side in sides if side.role)
    focus.show_list(unit, turn, [side.role.id if side.role else f"{OFF}{side.said[:40]}" for side in sides])
    off = any(side.role is None for side in sides)
    parts = (
        Part("utter_two_roles", {"body": "\n".join(lines)}),
        Part("utter_two_roles_pick_off" if off else "utter_pick_role"),
    )
    return Reply(parts, tuple(buttons), asked=Asked("goal", roles=ids if not off else ()))


def _ready(desk: Desk, unit: Unit, turn: Turn, role: Role) -> str:
    return f" Your readiness by what I know: {amount(report_for(desk, unit, turn, role).readiness)} of 100."
