"""Whether one skill counts for the goal: "does PowerShell count?", answered from what the role or the posting asks."""

from __future__ import annotations

import re

from bot.advice.catalogue import Role
from bot.advice.profile import Polarity
from bot.memory import Unit
from bot.reports.chat import listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn

WORDS = re.compile(
    r"^\W*(?:(?:and|but|ok|so|hm+|what about|hey)\W+)*(?:does|do|would|will|is|are|can|could)\b[^.!?]{1,40}"
    r"\b(?:counts?|matters?|(?:still )?(?:worth|of use|valid)|qualify|be enough|good enough|ok instead|"
    r"help(?: me)?(?: here| there| for (?:that|this|"
    r"it))?)\W*(?:too|here|there|as well|"
    r"for (?:that|this|it))?\s*\??\W*$",
    re.IGNORECASE,
)
"""A short question whether something counts."""
MOST = 12


def counted(desk: Desk, turn: Turn) -> Reply | None:
    """What the goal asks of the skill named, or what is like it; None without a goal, or where not one is named."""
    topics = turn.facts.topics
    if len(topics) != 1 or len(turn.text.split()) > MOST or any(m.polarity for m in turn.facts.skills):
        return None
    with desk.memory.unit() as unit:
        role = desk.role(unit.person(turn.person_id, turn.instant))
        return flow.go_on(desk, unit, turn).after(_part(desk, unit, turn, role, topics[0])) if role else None


def _part(desk: Desk, unit: Unit, turn: Turn, role: Role, skill: str) -> Part:
    """Where a skill stands for the role; one that is known, or learned in the plan of before, is never asked for."""
    name = desk.catalogue.skill_name(skill)
    named = [r.name for r in role.requirements if skill in r.skills]
    claim = next((c for c in unit.claims(turn.person_id) if c.skill == skill and c.polarity is Polarity.HAS), None)
    if claim is not None:
        level = f" ({claim.level.label})" if claim.level else ""
        values = {"skill": f"{name}{level}", "role": role.name, "names": listing(named[:2])}
        return Part("utter_counts_known" if named else "utter_counts_kept", values)
    if named:
        return Part("utter_counts_asked", {"skill": name, "role": role.name, "names": listing(named[:2])})
    near = [r.name for r in role.requirements if desk.catalogue.neighbours.get(skill, frozenset()) & set(r.skills)]
    if near:
        return Part("utter_counts_like", {"skill": name, "role": role.name, "names": listing(near[:2])})
    return Part("utter_counts_beside", {"skill": name, "role": role.name})
