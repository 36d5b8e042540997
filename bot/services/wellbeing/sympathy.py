"""A word of sympathy before an answer that has none of its own."""

from __future__ import annotations

import re

from bot.reading.wellbeing import remarks
from bot.reading.wellbeing.feelings import reason_to_change
from bot.reading.wellbeing.weariness import without_weariness
from bot.services.desk import Part, Reply, Turn

STORY = 50
"""Words from which a message of hardships is a story, which is heard before it is answered."""


def kindly(turn: Turn, reply: Reply) -> Reply:
    """The reply, begun with a word of sympathy where illness, loss or parting is told and nothing in it says one."""
    if (
        len(turn.text.split()) >= STORY
        and remarks.hardship(turn.text)
        and not reply.forget
        and turn.intent != "distress"
    ):
        return reply.after(Part("utter_whole_story"))
    if reply.forget or any(part.name in KIND for part in reply.parts):
        return reply
    if remarks.LAID_OFF.search(turn.text):
        return reply.after(Part("utter_sorry_job"))
    if remarks.sorrow(turn.text):
        return reply.after(Part("utter_sorry"))
    told = any(part.name == "utter_noted" for part in reply.parts) and turn.intent != "distress"
    worn = told and (
        _WORN.search(turn.text) or reason_to_change(turn.text) or without_weariness(turn.text) != turn.text
    )
    return reply.after(Part("utter_sorry_worn")) if worn else reply


_WORN = re.compile(
    r"\bburn(?:ed|t)?[- ]?out\b|\b(?:exhausted|worn out|run down|at my limit|can'?t any ?more)\b",
    re.IGNORECASE,
)
"""Who is worn out by what they did so far, and tells facts beside it."""


KIND = frozenset(
    {
        "utter_after_sorrow",
        "utter_distress_again",
        "utter_circumstance",
        "utter_circumstance_early",
        "utter_distress",
        "utter_get_well",
        "utter_get_well_plan",
        "utter_helplines",
        "utter_here",
        "utter_job_leave",
        "utter_job_lost_plan",
        "utter_job_left",
        "utter_laid_off",
        "utter_named_weak",
        "utter_rejected",
        "utter_reason",
        "utter_reason_short",
        "utter_sorry",
        "utter_sorry_job",
        "utter_sorry_worn",
        "utter_work_wish",
        "utter_strain",
        "utter_strain_plan",
        "utter_tired",
        "utter_too_much",
        "utter_too_much_plan",
        "utter_worn_by_work",
        "utter_worry",
    }
)
"""Answers that are kind by themselves."""
