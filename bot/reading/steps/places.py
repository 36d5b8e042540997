"""Where "first" or "third" counts something else than the entries of a list that was put to a person."""

from __future__ import annotations

import re

from bot.reading.times.amounts import MONTH, number

OF_OTHERS = (
    rf"(?! (?:of )?(?:{MONTH})\b)"
    r"(?![- ]hand)(?!(?: \w+)?\s+(?:steps?|phases?|modules?|chapters?|lessons?|lectures?|sections?|units?|videos?|"
    r"exercises?|"
    r"weeks?|days?|months?|years?|hours?|evenings?|nights?|weekends?|times?|parts?|pieces?|tasks?|quiz(?:zes)?|"
    r"assignments?|labs?|projects?|courses?|books?|pages?|halfs?|half|halves|attempts?|try|tries|sessions?|semesters?|"
    r"companies|company|employers?|exams?|tests?|goals?|milestones?|certificates?|version|"
    r"questions?|messages?|answers?|(?:jobs?|positions?|roles?) (?:was|were|had|as|in|at|i had))\b)(?! of (?:it|"
    r"the (?:step|course|book|way|plan|phase|module)|all\b|\w+day))"
)
"""Behind an ordinal: not the steps, chapters, weeks or jobs of something, of which it tells."""

_ORDINALS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
    "fifth": 5,
    "5th": 5,
    "sixth": 6,
    "former": 1,
}
_PLACE = re.compile(
    r"(?<!\bat )(?<!\ba )(?<!\bone )(?<!\btwo )(?<!\bmy )(?<!\bsince )\b(?P<which>first|last|1st|2nd|3rd|4th|5th|"
    r"second|third|fourth|fifth|sixth|former|"
    r"latter)\b(?:\s+(?P<count>one|two|three|four|five|2|3|4|5)\b)?" + OF_OTHERS
)
"""A place in the list asked about, and in nothing else: no fraction ("a third"), no step or chapter."""
_PARTS = re.compile(r"[,;.]|\bbut\b(?! not)|\band\b(?= (?:the|not)\b)")
_REFUSES = re.compile(
    r"\b(?:except|none|neither|but not|not the|besides|apart from|all but|everything but|never|don't know|"
    r"haven't|no(?:pe)?|not|"
    r"minus|without)\b"
)
_NUMBERS = re.compile(
    r"^\W*(?:only |just |number |numbers |no\.? |options? |yes,? |i know |the )*#?(\d)(?:\s*(?:,|and|&|\s|\+|"
    r"/)\s*#?(\d))*\W*$"
)
ALL_BUT = re.compile(
    r"(?:\b(?:all|everything|every one|both|any)\b|^\W*(?:(?:well|oh|hm+|ok|okay|so|ah)\W+)*(?:yes|yep|yeah|yup)\b)"
    r".{0,18}\b(?:except|but|besides|apart from|other than|"
    r"aside from|minus|excluding|without|not)\b"
)


def places(folded: str, count: int) -> tuple[set[int], set[int]] | None:
    """The entries an answer has and those it denies, by their places in the list; None where it names no place."""
    if count < 2 or len(folded) > 80:
        return None
    chosen: set[int] = set()
    denied: set[int] = set()
    numbers = _NUMBERS.match(folded)
    if numbers and "/" not in folded and not folded.strip(" .!,").isdigit():  # "5" alone may count anything
        chosen = {int(n) - 1 for n in re.findall(r"\d", folded) if 0 < int(n) <= count}
    rest = bool(ALL_BUT.search(folded))
    for part in [folded] if rest else _PARTS.split(folded):
        pointed = {place for match in _PLACE.finditer(part) for place in _pointed(match, range(count))}
        (denied if rest or _REFUSES.search(part) else chosen).update(pointed)
    if not chosen and not denied:
        return None
    return set(range(count)) - denied if rest else chosen, denied


def _pointed(match: re.Match[str], places: range) -> range:
    """The entries at one place: "the first two", "last"."""
    which = match["which"]
    count = int(number(match["count"])) if match["count"] and match["count"] != "one" else 1
    if which in ("last", "latter"):
        return places[-count:]
    if which == "first" and count > 1:
        return places[:count]
    return places[_ORDINALS[which] - 1 : _ORDINALS[which]]
