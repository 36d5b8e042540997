"""How a role that may fit is told: how near, what already counts, what to begin with; no count of what is missing."""

from __future__ import annotations

from bot.advice import matching
from bot.advice.catalogue import Importance
from bot.reports.chat import listing

NAMED = 4
"""Requirements named before "and n more"."""


def line(match: matching.Match) -> str:
    """A role with how near it is, what already counts, and what to begin with: no count of what is missing."""
    there = f"already there: {listing(match.have, NAMED)}" if match.have else ""
    below = f"known, to be raised: {listing(match.below, NAMED)}" if match.below else ""
    show = f"likely there, still to be shown: {listing(match.show, NAMED)}" if match.show else ""
    first = f"to begin with: {first_of(match)}"
    far = "a longer way" if match.far else match.distance_words
    return f"{match.role.name} ({far}): {'; '.join(bit for bit in (there, show, below, first) if bit)}"


def first_of(match: matching.Match) -> str:
    """The requirement to begin with: a must that is lacking, else one never spoken of, else one below its level."""
    musts = [r.name for r in match.role.requirements if r.importance is Importance.MUST]
    names = musts or [r.name for r in match.role.requirements]
    open_ones = [name for name in names if name not in (*match.have, *match.show, *match.below)]
    missing = [name for name in open_ones if name in match.missing]
    return next(iter((*missing, *open_ones, *match.below)), "a project to show it all")
