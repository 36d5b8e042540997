"""Check-ins turned a little: at another hour than the one set, without one weekday, without the next one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, time

from bot.reading.followup.rhythms import speaks
from bot.reading.lexical.text import fold
from bot.reading.times.moments import NAMES, WEEKDAY, day_in
from bot.reading.times.zones import zone_in

SHORT = 14
"""Words up to which a message says this and nothing else."""
_LATER = re.compile(
    r"\b(?:(?:not (?:that|so|as|quite so)|too|(?:a )?(?:bit|little|way|much|far) too) early|"
    r"(?:bit |little |hour |much )?later)\b"
)
_EARLIER = re.compile(
    r"\b(?:(?:not (?:that|so|as|quite so)|too|(?:a )?(?:bit|little|way|much|far) too) late|"
    r"(?:bit |little |hour |much )?earlier)\b"
)
_CLOCK = re.compile(
    r"(?<![\d.:])(?P<h>[01]?\d|2[0-3])(?:[:.](?P<m>[0-5]\d))?\s*(?P<half>[ap]\.?m\b\.?|o'?clock|"
    r"h\b)?(?!\d|\s*(?:days?|weeks?|hours?|%|/))"
)
_DATED = re.compile(
    r"\b(?:today|tomorrow|next|this|in \d|days?|weeks?|month|step|plan|finish|done|end|until|till|"
    r"date)\b"
)
NOON = 12
EARLIEST, LATEST, BY = 7, 21, 2
"""The first and the last full hour of the day, and by how much an hour moves that is only called early or late."""


_INSTEAD = re.compile(
    rf"^\W*(?:(?:no|oh|sorry|wait|hm+)\W+)*not (?:at )?{_CLOCK.pattern}\W+(?:(?:but|rather|make it|at|better|"
    rf"more like)\W+)*"
    r"(?P<then>.{1,12})$"
)


def _instead(folded: str, at: time) -> time | None:
    """The hour named in place of the one set: "not at 8, 7"."""
    found = _INSTEAD.match(folded)
    then = _CLOCK.match(found["then"]) if found else None
    if found is None or then is None or at not in _readings(found):
        return None
    fitting = [t for t in _readings(then) if EARLIEST <= t.hour <= LATEST]
    return min(fitting, key=lambda t: abs(_minutes(t) - _minutes(at))) if fitting else None


def hour_nearer(text: str, at: time) -> time | None:
    """The hour that "not that early, 11" or "6:30 is too late, 5" makes of the one set; None where none is meant."""
    folded = fold(text).folded
    if instead := _instead(folded, at):
        return instead
    later, earlier = _LATER.search(folded), _EARLIER.search(folded)
    if bool(later) == bool(earlier) or len(folded.split()) > SHORT or "?" in text or _DATED.search(folded):
        return None
    clocks = list(_CLOCK.finditer(folded))
    if not clocks:
        hour = min(max(at.hour + (BY if later else -BY), EARLIEST), LATEST)
        return time(hour, at.minute if EARLIEST < hour < LATEST else 0)
    named = [found for clock in clocks for found in _readings(clock)]
    fitting = [t for t in named if (t > at if later else t < at) and EARLIEST <= t.hour <= LATEST]
    if not fitting and later and at.hour >= NOON:
        return hour_nearer(text, at.replace(hour=at.hour - NOON))  # the hour set was meant in the morning
    return min(fitting, key=lambda t: abs(_minutes(t) - _minutes(at))) if fitting else None


def _readings(clock: re.Match[str]) -> Iterable[time]:
    """A time as it is written, and in the other half of the day where nothing says which is meant."""
    hour, minute, half = int(clock["h"]), int(clock["m"] or 0), (clock["half"] or "")
    if half[:1] in ("a", "p") and hour <= 12:
        return (time(hour % 12 + (12 if half.startswith("p") else 0), minute),)
    return (time(hour, minute), time(hour + 12, minute)) if 0 < hour < 12 else (time(hour, minute),)


def _minutes(at: time) -> int:
    return 60 * at.hour + at.minute


_NO_DAY = re.compile(
    rf"\b(?:stop|not|no|don'?t|never|skip|drop|without|leave out|cancel|remove|except)\b[^.!?;]{{0,40}}?"
    rf"\b(?P<days>{WEEKDAY}s?(?:\s*(?:,|and|or|&)\s*(?:on )?{WEEKDAY}s?)*)\b"
)
_ONCE = re.compile(r"\b(?:this|next|coming|until|till|before|today|tomorrow|yet)\b")


def days_dropped(text: str, days: str) -> str:
    """What is left of the weekdays of a rhythm without those that a message takes out; empty where it takes none."""
    folded = fold(text).folded
    spans = " ".join(found["days"] for found in _NO_DAY.finditer(folded))
    if not spans or _ONCE.search(folded) or len(folded.split()) > SHORT:
        return ""
    named = {place for place, name in enumerate(NAMES) if re.search(rf"\b{name[:3]}", spans)}
    left = "".join(day for day in days if int(day) not in named)
    return left if left and left != days else ""


_SKIPS = re.compile(
    r"^\W*(?:(?:please|pls|and|ok|okay|but|just|can you|could you|you can)\W+)*(?:skip|leave out|drop|miss|cancel|"
    r"omit)\W+(?:the|my|your|only the|"
    r"just the)\W+(?:very )?(?:next|coming|upcoming)\W+(?P<what>one|time|check[- ]?in|reminder|message|ping|question)"
    r"(?:\W+(?:please|pls|only|though|then))*\W*$"
)


def skips_next(text: str) -> str:
    """What of check-ins is to be left out once: "check-in", or "one" where it is not named; empty for nothing."""
    found = _SKIPS.match(fold(text).folded)
    return found["what"] if found else ""


_ASKS = re.compile(
    r"^\W*(?:(?:and|so|but|ok|hey|wait|hm+)\W+)*(?:who (?:said|told|decided|set)|why (?:do|did|are|is|every|"
    r"weekly|daily)|"
    r"since when|when did|did i|have i|where did|are (?:you|we) (?:still|going)|do you still|are you (?:writing|asking|"
    r"reminding|messaging|pinging)|when (?:do|will|would|are|is) (?:you|the)|how often (?:do|will|would|are))\b"
)
_OF_ASKING = re.compile(
    r"\b(?:write|writing|ask|asking|remind\w*|message|messaging|ping\w*|check[- ]?ins?|contact|get in touch|"
    r"text(?:ing)? me)\b|"
    rf"\bevery (?:\w+ )?(?:day|week|month)s?\b|\b{WEEKDAY}s\b"
)
_BY_ME = re.compile(r"\b(?:did i|have i|can i) (?:\w+ )?(?:write|ask|text)\b|\bask (?:you|for|about)\b")


def asks_back(text: str) -> bool:
    """Whether a message asks how check-ins stand or came about, and wishes nothing of them."""
    folded = fold(text).folded
    asks = _ASKS.match(folded) is not None and (_OF_ASKING.search(folded) is not None or speaks(text))
    return asks and not _BY_ME.search(folded) and len(folded.split()) <= SHORT


_MOVES = re.compile(
    r"\b(?:i'?m|i am|im|we'?re|we are|i'?ll be|i will be|going to be|i) (?:\w+ )?(?:moving|relocating|move|"
    r"relocate|flying|going to "
    r"(?:move|live|be))\b"
)


def moves_later(text: str, today: date) -> str:
    """The zone of a place to which somebody moves on a day to come; empty for none."""
    folded = fold(text).folded
    day = day_in(folded, today) if _MOVES.search(folded) and "?" not in text else None
    place = _TO.search(folded)
    return zone_in(f"i am in {place['place']}", asked=True) if day and day > today and place else ""


_TO = re.compile(
    r"\bto (?P<place>(?!move|live|be\b)[a-z][a-z .'-]{2,30}?)(?= (?:next|in|on|this|tomorrow|at|from|"
    r"soon)\b|[,.;!]|$)"
)
"""Where somebody moves to."""
