"""Weeks in a row in which something was done; a week that is not over yet breaks nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta


def streak(days: Iterable[date], today: date) -> int:
    """Calendar weeks in a row, up to this one, with a day on which something was done.

    The present week counts where it has one, and breaks nothing where it has none yet. A run counts no more weeks
    than lie between its first and its last day: a Sunday and the Monday after it are no two weeks.
    """
    active = [day for day in days if day <= today]
    weeks = {_monday(day) for day in active}
    week = _monday(today)
    if week not in weeks:
        week -= timedelta(7)
    count = 0
    while week in weeks:
        count += 1
        week -= timedelta(7)
    run = [day for day in active if day > week + timedelta(6)]
    return min(count, (max(run) - min(run)).days // 7 + 1) if run else 0


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())
