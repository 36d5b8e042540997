"""Whether years are told of all of somebody's work, or put right, so that they take the place of what was known."""

from __future__ import annotations

import re

from bot.reading.times.amounts import EXPERIENCE, NUMBER, YEAR
from bot.reading.times.corrections import corrected

_WHOLE = re.compile(
    rf"\b(?:total|overall|altogether|all together|in all|combined|all in all|in sum|so far|my (?:whole|entire) "
    rf"(?:career|life|working life)|(?:{YEAR}) (?:of )?(?:work )?{EXPERIENCE}|my (?:work )?{EXPERIENCE}|yoe)\b"
)
_PUT_RIGHT = re.compile(
    r"\b(?:no+|nope|not|n[o']?t|wrong|actually|sorry|correction|correct|i mean|i meant|i said|oops|wait|only|just|"
    r"rather|"
    r"instead|should be|make it|make that|change|mistake|typo|really|in fact|in truth|more like|closer to|(?:you|"
    r"u) (?:writes?|wrote|have|"
    r"put|noted|say|said|think|show))\b"
)
_ONE_POST = re.compile(
    rf"\b(?:internships?|traineeship|apprenticeship|placement|of (?:them|those|that|these|which)|thereof|including|"
    rf"before that|then|after that|also|another|the last|the first|plus)\b|\b(?:in|at|with|for) my (?:first|last|"
    rf"second|"
    rf"previous|present|current) (?:job|post|company|employer|role|position)\b|{NUMBER} (?:{YEAR}) of (?:it|that|"
    rf"them)\b"
)
"""What makes a length one part of a working life, whatever little word stands beside it."""


def of_all_work(folded: str, years: float) -> bool:
    """Whether a message gives the years of all work, or corrects them, rather than those of one post.

    Less than a year is hardly ever the correction of more: "I was only three months at a bank".
    """
    if _WHOLE.search(folded) or corrected(folded) is not None:
        return True
    return years >= 1 and bool(_PUT_RIGHT.search(folded) and not _ONE_POST.search(folded))
