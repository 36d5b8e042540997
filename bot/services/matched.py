"""Which steps of the plan a message means: by number, by the skill it names, or by part of its name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from bot.advice.catalogue import Skill
from bot.advice.roadmap import Roadmap, Step
from bot.reading.steps import finished
from bot.services.desk import Desk, Turn
from bot.services.plans import CLOSED, numbered, phase_of

T = TypeVar("T")


def named_step(desk: Desk, roadmap: Roadmap, turn: Turn, states: dict[str, str]) -> tuple[Step, ...]:
    """The open steps that a message may mean: by number in the phase talked about, else by the skills it names."""
    open_steps = [s for s in roadmap.steps if states.get(s.id) not in CLOSED]
    number = numbered(turn.text)
    if number and number[0] == "step" and number[1] > 0:
        phase = phase_of(roadmap, turn.focus) or next((phase_of(roadmap, s.id) for s in open_steps), None)
        if phase and number[1] <= len(phase.steps):
            return (phase.steps[number[1] - 1],)
    topics = set(turn.facts.topics)
    exact = [s for s in open_steps if s.skill in topics or says(turn.text, desk.catalogue.skills.get(s.skill))]
    if exact:
        return _first_of_each(exact)
    related = [s for s in open_steps if any(s.skill in desk.catalogue.implied.get(t, ()) for t in topics)]
    if related:
        return _first_of_each(related)
    names = [desk.catalogue.skill_name(t).casefold() for t in topics]
    return _first_of_each([s for s in open_steps if any(_within(n, desk.catalogue.skill_name(s.skill)) for n in names)])


def says(text: str, skill: Skill | None) -> bool:
    """Whether a text names a skill of the plan, even where the word alone could mean something else."""
    return skill is not None and any(_within(name, text) for name in (skill.name, *skill.aliases))


def _within(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", text.casefold()) is not None


def reported(roadmap: Roadmap, turn: Turn, states: dict[str, str]) -> tuple[Step, ...]:
    """The steps that a message says by their numbers are finished, open or not."""
    here = phase_of(roadmap, turn.focus) or next(
        (phase_of(roadmap, s.id) for s in roadmap.steps if states.get(s.id) not in CLOSED), None
    )
    found: dict[str, Step] = {}
    for kind, number in finished(turn.text):
        if kind == "phase":
            phase = _placed(roadmap.phases, number)
            found |= {step.id: step for step in (phase.steps if phase else ())}
        elif here and (step := _placed(here.steps, number)):
            found[step.id] = step
    return tuple(found.values())


def _placed(things: Sequence[T], number: int) -> T | None:
    """The thing of that number, counted from 1; -1 is the last."""
    place = len(things) if number < 0 else number
    return things[place - 1] if 1 <= place <= len(things) else None


def _first_of_each(steps: list[Step]) -> tuple[Step, ...]:
    first: dict[str, Step] = {}
    for step in steps:
        first.setdefault(step.skill, step)
    return tuple(first.values())
