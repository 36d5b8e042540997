"""What is said of the thing spoken of last, by "it" or by nothing: "ok never used it" behind what Power BI is."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.reading.facts import Asked
from bot.services import focus, telling
from bot.services.desk import Desk, Reply, Turn

WORDS = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|oh|ah|well|no|nope|then|right|hm+|lol|yes|yeah|so|aha|thanks|i see)\W+)*"
    r"(?:(?:i(?:'ve| have)?|ive) )?(?:never (?:ever |really )?(?:used|did|done|touched|tried|seen|worked with|had|"
    r"heard(?: of)?|opened)"
    r"|(?:have ?n'?t|did ?n'?t|do ?n'?t) (?:ever |really )?(?:used?|do|done|touch(?:ed)?|tried|know|worked? with)"
    r"|use[ds]?|know|tried|worked with|did)(?: (?:it|that|this|one)(?: (?:once|a bit|a little|before|yet|daily|"
    r"a lot|every day|at work|"
    r"at uni|at all|so far|often|sometimes))?| before| yet)\W*$"
    r"|^\W*(?:(?:ok(?:ay)?|oh|ah|well|no|nope|then)\W+)*(?:never|not(?: really| ever| yet)?) (?:used|did|done|touched|"
    r"tried|heard of)(?: (?:it|that|this))?(?: yet| before| so far)?\W*$",
    re.IGNORECASE,
)
"""A short word on "it", where nothing else says what."""
_LEAD = re.compile(r"^\W*(?:(?:ok(?:ay)?|oh|ah|well|then|right|hm+|lol|so|aha|thanks|i see)\W+)+", re.IGNORECASE)
"""What is said before it and is no yes."""


def told(desk: Desk, turn: Turn) -> Reply | None:
    """The message read as an answer on the skill explained last; None where a list stands open, or nothing was."""
    if turn.asked.about_skills and turn.asked.kind != "skills":
        return None
    if turn.facts.topics or turn.facts.told:
        return None
    with desk.memory.unit() as unit:
        skill = focus.topic(unit, turn)
        if not skill or skill in {claim.skill for claim in unit.claims(turn.person_id)}:
            return None
    asked = Asked("confirm", (skill,))
    facts = desk.reader.read(_LEAD.sub("", turn.text), asked, today=turn.now.date())
    if not any(m.skill == skill and m.polarity is not None for m in facts.skills):
        return None
    return telling.note(desk, replace(turn, facts=facts, asked=asked, intent="state_skills"))
