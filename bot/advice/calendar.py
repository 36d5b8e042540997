"""Days of study: which day a plan reaches after so many of them, with no study while the person is away."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

Away = tuple[date, date]
"""First and last day of an absence, both without study."""

Pace = tuple[date, float]
"""A day, and the hours a week from it on."""


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


def days_for(start: date, away: Iterable[Away], weekly: float, paces: Iterable[Pace] = ()) -> Callable[[float], float]:
    """How many days of study some hours take from the start on, at so many hours a week, or at those of a pace.

    A pace that begins on the start or before it holds from the start on, the last such one.
    """
    named = sorted(paces)
    first = next((rate for day, rate in reversed(named) if day <= start), weekly)
    spans, stretch, begin, rate = stretches(away), [], start, first
    for day, then in (pace for pace in named if pace[0] > start):
        gone = sum(
            (min(last, day - timedelta(1)) - max(a, begin)).days + 1 for a, last in spans if a < day and last >= begin
        )
        stretch.append(((day - begin).days - gone, rate))
        begin, rate = day, then

    def days(hours: float) -> float:
        left, found = hours, 0.0
        for length, pace in stretch:
            if left < length * pace / 7:
                return found + left * 7 / pace
            left, found = left - length * pace / 7, found + length
        return found + left * 7 / rate

    return days
