"""Reports of progress: matched to a step of the plan, kept, and answered with what comes next."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import replace

from bot.advice.progress import StepState
from bot.advice.roadmap import Phase, Step
from bot.memory import Person, Unit
from bot.reading.steps.blockers import blocked as says_stuck
from bot.reading.steps.clauses import unfinished
from bot.reading.steps.finished import ended, spared, thing_done
from bot.reading.steps.proofs import failed, has_link
from bot.reading.steps.reports import count_of, piece_of, reopens, share_of, skipped, skips
from bot.reading.steps.step_places import hedged
from bot.reading.steps.step_signs import worked_at
from bot.reports.chat import listing
from bot.services import flow
from bot.services.acknowledging import acknowledgement
from bot.services.choices import ABOUT
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear
from bot.services.plan import finishing, moves, plans, roadmaps
from bot.services.steps import besides, blocking, learned, marking, matched, phasewise, shown, spent, whichstep

_IT = re.compile(r"\b(?:it|it'?s|that|that'?s|this)\b", re.IGNORECASE)
"""What a report without a name speaks of: the one step that is under way."""
_SEVERAL = re.compile(r"\b(?:both|all|steps)\b", re.IGNORECASE)
"""Words that say that all the steps a message names are meant."""


def done(desk: Desk, turn: Turn) -> Reply:
    """A step is finished: the level moves, readiness is told, the next step offered."""
    return report(desk, turn, StepState.DONE)


def partial(desk: Desk, turn: Turn) -> Reply:
    """A step is begun, or done in part."""
    return report(desk, turn, StepState.DOING)


def blocked(desk: Desk, turn: Turn) -> Reply:
    """Something stands in the way of a step."""
    return report(desk, turn, StepState.BLOCKED)


def report(desk: Desk, turn: Turn, state: StepState) -> Reply:
    """A report on steps of the plan, taken for what its words say before what its meaning says."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        held = moves.seen(desk, unit, turn)
        state = _said(turn, state)
        if held is None:
            return learned.without_plan(desk, unit, turn, state)
        states = unit.steps(person.id)
        if state is StepState.DONE and not turn.data and unfinished(turn.text):
            return _stays_open(desk, unit, turn, held)
        if state is StepState.BLOCKED and (skill := besides.skill_beside(desk, unit, turn, held)):
            return besides.explained(desk, unit, turn, held, skill)
        if turn.data.get("step") == whichstep.NO_STEP:
            return _beside(desk, unit, turn, held, state)
        wide = None if turn.data.get("step") else phasewise.reported(desk, unit, turn, person, held, state)
        if wide := wide or _by_count(desk, unit, turn, person, held, state):
            return wide
        counted = matched.reported(held.roadmap, turn, states) if state is StepState.DONE else ()
        certified = (
            state is StepState.DONE and bool(turn.facts.topics) and learned.CERTIFIED.search(turn.text) is not None
        )
        chosen = counted or _chosen(desk, turn, held, states, state)
        unnamed = None if counted else whichstep.unnamed(desk, unit, turn, held, chosen, state)
        if certified and not (counted or chosen):
            return learned.learned(desk, unit, turn, held)
        if isinstance(unnamed, Step):
            chosen = (unnamed,)
        elif unnamed is not None:
            return unnamed
        fresh = tuple(step for step in chosen if states.get(step.id) not in plans.CLOSED)
        pressed = state is StepState.DONE and states.get(turn.data.get("step", "")) == "done"
        if (counted and not fresh) or (chosen and pressed):
            return finishing.already(desk, unit, turn, counted or chosen)
        if counted or len(chosen) == 1 or (chosen and (_SEVERAL.search(turn.text) or _all_named(chosen, turn, state))):
            return _mark(desk, unit, turn, person, fresh if counted else chosen, state)
        if not chosen and turn.facts.topics and state in (StepState.DONE, StepState.DOING):
            return (
                learned.learned(desk, unit, turn, held)
                if state is StepState.DONE
                else learned.learning(desk, unit, turn)
            )
        linked = state is not StepState.BLOCKED and has_link(turn.text)
        shown_now = shown.reported(desk, unit, turn, chosen) if linked else None  # it goes with what was told just now
        return shown_now or whichstep.which(desk, unit, turn, held, chosen, state)


def _stays_open(desk: Desk, unit: Unit, turn: Turn, held: plans.Plan) -> Reply:
    """Nothing is ticked by "I did not finish that": the step meant is named as open."""
    steps = matched.named_step(desk, held.roadmap, turn, unit.steps(turn.person_id))
    if turn.facts.topics and not steps:
        return flow.go_on(desk, unit, turn).after(Part("utter_not_a_step"))
    step = steps[0] if steps else blocking.at_hand(unit, turn, held)
    if step is None:
        return roadmaps.all_done(desk, unit, turn, held)
    values = {"step": plans.step_title(desk, step), "metric": step.metric}
    return flow.go_on(desk, unit, replace(turn, focus=step.id)).after(Part("utter_step_stays_open", values))


