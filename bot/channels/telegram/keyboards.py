"""Rows of keys under a message, laid out to be read on a phone, within what Telegram takes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

A_ROW, IN_ALL, BYTES = 8, 100, 64
"""What Telegram takes: keys in a row, keys under a message, bytes behind a key."""

BESIDE, WIDTH, TITLE, MOST = 3, 30, 38, 200
"""What can be read on a phone: keys beside each other, letters of a shared row, letters of a row's only key; and
characters of a title, for not all are as wide as a letter.
"""


@dataclass(frozen=True)
class Key:
    """A key: what stands on it, and what comes back when it is pressed."""

    title: str
    data: str


Keyboard = tuple[tuple[Key, ...], ...]


def laid_out(keys: Sequence[Key], beside: int = BESIDE) -> Keyboard:
    """The keys in rows, in their order: short ones side by side, long ones alone; what is over 100 is left out.

    ValueError where something behind a key is empty or too long to come back: Telegram would refuse the whole message.
    """
    rows: list[list[Key]] = []
    for key in [_fitting(key) for key in keys[:IN_ALL]]:
        together = [*rows[-1], key] if rows else []
        fits = sum(wide(one.title) for one in together) <= WIDTH
        if together and fits and len(together) <= min(beside, A_ROW):
            rows[-1].append(key)
        else:
            rows.append([key])
    return tuple(map(tuple, rows))


def wide(text: str) -> int:
    """About how wide a text is, in letters: signs of East Asia and emoji take two, accents on a letter none."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _fitting(key: Key) -> Key:
    """A key that Telegram takes, its title in one line and cut where a phone would cut it."""
    if not 1 <= len(key.data.encode("utf-8", "replace")) <= BYTES:
        raise ValueError(f"behind a key stand 1 to {BYTES} bytes, not {key.data!r}")
    title = " ".join(_UNSEEN.sub("", key.title.encode("utf-8", "replace").decode()).split())[:MOST]
    return replace(key, title=cut(title) if wide(title) else "…")


_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f\u202a-\u202e\u2066-\u2069\ufdd0\ufdd1]")


def cut(title: str, most: int = TITLE) -> str:
    """At most so many letters of it, at the end of a word where there is one in the last third."""
    if wide(title) <= most:
        return title
    room, end = most - 1, 0
    while (room := room - _width(title[end])) >= 0:
        end += 1
    words = title[:end].rsplit(" ", 1)[0]
    return (words if 3 * len(words) >= 2 * end else title[:end]).rstrip(" ,;:-–(") + "…"
