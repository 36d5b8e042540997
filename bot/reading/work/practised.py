"""A line of work told as what somebody does, by what stands around it: "computer vision: yolo on a jetson".

Fields are named as goals and as experience alike. Years, a list of tools behind a colon, or the place where it is done
tell practice, where no word wishes for it.
"""

from __future__ import annotations

import re
from functools import lru_cache

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
_SPAN = (
    rf"(?:since (?:\d{{4}}\b|(?:early |late |mid |about |around )*(?:\d{{4}}|{_MONTH}\b|last\b|i (?:was|joined|started|"
    r"left)|covid|university|uni|school))|(?<!in )(?<!within )(?<!take )(?<!takes )(?:\d+(?:[.,]\d)?\+?|"
    r"a couple of|a few|"
    r"two|three|four|five|six|several|half a) ?(?:years?|yrs?|months?)\b(?! (?:from now|plan|old))|"
    r"from \d{4} (?:to|until|on))"
)
_PLACE = (
    r"(?:at (?:work|my (?:\w+ )?(?:job|company|firm|office|employer)|the office)|(?:in|on|for) (?:my|the) (?:\w+ )?"
    r"(?:job|thesis|employer)|as part of my job|on the job|every day|all day|day to day|daily|so far|in production)\b"
)
THATS = (
    r"(?:(?:that|this|it)(?:'s| is|s)?|is|are|thats) (?:all |basically |mostly |mainly |just |about |"
    r"pretty much |more or less )*"
    r"(?:what i(?:'m| am)? do(?:ing)?|my (?:whole |entire |working |typical |normal )?(?:weeks?|days?|job|"
    r"work(?:day|ing day)?|"
    r"life|world|bread and butter|daily \w+)|how i spend my \w+)(?: (?:really|basically|so far|mostly|"
    r"in a nutshell|in short|all day|every day|at the moment))?"
)
"""What says of things named before that one's days are made of them."""
_BEHIND = re.compile(
    rf"(?: (?:stuff|things|work|projects?|tasks?|models?|pipelines?|dashboards?|mostly|mainly|on and off|only|"
    rf"too|now))*"
    rf"(?:,|:| -| –)? ?(?:[^.!?;:\n]{{0,40}}?[ ,(])?(?:{_SPAN}|{_PLACE}|{THATS}\W*$)"
)
_TOOLS = re.compile(r" ?(?:\w+ )?(?::| -| –) ?(?=\w)")
"""What a list of tools follows."""
_BEFORE = re.compile(
    r"\b(?:i (?:do|did|have done|worked (?:on|in)|work (?:on|in)|was doing|have been doing|used to do)|"
    r"i've (?:done|been "
    r"doing|worked (?:on|in))|been doing|used to do|worked (?:on|in))(?: (?:some|a bit of|a lot of|lots of|"
    r"mostly|mainly|"
    r"the|a little|basic|plenty of))*\W*$"
)
_WISHED = re.compile(
    r"\b(?:want\w*|wanna|would|'d|like|love|goal|aim\w*|dream\w*|hop(?:e|ing)|plan\w*|target\w*|becom\w+|switch\w*|"
    r"mov(?:e|ing)|into|interest\w*|wish\w*|next|future|(?<!machine )(?<!deep )(?<!reinforcement )learn(?:ing)?|"
    r"towards?|instead|after|thinking|could|rather)\b|\?"
)
_NEAR = 24
"""Letters behind a colon in which the first tool is named."""


@lru_cache(maxsize=4)
def _wishes(folded: str) -> bool:
    """Whether a text wishes for anything; asked once for all that it names."""
    return _WISHED.search(folded) is not None


def practised(folded: str, start: int, end: int, tools: tuple[int, ...] = ()) -> bool:
    """Whether the field named from `start` to `end` is told as done; `tools` are the places of other skills."""
    if _wishes(folded):
        return False
    colon = _TOOLS.match(folded, end)
    listed = colon is not None and any(colon.end() <= at <= colon.end() + _NEAR for at in tools)
    return (
        listed
        or _BEHIND.match(folded, end) is not None
        or _BEFORE.search(folded, max(0, start - 60), start) is not None
    )
