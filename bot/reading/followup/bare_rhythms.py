"""A rhythm said by itself: "weekly", "every other week is plenty", "fridays at 5 please".

By itself it can be about nothing but check-ins, whatever meaning a classifier finds for so few words.
"""

from __future__ import annotations

import re

from bot.reading.followup.rhythms import RHYTHM_WORDS, rhythms_in
from bot.reading.lexical.text import fold
from bot.reading.times.moments import WEEKDAY, spelt, weekdays_in

LONGEST = 80
"""Characters up to which a message may be nothing but a rhythm."""

_REST = re.compile(
    rf"\b(?:{WEEKDAY}s?|\d{{1,2}}(?:[:.]\d\d)?\s*(?:am|pm|h|o'?clock)?|mornings?|evenings?|afternoons?|noon|"
    r"ok(?:ay)?|yes|yeah|yep|sure|well|hm+|please|pls|plz|thanks|thank you|actually|maybe|perhaps|then|just|rather|"
    r"let'?s|lets|say|do|make|go|take|it|that|this|i'?d|i|we|would|will|think|guess|prefer|want|like|choose|pick|"
    r"is|be|sounds?|looks?|works?|suits?|fits?|feels?|for|with|me|us|fine|good|great|ok|perfect|enough|plenty|right|"
    r"best|better|cool|nice|on|at|in|the|a|of|to|only|instead|check-?ins?|reminders?)\b"
)
"""What may stand beside a rhythm and tells nothing else."""


def only_rhythm(text: str) -> bool:
    """Whether a message says how often and nothing more."""
    folded = spelt(fold(text).folded).strip()
    if len(folded) > LONGEST or "?" in folded or not any(words.search(folded) for words in RHYTHM_WORDS):
        return False
    for words in RHYTHM_WORDS:
        folded = words.sub(" ", folded)
    return re.search(r"\w", _REST.sub(" ", folded)) is None


def day_alone(text: str) -> bool:
    """Whether a message names weekdays as a habit and not how often: "on Mondays", and not "every Monday"."""
    folded = spelt(fold(text).folded)
    return bool(weekdays_in(folded)) and not rhythms_in(folded) and not re.search(r"\b(?:every|each|weekly)\b", folded)
