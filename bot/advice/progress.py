"""How far someone has come in a roadmap, what a finished step earns, and what changed between two roadmaps.

A step under way counts with the share of its hours that was told: halfway through 20 hours are 10 done.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from bot.advice.catalogue import Catalogue, Role
from bot.advice.profile import Claim, Evidence, Polarity
from bot.advice.roadmap import Phase, Roadmap, Step
from bot.advice.wording import counted, day

NEXT_STEPS = 3


class StepState(str, Enum):
    """Where a step stands; a skipped step no longer counts as planned."""

    TO_DO = "to do"
    DOING = "doing"
    DONE = "done"
    BLOCKED = "blocked"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class Progress:
    """Hours done and planned, the share done (0 to 1) in all and per phase, and the steps to take up next.

    `beside_hours` are those of finished steps that the plan no longer has; they count as done and planned.
    """

    done_hours: float
    planned_hours: float
    share: float
    phases: tuple[float, ...]
    next_steps: tuple[Step, ...]
    beside_hours: float = 0.0


@dataclass(frozen=True)
class Change:
    """What happened to one step: `days` is how much later it ends (negative: earlier), 0 if added or removed."""

    step_id: str
    kind: str
    days: int
    text: str


NO_SHARES: Mapping[str, float] = MappingProxyType({})


def overall(
    roadmap: Roadmap,
    states: Mapping[str, StepState],
    shares: Mapping[str, float] = NO_SHARES,
    beside_hours: float = 0.0,
) -> Progress:
    """The progress in a roadmap; a step without a state is still to do; of an empty plan nothing is done.

    Next come steps already begun, then those to do, in the order of the plan; blocked ones are not proposed.
    `shares` say of steps not finished how much of them is done, 0 to 1.
    """
    done = beside_hours + sum(_done(phase, states, shares) for phase in roadmap.phases)
    planned = beside_hours + sum(_planned(phase, states) for phase in roadmap.phases)
    begun = [s for s in roadmap.steps if states.get(s.id) is StepState.DOING]
    to_do = [s for s in roadmap.steps if states.get(s.id, StepState.TO_DO) is StepState.TO_DO]
    return Progress(
        done_hours=round(done, 1),
        planned_hours=round(planned, 1),
        share=_share(done, planned) if roadmap.steps else 0.0,
        phases=tuple(_share(_done(p, states, shares), _planned(p, states)) for p in roadmap.phases),
        next_steps=tuple((begun + to_do)[:NEXT_STEPS]),
        beside_hours=round(beside_hours, 1),
    )


def earned(step: Step, role: Role, catalogue: Catalogue) -> tuple[Claim, ...]:
    """The claims that a finished step earns: its skill at its level, and what else of the role it carried.

    A requirement on another skill stands in a step only where that skill is implied by the step's own.
    """
    levels = {step.skill: step.to_level}
    implied = catalogue.implied.get(step.skill, ())
    for requirement in role.requirements:
        if requirement.id in step.requirements and step.skill not in requirement.skills:
            levels.update({skill: requirement.level for skill in requirement.skills if skill in implied})
    quote = f"finished {step.id}"
    return tuple(Claim(s, Polarity.HAS, level, Evidence.DEMONSTRATED, quote) for s, level in levels.items())


def difference(old: Roadmap, new: Roadmap) -> tuple[Change, ...]:
    """Steps added, removed or moved, in the order of the new plan and then of the old one."""
    before = {step.id: step for step in old.steps}
    after = {step.id: step for step in new.steps}
    changes = []
    for step in new.steps:
        if step.id not in before:
            text = f"{step.id} is new: {day(step.start)} to {day(step.end)}."
            changes.append(Change(step.id, "added", 0, text))
        elif (step.start, step.end) != (before[step.id].start, before[step.id].end):
            changes.append(_moved(before[step.id], step))
    for step in old.steps:
        if step.id not in after:
            changes.append(Change(step.id, "removed", 0, f"{step.id} is no longer in the plan."))
    return tuple(changes)


def _moved(old: Step, new: Step) -> Change:
    days = (new.end - old.end).days
    if days:
        text = f"{new.id} ends {counted(abs(days), 'day')} {'later' if days > 0 else 'earlier'}, on {day(new.end)}."
    else:
        text = f"{new.id} starts on {day(new.start)} and still ends on {day(new.end)}."
    return Change(new.id, "moved", days, text)


def _planned(phase: Phase, states: Mapping[str, StepState]) -> float:
    return sum(step.hours for step in phase.steps if states.get(step.id) is not StepState.SKIPPED)


def _done(phase: Phase, states: Mapping[str, StepState], shares: Mapping[str, float]) -> float:
    return sum(step.hours * _part(states.get(step.id), shares.get(step.id, 0.0)) for step in phase.steps)


def _part(state: StepState | None, share: float) -> float:
    """Which part of a step is done: all of a finished one, none of a skipped one, else what was told."""
    if state is StepState.DONE:
        return 1.0
    return 0.0 if state is StepState.SKIPPED else min(max(share, 0.0), 1.0)


def _share(done: float, planned: float) -> float:
    return round(done / planned, 3) if planned else 1.0
