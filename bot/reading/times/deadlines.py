"""The day by which a plan should be finished: "in 3 months", "I need it in a year", "by the end of June"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.reading.lexical.heads import Scanner
from bot.reading.times.amounts import MONTH, MONTHS, NUMBER, number

_DAYS = {"d": 1.0, "w": 7.0, "m": 365.25 / 12, "y": 365.25}
_SPAN = Scanner(
    rf"\b(?:in|within|inside(?: of)?|under|less than|at most|no more than|only(?: have)?|have|over)\s+"
    rf"(?:about |around |the next |just |only |under |less than )*(?P<n>{NUMBER}|the next)\s+"
    rf"(?P<unit>days?|weeks?|months?|years?)\b(?! (?:of|ago|old|experience))"
)
_PART = r"(?:the )?(?:(?P<part>end|start|beginning|middle|mid|early|late)[ -]?(?:of )?)?(?:the )?"
_POINT = (
    rf"(?:(?P<d1>\d\d?)(?:st|nd|rd|th)?\s*(?:of )?)?(?P<month>{MONTH})\b\.?"
    rf"(?:\s*(?:the )?(?P<d2>\d\d?)(?:st|nd|rd|th)?\b(?!\d))?|(?P<rel>this year|next year|year|next month|christmas|"
    r"xmas|easter|(?<!chinese )(?<!lunar )new year|(?:(?:next|this|coming) )?(?:spring|summer|autumn|fall|winter))\b"
)
_YEAR = r"(?:,?\s*(?P<year>20\d\d))?"
_DATE = Scanner(
    rf"\b(?P<by>by|before|until|till|(?:is|are|its|it's|due|starts?|begins?) on|"
    rf"(?:target|deadline|goal|aim)(?: date| day)? (?:is|would be))\s+{_PART}(?:{_POINT})?{_YEAR}"
)
_BARE = re.compile(
    rf"(?<![\w.])(?P<by>(?:in|on|of|for|from|is|due|ready|done|finished|finish|at) )?{_PART}(?:{_POINT}){_YEAR}"
)
"""A day that no word says to be the last one: "ready 1 September", "done in June"."""
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_MODAL = re.compile(r"\s*(?:be|get|have|need|not|take|want|never|just|also|well|change)\b")
"""Behind "may" where it is no month."""


def deadline_of(folded: str, today: date) -> date | None:
    """The last day that a message wants the plan to end on, after today; None for none or an impossible one."""
    try:
        found = _span(folded, today) or _date(folded, today)
    except (ValueError, OverflowError):
        return None
    return found if found and found > today else None


def day_of(folded: str, today: date) -> date | None:
    """The first day that a message names as a month, a feast or a season; a bare month means its last day."""
    for match in _BARE.finditer(folded):
        said = match.groupdict()
        bare = said["month"] == "may" and not (said["by"] or said["part"] or said["d1"] or said["d2"])
        if (
            bare
            or (said["month"] == "may" and _MODAL.match(folded, match.end()))
            or said["rel"] in ("year", "fall", "this year")
        ):
            continue
        try:
            found = _named(said, today, whole=said["by"] != "from ")
        except (ValueError, OverflowError):
            continue
        if found and found > today:
            return found
    return None


def _span(folded: str, today: date) -> date | None:
    match = _SPAN.search(folded)
    if match is None:
        return None
    said = match["n"]
    count = 1.0 if said == "the next" else number(said)
    return today + timedelta(days=round(count * _DAYS[match["unit"][0]]))


def _date(folded: str, today: date) -> date | None:
    match = _DATE.search(folded)
    return _named(match.groupdict(), today) if match else None


def _named(said: dict[str, str | None], today: date, whole: bool = False) -> date | None:
    """The day that words mean; a month without a day is its last one where the `whole` is meant, else its first."""
    year = int(said["year"]) if said["year"] else None
    if said["rel"]:
        return _relative(said["rel"], said["by"] == "before", year, today)
    if said["month"]:
        month, day = MONTHS[said["month"]], said["d1"] or said["d2"]
        if day:
            return _ahead(today, month, int(day), year)
        if said["part"] in ("end", "late", None):
            after = _ahead(today, month, 28, year) + timedelta(days=4)
            last = after - timedelta(days=after.day)
            return last if said["part"] or whole else last.replace(day=1)
        return _ahead(today, month, 15 if said["part"] in ("middle", "mid") else 1, year)
    return date(year, 12, 31) if year else None


def _relative(word: str, before: bool, year: int | None, today: date) -> date:
    if word == "next month":
        return today + timedelta(days=31)
    if word == "easter":
        found = easter(year or today.year)
        return found if found > today else easter(today.year + 1)
    word = word.split()[-1] if word.split()[-1] in _SEASONS else word
    if word in _SEASONS:
        month = _SEASONS[word] - (1 if before else 0)
        return _ahead(today, month, 28 if month == 2 else 31 if month in (3, 5, 8, 12) else 30, year)
    if word in ("christmas", "xmas"):
        return _ahead(today, 12, 24, year)
    return date(today.year + (word == "next year"), 12, 31)


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian reckoning (the anonymous algorithm)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * n) // 433
    month = (h + n - 7 * m + 90) // 25
    return date(year, month, (h + n - 7 * m + 33 * month + 19) % 32)


def _ahead(today: date, month: int, day: int, year: int | None) -> date:
    found = date(year or today.year, month, day)
    return found if year or found > today else date(today.year + 1, month, day)
