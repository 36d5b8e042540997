"""Hours of study that are over: in a report, or put right ("make that 10 hours, I meant hours done")."""

from __future__ import annotations

import re

from bot.reading.times.amounts import HALF, HOUR, NUMBER, number

SHORT = 18
"""Words up to which a message puts hours right and does nothing else."""
MOST = 400
"""Hours from which no study of one step is meant."""

_HOURS = re.compile(
    rf"(?<![\w.,/$-])(?P<n>{NUMBER})(?P<half>{HALF})?\s*(?:(?:full|whole|good|solid|more|long|study) )?(?P<unit>{HOUR}|"
    rf"minutes?|mins?)\b(?P<tail>{HALF})?"
)
_NOT_OVER = re.compile(
    r"^\s*(?:a|an|per|each|every|/|weekly|daily|left|to go|ago|later|from now|remaining|more to|earlier|long|of sleep|"
    r"until|till|away|by (?:train|car|bus)|shifts?|before|drive|commute)\b"
)
_BEFORE = re.compile(
    r"\b(?:(?<!put )in|within|every|next|for the next|(?:needs?|takes?|want|in|give it) another|only|have|has|need|"
    r"needs|want|take|takes|left|slept|worked|under|"
    r"last|after|of|at|until|with)(?: (?:about|only|just|like|maybe))? $"
)
_NO_REPORT = re.compile(
    r"\?|\b(?:will|would|could|want|wanna|if|when|should|can i|going to|plan to|need|shifts?|overtime|boss|salary|job|"
    r"slept|sleep|budget|from (?:now|january|february|march|april|may|june|july|august|september|october|november|"
    r"december|next)|a week|per week|weekly|each week|every week|a day|per day|instead of)\b"
)
TOTAL = re.compile(
    r"\b(?:so far|in (?:total|all|sum)|total|altogether|all in all|all told|by now|overall|up to now|since)\b",
    re.IGNORECASE,
)

_DONE = (
    r"(?:done|spent|invested|put in|behind me|of (?:study|studying|learning|work)(?: done)?|so far|in total|already|"
    r"i(?:'ve| have)? (?:done|spent|studied|put in|learned|learnt|worked))"
)
_MEANT = re.compile(
    rf"\b(?:i (?:mean|meant)|as in|it was|that was|those (?:were|are)|that'?s|they(?:'re| are| were)?|is|"
    rf"are)\b[^.!?]{{0,20}}\bhours?\b"
    rf"[^.!?]{{0,12}}\b{_DONE}|\bhours? {_DONE}\b|\b(?:not|n[o']?t)\b[^.!?]{{0,14}}\b(?:(?:hours )?(?:a|per|every|"
    rf"each) "
    r"week|weekly|my (?:hours|budget|pace|weekly))\b"
)
_RIGHTS = re.compile(
    r"\b(?:no+|wait|actually|sorry|i (?:mean|meant)|make (?:that|it)|correction|rather|not|oops|hang on|wrong|"
    r"misunder\w+)\b"
)


def hours_spent(folded: str) -> float | None:
    """The hours that a report says went into something; None for none, or where they are a pace or still to come."""
    if _NO_REPORT.search(folded):
        return None
    for found in _HOURS.finditer(folded):
        if _NOT_OVER.match(folded[found.end() :]) or _BEFORE.search(folded[: found.start()]):
            continue
        return _value(found)
    return None


def put_right(folded: str) -> tuple[bool, float | None]:
    """Whether hours just told are said to be hours done and no weekly ones, and how many where it says so again."""
    if len(folded.split()) > SHORT or "?" in folded or not (_MEANT.search(folded) and _RIGHTS.search(folded)):
        return False, None
    found = _HOURS.search(folded)
    return True, _value(found) if found else None


def _value(found: re.Match[str]) -> float | None:
    many = number(found["n"]) + (0.5 if found["half"] or found["tail"] else 0)
    many = many / 60 if found["unit"].startswith("m") else many
    return round(many, 2) if 0 < many <= MOST else None
