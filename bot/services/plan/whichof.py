"""Which of two skills, or which first: what the role asks of each, the hours, what is had, and one recommendation."""

from __future__ import annotations

import re

from bot.advice.catalogue import Level, Requirement, Role, Skill
from bot.advice.gaps import WEIGHT
from bot.advice.profile import Claim, Polarity
from bot.memory import Unit
from bot.reports.chat import amount
from bot.services import flow, focus
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.plan import moves, plans
from bot.services.roles import weighing

WORDS = re.compile(
    r"\b(?:or|vs|versus|against|first|before)\b|\b(?:between|compare)\b.+\band\b",
    re.IGNORECASE,
)
"""Two things side by side, or one before the other."""

_ASKS = re.compile(
    r"\b(?:which|what) (?:one|of|to|should|do|would|is|are|comes?|first)\b|\bwhich\b|\b(?:what'?s|whats|wats|wich)\b"
    r"|\b(?:better|easier|faster|quicker|smarter|wiser|preferable|first)\b|\b(?:should|shall|do|must|would|can) i\b"
    r"|\b(?:choose|pick|decide|recommend|advise|suggest|would you|worth)\b|^\W*[\w+#. ]{1,25} (?:or|vs\.?|versus) "
    r"[\w+#. ]{1,25}\?\W*$",
    re.IGNORECASE,
)
_WHY_FIRST = re.compile(
    r"\b(?:why|how come|what for)\b[^.!?]{0,40}\b(?:first|before|now|earlier|start|begin)\b", re.IGNORECASE
)
_BESIDE = re.compile(r"\b(?:or|vs|versus|against)\b|\b(?:between|compare)\b.+\band\b", re.IGNORECASE)
_ELSE = re.compile(
    r"\b(?:differen\w+|you mean|instead|rather|swap|switch|replace|links?|courses?|books?|pays?|paid|salary|certif\w+|"
    r"important|matters?|useful|valuable|without|after|jobs?|undo|remove|delete|have (?:we|i)|did i|if i)\b",
    re.IGNORECASE,
)
"""What is asked of two skills and answered elsewhere."""
_OWNS = re.compile(
    r"\b(?:i|we)(?:'ve| have| am|'m| do| did)?(?: \w+)? (?:know|knew|use|used|using|worked|learn(?:ed|t)|have|"
    r"had|built)\b",
    re.IGNORECASE,
)
"""What tells of one's own, and is to be noted."""
SHORT = 25
PAIR = 2
WIDER = 2
"""Roles more that ask for a skill, from which it is the one of wider use."""


def weighed(desk: Desk, turn: Turn) -> Reply | None:
    """Both skills side by side and the one to take, with the reason; None where not two of them are weighed."""
    asks = _WHY_FIRST.search(turn.text) or (_BESIDE.search(turn.text) and _ASKS.search(turn.text))
    facts = turn.facts
    if not asks or _ELSE.search(turn.text) or len(turn.text.split()) > SHORT or facts.target or facts.roles:
        return None
    if _OWNS.search(turn.text) or any(m.level or m.polarity in (Polarity.LACKS, Polarity.WANTS) for m in facts.skills):
        return None
    named = dict.fromkeys(m.skill for m in sorted(facts.skills, key=lambda m: m.start))
    pair = [desk.catalogue.skills[s] for s in named if s in desk.catalogue.skills]
    if len(pair) != PAIR:
        return None
    with desk.memory.unit() as unit:
        role = desk.role(unit.person(turn.person_id, turn.instant))
        body = "\n".join(_line(desk, unit, turn, skill, role) for skill in pair)
        focus.speak_of(unit, turn, pair[0].id)
        parts = [Part("utter_importance", {"body": body}), _pick(desk, unit, turn, (pair[0], pair[1]), role)]
        if _WHY_FIRST.search(turn.text):
            parts += _in_plan(desk, unit, turn, pair[0])
        return flow.go_on(desk, unit, turn).after(*parts)


