"""Whether mathematics, programming or English is needed: by what the roles ask for, with the level and the names."""

from __future__ import annotations

import re

from bot.advice.catalogue import Catalogue, Importance, Requirement, Role
from bot.advice.wording import counted
from bot.reports.chat import listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.learning import questions

_NEED = (
    r"(?:(?:do|must|will|would|should|does|have) (?:i|you|we|one|they|it)\b[^.!?,]{0,30}?|"
    r"(?:is|are|how (?:much|good at|important (?:is|are)|strong in))\b(?: \w+){0,3}? ?)"
)
NEED = re.compile(
    rf"\b{_NEED}\b(?:(?P<maths>math\w*|maths|calculus|algebra)|(?P<code>cod(?:e|ing)|program(?:me|ming)?|a programmer)|"
    r"(?P<english>english))\b(?! (?:course|book|class|lesson|test|exam|languages?))",
    re.IGNORECASE,
)
"""Who asks whether one of these is needed."""

_ASKS = re.compile(
    r"\?|^\W*(?:(?:and|so|but|ok|hey|hi)\W+)*(?:do|must|will|would|should|does|have i|is|are|how)\b", re.IGNORECASE
)
_HAVE = re.compile(r"\b(?:tell|show|have i told|did i)\b|\b(?:you|u) (?:speak|code|programmed)\b", re.IGNORECASE)
_AREAS = {
    "maths": re.compile(r"\b(?:statistic\w*|math\w*|algebra|calculus|probabilit\w*|regression|hypothes\w*)\b", re.I),
    "code": re.compile(r"\b(?:python|r|scala|java|c\+\+|code|scripting|programming|sql)\b", re.I),
}
_NAMES = {"maths": "mathematics and statistics", "code": "programming", "english": "English"}

NAMED = 4
WORDS = 20
"""Words up to which a message asks this and nothing else."""


def needed(desk: Desk, turn: Turn) -> Reply | None:
    """What the goal, or the role named, asks of it; without one, which roles ask the least."""
    found = NEED.search(turn.text)
    if found is None or not _ASKS.search(turn.text) or _HAVE.search(turn.text) or len(turn.text.split()) > WORDS:
        return None
    kind = next(key for key, said in found.groupdict().items() if said)
    with desk.memory.unit() as unit:
        role = next(iter(questions.named_roles(desk, turn)), None)
        role = role or desk.role(unit.person(turn.person_id, turn.instant))
        return flow.go_on(desk, unit, turn).after(_part(kind, role, desk.catalogue))


def _part(kind: str, role: Role | None, catalogue: Catalogue) -> Part:
    if kind == "english":
        return Part("utter_need_english")
    values = {"what": _NAMES[kind]}
    if role is None:
        ranked = sorted(catalogue.roles.values(), key=lambda r: (_share(kind, r), r.id))
        return Part("utter_need_roles", {**values, "least": listing([r.name for r in ranked[:3]], last="or")})
    rows = _asked(kind, role)
    musts = [r for r in rows if r.importance is Importance.MUST]
    values |= {"role": role.name, "total": counted(len(role.requirements), "requirement")}
    if not rows:
        return Part("utter_need_none", values)
    names = [f"{r.name} ({r.level.label})" for r in (musts or rows)[:NAMED]]
    values |= {"count": str(len(rows)), "names": listing(names)}
    return Part("utter_need_some" if musts else "utter_need_nice", values)


def _asked(kind: str, role: Role) -> list[Requirement]:
    return [r for r in role.requirements if _AREAS[kind].search(r.name)]


def _share(kind: str, role: Role) -> float:
    return len(_asked(kind, role)) / (len(role.requirements) or 1)
