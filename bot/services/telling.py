"""Answers to what people tell of themselves: stored, acknowledged, and the talk led on."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advice.catalogue import Role
from bot.memory import Unit
from bot.reading.wellbeing.feelings import reason_to_change
from bot.reading.work.leanings import called
from bot.reports.chat import amount, listing
from bot.services import flow, ways
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.followup import promising, returning
from bot.services.gaps import WISHED, gap_reply, report_for
from bot.services.hearing import ROUNDS, Heard, hear, new_goal
from bot.services.openlist import REST_IS_NEW
from bot.services.plan import moves, plans
from bot.services.roles import bars, offlist, starting, uncovered
from bot.services.standing import MOST_ROUNDS, STOPPED, Standing, standing


def note(desk: Desk, turn: Turn) -> Reply:
    """Takes in what the person told and leads on; the first gap view comes by itself when the intake is done."""
    with desk.memory.unit() as unit:
        before = moves.seen(desk, unit, turn)
        heard = hear(desk, unit, turn)
        plain = turn.facts.start and (before or not heard.anything)
        planned = {step.skill for step in before.roadmap.steps} if before else set()
        known = turn.asked.kind not in ROUNDS and any(c.skill in planned for c in heard.claims)
        moved = moves.told(desk, unit, turn, before, heard.person) if plain or known else ()
        moved = moved if plain else tuple(part for part in moved if part.name != "utter_plan_same")
        return after(desk, unit, turn, heard, moved)


def after(desk: Desk, unit: Unit, turn: Turn, heard: Heard, moved: tuple[Part, ...] = ()) -> Reply:
    """The acknowledgement, how the plan moved, and what follows from it."""
    reply = _after(desk, unit, turn, heard, moved)
    return replace(reply, buttons=(*reply.buttons, REST_IS_NEW)) if heard.left_open else reply


def _after(desk: Desk, unit: Unit, turn: Turn, heard: Heard, moved: tuple[Part, ...]) -> Reply:
    lead = (*acknowledgement(heard, desk.catalogue), *moved)
    lead = (*lead, Part("utter_reason_short")) if heard.goal and reason_to_change(turn.text) else lead
    at = standing(desk, unit, turn)
    role = desk.role(at.person)
    if role is None and (heard.off_list or heard.claims) and (offer := offlist.measure(desk, unit, turn, heard.person)):
        return offer.after(*(part for part in lead if part.name != "utter_goal_none_near"))
    if heard.off_list and role is None and (kept := uncovered.insists(desk, unit, turn, heard.person)):
        return kept.after(*(part for part in lead if part.name != "utter_goal_none_near"))
    if heard.off_list and role is None:
        work = starting.by_work(desk, unit, turn, heard.person, heard.off_list)
        return (work or ways.easier(unit, turn)).after(*lead)
    if role is not None and at.seen_gaps and turn.asked.kind in ROUNDS and heard.claims:
        report = report_for(desk, unit, turn, role)
        values = {"asked": report.coverage.asked, "total": report.coverage.total, "ready": amount(report.readiness)}
        return flow.go_on(desk, unit, turn).after(*lead, Part("utter_sharper", values))
    if role is not None and not at.seen_gaps and (_GAPS.search(turn.text) or _ready(desk, unit, turn, at, role)):
        return gap_reply(desk, unit, turn).after(*lead)
    nothing = Part("utter_welcome" if opening(unit, turn) and role is None else "utter_nothing_new")
    if turn.intent == "unsure_or_skip" and nothing.name == "utter_nothing_new":
        nothing = Part("utter_passed_over")
    on = flow.go_on(desk, unit, turn)
    if nothing.name == "utter_nothing_new" and turn.intent == "affirm" and on.asked.kind == turn.asked.kind != "":
        nothing = Part("utter_then_this")  # a yes to a question that wants more than that
    elif nothing.name == "utter_nothing_new" and turn.intent == "affirm":
        nothing = Part("utter_onward")
    if heard.declined and on.asked.kind == turn.asked.kind == "goal":  # it is asked for again at once, in another way
        lead = tuple(Part("utter_declined_goal") if part.name == "utter_declined" else part for part in lead)
    if out := bars.told(turn)[0]:
        nothing = Part("utter_kept_out", {"what": listing([called(key) for key in out], last="or")})
    return on.after(*(lead or (nothing,)))


def opening(unit: Unit, turn: Turn) -> bool:
    """Whether these are the first words of a person: nothing was asked or shown before."""
    return not unit.questions(turn.person_id).keys() - {returning.SEEN}


def _ready(desk: Desk, unit: Unit, turn: Turn, at: Standing, role: Role) -> bool:
    """Whether something is known to compare, and the intake is done or the gaps were asked for before."""
    wished = at.question is None or WISHED in unit.questions(turn.person_id)
    return wished and report_for(desk, unit, turn, role).coverage.asked > 0


_GAPS = re.compile(r"\b(?:gaps?|what am i missing|what(?:'s| is) missing)\b", re.IGNORECASE)
"""The wish for the gap view beside what is told: "cloud engineer. gaps. now"."""


def begin(desk: Desk, turn: Turn) -> Reply:
    """The first words of a talk, or the welcome of someone who returns."""
    with desk.memory.unit() as unit:
        if turn.intent == "start_assessment":
            unit.forget_questions(turn.person_id, STOPPED)
        first = opening(unit, turn)
        heard = hear(desk, unit, turn)
        if heard.anything:
            lead = (Part("utter_welcome_short"),) if first else ()
            return after(desk, unit, turn, heard).after(*lead)
        at = standing(desk, unit, turn)
        role = desk.role(at.person)
        if role and turn.intent == "start_assessment" and (at.question is None or at.seen_gaps):
            return _more_checks(desk, unit, turn)
        if role is None and not at.profile.claims:
            name = "utter_onward" if turn.offer else "utter_welcome" if first else "utter_hello_again"
            return flow.go_on(desk, unit, turn).after(Part(name))
        if turn.intent == "start_assessment":
            return flow.go_on(desk, unit, turn).after(Part("utter_onward"))
        return flow.go_on(desk, unit, turn).after(returning.where(desk, unit, turn) or Part("utter_hello_again"))


def ask_more(desk: Desk, turn: Turn) -> Reply:
    """Goes on asking about what the role wants, as offered."""
    with desk.memory.unit() as unit:
        return _more_checks(desk, unit, turn)


def _more_checks(desk: Desk, unit: Unit, turn: Turn) -> Reply:
    """Another round of questions about what the role wants, for someone who asks for it."""
    unit.forget_questions(turn.person_id, STOPPED)
    question = standing(desk, unit, turn).question
    for _ in range(MOST_ROUNDS):
        if question is not None and question.key.startswith(LISTED):
            unit.forget_questions(turn.person_id, f"put:{question.key}")  # who asks for it is not reminded of it
            return flow.go_on(desk, unit, turn).after(Part("utter_more_checks"))
        rounds = sum(k.startswith("more-checks:") for k in unit.questions(turn.person_id))
        unit.mark_question(turn.person_id, f"more-checks:{rounds + 1}", "asked", turn.instant)
        question = standing(desk, unit, turn).question
    if question is not None:  # what is not of the list is open still
        return flow.go_on(desk, unit, turn).after(Part("utter_more_checks"))
    held = moves.seen(desk, unit, turn)
    step = plans.next_step(desk, unit, unit.person(turn.person_id, turn.instant), turn) if held else None
    if step is not None:  # how it goes is the question that matters now
        part = Part("utter_ask_step_now", {"step": plans.step_title(desk, step)})
        return Reply(
            (Part("utter_no_more_checks"), part), promising.answers(step.id), offer=promising.CHECKIN, focus=step.id
        )
    return flow.go_on(desk, unit, turn).after(Part("utter_no_more_checks"))


LISTED = ("checks", "confirm")
"""How the keys of questions begin that put things of the role."""


def set_role(desk: Desk, unit: Unit, turn: Turn, picked: str) -> None:
    """Makes a role of the catalogue the goal; what was asked for another goal may be asked anew."""
    person = unit.person(turn.person_id, turn.instant)
    if picked not in desk.catalogue.roles:
        return
    if person.target_role != picked or person.posting:
        unit.update_person(person.id, target_role=picked, target_said="", posting="")
        new_goal(unit, person.id)
    unit.mark_question(person.id, "goal", "answered", turn.instant)


def choose_role(desk: Desk, turn: Turn) -> Reply:
    """A goal, named in words or by a button."""
    if turn.data.get("role") not in desk.catalogue.roles:
        return note(desk, turn)
    with desk.memory.unit() as unit:
        set_role(desk, unit, turn, turn.data["role"])
        return after(desk, unit, turn, Heard(unit.person(turn.person_id, turn.instant), goal=True))
