"""Slips of the finger in the plain words that reading depends on: "yeers", "huors", "enginear", "nver used".

Only words that no list knows are mended, and only to a short list of words that carry years, hours, roles, levels and
polarity. Names of skills have a speller of their own, in `fuzzy`.
"""

from __future__ import annotations

import re
from collections.abc import Container
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from bot.reading.text import Text, words_of

CORE = words_of(
    "hour hours week weeks weekly weekend weekends month months year years daily evening evenings morning "
    "mornings minutes experience experienced graduate graduated student work worked working employed career "
    "employment freelance internship engineer engineers engineering analyst analysts analytics scientist "
    "scientists science developer developers architect researcher manager designer specialist administrator "
    "programmer consultant machine learning never know knew known used using familiar little basic basics "
    "intermediate advanced beginner expert squeeze fluent good great comfortable confident learn learned touched tried "
    "before nothing without course finished completed started delete remove want become because colleague "
    "colleagues only every everything anything already still level proficient knowledge rusty studied studying "
    "practice practical goal wrote built "
)
_RUN_UP = re.compile(
    r"\b(?:(?:and |but |well,? |so,? )?(?:if i(?:'m| am|m)(?: being)?(?: \w+ly)? (?:honest|frank)"
    r"|to be (?:\w+ly )?(?:honest|frank|fair)|bear with me|i (?:do )?tend to ramble|i (?:must|have to) (?:admit|say)"
    r"|let me think|not sure how to (?:put|say) (?:it|this)(?:,? but)?|(?:right,? )?so here goes))\b[ ,.:]*"
    r"|\bi (?:suppose|guess|reckon|think|believe|would say|'d say)(?: that)?,? "
    r"(?=(?:i|i'[a-z]+|none|not|no|nope|never|zero|thats|that's)\b)"
    r"|(?:^|(?<=[.!?,] ))i (?:suppose|guess|reckon),? (?!so\b|not\W*$|yes\b)"
    r"|\b(?:probably|perhaps) (?=(?:i|none|not|no|nope|never|zero)\b)"
)
"""Words of caution before what is meant; they change nothing of it and stand in the way of what reads it."""
SHORT, LONG = 4, 7
"""Words shorter than the first are left alone; from the second on two slips are mended."""

_WORD = re.compile(r"(?<![\w'@./#+-])[a-z]{4,16}(?![\w'@#+]|[./-]\w)")


class Mender:
    """Mends plain words; `known` are the words that are right as they stand."""

    def __init__(self, known: Container[str]) -> None:
        self._known = known
        self._meant = lru_cache(maxsize=20000)(_meant)

    def mend(self, text: Text) -> Text:
        """The text with its slips mended, offsets still leading to the original; the same text where there are none."""
        changes = [(m.start(), m.end(), "") for m in _RUN_UP.finditer(text.folded)]
        for found in _WORD.finditer(text.folded):
            word = found[0]
            if word not in self._known and not _name(text, found.start()) and (meant := self._meant(word)):
                changes.append((found.start(), found.end(), meant))
        return _changed(text, sorted(changes)) if changes else text


def _name(text: Text, start: int) -> bool:
    """Whether a word is written like a name: a capital within a sentence that is not all capitals."""
    at, _ = text.span(start, start + 1)
    before = text.raw[:at].rstrip()
    return (
        text.raw[at].isupper() and not text.raw[at : at + 2].isupper() and before[-1:] not in ("", ".", "!", "?", "\n")
    )


def _meant(word: str) -> str:
    """The one core word that a slip or two away stands for, empty where none is near."""
    if word.rstrip("s") in CORE:
        return ""
    slips = 2 if len(word) >= LONG else 1
    pool = [core for core in CORE if core[0] == word[0] and abs(len(core) - len(word)) <= slips and len(core) >= SHORT]
    best = extractOne(word, pool, scorer=OSA.distance, score_cutoff=slips)
    return best[0] if best else ""


def _changed(text: Text, changes: list[tuple[int, int, str]]) -> Text:
    parts: list[str] = []
    origin: list[int] = []
    before = text.origin if text.origin is not None else range(len(text.folded))
    at = 0
    for start, end, word in changes:
        if start < at:
            continue  # a slip within words of caution
        parts += [text.folded[at:start], word]
        origin += before[at:start]
        origin += [before[min(start + n, end - 1)] for n in range(len(word) - 1)] + [before[end - 1]] * bool(word)
        at = end
    parts.append(text.folded[at:])
    origin += before[at:]
    return Text(text.raw, "".join(parts), tuple(origin))
