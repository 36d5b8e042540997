"""Doubt of what was said, asked without naming a thing: how sure, from where, and is it not the same for everyone."""

from __future__ import annotations

import re

from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn

_LEAD = r"^\W*(?:(?:and|but|ok|so|well|hm+|wait|sorry|no|lol)\W+)*"
SURE = re.compile(
    rf"{_LEAD}(?:how (?:sure|certain|confident|reliable|accurate) (?:are|r|is) (?:you|u|this|that|it|all (?:this|"
    rf"that)|your \w+)"
    r"(?: (?:of|about|on|in) (?:this|that|it|all (?:this|that)|what you (?:say|said)|(?:your|the|these|those) \w+))?"
    r"|(?:from )?where (?:did|do|does|have|are) (?:you|u|this|that|it|all (?:this|that))(?: \w+)?"
    r"(?: (?:get|got|have|take|pull|come|coming|taken))?(?: (?:it|that|this|all (?:this|that)))?(?: from)?"
    r"|(?:based on|going by) what(?: exactly)?|says who|who says(?: so| that)?|how (?:do|would|can|could) (?:you|"
    r"u) know"
    r"(?: (?:that|this|it|all (?:this|that)))?|what(?:'s| is) (?:that|this|it|all (?:this|that)) based on)\W*$",
    re.IGNORECASE,
)
"""Who asks what all of it rests on, naming no skill."""

GENERIC = re.compile(
    r"\b(?:is ?n'?t|is|are ?n'?t|are|looks?|sounds?|seems?|feels?|so|just|all|bit|very|too|pretty|rather)\b[^.!?]{0,30}"
    r"\b(?:generic|one[- ]size[- ]fits[- ]all|boiler ?plate|cookie[- ]cutter|copy[- ]?paste[d]?|off the shelf|"
    r"the same for every(?:one|body)|not (?:personal|about me))\b"
    r"|\bsame (?:\w+ ){0,2}?(?:list|thing|plan|answer|one)s? (?:that |as )?(?:every(?:one|body)|all|anyone|"
    r"anybody)(?: else)? (?:gets?|sees?|has)\b"
    r"|\b(?:same|that|this|it) (?:\w+ ){0,2}?(?:to|for) every(?:one|body)(?: else)?\b",
    re.IGNORECASE,
)
"""Who finds the list made for anyone."""

OTHERS = re.compile(
    r"^\W*(?:(?:no|but|hey|wait|sorry|i (?:said|meant|mean|told you))\W+)*(?:(?:i (?:said|meant|mean)|that(?:'s|"
    r" is| was)|it(?:'s| is| was)) )?"
    r"(?:about )?(?:my|our) (?!own\b)(?:\w+ )?[a-z]+(?:'s)?,? (?:and )?(?:not|isn'?t|never) (?:me|mine|i|myself|"
    r"about me)\W*$"
    r"|^\W*(?:no\W+)?(?:it(?:'s| is| was)|that(?:'s| is| was))? ?not (?:me|about me)\W+(?:it(?:'s| is|"
    r" was) )?(?:my|our) (?:\w+ )?[a-z]+\W*$",
    re.IGNORECASE,
)
"""Who says that something was told of somebody else."""
MOST = 14


def sure(desk: Desk, turn: Turn) -> Reply | None:
    """What the advice rests on, and how far to trust it; None where a skill is named, which has its own reasons."""
    if turn.facts.topics or turn.facts.told or len(turn.text.split()) > MOST:
        return None
    with desk.memory.unit() as unit:
        known = bool(unit.claims(turn.person_id))
        return flow.go_on(desk, unit, turn).after(Part("utter_how_sure" if known else "utter_how_sure_new"))


def generic(desk: Desk, turn: Turn) -> Reply | None:
    """That the demands are the same for all and the rest is the person's own; None without a goal."""
    if turn.facts.told or len(turn.text.split()) > MOST:
        return None
    with desk.memory.unit() as unit:
        role = desk.role(unit.person(turn.person_id, turn.instant))
        if role is None:
            return None
        return flow.go_on(desk, unit, turn).after(Part("utter_generic", {"role": role.name}))


def of_others(desk: Desk, turn: Turn) -> Reply | None:
    """That nothing of others stands in the notes; None where the message tells something of its writer as well."""
    if turn.facts.told or turn.facts.removals or len(turn.text.split()) > MOST:
        return None
    with desk.memory.unit() as unit:
        return flow.go_on(desk, unit, turn).after(Part("utter_of_others"))
