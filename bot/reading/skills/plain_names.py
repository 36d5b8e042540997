"""Names that are everyday words as well and are plainly meant: in an answer of few words, beside years, as a tool."""

from __future__ import annotations

import re

_WINDOW = 70
"""Characters up to which a message may be nothing but the name of a tool."""
_TOOL = {
    "excel": re.compile(
        r"excel\s*[:=]|excel[,\s]+(?:since\b|(?:for )?(?:about |over )?(?:half a|\d+|an?|one|two|three|four|"
        r"five) ?(?:years?|yrs?|months?))|"
        r"excel\s+(?:for|yes|yep|yeah|no|nope|never|only|sheets?|files?|tables?|lists?|rotas?|"
        r"pivots?|charts?|graphs?|"
        r"vlookups?|xlookups?|stuff|things?|daily|every day|all day|"
        r"a (?:bit|lot|little)|basics?|too (?:high|low)|wrong|"
        r"should be|meh|ok(?:ay)?|good|bad|so so|"
        r"basic|advanced|is (?:fine|ok|easy|all)|at work)\b"
    ),
}
"""What follows a name that is a verb as well and is none here: nobody excels "for" or "yes"."""
_RATED = re.compile(
    r"excel,? (?:is |at )?(?:(?:very|really|quite|pretty|so|super) )+(?:good|great|strong|fine|solid|well|"
    r"ok(?:ay)?|bad|"
    r"basic|advanced)\b"
)
_WHO_DOES = re.compile(r"\b(?:i|you|we|they|he|she|who|people|to|will|can|could|would|must|should|all) (?:\w+ly )?$")
"""Before the verb, who it is said of: "you excel very well"."""
_SHORTLY = re.compile(
    r"^\W*(?:(?:oh|yes|ok|well|but|sorry)\W+)*(?:(?:and|also|plus)\W+)?(?:no|never used|without|a (?:little |"
    "tiny )?bit(?: of)?|"
    r"a little(?: bit of)?|bit of) $|^\W*(?:oh\W+)?(?:and|also|plus) $"
)
"""All that stands before a name in an answer of few words: "no spark", "oh and a bit of go"."""
_FOR_YEARS = re.compile(
    r"(?:^|[,.;]|\band\b)\W*(?:(?:no|sorry|actually|it's|i have|have|about|over|almost)\W+)*(?:\d{1,2}|one|two|"
    r"three|four|five|six|seven|"
    r"eight|nine|ten)\+? (?:years?|yrs?) (?:of )?$"
)
_ENDS = re.compile(r"\s*(?:$|[,.;!]|and\b|not \d)")
"""Years before a name that ends the clause: "4 years go, not 3", unlike "4 years go i was a nurse"."""
_ONLY_TOOL = re.compile(
    r"^\W*(?:(?:only|just|mainly|mostly|basically|some|well|um+|hm+|like|i guess|maybe)\W+)*excel"
    r"(?:\W+(?:really|i guess|sorry|tbh|so far|though|mostly|and|that's (?:it|all)|thats (?:it|all)|"
    r"nothing (?:else|more)|no more|not much else))*\W*$"
)
"""A message that is that name and no more."""
_SENTENCE = re.compile(r"\s*[.!](?:\s|$)")
_OF_TOOL = re.compile(
    r"\b(?:(?:lots?|bit|bits|plenty|loads|tons|load|amount|years) of|"
    r"some|much|any|in|with|on|using|via|into|from|my|an?|the|"
    r"our|through|ms|microsoft) $"
)
_NO_VERB = re.compile(
    r"\b(?:when|if|because|since|until|is|are|was|were|am|be|been|it's|all|mostly|mainly|only|just|still|than|like|"
    r"good|decent|by|not|about|whenever|and then|(?:back|over|on|up|used) to|"
    r"(?:from|mov\w+|switch\w*|copy|copied|export\w*|import\w*|convert\w*)\b[^.!?]{0,25} (?:to|into)) $"
)
_EXCELS = re.compile(r"excel (?:at|in|as|academically|professionally|beyond)\b")
"""Before and behind the name: no one excels "when excel breaks", someone does in "just excel at it"."""
_LISTED = re.compile(
    r"^\W*(?!(?:i|we|you|they|people|who|to|can|will|if|work|study|learn)\b)[\w.+#-]+(?:,? (?!(?:i|we|to|can|"
    r"will)\b)[\w.+#-]+)"
    r"{0,2},? (?:and|plus|&|or) $"
)
"""What stands before a name that ends the list which opens a message: "Sage and excel, ..."."""
_LIST_ENDS = re.compile(r"\s*(?:$|[.,;!(]|for\b)")
_FRONTED = re.compile(r" i (?:only |just |really |mostly |once )*(?:know|knew|used?|learn(?:ed|t)?|did|do|have|had)\b")
"""What follows a letter that opens a sentence and names a language: "R I used for my thesis"."""
_STUDIED = re.compile(
    r"(?:\b(?:stud(?:y|ied|ying|ies)|degree|bachelor\w*|master\w*|bsc|msc|diploma|graduated?|major(?:ed|ing)?|faculty)"
    r"(?: (?:of|in|at|the|an?|my|is|was))* |\buni\w*[,:]? )$"
)
_STUDIES = re.compile(
    r"\s+(?:degree|studies|bachelor\w*|master\w*|diploma|student|graduate|faculty|major|at (?:the )?uni)"
)
_SUBJECTS = frozenset({"informatica"})
"""Products that are called like a subject of study in many languages."""

