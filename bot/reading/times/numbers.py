"""A number alone as the answer to "how many?": "about seven", "hmm, 4?", "I'd say 14, give or take"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reading.times.amounts import RANGE, middle

_LONGEST = 14
"""Words an answer may have for its only number to be what was asked."""
_AMOUNT = re.compile(
    rf"(?<![\w.,/$€£#§\x02-])(?<!§ )(?!an?\b|another\b|few\b|one (?!or|to|and a half)[a-z]){RANGE}(?![\w%])"
)
_LIMIT = re.compile(
    r"\b(?:question|number|option|phase|step|chapter|version|part|point|item|python|no\.?|this|that|the|which|next|"
    r"last|other|each|first|second|any|every|wrong|right|same|good)\s*$"
)
_LESS = re.compile(r"\b(?:(?:less|fewer) than|under|below|not (?:even|quite|yet)|barely)\s+$")
_ABOUT_JOB = re.compile(r"\s+(?:more )?(?:as|at|in|with|doing|for|here|there|elsewhere|of|on|[a-z]{3,}ing)\b")
_PART = re.compile(r"\b(?:only|of which|of them|of those|including|but|thereof|out of)\b")


@dataclass(frozen=True)
class Number:
    """A number with the span of its words."""

    value: float
    start: int
    end: int


def lone_number(masked: str, unlike: re.Pattern[str], never: re.Pattern[str] = _LIMIT) -> Number | None:
    """The only number of a short answer, the middle of "six, seven".

    None where `unlike` matches what stands behind it, or `never` what stands before it.
    """
    if len(masked.split()) > _LONGEST:
        return None
    found = list(_AMOUNT.finditer(masked))
    steps = len(found) == 2 and found[1].start() - found[0].end() < 3 and middle(found[1]) == middle(found[0]) + 1
    if len(found) != 1 and not steps:
        return None
    one = found[-1]
    rest = masked[one.end() :]
    if unlike.match(rest) or any(no.search(masked[: one.start()]) for no in (_LIMIT, never)):
        return None
    half = 0.5 if re.match(r"\s*(?:years?|hours?)? ?and (?:a|one)? ?half\b", rest) and not one["lowhalf"] else 0
    if steps:
        return Number(middle(one) - 0.5, found[0].start("low"), one.end())
    if middle(one) <= 1 and _LESS.search(masked[: one.start()]):
        return Number(0.5, one.start("low"), one.end())
    return Number(middle(one) + half, one.start("low"), one.end())


def listed_numbers(masked: str) -> Number | None:
    """The sum of "15 as a cook and 3 as a driver", the first of "six, but only three in an office"."""
    found = list(_AMOUNT.finditer(masked))
    if (
        len(found) < 2
        or len(masked.split()) > 2 * _LONGEST
        or not all(_ABOUT_JOB.match(masked, m.end()) for m in found[1:])
    ):
        return None
    if _PART.search(masked, found[0].end(), found[1].start()):
        return Number(middle(found[0]), found[0].start("low"), found[0].end())
    if not _ABOUT_JOB.match(masked, found[0].end()):
        return None
    return Number(sum(middle(m) for m in found), found[0].start("low"), found[-1].end())