def _all_named(chosen: Sequence[Step], turn: Turn, state: StepState) -> bool:
    """Whether all of these are said to be finished in one breath: "finished airflow, spark and docker"."""
    over = ended(turn.text) if state is StepState.DONE else ()
    said = {m.skill for m in turn.facts.skills if any(first <= m.start and m.end <= last for first, last in over)}
    return {step.skill for step in chosen} <= said


def _said(turn: Turn, state: StepState) -> StepState:
    """The state that the words tell: a failed test is no finished step, two of three tasks are a part."""
    if turn.data.get("state"):
        return StepState(turn.data["state"])
    if turn.data.get("step") and not turn.data.get(ABOUT):
        return state
    if failed(turn.text):
        return StepState.BLOCKED
    if state is StepState.BLOCKED and not says_stuck(turn.text) and worked_at(turn.text):
        return StepState.DOING
    if skips(turn.text) or (skipped(turn.text) and turn.facts.topics):
        return StepState.SKIPPED
    if reopens(turn.text):
        return StepState.TO_DO
    if state is not StepState.BLOCKED and piece_of(turn.text):
        return StepState.DOING
    counted = count_of(turn.text) is not None or spared(turn.text)
    if counted and state is not StepState.BLOCKED:
        return StepState.DONE
    less = share_of(turn.text) is not None or hedged(turn.text)
    return StepState.DOING if state is StepState.DONE and less else state


def _beside(desk: Desk, unit: Unit, turn: Turn, held: plans.Plan, state: StepState) -> Reply:
    """What was finished is no step: a skill where it names one, else nothing changes."""
    if turn.facts.topics and state is StepState.DONE:
        return learned.learned(desk, unit, turn, held)
    return flow.go_on(desk, unit, turn).after(Part("utter_not_a_step"))


def _by_count(desk: Desk, unit: Unit, turn: Turn, person: Person, held: plans.Plan, state: StepState) -> Reply | None:
    """ "Did two of them": the first open steps of the phase talked about; asked first where that is a guess."""
    listed = turn.data.get("steps", "")
    states = unit.steps(person.id)
    if listed:
        meant = tuple(
            s for s in held.roadmap.steps if s.id in listed.split(",") and states.get(s.id) not in plans.CLOSED
        )
        return _mark(desk, unit, turn, person, meant, StepState.DONE) if meant else None
    count = None if turn.data.get("step") else count_of(turn.text)
    if count is None or state is not StepState.DONE or matched.reported(held.roadmap, turn, states):
        return None
    if turn.facts.topics:
        return None
    here = plans.phase_of(held.roadmap, turn.focus)
    phase = here or next((p for p in held.roadmap.phases if _open(p, states)), None)
    left = _open(phase, states) if phase else ()
    meant = left if count < 0 else left[:count]
    if not meant:
        return None
    sure = here is not None and (count < 0 or len(left) <= count or turn.focus == left[0].id)
    if sure:
        return _mark(desk, unit, turn, person, meant, StepState.DONE)
    titles = listing([plans.step_title(desk, s) for s in meant])
    payload = json.dumps({"steps": ",".join(s.id for s in meant)})
    buttons = (("Yes, these", f"/report_progress_done{payload}"), ("No, others", '/ask_roadmap{"phase": "1"}'))
    if phase:
        buttons = (buttons[0], ("No, others", f'/ask_roadmap{{"phase": "{phase.number}"}}'))
    asked = Part("utter_which_count", {"steps": titles})
    return Reply((asked,), buttons, offer=whichstep.offer(state, meant), focus=turn.focus)


def _open(phase: Phase, states: dict[str, str]) -> tuple[Step, ...]:
    return tuple(s for s in phase.steps if states.get(s.id) not in plans.CLOSED)


