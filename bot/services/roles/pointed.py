"""The role that was just explained, taken with a word that points at it: "sounds good, that one"."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.services import focus, telling
from bot.services.desk import Desk, Reply, Turn

THAT_ONE = re.compile(
    r"(?:^|[.!,;]\s*|\b(?:ok(?:ay)?|yes|yeah|so|then|well|hm+|good|nice|right|haha|lol)\W+)"
    r"(?:(?:i'?ll |i |let'?s |we |please |i'?d )?(?:take|do|choose|pick|go (?:with|for)|want|like|aim for|try) )?"
    r"(?:that|this)(?: one| role| job| then)?(?: (?:it is|please|then|sounds (?:good|right|great|nice|like me)|is it|"
    r"fits|would be (?:it|good|nice)|i (?:want|like|take)))*\W*$",
    re.IGNORECASE,
)
"""Words that point at one thing: what was spoken of last."""


def taken(desk: Desk, turn: Turn) -> Reply | None:
    """The role explained in the last message is the goal now; None where none was, or no goal was asked for."""
    role = focus.role_in(turn)
    if turn.asked.kind != "goal" or not role or turn.facts.roles or "?" in turn.text:
        return None
    return telling.choose_role(desk, replace(turn, data={"role": role}))
