"""Someone who comes back after a while is told where they stand, whatever they open with."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.advice.wording import counted
from bot.memory import Person, Unit
from bot.reports.chat import amount, day, hours
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.gaps import report_for
from bot.services.plan import moves, paces, plans
from bot.services.steps import milestones

AWAY = 7
"""Days of silence after which a person is told where they stand."""

SEEN = "seen"
"""The key under which the day of the last message is kept."""

REPORTED = ("step_", "steps_", "checkin_", "job_lost", "heart")
"""How answers begin that say of themselves where the person stands, or speak of something weightier."""

_UNTOLD = frozenset(
    {
        "abuse",
        "distress",
        "goodbye",
        "greet",
        "human_handoff",
        "privacy_delete",
        "privacy_export",
        "start_assessment",
        "start_over",
        "stop_checkins",
    }
)
"""Meanings whose answer comes first, or tells where the person stands by itself."""


def welcomed(desk: Desk, turn: Turn, reply: Reply, last: date | None) -> Reply:
    """The reply, with where who was away stands behind its answer; `last` is the day of their last message.

    Who greets twice on one day was not away: that is a hello, and no welcome back.
    """
    if last == turn.now.date() and turn.intent == "greet":
        hello = Part("utter_hello_again")
        return replace(reply, parts=tuple(hello if p.name == "utter_welcome_back" else p for p in reply.parts))
    if last is None or (turn.now.date() - last).days < AWAY or turn.intent in _UNTOLD or reply.forget:
        return reply
    if any(part.name.removeprefix("utter_").startswith(("welcome_back", *REPORTED)) for part in reply.parts):
        return reply
    with desk.memory.unit() as unit:
        told = where(desk, unit, turn)
    if told is not None and any(part.name == "utter_chitchat" for part in reply.parts):  # "I'm back, life happened"
        return replace(reply, parts=tuple(told if part.name == "utter_chitchat" else part for part in reply.parts))
    if told is None or len(reply.parts) < ANSWERED:
        return reply.after(told) if told else reply
    return reply.amid(Part(SINCE[told.name], told.vars)) if told.name in SINCE else reply


ANSWERED = 2
"""Parts from which a reply answers something, and does not only lead on."""

SINCE = {"utter_welcome_back_plan": "utter_since_plan", "utter_welcome_back_behind": "utter_since_behind"}
"""How the plan stands, behind an answer: in a sentence and without a welcome."""


def seen(desk: Desk, turn: Turn) -> date | None:
    """The day of the person's last message before this one, None for the first; this one's day is kept."""
    today = turn.now.date()
    with desk.memory.unit() as unit:
        kept = unit.questions(turn.person_id).get(SEEN)
        if kept != today.isoformat():
            paces.in_force(unit, unit.person(turn.person_id, turn.instant), today)
            unit.mark_question(turn.person_id, SEEN, today.isoformat(), turn.instant)
    return date.fromisoformat(kept) if kept else None


def where(desk: Desk, unit: Unit, turn: Turn) -> Part | None:
    """Where the person stands: goal, readiness and, once there is a plan, what is done of it."""
    person = unit.person(turn.person_id, turn.instant)
    role = desk.role(person)
    if role is None:
        return None
    views = unit.questions(person.id)
    if "view:gaps" not in views:
        return Part("utter_welcome_back", {"role": role.name})
    values: dict[str, object] = {"role": role.name, "ready": amount(report_for(desk, unit, turn, role).readiness)}
    held = plans.current(desk, unit, person, turn) if "view:plan" in views else None
    if held is None or not held.roadmap.steps:
        return Part("utter_welcome_back_gaps", values)
    values |= {"far": _far(unit, person, held), "end": day(held.roadmap.end)}
    if moves.behind(held):
        values |= {"late": moves.span(held.slip), "promised": day(held.promised)}
        return Part("utter_welcome_back_behind", values)
    return Part("utter_welcome_back_plan", values)


def _far(unit: Unit, person: Person, held: plans.Plan) -> str:
    """The steps done of all; the hours where part of one is done and no step yet, so that the work is seen."""
    states = unit.steps(person.id)
    done = sum(states.get(step.id) == "done" for step in held.roadmap.steps)
    told = milestones.counted(unit, person, held.roadmap)
    if not done and told.done_hours:
        return f"{amount(told.done_hours)} of {hours(told.planned_hours)}"
    return f"{done} of {counted(len(held.roadmap.steps), 'step')}"
