"""A job interview that is ahead, told apart from one that is over and from interviews as work."""

from __future__ import annotations

import re

from bot.reading.wellbeing.feelings import GRAVE

_INTERVIEW = re.compile(
    r"\b(?:got|get|have|having|landed|scored|invit\w+|call\w*|scheduled|booked|offered|there'?s|preparing|prepare|"
    r"preparation|prep|"
    r"ready|my)\b(?: \w+){0,6}? (?<!user )(?<!mock )(?<!stakeholder )(?<!practice )(?<!exit )(?<!the whole )interview\b"
    r"(?! (?:practice|round was|experience|skills|exercise|guide|technique|transcripts?))"
    r"|\binterview (?:is |coming up )?(?:tomorrow|today|tonight|next \w+|on (?:the|mon|tue|wed|thu|fri|sat|sun)\w*|"
    r"in (?:a|an|\d+|two|three) \w+)\b",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\binterview\b.{0,20}\b(?:done|finished|over|was|went|yesterday|last)\b|\binterviewed\b", re.IGNORECASE
)


def interview(text: str) -> bool:
    """Whether a job interview is ahead."""
    return bool(_INTERVIEW.search(text)) and not _OVER.search(text) and not GRAVE.search(text)
