"""What stands in the way of learning, by kind, and the help that someone asks for against it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.reading.steps.proofs import failed
from bot.reading.times.amounts import NUMBER, number

TIME, MONEY, HARD, MOTIVATION, ACCESS, OTHER = "time", "money", "hard", "motivation", "access", "other"

_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(words, re.IGNORECASE))
    for kind, words in (
        (
            MONEY,
            r"\b(?:afford|expensive|pric[ey]y?|paywall(?:ed)?|money|budget|subscription|paid|pay(?:ing)? for|"
            r"costs?|fees?|"
            r"broke|out of pocket|too dear|credit card|refused to pay|free trial)\b",
        ),
        (
            MOTIVATION,
            r"\b(?:motivat\w*|bored?|boring|dull|lazy|laz[iy]ness|procrastinat\w*|postpon\w*|put(?:ting)? (?:it|"
            r"this) off|"
            r"don.?t feel like|no (?:fun|drive|mood|energy|desire|will|discipline)|not in the mood|fed up|"
            r"lost interest|"
            r"can.?t bring myself|can.?t be bothered|giv(?:e|ing|en) up|hate (?:it|this)|forgot|discourag\w*|"
            r"what.?s the point|pointless|demotivat\w*|unmotivated|losing (?:heart|steam))\b",
        ),
        (
            ACCESS,
            r"\b(?:laptop|computer|screen|monitor|charger|\bpc\b|\bmac\b|hardware|gpu|ram|disk|internet|wifi|wi-fi|connection|"
            r"power (?:cut|was out)|electricity|"
            r"log ?in|sign in|(?:can.?t|cannot|can not|unable to|could ?n.?t) (?:get (?:in|on)(?:to)?|access|"
            r"open|reach)|password|accounts?|locked out|permissions?|access|licen[cs]es?|credits|approval|admin rights|"
            r"install\w*|not available|region|in my country|dead link|link is (?:dead|broken)|broken link|404|"
            r"outdated|"
            r"it blocks|firewall|vpn|no data|dataset|course was full|was full|mentor|no one who|nobody to|"
            r"stakeholders|"
            r"keyboard|crash\w*|does ?n.?t (?:start|run|load|open|work)|won.?t (?:start|run|load|open|install|"
            r"work))\b",
        ),
        (
            HARD,
            r"\b(?:hard|difficult|tough|complicated|complex|confus\w*|overwhelm\w*|over my head|lost me|i.?m lost|"
            r"(?:do ?n.?t|do not|can.?t|cannot|don.?t really|not) (?:\w+ )?(?:understand|get|grasp|follow|"
            r"get my head)|"
            r"makes? no sense|too (?:much math|fast|advanced|steep|theoretical)|no clue|no idea how|prerequisites?|"
            r"beyond me|stupid|dumb|struggl\w*|maths?|my english|out of ideas|killing me|can.?t solve|"
            r"can.?t get past|could ?n.?t get past|errors?|bugs?)\b",
        ),
        (
            TIME,
            r"\b(?:time|busy|overtime|swamped|deadlines?|crazy|hectic|kids?|baby|child(?:ren)?|famil\w+|sick|ill|"
            r"flu|covid|"
            r"hospital|travel\w*|trips?|wedding|moved house|moving house|exams at|exam season|finals week|"
            r"release week|"
            r"shifts?|tired|exhaust\w*|free minute|holidays?|vacation|work was|at work|too much work|full schedule|"
            r"night shifts|swallow(?:s|ed|ing)|"
            r"consum(?:es|ed|ing)|workload|never get (?:to|around|round)|doctor|"
            r"injur\w*|broke my|ramadan|new job|christmas|military)\b",
        ),
    )
)
"""Words of each kind. Where several stand in a message, the one behind "because" counts, else the first said."""

_WHY = re.compile(
    r"\b(?:because|since|as|due to|owing to|cause|cuz|coz|on account of|thanks to)\b(?P<rest>.*)", re.I | re.S
)

_STUCK = re.compile(
    r"\b(?:stuck|blocked|hit a wall|held up|can.?t (?:go on|continue|move on|get (?:past|on|further)|"
    r"make (?:any )?(?:progress|headway))|"
    r"no (?:progress|headway)|(?:not a|no) (?:single )?thing (?:happened|moved|done|got done)|zilch|"
    r"nothing (?:done|happened|to report|this week|so far|since)|"
    r"not (?:a single|one) (?:step|lesson|hour|minute)|did (?:nothing|zero|nada)|"
    r"(?:did ?n.?t|did not|could ?n.?t|could not|have ?n.?t|wasn.?t able to|was not able to|not been able to|"
    r"unable to|not able to|"
    r"had no chance to|did not manage to|didn.?t manage to)"
    r" (?:\w+ )?(?:do|get|manage|start|begin|touch|stud(?:y|ied)|learn|work on|make|open|find|continue|do any|"
    r"even|got|done|begun)|"
    r"(?:no|not enough|any|little|zero) time|no (?:free )?(?:minute|hour|evening)|too (?:busy|tired|hard|"
    r"difficult|expensive|complicated)|"
    r"(?:can.?t|cannot|can not|could ?n.?t) (?:afford|install|understand|access|open|follow|find (?:the |"
    r"any )?(?:time|motivation|energy))|"
    r"(?:do ?n.?t|do not) (?:understand|get)(?= (?:it|this|that|any|the|§|how|what))|"
    r"no motivation|lost (?:my |all )?(?:motivation|interest)|not motivated|unmotivated|behind a paywall|"
    r"(?:over|beyond) (?:my head|me)|makes no sense|"
    r"makes? me feel (?:so |really )?(?:stupid|dumb|like an idiot|useless)|g(?:ave|iven?) up on (?!you|hope|life)|"
    r"(?:does ?n.?t|do ?n.?t|can.?t|not|no|without|hardly any) sleep|sleepless|"
    r"(?:laptop|computer|pc|internet|screen|monitor|keyboard) (?:\w+ )?(?:died|broke|is (?:dead|broken|down)|stopped)|"
    r"(?:laptop|computer|pc|mac|machine|internet|wi-?fi|connection|electricity|power)\b[^.!?]{0,25}\b"
    r"(?:too (?:old|slow|weak)|"
    r"terrible|awful|horrible|bad|broken|down|dead|dying|crash\w*|unreliable|freez\w+|"
    r"(?:can.?t|cannot|won.?t) (?:run|handle|take|start)|not (?:fast|strong|good|new) enough)|"
    r"no (?:internet|laptop|computer|wi-?fi|electricity)|"
    r"(?:can.?t|cannot|can not) (?:watch|download|log ?in|run (?:it|this|that|§)|concentrate|focus|sit down))\b",
    re.IGNORECASE,
)
"""Words that say of themselves that learning does not go on."""

_NEVER = re.compile(
    r"\?\s*$|\b(?:how much time|what if|if i|next time|any time|each time|every time|first time|part time|full time|"
    r"last time|no longer stuck|not stuck|unstuck|was stuck)\b",
    re.IGNORECASE,
)


def kind_of(text: str) -> str:
    """The kind of what stands in the way: "time", "money", "hard", "motivation", "access", or "other"."""
    why = _WHY.search(text)
    for part in ([why["rest"]] if why else []) + [text]:
        found = [
            (match.start(), place, kind) for place, (kind, words) in enumerate(_KINDS) if (match := words.search(part))
        ]
        if found:
            return min(found)[2]
    return HARD if failed(text) else OTHER


def blocked(text: str) -> bool:
    """Whether a message says in so many words that learning does not go on, or that a test was failed."""
    return bool(_STUCK.search(text) or failed(text)) and not _NEVER.search(text)


@dataclass(frozen=True)
class Remedy:
    """A change asked for: "pause" for some weeks, "lighter", "smaller", "free", "basics" or "later"."""

    kind: str
    weeks: int = 0


MOST_WEEKS = 26
_PAUSE = re.compile(
    rf"\b(?:pause|take a break|have a break|need a break|freeze|suspend|stop the plan|put (?:it|the plan|"
    rf"everything|this) on hold|rest(?! (?:of|is|are|was|i|we|no|new|yes|not|all|api)\b))\b"
    rf"(?:[^.!?]{{0,30}}?\b(?:for |about |of )?(?P<n>{NUMBER}|next|the next)\s*-?\s*(?P<unit>days?|weeks?|"
    rf"months?)\b)?",
    re.IGNORECASE,
)
_SHIFT = re.compile(
    rf"\b(?:move|shift|push|postpone|delay|put|start|begin)\b(?: (?:everything|it all|all|it|(?:the|my|all) (?:whole |"
    rf"entire |of the )?(?:plan|dates|schedule|roadmap|steps|deadlines)))+(?: (?:by|back|out|for|off|about|another))* "
    rf"(?P<n>{NUMBER}) (?P<unit>days?|weeks?|months?)\b(?! (?:earlier|sooner|forward|ahead))",
    re.IGNORECASE,
)
"""All dates later by some time, which is a pause as long."""
_REMEDIES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(words, re.IGNORECASE))
    for kind, words in (
        (
            "smaller",
            r"\b(?:smaller|tinier|shorter|bite-?sized?|mini|baby) (?:steps?|parts?|pieces?|chunks?|bits?|"
            r"portions?|goals?|tasks?)\b"
            r"|\b(?:split|break|cut|divide|chop|slice)\b[^.!?]{0,25}\b(?:up|down|in|into|smaller|pieces|parts|half)\b"
            r"|\bmake (?:it|the step|this|that|them|the steps) smaller\b",
        ),
        (
            "basics",
            r"\b(?:basics?|foundations?|prerequisites?|groundwork|fundamentals) (?:of \S+ )?(?:first|before|"
            r"come first)\b"
            r"|\b(?:first|start with|begin with|learn|teach me|need|do) the (?:basics|foundations?|prerequisites?|"
            r"groundwork|fundamentals)\b",
        ),
        (
            "later",
            r"\b(?:another|a different|the other|an other|some other|the following) (?:step|topic|one|thing|"
            r"skill) (?:first|instead|now|before)\b"
            r"|\b(?:do|take|start|switch to|jump to|begin with|go to) (?:something|another|the next|a different|"
            r"the following)"
            r"(?: step| one| thing| topic| else)* (?:first|instead|meanwhile|before)\b"
            r"|\b(?:do|leave|move|push|put|postpone|take|keep|come back to) (?:this|that|it|the|this step|"
            r"the step)(?: one| step)?"
            r" (?:for )?(?:later|back|off|to later|at the end)\b"
            r"|\b(?:change|swap|switch|other|another|different) (?:the |my )?order\b|\bnext (?:step|one) first\b"
            r"|\bpostpone (?:this|that|it|the step|this step)\b",
        ),
        (
            "free",
            r"\bfree (?:\w+ )?(?:alternatives?|resources?|courses?|version|options?|material|one|stuff|books?)\b"
            r"|\b(?:something|anything) (?:for )?free\b|\bwithout paying\b|\bcheaper\b",
        ),
        (
            "lighter",
            r"\b(?:fewer|less|lower|reduce|halve|cut|half the|half of the) (?:\w+ ){0,3}?(?:hours?|time|load|pace|"
            r"workload)\b"
            r"|\b(?:slow(?:er)?(?: it)? down|slower pace|lighter (?:plan|load|pace|week)|take it slower|go slower)\b",
        ),
    )
)


_BARE = {
    "smaller": r"(?:something |a |make it |in )?(?:smaller|shorter|tinier)(?: (?:thing|one|step|bit|piece)s?)?|"
    r"small|split|parts?|pieces|chunks|the first",
    "free": r"free|the free one|cheaper",
    "basics": r"basics?|the basics",
    "pause": r"pause|break|rest|a break",
    "later": r"(?:something |do something )?(?:else|different)(?: first)?|"
    r"later|another|other|another one|different|swap",
    "lighter": r"(?:something )?(?:lighter|easier on time)|half|fewer|less|lighter|half the hours",
}
"""A single word that picks one of the changes offered."""


def picked(text: str, offered: tuple[str, ...]) -> Remedy | None:
    """The change picked by its bare word of those that are offered: "smaller", "pause please"; None for none."""
    lead, tail = (
        r"^\W*(?:(?:ok|yes|the|a|maybe|i'?d like|i want|let'?s|go for|take|then)\W+)*",
        r"(?:\W+(?:please|pls|then|ones?|option|version|it is|thanks))*\W*$",
    )
    kinds = (
        kind for kind in offered if kind in _BARE and re.match(f"{lead}(?:{_BARE[kind]}){tail}", text, re.IGNORECASE)
    )
    return next((Remedy(kind, 2 if kind == "pause" else 0) for kind in kinds), None)


def shifts(text: str) -> bool:
    """Whether all dates are to move to later by some time."""
    return _SHIFT.search(text) is not None and "?" not in text


def remedy_of(text: str) -> Remedy | None:
    """The change that a message asks for against what stands in the way; None for none, or a mere question."""
    if text.rstrip().endswith("?") and not re.match(r"^\W*(?:can|could|shall|may|would|will|let)\b", text, re.I):
        return None
    found = _SHIFT.search(text) or _PAUSE.search(text)
    if found and not re.search(
        r"\b(?:rest (?:of|is|are|was|i|we|no|new|yes|not|all|api)|the rest|restful|stop)\b", text, re.I
    ):
        return Remedy("pause", _weeks(found))
    return next((Remedy(kind) for kind, words in _REMEDIES if words.search(text)), None)


def _weeks(match: re.Match[str]) -> int:
    """How many weeks to pause, 2 where none are told."""
    if not match["n"]:
        return 2
    count = 1.0 if "next" in match["n"].lower() else number(match["n"].lower())
    weeks = count * {"d": 1 / 7, "w": 1.0, "m": 52 / 12}[match["unit"][0].lower()]
    return min(MOST_WEEKS, max(1, round(weeks)))
