"""Short answers take their skills from the question asked: "yes", "both", "only the first", "all except spark"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.advice.catalogue import Level
from bot.advice.profile import Evidence, Polarity
from bot.reading.amounts import RANGE, number
from bot.reading.asides import about_else, back_to, leads_on, moves_on
from bot.reading.facts import Asked, SkillMention
from bot.reading.levels import level_of
from bot.reading.places import OF_OTHERS
from bot.reading.polarity import Stand, explicit

_SKIP = re.compile(
    r"^\W*(?:(?:i'm |i am |im )?(?:not|really not|un)[ ]?sure\b(?! (?:how|about) to use)|skip\b|pass\b|"
    r"next(?: question| one)?\W*$|idk\b|dunno\b|(?:i )?(?:really |honestly )?(?:don't|dont|"
    r"do not) (?:really )?know\W*$|no idea\W*$|no clue\W*$|(?:i'd |i would )?(?:rather not|prefer not)|"
    r"can't say|cant say|(?:i )?(?:couldn't|can't|could not|cannot) (?:really |honestly )?(?:tell|judge|rate)|"
    r"hard to (?:say|tell)|why\b|what\b|how\b|who\b|which\b|maybe\W*$|later\b|"
    r"i don't remember|whatever\b|depends\b|not telling|none of your|let me think|let's skip|can we skip|"
    r"move on|ask me later|(?:that's|thats|that is|that'll be) (?:all|it|everything)\b|"
    r"(?:good ?)?bye\b|see you)"
)
_OPENING = re.compile(
    r"^\W*(?:(?:well|so|hm+|um+|uh+|erm*|ehm*|oh|ah|right|alright|honestly|frankly|admittedly|tbh|to be honest|sorry|"
    r"let me see|let's see|looks like|at the moment|(?:my|the) answer is|to my shame|afraid|"
    r"i(?:'m|'d| am| would| have to| must)? (?:th+[ai]?n+k+|t+h*i+n+k+|tihnk|thnik|gu?ess+|b[ei]+l[ei]+ve?|bet|fear|"
    r"suppose|reckon|afraid|say|admit|confess)(?: that| it's| it is)?(?! so\b| not\b))\b[ ,.!:;-]+)+(?=\w)"
)
"""What an answer begins with before it says anything, slips of the finger included."""
_YES = re.compile(
    r"^\W*(?:oh |well |hmm |uh |um |probably |actually |honestly |i think |i'd say |pretty much |basically |"
    r"more or less |almost )*(?:yes+|yep|yeah+|yea|yup|ya|yah|aye|si|sure(?: thing)?|of course|ofc|"
    r"definitely|absolutely|certainly|indeed|correct|right|true|affirmative|totally|i do|i have|i did|i am|"
    r"i can|obviously|naturally|i (?:think|guess|suppose|believe)(?: so)?|"
    r"all(?: of (?:them|these|those|it|the above))?|both(?: of them)?|every (?:one|single one)(?: of them)?|"
    r"each(?: of them)?|everything|(?:the )?whole lot|the lot|all (?:three|four|five|six|the above)|"
    r"everyone of them|you bet|ok|"
    r"i (?:know|use|have used|'ve used) (?:all|both|every one)(?: of (?:them|these|those|it))?|"
    r"okay|y|uh-huh|\+1)\b(?! not)|^\W*\U0001f44d"
)
_NO = re.compile(
    r"^\W*(?:oh |well |hmm |uh |um |actually |sadly |unfortunately |of course |certainly |definitely |"
    r"absolutely |obviously |surely |pretty much |probably |basically )*(?:(?:it's )?(?:a )?(?:complete |"
    r"total )?blank|(?<=(?:course|tainly|nitely|lutely|iously|surely) )not|no+|nope|nah|"
    r"nay|never|none(?: of (?:them|these|those|it|the above))?|neither(?: of them)?|nothing|not (?:at all|"
    r"really|yet|any|one|a single one|even one|so far|that i know)|i don't(?: know (?:it|them|any|that|"
    r"either)\b.*)?|i do not|i haven't|i have not|i can't|"
    r"negative|zero(?: of (?:those|these|them))?|not (?:even )?(?:a single )?one (?:of|from) (?:that|the|these|"
    r"those|them)|"
    r"(?:all|everything|these|those|they)(?: of (?:them|these|those|it))?(?:'s| is| are| were)? (?:all )?new to me|"
    r"(?:i )?(?:have ?n.?t|have not|havent|never) (?:ever )?(?:used|touched|tried|seen|worked with|done) (?:any|"
    r"(?:a )?single)|nada|zilch|n|not any of (?:them|these)|no way|(?:i )?(?:don't|dont|haven't|"
    r"havent) (?:really |actually )?(?:know|"
    r"used|tried|worked with|touched|have)? ?(?:any|either|it|them|none)(?: of (?:them|these|it))?|0)\b"
)
_BIT = re.compile(
    r"^\W*(?:just |only |maybe |perhaps |yes,? |yeah,? |well,? |kind of|kinda|sort of|sorta|"
    r"i know )*(?:a ?(?:little|tiny|lil)? ?bit|a ?little|a ?lil|little|some|somewhat|kind of|kinda|sort of|sorta|"
    r"barely|basics?|the basics|once|a few times|hardly|partly|partially|not much|not a lot|very little|"
    r"tried it|not (?:any ?more|any longer))\b"
)
_AMOUNTS = (
    (
        Level.BASIC,
        re.compile(
            r"\b(?:only|just) (?:at|in|from|during|a) (?:my )?(?:uni\w*|college|school|class|course|studies|"
            r"semester)\b|"
            r"\bcould be better\b|\bnot as much as\b|\bless than i\b|\bone (?:course|class|project)\b|"
            r"\bgetting there\b"
        ),
    ),
    (
        Level.INTERMEDIATE,
        re.compile(
            r"\b(?:a )?(?:fair|reasonable|decent|good) (?:amount|bit|deal)\b|\b(?:in the|the) middle\b|\bin between\b|"
            r"\bget(?:ting)? by\b|\benough to (?:work|get)\b|\bhalf[- ]and[- ]half\b|\bquite some\b|\bfor work\b"
        ),
    ),
    (
        Level.ADVANCED,
        re.compile(
            r"^\W*(?:loads|lots|tons|plenty|heaps|a ton|a great deal|masses)\b|\b(?:every day|daily) for years\b"
        ),
    ),
)
"""How much, in answer to "how well?" or "how much?"."""
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
    r"\b(?:except|but not|not the|besides|apart from|all but|everything but|never|don't know|haven't|no(?:pe)?|not|"
    r"minus|without)\b"
)
_NO_NOUN = re.compile(
    r"^\W*no (?!sorry|thanks|thank|idea|not|i\b|never|none|of\b|them|to\b|all\b|for\b|nope|sir|really|experience\b)\w"
)
"""A no to what is named behind it, "no docker", and not to what was asked."""
_ELSEWHERE = re.compile(
    r"\b(?:plan|roadmap|gaps?|hours?|hrs?|report|posting|salary|deadline|by (?:january|february|march|april|may|june|"
    r"july|august|september|october|november|december|christmas|summer)|interview|stuck|step|phase)\b"
)
"""Words of other matters: a message that has one is no judgement on what was asked."""
_PUTS_RIGHT = re.compile(r"^\W*no,? (?:sorry|wait|i mean|actually),? (?:that|it|the|my|there|we|you)\b")
_NUMBERS = re.compile(
    r"^\W*(?:only |just |number |numbers |no\.? |options? |yes,? |i know |the )*#?(\d)(?:\s*(?:,|and|&|\s|\+|"
    r"/)\s*#?(\d))*\W*$"
)
_ALL_BUT = re.compile(
    r"\b(?:all|everything|every one|both|yes|yep|any)\b.{0,18}\b(?:except|but|besides|apart from|other than|"
    r"aside from|minus|excluding|without|not)\b"
)
_NONE_BUT = re.compile(
    r"\b(?:none|nothing|no|neither|not)\b.{0,18}\b(?:except|but|besides|apart from|other than|aside from)\b"
)
_REST_TOO = re.compile(
    r"\b(?:the )?(?:rest|others?|other ones?)\b\W*(?:is |are |i )?(?:yes|yep|fine|ok|okay|known|know|sure|good|"
    r"no problem)\b"
)
_THEN = re.compile(r"\W*(?:$|[,.;:!(-]|but\b|except|just|only|though)")
_LENGTH = re.compile(
    rf"^\W*(?:(?:yes|yeah|yep|sure|for|about|around|over|almost|like|maybe|i have|i've|"
    rf"with)\W+)*{RANGE}[\s-]*(?:years?|yrs?|months?)\W*$"
)
_EVERY = re.compile(
    r"\b(?:all(?! good| right| the best)|both|every|each|everything|everyone|(?:the|whole) lot)\b(?! day)"
)
FEW = 2
"""Skills up to which a bare yes to "which of these?" means each of them; of many it says too little."""

_NONE_OF = re.compile(
    r"\b(?:none|neither|nothing) (?:of (?:them|these|those|it)|else)?|\b(?:the )?(?:rest|others?|"
    r"other ones?)\b\W*(?:no|nope|not|never|none|don't|i don't|unknown)\b|\bno others?\b|\bnot the (?:rest|"
    r"others?)|\bthat's (?:it|all)\b"
)

HAS, LACKS, WANTS = Polarity.HAS, Polarity.LACKS, Polarity.WANTS


def resolve(folded: str, raw: str, asked: Asked, named: Sequence[SkillMention]) -> list[SkillMention]:
    """Mentions that an answer adds for the skills asked about; `named` are those it names itself."""
    folded = _OPENING.sub("", folded)
    skills = asked.skills
    if asked.kind not in ("checks", "confirm", "level", "skills") or not skills or not folded.strip():
        return []
    about = [m for m in named if m.skill in skills]
    others = [m for m in named if m.skill not in skills]
    if about_else(folded) or back_to(folded) or _PUTS_RIGHT.match(folded):
        return []
    if about:
        return _rest(folded, raw, skills, about, {m.skill for m in about})
    if _SKIP.match(folded) or _ask_back(folded, others) or (asked.kind != "level" and moves_on(folded)):
        return []
    places = _places(folded, skills)
    if places is None:
        return _whole(folded, raw, asked, others)
    chosen, denied = places
    return [_made(s, raw, HAS if s in chosen else LACKS, inferred=s not in chosen and s not in denied) for s in skills]


def _says_no(folded: str) -> bool:
    """Whether an answer begins with a no to everything, unlike "never used spark"."""
    no = _NO.match(folded)
    return no is not None and _THEN.match(folded, no.end()) is not None


def _ask_back(folded: str, others: Sequence[SkillMention]) -> bool:
    return folded.rstrip().endswith("?") and not others and not _YES.match(folded) and not _NO.match(folded)


def _rest(
    folded: str, raw: str, skills: Sequence[str], about: Sequence[SkillMention], said: set[str]
) -> list[SkillMention]:
    """What naming some of the skills asked says of the others."""
    missing = [s for s in skills if s not in said]
    if not missing or all(m.polarity is None for m in about):
        return []
    if pointed := _places(folded, skills):
        chosen, denied = (part & set(missing) for part in pointed)
        return [_made(s, raw, HAS if s in chosen else LACKS) for s in skills if s in chosen or s in denied]
    if _REST_TOO.search(folded):
        return [_made(s, raw, HAS) for s in missing]
    if _ALL_BUT.search(folded) and not _NONE_BUT.search(folded):
        return [_made(s, raw, HAS) for s in missing]
    if (
        _NONE_BUT.search(folded)
        or _NONE_OF.search(folded)
        or (_says_no(folded) and any(m.polarity is HAS for m in about))
    ):
        return [_made(s, raw, LACKS) for s in missing]
    if _EVERY.search(folded):
        return [_made(s, raw, HAS) for s in missing]
    itemised = any(m.polarity is LACKS for m in about)  # who goes through the list one by one leaves the rest open
    if any(m.polarity is HAS for m in about) and not itemised:
        return [_made(s, raw, LACKS, inferred=True) for s in missing]
    return []


def _places(folded: str, skills: Sequence[str]) -> tuple[set[str], set[str]] | None:
    """The skills an answer has and those it denies, by their places in the question; None where it names no place."""
    if len(skills) < 2 or len(folded) > 80:
        return None
    chosen: set[str] = set()
    denied: set[str] = set()
    numbers = _NUMBERS.match(folded)
    if numbers and "/" not in folded and not folded.strip(" .!,").isdigit():  # "5" alone may count anything
        chosen = {skills[int(n) - 1] for n in re.findall(r"\d", folded) if 0 < int(n) <= len(skills)}
    rest = bool(_ALL_BUT.search(folded))
    for part in [folded] if rest else _PARTS.split(folded):
        pointed = {skill for match in _PLACE.finditer(part) for skill in _pointed(match, skills)}
        (denied if rest or _REFUSES.search(part) else chosen).update(pointed)
    if not chosen and not denied:
        return None
    return chosen or {s for s in skills if s not in denied}, denied


def _pointed(match: re.Match[str], skills: Sequence[str]) -> Sequence[str]:
    """The skills at one place: "the first two", "last"."""
    which = match["which"]
    count = int(number(match["count"])) if match["count"] and match["count"] != "one" else 1
    if which in ("last", "latter"):
        return skills[-count:]
    if which == "first" and count > 1:
        return skills[:count]
    return skills[_ORDINALS[which] - 1 : _ORDINALS[which]]


def _whole(folded: str, raw: str, asked: Asked, others: Sequence[SkillMention]) -> list[SkillMention]:
    """An answer that speaks of everything asked at once."""
    skills = asked.skills
    if asked.kind == "skills" and not _NO.match(folded):
        return []
    lead = re.split(r"[,.!;\n]| but ", folded, maxsplit=1)[0] if others else folded
    if asked.kind in ("confirm", "level") and not others and _LENGTH.match(folded):
        return [_made(s, raw, HAS) for s in skills]
    if asked.kind == "level" and not others and not _NO.match(folded):
        level = level_of(folded) or _in_words(folded)
        return [_made(s, raw, HAS, level=level) for s in skills] if level else _judged(folded, raw, skills)
    if _NO.match(lead) and not (others and _NO_NOUN.match(lead)):
        if not others and (stand := _later(folded)) is not None:
            return [_made(s, raw, stand.polarity, level=stand.level) for s in skills]
        return [_made(s, raw, LACKS) for s in skills]
    if asked.kind == "checks" and len(skills) > FEW and not _EVERY.search(lead) and not _NO.match(lead):
        return [_made(s, raw, LACKS, inferred=True) for s in skills] if others and _only(folded) else []
    if _YES.match(lead) and not (others and leads_on(folded)):
        bit = _BIT.match(folded)
        tail = re.sub(_YES, "", folded, count=1)
        level = Level.BASIC if bit else level_of(tail, False) if not others and len(tail) > 2 else None
        return [_made(s, raw, HAS, level=level) for s in skills]
    if _BIT.match(lead):
        return [_made(s, raw, HAS, level=Level.BASIC) for s in skills]
    if others:
        return [_made(s, raw, LACKS, inferred=True) for s in skills] if _only(folded) and len(skills) > 1 else []
    return _judged(folded, raw, skills)


def _in_words(folded: str) -> Level | None:
    """The level in an answer that names none: "loads", "only at uni", "somewhere in the middle"."""
    return next((level for level, pattern in _AMOUNTS if pattern.search(folded)), None)


def _later(folded: str) -> Stand | None:
    """What follows a no and is more than it: "not yet but I'd love to learn it", "no, only a bit"."""
    for part in re.split(r"[,.!;\n]|\bbut\b", folded)[1:]:
        stand = explicit("§: " + part) if part.strip() else None
        if stand and (stand.polarity is WANTS or stand.level):
            return stand
    return None


def _only(folded: str) -> bool:
    return bool(re.match(r"^\W*(?:only|just)\b", folded))


def _judged(folded: str, raw: str, skills: Sequence[str]) -> list[SkillMention]:
    """The answer read as if the skill stood before it: "never touched it", "used it once"."""
    if len(folded) > 160 or _ELSEWHERE.search(folded):
        return []
    stand = explicit("§: " + folded)
    if stand is None and (level := level_of(folded, False)) is not None:
        return [_made(s, raw, HAS, level=level) for s in skills]
    if stand is None or stand.kind in ("ask", "other", "none", "title"):
        return []
    level = (level_of(folded, False) or stand.level) if stand.polarity is HAS else None
    return [_made(s, raw, stand.polarity, level=stand.level or level) for s in skills]


def _made(
    skill: str, raw: str, polarity: Polarity | None, inferred: bool = False, level: Level | None = None
) -> SkillMention:
    quote = raw.strip()
    start = raw.find(quote) if quote else 0
    evidence = Evidence.INFERRED if inferred else Evidence.SAID
    return SkillMention(skill, polarity, level, quote, start, start + len(quote), None, evidence)
