"""Weekly hours that hold from a day on, or only until one: "6 hours from January", "3 till March, then 5 again"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.reading.times.amounts import HOUR, MONTH, MONTHS, NUMBER, number
from bot.reading.times.moments import day_in
from bot.reading.times.rates import factor_of
from bot.reading.times.spare_time import FULL_WEEK

MOST = 80
"""Hours a week from which no study is meant."""
LONGEST = 30
"""Words up to which a message tells of hours and of little else."""
SOONEST = timedelta(days=2)
"""What begins before that holds at once."""

_HOURS = re.compile(rf"(?<![\w.,/$-])(?P<n>{NUMBER})\s*(?:(?:free|spare|study|full) )?{HOUR}\b")
_BARE = re.compile(rf"(?<![\w.,/$-])(?P<n>{NUMBER})\b(?!\s*(?:[a-z]*day|week|month|day|january|february|march|[./]))")
_THEN = re.compile(
    r"[,;.]?\s*\b(?:and |but )?(?:then|after (?:that|this|which)|afterwards?|from (?:then|there)(?: on(?:wards)?)?|"
    r"(?=back to (?:normal|\d|my|the))|(?=(?:as )?(?:usual|normal|before) (?:again|after)))\b"
)
_UNTIL = re.compile(r"\b(?:until|till?|untill|up to|through to|before)\s+(?P<when>[^.;!?]{2,40})")
_NEXT = re.compile(rf"\b(?:for )?(?:the )?(?:next|coming)\s+(?P<n>{NUMBER}|few)\s+(?P<unit>weeks?|months?)\b")
_FROM = re.compile(
    rf"\b(?:from|starting(?: from| in| on)?|as of|as from|beginning(?: in| from)?|effective|since|once it(?:'s|"
    rf" is)|after|come|"
    rf"(?:in|by)(?= (?:the )?(?:{MONTH}|next month|new year|spring|summer|autumn|"
    rf"winter)\b))\s+(?:the )?(?!this week|now|today|tomorrow|here|on\b)(?P<when>[^.;!?]{{2,40}})"
)
_OPENS = re.compile(r"^\W*(?:(?:and|but|so|ok|well|from)\W+)*(?=next month\b)(?P<when>[^.;!?]{2,40})")
"""Hours of a month to come that is named first: "next month I'll have 5"."""
_ONLY_START = re.compile(
    r"\b(?:start|begin|launch|kick off|move|push|postpone|delay|shift)\w*\b[^.]{0,12}\b(?:plan|learning|"
    r"studying|roadmap|everything)\b"
)
_NOT_MINE = re.compile(
    r"\?|\b(?:what if|if i|suppose|imagine|job|(?<!my )boss|shifts?|work(?:ed|ing)? (?:full|part|\d)|remind|check|"
    r"course|video|took|"
    r"was|were|did|spent|ago|last|(?<!new )(?<!this )(?<!next )years?)\b"
)


@dataclass(frozen=True)
class LaterHours:
    """Hours a week before a day and from it on; None is what they were when it was said."""

    day: date
    now: float | None
    then: float | None


def later_hours(folded: str, today: date, of_hours: bool = False) -> LaterHours | None:
    """The hours that change on a day to come; None where they change at once, once, or not at all.

    `of_hours` says that the talk is about hours a week, so that a number may stand without its unit.
    """
    folded = folded.rstrip(" .!")
    if len(folded.split()) > LONGEST or _NOT_MINE.search(folded) or _ONLY_START.search(folded):
        return None
    parted = _THEN.search(folded)
    head, tail = (folded[: parted.start()], folded[parted.end() :]) if parted else (folded, "")
    first = _weekly(head) or _told_bare(head, of_hours)
    until = _day_behind(_UNTIL, head, today) or _after_next(head, today) or _of_this_month(head, today)
    if first is not None and until is not None:
        then = _weekly(tail) or _weekly(tail, bare=True)
        return _made(LaterHours(until, first, then), today)
    start = _day_behind(_FROM, folded, today) or _day_behind(_OPENS, folded, today)
    weekly = _weekly(folded) or _told_bare(folded, of_hours)
    return _made(LaterHours(start, None, weekly), today) if start and weekly is not None and until is None else None


_THIS_MONTH = re.compile(
    r"\b(?:only|just|but|for|during|in|all)\W+(?:just |only |for |during |in )*(?:the )?(?:rest of )?(?:this|the)"
    r" month\b|\bthis month (?:\w+ )?(?:only|just)\b"
)
_ALONE = re.compile(r"\b(?:only|just|during|throughout|for|over|all)\b")


def _of_this_month(text: str, today: date) -> date | None:
    """The day after this month, where hours are told for it alone: "20 hours, just for this month"."""
    return (today.replace(day=1) + timedelta(days=32)).replace(day=1) if _THIS_MONTH.search(text) else None


def _told_bare(text: str, of_hours: bool) -> float | None:
    """A number that can be nothing but hours, without the days of dates."""
    return _weekly(_DATES.sub(" ", text), bare=True) if of_hours else None


def month_alone(folded: str, today: date, of_hours: bool = False) -> tuple[date, date, float] | None:
    """First day, day after and hours of one month to come that differs: "in december only 5 hours"."""
    within = _WITHIN.search(folded)
    if within is None or not _ALONE.search(folded) or len(folded.split()) > LONGEST or _NOT_MINE.search(folded):
        return None
    named = [MONTHS[m["month"]] for m in _WITHIN.finditer(folded) if m["month"]]
    weekly = _weekly(folded) or _told_bare(folded, of_hours)
    if (
        len(set(named)) > 1
        or weekly is None
        or _FROM_ON.search(folded)
        or _UNTIL.search(folded)
        or len(_HOURS.findall(folded)) > 1
    ):
        return None
    begin, end = _stretch(folded, today)
    return (begin, end, weekly) if begin and end and begin > today else None


_ONE_WEEK = re.compile(
    rf"\b(?:the )?(?P<which>this|next|coming|"
    rf"following) week\b[^.;]{{0,20}}?(?<![\w.,/$-])(?P<a>{NUMBER})(?: ?{HOUR})?\b|"
    rf"(?<![\w.,/$-])(?P<b>{NUMBER})(?: ?{HOUR})? (?:\w+ ){{0,3}}?(?P<that>this|next|coming|following) week\b"
)
_BACK = re.compile(
    rf"(?:\bthen\b|\bafter (?:that|this|which)\b|\bafterwards?\b|\band\b|[,;])\s*(?:(?:it'?s|i'?m|we'?re|go|back|"
    rf"down|up|"
    rf"again|to|the|usual|normal|my|at|just|only) )*(?:(?P<then>{NUMBER})(?: ?{HOUR})?\b[^.;]{{0,12}}"
    r"(?:again|as (?:before|usual|always|now))|(?<=back to )(?P<then2>\d+)\b|(?<=back to )(?:normal|usual)|"
    r"(?<=back to the )(?:usual|normal|old))"
)
"""What comes after that week: the hours of before, with their number or without."""


def week_alone(folded: str, today: date) -> tuple[date, date, float, float | None] | None:
    """First day, day after, hours of one week that differs, and the hours behind it: "10 next week, then 5 again"."""
    found = _ONE_WEEK.search(folded)
    back = _BACK.search(folded, found.end()) if found else None
    if found is None or back is None or len(folded.split()) > LONGEST or _NOT_MINE.search(folded):
        return None
    weekly, then = number(found["a"] or found["b"]), back["then"] or back["then2"]
    monday = today - timedelta(days=today.weekday())
    begin = today if "this" in (found["which"], found["that"]) else monday + timedelta(days=7)
    after = monday + timedelta(days=7 if begin == today else 14)
    return (begin, after, weekly, number(then) if then else None) if 0 < weekly <= MOST else None


_FROM_ON = re.compile(r"\b(?:from|starting|as of|since|after|beginning)\b")


def hours_in_turn(folded: str, today: date) -> tuple[tuple[date, float], ...]:
    """Hours a week by stretches, each with the day from which they hold: "2 hours in december, 5 after new year".

    Empty where fewer than two are told, or one without its days; what nothing is told of before comes first is left.
    """
    if len(folded.split()) > LONGEST or _NOT_MINE.search(folded) or not _HOURS.search(folded):
        return ()
    found: dict[date, float] = {}
    follows: date | None = None
    for part in _PARTS.split(folded):
        weekly = _weekly(part) or _weekly(_DATES.sub(" ", part), bare=True)
        if weekly is None:
            continue
        begin, end = _stretch(part, today)
        begin = begin or (today if end else follows)
        if begin is None or begin in found:
            return ()
        found[begin], follows = weekly, end
    return tuple(sorted(found.items())) if len(set(found.values())) > 1 else ()


_PARTS = re.compile(r"[,;]|\.\s|\band\b|\bbut\b|(?=\bthen\b)|(?=\bafter (?:that|this)\b)|(?=\bfrom (?:then|there)\b)")
_DATES = re.compile(
    rf"\b(?:{MONTH})\b\.? (?:the )?\d{{1,2}}\b(?! ?{HOUR}\b)|\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{MONTH})\b"
)
"""Days of a month, whose number counts no hours."""
_NOW = re.compile(
    r"\b(?:now|currently|this (?:week|month|year)|right now|at the moment|(?:before|until) (?:that|then))\b"
)
_WITHIN = re.compile(
    rf"\b(?:(?:in|all|during|throughout|for|over) )?(?:the )?(?P<month>{MONTH})\b(?!\s*\d+(?!\d|\s*{HOUR}\b))|"
    r"\bnext month\b"
)


def _stretch(part: str, today: date) -> tuple[date | None, date | None]:
    """The first day of the stretch that a part names, and the day after its last; None for what is not named."""
    until = _day_behind(_UNTIL, part, today)
    if until is not None:
        return today, until
    if _NOW.search(part):
        return today, None
    within = _WITHIN.search(part)
    if within and within["month"] and MONTHS[within["month"]] == today.month:
        start: date | None = today
    else:
        start = _day_behind(_FROM, part, today)
        named = f"in {within['month']}" if within and within["month"] else "next month"
        start = start or (day_in(named, today) if within else None)
    return start, (start.replace(day=1) + timedelta(days=32)).replace(day=1) if start else None


def _made(found: LaterHours, today: date) -> LaterHours | None:
    return found if found.day - today >= SOONEST and found.now != found.then else None


def _day_behind(words: re.Pattern[str], text: str, today: date) -> date | None:
    """The first day named behind such a word; the number of hours is no day: "from July 12 hours"."""
    text = _HOURS.sub(lambda hours: " " * len(hours[0]), text)
    found = (day_in(match["when"], today) or day_in(match[0], today) for match in words.finditer(text))
    return next((day for day in found if day), None)


def _after_next(text: str, today: date) -> date | None:
    """The day after "the next three weeks"."""
    found = _NEXT.search(text)
    if found is None:
        return None
    many = 3.0 if found["n"] == "few" else number(found["n"])
    return today + timedelta(days=round(many * (7 if found["unit"].startswith("w") else 30)))


_IN_WORDS = (
    (re.compile(r"\bfull[- ]?time\b|\b(?:whole|all) days?\b"), FULL_WEEK),
    (re.compile(r"\b(?:part|half)[- ]?time\b"), FULL_WEEK / 2),
)
"""Hours a week without a number; 40 and 20 hours."""


def _weekly(text: str, bare: bool = False) -> float | None:
    """The hours a week that a part of a message names; `bare` takes a number without its unit."""
    found = (_BARE if bare else _HOURS).search(text)
    if found is None:
        return next((many for words, many in _IN_WORDS if words.search(text)), None)
    value = round(number(found["n"]) * (factor_of(text[found.end() :], text[: found.start()])[0] or 1.0), 2)
    return value if 0 < value <= MOST else None
