"""Which steps of the plan a message means: by number, by the skill it names, or by what the step is made of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from bot.advice.catalogue import Skill
from bot.advice.roadmap import Roadmap, Step
from bot.reading.steps import step_signs as signs
from bot.reading.steps.by_number import numbered
from bot.reading.steps.finished import finished, spared, whole_but
from bot.services.desk import Desk, Turn
from bot.services.plan.plans import CLOSED, phase_of

T = TypeVar("T")
_SPARED = re.compile(r"\b(?:except|apart from|besides|without|other than|but (?:not|for))\b", re.IGNORECASE)
"""What stands behind it is not finished: "all of phase 1 except Kafka"."""


def named_step(desk: Desk, roadmap: Roadmap, turn: Turn, states: Mapping[str, str]) -> tuple[Step, ...]:
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


def sure(desk: Desk, turn: Turn, steps: Sequence[Step]) -> bool:
    """Whether a message names one of these steps itself, and not only what stands near it: joins are not all of SQL."""
    if turn.data.get("step") or numbered(turn.text):
        return True
    return any(names(desk, turn, step.skill) for step in steps)


def names(desk: Desk, turn: Turn, skill: str) -> bool:
    """Whether a message names a skill, or one whose name is a part of its: "statistics" in descriptive statistics."""
    if skill in turn.facts.topics or says(turn.text, desk.catalogue.skills.get(skill)):
        return True
    named = (desk.catalogue.skill_name(topic).casefold() for topic in turn.facts.topics)
    return any(_within(name, desk.catalogue.skill_name(skill)) for name in named)


def telling_of(desk: Desk, steps: Sequence[Step], words: Sequence[str]) -> tuple[Step, ...]:
    """The steps whose name, matter or material has one of the words, in whatever ending."""
    stems = [re.compile(rf"\b{re.escape(word[: max(4, len(word) - 2)])}", re.IGNORECASE) for word in words]

    def about(step: Step) -> str:
        material = " ".join(resource.title for resource in step.resources)
        return f"{desk.catalogue.skill_name(step.skill)} {step.learn} {step.deliverable} {material}"

    return tuple(step for step in steps if any(stem.search(about(step)) for stem in stems))


NAMED, LEVEL, COUNTED, WORD, RARE = 4, 2, 4, 2, 2
"""What a sign weighs: the skill's name, its level, a count of things in it, a word of it in no more steps than RARE."""
MOST_WORDS = 3


def by_signs(desk: Desk, roadmap: Roadmap, turn: Turn, states: Mapping[str, str]) -> tuple[Step, ...]:
    """The step, open or closed, that most signs of a message speak for; several only where these truly fit alike.

    Of steps of one skill that fit alike the first open one is meant. Nothing where no sign is strong enough.
    """
    held = {step.id: _made_of(desk, step) for step in roadmap.steps}
    weights = {step.id: _weight(desk, step, turn, held) for step in roadmap.steps}
    own = by_name_word(desk, [s.skill for s in roadmap.steps], turn.text)
    weights |= {s.id: max(weights[s.id], NAMED) for s in roadmap.steps if s.skill == own}
    if max(weights.values(), default=0) < NAMED:
        for near in at_hand(roadmap, turn, states):
            weights[near] = NAMED if weights[near] > 0 else 0  # a word of the step at hand is enough
    most = max(weights.values(), default=0)
    best = [s for s in roadmap.steps if weights[s.id] == most] if most >= NAMED else []
    open_ones = [s for s in best if states.get(s.id) not in CLOSED]
    return _first_of_each(open_ones or best[-1:])


def by_name_word(desk: Desk, skills: Iterable[str], text: str) -> str:
    """The one of these skills of whose name a text has a word that no other of them has: "the joins stuff"."""
    names = {skill: signs.telling(desk.catalogue.skill_name(skill)) for skill in skills}
    said = signs.telling(text)
    alone = [k for k, words in names.items() if any(sum(w in o for o in names.values()) == 1 for w in words & said)]
    return alone[0] if len(alone) == 1 else ""


