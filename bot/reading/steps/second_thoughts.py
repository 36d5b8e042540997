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
    r"(?:wrong|mistake|not (?:true|right|quite right))|"
    r"i (?:did ?n'?t|did not|have ?n'?t|have not|never did)(?: (?:really|actually|quite))?(?: (?:do|done|finish|"
    r"finished|complete|completed))?"
    r"(?: (?:it|that|this|them|that one|this one|all))?|not really|rather|or rather|strictly speaking|to be (?:honest|"
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
    r"modules?|exercises?|quiz(?:zes)?|units?|lectures?|reading|theory|set-?up|installation|warm-?up|beginning|preparation|"
    r"first (?:part|half|bit|page)|part|half)"
)
LESS = re.compile(
    rf"^\W*(?:{_TURN}\W+)+(?:i(?:'ve| have|'m| am| had)? )?(?:{_ONLY} )?(?:i(?:'ve| have|'m| am|"
    rf" had)? )?(?:{_ONLY} )?"
    rf"{_LITTLE}\b|^\W*(?:{_TURN}\W+)+(?:(?:it|that|this)(?: was|'s| is) )?(?:i(?:'ve| have)?(?: did| done|"
    rf" finished)? )?{_ONLY} "
    rf"(?:did |done |finished )?{_PIECE}\b|^\W*i(?:'ve| have|'m| am| had)? (?:actually |really )?{_ONLY} {_LITTLE}\b"
    rf"|^\W*(?:{_TURN}\W+)+(?:that|this|it)(?: was|'s| is) (?:{_ONLY} )?{_PIECE} {_ONLY}\b",
    re.IGNORECASE,
)
"""Less than was reported a moment ago: begun, installed, looked at, but not finished."""

_PLACE = r"(?:\d|first|second|third|fourth|fifth|sixth|last)(?:st|nd|rd|th)?"
ALSO = re.compile(
    rf"^\W*(?:(?P<lead>and|actually|oh|also|plus|as well as|so (?:is|are))\W+|(?:yes|wait|no|well|ok|btw|sorry|"
    rf"the|step|number|"
    rf"#)\W+)*(?P<places>{_PLACE}(?:\W*(?:,|and|&|\+)\W*(?:the )?{_PLACE})*)(?: (?:one|step|thing)s?)?"
    r"(?P<tail>(?:\W+(?:too|as well|also|done|is|are|was|were|now|by the way|btw))*)\W*$",
    re.IGNORECASE,
)
"""More steps finished, told by their place right after a report: "actually the second too", "and the fifth"."""

ONLY = re.compile(
    rf"^\W*(?:(?:{_TURN}|oh|i (?:take|took) (?:that|it) back)\W+)*"
    r"(?:(?:i )?did ?n[o']?t mean (?:that|it|all(?: of (?:them|it|those))?|them all|everything|so many)|"
    r"not all(?: of (?:them|"
    r"it|those))?|(?:that'?s|that is|that was) (?:wrong|too (?:much|many)|not right)|(?:undo|scratch|"
    r"scrap) (?:that|it)|no)"
    r"\W+(?:(?:i (?:meant?|did|finished)|it(?:'s| was)|but)\W+)*(?:only|just) (?:the )?(?P<what>[^.?!]{2,60}?)"
    r"(?: one| step)?\W*$",
    re.IGNORECASE,
)
"""Of several steps just reported only one was meant: "I didn't mean all of them, only the docker one"."""

NOT_YET = re.compile(
    rf"\b(?:did ?n[o']?t|did not|have ?n'?t|have not|never|not|is ?n'?t|not yet) (?:\w+ ){{0,2}}?(?:finish\w*|"
    rf"complet\w*|"
    rf"done|do)\b.{{0,40}}\b(?:i(?:'ve| have)? )?{_ONLY} (?:i(?:'ve| have)? )?{_LITTLE}\b",
    re.IGNORECASE,
)
"""A step that is not finished but begun: "I didn't finish docker, I only opened the tutorial"."""

