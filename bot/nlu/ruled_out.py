"""Meanings that plain words rule out, however likely the classifier finds them."""

from __future__ import annotations

import re
from datetime import date

from bot.nlu.plain import no_person
from bot.reading.lexical.text import fold
from bot.reading.skills.persons import urged
from bot.reading.times.absences import absence_of
from bot.reading.wellbeing.feelings import anger_of_others, no_despair, quits
from bot.reading.wellbeing.figures import no_stop, not_ours
from bot.reading.wellbeing.words_of_feeling import feels
from bot.reading.work import daily_work

# How long something takes, and no word of parting.
_UNTIL = re.compile(r"\b(?:that'?s|it'?s|this is|takes?|goes|lasts?) (?:\w+ )?(?:until|till|til)\b", re.IGNORECASE)

_AGAIN_LATER = re.compile(
    r"\bagain (?:only )?(?:in|on|from|after) (?!scratch|zero|nothing|the (?:beginning|start|top))", re.I
)
"""Going on after a break, and no wish to begin from nothing."""
_ANY_DAY = date(2001, 1, 1)


def _rests(text: str) -> bool:
    """Whether days off are told without a word of feeling: "I won't do anything until January" is no despair."""
    return absence_of(fold(text).folded, _ANY_DAY) is not None and not feels(text)


def ruled_out(text: str) -> frozenset[str]:
    """The meanings that plain words rule out: anger of others is no abuse, a notice no farewell."""
    works = daily_work.told(text)  # who resets machines and deletes spam for a living gives no orders
    out = {
        "distress": no_despair(text) or _rests(text),
        "abuse": anger_of_others(text),
        "goodbye": bool(quits(text) or _UNTIL.search(text)),
        "human_handoff": no_person(text),
        "privacy_delete": not_ours(text) or works,
        "stop_checkins": urged(text.casefold()) or no_stop(text) or works,
        "start_over": works or _AGAIN_LATER.search(text) is not None,
    }
    return frozenset(name for name in out if out[name])
