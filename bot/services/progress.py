"""Reports of progress: matched to a step of the plan, kept, and answered with what comes next."""

from __future__ import annotations

import json
import re
from dataclasses import replace

from bot.advice.profile import Claim, Evidence, Polarity
from bot.advice.progress import StepState, earned, overall
from bot.advice.roadmap import Step
from bot.memory import Person, Unit
from bot.reports.chat import amount, day, hours, listing
from bot.services import flow, moves, plans
from bot.services.choices import ABOUT, LONGEST
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.gaps import report_for
from bot.services.hearing import acknowledgement, hear

PRESSED = "I finished it"
"""What the button says by which a step is reported as finished without a word typed."""

PAYLOADS = {
    StepState.DONE: "report_progress_done",
    StepState.DOING: "report_progress_partial",
    StepState.BLOCKED: "report_blocked",
}

_CERTIFIED = re.compile(r"\b(?:certificat\w*|certified|certs?|exam|diploma|badge)\b", re.IGNORECASE)
"""What is proved by a certificate is a skill, whether or not a step of the plan works on it."""

_SEVERAL = re.compile(r"\b(?:both|all|steps)\b", re.IGNORECASE)
"""Words that say that all the steps a message names are meant."""


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
        held = moves.seen(desk, unit, turn)
        if held is None:
            return _without_plan(desk, unit, turn, state)
        states = unit.steps(person.id)
        counted = plans.reported(held.roadmap, turn, states) if state is StepState.DONE else ()
        certified = state is StepState.DONE and bool(turn.facts.topics) and _CERTIFIED.search(turn.text) is not None
        if certified and not counted:
            return _learned(desk, unit, turn, held)
        chosen = counted or _chosen(desk, turn, held, states, state)
        fresh = tuple(step for step in chosen if states.get(step.id) not in plans.CLOSED)
        if counted and not fresh:
            titles = {"steps": listing([plans.step_title(desk, s) for s in counted])}
            return flow.go_on(desk, unit, turn).after(Part("utter_step_already", titles))
        if counted or len(chosen) == 1 or (chosen and _SEVERAL.search(turn.text)):
            return _mark(desk, unit, turn, person, fresh if counted else chosen, state)
        if not chosen and turn.facts.topics and state is StepState.DONE:
            return _learned(desk, unit, turn, held)
        choices = chosen or tuple(s for s in held.roadmap.steps if states.get(s.id) not in plans.CLOSED)[:3]
        if not choices:
            return flow.go_on(desk, unit, turn).after(Part("utter_all_done", {"role": held.roadmap.role.name}))
        about = {ABOUT: turn.text[:LONGEST]} if turn.text else {}
        buttons = tuple(
            (plans.step_title(desk, s), f"/{PAYLOADS[state]}{json.dumps({'step': s.id, **about})}") for s in choices[:3]
        )
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


def _learned(desk: Desk, unit: Unit, turn: Turn, held: plans.Plan) -> Reply:
    """What is finished beside the plan, or certified, is a skill the person has: kept, and the plan takes it in."""
    certified = _CERTIFIED.search(turn.text) is not None
    told = hear(desk, unit, turn)
    evidence = Evidence.CERTIFIED if certified else Evidence.SAID
    known = {c.skill: c for c in unit.claims(turn.person_id)}
    levels = {topic: known[topic].level if topic in known else None for topic in turn.facts.topics}
    unit.add_claims(
        turn.person_id,
        [Claim(t, Polarity.HAS, level, evidence, turn.text[:200], turn.instant) for t, level in levels.items()],
    )
    names = listing([desk.catalogue.skill_name(topic) for topic in turn.facts.topics])
    moved = moves.told(desk, unit, turn, held, told.person)
    lead = Part("utter_certified" if certified else "utter_learned_beside", {"skills": names})
    return flow.go_on(desk, unit, turn).after(lead, *moved)


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


def _mark(desk: Desk, unit: Unit, turn: Turn, person: Person, steps: tuple[Step, ...], state: StepState) -> Reply:
    """Marks steps, several only where they are finished."""
    step = steps[0]
    title = plans.step_title(desk, step)
    if state is StepState.DONE:
        lead = _finish(desk, unit, turn, person, steps)
        return flow.go_on(desk, unit, turn).after(*lead)
    unit.set_step(person.id, step.id, state.value, turn.text[:500], turn.instant)
    if state is StepState.DOING:
        return flow.go_on(desk, unit, turn).after(Part("utter_step_doing", {"step": title, "metric": step.metric}))
    buttons = (
        ("Free resources", f'/ask_resources{{"skill": "{step.skill}"}}'),
        ("Less time a week", "/change_time_budget"),
    )
    return Reply((Part("utter_step_blocked", {"step": title}), Part("utter_blocked_choice")), buttons, focus=step.id)


def _finish(desk: Desk, unit: Unit, turn: Turn, person: Person, steps: tuple[Step, ...]) -> tuple[Part, ...]:
    """The steps closed, what they earn kept, and whatever else the message told that is not about them."""
    role = desk.role(person)
    assert role is not None
    before = report_for(desk, unit, turn, role).readiness
    planned = moves.seen(desk, unit, turn)
    words = turn.text[:200] or PRESSED
    for step in steps:
        unit.set_step(person.id, step.id, StepState.DONE.value, turn.text[:500], turn.instant)
        claims = [replace(c, said_at=turn.instant, quote=words) for c in earned(step, role, desk.catalogue)]
        unit.add_claims(person.id, claims)
    taught = {step.skill for step in planned.roadmap.steps} if planned else set()
    besides = tuple(m for m in turn.facts.skills if m.skill not in taught)
    heard = hear(desk, unit, replace(turn, facts=replace(turn.facts, skills=besides)))
    after = report_for(desk, unit, turn, role).readiness
    values = {"before": amount(before), "after": amount(after), "count": len(steps)}
    titles = listing([plans.step_title(desk, step) for step in steps])
    lead = Part("utter_steps_done" if len(steps) > 1 else "utter_step_done", {**values, "step": titles})
    if not heard.hours and not turn.facts.start:
        return (lead, *acknowledgement(heard, desk.catalogue))
    return (lead, *acknowledgement(heard, desk.catalogue), *moves.told(desk, unit, turn, planned, heard.person))


def show(desk: Desk, turn: Turn) -> Reply:
    """How far the person has come."""
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        person = unit.person(turn.person_id, turn.instant)
        role = desk.role(person)
        held = moves.seen(desk, unit, turn)
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
        behind = (*moves.behind(held), *moves.least(held))
        on = flow.go_on(desk, unit, turn).after(Part("utter_progress", values), *behind)
        return Reply(on.parts, on.buttons, card, on.asked, on.offer, on.focus)


def share(desk: Desk, unit: Unit, turn: Turn) -> float:
    """The share of planned hours that is done, 0 to 100; 0 where there is no plan yet."""
    person = unit.person(turn.person_id, turn.instant)
    if unit.plan(person.id) is None or desk.role(person) is None:
        return 0.0
    held = plans.current(desk, unit, person, turn)
    states = {step: StepState(state) for step, state in unit.steps(person.id).items()}
    return round(100 * overall(held.roadmap, states).share, 1) if held else 0.0
