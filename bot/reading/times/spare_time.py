"""Time without hours: evenings, days and weekends, full and part time, as hours a week."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reading.times.amounts import NUMBER, number
from bot.reading.times.whose_time import JOB, LEARN

_EVENING = 2.0
_DAY = 4.0
_WEEKEND = 8.0
FULL_WEEK = 40.0
_EVENINGS = re.compile(
    rf"\b(?P<n>{NUMBER}|both|every (?:other|second)|every|each|most|all|some)?(?:\s*(?:-|to|"
    rf"or)\s*(?P<m>{NUMBER}))?\s*(?:free |long |"
    rf"whole |full )*(?P<what>evenings?|nights?|mornings?|afternoons?|lunch breaks?|saturdays?|sundays?|days?|"
    rf"weekend days?|week ?nights?)\s*(?P<rate>(?:a|per|each|every|/|in a)\s*week(?!end)|weekly)?"
)
_WEEKENDS = re.compile(
    r"\b(?:only (?:on |at |during )?(?:the )?weekends?|(?:on |at |during )?(?:the )?weekends?(?: only)?|"
    r"saturdays? and sundays?|sat(?:urday)?s? ?(?:&|and|/) ?sun(?:day)?s?|weekends?)\b"
)
_FULLTIME = re.compile(
    r"\bfull[- ]?time\b|\ball day(?: long| every day)?\b|\b(?:completely|totally) free\b|\bevery day all day\b"
)
_PARTTIME = re.compile(r"\b(?:part|half)[- ]?time\b")


_LOST = re.compile(
    r"\b(?:ate|eats|eaten|eating|swallow\w*|took|takes?|taken|taking|stole|steals|stolen|costs?|consum\w*|kill\w*|"
    r"ruin\w*|wast\w+|fill(?:s|ed)|robbed|devour\w*|lost|lose|losing|book(?:s|ed)|need(?:s|ed)?|want(?:s|ed)?) "
    r"(?:up )?(?:me )?(?:away )?(?:(?:all|most|half) (?:of )?)?(?:my|our|every|these|those|the) (?:\w+ ){0,2}?"
    r"(?:evenings?|nights?|mornings?|afternoons?|weekends?|saturdays?|sundays?|days?)\b"
    r"|\b(?:no|without|not (?:a|one) (?:single )?|zero|hardly any|barely any|none of (?:my|the)) (?:free |spare |"
    r"quiet )?"
    r"(?:evenings?|nights?|mornings?|afternoons?|weekends?)\b(?! only)"
    r"|\b(?:evenings?|nights?|mornings?|weekends?)\b[^.!?,;]{0,12}\b(?:are|were|is|was) (?:all |just |fully |"
    r"completely |totally )?(?:gone|full|taken|packed|busy|blocked|eaten|shot|lost|booked)\b"
    r"|\b(?:want|wants|wanna|need|wish(?: for)?|dream of|looking for|hope for|like|love|miss|finally|more)"
    r"(?: (?:to (?:have|get|keep|see)|have|get|my|the|some|more|all|every|normal|again))* "
    r"(?:(?:free|normal|quiet|real) (?:weekends?|evenings?|nights?|sundays?|saturdays?)|"
    r"(?:weekends?|evenings?|nights?|sundays?|saturdays?) (?:free|off|back|again|at home|(?:for|to) myself|with my))\b"
    r"(?! (?:to|for) (?:learn|study|this|it))"
    r"|\bno time (?:at all )?(?:in|on|at|during) (?:the |my )?(?:evenings?|mornings?|nights?|weekends?|weekdays?)\b"
)
"""Evenings and weekends that something else takes, or that one wishes of other work."""


@dataclass(frozen=True)
class Hours:
    """Hours a week with the span of the words."""

    value: float
    start: int
    end: int


def rough_hours(folded: str, asked: bool) -> Hours | None:
    """Evenings, days and weekends without hours."""
    if JOB.search(folded) and not re.search(
        r"\b(?:study|learn|after work|free|quit|left|between jobs|unemployed|no job)\b", folded
    ):
        return None
    if not (asked or LEARN.search(folded)):
        return None
    folded = _LOST.sub(lambda lost: " " * len(lost[0]), folded)
    total, spans = 0.0, []
    for match in _EVENINGS.finditer(folded):
        value = _days(match, asked)
        if value and not re.match(r"[\s-]*(?:ago|off|job|shift|before|after)\b", folded[match.end() :]):
            total += value
            spans.append(match.span())
    if not any("saturday" in folded[a:b] or "sunday" in folded[a:b] for a, b in spans):
        weekend = _WEEKENDS.search(folded)
        if (
            weekend
            and not any(a <= weekend.start() < b for a, b in spans)
            and not re.search(r"\b(?:not|no|except|never|without)\s+(?:on |at |the )*$", folded[: weekend.start()])
        ):
            total += _WEEKEND
            spans.append(weekend.span())
    if total:
        return Hours(total, min(a for a, _ in spans), max(b for _, b in spans))
    full = _FULLTIME.search(folded)
    if full and (asked or re.search(r"\b(?:learn|study)\w*\b", folded)):
        return Hours(FULL_WEEK, *full.span())
    part = _PARTTIME.search(folded)
    if part and (asked or re.search(r"\b(?:learn|study)\w*\b", folded)):
        return Hours(FULL_WEEK / 2, *part.span())
    return None


def _days(match: re.Match[str], asked: bool) -> float:
    what, amount, rate = match["what"], match["n"], match["rate"]
    each = _EVENING if re.match(r"evening|night|morning|lunch|afternoon|week ?night", what) else _DAY
    if what.startswith("lunch"):
        each = 0.5
    once = amount in ("a", "an") and not rate and not asked and not what.endswith("s")
    if once or (what.startswith("day") and not rate):  # a free Saturday is one, and no time of each week
        return 0.0
    if what.startswith("day") and re.search(r"\b(?:full|whole)\b", match[0]):
        each = 8.0
    if amount in ("every other", "every second"):
        return each * 3.5
    if amount in ("every", "each", "all"):
        return each * (1 if what.startswith(("sat", "sun")) else 5 if "week" in what else 7)
    if amount in ("most", "some"):
        return each * (5 if amount == "most" else 2)
    if amount == "both":
        return each * 2
    if amount:
        low = number(amount)
        count = (low + number(match["m"])) / 2 if match["m"] else low
        return each * count if count <= 7 else 0.0
    if what in ("evenings", "mornings", "nights", "weeknights"):
        return each * 5
    return each if what.startswith(("saturday", "sunday")) else 0.0
