"""A phase reported in part: "halfway through phase 1"."""

from __future__ import annotations

from bot.advice.progress import StepState
from bot.memory import Person, Unit
from bot.reading.steps.by_number import numbered
from bot.reading.steps.reports import share_of
from bot.reports.chat import amount, hours
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import plans
from bot.services.steps import marking


def reported(desk: Desk, unit: Unit, turn: Turn, person: Person, held: plans.Plan, state: StepState) -> Reply | None:
    """ "Halfway through phase 1": its hours are counted step by step, and which steps are finished is asked."""
    number, part = numbered(turn.text), share_of(turn.text)
    if state is not StepState.DOING or part is None or number is None or number[0] != "phase":
        return None
    phases = held.roadmap.phases
    place = len(phases) if number[1] < 0 else number[1]
    if not 1 <= place <= len(phases):
        return flow.go_on(desk, unit, turn).after(Part("utter_no_phase", {"count": len(phases)}))
    phase, states = phases[place - 1], unit.steps(person.id)
    left = part * phase.hours - sum(s.hours for s in phase.steps if states.get(s.id) == "done")
    reached = []
    for step in (s for s in phase.steps if states.get(s.id) not in plans.CLOSED):
        if left <= 0:
            break
        marking.keep(desk, unit, turn, person, (step,), StepState.DOING, round(min(1.0, left / step.hours), 2))
        reached.append(step)
        left -= step.hours
    marking.settle(desk, unit, turn, person)
    values = {"phase": place, "share": amount(round(100 * part)), "hours": hours(part * phase.hours)}
    buttons = tuple(
        (f"Finished: {plans.step_title(desk, s)}", f'/report_progress_done{{"step": "{s.id}"}}') for s in reached[:3]
    )
    if not buttons:
        return flow.go_on(desk, unit, turn).after(Part("utter_phase_part", values))
    return Reply((Part("utter_phase_part", values), Part("utter_phase_which")), buttons, focus=reached[0].id)