DENIED = re.compile(
    rf"^\W*(?:(?:{_TURN}|yes|ok(?:ay)?|argh?|damn|shit|hey)\W+)*"
    r"(?:i (?:actually |really )?(?:did ?n'?t|did not|have ?n'?t|have not|never did|was ?n'?t)"
    r"(?: (?:really|actually|quite|even|yet))?(?: (?:do|done|finish|finished|complete|completed|mean|meant))?"
    r"(?: (?:it|that|this|them|that one|this one|those|any of (?:it|them)|anything))?|"
    r"not (?:that|this|the last) one|(?:it|that|this)(?: one)? (?:is|was) ?(?:n'?t| not)(?: (?:really|"
    r"actually))?(?: (?:me|true|right|it|done|finished))?|"
    r"not (?:done|finished|true|yet|that))"
    r"(?:\W+(?:yet|at all|after all|really|actually|sorry|yet sorry|my bad|my mistake|misclick|typo|oops|i think|"
    r"though))*\W*$",
    re.IGNORECASE,
)
"""A report of a moment ago denied in so few words that nothing else is meant: "no wait I didn't", "not that one"."""

PLACES_BACK = re.compile(
    r"^\W*(?:(?:no+|nope|nah|wait|sorry|o+ps\w*|actually|hmm+|but|well|please|pls|ok|only|just|can you|could you|"
    r"i (?:take|took) (?:that|it|this) back|my (?:bad|mistake)|i was wrong|that was wrong)\W+)*"
    r"(?:(?:take (?:back)?|undo|un-?tick|un-?check|re-?open|open|untick|uncheck|reset|not|without|except|scratch)\s+)"
    r"(?:(?:the|step|steps|number|no\.?|#)\s*)*(?P<places>(?:\d|first|second|third|fourth|fifth|last)(?:\s*(?:,|and|"
    r"&)\s*(?:the )?(?:\d|first|second|"
    r"third|fourth|fifth|last))*)(?:st|nd|rd|th)?(?: (?:one|step)s?)?(?: (?:back|again|open|off))?(?:\W+(?:please|"
    r"pls|yet|again|though|sorry|my bad|oops|misclick|is (?:not|open)\b.*))*\W*$"
    r"|^\W*(?:(?:no+|nope|wait|sorry|actually|but|oh|i (?:take|took) (?:that|it|this) back|my (?:bad|mistake)|"
    r"i was wrong|"
    r"that was wrong|the)\W+)*(?:step |number |#)?(?P<alone>\d|first|second|third|fourth|fifth|last)(?:st|nd|rd|th)?"
    r"(?: one| step| thing)? (?:is|"
    r"was)(?: ?n'?t| not| still) "
    r"(?:really |actually |quite |yet )?(?:done|finished|open|complete)\w*(?: yet| though)*\W*$",
    re.IGNORECASE,
)
"""Finished steps that are open again, by their place: "take back 2", "nope not 2", "2 isn't done yet"."""

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


def places_back(text: str) -> tuple[int, ...]:
    """The places, from 1 and -1 for the last, of steps that are to be open again; empty where none are told."""
    found = PLACES_BACK.match(text)
    return _numbers(found["places"] or found["alone"]) if found else ()


def places_also(text: str) -> tuple[int, ...]:
    """The places of more steps that are finished too; empty where nothing says that they come beside others."""
    found = ALSO.match(text)
    beside = found and (
        found["lead"] or (found["tail"] and re.search(r"too|as well|also", found["tail"], re.IGNORECASE))
    )
    return _numbers(found["places"]) if found and beside else ()


def _numbers(places: str) -> tuple[int, ...]:
    words = re.findall(r"\d|first|second|third|fourth|fifth|sixth|last", places.lower())
    return tuple(_PLACES.get(word) or int(word) for word in words)


_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "last": -1}
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
