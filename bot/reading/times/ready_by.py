"""The day by which somebody wants to be ready, told or asked: "I must be done 1 September", "is end of May possible?".

A date in such words is neither a day to be asked again nor a number of hours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.reading.times.amounts import MONTH
from bot.reading.times.deadlines import day_of, deadline_of

LONGEST = 25
"""Words up to which a message speaks of that day and of little else."""
NEAREST = timedelta(days=10)
"""What is to be done sooner than that is a step, and not the plan."""


@dataclass(frozen=True)
class ReadyBy:
    """The last day on which the plan may end; `asks` says that it is only asked whether it would."""

    day: date
    asks: bool


_READY = (
    r"(?:(?:job|work|interview|market)?[- ]?ready|done|finish(?:ed|ing)?|through|complete[d]?|hir(?:e?able|ed)|"
    r"employ(?:able|ed)|qualified|prepared)"
)
_BE = (
    r"(?:be|get|become|am|i'?m|have (?:it|this|that|the plan|everything|all(?: of (?:it|this))?)|"
    r"(?:need|want) (?:it|this|to))"
)
_NO_OTHER = (
    r"(?! (?:with|for) (?!it\b|this\b|that\b|everything\b|all\b|the (?:plan|role|job|whole)|my plan|me\b|"
    r"an? (?:job|role)|work\b|interviews?\b|good\b))"
)
"""Behind what is done, so that it is the plan and not an exam."""
_JOB = (
    r"(?:start (?:to apply|applying)|apply(?: for jobs?)?|job[- ]hunt\w*|(?:have|get|land|need|want|find) "
    r"(?:a|the|my|that|some) (?:\w+ )?(?:job|role|position|offer)|be (?:working|employed|hired))"
)
_CUE = re.compile(
    rf"\b{_BE}(?: (?!not\b)\w+){{0,3}}? {_READY}\b{_NO_OTHER}"
    rf"|^\W*(?:(?:and|so|must|need|be|want|wanna|should|have|to|gotta|all)\W+){{0,3}}{_READY}\b{_NO_OTHER}"
    r"|\b(?:to|must|should|can|could|will|i'?ll|i'?d|would|might|gotta|need to|have to) (?:\w+ )?"
    r"(?:finish|complete|make it|be there|get there|manage(?: it| this| that)?|pull (?:it|this|that) off|"
    r"wrap (?:it|this) up)\b"
    r"|\b(?:can|could|will|would|should) (?:i|we|one|you|somebody|someone) (?:\w+ )?(?:do|learn|get through) "
    r"(?:it|this|that|the (?:whole )?plan|everything|all (?:of )?(?:it|this|that))\b"
    r"(?=.*\b(?:in|by|within|before|under)\b)"
    r"|\bdead ?lines?\b|\b(?:is|are|be|'s) due\b|\bin time for\b"
    rf"|\b{_JOB}\b(?=.*\b(?:by|before|in|from|until|till|on)\b)"
    rf"|^\W*(?:(?:and|so|but|ok|hm+|or)\W+)*(?:is|would|could|will|what about|how about) (?:the )?(?:\w+ of )?"
    rf"(?:\d\d?(?:st|nd|rd|th)? (?:of )?)?(?:{MONTH}|easter|christmas|spring|summer|autumn|winter)\b[^.!?]{{0,20}}\b"
    r"(?:possible|realistic\w*|doable|feasible|manageable|enough|ok(?:ay)?|"
    r"too (?:early|soon|tight|ambitious|optimistic))\b"
)
_ASKS = re.compile(
    r"\?|(?:^|,)\W*(?:(?:and|so|but|ok|hm+|well|then|or)\W+)*(?:can|could|will|would|is|am|are|do|does|"
    r"should(?! (?:be|have)\b)|might|how|what|when|by when)\b"
    r"|\b(?:is (?:it|that|this)|do you think|wonder\w*|whether) [^.!?]*\b(?:possible|doable|realistic|feasible|can|"
    r"could|will|enough)\b"
)
_ELSE = re.compile(
    r"\b(?:steps?|phases?|modules?|chapters?|check-?ins?|remind\w*|ask me|ping|what if|if i|suppose|was|were|ago|"
    r"yesterday|last (?:week|month|year)|tax\w*|rent|bills?|wedding|visa|he|she|they|"
    r"my (?:son|daughter|boss|wife|husband)|already (?:done|finished)|"
    r"when (?:i'?m|i am|i will be|i'?ll be|it'?s|it is)|once (?:i|it)|after i|\d* ?(?:hours?|hrs?|h))\b"
)
"""What has an answer of its own, or is said of something or somebody else."""


def ready_by(folded: str, today: date) -> ReadyBy | None:
    """The day by which the plan should be done; None where a message names none, or more than that."""
    if len(folded.split()) > LONGEST or not _CUE.search(folded) or _ELSE.search(folded):
        return None
    day = deadline_of(folded, today) or day_of(folded, today)
    if day is None or day - today < NEAREST:
        return None
    return ReadyBy(day, _ASKS.search(folded) is not None)
