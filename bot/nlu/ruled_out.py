"""Meanings that plain words rule out, however likely the classifier finds them."""

from __future__ import annotations

import re

from bot.nlu.plain import no_person
from bot.reading.feelings import anger_of_others, no_despair, quits
from bot.reading.figures import no_stop, not_ours
from bot.reading.persons import urged

# How long something takes, and no word of parting.
_UNTIL = re.compile(r"\b(?:that'?s|it'?s|this is|takes?|goes|lasts?) (?:\w+ )?(?:until|till|til)\b", re.IGNORECASE)


def ruled_out(text: str) -> frozenset[str]:
    """The meanings that plain words rule out: anger of others is no abuse, a notice no farewell."""
    out = {
        "distress": no_despair(text),
        "abuse": anger_of_others(text),
        "goodbye": bool(quits(text) or _UNTIL.search(text)),
        "human_handoff": no_person(text),
        "privacy_delete": not_ours(text),
        "stop_checkins": urged(text.casefold()) or no_stop(text),
    }
    return frozenset(name for name in out if out[name])
