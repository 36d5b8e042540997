"""The hours somebody settles on behind others: "8 hours a week, but not on nights, so realistically 5"."""

from __future__ import annotations

import re

from bot.reading.times.amounts import HOUR, RANGE, middle
from bot.reading.times.rates import factor_of
from bot.reading.times.spare_time import Hours

_HEDGE = r"(?:(?:maybe|about|around|roughly|probably|perhaps|just|only|like|more like|i'?d say|it'?s|a|at most)\s+)*"
_SETTLED = re.compile(
    r"\b(?:(?:more )?realistic(?:ally)?|in (?:reality|practice|truth|fact)|practically|effectively|honestly|"
    r"tbh|truthfully|"
    r"to be (?:safe|honest|realistic|fair)|more like|closer to|nearer(?: to)?|let'?s say|call it|make (?:it|that)|"
    r"settle (?:on|for)|safer|better|rather|say|well|so|then|or|otherwise|but)\b"
    rf"[\s,:-]*(?:(?:so|say|let'?s say|it'?s|is|would be|i can (?:do|manage|promise)|count on|plan (?:with|for)|"
    rf"maybe|more like|closer to|rather|well)[\s,:-]+)*{_HEDGE}(?<![\w.,/]){RANGE}(?:\s*{HOUR}\b)?"
)
_TRUE = re.compile(
    rf"[,;.]\s*(?:(?:and|but|so|well|only)[\s,]+)*{_HEDGE}{RANGE}(?:\s*{HOUR}\b)?\s*(?:in (?:reality|practice|truth)|"
    r"realistically|(?:if|being|to be) [\w' ]{0,6}?(?:honest|realistic)|is (?:more )?(?:realistic|honest|"
    r"doable|safer))\W*$"
)
"""The same with the word behind: "12 on paper, 6 in reality"."""
_WEAK = re.compile(r"(?:so|then|or|otherwise|but|better|well)\b[\s,:-]*(?:\w+[\s,:-]+)?$")
_CLOSING = re.compile(
    r"(?:\s|[,.!)]|\b(?:a|per|each|every|the|week|wk|weekly|if|i'?m|im|being|honest|realistic|in|practice|reality|"
    r"most weeks|normally|usually|or so|max|tops|then|please|probably|really|to be|safe|sure|for (?:this|it|now|"
    r"sure)|i (?:think|guess)|is (?:realistic|safer|doable|fair|honest|better))\b)*$"
)
_DAILY = re.compile(r"\b(?:days?|daily|evenings?|nights?|mornings?|weekdays?)\b")
_FIRST = re.compile(rf"{RANGE}\s*{HOUR}")


def settled(folded: str, first: Hours) -> Hours:
    """The hours that stand in the end: a number behind the first ones, with a word that settles and nothing after it.

    It counts as often as the first did, unless it names its own rate, or "so" draws the sum of the days.
    """
    closing = _TRUE.search(folded, first.end)
    for match in [*([closing] if closing else ()), *reversed(list(_SETTLED.finditer(folded, first.end)))]:
        head = folded[match.start() : match.start("low")]
        weak = match is not closing and _WEAK.fullmatch(head) and not _ends(folded, match, head)
        if weak or (match is not closing and not _CLOSING.match(folded, match.end())):
            continue
        value = middle(match)
        rate = factor_of(folded[match.end() :], "")[0]
        earlier = _FIRST.match(folded, first.start)
        if rate is None and earlier and _DAILY.search(folded, first.start, first.end):
            times = first.value / middle(earlier) if middle(earlier) else 1.0
            rate = 1.0 if value > middle(earlier) and head.startswith("so") else times
        value = round(value * (rate or 1.0), 2)
        return Hours(value, match.start("low"), match.end()) if 0 < value <= 112 else first
    return first


def _ends(folded: str, match: re.Match[str], head: str) -> bool:
    """Whether a small word before the last number of a message settles: "so 5", "well, six if I am honest"."""
    rest = folded[match.end() :]
    if re.match(r"(?:so|then)\b", head):
        return True
    return re.search(r"\b(?:honest|realistic|reality|practice|really|safer)\b", rest) is not None
