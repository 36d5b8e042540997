"""The year of study of a student: "i'm in my second year at uni", "3rd year student", "final-year CS student"."""

from __future__ import annotations

import re

_ORDINALS = {
    "first": "first", "1st": "first", "1": "first", "one": "first", "freshman": "first",
    "second": "second", "2nd": "second", "2": "second", "two": "second", "sophomore": "second",
    "third": "third", "3rd": "third", "3": "third", "three": "third",
    "fourth": "fourth", "4th": "fourth", "4": "fourth", "four": "fourth",
    "fifth": "fifth", "5th": "fifth", "5": "fifth", "sixth": "sixth", "6th": "sixth", "6": "sixth",
    "final": "final", "last": "final", "penultimate": "penultimate",
}  # fmt: skip
_WORDS = "|".join(sorted((w for w in _ORDINALS if not w.isdigit()), key=len, reverse=True))
_YEAR = re.compile(
    rf"\b(?P<a>{_WORDS})[- ]years?\b|\byear (?P<b>[1-6]|one|two|three|four)\b|\b(?P<c>freshman|sophomore)\b"
)
_STUDIES = re.compile(
    r"\b(?:students?|study|studying|studies|uni|university|college|bachelor\w*|master'?s?|degree|bsc|msc|ba|undergrad\w*|"
    r"semester|freshman|sophomore|school)\b"
)
_JOB = re.compile(r"\b(?:job|work|working|company|plan|learning|experience|ago|salary)\b")


def study_year(folded: str, known: bool = False) -> str:
    """The person's year of study as a title ("third-year student"), empty for none; the last one named counts.

    `known` says that the talk is of their studies, so that "sorry, third year" is enough.
    """
    found = list(_YEAR.finditer(folded))
    if not found or "?" in folded or _JOB.search(folded) or not (known or _STUDIES.search(folded)):
        return ""
    last = found[-1]
    said = last["a"] or last["b"] or last["c"]
    if last["a"] == "last" and not _STUDIES.search(folded):
        return ""
    return f"{_ORDINALS[said]}-year student"
