"""Whether an answer claims all that was asked, or only speaks of everything."""

from __future__ import annotations

import re

_OF_THEM = r"(?: of (?:them|these|those|it|that|this|what you (?:said|named|listed)|the (?:above|list|things|ones)))"
_EVERY = re.compile(
    rf"\b(?:(?:(?<!at )all|both|each|every(?: single)? (?:one|bit|thing)|everything|everyone)(?:{_OF_THEM}|"
    r" (?:the )?(?:above|two|three|four|five|six|things|ones|that|this|these|those|it))*"
    r"|(?:the|this|that) (?:whole|entire) (?:lot|list|thing|bunch))\b"
    r"(?=\W*$|\s*[.,;:!?()\n-]|\s+(?:yes|yeah|yep|known|familiar|fine|used|ok(?:ay)?|covered|there|good|clear|too|"
    r"already|"
    r"daily|every|regularly|often|sometimes|a (?:bit|little|lot)|at|in|since|for|from|with|except|but|besides|apart|"
    r"without|bar|save|minus|and|or|i|you|we|is|are|was|were|has|have|please|really|well|quite|at least|on|during|"
    r"through|to some|more or less|some(?:what|times)|before|now|here|very|only|just|though|tbh|honestly)\b)"
)
"""Words for all that was asked, with no thing of its own behind: "all of them", not "all our reports"."""
_NOTHING = re.compile(r"\b(?:all|both) (?:good|right|the (?:best|time)|day|in all|of (?:my|this) (?:life|time))\b")
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
    return _EVERY.search(_NOTHING.sub(" ", folded)) is not None and _NOT_ALL.search(folded) is None
