"""Whether a person says that they never programmed, in whatever language."""

from __future__ import annotations

import re

_END = r"(?! (?:in|with|using) (?!my life|any|all))"
_NEVER = re.compile(
    rf"(?:(?:^|[,.;:!(])\s*|\b(?:i|i've|ive|i have|and|but) )"
    rf"(?:have |have also |also |really |just )*(?:never|not|haven't|havent)"
    rf"(?: \w+){{0,2}}? (?:programmed|coded|written (?:any |a (?:single )?(?:line|piece) of )?code){_END}\b"
    rf"|\bi (?:really |just )?(?:can't|cant|cannot|can not|don't know how to|dont know how to|do not know how to) "
    rf"(?:code|program)\b{_END}"
    r"|\b(?:no|zero|without(?: any)?|(?:don't|dont|do not) have (?:any )?) ?(?:real |prior |previous )*"
    r"(?:programming|coding) (?:experience|skills?|background|knowledge)\b"
)


def never_programmed(folded: str) -> bool:
    """Whether the message says so of the person as a whole; "never coded in Java" says it of one language only."""
    return _NEVER.search(folded) is not None
