"""The plan shown: overview, phases, steps, next step, what would change "if", wishes for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.advice.catalogue import Role
from bot.memory import Person, Unit
from bot.reading.facts import Asked
from bot.reading.steps.by_number import numbered
from bot.reports.chat import amount, phase_view, roadmap_view, step_view
from bot.services import cards, flow, focus, telling, ways
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.gaps import report_for
from bot.services.hearing import hear, hypothetical
from bot.services.plan import ending, moves, onlyone, own_steps, plans, supposing, wishes
from bot.services.roles import uncovered
from bot.services.roles.goals import need_goal
from bot.services.standing import standing
from bot.services.steps import blocking

WISHED = "wished:plan"
"""The key under which is kept that the plan was asked for and waits for the hours."""

NEXT = ("Next step", "/ask_next_step")
DONE = ("I finished it", "/report_progress_done")


def show(desk: Desk, turn: Turn) -> Reply:
    """The plan, or the phase or step of it that the message names."""
    with desk.memory.unit() as unit:
        if wishes.supposes(turn.text):
            return supposing.suppose(desk, unit, turn)
        heard = hear(desk, unit, turn)
        person = unit.person(turn.person_id, turn.instant)
        need = _missing(desk, unit, turn, person)
        if need:
            return need.after(*acknowledgement(heard, desk.catalogue)) if heard.goal else need
        wished = wishes.take(desk, unit, turn, person)
        if wished:
            return wished
        if ending.asks_when(turn.text) and "view:plan" in unit.questions(person.id):
            return ending.when(desk, unit, turn, person)
        number = numbered(turn.text)
        if number and number[0] == "phase":
            return phase_reply(desk, unit, turn, person, number[1])
        if number and number[0] == "step":
            return next_reply(desk, unit, turn, person, number[1])
        return overview(desk, unit, turn, person)


def _missing(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply | None:
    """What a plan cannot do without: a goal, and something known of the person."""
    if desk.role(person) is None and person.target_said:
        return uncovered.wanted(desk, unit, turn, person)
    if desk.role(person) is None:
        return flow.to_goal(desk, unit, turn).after(need_goal(person))
    at = standing(desk, unit, turn)
    if not at.profile.claims and ways.BEGINNER in unit.questions(person.id):
        role = desk.role(person)
        assert role is not None
        ways.assume_nothing(unit, turn, report_for(desk, unit, turn, role))
        return None
    if not at.profile.claims and at.question is not None:
        return flow.go_on(desk, unit, turn).after(Part("utter_need_skills"))
    if at.question is not None and at.question.key == "hours" and turn.asked.kind != "hours":
        unit.mark_question(person.id, WISHED, "asked", turn.instant)
        return flow.go_on(desk, unit, turn)
    return None


def planned(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply:
    """The whole plan, or what is missing for one."""
    return _missing(desk, unit, turn, person) or overview(desk, unit, turn, person)


def how_long(desk: Desk, turn: Turn) -> Reply | None:
    """How long it takes is said by the plan; None without a goal, or where a skill is named."""
    with desk.memory.unit() as unit:
        if desk.role(unit.person(turn.person_id, turn.instant)) is None or turn.facts.topics:
            return None
    return show(desk, turn)


def overview(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply:
    """The whole plan at a glance."""
    held = plans.current(desk, unit, person, turn)
    assert held is not None
    unit.mark_question(person.id, "view:plan", "asked", turn.instant)
    role = held.roadmap.role.name
    if not held.roadmap.phases:
        little = _little(desk, unit, turn, person, held)
        if little:
            return little
        return flow.go_on(desk, unit, turn).after(Part("utter_plan_empty", {"role": role}))
    body = roadmap_view(held.roadmap, desk.catalogue)
    parts = [Part("utter_plan", {"role": role, "body": body})]
    if person.hours_per_week is None:
        parts.append(Part("utter_plan_assumed", {"hours": amount(plans.DEFAULT_HOURS)}))
    wished = own_steps.wished_end(desk, person, held, desk.today(turn))
    thin = not held.report.coverage.enough and held.report.coverage.musts > 0
    rest = (Part("utter_plan_rest"),) if thin else ()
    parts += [*moves.behind(held), *own_steps.view(person), *wished, *rest, Part("utter_offer_phase")]
    more = (ways.MORE, ("Count the rest as new", ways.FROM_ZERO)) if thin else ()
    states = unit.steps(person.id)
    buttons = (*_phases(held, states), NEXT, *more)
    card = cards.roadmap(desk, held, states)
    return Reply(tuple(parts), buttons, card, offer="phase")


def _phases(held: plans.Plan, states: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Buttons that open the first phase, and the one after that which is under way."""
    phases = held.roadmap.phases
    here = next((p.number for p in phases if any(states.get(s.id) not in plans.CLOSED for s in p.steps)), 1)
    shown = dict.fromkeys(n for n in (1, here, here + 1) if n <= len(phases))
    return tuple((f"Phase {n}", f'/ask_roadmap{{"phase": "{n}"}}') for n in shown)


