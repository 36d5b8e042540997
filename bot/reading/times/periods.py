"""Stretches of days that a message names: "in March", "from 3 to 17 May", "the next two weeks", "until September"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.reading.times.amounts import MONTH, MONTHS, NUMBER, number
from bot.reading.times.dates import WEEKDAYS
from bot.reading.times.deadlines import easter

_TH = r"(?:st|nd|rd|th)?"
_TO = r"\s*(?:to|-+|until|till|til|through|thru|and)\s*(?:the )?"
_Y = r"(?:,?\s*(?P<{0}>20\d\d))?"
_COUNT = rf"(?P<{{0}}>{NUMBER})\s+(?P<{{1}}>days?|weeks?|months?)\b"
_SPAN = (
    rf"(?P<iso1>20\d\d-\d\d?-\d\d?){_TO}(?P<iso2>20\d\d-\d\d?-\d\d?)|"
    rf"(?P<e1>\d\d?)\.(?:(?P<f1>\d\d?)\.?)?(?:20\d\d)?{_TO}(?P<e2>\d\d?)\.(?P<f2>\d\d?)\b\.?(?P<ey>20\d\d)?|"
    rf"(?P<a1>\d\d?){_TH}\s*(?:of )?(?:(?P<am1>{MONTH})\b\.?)?"
    rf"{_TO}(?P<a2>\d\d?){_TH}\s*(?:of |in )?(?P<am2>{MONTH})\b\.?{_Y.format('ay')}|"
    rf"(?:in )?(?P<bm1>{MONTH})\.?,?\s+(?:(?:from|"
    rf"between) )?(?:the )?(?P<b1>\d\d?){_TH}{_TO}(?:(?P<bm2>{MONTH})\.?\s+)?(?P<b2>\d\d?){_TH}\b(?!\s*(?:h|"
    rf"hours?|years?))"
    rf"{_Y.format('by')}|"
    rf"(?:from|between) (?:the )?(?P<g1>\d\d?)(?:st|nd|rd|th){_TO}(?P<g2>\d\d?)(?:st|nd|rd|th)\b(?! (?:of|in) |"
    rf"\s*(?:{MONTH})\b)|"
    rf"(?:from |between )?(?:(?P<half>mid|middle of)[- ]|(?:early|late|"
    rf"end of)[- ])?(?P<cm1>{MONTH}){_TO}(?:(?P<mid>mid|middle of|early|start of|"
    rf"beginning of)[- ])?(?:the end of |end of |late )?(?P<cm2>{MONTH})\b{_Y.format('cy')}"
)
_DAY = rf"(?:today|now|tomm?orr?ow|next week|(?:next |this |coming )?(?:{'|'.join(WEEKDAYS)}))\b"
_LENGTH = (
    rf"(?:for |of )?(?:about |around |the |some )?{_COUNT.format('n5', 'u5')},?\s+(?:off\s+)?(?:from|starting|"
    rf"beginning|as of)(?: on| from)?\s+(?P<s5>{_DAY})|"
    rf"(?:from|starting|beginning|as of)(?: on)?\s+(?P<s6>{_DAY})(?: on)?,?\s+for\s+(?:about |around |the next )?"
    rf"{_COUNT.format('n6', 'u6')}|"
    rf"(?:for )?(?:the )?(?:whole )?(?:next|coming|following)\s+{_COUNT.format('n1', 'u1')}|"
    rf"(?:for |of )?(?:about |around |the |some )?{_COUNT.format('n2', 'u2')},?\s+(?:off\s+)?(?:from|starting|"
    rf"beginning|as of|in)"
    rf"(?: on)?(?: the)?\s+(?:(?P<d2>\d\d?){_TH}\s*(?:of )?)?"
    rf"(?P<m2>{MONTH})\b(?:\s+(?P<e3>\d\d?){_TH}\b)?{_Y.format('y2')}|"
    rf"(?:from|starting|as of)(?: on)?(?: the)?\s+(?:(?P<d3>\d\d?){_TH}\s*(?:of )?)?"
    rf"(?P<m3>{MONTH})\b(?:\s+(?P<e4>\d\d?){_TH}\b)?,?"
    rf"\s+for\s+(?:about |around )?{_COUNT.format('n3', 'u3')}|"
    rf"for\s+(?:about |around |another |at least |the )?{_COUNT.format('n4', 'u4')}(?!\s+(?:every|each|a\b|per|"
    rf"from|starting|in))"
)
_PART = (
    rf"(?:(?:in|over|during|for|of) )?(?:the )?(?P<part>first|second|third|last|1st|2nd|3rd|beginning|start|"
    rf"middle|end|early|late|mid)"
    rf"(?:\s+(?P<pn>{NUMBER}))?(?:[ -](?P<punit>half|days?|weeks?))?[ -](?:of |"
    rf"in )?(?:the )?(?P<pm>{MONTH})\b{_Y.format('py')}"
)
_UNTIL = (
    rf"(?P<until>until|till|til|up to|through|thru|back (?:only )?(?:on|in|by|after|"
    rf"from(?= (?:{MONTH}|the \d|\d))|around|at(?= new| christmas| easter))|"
    rf"again (?:only )?(?:on|in|from|after)|return(?:ing)? (?:on|in|after))\s+(?:about |"
    rf"around )?(?:(?P<uend>(?:the )?end of|(?:the )?"
    rf"(?:start|beginning) of|mid|middle of|early|late)[ -])?(?:the )?"
    rf"(?:(?P<ud>\d\d?){_TH}\s*(?:of )?(?P<um1>{MONTH})\b\.?|(?P<um>{MONTH})\b\.?(?:\s+(?P<ue>\d\d?){_TH}\b(?!\d))?|"
    rf"(?P<uiso>20\d\d-\d\d?-\d\d?)|(?P<uday>(?:next )?(?:{'|'.join(WEEKDAYS)}))\b|(?P<urel>next week|"
    rf"next month|next year|this month|the month|month|this year|the year|year|(?:the )?(?:christmas|holidays)|"
    rf"new year'?s?|easter)\b){_Y.format('uy')}"
)
_WHOLE = (
    rf"(?:in|all|during|throughout|over|whole|entire|for|through|of|this|next|come|have|having|taking|take)\s+"
    rf"(?:(?:all|the|of|whole|month|entire) )*(?P<w>{MONTH})\b(?!\s*\d{{1,2}}\b){_Y.format('wy')}"
)
_NAMED = (
    r"(?:for |over |during |all |the |in )*(?P<rel>next week|next month|this month|rest of (?:the|"
    r"this) (?:month|week|year)|this week)\b|"
    r"(?:over|during|all|this|in|next|for|until after) (?:the )?(?P<feast>christmas|xmas|summer)\b"
)
WHEN = re.compile(rf"(?<![\w./-])(?:{_SPAN}|{_LENGTH}|{_PART}|{_UNTIL}|{_WHOLE}|{_NAMED})")
"""Any stretch of days; `period` tells which."""

_DAYS = {"d": 1, "w": 7}
_BACK = ("back", "again", "return")
_FIRST = {"first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "last": -1}
Days = tuple[date, date]


def period(when: re.Match[str], today: date) -> Days | None:
    """The first and last day of a match of `WHEN`, the next time they come; ValueError where there are no such days."""
    said = when.groupdict()
    for reads in (_span, _length, _part, _until, _whole, _named):
        found = reads(said, today)
        if found is not None:
            return found if found[1] >= found[0] else None
    return None


def _span(said: dict[str, str | None], today: date) -> Days | None:
    if said["iso1"]:
        return _iso(said["iso1"]), _iso(str(said["iso2"]))
    if said["e1"]:
        month = int(str(said["f2"]))
        return _between(int(said["f1"] or month), int(said["e1"]), month, int(str(said["e2"])), said["ey"], today)
    if said["a1"]:
        month = MONTHS[str(said["am2"])]
        first = MONTHS[said["am1"]] if said["am1"] else month
        return _between(first, int(said["a1"]), month, int(str(said["a2"])), said["ay"], today)
    if said["b1"]:
        month = MONTHS[str(said["bm1"])]
        last = MONTHS[said["bm2"]] if said["bm2"] else month
        return _between(month, int(said["b1"]), last, int(str(said["b2"])), said["by"], today)
    if said["g1"]:
        return _coming(int(said["g1"]), int(str(said["g2"])), today)
    if said["cm1"]:
        ends = 15 if said["mid"] in ("mid", "middle of") else 7 if said["mid"] else 0
        return _between(
            MONTHS[said["cm1"]], 15 if said["half"] else 1, MONTHS[str(said["cm2"])], ends, said["cy"], today
        )
    return None


def _coming(first: int, last: int, today: date) -> Days:
    """From one day of a month that is not named to another: the next time the last of them comes."""
    month = today.month if last >= today.day or last < first else today.month % 12 + 1
    after = month % 12 + 1 if last < first else month
    return _between(month, first, after, last, None, today)


def _length(said: dict[str, str | None], today: date) -> Days | None:
    for key in ("5", "6"):
        if said["n" + key]:
            start = _named_day(str(said["s" + key]), today)
            return start, start + _long(str(said["n" + key]), str(said["u" + key]))
    for key in ("n1", "n4"):
        if said[key]:
            return today, today + _long(str(said[key]), str(said["u" + key[1]]))
    for key, day in (("2", "e3"), ("3", "e4")):
        if said["n" + key]:
            long = _long(str(said["n" + key]), str(said["u" + key]))
            month, first = MONTHS[str(said["m" + key])], int(said["d" + key] or said[day] or 1)
            start = date(int(said["y2"]), month, first) if said["y2"] else _next(month, first, long, today)
            return start, start + long
    return None


def _named_day(word: str, today: date) -> date:
    """Today, tomorrow, the Monday of next week, or the next such weekday."""
    if word in ("today", "now"):
        return today
    if word.endswith("row"):
        return today + timedelta(days=1)
    place = 0 if word == "next week" else WEEKDAYS.index(word.split()[-1])
    return today + timedelta(days=(place - today.weekday()) % 7 or 7)


def _part(said: dict[str, str | None], today: date) -> Days | None:
    if not said["part"]:
        return None
    month, part, unit = MONTHS[str(said["pm"])], said["part"], said["punit"] or ""
    first, last = _between(month, 1, month, 0, said["py"], today)
    if part in ("beginning", "start", "early"):
        return first, first + timedelta(days=9)
    if part in ("middle", "mid"):
        return first + timedelta(days=9), first + timedelta(days=19)
    if part in ("end", "late"):
        return last - timedelta(days=9), last
    if unit == "half":
        middle = first + timedelta(days=14)
        return (first, middle) if part in ("first", "1st") else (middle + timedelta(days=1), last)
    if not unit:
        return None
    long = timedelta(days=round(number(said["pn"] or "one") * _DAYS[unit[0]]))
    if part == "last":
        return last - long + timedelta(days=1), last
    start = first + _FIRST[str(part)] * long
    return start, start + long - timedelta(days=1)


def _until(said: dict[str, str | None], today: date) -> Days | None:
    if not said["until"]:
        return None
    there = timedelta(days=said["until"].startswith(_BACK) and "after" not in said["until"])  # that day is free again
    if said["uiso"]:
        return today, _iso(said["uiso"]) - there
    if said["uday"]:
        ahead = (WEEKDAYS.index(said["uday"].split()[-1]) - today.weekday()) % 7 or 7
        return today, today + timedelta(days=ahead - 1)
    if said["urel"]:
        return today, _before(said["urel"], bool(said["uend"]), "after" in said["until"], today)
    month = MONTHS[str(said["um1"] or said["um"])]
    day = said["ud"] or said["ue"]
    if day:
        return today, _between(month, int(day), month, int(day), said["uy"], today)[1] - there
    first, last = _between(month, 1, month, 0, said["uy"], today)
    ends = (said["uend"] or "").split()[-2:]
    if "end" in ends or "late" in ends or said["until"] in ("through", "thru"):
        return today, last
    if "mid" in ends or "middle" in ends:
        return today, first + timedelta(days=14)
    if first <= today:  # "until March", said in March, is March of next year
        first = first.replace(year=first.year + 1)
    return today, first - timedelta(days=1)


def _whole(said: dict[str, str | None], today: date) -> Days | None:
    if not said["w"]:
        return None
    month = MONTHS[said["w"]]
    return _between(month, 1, month, 0, said["wy"], today)


def _named(said: dict[str, str | None], today: date) -> Days | None:
    if said["feast"] == "summer":
        return _between(6, 1, 8, 31, None, today)
    if said["feast"]:
        return _between(12, 24, 1, 1, None, today)
    rel = said["rel"]
    if not rel:
        return None
    monday = today + timedelta(days=7 - today.weekday())
    if rel == "next week":
        return monday, monday + timedelta(days=6)
    if rel.endswith("week"):
        return today, monday - timedelta(days=1)
    if rel == "next month":
        first = _relative("next month", False, today) + timedelta(days=1)
        return first, _last(first.year, first.month)
    return today, _relative(rel.split()[-1], True, today)


def _before(word: str, to_end: bool, after: bool, today: date) -> date:
    """The last day before a feast, or of it where it is only after it that things go on; else as `_relative`."""
    if word == "easter":
        feast = easter(today.year) if easter(today.year) > today else easter(today.year + 1)
        return feast + timedelta(days=1 if after else -1)
    feasts = "christmas" in word or "holidays" in word
    if after and (feasts or word.startswith("new year")):
        return date(today.year + (not feasts), *((12, 26) if feasts else (1, 1)))
    return _relative("christmas" if feasts else "year" if word.startswith("new year") else word, to_end, today)


def _relative(word: str, to_end: bool, today: date) -> date:
    """The last day before, or of, a week, month, year or feast."""
    if word == "next week":
        return today + timedelta(days=(13 if to_end else 6) - today.weekday())
    if word == "next month" and to_end:
        after = _last(today.year, today.month) + timedelta(days=1)
        return _last(after.year, after.month)
    if word.endswith("month"):
        return _last(today.year, today.month)
    if word == "christmas":
        return date(today.year, 12, 24)
    return date(today.year, 12, 31)


def _between(month: int, day: int, last_month: int, last_day: int, year: str | None, today: date) -> Days:
    """From one day to another, the next time the last of them comes; last day 0 is the end of its month."""
    turns = (last_month, last_day or 31) < (month, day)
    years = (int(year) - turns,) if year else (today.year - turns, today.year, today.year + 1)
    found = [(_on(y, month, day), _on(y + turns, last_month, last_day)) for y in years]
    return next((days for days in found if days[1] >= today), found[-1])


def _next(month: int, day: int, long: timedelta, today: date) -> date:
    """The next time a day comes, or the last if a stretch from it on still lasts."""
    start = _on(today.year, month, day)
    return start if start + long >= today else _on(today.year + 1, month, day)


def _on(year: int, month: int, day: int) -> date:
    return date(year, month, day) if day else _last(year, month)


def _last(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _long(count: str, unit: str) -> timedelta:
    """One day less than the length, as the first day counts."""
    days = number(count) * _DAYS[unit[0]] if unit[0] in _DAYS else number(count) * 365.25 / 12
    return timedelta(days=max(0, round(days) - 1))


def _iso(text: str) -> date:
    return date.fromisoformat("-".join(part.zfill(2) for part in text.split("-")))
