"""Hours that are told of a single week: "this week i only managed 2 hours". They report, and change no weekly hours."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reading.times.amounts import HALF, HOUR, RANGE, middle
from bot.reading.times.hours import read_hours
from bot.reading.times.spare_time import Hours

_WEEK = (
    r"(?P<week>(?:this|the) (?:past|last) week|(?:this|last|past|previous|next|coming|following) (?:week(?:-?end)?|wk)|"
    r"the week before|the (?:last|past) (?:7|seven|few) days|yesterday|today|tonight|this (?:morning|evening|"
    r"afternoon|mon|tues|wednes|thurs|fri|satur|sun)\w*|last night)"
)
_ONE = re.compile(
    rf"(?<!from )(?<!since )(?<!starting )(?<!start )(?<!as of )(?<!beginning )(?<!until )(?<!till )(?<!per )"
    rf"(?<!from the )\b{_WEEK}\b(?! on\b| onwards?\b)",
)
_HOURS = re.compile(
    rf"(?<![\w.,/$-]){RANGE}\s*(?:(?:full|whole|good|solid|more|measly|lousy|poor|short) )?"
    rf"(?P<unit>{HOUR}|minutes?|mins?)\b(?P<tail>{HALF})?(?P<rate>\s*(?:a|per|each|every|/)\s*(?:week|wk|day|evening|"
    rf"night)|\s*weekly)?"
)
_DONE = re.compile(
    r"\b(?:managed?|did|done|got|had|put|spent|invested|studied|learn(?:ed|t)|practi[cs]ed|worked|clocked|logged|"
    r"squeezed|sneaked|snuck|made|found|was|were|been|only able|able|could|couldn'?t|didn'?t|so far|just|sorry|"
    r"reached|ended up|read|"
    r"watched|sat|completed|finished|scraped|crammed)\b"
)
"""What tells of something over; "could" is what was possible."""
_LAST = re.compile(r"\b(?:last|past|previous|before)\b|yesterday")
_HABIT = re.compile(
    r"\b(?:every|each week|always|usually|normally|typically|on average|from now|permanent\w*|in general|generally|"
    r"instead of|per week from|new (?:budget|pace)|job|boss|shifts?|overtime|salary|paid|slept|sleep\w*)\b"
)
_CLOCK = re.compile(
    r"\b(?:at|around|by|before|after|from|um)\s+\d{1,2}\s*h\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[^.!?]{0,25}"
    r"(?<![\d.:])\d{1,2}\s*(?:h\b|o'?clock|uhr)"
)
"""An hour of the day rather than hours spent."""
_CLAUSE = re.compile(
    r"[!?;\n]|\.(?!\d)|,? \b(?:but|so|and (?=i|from|then|now|usually|normally))\b|, (?=usually|normally|i )"
)


@dataclass(frozen=True)
class WeekReport:
    """Hours of one week, whether they are over, where the words stand, and the week in the person's words."""

    hours: float
    over: bool
    when: str
    start: int
    end: int


def one_week(folded: str, asked: bool = False) -> WeekReport | None:
    """The hours told of one week; `asked` says that weekly hours were asked for: then only what is over is a report."""
    first = 0
    for stop in (*_CLAUSE.finditer(folded), None):
        end = stop.start() if stop else len(folded)
        found = _in(folded, first, end, asked)
        if found:
            return found
        first = stop.end() if stop else end
    return None


def _in(folded: str, first: int, end: int, asked: bool) -> WeekReport | None:
    week, told = _ONE.search(folded, first, end), _HOURS.search(folded, first, end)
    clause = folded[first:end]
    if not week or not told or _HABIT.search(clause) or folded[end : end + 1] == "?":
        return None
    if _CLOCK.search(folded, first, told.end()) and not _DONE.search(clause):
        return None  # the hour of a day that is named: "sunday next week at 18h"
    over = _DONE.search(clause) is not None or _LAST.search(week["week"]) is not None
    if not over and (asked or not re.search(r"week|wk", week["week"])):
        return None
    if told["rate"] and not (over and "week" not in told["rate"]):
        return None
    amount = middle(told) + (0.5 if told["tail"] else 0)
    amount = amount / 60 if told["unit"].startswith("m") else amount
    return WeekReport(round(amount, 2), over, week["week"], told.start(), told.end())


def weekly(folded: str, asked: bool) -> Hours | None:
    """The hours a week, unless they are those of one week alone."""
    hours = read_hours(folded, asked)
    week = one_week(folded, asked) if hours else None
    return None if hours and week and hours.start < week.end and week.start < hours.end else hours
