"""Replaces names by their kind, so that what is learned of one skill holds for all."""

from __future__ import annotations

import re
from datetime import date

from bot.reading.facts import Asked
from bot.reading.reader import Reader

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_ANY_DAY = date(2000, 1, 1)  # masks do not depend on the day, but reading asks for one


LONGEST = 4000
"""Characters that are enough to tell what a message means, however long it is."""


def masked(text: str, reader: Reader) -> str:
    """The beginning of the text with skills, roles and numbers replaced by SKILL, ROLE and NUM."""
    text = text[:LONGEST]
    facts = reader.read(text, Asked(""), today=_ANY_DAY)
    spans = sorted([(m.start, m.end, "SKILL") for m in facts.skills] + [(r.start, r.end, "ROLE") for r in facts.roles])
    parts, at = [], 0
    for start, end, kind in spans:
        if start >= at:
            parts += [text[at:start], f" {kind} "]
            at = end
    return _NUMBER.sub(" NUM ", "".join([*parts, text[at:]]))
