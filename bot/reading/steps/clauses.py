"""A report taken apart: what each part of a message says of the step it names, "docker done, half of spark"."""

from __future__ import annotations

import re

from bot.reading.steps.blockers import blocked
from bot.reading.steps.proofs import failed
from bot.reading.steps.reports import begun, piece_of, share_of

DONE, DOING, BLOCKED, SKIPPED, OPEN = "done", "doing", "blocked", "skipped", "open"

_CUT = re.compile(r"[.;!\n]+(?=\s|$)|,|\s[-–]\s|\b(?:but|while|whereas|though|although|and|plus|then)\b")
_SKIPPED = re.compile(r"\b(?:skipp?ed|skipping|left (?:it |that )?out|passed over|jumped over)\b")
_OPEN = re.compile(
    r"\b(?:not|n't|never|have(?:n't|nt)|has(?:n't|nt)|didn'?t|yet to|still (?:have|need) to|un(?:touched|started)|"
    r"still (?:open|to come|ahead|missing)|nothing|no|zero|to do|0 ?%)\b"
)
_PART = re.compile(r"\bhalf\b|\bpart(?:s|ly| of| way)?\b|\bsome of\b|\ba (?:bit|little) of\b|\bmiddle of\b")
_DONE = re.compile(
    r"\b(?:finish(?:ed)?|done|complete[d]?|did|passed|through(?: with)?|wrapped up|ticked off|nailed|crushed|behind me|"
    r"over with|ready|aced)\b|✓|✅|\b100 ?%"
)
_STUCK = re.compile(r"\b(?:stuck|g(?:ave|iven|ive) up|struggl\w+|too (?:hard|difficult|tough)|blocked)\b")
_NO_REPORT = re.compile(
    r"\?|\b(?:want|wanna|will|would|could|can|should|shall|if|when|once|after|before|until|going to|gonna|plan to|"
    r"let'?s|please|remove|drop|add|instead|know|knew|meant|mean|tomorrow|next (?:week|month))\b|'ll\b"
)
"""What makes a message a wish, a question or a tale of something else."""


def parts_of(text: str) -> tuple[str, ...]:
    """The parts of a report, lower case; none where something is asked, wished or supposed."""
    folded = text.casefold().replace("’", "'")
    if _NO_REPORT.search(folded):
        return ()
    return tuple(part.strip() for part in _CUT.split(folded) if part and part.strip())


def state_in(part: str) -> str:
    """What one part says: DONE, DOING, BLOCKED, SKIPPED, OPEN, or empty where it says nothing by itself."""
    if failed(part) or _STUCK.search(part) or (blocked(part) and not _OPEN.search(part)):
        return BLOCKED
    if _SKIPPED.search(part):
        return SKIPPED
    if share_in(part) is not None or piece_of(part):
        return DOING
    if _OPEN.search(part):
        return OPEN
    if begun(part) or _PART.search(part):
        return DOING
    return DONE if _DONE.search(part) else ""


_NOT_FINISHED = re.compile(
    r"(?:n'?t|\b(?:not|never|yet to|still (?:have|need) to|dont|didnt|havent|isnt))\b(?: \w+){0,3}? "
    r"(?:finish\w*|complet\w+|done|through)\b|\bunfinished\b"
)


def unfinished(text: str) -> bool:
    """Whether a message says that something is not finished, and of nothing that it is."""
    parts = parts_of(text)
    open_ones = [part for part in parts if _NOT_FINISHED.search(part)]
    return bool(open_ones) and all(state_in(part) != DONE for part in parts if part not in open_ones)


def share_in(part: str) -> float | None:
    """How much of a step one part says is done, between 0 and 1; a bare "half" is one as well."""
    found = share_of(part)
    return 0.5 if found is None and re.search(r"\bhalf\b(?! an? )", part) else found
