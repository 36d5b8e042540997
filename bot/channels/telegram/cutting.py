"""Where a text is cut that is too long for one message: where it hurts least. Linear in the text."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

_BREAKS = tuple(
    re.compile(shape)
    for shape in (
        r"\n\n",
        r"\n(?=\s*(?:•|\d{1,6}[.)])\s)",
        r"\n",
        r"(?<=[.!?…])\s|(?<=[.!?…][)\"'”’])\s",
        r"\s",
    )
)
"""Where a text is cut, best first; what is found is left out between two pieces."""


def cuts(shown: str, most: int) -> Iterator[tuple[int, int]]:
    """Start and end of each piece of what is shown, of at most so many UTF-16 units; space at the cuts is left out."""
    sums = [0, *accumulate(2 if character > "\uffff" else 1 for character in shown)]
    size, start = len(shown.rstrip()), len(shown) - len(shown.lstrip())
    while start < size:
        last = min(bisect_right(sums, sums[start] + most) - 1, size)
        end = last if last == size else _end(shown, start, last)
        yield start, start + len(shown[start:end].rstrip())
        while end < size and shown[end].isspace():
            end += 1
        start = end


def _end(shown: str, start: int, last: int) -> int:
    """The best place to end a piece by `last`; it is at least a third full, so that no text makes a crowd of pieces."""
    floor = start + (last - start) // 3 + 1
    for shape in _BREAKS:
        # A little is seen of what follows, to know a list line by its number.
        ends = [found.start() for found in shape.finditer(shown, floor, last + 16) if found.start() <= last]
        if ends:
            return ends[-1]
    return next((end for end in range(last, start, -1) if not _joined(shown, start, end)), last)


def _joined(shown: str, start: int, end: int) -> bool:
    """Whether the characters before and after a place are shown as one: accents, skin tones, families, flags."""
    before, after = shown[end - 1], shown[end]
    if after == "\u200d" or before == "\u200d" or unicodedata.category(after) in ("Mn", "Mc", "Me"):
        return True
    if "\U0001f3fb" <= after <= "\U0001f3ff" or "\U000e0020" <= after <= "\U000e007f":
        return True
    flags = 0
    while _flag(after) and end - flags > start and _flag(shown[end - flags - 1]):
        flags += 1
    return flags % 2 == 1


def _flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
