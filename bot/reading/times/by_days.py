"""Hours told day by day without a word between: "weekdays 1h, saturday 3h, sunday 3h", "3 hours sat 5 hours sun"."""

from __future__ import annotations

import re

from bot.reading.times.amounts import HOUR, RANGE, middle
from bot.reading.times.rates import DAYS
from bot.reading.times.spare_time import Hours

_ONE = rf"(?:{DAYS}|mon|tues?|wed|thu(?:rs)?|fri|sat|sun)s?"
_DAY = (
    rf"(?P<day>mon(?:day)?s?\s*(?:to|-|till|until|through)\s*fri(?:day)?s?|"
    rf"{_ONE}(?:(?:\s*[,/&+]\s*|\s+and\s+|\s+){_ONE})*|weekdays?|work ?days|weekends?|"
    r"(?:most )?(?:evenings|mornings|nights))"
)
_FILL = r"(?:[\s:,=-]|\b(?:on|each|every|about|around|maybe|like|i have|another|the)\b)*"
_AMOUNT = rf"(?<![\w.,/]){RANGE}\s*(?P<unit>{HOUR}|minutes?|mins?|)\b"
_BEFORE = re.compile(rf"\b{_DAY}\b{_FILL}{_AMOUNT}")
_BEHIND = re.compile(rf"{_AMOUNT}{_FILL.replace(',', '')}\b{_DAY}\b")
_WORKING_WEEK = re.compile(r"mon(?:day)?s?\s*(?:to|-|till|until|through)")
_ANY = re.compile(_AMOUNT)
_REPLACED = re.compile(r"\b(?:not|no|wait|actually|sorry|instead|rather|changed?|now|or)\b")


def by_days(folded: str, start: int, end: int) -> Hours | None:
    """The sum of a week told day by day; None where an amount has no day of its own, or two have the same."""
    first = max(0, start - 25)
    if _REPLACED.search(folded, start, end):
        return None
    amounts = len(list(_ANY.finditer(folded, first, end + 25)))
    told = [one for one in _BEFORE.finditer(folded, first, end + 25) if one["day"]]
    whole = _ANY.search(folded, first, end)
    if whole and len(told) == amounts - 1 > 1 and sum(map(_of, told)) == middle(whole):
        return Hours(middle(whole), whole.start(), told[-1].end())  # "7 hours: tuesday 4, sunday 3"
    for pattern in (_BEHIND, _BEFORE):
        found = list(pattern.finditer(folded, first, end + 25))
        if len(found) < 2 or len(found) != amounts or len({one["day"] for one in found}) != amounts:
            continue
        if not any(one["unit"] for one in found):
            continue
        total = sum(_of(one) for one in found)
        return Hours(round(total, 2), found[0].start(), found[-1].end()) if 0 < total <= 112 else None
    return None


def _of(match: re.Match[str]) -> float:
    """The hours of one part, times the days that it names."""
    return middle(match) / (60 if match["unit"].startswith("m") else 1) * _times(match["day"])


def _times(day: str) -> int:
    """How many days of a week are named: five weekdays, two of "weekends", every evening seven, "most" of them five."""
    if day == "weekends":
        return 2
    if day.startswith(("weekday", "work", "most")) or _WORKING_WEEK.match(day):
        return 5
    return 7 if day.endswith(("evenings", "mornings", "nights")) else len(re.findall(_ONE, day)) or 1
