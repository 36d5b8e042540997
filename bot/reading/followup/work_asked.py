"""What somebody asks there is to do: the day named in it is no day to be asked on."""

from __future__ import annotations

import re

_ASKS = re.compile(
    r"\b(?:what|wh?ats|what's|which|where)\b(?=.*\b(?:i|me|we|my|the|up|on|for|to|steps?|due)\b)[^.!]*\b(?:do|doing|done|start|begin|"
    r"learn|study|tackle|focus|work on|first|next|steps?|tasks?|due|on for|read|practi[cs]e|exercise)\b"
    r"|\b(?:my|the) (?:very )?(?:first|next) (?:step|task|thing|bit|piece)\b|\bhow (?:do|should|shall|can) i "
    r"(?:start|begin|go about)\b"
)


def asks_for_work(folded: str) -> bool:
    """Whether a message asks what there is to do, with or without a question mark: "what do I do first this week"."""
    return _ASKS.search(folded) is not None
