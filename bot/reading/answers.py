"""Short answers take their skills from the question asked: "yes", "both", "only the first", "all except spark"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.advice.catalogue import Level
from bot.advice.profile import Evidence, Polarity
from bot.reading.asides import ELSEWHERE, about_else, back_to, cannot_tell, leads_on, moves_on
from bot.reading.every import claims_all
from bot.reading.facts import Asked, SkillMention
from bot.reading.skills.levels import level_of
from bot.reading.skills.polarity import explicit
from bot.reading.skills.standing import Stand
from bot.reading.skills.turns import wishes
from bot.reading.steps.places import ALL_BUT, places
from bot.reading.times.amounts import RANGE
from bot.reading.wellbeing.overload import too_much

_SKIP = re.compile(
    r"^\W*(?:(?:i'm |i am |im )?(?:not|really not|un)[ ]?sure\b(?! (?:how|about) to use)|skip\b|pass\b|"
    r"next(?: question| one)?\W*$|idk\b|dunno\b|(?:i )?(?:really |honestly )?(?:don't|dont|"
    r"do not) (?:really )?know\W*$|no idea\W*$|no clue\W*$|"
    r"no (?:idea|clue) (?:what|how|why|where|who) (?!(?:any|all|they|those|these|that|it|them)\b)|"
    r"(?:i'd |i would )?(?:rather not|prefer not)|"
    r"can't say|cant say|(?:i )?(?:couldn't|can't|could not|cannot) (?:really |honestly )?(?:tell|judge|rate)|"
    r"hard to (?:say|tell)|where\b|when (?:do|will|can)\b|why\b|what\b|how\b|who\b|which\b|maybe\W*$|later\b|"
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
    r"(?:all |of )*(?:this|these|those|that|them|(?:the )?(?:rest|others?)) i (?:really |honestly )?(?:don'?t|do "
    r"not|never|"
    r"didn'?t|haven'?t)(?: ever| really| know| knew| used?| have| had| tried| try| touch\w*| learn\w*| hear\w*)*\W*$|"
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
_NO_NOUN = re.compile(
    r"^\W*no (?!sorry|thanks|thank|idea|not|i\b|never|none|of\b|them|to\b|all\b|for\b|nope|sir|really|experience\b)\w"
)
"""A no to what is named behind it, "no docker", and not to what was asked."""
_PUTS_RIGHT = re.compile(r"^\W*no,? (?:sorry|wait|i mean|actually),? (?:that|it|the|my|there|we|you)\b")
_NONE_AT_ALL = re.compile(
    r"^\W*(?:none|neither|nothing|not one|not a single one)(?: of \w+)?(?: really| so far| yet| at all)?\W*$"
)
_STAYS = re.compile(r"\b(?:stays?|remains?|keeps?|back in|after all|as it was|is (?:fine|right|correct|true))\b")
"""Behind a no and a name: what was said before is put right, and nothing is said of what was asked."""
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
    rf"with)\W+)*{RANGE}[\s-]*(?:years?|yrs?|months?)(?:\W+(?:on and off|off and on|or so|now|maybe|i think|"
    rf"give or take|"
    rf"roughly|already|by now|so far|i guess|with breaks|more or less|probably|about))*\W*$"
)
_ASKS = re.compile(
    r"^\W*(?:(?:and|but|so|ok|wait|sorry|hm+)\W+)*(?:do|does|did|is|are|was|can|could|would|will|should|what|which|how|why|who|"
    r"when|where)\b[^?]*\?"
)
"""A question, which answers nothing that was asked."""
_ONLY = re.compile(
    r"^\W*(?:(?:well|so|hm+|yes|yeah|but|no|i(?:'ve| have)?(?: (?:know|use[d]?))?)\W+)*"
    r"(?:only|just)(?! (?:start\w*|beg[au]n|learn\w*|finish\w*|tr(?:y|ied|ying)|got|did|now|a\b|some\b|basic|"
    r"little|once|at\b|"
    r"for\b|in\b|recently|heard|looked|read))\b|\bonly\W*$|\bno(?:thing)? more\W*$"
)
"""That nothing beside what is named is known: "only docker", "docker only"."""
SOME = re.compile(
    r"^\W*(?:(?:yes|yeah|yep|ok|well|i(?:'ve| have)?|know|used?|tried|maybe|probably|only|just)\W+)*(?:some|most|a "
    r"few|few|many|"
    r"several|a couple|half|part|parts|bits|one or two|two or three|one|two|three|a lot)(?: of)?(?: (?:them|these|"
    r"those|it|that|"
    r"the list|the things))?\W*$"
)
"""Some of what was asked about, and not which."""
FEW = 2
"""Skills up to which a bare yes to "which of these?" means each of them; of many it says too little."""

_NONE_OF = re.compile(
    r"\b(?:none|neither|nothing) (?:of (?:them|these|those|it|the)|else|more|other)\b|\b(?:the )?(?:rest|others?|"
    r"other ones?)\b\W*(?:(?:is|are|all|would be) )*(?:no|nope|not|never|none|zero|nothing|new|don't|i don't|"
    r"unknown)\b|\bno others?\b|\bnot the (?:rest|"
    r"others?)|\bthat's (?:it|all)\b"
)

_QUESTIONS = re.compile(r"[^.!?;\n]*\?")
"""What is asked beside an answer says nothing of the rest: "sql yes. how long would all this take?"."""
_OF_PAPERS = re.compile(
    r"\b(?:first|second|1st|2nd|other|last|one|that|this)\b[^.!?]{0,25}\b(?:is|are|was|=)\b[^.!?]{0,12}"
    r"\b(?:cv|c\.v|resume|résumé|posting|advert|ad|job (?:ad|posting|i want)|vacancy)\b"
)
"""Which of two texts is which; their places are none in a list that was asked about."""
_NO_LIKING = re.compile(
    r"\b(?:none|neither|nothing|not one)\b[^.!?]{0,25}\b(?:sounds?|feels?|looks?|appeals?|attracts?|interests?|"
    r"excites?|speaks? to|fits?|suits?|for me|is me|are me|my (?:thing|cup))\b"
)
"""What is not liked, rather than not known: "none of those sound like me"."""
_ONE_OF_THEM = re.compile(r"^\W*(?:(?:no|nope|but|sorry|wait)\W+)*(?:that|this|it)(?:'?s| is)?(?: ?n[o']?t| not)\b")
"""A no to one thing, said where several are spoken of: "that's not a skill I have"."""

HAS, LACKS, WANTS = Polarity.HAS, Polarity.LACKS, Polarity.WANTS


def resolve(folded: str, raw: str, asked: Asked, named: Sequence[SkillMention]) -> list[SkillMention]:
    """Mentions that an answer adds for the skills asked about; `named` are those it names itself."""
    folded = _OPENING.sub("", folded)
    skills = asked.skills
    if asked.kind not in ("checks", "confirm", "level", "skills") or not skills or not folded.strip():
        return []
    if len(skills) > 1 and asked.kind == "level" and _ONE_OF_THEM.match(folded):
        return []
    about = [m for m in named if m.skill in skills]
    others = [m for m in named if m.skill not in skills]
    elsewhere = about_else(folded) or back_to(folded) or (not about and too_much(folded))
    if elsewhere or _NO_LIKING.search(folded) or _PUTS_RIGHT.match(folded) or _OF_PAPERS.search(folded):
        return []
    if about:
        return _rest(folded, raw, asked, about, {m.skill for m in about})
    if _SKIP.match(folded) or _ask_back(folded, others) or (asked.kind != "level" and moves_on(folded)):
        return []
    if asked.kind == "level" and cannot_tell(folded):
        return []
    pointed = places(folded, len(asked.places))
    if pointed is None:
        return _whole(folded, raw, asked, others)
    return _pointed_at(folded, raw, asked.places, *pointed)


def _says_no(folded: str) -> bool:
    """Whether an answer begins with a no to everything, unlike "never used spark"."""
    no = _NO.match(folded)
    return no is not None and _THEN.match(folded, no.end()) is not None


def _all_no(lead: str) -> bool:
    """Whether the words before a named thing say no to all that was asked: "none really", not "no idea what"."""
    return _says_no(lead) or _NONE_AT_ALL.match(lead) is not None


def _lead(folded: str) -> str:
    """The first clause of an answer."""
    return re.split(r"[,.!;\n]| but ", folded, maxsplit=1)[0]


def _ask_back(folded: str, others: Sequence[SkillMention]) -> bool:
    return folded.rstrip().endswith("?") and not others and not _YES.match(folded) and not _NO.match(folded)


def _rest(folded: str, raw: str, asked: Asked, about: Sequence[SkillMention], said: set[str]) -> list[SkillMention]:
    """What naming some of the skills asked says of the others."""
    missing = [s for s in asked.skills if s not in said]
    if not missing or all(m.polarity is None for m in about):
        return []
    alone = _ONLY.search(folded) and any(m.polarity is HAS for m in about)
    if alone:
        return [_made(s, raw, LACKS) for s in missing]
    folded = _QUESTIONS.sub(" ", folded)
    if pointed := places(folded, len(asked.places)):
        return [m for m in _pointed_at(folded, raw, asked.places, *pointed) if m.skill in missing]
    if _REST_TOO.search(folded):
        return [_made(s, raw, HAS) for s in missing]
    if ALL_BUT.search(folded) and not _NONE_BUT.search(folded):
        return [_made(s, raw, HAS) for s in missing]
    if (
        _NONE_BUT.search(folded)
        or _NONE_OF.search(folded)
        or ((_says_no(folded) or _all_no(_lead(folded))) and any(m.polarity is HAS for m in about))
    ):
        return [_made(s, raw, LACKS) for s in missing]
    return [_made(s, raw, HAS) for s in missing] if claims_all(folded) else []


def _pointed_at(
    folded: str, raw: str, entries: Sequence[Sequence[str]], chosen: set[int], denied: set[int]
) -> list[SkillMention]:
    """What is said by places; the others are lacking where the answer says so, else nothing is said of them.

    Who points at an entry that any of several skills will do for has one of them: which, is a guess.
    """
    if chosen and (_ONLY.search(folded) or _NONE_OF.search(folded)):
        denied = set(range(len(entries))) - chosen
    having = [replace(_made(entries[n][0], raw, HAS), evidence=_sure(entries[n])) for n in sorted(chosen)]
    known = {mention.skill for mention in having}
    lacking = dict.fromkeys(skill for n in sorted(denied) for skill in entries[n] if skill not in known)
    return [*having, *(_made(skill, raw, LACKS) for skill in lacking)]


def _sure(place: Sequence[str]) -> Evidence:
    """How a skill is known by the place of its entry: said where the entry is that skill alone."""
    return Evidence.SAID if len(place) == 1 else Evidence.INFERRED


def _whole(folded: str, raw: str, asked: Asked, others: Sequence[SkillMention]) -> list[SkillMention]:
    """An answer that speaks of everything asked at once."""
    skills = asked.skills
    if _ASKS.match(folded):
        return []
    if (asked.kind == "skills" and not _NO.match(folded)) or (len(skills) > 1 and SOME.match(folded)):
        return []
    lead = _lead(folded) if others else folded
    nothing_else = others and (_ONLY.search(folded) or _NONE_OF.search(folded))
    if asked.kind in ("confirm", "level") and not others and _LENGTH.match(folded):
        return [_made(s, raw, HAS) for s in skills]
    if asked.kind == "level" and not others and not _NO.match(folded):
        level = level_of(folded) or _in_words(folded)
        return [_made(s, raw, HAS, level=level) for s in skills] if level else _judged(folded, raw, skills)
    if _NO.match(lead) and (not others or (_all_no(lead) and not _STAYS.search(folded))):
        if not others and (stand := _later(folded)) is not None:
            return [_made(s, raw, stand.polarity, level=stand.level) for s in skills]
        return [_made(s, raw, LACKS) for s in skills]
    if others and _REST_TOO.search(folded) and all(m.polarity is LACKS for m in others):
        return [_made(s, raw, HAS) for s in skills]
    if asked.kind == "checks" and len(skills) > FEW and not claims_all(lead) and not _NO.match(lead):
        return [_made(s, raw, LACKS) for s in skills] if nothing_else else []
    if _YES.match(lead) and not (others and leads_on(folded)):
        bit = _BIT.match(folded)
        tail = re.sub(_YES, "", folded, count=1)
        level = Level.BASIC if bit else level_of(tail, False) if not others and len(tail) > 2 else None
        return [_made(s, raw, HAS, level=level) for s in skills]
    if _BIT.match(lead):
        return [_made(s, raw, HAS, level=Level.BASIC) for s in skills]
    if others:
        return [_made(s, raw, LACKS) for s in skills] if nothing_else and len(skills) > 1 else []
    return _judged(folded, raw, skills)


def _in_words(folded: str) -> Level | None:
    """The level in an answer that names none: "loads", "only at uni", "somewhere in the middle"."""
    return next((level for level, pattern in _AMOUNTS if pattern.search(folded)), None)


def _later(folded: str) -> Stand | None:
    """What follows a no and is more than it: "not yet but I'd love to learn it", "no, only a bit"."""
    for part in re.split(r"[,.!;\n]|\bbut\b", folded)[1:]:
        if wishes(part):
            return Stand(WANTS)
        stand = explicit("§: " + part) if part.strip() else None
        if stand and (stand.polarity is WANTS or stand.level):
            return stand
    return None


def _judged(folded: str, raw: str, skills: Sequence[str]) -> list[SkillMention]:
    """The answer read as if the skill stood before it: "never touched it", "used it once"."""
    if len(folded) > 160 or ELSEWHERE.search(folded):
        return []
    stand = explicit("§: " + folded)
    if stand is None and (level := level_of(folded, False)) is not None:
        return [_made(s, raw, HAS, level=level) for s in skills]
    if stand is None or stand.kind in ("ask", "other", "none", "title"):
        return []
    level = (level_of(folded, False) or stand.level) if stand.polarity is HAS else None
    return [_made(s, raw, stand.polarity, level=stand.level or level) for s in skills]


def _made(skill: str, raw: str, polarity: Polarity | None, level: Level | None = None) -> SkillMention:
    quote = raw.strip()
    start = raw.find(quote) if quote else 0
    return SkillMention(skill, polarity, level, quote, start, start + len(quote))
