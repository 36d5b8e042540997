"""Answers that only lead on, choose, or open a sentence on something else: they say nothing of what was asked."""

from __future__ import annotations

import re

_MUTE = re.compile(
    r"^(?=.*\w)(?:\W|\b(?:done|check|checked|next|go on|go ahead|ok|okay|k|kk|continue|proceed|carry on|fine|cool|"
    r"great|nice|alright|all right|good|perfect|noted|i see|got it|understood|well|so|please|and|then|now)\b)+$"
)
_CHOOSES = re.compile(r"^\W*(?:ok(?:ay)?|alright|fine|right|well|so)\W+(?:\S+\s+){1,4}then\W*$")
_OPENS = re.compile(
    r"^(?:\W|\b(?:actually|hm+|no+|nope|nah|ok|okay|yes|yeah|yep|sure|fine|alright|well|right|wait|but|and|then)\b)+(?=\w)"
)
_OF_THEM = re.compile(
    r"\b(?:them|these|those|it|any|all|none|either|neither|both|every\w*|first|second|last|rest|others?|only|ones?|"
    r"used?|using|know|knew|heard|tried|touched|worked?|working|done|did|experience|idea|clue|familiar|learn(?:ed|t)?|new|"
    r"nothing|nada|list(?:ed)?|named|mentioned|yet|can|could|never|course|bit|little|basics?|some|few|have|had|years?|months?|§)\b"
)
"""Words that speak of what was asked."""
_YES_BUT = re.compile(r"^\W*(?:yes|yeah|yep|ok|okay|sure|right|true)\W+(?:but|though|however)\b")
_OK = re.compile(r"^\W*(?:ok|okay|right|sure|well|so|true)\b")
_BACK = re.compile(
    r"^(?:\W|\b(?:actually|hm+|no+|nope|nah|wait|ok|okay|well|sorry|please|let's|lets|i|want|wanna|to|go|then)\b)+"
    r"(?:back to|stay with|stick (?:to|with)|rather|return to)\b"
)
_STUCK = re.compile(
    r"\b(?:got|get|getting|am|i'm|im|being|still|totally|bit|so|been) (?:\w+ )?stuck\b|^\W*stuck\b|"
    r"\bstuck (?:on|at|with|in)\b"
)
"""News of a step in hand, which says nothing of skills asked about."""
ELSEWHERE = re.compile(
    r"\b(?:plan|roadmap|gaps?|hours?|hrs?|report|posting|salary|deadline|by (?:january|february|march|april|may|june|"
    r"july|august|september|october|november|december|christmas|summer)|interview|stuck|step|phase)\b"
)
"""Words of other matters: a message that has one is no judgement on what was asked."""
TAIL = 4
"""Words behind an opening from which it may be about something else."""


def moves_on(folded: str) -> bool:
    """Whether an answer is only "ok", "done", "next", or settles on something, "ok full stack then": claims nothing."""
    return bool(_MUTE.match(folded) or _CHOOSES.match(folded))


_OF_IT = re.compile(r"\s*i\b[\w' ]{1,30}\bto(?: (?:learn|know|try|start))?(?: (?:one day|some ?day|soon|though))?\W*")
"""A wish that names nothing, and so is of what was asked: "no but I would like to"."""


def about_else(folded: str) -> bool:
    """Whether a yes, no or ok opens a sentence on something else: "no no, I still want to be an engineer"."""
    if _STUCK.search(folded):
        return True
    opened = _OPENS.match(folded)
    if opened is None:
        return False
    tail = re.split(r"[.!?;\n]", folded[opened.end() :])[0]
    if _OF_IT.fullmatch(tail):
        return False
    far = len(tail.split()) >= TAIL or ELSEWHERE.search(tail) is not None  # "ok plan pls" is no yes to a skill
    return far and not _OF_THEM.search(tail)


def back_to(folded: str) -> bool:
    """Whether a no only turns to something named before: "actually no, back to product manager"."""
    return bool(_BACK.match(folded))


def leads_on(folded: str) -> bool:
    """Whether a yes or ok confirms nothing where skills of one's own follow: "yes but I had statistics"."""
    return bool(_YES_BUT.match(folded) or _OK.match(folded))


_WANTS_SHOWN = re.compile(
    r"\b(?:show|see|look at|give|make|send)\b.{0,12}\b(?:plan|roadmap|gaps|report)\b(?! (?:for|of|with|in|"
    r"to) (?!me\b|now))"
)


def wants_shown(folded: str) -> bool:
    """Whether somebody wants to see the plan or the gaps: "show me the plan first" picks nothing of a list."""
    return _WANTS_SHOWN.search(folded) is not None


_CANNOT_TELL = re.compile(
    r"\b(?:can't|cant|cannot|couldn't|hard to|difficult to|impossible to|not able to) (?:really |honestly "
    r")?(?:say|tell|judge|"
    r"rate)\b|\bno idea(?:,? (?:tbh|honestly|really|sorry|lol|how (?:good|well)|what level))*(?=\W*$|,? "
    r"(?:somewhere|maybe))"
)
"""That how well one knows something cannot be told, anywhere in the answer."""


def cannot_tell(folded: str) -> bool:
    """Whether an answer says that how well something is known cannot be told: "no idea tbh, hard to say"."""
    return _CANNOT_TELL.search(folded) is not None
