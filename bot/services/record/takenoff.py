"""The wish to take one named thing off the notes, said behind a sentence about it."""

from __future__ import annotations

import re

from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import take_back
from bot.services.steps import matched

TAKES_OFF = re.compile(
    r"(?:^|[,.;:!-]\s*|\band )(?:so |please |pls |can you |just )*(?:remove|delete|drop|scratch|erase|strike|take|"
    r"cross)"
    r"(?: off| out)? (?:that|it|this)(?: one)?(?: (?:off|out|away|from \w+ \w+|again|please|pls|then))*\W*$",
    re.IGNORECASE,
)
"""The wish to take off what the words before it name: "I don't do accounting, remove that"."""
MOST = 16


def taken_off(desk: Desk, turn: Turn) -> Reply | None:
    """The one thing named is taken off the notes, whatever stands of it; None where none or several are named."""
    if "?" in turn.text or len(turn.text.split()) > MOST:
        return None
    with desk.memory.unit() as unit:
        held = [c.skill for c in unit.claims(turn.person_id)]
        named = tuple(s for s in held if matched.says(turn.text, desk.catalogue.skills.get(s)))
        if len(named) != 1:
            return None
        take_back(desk, unit, turn.person_id, named, turn.instant)
        part = Part("utter_removed", {"skills": desk.catalogue.skill_name(named[0])})
        return flow.go_on(desk, unit, turn).after(part)
