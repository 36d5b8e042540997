"""The role of a message that is known to tell a goal, but names none in full: "thinking DS", "build the data plumbing".

Only where a goal is told for sure: elsewhere the same words tell what somebody does, or has heard of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.reading.facts import RoleMention
from bot.reading.lexical.text import Text
from bot.reading.work.jobs import said_of
from bot.reading.work.titles import Titles

_PIECE = re.compile(
    r"[^,.;:!?()\n]+?(?=[,.;:!?()\n]|\s(?:ideally|preferably|if possible|please|at (?:an?|the|my|some)|in "
    r"(?:an?|the|my)|"
    r"for (?:an?|the|my|now|sure)|would be|is (?:my|the|what)|sounds?|looks?|maybe|probably|i (?:think|guess|"
    r"suppose))\b|"
    r"\s-+\s|$)"
)
_LEAD = re.compile(
    r"^(?:\W|\b(?:i'?m|i am|i'?d|i would|i|thinking|leaning|aiming|hoping|going|heading|towards?|maybe|"
    r"probably|perhaps|"
    r"possibly|well|so|hm+|um+|uh|erm?|ok|okay|yes|yeah|like|just|simply|honestly|definitely|something|anything|any|"
    r"somewhere|some|in|into|about|for|as|to|be|become|say|guess|think|with|the|an?|my|our|goal|target|dream|plan|"
    r"ideal|is|was|role|job|would|love|want|wanna)\b)+"
)
_NOT = re.compile(
    r"\b(?:not|n't|never|no|don'?t|without|instead of|rather than|anything but|hate|except|from|as an?)\b[^,.;]*$"
)
_OTHERS = re.compile(r"^\W*(?:my|our|his|her|their) (?!goal|dream|plan|aim|target|ideal|next|future)\w+")
LONGEST = 220
"""Letters up to which a message may describe a goal as a whole; a longer one tells more than that."""


def described(text: Text, titles: Titles) -> RoleMention | None:
    """The role that a piece of the message names shortly, else the one whose work it describes, as a whole "
    "or in part."""
    folded = text.folded
    pieces = [p for p in _pieces(folded) if not _NOT.search(folded, max(0, p[0] - 40), p[0])]
    for start, end in pieces:
        title = titles.named(folded[start:end])
        if title.role and title.score >= 0.95:
            return RoleMention(title.role, said_of(text, start, end), title.score, start, end)
    if len(folded) > LONGEST or "?" in folded.rstrip(" ?!")[:-1]:
        return None
    whole = (len(folded) - len(folded.lstrip()), len(folded.rstrip()))
    best: RoleMention | None = None
    for start, end in (whole, *_sentences(folded)):
        words = folded[start:end]
        if _OTHERS.match(words):
            continue
        title = titles.described(words)
        if title.role and (best is None or title.score > best.score):
            best = RoleMention(title.role, said_of(text, start, end), title.score, start, end)
    return best


def opening(text: Text, titles: Titles) -> RoleMention | None:
    """The role that an answer names shortly before all else: "DS in a hospital if possible, I come with R"."""
    first = next(_pieces(text.folded), None)
    title = titles.named(text.folded[slice(*first)]) if first else None
    if first is None or title is None or not title.role or title.score < 0.95:
        return None
    return RoleMention(title.role, said_of(text, *first), title.score, *first)


def _pieces(folded: str) -> Iterator[tuple[int, int]]:
    """The parts between commas, stops and words of how, without the words that lead to them."""
    for piece in _PIECE.finditer(folded):
        lead = _LEAD.match(piece[0])
        start = piece.start() + (lead.end() if lead else 0)
        if start < piece.end():
            yield start, piece.end()


def _sentences(folded: str) -> Iterator[tuple[int, int]]:
    return (one.span() for one in re.finditer(r"[^.!?;\n]+", folded))
