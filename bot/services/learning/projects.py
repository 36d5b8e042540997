"""Projects to show: those of the person's plan, else what the musts of the goal are shown by."""

from __future__ import annotations

import re

from bot.advice.catalogue import Importance, Role
from bot.memory import Unit
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans

ASKS = re.compile(
    r"\b(?:suggest|recommend|give|show|tell|need|want|have|any|some|good|which|what|find|list|help|"
    r"ideas?)\b[^.?!]{0,40}"
    r"\b(?:side |pet |portfolio |practice |sample |small |real |good |mini |personal )?projects?\b"
    r"(?! (?:manag\w+|lead\w*|owner|plan|coordinat\w+|management))"
    r"|\bprojects? (?:ideas?|suggestions?|examples?)\b|\bwhat (?:can|could|should|do) i (?:build|make|show)\b"
    r"|\b(?:for|in|on) my (?:portfolio|github)\b",
    re.IGNORECASE,
)
"""Who asks for projects to build or show."""
_TELLS = re.compile(
    r"\bi(?:'ve| have)? (?:did|done|made|built|worked|finished|have \w+ projects?|led|managed|created|used|use|"
    r"applied|tried|practi[cs]ed)\b|\b(?:in|on|for) (?:\w+ ){0,2}projects?\b(?!.*\?)(?! (?:for|to|ideas?)\b)|"
    r"\bproject manager\b",
    re.IGNORECASE,
)
_MINE = re.compile(r"\bmy (?:portfolio|git ?hub|git ?lab|page|website)\b", re.IGNORECASE)
"""Where projects are to stand, which is no skill then."""
MOST = 4
"""Projects named at once."""


def shown(desk: Desk, turn: Turn) -> Reply | None:
    """Projects of the plan, or of the goal where there is none yet; None without a goal, or where projects are told."""
    if _TELLS.search(turn.text) or turn.facts.hours_per_week is not None:
        return None
    with desk.memory.unit() as unit:
        role = desk.role(unit.person(turn.person_id, turn.instant))
        if role is None:
            return None
        named = () if _MINE.search(turn.text) else turn.facts.topics
        lines = _of_skills(desk, named) or _of_plan(desk, unit, turn) or _of_role(desk, role)
        if not lines:
            return None
        part = Part("utter_projects", {"role": role.name, "body": "\n".join(f"• {line}" for line in lines[:MOST])})
        return flow.go_on(desk, unit, turn).after(part)


def _of_skills(desk: Desk, skills: tuple[str, ...]) -> list[str]:
    """What shows the skills that are named, the highest level first told last."""
    found = []
    for one in skills:
        skill = desk.catalogue.skills.get(one)
        found += (
            [f"{skill.name}, {level.label}: {s.deliverable}" for level, s in sorted(skill.steps.items())]
            if skill
            else []
        )
    return found


def _of_plan(desk: Desk, unit: Unit, turn: Turn) -> list[str]:
    """The artefacts of the next steps and the capstone of their phase."""
    held = moves.seen(desk, unit, turn)
    if held is None:
        return []
    states = unit.steps(turn.person_id)
    left = [s for s in held.roadmap.steps if states.get(s.id) not in plans.CLOSED]
    phase = plans.phase_of(held.roadmap, left[0].id) if left else None
    lines = [f"{plans.step_title(desk, s)}: {s.deliverable}" for s in left[: MOST - 1]]
    return [*lines, f"Phase {phase.number} in one: {phase.capstone}"] if phase else lines


def _of_role(desk: Desk, role: Role) -> list[str]:
    """What shows the musts of a role, the highest level that they ask for."""
    found = []
    for requirement in (r for area in role.areas for r in area.requirements if r.importance is Importance.MUST):
        skill = desk.catalogue.skills.get(requirement.skills[0])
        steps = [s for level, s in sorted(skill.steps.items()) if level <= requirement.level] if skill else []
        found += [f"{requirement.name}: {steps[-1].deliverable}"] if steps else []
    return found