def _line(desk: Desk, unit: Unit, turn: Turn, skill: Skill, role: Role | None) -> str:
    """One skill: how much it is asked for, what the person has of it, and the hours that are left."""
    text = weighing.wanted(skill, role, desk.catalogue).rstrip(".")
    had, left = _had(unit, turn, skill), _hours(unit, turn, skill, role)
    if had:
        text += f"; you have it{f' at {had.level.label}' if had.level else ''}"
    return f"• {text}{f'; about {amount(left)} hours to learn' if left else ''}."


def _had(unit: Unit, turn: Turn, skill: Skill) -> Claim | None:
    profile = profile_of(unit, unit.person(turn.person_id, turn.instant))
    return next((c for c in profile.having() if c.skill == skill.id), None)


def _hours(unit: Unit, turn: Turn, skill: Skill, role: Role | None) -> float:
    """Hours from what is had to what the role wants, to the intermediate level where it wants nothing."""
    had, asked = _had(unit, turn, skill), _asked(skill, role)
    start = (had.level or Level.INTERMEDIATE) if had else 0
    goal = asked.level if asked else Level.INTERMEDIATE
    return sum(step.hours for level, step in skill.steps.items() if start < level <= goal)


def _asked(skill: Skill, role: Role | None) -> Requirement | None:
    """The heaviest requirement of the role that this skill serves."""
    found = [r for r in role.requirements if skill.id in r.skills] if role else []
    return max(found, key=lambda r: (WEIGHT[r.importance], r.level)) if found else None


def _pick(desk: Desk, unit: Unit, turn: Turn, pair: tuple[Skill, Skill], role: Role | None) -> Part:
    """The recommendation: what is had, then what builds on what, then what the role weighs, then the hours."""
    hours = {skill.id: _hours(unit, turn, skill, role) for skill in pair}
    asked = {skill.id: _asked(skill, role) for skill in pair}
    had = [skill for skill in pair if _had(unit, turn, skill)]
    one, other = asked[pair[0].id], asked[pair[1].id]
    alike = one is not None and other is not None and one.id == other.id
    quick = sorted(pair, key=lambda skill: hours[skill.id])
    if alike and len(had) == 1:
        return _named("utter_pick_had", had[0], pair, role)
    if alike:
        same = hours[pair[0].id] == hours[pair[1].id]
        return _named("utter_pick_alike" if same else "utter_pick_either", quick[0], pair, role)
    for skill, rest in (pair, pair[::-1]):
        if skill.id in desk.catalogue.needed.get(rest.id, ()):
            return _named("utter_pick_base", skill, pair, role)
    if role is not None and (one is None or other is None):
        chosen = next((skill for skill in pair if asked[skill.id]), None)
        return _named("utter_pick_asked" if chosen else "utter_pick_neither", chosen or pair[0], pair, role)
    if one and other and WEIGHT[one.importance] != WEIGHT[other.importance]:
        heavy = pair[0] if WEIGHT[one.importance] > WEIGHT[other.importance] else pair[1]
        return _named("utter_pick_heavy", heavy, pair, role)
    wide = sorted(pair, key=lambda skill: -weighing.asking(skill, desk.catalogue))
    more, fewer = (weighing.asking(skill, desk.catalogue) for skill in wide)
    if more >= fewer + WIDER:
        return _named("utter_pick_wide", wide[0], pair, role)
    return _named(
        "utter_pick_quick" if hours[quick[0].id] < hours[quick[1].id] else "utter_pick_even", quick[0], pair, role
    )


def _named(name: str, chosen: Skill, pair: tuple[Skill, Skill], role: Role | None) -> Part:
    other = pair[1] if chosen is pair[0] else pair[0]
    return Part(name, {"first": chosen.name, "other": other.name, "role": role.name if role else "your goal"})


def _in_plan(desk: Desk, unit: Unit, turn: Turn, skill: Skill) -> list[Part]:
    """Why the plan begins with it, or what it really begins with where that is something else."""
    held = moves.seen(desk, unit, turn)
    step = plans.next_step(desk, unit, unit.person(turn.person_id, turn.instant), turn) if held else None
    if step is None:
        return []
    if step.skill == skill.id:
        values = {"step": plans.step_title(desk, step), "place": step.place, "why": step.why}
        return [Part("utter_why_place", values)]
    return [Part("utter_pick_plan", {"first": skill.name, "step": plans.step_title(desk, step)})]
