"""Time that is not the same every week: shifts, rotas, a child; told of a life, and no order for check-ins."""

from __future__ import annotations

import re

WORDS = re.compile(
    r"\b(?:shifts?|rota|roster|schedule|hours|weeks?|time|timetable|plan at work|duty)\b[^.!?]{0,40}"
    r"\b(?:chang\w*|var(?:y|ies|ying)|differ\w*|irregular\w*|rotat\w*|unpredictable|all over the place|"
    r"never the same)\b"
    r"|\b(?:every|each) week (?:is|looks) (?:different|another)\b|\b(?:irregular|rotating|changing) (?:shifts?|"
    r"hours|weeks)\b"
    r"|\b(?:sometimes|some (?:days|weeks)) (?:i have )?(?:no|little|zero|hardly any|not any) time\b"
    r"|\bsome weeks? (?:nothing|none|zero)\b|\bone week (?:early|days?)\b[^.!?]{0,25}\b(?:late|nights?)\b",
    re.IGNORECASE,
)
"""Time that is not the same every week."""
_ASKS_BOT = re.compile(
    r"\?|\b(?:ask|remind|ping|check|message|write|nudge|contact) me\b|\b(?:check-?ins?|reminders?)\b"
    r"|\b(?:change|move|make|set) (?:it|the|my)\b",
    re.IGNORECASE,
)


def irregular(text: str) -> bool:
    """Whether somebody tells that their weeks differ, and asks nothing of the bot."""
    return WORDS.search(text) is not None and _ASKS_BOT.search(text) is None
