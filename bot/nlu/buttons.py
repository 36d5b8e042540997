"""Typing instead of pressing: a button's title, or "the first one", means the button. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

_PAYLOAD = re.compile(r"^/(\w+)(\{.*\})?$")
_ORDINAL = re.compile(
    r"^(?:i(?:'d| would)? (?:take|pick|choose|like|want) |let'?s (?:take|go with) )?(?:the |number |option |no\.? ?)?"
    r"(first|1st|1|one|second|2nd|2|two|third|3rd|3|three|last)(?: one| option| role)?(?: please)?[.!]*$",
    re.IGNORECASE,
)
_PLACES = {"first": 0, "1st": 0, "1": 0, "one": 0, "second": 1, "2nd": 1, "2": 1, "two": 1, "third": 2, "3rd": 2}
_PLACES |= {"3": 2, "three": 2, "last": -1}
_NUMBERS = frozenset({"1", "2", "3", "one", "two", "three"})


@dataclass(frozen=True)
class Pressed:
    """What a button stands for: an intent and the data it carries."""

    intent: str
    data: Mapping[str, str] = field(default_factory=dict)


def pressed_by(text: str, buttons: Sequence[Mapping[str, str]], *, numbers: bool) -> Pressed | None:
    """The button that a text means, None for none; `numbers` allows bare numbers, which may else be an answer."""
    typed = text.strip().casefold().rstrip(".!")
    for button in buttons:
        if str(button.get("title", "")).casefold() == typed:
            return _behind(button)
    choices = [b for b in buttons if "{" in str(b.get("payload", ""))]
    found = _ORDINAL.match(text.strip())
    if not found or len(choices) < 2 or (found[1].casefold() in _NUMBERS and not numbers):
        return None
    place = _PLACES[found[1].casefold()]
    return _behind(choices[place]) if place < len(choices) else None


def _behind(button: Mapping[str, str]) -> Pressed | None:
    found = _PAYLOAD.match(str(button.get("payload", "")))
    if not found:
        return None  # a button that says a plain sentence: the sentence is read like any other
    data = json.loads(found[2]) if found[2] else {}
    return Pressed(found[1], {str(k): str(v) for k, v in data.items()})
