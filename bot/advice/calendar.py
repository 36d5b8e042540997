"""Days of study: which day a plan reaches after so many of them, with no study while the person is away."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

Away = tuple[date, date]
"""First and last day of an absence, both without study."""


def stretches(away: Iterable[Away]) -> tuple[Away, ...]:
    """Absences in order, those that meet or overlap joined; one that ends before it begins is none."""
    joined: list[Away] = []
    for first, last in sorted(span for span in away if span[0] <= span[1]):
        if joined and first <= joined[-1][1] + timedelta(1):
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)


def days_from(start: date, away: Iterable[Away] = ()) -> Callable[[int], date]:
    """The calendar day of each day of study, counted from 0: what falls into an absence is passed over."""
    spans = stretches(away)

    def day(number: int) -> date:
        found = start + timedelta(number)
        for first, last in spans:
            if last < start:
                continue
            if first <= found:
                found += timedelta((last - max(first, start)).days + 1)
        return found

    return day
