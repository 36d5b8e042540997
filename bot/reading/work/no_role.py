"""Answers to "which role?" that name no work: small talk, numbers, other answers, tools alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.reading.lexical.text import words_of
from bot.reading.lexical.tongues import gibberish
from bot.reading.skills.backgrounds import is_task

_AMOUNT = re.compile(r"\d|\b(?:hours?|hrs?|years?|yrs?|months?|weeks?|minutes?|days?|weekends?|evenings?)\b")
_LEAD = re.compile(
    r"^(?:\W|\b(?:sorry|wait|oh|well|and|but|so|then|now|please|just|um+|uh+|h+mm+|ok|okay|actually|really)\b)*"
)
_TALK = re.compile(
    r"(?:(?:currently|right now|mostly|mainly|at the moment|nowadays)\b|i(?!'d| would| want| wanna| wish| hope)\b|"
    r"i'm|i've|i'll|im\b|ive\b|my|you|your|u\b|we|they|he\b|she\b|"
    r"it(?='s| is\b| was\b| does| would| should| depends)|its\b|that|this|these|there|can\b|could|would|will|"
    r"do\b|does|"
    r"did|is\b|are\b|am\b|was|who|when|where|why|what|how|whats|hows|wheres|whens|whos|whys|if\b|because|yes|yeah|yep"
    r"|no\b|nope|not\b|never|nah+|naw|nay|meh+|ugh+|huh|duh|oof|yea|aye|lol|"
    r"lmao|rofl|"
    r"a?ha(?:ha)+\w*|he(?:he)+|wow|cool|nice|awesome|thx|thanks|thank|ty\b|bye|goodbye|cheers|yo\b|hello|hi\b|hey|"
    r"neither|either|none|nothing|anything|whatever|everything|no one|tell|show|give|explain|send|let|let's|start|"
    r"whoever|those who|the ones? (?:who|that)|the (?:best|highest|easiest|most|quickest|fastest|one|better|"
    r"safest|simplest)\b|still|whichever|thinking|"
    r"(?:just |only |mostly |simply )*(?:looking|browsing|curious|checking|wondering|exploring|seeing|"
    r"killing time|passing by|"
    r"visiting|testing (?:this|you|it)|trying (?:this|you|it|things)|playing around|having a look)\b|"
    r"used to\b|(?:just|only) (?:testing|trying|playing)\b|depends|undecided|open to|not|unsure|torn|hard to|difficult|"
    r"same|restart|continue|go\b|surprise|choose|"
    r"pick|ask|repeat|delete|remove|forget|change|cancel|stop|skip|help(?! ?desk)|done|idk|"
    r"dunno|both|all of|any of|up to you|same as|know\b|feel(?:ing|s)?\b|felt|prove|sorry|maybe not|stop|shut|"
    r"trust|believe|hate|"
    r"love you|leave|lost\b|tired|bored|scared|afraid|sad|happy|glad|quiero|ser\b|je\b|ich\b|yo\b|mujhe|"
    r"main\b)(?![\w-])"
)
_ASKS_FOR = re.compile(
    r"(?:(?:make|build|create|draw(?: up)?|prepare|generate|begin|start|write|set up|get|need|want|new|another|"
    r"a|the)\W+)+"
    r"(?:(?:me|us|an?|my|the|new|learning|study|career|full|quick|short|first|whole)\W+)*"
    r"(?:plan|roadmap|road map|report|assessment|schedule|overview|summary)s?\b(?!\w)"
)
"""What the bot makes and someone asks for, which is no work of theirs."""
_ADDRESSED = re.compile(
    r"\b(?:you|you'?re|your|u|ur|lately|please|myself|tbh|lol|lmao|haha\w*|ranting|rant|useful|useless|annoying|bs|"
    r"crap|bullshit|"
    r"wtf|omg|lately|anymore|honestly|i'?m|i|me|it|this|that|am|is|are|was|don'?t|can'?t|won'?t)\b(?! (?:support|"
    r"help ?desk|technician|"
    r"admin\w*|manager|consultant|specialist|security|operations|work|engineer|department|sector|architect|project|"
    r"systems?|analyst|"
    r"trainer|recruiter|auditor|director|field|jobs?|infrastructure|services?)\b)"
)
"""Words that no name of a line of work holds: somebody speaks to the bot, or of how they are; "it support" is work."""
_PLACE = re.compile(
    r"(?:the |number )?(?:first|second|third|fourth|last|former|latter|1st|2nd|3rd|other|top|same)"
    r"(?: (?:one|ones|two|option|role|job|choice|of (?:them|these|those)))?$"
)
_ALONE = re.compile(
    r"(?:good|great|fine|bad|right|true|really|again|alright|all right|perfect|sorry|wait|later|next|"
    r"(?:(?:my|the|a) )?(?:plan|roadmap|report|gaps?|progress|next steps?|courses?|salary|pay|check-?ins?|reminders?|"
    r"profile|privacy|options|roles))$"
)
"""What is no work where it stands alone; the second half is what the bot itself has to show."""
_LINKS = re.compile(
    r"\b(?:and|or|plus|with|in|some|a|an|the|bit|little|of|basic|basics|good|strong|advanced|also|only|just|"
    r"mostly|know|"
    r"use|using|can|do|very|well|skills?|experience|i|i'm|at|too)\b|[\W_]"
)


_KIN = re.compile(
    r"\b(?:my|our|his|her) (?:\w+ )?(?:mother|mum|mom|father|dad|parents?|wife|husband|partner|kids?|child(?:ren)?|"
    r"sons?|daughters?|family|baby|grand\w+|boss|friends?)\b"
)
"""People of one's own, who are no line of work."""


