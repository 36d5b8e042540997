"""Who one is and what one has been through: heard with a word of its own, never kept, and advised like anybody."""

from __future__ import annotations

from dataclasses import replace

from bot.reading.wellbeing import circumstances as told
from bot.services import flow
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear
from bot.services.learning import sceptics
from bot.services.wellbeing import social

WORDS = {
    told.JOBLESS: "utter_jobless",
    told.PAPERS: "utter_papers_abroad",
    told.BODY: "utter_made_otherwise",
    told.EXPECTING: "utter_expecting",
    told.RECORD: "utter_record",
    told.WHO: "utter_as_you_are",
    told.UNWANTED: "utter_unwanted",
}
UNDER = frozenset(
    {
        "affirm",
        "ask_clarify",
        "change_time_budget",
        "chitchat",
        "complaint",
        "deny",
        "distress",
        "greet",
        "human_handoff",
        "nlu_fallback",
        "out_of_scope",
        "report_blocked",
        "report_progress_done",
        "report_progress_partial",
        "reschedule_checkin",
        "start_assessment",
        "state_experience",
        "state_skills",
        "state_target_role",
        "unsure_or_skip",
        "ask_progress",
        "ask_salary_outlook",
        "paste_resume",
    }
)
"""Meanings that such a message is taken for; a plain question of another kind comes first."""


def heard(desk: Desk, turn: Turn) -> Reply | None:
    """The word that fits, what is told beside it, and the next question; None where none of it is told."""
    if turn.intent not in UNDER or turn.facts.removals or turn.facts.absence is not None:
        return None
    if sceptics.WHY_LEFT.search(turn.text):
        return None  # how to tell it to an employer has an answer of its own
    kind = told.circumstance(turn.text, heavy=turn.intent == "distress")
    if not kind:
        return None
    part = Part("utter_bias" if kind == told.WHO and "?" in turn.text else WORDS[kind])
    if turn.offer == social.PAUSE:
        return social.pause().after(part)
    goal = turn.facts.target if turn.facts.target and turn.facts.target.role else None
    meant = replace(turn, facts=replace(turn.facts, target=goal, start=None), intent="state_skills")
    with desk.memory.unit() as unit:
        kept = hear(desk, unit, meant) if meant.facts.told else None
        lead = acknowledgement(kept, desk.catalogue) if kept and kept.anything else ()
        return flow.go_on(desk, unit, turn).after(part, *lead)
