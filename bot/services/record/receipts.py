"""A deletion of everything: the word that it takes, and what is said to be gone, as people call it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.reports.chat import listing

GONE = (
    ("your profile", ("person",)),
    ("your skills", ("claim", "refusal")),
    ("your plan", ("plan",)),
    ("your progress", ("step", "report", "milestone")),
    ("what you pasted", ("paste",)),
    ("your check-ins", ("checkin", "promise")),
    ("our conversation", ("conversation", "question", "change", "inbox", "outbox", "telegram_message")),
    ("your unused link to Telegram", ("link",)),
)
"""What people call what the tables hold, in the order in which it is told."""

_CLEAR = re.compile(
    r"\b(?:y|ye[sap]?|yeah|yup|sure|go ahead|do (?:it|that|so)|please do|confirm(?:ed)?|delete|erase|wipe|remove|"
    r"definitely|absolutely|certainly|of course|i am|start (?:over|again|anew|fresh)|restart|begin again)\b",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"\?|\b(?:maybe|perhaps|guess|suppose|think|dunno|probably|unsure|wait|but|later|if|not|no|don'?t|h+m+)\b",
    re.IGNORECASE,
)


def clear(text: str) -> bool:
    """Whether an agreement is as clear as what has no way back needs: a word for it and no doubt, or the button, which
    says no word at all. A thumb, "ok" or "fine" may mean no more than that it was read.
    """
    return not text.strip() or (_CLEAR.search(text) is not None and _DOUBT.search(text) is None)


def receipt(counts: Mapping[str, int]) -> str:
    """What is gone, by how many rows of each table were deleted: no numbers, which mean nothing to people."""
    named = [name for name, tables in GONE if any(counts.get(table) for table in tables)]
    return listing(named) or "what little there was"
