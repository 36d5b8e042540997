"""Numbers that replace others: "not 5, 7", "it says 12, should be 2", "10... no wait, 5", "from 10 to 4"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.reading.times.amounts import HOUR, NUMBER, RANGE, YEAR, middle

_OLD = rf"(?<![\w.,/])(?P<old>(?!an?\b|another\b){NUMBER})"
_UNIT = (
    rf"(?:[\s-]*(?:(?P<{{0}}y>{YEAR})|(?P<{{0}}h>{HOUR})|months?|(?:a|per|each|every|/)\s*(?:week|wk)|weekly|pw|of|"
    r"(?:work )?experience|total|in total|in the profile|there))*"
)
_A, _B = _UNIT.format("a"), _UNIT.format("b")
_MORE = (
    r"(?:(?:just|only|almost|nearly|actually|really|more like|about|around|like|rather|roughly|maybe|probably|"
    r"closer to|the)\s+)*"
)
_NEW = rf"{_MORE}(?!a(?!n?\b)\w)(?!an?\s+(?!year|hour|half|couple|few|dozen))(?<![\w.,/]){RANGE}{_B}"
_SAYS = (
    r"(?:says?|said|saying|wrote|written|put|puts|have|has|had|got|shows?|showing|recorded|noted|states?|stated|"
    r"lists?|"
    r"listed|entered|typed|told you|thought|saved|reads?|down as|is|was|instead|heard|understood|mentioned|gave)"
)
_TURN = (
    r"(?:should (?:be|say|read|have been|have said)|supposed to be|must be|ought to be|but|it's|its|it is|that's|"
    r"actually|"
    r"make (?:it|that)|can only (?:do|manage)|i meant|meant|i mean|rather|correct (?:is|number is)|the (?:right|"
    r"correct) "
    r"(?:number|one|figure|value) is|right is|correction|really|no|wait|sorry|oops|scratch that|change (?:it|"
    r"that) to|"
    r"in fact)"
)
_SMALL = (
    r"(?:\W|\b(?:and|i|i'm|it|it's|that's|the truth is|only|can|could|do|have|now|is|are|year|years|of|about|"
    r"well|please|"
    r"manage|fact|in|to|be|there|are|really|actually|just|my|that|was|wrong|a typo|"
    r"got|number|correct|right|value|work|worked|working|been)\b)*"
)
_LEAD = (
    r"^(?:\W|\b(?:hi|hey|hello|oh|ah|um+|uh|well|please|pls|and|so|hmm+|ok|okay|can you|could you|you can|"
    r"i need to|i want to|"
    r"i'd like to|let me|let's)\b)*"
)
_THING = (
    r"(?:it|that|this|(?:(?:the|my) )?(?:\w+ ){0,3}?(?:experience|exp|years|hours|time|budget|number|amount|"
    r"total|availability)"
    r"(?: (?:of|a|per) (?:\w+ )?(?:experience|week|work))?(?: (?:in|on) (?:the|my) (?:profile|plan|record))?)"
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:not|isn't|wasn't|ain't|never)\s+(?:really |even |quite )?{_OLD}{_A}\s*(?:[,;:.-]+|\bbut\b|"
        rf"\bit's\b)\W*"
        rf"(?:(?:but|it's|its|it is|that's|i have|i can do|i've got|sorry|rather|make it|make that|try|"
        rf"more)\s+)*{_NEW}",
        rf"\b{_SAYS}\W+(?:[\w']+\W+){{0,3}}?{_OLD}{_A}[^.!?\d]{{0,30}}?\W{_TURN}\b{_SMALL}{_NEW}(?!\s*\w+ ago)",
        rf"(?:^|[^\w]){_OLD}{_A}\s*(?:\.\.+|,|-+|;|\.|\?|!)?\s*(?:(?:uh|um|oh|ah|err?|hmm|oops)\W+)*(?:no,? wait|"
        rf"wait,? no|"
        rf"no,? sorry|wait|actually|sorry|i mean|i meant|correction|scratch that|make (?:it|that)|oops|nope|"
        rf"or rather|"
        rf"let's say|say|better|no)\b[\s,:.-]*{_SMALL}{_NEW}",
        rf"\b(?:change|changed|drop|dropped|drops|reduced?|cut|increased?|go|went|gone|lowered?|raised?|moved?|"
        rf"switch|updated?|set|double[sd]?|doubling|halved?|extend(?:ed)?|expand|hours|budget|time|down|up|"
        rf"correct|fix|edit|decreased?|bring|shrunk|shrank|fell|grew|adjust)\b[^.!?\d]{{0,40}}?"
        rf"\bfrom\s+{_OLD}{_A}\s+(?:down |up |back )?to\s+{_NEW}",
        rf"(?<![\w.,/-]){RANGE}{_B}\s*,?\s*(?:(?:a|per) week )?(?:and |so )?(?:instead of|rather than|not)\s+"
        rf"(?:the )?{_OLD}(?!\s+(?:of|at|in)\b)",
        rf"\b(?:used to|had|before|previously|earlier|originally|was|initially|"
        rf"until now)\b[^.!?\d]{{0,20}}?{_OLD}{_A}[\s,;.-]+(?:but |and )?"
        rf"(?:it's |i have |i've |right )?now (?:it's |i have |i can do |only |just |i only have |down to |"
        rf"up to )*{_NEW}",
        rf"{_OLD}{_A}\s+(?:was|is|were|are|seems?|would be|turned out) (?:way |far |a bit |"
        rf"just )?too \w+[^.!?\d]{{0,25}}?{_NEW}",
        rf"{_LEAD}(?:(?:sorry|oops|no|nope|nah|actually|wait|correction|i meant|i mean|i said|it's|its|it is|it was|"
        rf"it should(?: be| say| read)?|should be|that should be|that's|rather|scratch that)[\s,:.!-]+)+"
        rf"(?:(?:it's|i have|i can do)\s+)?{_NEW}(?=\W*$|,|\s+(?:not|please|now|instead))",
        rf"\b(?:make|change|set|put|correct|update|fix|edit|reduce|cut|lower|increase|raise|bring|drop|adjust|"
        rf"turn)\s+{_THING}"
        rf"\s*(?:down |up |back )?(?:to|at|as|be|is|:|=)?\s+{_NEW}",
        rf"\b{_THING}\s+(?:is|are|was|were) (?:wrong|incorrect|off|not right|not correct|too (?:high|low|much|"
        rf"many))\b"
        rf"[^\d]{{0,30}}?\b(?:is|be|it's|its|to|have|only|actually)\s+{_NEW}",
        rf"\b(?:forget|scratch|ignore|disregard|take|took|strike|about|never mind|drop|delete|remove)\b"
        rf"[^.!?\d]{{0,30}}?{_OLD}[\s-]*{YEAR}[^.!?\d]{{0,15}}?[\s,:;-]+"
        rf"(?:it's|its|it is|it was|that's|should be|make it|i have|really)\s+{_NEW}",
        rf"{_LEAD}(?:(?:only|just|now)\s+)?(?:down|up|back) to\s+{_NEW}(?=\W*$|,|\s+(?:now|please|a|per))",
    )
)
_SIGN = re.compile(
    r"\b(?:not|isn't|wasn't|never|should|supposed|wait|actually|sorry|mean|meant|correct\w*|scratch|"
    r"forget|ignore|disregard|strike|take|took|make|oops|no|"
    r"nope|"
    r"rather|instead|from|change\w*|set|put|but|really|it's|its|it is|to|too|now|wrong|said|says|in fact|i said)\b"
)
_FIGURE = re.compile(rf"\d|\b(?:{NUMBER})\b")


@dataclass(frozen=True)
class Correction:
    """The number that stands in the end; `unit` is "y", "h", or "" where none is named."""

    value: float
    start: int
    end: int
    unit: str


@lru_cache(maxsize=8)
def corrected(folded: str) -> Correction | None:
    """The number that takes another's place, for a message of one or two sentences; asked for years and for hours."""
    if len(folded) > 160 or not _SIGN.search(folded) or not _FIGURE.search(folded):
        return None
    for pattern in _PATTERNS:
        match = pattern.search(folded)
        if match:
            named = match.groupdict()
            years, hours = named.get("ay") or named["by"], named.get("ah") or named["bh"]
            unit = "" if years and hours else "y" if years else "h" if hours else _topic(folded)
            half = 0.5 if re.match(r"\s+and a half", folded[match.end() :]) else 0
            if unit == "y" and re.search(r"month", match[0]):
                return None
            return Correction(middle(match) + half, match.start("low"), match.end(), unit)
    return None


def _topic(folded: str) -> str:
    """What a correction without a unit speaks of, by the other words of the message."""
    years = re.search(rf"\b(?:{YEAR}|experience|work(?:ed|ing) life|career)\b", folded)
    hours = re.search(rf"\b(?:{HOUR}|weekly|a week|per week)\b", folded)
    return "y" if years and not hours else "h" if hours and not years else ""
