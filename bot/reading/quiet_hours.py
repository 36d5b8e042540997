"""Hours in which somebody will not be asked: "never before 10", "not after 9pm", "only between noon and 5"."""

from __future__ import annotations

import re
from datetime import time

from bot.reading.moments import time_in

_WHEN = (
    r"(?:\d{1,2}(?:[:.]\d\d)?(?:\s*(?:[ap]\.?m\.?|h|o'?clock))?(?: (?:in|at) (?:the )?(?:morning|evening|night|"
    r"afternoon))?|noon|midday|lunch(?:time)?|dinner|work|breakfast)"
)
_NOT = re.compile(
    r"\b(?:not|never|nothing|no(?: \w+)?|nobody|don'?t(?: \w+){1,3}|do not(?: \w+){1,3}|"
    r"leave me (?:alone|be|in peace)|quiet|silence|mute\w*)(?: \w+){0,2}? "
    rf"(?P<side>before|earlier than|prior to|after|later than|past|from)\s+(?P<when>{_WHEN})(?!\w|\s*(?:to|till|-)\b)"
)
_ONLY = re.compile(
    r"\b(?:only|just|any ?time|always|best|better)(?: \w+){0,2}? "
    rf"(?P<side>after|from|past|before|until|till)\s+(?P<when>{_WHEN})(?!\w)"
)
_LIFE = re.compile(
    r"\b(?:i|we|my) (?:\w+ ){0,3}?(?:work\w*|sleep|stud\w+|learn\w*|have|shift\w*|job|class\w*|lessons?)\b"
)
"""What tells of somebody's own hours, and not of when to be asked."""
_BETWEEN = re.compile(rf"\b(?:between|from)\s+(?P<low>{_WHEN})\s*(?:and|to|until|till|-)\s*(?P<high>{_WHEN})(?!\w)")
_EARLY = ("before", "earlier than", "prior to")
_HALF = re.compile(r"[ap]\.?m|morning|evening|night|noon|midday|work|breakfast|lunch|dinner|afternoon|:|\.")


def bounds_in(folded: str) -> tuple[time | None, time | None]:
    """The earliest and the latest time of day at which somebody may be asked; None for no bound."""
    earliest = latest = None
    if _LIFE.search(folded):
        return None, None
    for found in _NOT.finditer(folded):
        if found["side"] in _EARLY:
            earliest = _time(found["when"], morning=True)
        else:
            latest = _time(found["when"])
    for found in _ONLY.finditer(folded):
        if found["side"] in ("before", "until", "till"):
            latest = _time(found["when"], morning=found["side"] == "before")
        else:
            earliest = _time(found["when"])
    both = _BETWEEN.search(folded)
    if both and not (earliest or latest):
        earliest, latest = _time(both["low"], morning=True), _time(both["high"])
    return earliest, latest


def without_bounds(folded: str) -> str:
    """The text without its hours of quiet, for who looks for the hour at which to ask."""
    return _BETWEEN.sub(" ", _ONLY.sub(" ", _NOT.sub(" ", folded))) if any(bounds_in(folded)) else folded


def within(at: time, bounds: tuple[time | None, time | None]) -> time:
    """The time of day nearest to one that keeps to the bounds."""
    earliest, latest = bounds
    at = max(at, earliest) if earliest else at
    return min(at, latest) if latest else at


def _time(when: str, morning: bool = False) -> time | None:
    """A time of day; a bare hour is of the morning where something is to come after it, else of the waking half."""
    return time_in(f"at {when} in the morning" if morning and not _HALF.search(when) else f"at {when}")