_SUM = r"(?:(?<=do the )|(?<=did the )|(?<=quick )){0}\b|{0}\s+(?:teacher|class|behind|checks|adds|problem|does)\b"
_CHIEF = re.compile(
    r"(?:(?<=\bmy )|(?<=\bour )|(?<=\bhis )|(?<=\bher )|(?<=\btheir ))team lead(?:er)?s?\b(?! (?:role|experience|"
    r"skills|position|job|work|time|years)\b)|"
    r"(?<=\bthe )team lead(?:er)?s? (?:keeps?|does|did|has|is|was|says?|said|wants?|knows?|told|thinks?|handles?|uses?|"
    r"asked|asks|never|always|only)\b"
)
"""One's chief, who is no skill."""
_IDIOMS = {word: re.compile(_SUM.format(word)) for word in ("math", "maths")} | {
    "no code": re.compile(
        r"(?<=, )no code\s*(?:$|[,.;!])|no code (?:whatsoever|at all|yet|so far|experience|written|ever|or|and no)\b"
    ),
    "team lead": _CHIEF,
    "team leader": _CHIEF,
}
"""Phrases in which a name that needs no context is none: "do the math", "seo, no code"."""


def is_idiom(name: str, folded: str, start: int) -> bool:
    """Whether a name stands in a phrase in which it names nothing: "do the math", "my team lead"."""
    return name in _IDIOMS and _IDIOMS[name].match(folded, start) is not None


def is_fronted(name: str, after: str) -> bool:
    """Whether a single letter that opens a sentence is what the sentence tells of."""
    return len(name) == 1 and _FRONTED.match(after) is not None


def told_shortly(before: str, after: str) -> bool:
    """Whether a name is all that a short answer says, or ends a clause behind its years."""
    if _SHORTLY.match(before) and not after.strip(" .,!"):
        return True
    return bool(_FOR_YEARS.search(before) and _ENDS.match(after))


def is_tool(name: str, folded: str, start: int, before: str) -> bool:
    """Whether a name that is a verb as well is used as that of a tool: "excel for the rota", "lots of excel"."""
    tool = _TOOL.get(name)
    if tool is None:
        return False
    if len(folded) < _WINDOW and _ONLY_TOOL.match(folded):
        return True
    if _SENTENCE.match(folded, start + len(name)) and before.rstrip(" \"'(")[-1:] in ("", *".?!:"):
        return True
    if _RATED.match(folded, start) and not _WHO_DOES.search(before):
        return True
    if _NO_VERB.search(before) and not _EXCELS.match(folded, start):
        return True
    if _LISTED.match(before) and _LIST_ENDS.match(folded, start + len(name)):
        return True
    return bool(tool.match(folded, start) or _OF_TOOL.search(before))


def is_studied(name: str, folded: str, start: int, end: int) -> bool:
    """Whether a name is that of a subject somebody studied, and not of the product called so."""
    if name not in _SUBJECTS:
        return False
    return bool(_STUDIED.search(folded[max(0, start - 40) : start]) or _STUDIES.match(folded, end))
