"""A scale that is told once and holds for the figures behind it: "1 to 10: Python 8, SQL 5", "3 of 5 in R, 2 in C"."""

from __future__ import annotations

import re

from bot.reading.lexical.mask import FILL

_FIGURES = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_FIGURE = rf"(?P<score>\d{{1,2}}(?:[.,]5)?|{'|'.join(_FIGURES)})"
_TOP = re.compile(
    r"\b(?:(?:scale|from|of|out of|between|rated?|rating)\W+)+(?:(?:of|from|between)\W+)?(?:0|1|zero|one) ?(?:to|-|"
    r"and|till) ?"
    r"(?P<a>5|10|five|ten)\b|(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine))(?: ?/ ?| out of | of )"
    r"(?P<b>5|10|five|ten)\b(?= (?:in|at|for|on|with) §)"
)
_ENDS = r"(?=\s*(?:[,.;!)\n]|$|and\b|but\b|while\b))"
_BEHIND = re.compile(
    rf"(?P<skill>§){FILL}*(?:\s+(?:is|at|an?|about|maybe|around|like|perhaps)\b)*[\s:=-]+{_FIGURE}{_ENDS}"
)
_BEFORE = re.compile(
    rf"(?<![\d.,/])\b{_FIGURE}(?: ?(?:/|out of|of) ?(?:5|10|five|ten))?(?: points?)? (?:in|at|for|on|with) (?P<skill>§)"
)


def told_once(masked: str) -> dict[int, tuple[float, float]]:
    """Score and top of the scale for the places of skills whose figure stands by itself; empty without such a scale."""
    told = _TOP.search(masked)
    if told is None:
        return {}
    top = told["a"] or told["b"]
    most = 5.0 if top in ("5", "five") else 10.0
    found = [*_BEFORE.finditer(masked), *_BEHIND.finditer(masked)]
    scores = {match.start("skill"): _value(match["score"]) for match in found}
    return {start: (score, most) for start, score in scores.items() if score <= most}


def _value(figure: str) -> float:
    return float(_FIGURES.index(figure) if figure in _FIGURES else figure.replace(",", "."))
