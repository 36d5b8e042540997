"""Certificates: whether a skill is named as one the person is certified in."""

from __future__ import annotations

import re

from bot.reading.lexical.lexicon import Hit
from bot.reading.lexical.mask import compiled

_CERTIFIED = compiled(
    r"(?:\s+(?!and|or|an?\b|the|with|but)[^\s,.;]+){0,3}?[\s-]+(?:certified|certificat(?:e|ion)s?|certs?|exam)\b"
)
_CERTIFIED_IN = compiled(
    r"(?:\bcertified (?:in|on|with|for)|\bcertificat(?:e|ion)s? (?:in|for|on)|"
    r"\bcertified)\s+(?:\w+ )?(?:§\s*(?:,|and|&|,\s*and)\s*)*$"
)
_PREPARES = re.compile(r"\b(?:course|prepar|study|learn|no|not|without|want|plan)\w*\b")
_HELD = re.compile(r"\b(?:have|has|got|hold|earned|passed|took|did|finished|am|i'm|with|my|obtained|completed)\b|^\W*$")
_PASSED = re.compile(r"\b(?:passed|aced|cleared)\b")
"""What an exam needs: who took one may have failed."""


def certified_in(masked: str, hit: Hit) -> bool:
    """Whether the masked text says that the person holds a certificate in the skill, not that they prepare for one."""
    before = re.split(r"[.!?;\n]", masked[max(0, hit.start - 60) : hit.start])[-1]
    if _CERTIFIED_IN.search(before):
        return not _PREPARES.search(before)
    after = _CERTIFIED.match(masked, hit.end)
    if after is None or _PREPARES.search(before):
        return False
    if after[0].endswith("exam"):
        return bool(_PASSED.search(before))
    return "certified" in after[0] or bool(_HELD.search(before))
