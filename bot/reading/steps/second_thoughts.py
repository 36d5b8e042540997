"""What is said right after a report to put it right: "no wait, I only started it", "undo that, it was a friend"."""

from __future__ import annotations

import re

SHORT = 20
"""Words up to which a message puts something right and does nothing else."""

_TURN = (
    r"(?:no+|nope|nah|wait|hang on|hold on|sorry|o+ps\w*|whoops\w*|actually|well|hmm+|eh|oh|ah|my (?:bad|mistake)|"
    r"correction|scratch that|(?:i |i've |have )?(?:mixed|mix|confused|got|muddled) (?:it|that|this|them|things|"
    r"something)(?: (?:all )?(?:mixed )?up)?|"
    r"mix-?up|i (?:mean|meant)(?: to (?:say|write|type))?|(?:that|this|it)(?:'?s| was| is)? (?:a )?"
    r"(?:wrong|mistake|not (?:true|right|quite right))|not really|rather|or rather|strictly speaking|to be (?:honest|"
    r"fair|exact|precise)|honestly|truth is|tbh|but)"
)
_ONLY = r"(?:only|just|merely|barely|hardly|not more than|no more than|nothing but)"
_LITTLE = (
    r"(?:start(?:ed|ing)?|began|begun|install(?:ed|ing)?|open(?:ed|ing)?|watch(?:ed|ing)?|read(?:ing)?|look(?:ed|"
    r"ing)?|"
    r"download(?:ed|ing)?|bought|signed up|enroll?ed|registered|set (?:it|that|this)? ?up|skimm?(?:ed|ing)?|"
    r"tr(?:ied|ying)|play(?:ed|ing)?|touch(?:ed|ing)?|scratch(?:ed|ing)|peek(?:ed|ing)?|"
    r"(?:got|get|did|done|am|'m|made it|went) (?:(?:about|like|maybe|through) )*(?:half|part|some|a (?:bit|third|"
    r"quarter|few)|the (?:first|intro\w*|basics|beginning|start))|half[ -]?way|half of it)"
)
_PIECE = (
    r"(?:(?:the|a|an|one|two|some|its|my|that|this|\d+) )+(?:[\w+#'-]+ ){0,3}?(?:videos?|chapters?|lessons?|"
    r"intro\w*|tutorials?|"
    r"modules?|exercises?|quiz(?:zes)?|units?|lectures?|reading|theory|first (?:part|half|bit|page)|part|half)"
)
LESS = re.compile(
    rf"^\W*(?:{_TURN}\W+)+(?:i(?:'ve| have|'m| am| had)? )?(?:{_ONLY} )?(?:i(?:'ve| have|'m| am|"
    rf" had)? )?(?:{_ONLY} )?"
    rf"{_LITTLE}\b|^\W*(?:{_TURN}\W+)+(?:(?:it|that|this)(?: was|'s| is) )?(?:i(?:'ve| have)?(?: did| done|"
    rf" finished)? )?{_ONLY} "
    rf"(?:did |done |finished )?{_PIECE}\b|^\W*i(?:'ve| have|'m| am| had)? (?:actually |really )?{_ONLY} {_LITTLE}\b",
    re.IGNORECASE,
)
"""Less than was reported a moment ago: begun, installed, looked at, but not finished."""

NOT_YET = re.compile(
    rf"\b(?:did ?n[o']?t|did not|have ?n'?t|have not|never|not|is ?n'?t|not yet) (?:\w+ ){{0,2}}?(?:finish\w*|"
    rf"complet\w*|"
    rf"done|do)\b.{{0,40}}\b(?:i(?:'ve| have)? )?{_ONLY} (?:i(?:'ve| have)? )?{_LITTLE}\b",
    re.IGNORECASE,
)
"""A step that is not finished but begun: "I didn't finish docker, I only opened the tutorial"."""

_WHO = (
    r"(?:(?:a|my|the|some|another|our) )?(?:\w+ )?(?:colleagues?|co-?workers?|friends?|team ?mates?|mates?|buddy|"
    r"boss|"
    r"brothers?|sisters?|wife|husband|partner|boyfriend|girlfriend|son|daughter|teacher|flat ?mate|room ?mate|team|"
    r"study group|someone else|somebody else)"
)
_DID = r"(?:did|done|finished|made|built|wrote|took|passed|completed|'s done|has (?:done|finished))"
NOT_ME = re.compile(
    rf"\b(?:it|that|this) (?:was|is) (?:{_WHO}\b|not me\b|n'?t me\b)|\b(?:it|that|this) (?:was ?n['o]?t|"
    rf"isn'?t) (?:me|"
    rf"mine)\b|\bnot me\W*$|\b{_WHO} {_DID} (?:it|that|this|that one|this one)\b|\b(?:i )?(?:didn'?t|did not) do "
    r"(?:it|that|this) myself\b",
    re.IGNORECASE,
)
"""Somebody else did what was just reported as one's own."""

_WISH = re.compile(
    r"\b(?:want|wanna|show|make|give|let'?s|tell|how|what|why|instead|plan|remind|delete|erase|everything|all)\b", re.I
)
UNDO_WHY = re.compile(
    rf"^\W*(?:(?:{_TURN}|please|pls|can you|could you)\W+)*(?:un-?do|revert|reverse|scratch|cancel|withdraw|retract|"
    r"take back|unsay)(?:\W+(?:that|this|it|the|my|last|one|thing|step|report|again|please|pls))+"
    r"(?:\s*[,.;:!-]+\s*|\s+(?:because|since|as|cos|cause|bc)\s+)(?P<why>\S.{2,120})$"
    r"|^\W*(?:(?:no|wait|sorry|please)\W+)*(?:take|took) (?:that|this|it) back\W+(?P<why2>\S.{2,120})$",
    re.IGNORECASE,
)
"""The wish to take back what changed last, with the reason beside it."""


def turns_back(text: str) -> bool:
    """Whether a short message begins by putting right what was said before, and so answers no question."""
    if len(text.split()) > SHORT:
        return False
    other = len(text.split()) >= LEAST and _BACK.search(text)
    return bool(other or LESS.search(text) or NOT_ME.search(text) or undone_why(text))


LEAST = 4
"""Words from which "no wait" or "I mean" leads in something other than a yes or a no."""


_BACK = re.compile(
    r"^\W*(?:no+|nope|nah|oh|ah)?\W*\b(?:wait|hang on|hold on|i mean|i meant|i said|scratch that|correction|undo)\b",
    re.IGNORECASE,
)


def undone_why(text: str) -> bool:
    """Whether the last change is to be taken back for a reason that is told, and nothing else is wished."""
    found = UNDO_WHY.search(text)
    if found is None or "?" in text or len(text.split()) > SHORT:
        return False
    return _WISH.search(found["why"] or found["why2"]) is None
