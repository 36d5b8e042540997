"""Learning with a phone alone: what goes well on it and what wants a keyboard."""

from __future__ import annotations

import re

from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves

PHONE = re.compile(
    r"\b(?:only|just|nothing but)(?: (?:have|got|use|with|on|through))*(?: (?:my|a|the|an old))? (?:smart ?)?(?:phone|"
    r"mobile|"
    r"tablet|ipad|cell(?: ?phone)?)\b"
    r"|\b(?:have|got|own|there is|there's) (?:no|not a|n't a) (?:laptop|computer|pc|desktop|notebook)\b(?! (?:job|"
    r"skills?))"
    r"|\b(?:don'?t|do not|dont) (?:have|own) (?:a|any|my own) (?:laptop|computer|pc|desktop)\b"
    r"|\b(?:learn|study|do (?:it|this|that|the \w+)|work|practi[cs]e|code) (?:it |this )?(?:on|from|with) (?:my|a|the) "
    r"(?:smart ?)?(?:phone|mobile|tablet)\b",
    re.IGNORECASE,
)
"""A phone as the only device."""
_MISSES = re.compile(r"\b(?:laptop|computer|pc|desktop|notebook)\b", re.IGNORECASE)
LONGEST = 25


def phone(desk: Desk, turn: Turn) -> Reply | None:
    """What goes on a phone and what does not; None where more is told beside it."""
    if len(turn.text.split()) > LONGEST or turn.data or turn.facts.target or turn.facts.hours_per_week is not None:
        return None
    if any(m.polarity for m in turn.facts.skills):
        return None
    with desk.memory.unit() as unit:
        if _MISSES.search(turn.text) and "?" not in turn.text and moves.seen(desk, unit, turn) is not None:
            return None  # what a step needs is missing: that is help with the step
        unit.person(turn.person_id, turn.instant)
        return flow.softly(desk, unit, turn).after(Part("utter_on_phone"))
