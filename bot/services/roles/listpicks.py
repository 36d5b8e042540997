"""A role of the list shown last, taken by its place: "the third one", "number 7", "no wait, the last"."""

from __future__ import annotations

import re

from bot.services import focus
from bot.services.desk import Desk, Reply, Turn
from bot.services.hearing import Heard
from bot.services.telling import after, set_role

_WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_PLACES = {word: place for place, word in enumerate(_WORDS)} | {"1st": 0, "2nd": 1, "3rd": 2, "last": -1, "former": 0}
_PLACES |= {"latter": -1, "other": 1}
_NUMBERS = {
    word: n for n, word in enumerate(["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
}
_NUMBERS |= {str(n): n - 1 for n in range(1, 100)}
PICKS = re.compile(
    r"^\W*(?:(?:no|wait|sorry|oh|ok(?:ay)?|yes|yeah|well|hm+|actually|then|rather|maybe|perhaps|probably|and|but|so|i|i'?d|"
    r"i'?ll|would|will|like|want|to|prefer|take|choose|pick|go|with|for|let'?s|please|pls|make|it|that|change|switch|is|be|"
    r"think|guess|sounds|my|answer|goal)\b\W*)*?"
    rf"(?:(?:the|this|that)\W+)?(?:very )?(?:(?P<word>{'|'.join(sorted(_PLACES, key=len, reverse=True))})\b|"
    r"(?:(?:role|option|the)\W+)?(?:number|no\.?|nr\.?|option|role|#)\W*(?P<number>\d{1,2}|one|two|three|four|five|six|seven|"
    r"eight|nine|ten)\b)"
    r"(?: (?:one|role|option|job|of (?:them|those|these|the list|the two)|in (?:the|your) list|on (?:the|your) list))*"
    r"(?:\W+(?:please|pls|then|instead|it is|is it|now|sounds? (?:good|great|nice|best|fine)|would be (?:good|"
    r"nice|great)|"
    r"i (?:think|guess)|as (?:my )?goal|better))*\W*$",
    re.IGNORECASE,
)
"""A message that does nothing but point at a place."""

BARE = re.compile(r"^\W*(?P<number>\d{1,2})\W*$")
"""A number alone, which answers the question which role."""

WORDS = re.compile(r"^.{1,60}$", re.DOTALL)
"""What is short enough to be nothing else."""

_OTHERS = frozenset({"checks", "confirm", "level"})
"""Questions whose own lists are pointed at."""


def picked(desk: Desk, turn: Turn) -> Reply | None:
    """The role at that place of the list shown last as the goal; None where no list of roles was, or none is there."""
    found = PICKS.match(turn.text) or (BARE.match(turn.text) if turn.asked.kind == "goal" else None)
    named = turn.facts.target is not None and turn.facts.target.role is not None
    if found is None or turn.text.rstrip().endswith("?") or turn.asked.kind in _OTHERS or named:
        return None
    with desk.memory.unit() as unit:
        listed = focus.listed(unit, turn)
        if not listed or any(entry not in desk.catalogue.roles for entry in listed):
            return None
        if "view:plan" in unit.questions(turn.person_id) and turn.asked.kind != "goal":
            return None  # what is counted there are steps
        said = found.groupdict()
        number, word = (said.get("number") or "").lower().lstrip("0"), (said.get("word") or "last").lower()
        place = _NUMBERS.get(number, len(listed)) if number else _PLACES[word]
        if not -1 <= place < len(listed):
            return None
        set_role(desk, unit, turn, listed[place])
        return after(desk, unit, turn, Heard(unit.person(turn.person_id, turn.instant), goal=True))
