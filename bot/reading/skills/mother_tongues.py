"""The language somebody grew up with, known as well as one can: "I'm German", "my mother tongue is Polish"."""

from __future__ import annotations

import re

BEFORE = re.compile(
    r"(?:\b(?:mother[- ](?:tongue|language)|native (?:language|tongue)|first language|home language|language at home|"
    r"language i grew "
    r"up with)(?:'s| is| was| would be|:| -|,|=)*|\bgr(?:ew|own|owing) up (?:speaking|with|in|on)|"
    r"\b(?:raised|brought up) (?:speaking|in|with)|\bnative(?:ly)?(?: speaker(?: of| in)?| in)?:?|\bspeak native|"
    r"(?:^|[,.;!?]|\b(?:and|but|so|hi|hello|hey|well|since|as|because)\b)\W*(?:i'm|i am|im|"
    r"being) (?:an? )?(?:actually |"
    r"originally |half[- ]|born |really )*)\s*(?:(?:actually|of course|both|also)\s)*$"
)
AFTER = re.compile(
    r"\W*(?:is |was |being |as |=|:|-|\()*\W*(?:(?:my|a|the|our|of course) )*(?:mother[- ](?:tongue|language)|"
    r"native\b(?= ?(?:$|[^\w ]|(?:speaker|level|and|but|language|tongue|with|as|so|i|of|since|also|too|"
    r"like)\b))(?! (?:app|code|"
    r"cloud))|first language|home language|language at home|what i grew up with|from birth|since birth|by birth|"
    r"at home (?:with|since))"
)
MINE = re.compile(
    r"\b(?:my|our) (?:mother[- ](?:tongue|language)|native (?:language|tongue)|first language|home language)\b"
)
"""Whose it is: the mother of a mother tongue is nobody else."""
_NEVER = re.compile(r"(?:\b(?:not|never|no|nor)|n't)(?: (?:an?|my|really|actually|quite))* $")
_PERSON = re.compile(r"(?:i'm|i am|im|being) [\w -]*$")
_ALONE = re.compile(
    r"\s*(?:$|[,.;!)]|-\s|\b(?:and|but|so|by birth|native|myself|living|who|speaker|from|though|"
    r"originally|in|at|with)\b)"
)
"""What follows somebody's people, and no work or studies: "I'm German and", unlike "I'm a German teacher"."""
LANGUAGE = "native"
"""A cue of every skill that is a spoken language."""

_GRADE = (
    r"(?:[abc][12]\b|ok(?:ay)?\b|good\b|fine\b|bad(?:ly)?\b|poor(?:ly)?\b|basics?\b|fluent(?:ly)?\b|so[ -]so\b|"
    r"decent\b|"
    r"strong\b|weak\b|(?:school|holiday|tourist|survival|everyday|business)\b(?: level)?|native\b|perfect\b|"
    r"excellent\b|great\b|intermediate\b|advanced\b|beginner\b|(?:a )?(?:little|lil)(?: "
    r"bit)?\b|"
    r"a bit\b|broken\b|conversational\b|rusty\b|terrible\b|meh\b|alright\b|\d ?/ ?(?:5|10)\b)"
)
_GRADED = re.compile(
    rf"(?:\s|:|,|-|\(|=)+(?:(?:is|level|at|skills?|about|only|just|still|very|pretty|quite|not|so|really|too|"
    rf"rather)\s+)*{_GRADE}"
)
_GRADED_BEFORE = re.compile(rf"\b{_GRADE}(?: (?:in|of|at|with|level))* $")
_DOES = re.compile(r"\b(?:i|you|we|they|to|please|can|could|must|should|will) $")


def is_graded(folded: str, start: int, end: int) -> bool:
    """Whether a word on how well it is known stands beside a language: "english ok", "a bit of french"."""
    before = folded[max(0, start - 30) : start]
    if _DOES.search(before):
        return False
    return bool(_GRADED.match(folded, end) or _GRADED_BEFORE.search(before))


def is_native(folded: str, start: int, end: int) -> bool:
    """Whether the language named at this place is the one somebody grew up with."""
    before = folded[max(0, start - 60) : start]
    if AFTER.match(folded, end):
        return True
    found = BEFORE.search(before)
    if found and _NEVER.search(before[: found.start()]):
        return False
    return found is not None and (_PERSON.search(before) is None or _ALONE.match(folded, end) is not None)