def at_hand(roadmap: Roadmap, turn: Turn, states: Mapping[str, str]) -> frozenset[str]:
    """The open steps that a report may be about without a name: the one talked about, the next, those under way."""
    left = [step.id for step in roadmap.steps if states.get(step.id) not in CLOSED]
    return frozenset({*left[:1], *(s for s in left if s == turn.focus or states.get(s) == "doing")})


def _made_of(desk: Desk, step: Step) -> frozenset[str]:
    """The telling words of a step: of its work, its check and its material, without the name of its skill."""
    material = " ".join(resource.title for resource in step.resources)
    name = signs.telling(desk.catalogue.skill_name(step.skill))
    return signs.telling(f"{step.learn} {step.deliverable} {step.metric} {material}") - name


def _weight(desk: Desk, step: Step, turn: Turn, held: dict[str, frozenset[str]]) -> int:
    """How much of a message speaks for a step."""
    named = step.skill in turn.facts.topics or says(turn.text, desk.catalogue.skills.get(step.skill))
    level, counts = signs.level_in(turn.text), signs.things_in(f"{step.deliverable} {step.metric}")
    weight = NAMED if named else 0
    if level and named:
        weight += LEVEL if level == step.to_level else -LEVEL
    weight += COUNTED * any(0 < many <= counts.get(what, 0) for what, many in signs.things_in(turn.text).items())
    weight += NAMED * by_material(turn.text, step)
    rare = [w for w in signs.telling(turn.text) & held[step.id] if sum(w in other for other in held.values()) <= RARE]
    return weight + WORD * min(MOST_WORDS, len(rare))


def by_material(text: str, step: Step | Skill) -> bool:
    """Whether a text names something that the step or skill is learned from, by a title of one word: "sqlzoo"."""
    said = set(re.findall(r"[\w+#]+", text.casefold()))
    return any(resource.title.casefold() in said for resource in step.resources)


def says(text: str, skill: Skill | None) -> bool:
    """Whether a text names a skill of the plan, even where the word alone could mean something else."""
    return skill is not None and any(_within(name, text) for name in (skill.name, *skill.aliases))


def place(text: str, skill: Skill | None) -> int | None:
    """Where a text names a skill of the plan first; None where it does not."""
    names = (skill.name, *skill.aliases) if skill else ()
    found = [match.start() for name in names if (match := _found(name, text))]
    return min(found, default=None)


def _within(name: str, text: str) -> bool:
    return _found(name, text) is not None


def _found(name: str, text: str) -> re.Match[str] | None:
    return re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", text.casefold())


def reported(roadmap: Roadmap, turn: Turn, states: Mapping[str, str]) -> tuple[Step, ...]:
    """The steps that a message says by their numbers are finished, open or not."""
    here = phase_of(roadmap, turn.focus) or next(
        (phase_of(roadmap, s.id) for s in roadmap.steps if states.get(s.id) not in CLOSED), None
    )
    found: dict[str, Step] = {}
    left = spared(turn.text)
    named = numbered(turn.text)
    if named and named[0] == "phase" and (phase_named := _placed(roadmap.phases, named[1])):
        here = phase_named
    for kind, number in finished(turn.text) or ((("here", 0),) if here and whole_but(turn.text) else ()):
        phase = here if kind == "here" else _placed(roadmap.phases, number) if kind == "phase" else None
        if phase:
            but = [step for place in left if (step := _placed(phase.steps, place))]
            found |= {step.id: step for step in phase.steps if step not in but}
        elif kind == "step" and here and number not in left and (step := _placed(here.steps, number)):
            found[step.id] = step
    open_words = _SPARED.search(turn.text)
    open_skills = {m.skill for m in turn.facts.skills if open_words and m.start > open_words.start()}
    return tuple(step for step in found.values() if step.skill not in open_skills)


def _placed(things: Sequence[T], number: int) -> T | None:
    """The thing of that number, counted from 1; -1 is the last."""
    place = len(things) if number < 0 else number
    return things[place - 1] if 1 <= place <= len(things) else None


def _first_of_each(steps: list[Step]) -> tuple[Step, ...]:
    first: dict[str, Step] = {}
    for step in steps:
        first.setdefault(step.skill, step)
    return tuple(first.values())
