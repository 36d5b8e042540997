"""What is to be deleted of all that is kept, and what is asked beside it: "show me my data, then drop the posting".

A message is cut where another order begins. Each part is the wish to delete things, to keep them, to be shown
something, or other words, which are left for others to read. The order in which the parts stand is kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reading.kept_things import COUNTED, CV, things_in
from bot.reading.topics_of_talk import spoken_of

LONGEST = 45
"""Words up to which a message orders such things and is no story."""

DELETE, KEEP, SHOW, OTHER = "delete", "keep", "show", "other"
ALL = "all"
"""The thing that stands for everything of a person."""


@dataclass(frozen=True)
class Wish:
    """One part of a message: what is to be done, the keys of things, and its own words; `but` spares the things.

    `rest` are the words of the object that name none of the things: skills, or the employer of a posting. `about` is
    the matter of which all that was said is to go: "my son" in "delete my messages about my son".
    """

    act: str
    things: tuple[str, ...] = ()
    words: str = ""
    but: bool = False
    rest: tuple[str, ...] = ()
    about: str = ""


_EVERYTHING = (
    r"(?:everything|every ?thing|(?:all|the whole|the entire)(?: (?:of|lot))?(?: (?:it|this|that))?|all (?:of )?(?:my |"
    r"the )?(?:data|info\w*|details|records?|stuff)|(?:my |the )?(?:whole |entire |personal )?(?:data|account|profile|"
    r"history|record|chats?|conversations?|messages?)|me)"
)
_ABOUT_ME = (
    r"(?: (?:(?:that )?(?:you|u)(?: have|'ve|'ve got| got)? ?(?:know|knew|stored?|saved?|kept|keep|have|got|hold|noted|"
    r"remember\w*|collected)?|about|on|of|from|me|us|here|there|with you|i (?:ever )?(?:told you|said|wrote)))*"
)
_DELETES = (
    r"(?:delet(?:e|ing)|del|remov(?:e|ing)|eras(?:e|ing)|forget(?:ting)?(?: about)?|wip(?:e|ing)(?: out)?|"
    r"clear(?:ing)?(?: out)?|clean(?:ing)?(?: out| up)?|purg(?:e|ing)|scrub|destroy|unset|unsave|discard|ignore|"
    r"disregard|drop(?:ping)?|scrap|strike|scratch|ditch|bin|dump|kill|lose|get(?:ting)? rid of|throw (?:away|out)|"
    r"tak(?:e|ing) (?:out|off|away)|(?:take|get|put)(?=.{3,60}\b(?:(?:off|out(?: of)?) (?:the|your|my) (?:records?|"
    r"lists?|"
    r"memory|systems?|files?|data\w*|profile|books?)|out of (?:there|here|it))\b)|"
    r"cross (?:out|off)|(?:do ?n['o]?t|do not|never|stop|no longer|quit)(?: (?:want|like|need) (?:you|u) to)?(?: \w+)? "
    r"(?:keep|store|save|remember|hold|know|have|record|keeping|storing|saving|remembering|holding|"
    r"recording)(?: on to)?|"
    r"(?:do ?n['o]?t|do not) want(?=.{3,60}\b(?:in|on) (?:your|the|my) (?:memory|records?|systems?|data\w*|files?|"
    r"profile)\b)|(?:(?<=if )|(?<=rather )|(?<=prefer ))(?:you|u) (?:didn'?t|did not|don'?t|do not) (?:keep|store|save|"
    r"remember|know|have)|"
    r"(?:deletion|removal|erasure) of)"
)
_KEEPS = r"(?:keep|leave|hold on to|retain|save|(?:do ?n['o]?t|do not) (?:delete|touch|remove|erase|forget|lose))"
_SHOWS = (
    r"(?:show|tell|list|display|print|give|read|send|see|view|(?:what|which)(?:'s| is| are| was| do| did| have|'ve)?\b"
    r"(?=.{0,40}\b(?:you|u|left|stored|saved|kept|there|remains?|data|me)\b))"
)
_CUT = re.compile(
    r"\s*(?:[;.!?\n]+\s+|,?\s*\b(?:and|then|but|after(?:wards| that)|next|also|plus|&)\b,?\s+(?:(?:then|also|please|"
    r"pls|"
    r"afterwards|after that|next|can you|could you|just|only|finally)\b,?\s*)*|,\s*(?:(?:then|please|also|"
    r"second(?:ly)?|third(?:ly)?|finally|next|afterwards)\s+)*)"
    rf"(?=(?:please |pls |can you |could you |just |only |then |i want (?:you )?to |to )*(?:{_DELETES}|{_KEEPS}|"
    rf"{_SHOWS}|"
    r"set|note|add|make|change|use|compare|start|begin|put|how|where|my (?:goal|new goal) is|i(?:'m| am|'ve|"
    r" have)?)\b)",
    re.IGNORECASE,
)
_LEAD = (
    r"^\W*(?:(?:hi|hey|hello|ok(?:ay)?|yes|no|oh|so|well|please|pls|plz|first(?:ly)?|second(?:ly)?|then|and|now|just|only|also|"
    r"actually|sorry|wait|can|could|would|will|you|u|i|we|want|wanna|need|like|mind|'d|'?d like|to|let'?s|let|me|"
    r"may|should|"
    r"must|have|kindly|again|finally|after that|afterwards|before|bitte|rather|prefer|it if|if|possible)\W+)*"
)
_ORDER = re.compile(rf"{_LEAD}(?P<verb>{_DELETES})\b(?P<what>.*)$", re.IGNORECASE | re.DOTALL)
_ORDER_BACK = re.compile(
    rf"{_LEAD}(?P<what>(?:(?:my|the|that|this|all|our|both) ).{{2,60}}?),? ?(?:(?:should|shall|can|could|may|must|"
    rf"needs? to|"
    r"has to|have to|ought to|i want|i'd like|to)(?: \w+)?(?: be)? |is to be |:|-+|=)? ?"
    r"(?P<verb>delet\w*|remov\w*|eras\w*|forgotten|gone|go|wiped?|cleared?|disappear|off (?:the|your) (?:record|"
    r"list|books?))"
    r"(?: (?:please|pls|now|too|again|it|that|this|from (?:your|the) (?:memory|records?|list|data(?:base)?)))*\W*$",
    re.IGNORECASE,
)
_ORDER_NONE = re.compile(
    rf"{_LEAD}(?P<verb>nothing (?:about|of|on)|no (?:trace|record) of) (?P<what>.{{2,60}}?) (?:should|must|shall|"
    rf"may|is to|has to) "
    r"(?:be )?(?:stored|kept|saved|remembered|known|stay|remain)\b.*$",
    re.IGNORECASE,
)
_KEEPING = re.compile(rf"{_LEAD}(?P<verb>{_KEEPS})\b(?P<what>.*)$", re.IGNORECASE | re.DOTALL)
_SHOWING = re.compile(rf"{_LEAD}(?P<verb>{_SHOWS})(?P<what>.*)$", re.IGNORECASE | re.DOTALL)
_ASKING = re.compile(
    r"^\W*(?:(?:and|but|so|ok|hey)\W+)*(?:how|what (?:happens|if|would)|why|when|where|who|does|did|is it|are you|"
    r"will (?:you|it)|would (?:it|that)|(?:should|shall) (?:i|we)|do (?:you|i)|have (?:you|i)|has|was|were|if)\b",
    re.IGNORECASE,
)
_BUT = re.compile(
    r"\b(?:except(?: for)?|apart from|other than|besides|excluding|but(?: not| for)?|without|bar|save for)\b",
    re.IGNORECASE,
)
_SPARED = re.compile(r",\s*(?:but )?not\b.*$", re.IGNORECASE | re.DOTALL)
"""What is named as not meant: "delete the check-ins, not my plan"."""

_OF_CV = re.compile(rf"\b(?:from|in|on) (?:my|the|that) {CV}\b", re.IGNORECASE)
PLACE = re.compile(
    r"\b(?:off|out of|from|in|on) (?:the|your|my) (?:records?|lists?|memory|systems?|files?|data\w*|profile|books?|"
    r"account)\b",
    re.IGNORECASE,
)
"""Where a thing is kept, which says nothing of what is to go."""

LENIENT = frozenset({"posting"})
"""Things whose words may stand beside a name: "the ad from Acme"."""

_REASON = re.compile(
    r"\s(?:because|since|cos|cause|as i|so that|it'?s|they|that was|for (?:privacy|safety)|i don'?t)\b.*$", re.I
)
_ELSEWHERE = re.compile(
    r"\b(?:phase|step \d|(?:from|in|out of) (?:the|my) (?:plan|roadmap|schedule)|by|until|till|below|under|down to|"
    r"to (?:once|every|each|daily|weekly|monthly)|\d+|one|two|three|four|five|six|seven|eight|ten|"
    r"that i (?:do ?n'?t|do not|never|can'?t)|i (?:said|told you) i|course|"
    r"lesson|idea|worry|fear|past|password|now that)\b",
    re.IGNORECASE,
)
"""What makes the object another one: a part of the plan, an amount that changes, a figure of speech."""
_ALL = re.compile(
    rf"^\W*(?:{_EVERYTHING}){_ABOUT_ME}(?: (?:please|pls|now|too|again|for good|at once))*\W*$", re.IGNORECASE
)
_LEADS_ALL = re.compile(rf"^\W*(?:{_EVERYTHING}){_ABOUT_ME}\W*$", re.IGNORECASE)
SIGN = re.compile(
    rf"\b(?:{_DELETES}|deleted|removed|erased|forgotten|gone|wiped|cleared|disappear|off the record|can go|should go|"
    r"nothing (?:about|of|on)|no (?:trace|record) of)\b",
    re.IGNORECASE,
)
"""What such a message has somewhere."""

_ACCOUNT = re.compile(
    r"\b(?:account|(?:my|all|the) (?:whole |entire |personal )?(?:data|profile|info\w*|details|records?|account))\b|"
    r"^\W*(?:everything|all(?: of (?:it|that))?)\W*(?:,|and\b|$)",
    re.IGNORECASE,
)
"""Everything, whatever is named beside it."""

_LEAVES = re.compile(
    r"\b(?:job(?! (?:ad|post|desc|offer|list|spec|open))|work|company|boss|school|studies|university|children|kids|"
    r"family|"
    r"position|employer)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:told|said|mentioned|wrote|gave|noted|stored|saved|kept|know)\b", re.IGNORECASE)
_GIVES_UP = re.compile(
    r"^(?:drop|ditch|dump|scrap|bin|get rid|throw|strike|discard|ignore|scratch|take|cross|clear)", re.I
)
"""Who "drops the job" leaves it; who "wants to forget the job" is tired of it."""


def wishes(text: str) -> tuple[Wish, ...]:
    """The parts of a message in order, where at least one of them deletes something that can be named; else nothing."""
    if len(text.split()) > LONGEST or not SIGN.search(text):
        return ()
    parts: list[Wish] = []
    for words in _CUT.split(text.strip()):
        parts += _read(words, parts)
    found = _spared(parts)
    return found if any(w.act == DELETE for w in found) else ()


def names_things(text: str) -> bool:
    """Whether a message deletes something of all that is kept, by its name."""
    return any(wish.act == DELETE and wish.things for wish in wishes(text))


_KINDS = (
    (KEEP, _KEEPING),
    (DELETE, _ORDER),
    (DELETE, _ORDER_BACK),
    (DELETE, _ORDER_NONE),
    (SHOW, _SHOWING),
)


def _read(words: str, before: list[Wish]) -> list[Wish]:
    """The wish of one part."""
    if not re.search(r"\w", words):
        return []
    asks = _ASKING.search(words)
    for act, pattern in (
        (KEEP, _KEEPING),
        (DELETE, _ORDER),
        (DELETE, _ORDER_BACK),
        (DELETE, _ORDER_NONE),
        (SHOW, _SHOWING),
    ):
        found = None if asks and act != SHOW else pattern.match(words)
        if found is None:
            continue
        what = _REASON.sub("", found["what"])
        if act == SHOW:
            return [Wish(SHOW, (), words)]
        if act == DELETE and _of_life(words[: found.start("verb")], found["verb"], what):
            continue
        wish = _object(act, what, words, before)
        if wish is not None:
            return [wish]
    return [Wish(OTHER, (), words)]


def _of_life(lead: str, verb: str, what: str) -> bool:
    """Whether it is said of life and not of what is kept: "I want to forget my job", "I don't have a CV"."""
    if re.match(r"kill|lose|clean", verb, re.IGNORECASE) and re.search(r"\bi\b", lead, re.IGNORECASE):
        return True
    mine = re.search(r"\bi\b", lead, re.IGNORECASE) is not None and not re.search(r"\byou\b", lead, re.IGNORECASE)
    if mine and re.match(r"forget|do ?n|never|stop|no longer|quit", verb, re.IGNORECASE):
        return not re.search(r"\b(?:(?:you|u) to|want)\b", verb, re.IGNORECASE)
    return bool(_GIVES_UP.match(verb) and _LEAVES.search(what) and not _TOLD.search(what))


def _object(act: str, what: str, words: str, before: list[Wish]) -> Wish | None:
    """The wish with the things it names; None where its object is none of them."""
    if act == DELETE and _ALL.match(what):
        return Wish(DELETE, (ALL,), words)
    matter = spoken_of(what) if act == DELETE else ""
    if matter:
        named, left = things_in(matter)
        return Wish(DELETE, named, f"delete {matter}", rest=left, about=matter)
    spared = _BUT.search(what)
    if act == DELETE and spared and _LEADS_ALL.match(what[: spared.start()]):
        kept, _ = things_in(what[spared.end() :])
        return Wish(DELETE, kept, words, but=True) if kept else None
    if act == DELETE and re.match(
        r"^\W*(?:it|that|this|them)(?: (?:please|too|again|now|all|afterwards|then))*\W*$", what
    ):
        return Wish(DELETE, (ALL,), words) if any(w.act == SHOW for w in before) and " all" in what else None
    if act == KEEP:
        return Wish(KEEP, things_in(what)[0], words)
    what = PLACE.sub(" ", _SPARED.sub("", COUNTED.sub("", what)))
    if _ELSEWHERE.search(what):
        return None
    if _ACCOUNT.search(what):
        return Wish(DELETE, (ALL,), words)
    named, left = things_in(what)
    if left and _OF_CV.search(what):  # it is said where a thing stands, not that the CV is to go
        named = tuple(key for key in named if key != "cv")
    return Wish(DELETE, named, words, rest=left) if named or left else None


def _spared(parts: list[Wish]) -> tuple[Wish, ...]:
    """The parts without what is only to be kept; "delete all my data, but keep my skills" spares what it names."""
    kept = tuple(key for w in parts if w.act == KEEP for key in w.things)
    found = []
    for wish in parts:
        if wish.act == DELETE and wish.things == (ALL,) and kept:
            wish = Wish(DELETE, kept, wish.words, but=True)
        if wish.act != KEEP:
            found.append(wish)
    return tuple(found)
