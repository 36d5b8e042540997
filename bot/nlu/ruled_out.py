"""Meanings that plain words rule out, however likely the classifier finds them."""

from __future__ import annotations

import re

from bot.nlu.plain import no_person
from bot.reading import daily_work
from bot.reading.feelings import anger_of_others, no_despair, quits
from bot.reading.figures import no_stop, not_ours
from bot.reading.persons import urged

# How long something takes, and no word of parting.
_UNTIL = re.compile(r"\b(?:that'?s|it'?s|this is|takes?|goes|lasts?) (?:\w+ )?(?:until|till|til)\b", re.IGNORECASE)


def ruled_out(text: str) -> frozenset[str]:
    """The meanings that plain words rule out: anger of others is no abuse, a notice no farewell."""
    works = daily_work.told(text)  # who resets machines and deletes spam for a living gives no orders
    out = {
        "distress": no_despair(text),
        "abuse": anger_of_others(text),
        "goodbye": bool(quits(text) or _UNTIL.search(text)),
        "human_handoff": no_person(text),
        "privacy_delete": not_ours(text) or works,
        "stop_checkins": urged(text.casefold()) or no_stop(text) or works,
        "start_over": works,
    }
    return frozenset(name for name in out if out[name])
