"""A time in which nothing was learned, told with what came between: an illness, a birth, holidays, a busy month."""

from __future__ import annotations

import re

_NOTHING = re.compile(
    r"\bnothing (?:was |got |has been |is )?(?:done|happened|from me|to (?:show|report))\b|\b(?:did|done|got|learned|"
    r"studied|"
    r"managed) (?:absolutely |literally |almost |basically )?(?:nothing|zero|nada)\b|\bno progress\b"
    r"|\b(?:did(?:n'?t| not)|have ?n'?t|have not|could(?:n'?t| not)|never) (?:\w+ )?(?:do|done|get|got|manage\w*|"
    r"touch\w*|"
    r"open\w*|learn\w*|study|studied|start\w*|come)\b"
    r"|\b(?:everything|learning|studying|it all|the plan|all of it) (?:has |had )?(?:stopped|stood still|paused|waited|"
    r"came to a (?:halt|stop)|had to wait|went quiet|on hold)\b"
    r"|\bno time (?:for|to) (?:\w+ )?(?:learn\w*|study\w*|anything|this|it|the plan)\b",
    re.IGNORECASE,
)
_CAUSES = (
    (
        "ill",
        r"flu|covid|corona|sick|ill|illness|hospital|surgery|operation|infection|fever|pneumonia|migraines?|injur\w+|"
        r"broke my (?:arm|leg|wrist|foot)|a (?:bad |nasty )?cold",
    ),
    (
        "birth",
        r"bab(?:y|ies)|newborn|twins|gave birth|(?:son|daughter|child|kid|boy|girl) (?:was|is|got) born|"
        r"became (?:a )?(?:dad|mum|mom|father|mother|parent)s?|paternity|maternity",
    ),
    (
        "life",
        r"moved (?:house|home|flat|apartment|cit(?:y|ies)|in|out)|moving (?:house|home|flat)|renovat\w+|wedding|"
        r"got married|visitors|guests|in-laws|school holidays",
    ),
    (
        "holidays",
        r"christmas|xmas|new year'?s?|easter|ramadan|eid|diwali|hanukkah|carnival|thanksgiving|holidays?|vacation",
    ),
    (
        "work",
        r"work (?:was|got|has been|went|is) (?:\w+ )?(?:crazy|mad|insane|busy|hectic|nuts|a lot|too much|full on)|"
        r"overtime|year[- ]end|busy season|audit|night shifts?|double shifts?|crunch|"
        r"(?:because of|due to|busy with|had|during) (?:\w+ )?(?:exams?|thesis|deadlines?)|"
        r"(?:was|been) (?:\w+ )?(?:swamped|slammed|snowed under|buried in work)",
    ),
)
_PATTERNS = tuple((cause, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for cause, words in _CAUSES)
_HEAVY = re.compile(
    r"\b(?:lost|died|dead|death|funeral|miscarr\w+|stillb\w+|depress\w*|hopeless\w*|cr(?:y|ied|ying)|alone|exhaust\w*|"
    r"burn\w*|cancer|suicid\w*|die|hurt\w*|kill\w*|(?:can'?t|cannot|can not) (?:any|go on|cope|take|do this))\b",
    re.IGNORECASE,
)
"""Words beside which it is more than a break."""
_OF_OTHERS = re.compile(
    r"\b(?:kids?|child(?:ren)?|sons?|daughters?|wife|husband|partner|mother|father|mum|mom|dad|parents|family|dog|cat)\b"
    r" (?:was|were|is|are|got|has been|have been) (?:\w+ )?(?:sick|ill|in hospital)\b",
    re.IGNORECASE,
)
"""Somebody else who is ill may go on needing care: that is an obstacle, and is asked about."""
LONGEST = 30
"""Words up to which such a message tells nothing else."""


def cause_of(text: str) -> str:
    """What came between learning, where a message says that nothing was done for it; empty where it does not."""
    if "?" in text or len(text.split()) > LONGEST or not _NOTHING.search(text) or _HEAVY.search(text):
        return ""
    if _OF_OTHERS.search(text):
        return ""
    return next((cause for cause, words in _PATTERNS if words.search(text)), "")
