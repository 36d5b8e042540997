"""The day by which a plan should be finished: "in 3 months", "I need it in a year", "by the end of June"."""

from __future__ import annotations

from datetime import date, timedelta

from bot.reading.amounts import MONTH, MONTHS, NUMBER, number
from bot.reading.heads import Scanner

_DAYS = {"d": 1.0, "w": 7.0, "m": 365.25 / 12, "y": 365.25}
_SPAN = Scanner(
    rf"\b(?:in|within|inside(?: of)?|under|less than|at most|no more than|only(?: have)?|have|over)\s+"
    rf"(?:about |around |the next |just |only |under |less than )*(?P<n>{NUMBER}|the next)\s+"
    rf"(?P<unit>days?|weeks?|months?|years?)\b(?! (?:of|ago|old|experience))"
)
_DATE = Scanner(
    rf"\b(?:by|before|until|till|(?:is|are|its|it's|due|starts?|begins?) on)\s+(?:the )?"
    rf"(?:(?P<part>end|start|beginning|middle|mid|summer) ?(?:of )?)?"
    rf"(?:(?P<d1>\d\d?)(?:st|nd|rd|th)?\s*(?:of )?)?(?:(?P<month>{MONTH})\b\.?"
    rf"(?:\s*(?P<d2>\d\d?)(?:st|nd|rd|th)?\b(?!\d))?|(?:the )?(?P<rel>this year|next year|year|next month|christmas))?"
    rf"(?:,?\s*(?P<year>20\d\d))?"
)


def deadline_of(folded: str, today: date) -> date | None:
    """The last day that a message wants the plan to end on, after today; None for none or an impossible one."""
    try:
        found = _span(folded, today) or _date(folded, today)
    except (ValueError, OverflowError):
        return None
    return found if found and found > today else None


def _span(folded: str, today: date) -> date | None:
    match = _SPAN.search(folded)
    if match is None:
        return None
    said = match["n"]
    count = 1.0 if said == "the next" else number(said)
    return today + timedelta(days=round(count * _DAYS[match["unit"][0]]))


def _date(folded: str, today: date) -> date | None:
    match = _DATE.search(folded)
    if match is None:
        return None
    said = match.groupdict()
    year = int(said["year"]) if said["year"] else None
    if said["rel"]:
        return _relative(said["rel"], today)
    if said["part"] == "summer":
        return _ahead(today, 6, 30, year)
    if said["month"]:
        month = MONTHS[said["month"]]
        day = said["d1"] or said["d2"]
        if day:
            return _ahead(today, month, int(day), year)
        if said["part"] in ("end", None):
            after = _ahead(today, month, 28, year) + timedelta(days=4)
            last = after - timedelta(days=after.day)
            return last if said["part"] else last.replace(day=1)
        return _ahead(today, month, 15 if said["part"] in ("middle", "mid") else 1, year)
    return date(year, 12, 31) if year else None


def _relative(word: str, today: date) -> date:
    if word == "next month":
        return today + timedelta(days=31)
    if word == "christmas":
        return _ahead(today, 12, 24, None)
    return date(today.year + (word == "next year"), 12, 31)


def _ahead(today: date, month: int, day: int, year: int | None) -> date:
    found = date(year or today.year, month, day)
    return found if year or found > today else date(today.year + 1, month, day)
