"""The day a plan should start: "from next monday", "start on 1 March"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.reading.lexical.heads import Scanner
from bot.reading.times.amounts import MONTH, MONTHS, NUMBER, number

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LEAD = (
    r"\b(?:start(?:ing)?|begin(?:ning)?|from|as of|effective|kick off|not (?:before|until|till)|"
    r"(?:no|not) (?:earlier|sooner) than|"
    r"(?:can(?:'t|t|not)|won't|not) (?:start|begin) (?:it )?(?:before|until|till))\s+"
    r"(?:learning |studying |the plan |my plan |"
    r"it |with it |with this |this |again |off |only |then )*(?:on |from |at |in the |in |by |the )*"
)
_WHEN = Scanner(
    rf"{_LEAD}(?:(?P<iso>\d{{4}}-\d\d?-\d\d?)|(?P<rel>today|tomorrow|now|the day after tomorrow|next week|next month|"
    rf"next year|this weekend|next weekend)|(?P<next>next |this |"
    rf"coming )?(?P<day>{'|'.join(WEEKDAYS)})\b(?! (?:to|-))|"
    rf"(?P<d1>\d\d?)(?:st|nd|rd|th)?\s*(?:of )?(?P<m1>{MONTH})\b\.?(?:,?\s*(?P<y1>20\d\d))?|"
    rf"(?P<m2>{MONTH})\b\.?(?:\s*(?P<d2>\d\d?)(?:st|nd|rd|th)?\b(?!:|\s*(?:h|hrs?|hours?)\b))?(?:,?\s*(?P<y2>20\d\d))?|"
    rf"in (?P<n>{NUMBER}) (?P<unit>days?|weeks?|months?)\b)"
)
_IN = Scanner(
    rf"\b(?:start(?:ing)?|begin(?:ning)?)\b[^.!?\n]{{0,20}}?\bin (?P<n>{NUMBER}) (?P<unit>days?|weeks?|months?)\b"
)
_AWAY = re.compile(
    r"\b(?:holidays?|vacation|leave|away|off(?: work)?|gone|busy|travell?ing|abroad|deployed|sick|no time)[\w ]{0,12}$"
)
"""Before a day on which a person goes, and no plan starts: "on holiday from Monday"."""
_RELATIVE = {"today": 0, "now": 0, "tomorrow": 1, "the day after tomorrow": 2}


def start_of(folded: str, today: date) -> date | None:
    """The start day a message names, never before today; None for none or an impossible one."""
    match = _WHEN.search(folded) or _IN.search(folded)
    if not match or _AWAY.search(folded[: match.start()][-40:]):
        return None
    try:
        found = _day(match.groupdict(), today)
    except (ValueError, OverflowError):
        return None
    return found if found and found >= today else None


def _day(said: dict[str, str | None], today: date) -> date | None:
    if said.get("iso"):
        return date.fromisoformat("-".join(part.zfill(2) for part in str(said["iso"]).split("-")))
    if said.get("rel"):
        return _relative(str(said["rel"]), today)
    if said.get("day"):
        ahead = (WEEKDAYS.index(str(said["day"])) - today.weekday()) % 7
        return today + timedelta(days=ahead or 7)
    if said.get("n"):
        count = number(str(said["n"]))
        return today + timedelta(days=round(count * {"d": 1, "w": 7, "m": 30}[str(said["unit"])[0]]))
    month = MONTHS.get(said.get("m1") or said.get("m2") or "")
    return (
        _month_day(month, int(said.get("d1") or said.get("d2") or 1), said.get("y1") or said.get("y2"), today)
        if month
        else None
    )


def _relative(word: str, today: date) -> date:
    if word in _RELATIVE:
        return today + timedelta(days=_RELATIVE[word])
    if "weekend" in word:
        return today + timedelta(days=(5 - today.weekday()) % 7 or 7)
    if word == "next week":
        return today + timedelta(days=7 - today.weekday())
    if word == "next month":
        return (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    return date(today.year + 1, 1, 1)


def _month_day(month: int, day: int, year: str | None, today: date) -> date:
    if year:
        return date(int(year), month, day)
    found = date(today.year, month, day)
    return found if found >= today else date(today.year + 1, month, day)