def _little(desk: Desk, unit: Unit, turn: Turn, person: Person, held: plans.Plan) -> Reply | None:
    """What to say where too little is known to plan from; who asks again gets a plan that takes the rest as missing."""
    again = unit.questions(person.id).get("put:too-little", "0") != "0"
    role = desk.role(person)
    if again and role and held.empty_for_want:
        return from_zero(desk, unit, turn, person, role)
    return flow.too_little(unit, turn, held)


def from_zero(desk: Desk, unit: Unit, turn: Turn, person: Person, role: Role) -> Reply:
    """The plan for someone of whom little is known: what they did not tell counts as not known."""
    ways.assume_nothing(unit, turn, report_for(desk, unit, turn, role))
    return overview(desk, unit, turn, person).after(Part("utter_from_zero", {"role": role.name}))


def phase_reply(desk: Desk, unit: Unit, turn: Turn, person: Person, number: int) -> Reply:
    """One phase in detail."""
    held = plans.current(desk, unit, person, turn)
    assert held is not None
    phases = held.roadmap.phases
    if number == 0:
        here = plans.phase_of(held.roadmap, turn.focus)
        number = here.number + 1 if here else 1
    number = len(phases) if number < 0 else number
    if not 1 <= number <= len(phases):
        return flow.go_on(desk, unit, turn).after(Part("utter_no_phase", {"count": len(phases)}))
    phase = phases[number - 1]
    states = unit.steps(person.id)
    body = phase_view(phase, desk.catalogue, states)
    first = next((s for s in phase.steps if states.get(s.id) not in plans.CLOSED), phase.steps[0])
    buttons: tuple[tuple[str, str], ...] = (
        (f"Step: {plans.step_title(desk, first)}", f'/ask_next_step{{"step": "{first.id}"}}'),
    )
    if number < len(phases):
        buttons += ((f"Phase {number + 1}", f'/ask_roadmap{{"phase": "{number + 1}"}}'),)
    card = cards.phase(desk, phase, states)
    return Reply(
        (Part("utter_phase", {"body": body}), Part("utter_offer_step")), buttons, card, offer="step", focus=first.id
    )


SHOWS = re.compile(
    r"^\W*(?:(?:please|pls|ok|okay|can you|could you|now|and|then|just|not (?:now|yet)|later|wait|first|no|"
    r"hang on)\W+)*"
    r"(?:show|open|see|view|display|read|go to|look at|let me see|details? (?:of|on|for)|tell me (?:more )?about)\b"
    r"(?:.{0,20}\b(?:step|phase)\b.{0,12}|.{0,12}\b(?:plan|roadmap)\b(?: first| now| please| again)*)\W*$",
    re.IGNORECASE,
)
"""Who wants to see the plan, or a step or phase by its number, whatever else the words were taken for."""


