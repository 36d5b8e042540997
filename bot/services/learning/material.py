"""What to learn a skill with: courses, books, practice, with what they cost."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advice.catalogue import Skill
from bot.memory import Person, Unit
from bot.reports.chat import listing, resources_view
from bot.services import focus
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.learning.questions import answer, named_skills
from bot.services.plan import plans
from bot.services.steps import matched


def resources(desk: Desk, turn: Turn) -> Reply:
    """What to learn a skill with; without a named skill, for the step at hand."""
    return answer(desk, turn, _resources)


def _resources(desk: Desk, unit: Unit, turn: Turn, person: Person) -> tuple[Part, ...]:
    skills = [s for s in named_skills(desk, turn) if s.resources]
    if not skills and not turn.facts.topics:
        skills = at_hand(desk, unit, turn, person)
    if not skills:
        named = listing([desk.catalogue.skill_name(t) for t in turn.facts.topics])
        return (Part("utter_resources_none", {"name": named}) if named else Part("utter_resources_which"),)
    focus.speak_of(unit, turn, skills[0].id)
    return tuple(resource_part(unit, turn, s) for s in skills[:2])


def at_hand(desk: Desk, unit: Unit, turn: Turn, person: Person) -> list[Skill]:
    """The skill of the plan that is named, else the one just talked about, else the next step's; with material."""
    held = plans.current(desk, unit, person, turn) if "view:plan" in unit.questions(person.id) else None
    planned = [desk.catalogue.skills.get(s.skill) for s in held.roadmap.steps] if held else []
    named = [s for s in planned if s and s.resources and matched.says(turn.text, s)]
    if named:
        return named[:1]
    spoken = desk.catalogue.skills.get(focus.topic(unit, turn))
    if spoken is None and desk.role(person):
        step = plans.next_step(desk, unit, person, turn)
        spoken = desk.catalogue.skills.get(step.skill) if step else None
    return [spoken] if spoken and spoken.resources else []


_FREE = re.compile(r"\b(?:free|without paying|no cost|cheap|no money)\b", re.IGNORECASE)


def resource_part(unit: Unit, turn: Turn, skill: Skill) -> Part:
    """What to learn a skill with; nothing that costs where the person said so, unless there is nothing else."""
    free = tuple(r for r in skill.resources if r.cost != "paid")
    wanted = _FREE.search(turn.text) or focus.FREE in unit.questions(turn.person_id)
    shown = replace(skill, resources=free) if wanted and free else skill
    name = "utter_resources_free" if wanted and free else "utter_resources"
    return Part(name, {"name": skill.name, "body": resources_view(shown)})
