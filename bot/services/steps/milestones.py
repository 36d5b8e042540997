"""Where a person stood each time something changed: readiness, and hours done of those planned."""

from __future__ import annotations

from bot.advice import gaps
from bot.advice.progress import Progress, StepState, overall
from bot.advice.roadmap import Roadmap
from bot.memory import Person, Unit
from bot.memory.journal import Milestone
from bot.services.desk import Desk, profile_of


def counted(unit: Unit, person: Person, roadmap: Roadmap) -> Progress:
    """The progress in a plan, with what was finished before and is no longer in it."""
    states = {step: StepState(state) for step, state in unit.steps(person.id).items()}
    return overall(roadmap, states, unit.shares(person.id), _beside(unit, person, roadmap, states))


def _beside(unit: Unit, person: Person, roadmap: Roadmap, states: dict[str, StepState]) -> float:
    """Hours of finished steps that an earlier version of the plan for the same role had, each at its latest hours."""
    present = {step.id for step in roadmap.steps}
    gone = {step for step, state in states.items() if state is StepState.DONE and step not in present}
    found: dict[str, float] = {}
    for version in unit.plan_versions(person.id) if gone else ():
        if version.body["role"] == roadmap.role.id:
            steps = (step for phase in version.body["plan"]["phases"] for step in phase["steps"])
            found |= {step["id"]: step["hours"] for step in steps if step["id"] in gone}
    return sum(found.values())


def mark(desk: Desk, unit: Unit, person: Person, roadmap: Roadmap, instant: str) -> float:
    """Keeps where the person stands now and returns their readiness."""
    readiness = gaps.assess(profile_of(unit, person), roadmap.role, desk.catalogue).readiness
    progress = counted(unit, person, roadmap)
    done, planned = progress.done_hours, progress.planned_hours
    unit.add_milestone(person.id, Milestone(roadmap.role.id, readiness, done, planned, instant))
    return readiness
