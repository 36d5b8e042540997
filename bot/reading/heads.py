"""The letters a pattern can begin with, so that long alternations are tried only where one of them may fit.

Python tries every alternative at every place; a talk of 500 words has some 3,000 places and the patterns here have
hundreds of alternatives. Looking at a few letters first saves nine tenths of that.
"""

from __future__ import annotations

import re
import sre_parse
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from sre_constants import (
    ANY,
    ASSERT,
    ASSERT_NOT,
    AT,
    BRANCH,
    CATEGORY,
    CATEGORY_DIGIT,
    IN,
    LITERAL,
    MAX_REPEAT,
    MIN_REPEAT,
    RANGE,
    SUBPATTERN,
)
from typing import Any

_LENGTH = 3
_END = "\x02"
_OTHER = "\x00"
"""Stands for any letter."""
_PLACE = re.compile(r"(?<![\w'-])(?:\A|(?=\w))")


def heads(pattern: str) -> set[str]:
    """The first letters of all that a pattern matches; fewer where the match may be shorter."""
    return _sequence(sre_parse.parse(pattern))


def quick(pattern: str, before: str = r"\b") -> re.Pattern[str]:
    """The same pattern, tried only behind `before` and where its first letters stand."""
    return re.compile(f"{before}(?={_any_of(heads(pattern))})(?:{pattern})")


def _any_of(found: set[str]) -> str:
    """A pattern for one of these heads, letter by letter."""
    if any(head[:1] in ("", _OTHER) for head in found):
        return ""
    following: dict[str, set[str]] = {}
    for head in found:
        following.setdefault(head[0], set()).add(head[1:])
    parts = [re.escape(first) + _any_of(rest) for first, rest in sorted(following.items())]
    return f"(?:{'|'.join(parts)})" if len(parts) > 1 else parts[0]


class Alternatives:
    """Patterns of several kinds, the first that fits at a place wins; all of them begin a word."""

    def __init__(self, patterns: Iterable[tuple[str, re.Pattern[str]]]) -> None:
        self._patterns = tuple(patterns)
        self._known: dict[str, set[int]] = {}
        for number, (_, pattern) in enumerate(self._patterns):
            for head in heads(pattern.pattern):
                self._known.setdefault(head.ljust(_LENGTH, _OTHER), set()).add(number)
        self._at = lru_cache(maxsize=4096)(self._starting)

    def finditer(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and kind of all matches, left to right, none overlapping."""
        last = 0
        for place in _PLACE.finditer(text):
            start = place.start()
            if start < last:
                continue
            for kind, pattern in self._at(text[start : start + _LENGTH], start == 0):
                match = pattern.match(text, start)
                if match:
                    last = match.end()
                    yield start, last, kind
                    break

    def _starting(self, head: str, first: bool) -> Sequence[tuple[str, re.Pattern[str]]]:
        letters = ((letter, _OTHER) for letter in head.ljust(_LENGTH, _END))
        numbers = {number for known in product(*letters) for number in self._known.get("".join(known), ())}
        found = [self._patterns[number] for number in sorted(numbers)]
        return [one for one in found if first or not one[1].pattern.startswith("^")]


def _sequence(items: Iterable[Any]) -> set[str]:
    found = {""}
    for item in items:
        if all(len(head) == _LENGTH for head in found):
            break
        after = _item(*item)
        found = {(head + more)[:_LENGTH] for head in found for more in after}
    return found


def _item(kind: Any, value: Any) -> set[str]:
    if kind in (AT, ASSERT, ASSERT_NOT):
        return {""}
    if kind is LITERAL:
        return {chr(value)}
    if kind is IN:
        return set().union(*(_member(*one) for one in value))
    if kind is BRANCH:
        return set().union(*(_sequence(one) for one in value[1]))
    if kind is SUBPATTERN:
        return _sequence(value[3])
    if kind in (MAX_REPEAT, MIN_REPEAT):
        once = _sequence(value[2])
        several = {(head + more)[:_LENGTH] for head in once for more in once} if value[1] != 1 else set()
        return once | several | ({""} if value[0] == 0 else set())
    return {_OTHER} if kind is ANY else {_OTHER, ""}


def _member(kind: Any, value: Any) -> set[str]:
    if kind is LITERAL:
        return {chr(value)}
    if kind is RANGE and value[1] - value[0] < 64:
        return {chr(code) for code in range(value[0], value[1] + 1)}
    if kind is CATEGORY and value is CATEGORY_DIGIT:
        return set("0123456789")
    return {_OTHER}
