"""Reports on steps by their place: in the phase talked about, among what is open, or among the parts of one step."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.advice.portions import portions
from bot.advice.progress import StepState
from bot.advice.roadmap import Step
from bot.memory import Person
from bot.reading.steps.by_number import numbered
from bot.reading.steps.reports import share_of
from bot.reading.steps.step_places import LAST, NEXT, Placed, placed
from bot.reports.chat import listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hypothetical
from bot.services.plan import moves, plans
from bot.services.steps import progress, whichstep

WORDS = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|\d(?:st|nd|rd|th)|last|next|following|middle|rest|"
    r"remaining|leftover|left|others?|else|after)\b",
    re.IGNORECASE,
)
_SHOWN = re.compile(r"\b(?:git ?hub|git ?lab|repo\w*|https?|www|link)\b", re.IGNORECASE)
"""What is named as the place where the work can be seen, and as no skill."""


def reported(desk: Desk, turn: Turn) -> Reply | None:
    """The steps, or the part of a step, that a message reports by their place; None where it reports none so."""
    said = placed(turn.text)
    if said is None or turn.data or hypothetical(turn) or _tells(turn) or _answers(turn):
        return None
    with desk.memory.unit() as unit:
        held, person = moves.seen(desk, unit, turn), unit.person(turn.person_id, turn.instant)
        if held is None:
            return None
        states = unit.steps(person.id)
        piece = _portion(person, turn, held, states, said)
        found = () if piece else _steps(held, turn, states, said)
        which = whichstep.which(desk, unit, turn, held, (), StepState.DONE)
        if found and said.whole and not _open(found, states):
            titles = {"steps": listing([plans.step_title(desk, step) for step in found])}
            return flow.go_on(desk, unit, turn).after(Part("utter_step_already", titles))
    if piece:
        step, share = piece
        state = StepState.DONE if share >= 1 and said.whole else StepState.DOING
        return _report(desk, turn, state, step=step.id, share=f"{share:.2f}" if share < 1 else "")
    if not found:
        return which if said.middle or said.rest or turn.intent.startswith("report_") else None
    if said.whole:
        return _report(desk, turn, StepState.DONE, steps=",".join(step.id for step in found))
    told = share_of(turn.text)
    return _report(desk, turn, StepState.DOING, step=found[0].id, share=f"{told:.2f}" if told else "")


def _report(desk: Desk, turn: Turn, state: StepState, **data: str) -> Reply:
    given = {key: value for key, value in data.items() if value}
    if "step" in given:
        given["state"] = state.value
    return progress.report(desk, replace(turn, data=given), state)


def _tells(turn: Turn) -> bool:
    """Whether facts are told that a place among steps is none of."""
    facts = turn.facts
    named = [m for m in facts.skills if not _SHOWN.search(m.quote)]
    told = facts.target or facts.hours_per_week is not None or facts.removals or facts.years is not None
    return bool(named or told or facts.absence or facts.start or facts.kind != "talk")


def _answers(turn: Turn) -> bool:
    """Whether a place may be one in a list of skills or roles that was just asked about."""
    return bool(turn.asked.kind) and not turn.intent.startswith("report_") and not _ENDED.search(turn.text)


_ENDED = re.compile(
    r"(?:'s|\b(?:is|are|was|were)) (?:\w+ )?(?:done|finished|complete\w*)\b|\b(?:finish(?:ed)?|done with|ticked|"
    r"knocked out|"
    r"wrapped up)\b",
    re.IGNORECASE,
)
"""What is said of steps, and of no skill in a list."""


def _open(steps: Sequence[Step], states: dict[str, str]) -> list[Step]:
    return [step for step in steps if states.get(step.id) not in plans.CLOSED]


def _steps(held: plans.Plan, turn: Turn, states: dict[str, str], said: Placed) -> tuple[Step, ...]:
    """The steps meant: by place in the phase at hand, the next ones and the rest among those that are open."""
    left = _open(held.roadmap.steps, states)
    phase = plans.phase_of(held.roadmap, turn.focus) or (plans.phase_of(held.roadmap, left[0].id) if left else None)
    number = numbered(turn.text)
    if number and number[0] == "phase" and 1 <= number[1] <= len(held.roadmap.phases):
        phase = held.roadmap.phases[number[1] - 1]
    if phase is None:
        return ()
    here, still = phase.steps, _open(phase.steps, states)
    if said.middle:
        spare = len(here) - said.middle
        return tuple(here[spare // 2 : spare // 2 + said.middle]) if spare > 0 and spare % 2 == 0 else ()
    if said.rest:
        return tuple(still) if said.rest in (-1, len(still)) else ()
    found: dict[str, Step] = {}
    for place in said.numbers:
        if place == NEXT:
            found |= {step.id: step for step in left[:1]}
        elif place == LAST:
            found[here[-1].id] = here[-1]
        else:
            among = here if place <= len(here) else held.roadmap.steps
            found |= {step.id: step for step in among[place - 1 : place]}
    return tuple(found.values())


def _portion(
    person: Person, turn: Turn, held: plans.Plan, states: dict[str, str], said: Placed
) -> tuple[Step, float] | None:
    """The step cut into parts that the talk is about, with the share that a place among its parts makes."""
    left = _open(held.roadmap.steps, states)
    smaller = person.options.get("smaller", ())
    step = next((s for s in left if s.id == turn.focus), left[0] if left else None)
    if step is None or step.id not in smaller or not said.numbers or said.numbers == (NEXT,):
        return None
    count = len(portions(step, person.hours_per_week or plans.DEFAULT_HOURS))
    reached = max(count if place == LAST else place for place in said.numbers)
    if reached > count:
        return None
    return step, round((reached if said.whole else reached - 0.5) / count, 2)