def _chosen(desk: Desk, turn: Turn, held: plans.Plan, states: dict[str, str], state: StepState) -> tuple[Step, ...]:
    picked = turn.data.get("step")
    if picked:
        return tuple(s for s in held.roadmap.steps if s.id == picked)
    if state is StepState.TO_DO:
        closed = [s for s in held.roadmap.steps if states.get(s.id) in plans.CLOSED]
        named = [s for s in closed if s.skill in turn.facts.topics]
        return tuple(named or [s for s in closed if s.id == turn.focus] or closed[-1:])
    named_steps = matched.named_step(desk, held.roadmap, turn, states)
    if state is StepState.BLOCKED and not named_steps and failed(turn.text):
        closed = [s for s in held.roadmap.steps if states.get(s.id) == "done"]
        named_steps = tuple(s for s in closed if s.skill in turn.facts.topics)[-1:]
    if named_steps or turn.facts.topics:
        return named_steps
    if state is StepState.DOING and len(found := matched.by_signs(desk, held.roadmap, turn, states)) == 1:
        return found
    open_steps = [s for s in held.roadmap.steps if states.get(s.id) not in plans.CLOSED]
    material = [s for s in open_steps if matched.by_material(turn.text, s)]
    if state is StepState.DOING and material:
        return tuple(material[:1])
    if material or _other_material(desk, turn):
        return ()  # who is through with a page has not yet made what the step asks for
    focused = [s for s in open_steps if s.id == turn.focus]
    begun = [s for s in open_steps if states.get(s.id) == "doing"]
    if focused:
        return tuple(focused)
    if state is StepState.DONE and len(begun) == 1 and _IT.search(turn.text) and not thing_done(turn.text):
        return tuple(begun)
    return tuple((begun if len(begun) == 1 else open_steps[:1]) if state is not StepState.DONE else ())


def _other_material(desk: Desk, turn: Turn) -> bool:
    """Whether a message names material of another skill: what is done with it ticks no step at hand."""
    return any(matched.by_material(turn.text, skill) for skill in desk.catalogue.skills.values())


def _mark(desk: Desk, unit: Unit, turn: Turn, person: Person, steps: tuple[Step, ...], state: StepState) -> Reply:
    """Marks steps, several only where they are finished."""
    step = steps[0]
    title = plans.step_title(desk, step)
    if state is StepState.BLOCKED and unit.steps(person.id).get(step.id) == "done":
        return _again(desk, unit, turn, person, step)
    if state is StepState.BLOCKED:
        return blocking.stuck(desk, unit, turn, person, step)
    if state is StepState.DONE:
        return _finish(desk, unit, turn, person, steps)
    planned, was = moves.seen(desk, unit, turn), finishing.before(unit, turn)
    if state is StepState.TO_DO or (state is StepState.DOING and unit.steps(person.id).get(step.id) == "done"):
        marking.take_back(desk, unit, turn, person, step)
    told = turn.data.get("share")
    doing = state is StepState.DOING
    part = (float(told) if told else share_of(turn.text) or spent.share(unit, turn, step)) if doing else None
    proof = marking.keep(desk, unit, turn, person, (step,), state, part)
    marking.settle(desk, unit, turn, person)
    if state is StepState.DOING:
        moved = finishing.moved_by_part(desk, unit, turn, person, was) if part is not None else ()
        held = plans.current(desk, unit, person, turn)
        now = next((s for s in held.roadmap.steps if s.id == step.id), step) if held else step
        begun = (marking.under_way(desk, now, part), *marking.thanks_for(proof), *moved)
        return flow.go_on(desk, unit, turn).after(*begun)
    skipped = state is StepState.SKIPPED
    lead = Part("utter_step_skipped" if skipped else "utter_step_reopened", {"step": title})
    musts = moves.insists(desk, planned, (step,)) if skipped else ()
    return flow.go_on(desk, unit, turn).after(lead, *musts, *moves.told(desk, unit, turn, planned, person))


def _again(desk: Desk, unit: Unit, turn: Turn, person: Person, step: Step) -> Reply:
    """A finished step whose test went wrong is open again; what it had earned waits until it is passed."""
    marking.take_back(desk, unit, turn, person, step)
    marking.keep(desk, unit, turn, person, (step,), StepState.DOING)
    marking.settle(desk, unit, turn, person)
    values = {"step": plans.step_title(desk, step), "metric": step.metric}
    smaller = (blocking.BUTTONS["smaller"], ("I finished it", f'/report_progress_done{{"step": "{step.id}"}}'))
    part = Part("utter_step_failed_again", values)
    return Reply((part,), smaller, offer=blocking.offering("smaller"), focus=step.id)


def _finish(desk: Desk, unit: Unit, turn: Turn, person: Person, steps: tuple[Step, ...]) -> Reply:
    """The steps closed, what they earn kept, and whatever else the message told that is not about them."""
    planned, was = moves.seen(desk, unit, turn), finishing.before(unit, turn)
    lead = marking.finish(desk, unit, turn, person, steps := finishing.with_lower(unit, turn, planned, steps))
    taught = {step.skill for step in planned.roadmap.steps} if planned else set()
    besides = tuple(m for m in turn.facts.skills if m.skill not in taught)
    heard = hear(desk, unit, replace(turn, facts=replace(turn.facts, skills=besides)))
    marking.settle(desk, unit, turn, person)
    parts = (*lead, *acknowledgement(heard, desk.catalogue))
    if heard.hours or turn.facts.start:
        parts += moves.told(desk, unit, turn, planned, heard.person)
    else:
        parts += finishing.moved(desk, unit, turn, heard.person, was, steps)
    return flow.go_on(desk, unit, turn).after(*parts)
