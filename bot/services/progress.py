"""Reports of progress: matched to a step of the plan, kept, and answered with what comes next."""

from __future__ import annotations

from dataclasses import replace

from bot.advice.profile import Claim, Evidence, Polarity
from bot.advice.progress import StepState, earned, overall
from bot.advice.roadmap import Step
from bot.memory import Person, Unit
from bot.reports.chat import amount, day, hours
from bot.services import flow, plans
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.gaps import report_for
from bot.services.hearing import hear

PAYLOADS = {
    StepState.DONE: "report_progress_done",
    StepState.DOING: "report_progress_partial",
    StepState.BLOCKED: "report_blocked",
}


def done(desk: Desk, turn: Turn) -> Reply:
    """A step is finished: the level moves, readiness is told, the next step offered."""
    return _report(desk, turn, StepState.DONE)


def partial(desk: Desk, turn: Turn) -> Reply:
    """A step is begun."""
    return _report(desk, turn, StepState.DOING)


def blocked(desk: Desk, turn: Turn) -> Reply:
    """Something stands in the way of a step."""
    return _report(desk, turn, StepState.BLOCKED)


def _report(desk: Desk, turn: Turn, state: StepState) -> Reply:
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        held = plans.current(desk, unit, person, turn) if "view:plan" in unit.questions(person.id) else None
        if held is None:
            return _without_plan(desk, unit, turn, state)
        states = unit.steps(person.id)
        chosen = _chosen(desk, turn, held, states, state)
        if len(chosen) == 1:
            return _mark(desk, unit, turn, person, chosen[0], state)
        choices = chosen or tuple(s for s in held.roadmap.steps if states.get(s.id) not in plans.CLOSED)[:3]
        if not choices:
            return flow.go_on(desk, unit, turn).after(Part("utter_all_done", {"role": held.roadmap.role.name}))
        buttons = tuple((plans.step_title(desk, s), f'/{PAYLOADS[state]}{{"step": "{s.id}"}}') for s in choices[:3])
        return Reply((Part("utter_which_step"),), buttons, focus=turn.focus)


def _chosen(desk: Desk, turn: Turn, held: plans.Plan, states: dict[str, str], state: StepState) -> tuple[Step, ...]:
    picked = turn.data.get("step")
    if picked:
        return tuple(s for s in held.roadmap.steps if s.id == picked)
    named = plans.named_step(desk, held.roadmap, turn, states)
    if named or turn.facts.topics:
        return named
    open_steps = [s for s in held.roadmap.steps if states.get(s.id) not in plans.CLOSED]
    focused = [s for s in open_steps if s.id == turn.focus]
    return tuple(focused or (open_steps[:1] if state is not StepState.DONE else ()))


def _without_plan(desk: Desk, unit: Unit, turn: Turn, state: StepState) -> Reply:
    """Before there is a plan, what was learned is a skill and what stands in the way is heard."""
    hear(desk, unit, turn)
    names = [desk.catalogue.skill_name(t) for t in turn.facts.topics]
    if state is StepState.BLOCKED:
        return flow.go_on(desk, unit, turn).after(Part("utter_blocked_no_plan"))
    told = {c.skill for c in unit.claims(turn.person_id)}
    fresh = [
        Claim(t, Polarity.HAS, None, Evidence.SAID, turn.text[:200], turn.instant)
        for t in turn.facts.topics
        if t not in told
    ]
    unit.add_claims(turn.person_id, fresh)
    lead = Part("utter_noted", {"facts": ", ".join(names)}) if names else Part("utter_progress_no_plan")
    return flow.go_on(desk, unit, turn).after(lead)


def _mark(desk: Desk, unit: Unit, turn: Turn, person: Person, step: Step, state: StepState) -> Reply:
    role = desk.role(person)
    assert role is not None
    before = report_for(desk, unit, turn, role).readiness
    unit.set_step(person.id, step.id, state.value, turn.text[:500], turn.instant)
    title = plans.step_title(desk, step)
    if state is StepState.DONE:
        words = {"quote": turn.text[:200]} if turn.text else {}
        claims = [replace(c, said_at=turn.instant, **words) for c in earned(step, role, desk.catalogue)]
        unit.add_claims(person.id, claims)
        after = report_for(desk, unit, turn, role).readiness
        lead = Part("utter_step_done", {"step": title, "before": amount(before), "after": amount(after)})
    elif state is StepState.DOING:
        lead = Part("utter_step_doing", {"step": title, "metric": step.metric})
    else:
        lead = Part("utter_step_blocked", {"step": title})
    if state is StepState.BLOCKED:
        buttons = (
            ("Free resources", f'/ask_resources{{"skill": "{step.skill}"}}'),
            ("Less time a week", "/change_time_budget"),
        )
        return Reply((lead, Part("utter_blocked_choice")), buttons, focus=step.id)
    return flow.go_on(desk, unit, turn).after(lead)


def show(desk: Desk, turn: Turn) -> Reply:
    """How far the person has come."""
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        person = unit.person(turn.person_id, turn.instant)
        role = desk.role(person)
        held = plans.current(desk, unit, person, turn) if role and "view:plan" in unit.questions(person.id) else None
        if held is None or role is None:
            return flow.go_on(desk, unit, turn).after(Part("utter_progress_no_plan"))
        states = {step: StepState(state) for step, state in unit.steps(person.id).items()}
        progress = overall(held.roadmap, states)
        report = report_for(desk, unit, turn, role)
        values = {
            "done": amount(progress.done_hours),
            "planned": hours(progress.planned_hours),
            "share": amount(round(progress.share * 100)),
            "readiness": amount(report.readiness),
            "end": day(held.roadmap.end),
            "role": role.name,
        }
        card = {
            "type": "progress",
            "share": progress.share,
            "readiness": report.readiness,
            "phases": list(progress.phases),
        }
        on = flow.go_on(desk, unit, turn).after(Part("utter_progress", values))
        return Reply(on.parts, on.buttons, card, on.asked, on.offer, on.focus)


def share(desk: Desk, unit: Unit, turn: Turn) -> float:
    """The share of planned hours that is done, 0 to 100; 0 where there is no plan yet."""
    person = unit.person(turn.person_id, turn.instant)
    if unit.plan(person.id) is None or desk.role(person) is None:
        return 0.0
    held = plans.current(desk, unit, person, turn)
    states = {step: StepState(state) for step, state in unit.steps(person.id).items()}
    return round(100 * overall(held.roadmap, states).share, 1) if held else 0.0
