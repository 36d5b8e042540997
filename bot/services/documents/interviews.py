"""A job interview ahead: good wishes, what to show there and what to read up on, from what is known of the role."""

from __future__ import annotations

import re

from bot.advice.catalogue import Importance
from bot.advice.gaps import State
from bot.reports.chat import listing
from bot.services import flow, gaps
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.documents import honesty
from bot.services.hearing import hear

UNDER = frozenset(
    {
        "affirm",
        "ask_next_step",
        "chitchat",
        "complaint",
        "greet",
        "help",
        "nlu_fallback",
        "out_of_scope",
        "report_progress_done",
        "reschedule_checkin",
        "start_assessment",
        "start_over",
        "state_experience",
        "state_target_role",
        "unsure_or_skip",
    }
)
"""Meanings that an interview is taken for, there being none of its own."""

AHEAD = "interview-ahead"
"""The key under which it is kept that an interview was spoken of: "I got it" means the job then."""

NAMED = 3
"""Skills named to show and to read up on."""

_REMINDS = re.compile(r"\b(?:remind|ask|check|ping|write|message|nudge|contact|alarm|reminder|check-?in)\b", re.I)


def wished(turn: Turn) -> bool:
    """Whether a message about an interview wishes for a word from the bot at some time."""
    return bool(_REMINDS.search(turn.text))


def ahead(desk: Desk, turn: Turn) -> Reply | None:
    """What helps before an interview; None where a reminder is asked for, or how honest to be there."""
    if wished(turn) or honesty.asks(turn.text):
        return None
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        unit.mark_question(turn.person_id, AHEAD, "asked", turn.instant)
        role = desk.role(unit.person(turn.person_id, turn.instant))
        if role is None:
            return flow.go_on(desk, unit, turn).after(Part("utter_interview"))
        report = gaps.report_for(desk, unit, turn, role)
    had = [r.requirement.name for r in report.rows if r.state in (State.MET, State.SHOW, State.BELOW)]
    musts = [r for r in report.gaps if r.state is State.LACKING] or [
        r for r in report.rows if r.state is State.NOT_ASKED and r.requirement.importance is Importance.MUST
    ]
    open_ones = [r.requirement.name for r in musts]
    parts = [Part("utter_interview_role", {"role": role.name})]
    if had:
        parts.append(Part("utter_interview_show", {"skills": listing(had[:NAMED])}))
    if open_ones:
        parts.append(Part("utter_interview_read", {"skills": listing(open_ones[:NAMED])}))
    buttons = (("What the role asks", "/ask_role_requirements"), ("My gaps", "/ask_gap"))
    return Reply((*parts, Part("utter_interview_posting")), buttons)
