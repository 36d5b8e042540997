"""Weekly hours told against those known: "half the hours", "double it", "2 hours less a week", "twice as much time"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reading.times.amounts import HALF, HOUR, NUMBER, number
from bot.reading.times.rates import factor_of

_IT = r"(?:(?:it|that|them|this)\b(?! (?:in|into) (?:two|2|half) (?:parts|steps|pieces))|{0})"
_TIME = (
    rf"(?:(?:the|my|our|these|those|weekly|study|learning|number of|amount of|of) )*(?:{HOUR}|time(?! (?:frame|zone))|"
    r"pace|workload|load|week|budget|effort|tempo)\b"
)
_OBJECT = _IT.format(_TIME)
_BY = r"(?: please| pls| then| now| down)*"
_FACTORS: tuple[tuple[float, re.Pattern[str]], ...] = tuple(
    (factor, re.compile(words))
    for factor, words in (
        (
            0.5,
            rf"\b(?:halve|half) {_OBJECT}|\bhalf (?:as (?:much|many)|of {_OBJECT})|"
            rf"\bcut(?:ting)? {_OBJECT}{_BY} (?:in|by|into) half|\b(?:reduce|lower|cut|drop|bring) {_OBJECT}{_BY} "
            r"(?:by|to) (?:a |one )?half|\bhalf the (?:hours|time|pace|load|speed)",
        ),
        (2.0, rf"\b(?:double|dubble|doble) {_OBJECT}|\b(?:twice|2 ?x|two times|double) (?:as (?:much|many)|{_TIME})"),
        (3.0, rf"\btriple {_OBJECT}|\b(?:three times|3 ?x|triple) (?:as (?:much|many)|{_TIME})"),
    )
)
_PERCENT = re.compile(
    rf"(?<![\w.])(?P<n>\d{{1,3}}) ?(?:%|percent|per cent) (?P<side>less|fewer|more)(?: {_TIME})?|"
    rf"\b(?P<verb>reduce|lower|cut|increase|raise|up) {_TIME}{_BY} by (?P<by>\d{{1,3}}) ?(?:%|percent|per cent)"
)
_MORE, _LESS = r"(?:more|extra|additional|further)", r"(?:less|fewer|lesser)"
_STEP = re.compile(
    rf"(?<![\w.,/$-])(?P<a>{NUMBER})(?P<ahalf>{HALF})? (?:(?P<amore>{_MORE})|{_LESS}) (?:study |learning )?{HOUR}\b|"
    rf"(?<![\w.,/$-])(?P<b>{NUMBER})(?P<bhalf>{HALF})? ?{HOUR} (?:(?P<bmore>{_MORE})|{_LESS})\b(?! than\b| or less)|"
    rf"\b(?P<verb>add|increase|raise|up|reduce|lower|cut|drop|take off|remove|decrease)\b(?: {_OBJECT})?{_BY}"
    rf"(?: by| another)? (?P<c>{NUMBER})(?P<chalf>{HALF})? ?{HOUR}\b(?! (?:to|from|for) (?!the week|my week|it))"
)
_RAISES = ("add", "increase", "raise", "up")
_NOT_MINE = re.compile(
    r"\b(?:took|takes?|spent|needed|lasts?|slept|sleep|work(?:ed|ing|s)?|boss|shifts?|salary|pay|paid|screen|phone|"
    r"course|video|price|cost\w*|skills?|experience|done|finished|or so|this week|last week|today|yesterday|"
    r"than (?:i|planned|expected|thought|you))\b|\bmore or less\b"
)
"""What tells of hours that are none of the week to come: those of a job, of a step that took longer, of one week."""
_ASKS = re.compile(r"^\W*(?:how|why|when|what(?! if)|which|who|is|are|does|did|do)\b")
LONGEST = 25
"""Words from which a message is about more than the pace."""
_LONG_FOR_IT = 10
"""Words up to which a bare "it" is the pace."""
_OF_TIME = re.compile(rf"\b(?:{HOUR}|time|week\w*|pace|load|workload|budget|effort|speed|tempo)\b")


@dataclass(frozen=True)
class PaceChange:
    """What becomes of the weekly hours: times a factor, then so many more; fewer where negative."""

    factor: float = 1.0
    more: float = 0.0

    def of(self, weekly: float) -> float:
        """The new weekly hours, to the half hour; 0 where nothing is left."""
        return max(0.0, round(2 * (weekly * self.factor + self.more)) / 2)


def pace_change(folded: str) -> PaceChange | None:
    """The change of the weekly hours that a message wishes; None where it tells of other hours, or of none."""
    words = folded.split()
    if len(words) > LONGEST or _NOT_MINE.search(folded) or _ASKS.search(folded):
        return None
    step = _STEP.search(folded)
    if step:
        return _stepped(folded, step)
    percent = _PERCENT.search(folded)
    if percent and _OF_TIME.search(folded):
        share = int(percent["n"] or percent["by"]) / 100
        up = percent["side"] == "more" or percent["verb"] in _RAISES
        return PaceChange(1 + share) if up else PaceChange(max(0.0, 1 - share))
    if len(words) > _LONG_FOR_IT and not _OF_TIME.search(folded):
        return None
    return next((PaceChange(factor) for factor, pattern in _FACTORS if pattern.search(folded)), None)


def _stepped(folded: str, step: re.Match[str]) -> PaceChange:
    told = next(key for key in ("a", "b", "c") if step[key])
    amount = number(step[told]) + (0.5 if step[told + "half"] else 0.0)
    rate = factor_of(folded[step.end() :], folded[: step.start()])[0] or 1.0
    up = step["verb"] in _RAISES if told == "c" else bool(step[told + "more"])
    return PaceChange(more=amount * rate if up else -amount * rate)