def shown(desk: Desk, turn: Turn) -> Reply | None:
    """The plan, or the part of it that is named; None where it is for the meaning to say, or without a goal."""
    if turn.facts.topics and not turn.asked.about_skills:
        return None
    bare = replace(turn, facts=replace(turn.facts, skills=()), intent="ask_roadmap", asked=Asked(""))
    with desk.memory.unit() as unit:
        seen = moves.seen(desk, unit, turn) is not None and numbered(turn.text) is not None
        if desk.role(unit.person(turn.person_id, turn.instant)) is None or not (seen or turn.asked.about_skills):
            return None
    return show(desk, bare)


def by_button(desk: Desk, turn: Turn) -> Reply:
    """The plan, a phase or a step, as a button asked for."""
    phase, step = turn.data.get("phase", ""), turn.data.get("step", "")
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if desk.role(person) is not None and phase.isdigit():
            return phase_reply(desk, unit, turn, person, int(phase))
        if desk.role(person) is not None and step:
            return step_reply(desk, unit, turn, person, step)
    return show(desk, turn)


def next_step(desk: Desk, turn: Turn) -> Reply:
    """What to do now."""
    if turn.data.get("step"):
        return by_button(desk, turn)
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        person = unit.person(turn.person_id, turn.instant)
        at = standing(desk, unit, turn)
        new = ways.BEGINNER in unit.questions(person.id) and not at.profile.claims
        if desk.role(person) is not None and new and _missing(desk, unit, turn, person) is None:
            return next_reply(desk, unit, turn, person)
        if desk.role(person) is None and person.target_said:
            return uncovered.wanted(desk, unit, turn, person)
        if desk.role(person) is None or not (at.seen_gaps or at.seen_plan):
            return flow.go_on(desk, unit, turn).after(Part("utter_next_is_talk"))
        number = numbered(turn.text)
        if number and number[0] == "phase":
            return phase_reply(desk, unit, turn, person, number[1])
        return next_reply(desk, unit, turn, person, number[1] if number else 0)


def next_reply(desk: Desk, unit: Unit, turn: Turn, person: Person, number: int = 0) -> Reply:
    """The step of that number in the phase talked about; 0 is the next open one, after the one just seen."""
    held = plans.current(desk, unit, person, turn)
    assert held is not None
    unit.mark_question(person.id, "view:plan", "asked", turn.instant)
    states = unit.steps(person.id)
    open_steps = [s for s in held.roadmap.steps if states.get(s.id) not in plans.CLOSED]
    if not open_steps:
        little = _little(desk, unit, turn, person, held)
        if little:
            return little
        if not held.roadmap.steps:
            return flow.go_on(desk, unit, turn).after(Part("utter_plan_empty", {"role": held.roadmap.role.name}))
        return all_done(desk, unit, turn, held)
    phase = plans.phase_of(held.roadmap, turn.focus) or plans.phase_of(held.roadmap, open_steps[0].id)
    if number > 0 and phase and number <= len(phase.steps):
        return step_reply(desk, unit, turn, person, phase.steps[number - 1].id)
    ids = [s.id for s in open_steps]
    if turn.offer == "after-step" and ids == [turn.focus] and not onlyone.FIRST.search(turn.text):
        return onlyone.only_one(desk, turn, held)
    seen = turn.focus in ids and turn.offer == "after-step" and not onlyone.FIRST.search(turn.text)
    chosen = open_steps[(ids.index(turn.focus) + 1) % len(ids)] if seen else open_steps[0]
    return step_reply(desk, unit, turn, person, chosen.id)


def all_done(desk: Desk, unit: Unit, turn: Turn, held: plans.Plan) -> Reply:
    """After the last step: a word of praise, where the plan left nothing of the role unasked."""
    praise = () if held.report.coverage.untold else (Part("utter_all_done", {"role": held.roadmap.role.name}),)
    return flow.go_on(desk, unit, turn).after(*praise)


