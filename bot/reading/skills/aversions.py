"""What somebody hates, is bad at or wants to keep out of, of what roles are made of: numbers, code, technology."""

from __future__ import annotations

import re

_KINDS = {
    "numbers": r"(?:maths?|mathematics|numbers|statistics|stats|algebra|calculus|figures|sums)",
    "programming": r"(?:programming|programing|coding|code|to (?:code|program)|software development|writing code)",
    "technology": r"(?:technical (?:stuff|things|work|jobs?|roles?)|tech(?: stuff)?|technology|computers)",
    "people": r"(?:people|customers|clients|(?:sales|phone) calls?|presentations?|presenting|public speaking)",
}
_BAD = (
    r"(?:hate[ds]?|hating|despise|loathe|dislike[ds]?|detest|(?:can'?t|cannot|couldn'?t|can not) (?:stand|do|bear)|"
    r"(?:don'?t|dont|do not|didn'?t|never) (?:really |ever )?(?:like[d]?|enjoy(?:ed)?|want(?:ed)?|wanna|get|got|"
    r"understand|understood)|"
    r"(?:really |so |very |pretty |quite |super |too )?(?:bad|terrible|awful|horrible|hopeless|useless|poor|"
    r"rubbish|weak|lousy) (?:at|in|with)|"
    r"(?:not|n'?t|never|no)(?: (?:really|very|so|too|that|any|all that|much|was|been))* (?:good|great|strong|"
    r"gifted) (?:at|in|with)|"
    r"suck(?:ed|s)? at|struggle[ds]? with|(?:scared|afraid|terrified) of|allerg\w+ to|(?:stay|keep) (?:away|"
    r"out) (?:from|of)|"
    r"avoid\w*|without(?: any)?|no(?! (?:problem|issue|fear)\b)(?: (?:more|interest in|talent for|head for|"
    r"desire to|patience for))?|"
    r"nothing (?:with|about)|anything but|not into|rather not|fail(?:ed|ing)?(?: at| in)?|not an?(?: big)? fan of)"
)
_OUT = {
    key: re.compile(
        rf"\b{_BAD}(?: (?:do(?:ing)?|any|the|with|all|much|lots? of|have to|to|in|at|too|of|school|talk(?:ing)? to|"
        rf"deal(?:ing)? with))* {words}"
        rf"\b(?! (?:skills|degree|school))|\b{words} (?:\w+ )?(?:(?:is|are|was|were)(?:n'?t| not|"
        rf" never)(?: \w+)? (?:my|for me)|"
        r"(?:scare|bore|confuse|frighten|kill)s? me|never (?:was|were|liked))\b"
    )
    for key, words in _KINDS.items()
}
_KIND_OF_PERSON = re.compile(
    r"\b(?:not|n'?t|never|isn'?t)(?: (?:a|an|the|very|really|so|too|that|at all|much of a|been|exactly|particularly))* "
    r"(?:technical|techy|techie|tech[- ]savvy|tech person|computer person|it person)\b|\bnon[- ]?tech(?:nical|y)?\b|"
    r"\bno tech(?:nical)? (?:background|skills|knowledge|person)\b|\bcomputer[- ]illiterate\b|\btechnically (?:un|"
    r"in)\w+"
)
_NO_CODER = re.compile(r"\b(?:not|n'?t|never|no)(?: (?:a|an|be|become|going to be))* (?:coder|programmer)\b")
_LIKES = {
    key: re.compile(
        rf"\b(?:i|i'?d|i'?m) (?:\w+ ){{0,2}}?(?:love|like|enjoy|want to learn|would like to learn|willing to learn|"
        rf"good at|"
        rf"ready to learn|happy to learn)(?: (?:to|doing|with|some|it|the|a bit of))* {words}\b"
    )
    for key, words in _KINDS.items()
}
_OF_SELF = re.compile(
    r"\b(?:i|i'?m|im|i'?ve|me|my|myself)\b|^\W*(?:not|no|non|hate|bad|terrible|without|never)\b|"
    r"\b(?:something|anything|(?:a )?(?:job|role|work)|please|pls)\b|,\s*(?:not|no|non|hate)\b"
)
_OF_ROLE = re.compile(r"\b(?:does|do|is|are|which|what|can|could|any|how)\b[^.!]*\?\s*$")
_OF_OTHERS = re.compile(
    r"\b(?:my (?:\w+ )?(?:boss|manager|wife|husband|friend|brother|sister|team|son|daughter|colleagues?)|he|she|"
    r"they|people)\b"
)
_TEMPORARY = re.compile(
    r"\b(?:so far|yet|want to learn|willing to|until now|learn (?:it|to)|ready to learn|happy to learn)\b"
)

WORDS = 60
"""Words up to which a message is read for it."""


def aversions(folded: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys of what a person wants to keep out of, and of what they say they like; nothing of what others feel."""
    if len(folded.split()) > WORDS:
        return (), ()
    liked = tuple(key for key, words in _LIKES.items() if words.search(folded))
    out = [key for key, words in _OUT.items() if (found := words.search(folded)) and _own(folded, found)]
    out += ["technology"] if _KIND_OF_PERSON.search(folded) and not _OF_OTHERS.search(folded) else []
    out += ["programming"] if (found := _NO_CODER.search(folded)) and _own(folded, found) else []
    return tuple(dict.fromkeys(key for key in out if key not in liked)), liked


def _own(folded: str, found: re.Match[str]) -> bool:
    """Whether it is said by somebody of themselves, and for good."""
    clause = folded[max(folded.rfind(stop, 0, found.start()) for stop in ".!?;\n") + 1 : found.end() + 40]
    if _OF_OTHERS.search(clause) or _TEMPORARY.search(clause):
        return False
    return bool(_OF_SELF.search(folded)) and not (_OF_ROLE.search(folded) and not _OF_SELF.search(clause))