OF_ONESELF = re.compile(
    r"\W*(?:my|your|his|her|our|the) (?:\w+ )?(?:heads?|brains?|mind|skulls?|memory|heart|hands|bones|bed|nerves|skin"
    r"|way|shell|flow|details?|zone)\b"
)
"""Where something goes in that is no line of work: "it won't go into my head"."""


_PIECES = re.compile(r"[.;!] +\w")
"""Several short notes, of which no line of work is made."""
SEVERAL = 2
"""Commas from which on an answer lists things that one does."""


def in_pieces(folded: str) -> bool:
    """Whether a phrase is several short notes: "excel. shift plans"."""
    return _PIECES.search(folded) is not None


def is_no_role(said: str) -> bool:
    """Whether a folded phrase cannot be the name of a line of work."""
    phrase = _LEAD.sub("", said).strip(" .,!?\n\"'")
    if in_pieces(phrase) or phrase.count(",") >= SEVERAL or is_task(phrase) or gibberish(phrase):
        return True
    if not phrase or _AMOUNT.search(phrase) or _KIN.search(phrase):
        return True
    return any(
        (
            _TALK.match(phrase),
            _ASKS_FOR.match(phrase),
            _ADDRESSED.search(phrase),
            _PLACE.match(phrase),
            _ALONE.match(phrase),
        )
    )


def only_tools(folded: str, tools: Sequence[tuple[int, int]]) -> bool:
    """Whether nothing but skills is named, as in "python and sql"."""
    if not tools:
        return False
    rest, at = "", 0
    for start, end in tools:
        rest += folded[at:start] + " "
        at = end
    return not _LINKS.sub("", rest + folded[at:])


NO_ROLE = frozenset(
    words_of(
        "paid rich better happy successful good ready able fired famous hired part honest sure employed free "
        "independent "
        "remote fluent confident skilled proficient certified stronger faster familiar comfortable smarter "
        "someone something one more involved able promoted expert known useful productive serious a"
    )
)
"""What follows "I want to be" and is no job."""
ANY_FIELD = frozenset(words_of("ai it tech data computers technology programming coding software code numbers figures"))
"""Fields too wide to name a role."""
