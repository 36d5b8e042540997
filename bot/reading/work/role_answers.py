"""A message that is nothing but a role: the answer to "which role?", in a word or a phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.facts import RoleMention
from bot.reading.lexical.text import Text
from bot.reading.work.described_goals import opening
from bot.reading.work.jobs import said_of
from bot.reading.work.no_role import ANY_FIELD, NO_ROLE, in_pieces, is_no_role, only_tools
from bot.reading.work.role_cues import (
    COURSE,
    DOES,
    KNOWN,
    SOMETHING,
    UNSURE,
)
from bot.reading.work.titles import Title, Titles, bare

COMPARED = re.compile(
    r"^\W*(?:(?:so|and|but|ok|well|hmm)\W+)*(?:what|which|who|is|are|does|do|how|why|when|where|tell me|explain|"
    r"compare|can you)\b.*"
    r"\?\s*$"
)

TURN = re.compile(r" (?:first|before|earlier|sooner|later|next)\b(?! (?:job|role|career))")
"""Behind what is to be learned in some order, not what one wants to be: "rather do deep learning first"."""

_ORDER = ("first", "before", "earlier", "sooner", "later", "next")


def answer(
    text: Text, titles: Titles, asked: bool, found: bool, tools: Sequence[tuple[int, int]]
) -> RoleMention | None:
    """A message that is nothing but a role, perhaps one off the catalogue."""
    folded = text.folded
    if asked and (COMPARED.search(folded) or in_pieces(folded)):
        return None
    field = SOMETHING.match(folded) if asked or (tools or "?" not in folded) else None
    if field:
        keep = asked and field["how"] in ("in", "within") and not is_no_role(field["what"])
        if named := phrase(text, titles, *field.span("what"), keep):
            return named
    if asked and not found and "?" not in folded and not UNSURE.match(folded) and (opened := opening(text, titles)):
        return opened
    if asked and only_tools(folded, tools):
        title = titles.named(folded)
        return RoleMention(title.role, text.raw.strip(), title.score, 0, len(folded)) if title.role else None
    if tools and KNOWN.match(folded):
        return None
    if asked and not found and len(folded.split()) <= 8 and not UNSURE.match(folded) and "?" not in folded:
        end = len(folded.rstrip(" .!,\n"))
        first = len(folded) - len(folded.lstrip(" \n\"'"))
        keep = not tools and not is_no_role(folded)
        return phrase(text, titles, first, end, keep) if end > first else None
    if not asked and not found and len(folded.split()) <= 4 and "?" not in folded:
        title = titles.named(folded)
        return RoleMention(title.role, text.raw.strip(), title.score, 0, len(folded)) if title.role else None
    if asked and not found and len(folded) < 200 and "?" not in folded and not DOES.match(folded):
        title = titles.described(folded)
        if title.role:
            return RoleMention(title.role, text.raw.strip(), title.score, 0, len(folded))
    return None


def phrase(text: Text, titles: Titles, start: int, end: int, keep: bool) -> RoleMention | None:
    """A phrase where a role should stand: known, described, or kept as said."""
    words = text.folded[start:end]
    kept = bare(words)
    if (
        not kept
        or kept in ANY_FIELD
        or TURN.match(text.folded, end)
        or kept.split()[-1] in _ORDER
        or kept.split()[0] in NO_ROLE
        or not re.search(r"[a-z]{2}", kept)
    ):
        return None
    title = titles.named(words)
    if title.role is None:
        title = titles.of_field(kept)
    if title.role is None and " " in words:
        shorter = _beginning(titles, words)
        if shorter:
            return RoleMention(
                shorter[0].role, said_of(text, start, start + shorter[1]), shorter[0].score, start, start + shorter[1]
            )
    if title.role is None:
        described = titles.described(words)
        title = described if described.role else Title(None, title.score)
    if title.role is None and not (keep and len(kept.split()) <= 5):
        return None
    return RoleMention(title.role, said_of(text, start, end), title.score, start, end)


def _beginning(titles: Titles, words: str) -> tuple[Title, int] | None:
    """The title that a phrase begins with and its length: "computer vision on phones"."""
    for space in reversed(list(re.finditer(r"\s", words))):
        first = words[: space.start()]
        title = titles.named(first)
        if title.role and title.score >= 0.95:
            return None if COURSE.match(words, space.start()) else (title, space.start())
    return None
