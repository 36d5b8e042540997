"""The letters a pattern can begin with, so that long alternations are tried only where one of them may fit.

Python tries every alternative at every place; a talk of 500 words has some 3,000 places and the patterns here have
hundreds of alternatives. Looking at a few letters first saves nine tenths of that.
"""

from __future__ import annotations

import re
import sre_parse
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from operator import itemgetter
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
_START = "\x03"
_MOST = 8192
_FIGURE = re.compile("[1-9]")
_OTHER = "\x00"
"""Stands for any letter."""
_PLACE = re.compile(r"\w+|[§¤\x01+★⭐●■]")
_PLACE_OF = itemgetter(0)
_Fitting = list[tuple[str, re.Pattern[str]]]


def heads(pattern: str) -> set[str]:
    """The first letters of all that a pattern matches; fewer where the match may be shorter."""
    parsed: Any = sre_parse.parse(pattern)
    return _sequence(parsed)


def quick(pattern: str, before: str = r"\b") -> re.Pattern[str]:
    """The same pattern, tried only behind `before` and where its first letters stand."""
    return re.compile(f"{before}(?={_any_of(heads(pattern))})(?:{pattern})")


def gate(before: str, patterns: Iterable[str]) -> re.Pattern[str]:
    """Matches where one of the patterns may stand behind `before`; no match says that none does."""
    return re.compile(f"{before}(?={_any_of(set().union(*(heads(one) for one in patterns)))})")


def _any_of(found: set[str]) -> str:
    """A pattern for one of these heads, letter by letter."""
    if any(head[:1] in ("", _OTHER) for head in found):
        return ""
    following: dict[str, set[str]] = {}
    for head in found:
        following.setdefault(head[0], set()).add(head[1:])
    parts = [r"\d" if one == "0" else re.escape(one) + _any_of(rest) for one, rest in sorted(following.items())]
    return f"(?:{'|'.join(parts)})" if len(parts) > 1 else parts[0]


class Alternatives:
    """Patterns of several kinds that begin with a word, a sign or a mask; the first that fits at a place wins."""

    def __init__(self, patterns: Iterable[tuple[str, re.Pattern[str]]], before: str = "") -> None:
        self._patterns = tuple((kind, re.compile(before + one.pattern), one.pattern[:1]) for kind, one in patterns)
        self._known: dict[str, set[int]] = {}
        for number, (_, pattern, _) in enumerate(self._patterns):
            for head in heads(pattern.pattern):
                self._known.setdefault(head.ljust(_LENGTH, _OTHER), set()).add(number)
        self._seen: set[str] = set()
        self._fits: dict[str, _Fitting] = {}

    def finditer(self, text: str, start: int = 0) -> Iterator[tuple[str, re.Match[str]]]:
        """Kind and match of all that fit from `start` on, left to right, none overlapping."""
        last = start
        for at, fitting in self._chances(text):
            if at < last:
                continue
            for kind, pattern in fitting:
                found = pattern.match(text, at)
                if found:
                    last = found.end()
                    yield kind, found
                    break

    def _chances(self, text: str) -> list[tuple[int, _Fitting]]:
        """The places where something may fit, left to right, with what may."""
        places, fits = _places(text), self._fits
        for head in places.keys() - self._seen:
            self._learn(head)
        chances = [(at, fits[head]) for head in fits.keys() & places.keys() for at in places[head]]
        chances.sort(key=_PLACE_OF)
        return chances

    def _learn(self, head: str) -> None:
        """Finds what may fit where these letters stand; remembered, as few heads are ever seen."""
        first = head[0] == _START
        letters = ((letter, _OTHER) for letter in head[first:].ljust(_LENGTH, _END))
        numbers = {number for known in product(*letters) for number in self._known.get("".join(known), ())}
        found = [self._patterns[number] for number in sorted(numbers)]
        if len(self._seen) >= _MOST:
            self._seen.clear()
            self._fits.clear()
        self._seen.add(head)
        if fitting := [(kind, pattern) for kind, pattern, sign in found if first or sign != "^"]:
            self._fits[head] = fitting


class Scanner:
    """One pattern that begins with a word, a sign or a mask, found wherever it may begin."""

    def __init__(self, pattern: str, before: str = "") -> None:
        self._only = Alternatives([("", re.compile(pattern))], before)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches, left to right, none overlapping."""
        return (match for _, match in self._only.finditer(text))

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The first match from `start` on."""
        return next((match for _, match in self._only.finditer(text, start)), None)


@lru_cache(maxsize=64)
def _places(text: str) -> dict[str, list[int]]:
    """Where something may begin in a text, by the letters that stand there."""
    text = _FIGURE.sub("0", text)
    found: defaultdict[str, list[int]] = defaultdict(list)
    for at in [place.start() for place in _PLACE.finditer(text)]:
        found[text[at : at + _LENGTH] if at else _START + text[:_LENGTH]].append(at)
    found.setdefault(_START + text[:_LENGTH], [0])
    return dict(found)


def _plain(code: int) -> str:
    """A letter as heads have it: any figure is a nought."""
    return _FIGURE.sub("0", chr(code))


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
        return {_plain(value)}
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
        return {_plain(value)}
    if kind is RANGE and value[1] - value[0] < 64:
        return {_plain(code) for code in range(value[0], value[1] + 1)}
    if kind is CATEGORY and value is CATEGORY_DIGIT:
        return {"0"}
    return {_OTHER}
