"""Meanings that plain words rule out, however likely the classifier finds them."""

from __future__ import annotations

import re
from datetime import date

from bot.nlu.plain import no_person
from bot.reading.lexical.text import fold
from bot.reading.skills.persons import urged
from bot.reading.times.absences import absence_of, recovered
from bot.reading.times.breaks import cause_of
from bot.reading.times.uneven import irregular
from bot.reading.wellbeing.feelings import anger_of_others, no_despair, quits, small, spoken_to
from bot.reading.wellbeing.figures import no_stop, not_ours
from bot.reading.wellbeing.troubles import ill
from bot.reading.wellbeing.words_of_feeling import feels
from bot.reading.work import daily_work, terms

# How long something takes, and no word of parting.
_UNTIL = re.compile(
    r"\b(?:until|till|til) (?:then|that|tomorrow)\W*\?|\b(?:that'?s|it'?s|this is|takes?|goes|"
    r"lasts?) (?:\w+ )?(?:until|till|til)\b",
    re.IGNORECASE,
)

_AGAIN_LATER = re.compile(
    r"\bagain (?:only )?(?:in|on|from|after) (?!scratch|zero|nothing|the (?:beginning|start|top))"
    r"|\b(?:re-?(?:tak(?:e|ing)|sit(?:ting)?)|(?:take|sit|try) (?:it|the (?:exam|test|quiz)) again|"
    r"second (?:attempt|try))\b"
    r"|\b(?:start|begin|lay out|count) (?:the|my) (?:plan|dates|schedule) (?:fresh|anew|new|again|over)? ?(?:from|"
    r"on|as of) "
    r"(?:today|now|tomorrow|\w+day|the \d|\d)",
    re.IGNORECASE,
)
"""Going on after a break, an exam taken again, dates laid out anew: no wish to begin from nothing."""
_OF_THE_BOT = re.compile(
    r"^\W*(?:(?:so|and|but|hey|hi|ok|wait|lol|haha|btw)\W+)*(?:who|what|where|when|how|why|which|are|r|do|does|did|"
    r"is|were|was|"
    r"can|have|would) .*\b(?:you|u|ur|your|they)\b[^.!]*$",
    re.IGNORECASE,
)
_RUDE = re.compile(
    r"\b(?:stupid\w*|dumb\w*|idiot\w*|useless|trash|garbage|crap\w*|shit\w*|f+u+c?k\w*|suck\w*|hate|ugly|moron\w*|"
    r"pathetic|"
    r"worthless|liar|lying|scam\w*|kill|die|hell|bitch\w*|\w*ass|asshole\w*|loser|clown|joke|retard\w*|brain\w*|"
    r"worst|slow|"
    r"rubbish|thick|incompetent|waste|wtf|damn|bloody|braindead|lazy|crazy|insane|blind|deaf|stfu|shut|broken|"
    r"brainless|bad)\b|\*",
    re.IGNORECASE,
)


_FORGOT = re.compile(
    r"^(?!.*\b(?:be forgotten|delete|erase|wipe|remove)\b).*\b(?:i|i've|i have|have|had|since|almost|nearly|"
    r"mostly|now|all|it'?s)"
    r" (?:\w+ )?forgot(?:ten)?\b",
    re.IGNORECASE | re.DOTALL,
)
"""What a person forgot themselves: "ages ago, have forgotten it all"."""


_ALL_OR_NOTHING = re.compile(r"^(?!.*\b(?:you|u|your|ur)\b).*\b(?:or (?:die|bust|death)|do or die)\b", re.I | re.S)
"""A wish that knows no other: "data science or die"."""


def _asks_of_bot(text: str) -> bool:
    """Whether somebody only asks about the bot, and no rude word stands in it: "are you a robot or a student?"."""
    return _OF_THE_BOT.search(text) is not None and _RUDE.search(text) is None


_TAKES_OFF = re.compile(
    r"^\W*(?:(?:ok|please|pls|no|oh|then|so|and|just|can you|you can)\W+)*take (?:both|all|all of|them|those|these|"
    r"the two|either)"
    r"(?: of)?(?: them| those| these)? (?:off|out|away)(?: (?:again|please|the list|my list|then))*\W*$",
    re.IGNORECASE,
)
"""Several things that are to go from what was noted: no check-in is meant by it."""
_ANY_DAY = date(2001, 1, 1)


def _rests(text: str) -> bool:
    """Whether days off are told without a word of feeling: "I won't do anything until January" is no despair."""
    return absence_of(fold(text).folded, _ANY_DAY) is not None and not feels(text)


def ruled_out(text: str) -> frozenset[str]:
    """The meanings that plain words rule out: anger of others is no abuse, a notice no farewell."""
    works = daily_work.told(text)  # who resets machines and deletes spam for a living gives no orders
    out = {
        "distress": no_despair(text)
        or _rests(text)
        or bool(cause_of(text))
        or (recovered(fold(text).folded) and small(text))
        or (bool(set(terms.wished(text)) - {"calm"}) and small(text)),
        "abuse": _ALL_OR_NOTHING.search(text) is not None
        or anger_of_others(text)
        or _asks_of_bot(text)
        or (ill(text) and not spoken_to(text)),
        "goodbye": bool(quits(text) or _UNTIL.search(text)),
        "human_handoff": no_person(text),
        "privacy_delete": not_ours(text) or works or _FORGOT.search(text) is not None,
        "reschedule_checkin": irregular(text),
        "stop_checkins": urged(text.casefold()) or no_stop(text) or works or _TAKES_OFF.match(text) is not None,
        "start_over": works or _AGAIN_LATER.search(text) is not None,
    }
    return frozenset(name for name in out if out[name])
