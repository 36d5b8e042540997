"""Whether an answer claims all that was asked, or only speaks of everything."""

from __future__ import annotations

import re

_EVERY = re.compile(
    r"\b(?:(?<!at )all(?! good| right| the best| ?together| in all| of (?:my|this) (?:life|time))|both|every|each|"
    r"everything|everyone|(?:the|whole) lot)\b(?! day)"
)
_NOT_ALL = re.compile(
    r"\b(?:feel\w*|felt|forg[eo]t\w*|hat(?:e|ed)|like|lost|about|explain|delete|remove|show|tell|say|said|pay|at|after|"
    r"why|because|do|does) (?:\w+ )?(?:everything|everyone|all|every|each|both)\b"
    r"|\b(?:everything|everyone|all(?: of (?:it|this|that))?|it all) (?:is|are|was|feels?|seems?|looks?|sounds?|"
    r"hurts?|costs?|takes?|"
    r"else|again|at once|around|in my|goes|went)\b(?! (?:known|familiar|fine|ok|okay|clear|there|good|covered|yes))"
)
"""What is said of everything, and is no claim to know all that was asked: "I feel like everything is hard"."""


def claims_all(folded: str) -> bool:
    """Whether all that was asked is claimed."""
    return _EVERY.search(folded) is not None and _NOT_ALL.search(folded) is None
