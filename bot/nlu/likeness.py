"""Finds training examples that say the same in the same words: waste within an intent, a contradiction across two."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz, process

from bot.nlu.examples import Example

NEAR = 88
"""Likeness of two folded lines, in any order of their words, from which their words are compared; 0 to 100."""

SLIP, LONG = 80, 5
"""Likeness of a word and its misspelling, and the letters it has at least: short words that look alike are others."""

AT_ONCE = 1000
"""Lines compared with all others at a time; bounds the memory to some ten MB."""

FILLERS = frozenset(
    # fmt: off
    (
        "please",
        "pls",
        "plz",
        "kindly",
        "just",
        "honestly",
        "actually",
        "so",
        "um",
        "er",
        "erm",
        "hmm",
        "oh",
        "lol",
        "sir",
        "mate",
        "man",
        "bro",
        "then",
        "very",
        "tbh",
        "yeah",
    )
    # fmt: on
)
"""Words that colour a line and change nothing of what it means."""

LINKS = frozenset(
    # fmt: off
    (
        "i",
        "im",
        "ive",
        "a",
        "an",
        "the",
        "my",
        "me",
        "it",
        "its",
        "is",
        "am",
        "are",
        "be",
        "was",
        "to",
        "of",
        "in",
        "on",
        "at",
        "for",
        "with",
        "and",
        "that",
        "this",
        "these",
    )
    # fmt: on
)
"""Words by which two lines may differ and still say the same; no negation, number or person spoken to."""

_ASKS = frozenset(
    # fmt: off
    (
        "what",
        "which",
        "how",
        "why",
        "when",
        "where",
        "who",
        "whats",
        "is",
        "are",
        "am",
        "do",
        "does",
        "did",
        "can",
        "could",
        "will",
        "would",
        "should",
        "shall",
        "may",
        "has",
        "have",
    )
    # fmt: on
)


@dataclass(frozen=True)
class Alike:
    """Two examples in nearly the same words; `same` if nothing but fillers and punctuation sets them apart."""

    one: Example
    other: Example
    same: bool

    @property
    def contradicts(self) -> bool:
        """The same words stand for two intents."""
        return self.one.intent != self.other.intent


def folded(text: str) -> str:
    """The words of a line in lower case, without punctuation and fillers; signs and question marks stay."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    words = re.findall(r"[\w+#/]+|\?|[^\w\s.,;:!?\"()\[\]-]+", re.sub(r"['’`]", "", plain))
    return " ".join([word for word in words if word not in FILLERS] or words) or plain


def alike(examples: Sequence[Example]) -> list[Alike]:
    """All pairs that say nearly the same, contradictions first, then in the order of the examples."""
    lines = [folded(example.text) for example in examples]
    found = [
        Alike(examples[i], examples[j], lines[i] == lines[j]) for i, j in _near(lines) if same_words(lines[i], lines[j])
    ]
    return sorted(found, key=lambda pair: not pair.contradicts)


def _near(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    for start in range(0, len(lines), AT_ONCE):
        part = lines[start : start + AT_ONCE]
        likeness = process.cdist(part, lines, scorer=fuzz.token_sort_ratio, score_cutoff=NEAR, dtype=np.uint8)
        for row, other in zip(*np.nonzero(likeness), strict=True):
            if start + row < other:
                yield int(start + row), int(other)


def same_words(one: str, other: str) -> bool:
    """Whether two folded lines differ in slips of the finger and link words alone, and both ask or neither does."""
    mine, its = Counter(one.split()), Counter(other.split())
    left, right = (set(rest) - LINKS for rest in (mine - its, its - mine))
    if _asks(one) != _asks(other):
        return False
    return all(any(_slip(a, b) for b in right) for a in left) and all(any(_slip(a, b) for a in left) for b in right)


def _asks(line: str) -> bool:
    return "?" in line or line.split()[0] in _ASKS


def _slip(one: str, other: str) -> bool:
    # The first letter is hardly ever mistyped, and it tells "correct" from "incorrect"; an ending tells "certainly".
    near = one[0] == other[0] and abs(len(one) - len(other)) <= 1
    return near and min(len(one), len(other)) >= LONG and fuzz.ratio(one, other) >= SLIP
