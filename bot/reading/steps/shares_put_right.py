"""How much of a step is done, said anew after a report: "I meant 40", "more like two thirds", "the first half".

Only figures in words that put something right, or that stand alone as the newest state: "5/10", "4 now".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reading.steps.reports import share_of

SHORT = 14
"""Words up to which a message says this and nothing else."""
_RIGHTS = re.compile(
    r"\b(?:(?:i|that|it) (?:was|is|'s)(?: not|n'?t)? (?:\w+ )?(?:wrong|right|true|quite)|that'?s (?:not (?:right|"
    r"true)|wrong)|"
    r"i(?:'ve| have)? (?:meant?|said|wrote)|more like|rather|actually|make (?:it|that)|wait|hang on|sorry|correction|"
    r"(?:did|have) ?n'?t|instead of|should (?:be|read|say)|o+ps|not \d+|typo|(?<!as )well)\b",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"^\W*(?:(?:and|now|ok|okay|so|at|up to|already|it'?s|i'?m|about|around|by now|meanwhile|update)\W+)*"
    r"(?P<a>\d{1,3}) ?(?:(?P<percent>%|percent)|(?:/|of|out of) ?(?P<b>\d{1,3}))?"
    r"(?:\W+(?:now|already|today|by now|done|so far|finished|meanwhile|as of today))*\W*$",
    re.IGNORECASE,
)
_UP_TO = re.compile(
    r"\b(?:lessons?|chapters?|modules?|units?|videos?|parts?|sections?|weeks?|exercises?|labs?) (?:\d{1,3} ?(?:to|"
    r"-|through) ?)?"
    r"(?P<n>\d{1,3})(?: as well| too| also| now| (?:is|are) done| done)+\W*$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\bfirst (?P<part>half|third|quarter|fifth|tenth)\b", re.IGNORECASE)
_PARTS = {"half": 0.5, "third": 0.33, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1}
_NUMBER = re.compile(
    r"(?<![\d.,/$-])(\d{1,3})(?![\d:]|[.,]\d)(?! ?(?:h\b|hours?|weeks?|days?|months?|years?|am\b|pm\b|€|\$))", re.I
)
_FORMER = re.compile(r"\b(?P<a>\d{1,3}) ?(?:/|of|out of) ?(?:the )?(?P<b>\d{1,3})\b", re.IGNORECASE)
_PERCENT = re.compile(r"\d ?(?:%|percent)", re.IGNORECASE)
COUNTED = re.compile(f"{_FORMER.pattern}|{_PERCENT.pattern}", re.IGNORECASE)
"""What tells in which unit a share was reported."""


@dataclass(frozen=True)
class Anew:
    """The share that is told anew, 0 to 1, and whether its words put an earlier one right."""

    share: float
    rights: bool


def rights(text: str) -> bool:
    """Whether a short message puts a figure right: "no wait, 16/20"."""
    return len(text.split()) <= SHORT and "?" not in text and bool(_RIGHTS.search(text) or _STATE.match(text))


def anew(text: str, former: str) -> Anew | None:
    """The share that a message tells anew, `former` being the words of the report before; None for none."""
    if len(text.split()) > SHORT or "?" in text:
        return None
    rights, state = _RIGHTS.search(text) is not None, _STATE.match(text)
    part = _ORDINAL.search(text)
    share = _PARTS[part["part"].lower()] if part and rights else None
    if share is None and (rights or state):
        share = share_of(text) or _counted(text, former, state)
    if share is None and (up := _UP_TO.search(text)):
        share = _of_former(int(up["n"]), former)
    return Anew(share, rights) if share is not None and 0 < share <= 1 else None


def _counted(text: str, former: str, state: re.Match[str] | None) -> float | None:
    """A bare number in the unit of the report before: percent, or so many of all."""
    if state and (state["percent"] or state["b"]):
        return None  # read as a share already, or the whole of it
    numbers = [int(n) for n in _NUMBER.findall(re.sub(r"\bnot \d+", " ", text))]
    if len(numbers) != 1:
        return None
    if _PERCENT.search(former):
        return numbers[0] / 100
    return _of_former(numbers[0], former)


def _of_former(many: int, former: str) -> float | None:
    """So many of all those of which the report before spoke."""
    found = _FORMER.search(former)
    return round(many / int(found["b"]), 2) if found and 0 < many <= int(found["b"]) else None
