"""Hours in which somebody will not be asked: "never before 10", "not after 9pm", "only between noon and 5"."""

from __future__ import annotations

import re
from datetime import time

from bot.reading.times.amounts import MONTH
from bot.reading.times.moments import WEEKDAY, time_in

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
_BETWEEN = re.compile(
    rf"\b(?:between|from)\s+(?P<low>{_WHEN})\s*(?:and|to|until|till|-)\s*(?P<high>{_WHEN})"
    rf"(?!\w|(?:st|nd|rd|th)?\s*(?:of )?(?:{MONTH})\b)"
)
_PARTS: dict[str, tuple[time | None, time | None]] = {
    "morning": (None, time(12)),
    "afternoon": (time(12), time(18)),
    "evening": (time(18), None),
    "night": (time(18), None),
}
_ONLY_PART = re.compile(
    rf"\b(?:only|just|always|ever|best|better)(?: \w+){{0,4}}? (?P<a>{'|'.join(_PARTS)})s?\b(?! (?:shift|course|"
    rf"class))|\b(?P<b>{'|'.join(_PARTS)})(?:s (?:please|pls)|s? (?:only|is best|are best|would be best|"
    rf"suits? me|works? best))\b"
)
"""A part of the day and no other: "only in the evenings"."""
_ASKED = re.compile(
    rf"\b(?:{WEEKDAY}s?|every|each|once|twice|(?:bi-?)?weekly|monthly|daily|fortnight\w*|(?:second|other|next)"
    rf" \w+)\b[^.;!?]{{0,20}}$"
)
"""Before an evening that says when to ask, and not when alone: "every second Sunday evening please"."""
_OUT = {"morning": (time(12), None), "evening": (None, time(17)), "night": (None, time(20))}
_NOT_PART = re.compile(
    rf"\b(?:not|never|nothing|no(?= (?:{'|'.join(_OUT)}))|(?:don'?t|do not)(?: \w+){{1,3}}?|avoid|except|anything but|"
    rf"outside)(?: really| please| ever)? (?:in |on |at |during )?(?:the |my )?(?P<part>{'|'.join(_OUT)})s?\b"
    r"(?! (?:shift|course|class|person|owl))"
)
"""A part of the day in which not: "not in the evening", "no mornings"."""
_GERMAN = (
    (r"\bnie(?:mals)?\b|\bnicht\b|\bkeine\b", "not"),
    (r"\bnach\b", "after"),
    (r"\bvor\b", "before"),
    (r" ?\buhr\b", ":00"),
)
_LIFTS = re.compile(
    r"\b(?:any ?time|whenever|any hour|no matter when|at all hours|round the clock)\b(?! (?:after|before|"
    r"from|until|till))|\b(?:no|without|forget|drop|lift|cancel) (?:the |my |any )?(?:quiet|silent) (?:hours|time)\b"
)
_EARLY = ("before", "earlier than", "prior to")
_HALF = re.compile(r"[ap]\.?m|morning|evening|night|noon|midday|work|breakfast|lunch|dinner|afternoon|:|\.")


def bounds_in(folded: str) -> tuple[time | None, time | None]:
    """The earliest and the latest time of day at which somebody may be asked; None for no bound."""
    earliest = latest = None
    if _LIFE.search(folded):
        return None, None
    folded = _in_english(folded)
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
    for out in _NOT_PART.finditer(folded):
        first, last = _OUT[out["part"]]
        earliest, latest = earliest or first, latest or last
    part = _ONLY_PART.search(folded)
    if part and part["b"] and _ASKED.search(folded[: part.start()]):
        part = None
    if part and not (earliest or latest):
        earliest, latest = _PARTS[part["a"] or part["b"]]
    return earliest, latest


def lifted(folded: str) -> bool:
    """Whether somebody may be asked at any hour again."""
    return _LIFTS.search(folded) is not None and not any(bounds_in(folded))


def _in_english(folded: str) -> str:
    """The few words in German by which hours are told, in English: people fall back on their own for the clock."""
    if not re.search(r"\buhr\b|\bnie\b|\bnicht\b", folded):
        return folded
    for words, english in _GERMAN:
        folded = re.sub(words, english, folded)
    return folded


def without_bounds(folded: str) -> str:
    """The text without its hours of quiet, for who looks for the hour at which to ask."""
    if not any(bounds_in(folded)):
        return folded
    return _BETWEEN.sub(" ", _ONLY.sub(" ", _NOT_PART.sub(" ", _NOT.sub(" ", _in_english(folded)))))


def within(at: time, bounds: tuple[time | None, time | None]) -> time:
    """The time of day nearest to one that keeps to the bounds."""
    earliest, latest = bounds
    at = max(at, earliest) if earliest else at
    return min(at, latest) if latest else at


def _time(when: str, morning: bool = False) -> time | None:
    """A time of day; a bare hour is of the morning where something is to come after it, else of the waking half."""
    return time_in(f"at {when} in the morning" if morning and not _HALF.search(when) else f"at {when}")
