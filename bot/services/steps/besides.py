"""What is told of something that the role asks for and the plan has no step of: no step at hand is meant by it."""

from __future__ import annotations

from bot.memory import Unit
from bot.services import flow, focus
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.learning import questions
from bot.services.learning.material import resource_part
from bot.services.plan.plans import Plan
from bot.services.steps import matched


def skill_beside(desk: Desk, unit: Unit, turn: Turn, held: Plan) -> str:
    """The skill of the role that a message names, by its name or a word that only it has, and no open step teaches.

    Empty where none is named, or a step of the plan may be meant.
    """
    if turn.data or matched.named_step(desk, held.roadmap, turn, unit.steps(turn.person_id)):
        return ""
    wanted = dict.fromkeys(s for requirement in held.roadmap.role.requirements for s in requirement.skills)
    named = [s for s in wanted if s in turn.facts.topics or matched.says(turn.text, desk.catalogue.skills.get(s))]
    skill = named[0] if len(named) == 1 else "" if named else matched.by_name_word(desk, wanted, turn.text)
    return "" if not skill or any(step.skill == skill for step in held.roadmap.steps) else skill


def explained(desk: Desk, unit: Unit, turn: Turn, held: Plan, skill: str) -> Reply:
    """What the thing is and what it is learned with, and how it gets into the plan; nothing is marked."""
    known = desk.catalogue.skills[skill]
    focus.speak_of(unit, turn, skill)
    parts = [questions.skill_definition(known, desk.catalogue)]
    parts += [resource_part(unit, turn, known)] if known.resources else []
    values = {"name": known.name, "role": held.roadmap.role.name}
    return flow.softly(desk, unit, turn).after(*parts, Part("utter_about_beside", values))
