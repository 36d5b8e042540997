"""Days that a message names of a plan, past or to come: "20 Jan", "the 3rd of March 2027", "march"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.reading.times.amounts import MONTH, MONTHS

_NAMED = re.compile(
    rf"\b(?:(?P<iso>20\d\d-\d\d?-\d\d?)|(?P<d1>\d\d?)(?:st|nd|rd|th)?\s*(?:of )?(?P<m1>{MONTH})\b\.?|"
    rf"(?P<m2>{MONTH})\b\.?(?:\s*(?:the )?(?P<d2>\d\d?)(?:st|nd|rd|th)?\b(?!:|"
    rf"\s*[ap]\.?m))?)(?:,?\s*(?P<year>20\d\d))?",
    re.IGNORECASE,
)
_MODAL = re.compile(r"\b(?:i|we|you|it|that|this|they|he|she)$", re.IGNORECASE)
"""Before "may" as a verb."""


@dataclass(frozen=True)
class DayNamed:
    """A day or a month as it was named, `day` and `year` being 0 where they were left out; `start` is its place."""

    month: int
    day: int = 0
    year: int = 0
    start: int = 0

    def fits(self, day: date) -> bool:
        """Whether a day may be the one meant."""
        return day.month == self.month and self.day in (0, day.day) and self.year in (0, day.year)


def days_named(text: str) -> tuple[DayNamed, ...]:
    """The days and months that a message names, in order."""
    found = []
    for match in _NAMED.finditer(text):
        year = int(match["year"] or 0)
        if match["iso"]:
            year, month, day = (int(part) for part in match["iso"].split("-"))
            found.append(DayNamed(month, day, year, match.start()))
            continue
        name = (match["m1"] or match["m2"]).lower()
        if name == "may" and not (match["d1"] or match["d2"]) and _MODAL.search(text[: match.start()].rstrip()):
            continue
        found.append(DayNamed(MONTHS[name], int(match["d1"] or match["d2"] or 0), year, match.start()))
    return tuple(found)
