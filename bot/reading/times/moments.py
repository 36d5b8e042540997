"""The day and the time of day a message names: "tomorrow", "until June", "in ten days", "Sundays at 7pm"."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

from bot.reading.times.amounts import HALF, HOUR, MONTH, MONTHS, NUMBER, number

NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "weds": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
_SHORT |= {"wendsday": 2, "wensday": 2, "wednsday": 2, "tuseday": 1, "thrusday": 3, "thursdy": 3, "saterday": 5}
WEEKDAY = rf"(?:{'|'.join((*NAMES, *sorted(_SHORT, key=len, reverse=True)))})"
_PLACES = {name: place for place, name in enumerate(NAMES)} | _SHORT

_RELATIVE = re.compile(
    r"\b(?:(?P<today>tonight|this (?:evening|afternoon)|later (?:today|on)|today (?:at|after|around|in the))|"
    r"(?P<over>(?:the )?day after tomm?orr?ow|overmorrow)|(?P<tomorrow>tomm?orr?ow|tmrw?|tmw|2morrow)|"
    r"(?P<weekend>(?:this|next|the|on|at|over the) (?:coming )?week-?end)|(?P<week>next week|the week after|"
    r"week after this)|"
    r"(?P<month>next month)|(?P<newyear>new year'?s?(?: day| eve)?|next year)|(?P<christmas>christmas|xmas|"
    r"the holidays))\b"
)
_AFTER = re.compile(
    rf"\b(?:in|after|for|by|back|skip|within|gimme|give me|about|another|the next|next|away|off|on (?:holiday|"
    rf"vacation))\s+"
    rf"(?:about |around |another |the next |like |maybe |the )*(?P<n>{NUMBER}|next)\s+(?:more )?(?P<unit>days?|"
    rf"weeks?|wks?|fortnights?|months?)\b"
)
_BACK = re.compile(
    rf"\b(?P<n>{NUMBER})\s+(?P<unit>days?|weeks?|wks?|fortnights?|months?)(?: (?:off|break|pause|later|from now|"
    rf"more|leave|away|vacation|holiday))"
)
_DATE = re.compile(
    rf"\b(?:(?P<iso>20\d\d-\d\d?-\d\d?)|(?:the )?(?P<d1>\d\d?)(?:st|nd|rd|th)?\s*(?:of )?(?P<m1>{MONTH})\b\.?|"
    rf"(?:(?P<part>end|start|beginning|middle|mid)[ -](?:of )?)?(?P<m2>{MONTH})\b\.?"
    rf"(?:\s*(?:the )?(?P<d2>\d\d?)(?:st|nd|rd|th)?\b(?!:|\s*[ap]\.?m))?|"
    rf"(?:the )?(?P<d3>\d\d?)(?:st|nd|rd|th)\b(?! (?:step|phase|of each|of every|time)))(?:,?\s*(?P<year>20\d\d))?"
)
_IN_MAY = re.compile(r"\b(?:in|until|till|by|before|of|after|to|for|next|early|late|this) $")
_END = re.compile(r"\b(?:the )?end of (?:the |this )?month\b")
_WEEKDAY = re.compile(rf"\b(?P<next>next |this |coming |following |the following |on )*(?P<day>{WEEKDAY})\b(?!s)")
_THIS_WEEK = re.compile(r"\bthis week\b|\brest of (?:the|this) week\b")
_CLOCK = re.compile(
    r"\b(?:(?P<h1>\d\d?)(?:[:.h](?P<m1>[0-5]\d))?\s*(?P<half>a\.?m\b\.?|p\.?m\b\.?)|(?P<h2>[01]?\d|"
    r"2[0-4])[:h](?P<m2>[0-5]\d)\b|"
    r"(?P<h3>[01]?\d|2[0-4])\s*(?:h|hrs|uhr|o'?clock)\b|"
    r"(?:(?:at|around|about|by|after)\s+|(?=\d\d?\s+in the (?:morning|afternoon|evening)))"
    r"(?P<h4>[01]?\d|2[0-4])\b"
    r"(?![:.h]\d|\s*[ap]\.?m|\s*(?:h|hrs|uhr|o'?clock)\b)(?!\s*(?:days?|weeks?|months?|hours?|steps?|%|st\b|nd\b|"
    r"rd\b|th\b|of\b|[./]\d)))"
)
_PART = re.compile(
    r"\b(?:(?P<noon>noon|midday|lunch(?:time|break)?)|(?P<midnight>midnight)|(?P<early>early (?:in the )?mornings?)|"
    r"(?P<morning>mornings?|breakfast)|(?P<after>after work)|(?P<afternoon>afternoons?)|(?P<night>nights?|tonight)|"
    r"(?P<evening>evenings?|dinner))\b"
)
_PARTS = {
    "noon": time(12), "midnight": time(0), "early": time(7), "morning": time(9), "afternoon": time(15),
    "after": time(18), "evening": time(19), "night": time(20),
}  # fmt: skip
_LENGTHS = {"d": 1, "w": 7, "f": 14, "m": 30}
NEAR = 16
"""Letters within which a part of the day belongs to the hour before it; a later one is another time."""

EVENING = 9
"""Hours before this one that name no half of the day are in the afternoon: nobody is asked at five in the morning."""


_MINUTE = r"(?:minutes?|mins?|minuts?)"
_DELAY = re.compile(
    rf"\b(?:in|after|give me|gimme|within)\s+(?:(?:about|around|like|maybe|another|say|just)\s+)*(?P<n>{NUMBER})"
    rf"(?P<half>{HALF})?\s*(?:(?:more|or so)\s+)?(?P<unit>{HOUR}|{_MINUTE})\b(?P<tail>{HALF})?"
    rf"|\b(?P<n2>{NUMBER})\s*(?P<unit2>{HOUR}|{_MINUTE})(?P<tail2>{HALF})?\s+(?:from now|later|more)\b"
)
_PER = re.compile(r"\s*(?:a|an|per|each|every|/)\s*(?:week|day|month|evening|night|wk)|\s*(?:weekly|daily)")
FARTHEST = timedelta(days=2)


_SPELT = (
    (
        re.compile(r"\b(?:evry|evrey|evey|eveyr|everry|evary|ever(?= (?:\d|two|week|month|day|other|second)))\b"),
        "every",
    ),
    (re.compile(r"\b(?:weks|weeeks|wekks|weaks)\b"), "weeks"),
    (re.compile(r"\b(?:wek|weeek|wekk)\b"), "week"),
    (re.compile(r"\b(?:mornig|moring|mornin|mornning)\b"), "morning"),
    (re.compile(r"\b(?:saterday|satarday|satuday|satrday|saturdy)"), "saturday"),
    (re.compile(r"\b(?:wendsday|wensday|wednsday|wedensday)"), "wednesday"),
    (re.compile(r"\b(?:tuseday|tusday|teusday)"), "tuesday"),
    (re.compile(r"\b(?:thrusday|thursdy|thurday|thusday)"), "thursday"),
    (re.compile(r"\b(?:evning|evenig|eveing|evenning)\b"), "evening"),
)


def spelt(folded: str) -> str:
    """The text with the words of weeks and days as they are spelt."""
    for slips, word in _SPELT:
        folded = slips.sub(word, folded)
    return folded


def delay_in(folded: str) -> timedelta | None:
    """How long until a moment that a message counts in hours or minutes: "in half an hour", "2 hours from now"."""
    found = _DELAY.search(folded)
    if found is None or _PER.match(folded, found.end()):
        return None
    many = number(found["n"] or found["n2"]) + (0.5 if found["half"] or found["tail"] or found["tail2"] else 0)
    unit = found["unit"] or found["unit2"]
    delay = timedelta(minutes=many) if unit.startswith("m") else timedelta(hours=many)
    return delay if timedelta() < delay <= FARTHEST else None


def day_in(folded: str, today: date) -> date | None:
    """The day that a message names, not before today; None for none or an impossible one."""
    try:
        found = _relative(folded, today) or _dated(folded, today) or _span(folded, today) or _weekday(folded, today)
    except (ValueError, OverflowError):
        return None
    if found is None and _THIS_WEEK.search(folded):
        return today + timedelta(days=7 - today.weekday())
    return found if found and found >= today else None


_HOUR_BEHIND = re.compile(
    r"\b(?:mornings?|evenings?|nights?|afternoons?),?(?= \d{1,2}(?:[:.]\d\d)?(?:\W*$|,| (?:please|pls)\b))"
)
"""A part of the day right before its hour: "sunday evening 8"."""


def time_in(folded: str) -> time | None:
    """The time of day that a message names, None for none; a bare hour is in the waking half of the day."""
    folded = _HOUR_BEHIND.sub(r"\g<0> at ", folded)
    clocks, parts = list(_CLOCK.finditer(folded)), list(_PART.finditer(folded))
    part = parts[-1] if parts else None
    near = [c for c in clocks if part is None or _belongs(folded[c.end() : part.start()])]
    if not near:
        return _PARTS[str(part.lastgroup)] if part else None
    found = near[-1]
    hour = int(found["h1"] or found["h2"] or found["h3"] or found["h4"])
    minute = int(found["m1"] or found["m2"] or 0)
    if found["half"]:
        hour = hour % 12 + (12 if found["half"].startswith("p") else 0)
    else:
        late = re.search(r"\b(?:evening|afternoon|night|tonight)", folded) and hour < 12
        early = re.search(r"\bmorning", folded) or not (found["h3"] or found["h4"])
        hour += 12 if late or (hour < EVENING and hour and not early) else 0
    return time(hour % 24, minute) if hour <= 24 else None


def _belongs(between: str) -> bool:
    """Whether a part of the day speaks of the hour before it; nothing is between where the hour comes after."""
    return len(between) < NEAR and not re.search(r"[,.;!?]", between)


_NOT = r"\b(?:not|never|no|except|but not|without|avoid|skip|do not|do ?n'?t)\b"
_NO_WEEKEND = re.compile(_NOT + r"[^.;!?,]{0,30}?\bweek-?ends?\b")
_NO_DAY = re.compile(rf"{_NOT}[^.;!?,]{{0,30}}?\b({WEEKDAY})s\b(?:(?: and| or|, or| nor) ({WEEKDAY})s\b)?(?! at\b)")
_HABIT = re.compile(
    rf"\b(?:every (?:other |second )?|each |all )({WEEKDAY})\b|\b({WEEKDAY})'?s\b"
    r"|\b(" + WEEKDAY + r") (?:mornings|evenings|nights|afternoons|lunchtimes)\b"
)


def weekdays_in(folded: str) -> frozenset[int]:
    """The weekdays that are named as a habit: "Sundays", "every Tuesday", "weekdays", "not on weekends"."""
    off = {_PLACES[day] for found in _NO_DAY.finditer(folded) for day in found.groups() if day}
    off |= {5, 6} if _NO_WEEKEND.search(folded) else set()
    wanted = _habits(_NO_WEEKEND.sub(" ", _NO_DAY.sub(" ", folded))) - off
    return wanted or frozenset(set(range(7)) - off if off else ())


def _habits(folded: str) -> frozenset[int]:
    """The days that are wanted, in a text without those that are not."""
    if re.search(r"\b(?:week ?days|work(?:ing)? ?days|business days)\b", folded):
        return frozenset(range(5))
    days = {_PLACES[m[1] or m[2] or m[3]] for m in _HABIT.finditer(folded)}
    if days:
        pair = re.compile(rf"\b({WEEKDAY})(?='?s? ?(?:and|&|,|/) )")
        return frozenset(days | {_PLACES[m[1]] for m in pair.finditer(folded)})
    if re.search(r"\b(?:every|each|at the|on|only|the) week-?ends?\b(?! (?:off|away))|\bweek-?ends\b", folded):
        return frozenset({5}) if re.search(r"\bat the weekend\b|\bevery weekend\b", folded) else frozenset({5, 6})
    return frozenset()


def _relative(folded: str, today: date) -> date | None:
    found = _RELATIVE.search(folded)
    if found is None:
        return None
    kind = found.lastgroup
    if kind == "weekend":
        return today + timedelta(days=(5 - today.weekday()) % 7 or 7)
    if kind == "week":
        weekday = _WEEKDAY.search(folded)
        monday = today + timedelta(days=7 - today.weekday())
        return monday + timedelta(days=_PLACES[weekday["day"]] if weekday else 0)
    if kind == "month":
        return (today.replace(day=1) + timedelta(days=32)).replace(day=1)
    if kind == "newyear":
        return date(today.year + 1, 1, 2 if "next year" not in found[0] else 1)
    if kind == "christmas":
        return date(today.year + (today > date(today.year, 12, 27)), 12, 27)
    return today + timedelta(days={"today": 0, "tomorrow": 1, "over": 2}[str(kind)])


def _dated(folded: str, today: date) -> date | None:
    if _END.search(folded):
        after = (today.replace(day=28) + timedelta(days=4)).replace(day=1)
        return after - timedelta(days=1)
    for found in _DATE.finditer(folded):
        if found["iso"]:
            return date.fromisoformat("-".join(part.zfill(2) for part in found["iso"].split("-")))
        named = found["m1"] or found["m2"]
        if named == "may" and not (found["d1"] or found["d2"] or _IN_MAY.search(folded[: found.start()])):
            continue
        if found["d3"]:
            return _next_day(int(found["d3"]), today)
        part = found["part"] or ""
        day = int(found["d1"] or found["d2"] or (15 if part.startswith("mid") else 28 if part == "end" else 1))
        made = date(int(found["year"] or today.year), MONTHS[named], day)
        return made if found["year"] or made >= today else made.replace(year=today.year + 1)
    return None


def _next_day(day: int, today: date) -> date:
    """The next day of that number in a month; a month that lacks it is passed over."""
    month = today.replace(day=1)
    for _ in range(4):
        try:
            if month.replace(day=day) >= today:
                return month.replace(day=day)
        except ValueError:
            pass
        month = (month + timedelta(days=32)).replace(day=1)
    raise ValueError(day)


def _span(folded: str, today: date) -> date | None:
    found = _AFTER.search(folded) or _BACK.search(folded)
    if found is None:
        return today + timedelta(days=14) if re.search(r"\bfortnight\b", folded) else None
    many = 1.0 if found["n"] == "next" else number(found["n"])
    return today + timedelta(days=round(many * _LENGTHS[found["unit"][0]]))


def weekday_in(folded: str) -> bool:
    """Whether a weekday is named."""
    return _WEEKDAY.search(folded) is not None


def _weekday(folded: str, today: date) -> date | None:
    named = list(_WEEKDAY.finditer(folded))
    if not named:
        return None
    found = named[-1]
    return today + timedelta(days=(_PLACES[found["day"]] - today.weekday()) % 7 or 7)
