"""Which phase or step a message names by number: "step 2", "the last phase"."""

from __future__ import annotations

import re

_NUMBER = re.compile(
    r"\b(phase|step)\s*(?:number\s*|no\.?\s*|#\s*)?(\d+|one|two|three|four|five|first|second|third)\b", re.I
)

_ORDINAL = re.compile(r"\b(first|second|third|fourth|fifth|last|next)\s+(phase|step|one)\b", re.I)

_BARE = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|and|so|yes|hey|now|number|no\.?|#|the)\W*)*(\d|first|second|third|fourth|fifth)(?: one)? "
    r"(?:(?:is|was|also|now|too|just|finally|all) )*(?:done|finished|completed?|through|ticked(?: off)?|ready|"
    r"behind me)"
    r"(?:\W+(?:too|now|as well|also|yay|finally|today|yesterday|btw))*\W*$"
    r"|^\W*(?:(?:ok(?:ay)?|and|so|yes|i|i'm|just|also|finally)\W+)*(?:done with|finished|did|through with|"
    r"ticked off) (?:number |no\.? ?|# ?)?(\d)"
    r"(?:\W+(?:too|now|as well|also|today|yesterday))*\W*$",
    re.IGNORECASE,
)
"""A number and a word of being done, and nothing else: "1 done", "finished 2 as well"."""

_PAIRS = (("one", "first"), ("two", "second"), ("three", "third"), ("four", "fourth"), ("five", "fifth"))

_WORDS = {word: number for number, pair in enumerate(_PAIRS, start=1) for word in pair}


def numbered(text: str) -> tuple[str, int] | None:
    """Which phase or step a message names by number: ("phase", 2); -1 is the last, 0 the next."""
    found = _NUMBER.search(text)
    if found:
        word = found[2].lower()
        return found[1].lower(), int(word) if word.isdigit() else _WORDS[word]
    found = _ORDINAL.search(text)
    if found:
        word = found[1].lower()
        kind = "phase" if found[2].lower() == "phase" else "step"
        return kind, _WORDS.get(word, -1 if word == "last" else 0)
    found = _BARE.match(text)
    if found:
        word = (found[1] or found[2]).lower()
        return "step", int(word) if word.isdigit() else _WORDS[word]
    return None