def step_reply(desk: Desk, unit: Unit, turn: Turn, person: Person, step_id: str) -> Reply:
    """One step in detail."""
    held = plans.current(desk, unit, person, turn)
    step = next((s for s in held.roadmap.steps if s.id == step_id), None) if held else None
    if step is None:
        return flow.go_on(desk, unit, turn).after(Part("utter_no_step"))
    states = unit.steps(person.id)
    card, state = cards.step(desk, step, states), states.get(step.id, "")
    data = f'{{"step": "{step.id}"}}'
    report = (
        ("I finished it", f"/report_progress_done{data}"),
        ("I started it", f"/report_progress_partial{data}"),
        ("I'm stuck", f"/report_blocked{data}"),
    )
    done = (("Not finished yet", f"/report_progress_partial{data}"),)
    buttons = (*(done if state in plans.CLOSED else report), NEXT, ("Why this?", "/ask_why"))
    parts = [Part("utter_step", {"body": step_view(step, desk.catalogue, desk.today(turn), state)})]
    if step.id in person.options.get("smaller", ()):
        parts.append(Part("utter_step_portions", {"body": blocking.portions_view(person, step)}))
    focus.speak_of(unit, turn, step.skill)
    last = Part("utter_after_closed" if state in plans.CLOSED else "utter_after_step")
    return Reply((*parts, last), buttons, card, offer="after-step", focus=step.id)


def adopt(desk: Desk, turn: Turn) -> Reply | None:
    """Takes the hours that a "what if" has just offered; None where none stand."""
    weekly = supposing.adopted(turn)
    if weekly is None or turn.facts.topics:
        return None
    words = turn.text or f"Plan with {amount(weekly)}"
    return change_hours(desk, replace(turn, facts=replace(turn.facts, hours_per_week=weekly, hours_quote=words)))


def _asks_plan(text: str) -> bool:
    """Whether a message asks for the plan, or how long it all would take, which is the same before there is one."""
    return wishes.asks_plan(text) or _TAKES.search(text) is not None


_TAKES = re.compile(
    r"\bhow (?:long|many (?:weeks|months|years))\b|\bwhen (?:will|would|could|can|am) i\b", re.IGNORECASE
)


def change_hours(desk: Desk, turn: Turn) -> Reply:
    """New hours or another start: the dates move, and the person sees by how much."""
    with desk.memory.unit() as unit:
        if hypothetical(turn):
            return supposing.suppose(desk, unit, turn)
        if turn.facts.hours_per_week is None:  # the meaning says that hours are told, whatever was asked
            hours, quote = desk.reader.hours(turn.text)
            turn = replace(turn, facts=replace(turn.facts, hours_per_week=hours, hours_quote=quote))
        before = moves.seen(desk, unit, turn)
        heard = hear(desk, unit, turn)
        lead = acknowledgement(heard, desk.catalogue)
        if not heard.hours and turn.facts.start is None:
            return flow.go_on(desk, unit, turn).after(*(lead or (Part("utter_hours_how"),)))
        if before is not None:
            moved = moves.told(desk, unit, turn, before, heard.person)
            if wishes.asks_plan(turn.text) and heard.hours:
                return overview(desk, unit, turn, heard.person).after(*lead)
            now = plans.current(desk, unit, heard.person, turn)
            return flow.go_on(desk, unit, turn).after(*lead, *moved, *(moves.least(now) if now else ()))
        at = standing(desk, unit, turn)
        if at.seen_plan and before is None:
            return flow.go_on(desk, unit, turn).after(*lead, Part("utter_progress_no_plan"))
        if (
            at.seen_gaps
            and not at.seen_plan
            and (at.question is None or _asks_plan(turn.text) or WISHED in unit.questions(turn.person_id))
        ):
            return overview(desk, unit, turn, heard.person).after(*lead)
    return telling.note(desk, turn)
