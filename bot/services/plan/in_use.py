"""What is used in place of a topic left out: "skip Tableau, we use Power BI" tells of Power BI as well."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from bot.advice.profile import Polarity
from bot.memory import Unit
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Turn
from bot.services.hearing import hear

_USED = re.compile(
    r"\b(?:we|i)\b(?! (?:don'?t|do not|never|want|should|would|will|could))[^.!?]{0,25}?"
    r"\b(?:use[sd]?|using|work(?:ed|ing)? (?:with|in|on)|prefer)\b",
    re.IGNORECASE,
)
"""What somebody uses with others; what only their company uses they may not know."""


def kept(desk: Desk, unit: Unit, turn: Turn, dropped: Collection[str]) -> tuple[Part, ...]:
    """Keeps the skills that stand behind "we use ..." as the person's own, and says so; nothing for none."""
    used = _USED.search(turn.text)
    found = tuple(
        replace(m, polarity=Polarity.HAS)
        for m in turn.facts.skills
        if used and m.start >= used.end() and m.skill not in dropped and m.polarity is not Polarity.LACKS
    )
    if not found:
        return ()
    facts = replace(turn.facts, skills=found, removals=(), hours_per_week=None)
    heard = hear(desk, unit, replace(turn, facts=facts, intent="state_skills"))
    return acknowledgement(heard, desk.catalogue) if heard.anything else ()
