"""Folding: lower case, plain quotes and dashes, single blanks, with the way back to the original offsets."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache

HIDDEN = "\x01"
"""Stands for a character of an address, which names nothing."""

_PLAIN = {
    "\u2018": "'",
    "\u2019": "'",
    "\u02bc": "'",
    "`": "'",
    "\u00b4": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u2212": "-",
    "\r": "\n",
    "\u2028": "\n",
    "\u2029": "\n",
    "\x0b": "\n",
    "\x0c": "\n",
    "\u00df": "s",
    "\uff0c": ",",
    "\u3001": ",",
    "\u3002": ".",
    "\uff01": "!",
    "\uff1f": "?",
}
_GAPS = re.compile(r"[ \t\x00-\x08\xa0\u200b]+\n\s*|\n\s+|[ \t\xa0]{2,}")
_ADDRESS = re.compile(
    r"(?:https?|ftp)://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|(?<![\w/])@\w+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|io|dev|net|edu|gov|me|de)/\S*"
)
_ADDRESS_SIGNS = ("://", "www.", "@", ".com", ".org", ".io", ".dev", ".net", ".edu", ".gov", ".me/", ".de/")


@dataclass(frozen=True)
class Text:
    """A text and its folded form; `origin` maps folded offsets back, None where they are the same."""

    raw: str
    folded: str
    origin: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original offsets of a folded span that is not empty."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1

    def quote(self, start: int, end: int) -> str:
        """The original words of a folded span."""
        first, last = self.span(start, end)
        return self.raw[first:last]


def fold(raw: str) -> Text:
    """The folded text: what compares equal to a person is equal here. Addresses are hidden."""
    folded = _lower(raw)
    origin: tuple[int, ...] | None = None
    if "`" in folded or "\r" in folded:
        folded = folded.replace("`", "'").replace("\r", "\n")
    if "  " in folded or "\n" in folded or "\t" in folded or "\xa0" in folded:
        folded, origin = _squeeze(folded)
    if any(sign in folded for sign in _ADDRESS_SIGNS):
        folded = _ADDRESS.sub(lambda m: HIDDEN * len(m[0]), folded)
    return Text(raw, folded, origin)


def words_of(text: str) -> tuple[str, ...]:
    """The words of a list written as one string."""
    return tuple(text.split())


def fold_name(name: str) -> str:
    """A name as it is compared; no part of it is an address."""
    return " ".join(_lower(name).split())


def _lower(raw: str) -> str:
    return raw.lower() if raw.isascii() else "".join(map(_fold_character, raw))


@lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    """One character for one, so that offsets hold."""
    if character == "\n":
        return character
    if character in _PLAIN:
        return _PLAIN[character]
    lower = character.lower()
    if character in "½¼¾":
        return character
    base = unicodedata.normalize("NFKD", lower)[:1]
    if base.isascii() and base.isprintable():
        return base.lower()
    if character.isspace():
        return " "
    return lower if len(lower) == 1 else character


def _squeeze(folded: str) -> tuple[str, tuple[int, ...]]:
    parts: list[str] = []
    origin: list[int] = []
    at = 0
    for gap in _GAPS.finditer(folded):
        parts.append(folded[at : gap.start()])
        origin.extend(range(at, gap.start()))
        parts.append("\n" if "\n" in gap[0] else " ")
        origin.append(gap.start())
        at = gap.end()
    parts.append(folded[at:])
    origin.extend(range(at, len(folded)))
    return "".join(parts).replace("\t", " "), tuple(origin)


_NOTE = re.compile(r"[^.?!\n]+")
_LENGTH_TOLD = re.compile(r"\b\d{1,2}\+? ?(?:years?|yrs?|y)\b")
_YES_OR_NO = re.compile(r"\b(?:no|not|never|none|yes|n't|without|but|only|i)\b")
NOTES, WORDS = 3, 3
"""Notes a message has at least, and words each has at most, to be read as a list."""


def as_list(text: Text) -> Text:
    """Short notes parted by full stops, "team lead. warehouse. 9 yrs", as the list that they are; others unchanged."""
    notes = [note.strip() for note in _NOTE.findall(text.folded) if note.strip()]
    few = 1 < len(notes) <= NOTES + 2 and all(len(note.split()) <= WORDS for note in notes)
    if not few or "?" in text.folded or not _LENGTH_TOLD.search(text.folded) or _YES_OR_NO.search(text.folded):
        return text
    return replace(text, folded=re.sub(r"\.(?= )", ",", text.folded))
