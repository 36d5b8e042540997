"""How well all that was told last is known: "all daily, expert level", behind a list of tools."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advice.catalogue import Level
from bot.advice.profile import Evidence, Polarity
from bot.reading.lexical.text import fold
from bot.reading.skills.levels import level_of
from bot.services import telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.hearing import Heard

OF_ALL = re.compile(
    r"^\W*(?:(?:well|so|and|oh|ok|hm+|i'?d say|i would say|i (?:use|know|do|used)|i'm|im|use|used|honestly|probably|"
    r"maybe|about|they(?:'re| are)|those are|these are)\W+)*"
    r"(?:(?:all|everything)(?!(?: is|'s|s)? (?:good|right|fine|ok|okay|well|set|clear|done|the best|"
    r"great)\b)|both|each|"
    r"every one|them|(?:these|those)(?: two|"
    r" three| all)?)\b"
    r"(?!.*(?:\?|\b(?:done|finished|completed?|ticked)\b))",
    re.IGNORECASE,
)
"""How an answer begins that speaks of everything told just before."""

MOST = 14
"""Words up to which such an answer says no more than that."""


def pressed(desk: Desk, turn: Turn) -> Reply | None:
    """The level chosen for a skill in a card; None where that skill is not known any more, or nothing was chosen."""
    named = {level.label: level for level in Level}
    level, skill = named.get(turn.data.get("level", "")), turn.data.get("skill", "")
    with desk.memory.unit() as unit:
        held = next((c for c in unit.claims(turn.person_id) if c.skill == skill), None)
        if level is None or held is None:
            return None
        quote = f"chosen from a list: {level.label}" if held.evidence is Evidence.INFERRED else held.quote
        sure = Evidence.SAID if held.evidence is Evidence.INFERRED else held.evidence
        claim = replace(held, level=level, polarity=Polarity.HAS, evidence=sure, quote=quote, said_at=turn.instant)
        unit.add_claims(turn.person_id, (claim,))
        return telling.after(desk, unit, turn, Heard(unit.person(turn.person_id, turn.instant), (claim,)))


def of_all(desk: Desk, turn: Turn) -> Reply | None:
    """Gives the skills told last the level said of them all; None where no level or no such skill is told."""
    facts = turn.facts
    goal = facts.target is not None and facts.target.role  # off the list, the words of the level may be taken for one
    if facts.skills or goal or facts.years is not None or len(turn.text.split()) > MOST:
        return None
    level = level_of(fold(turn.text).folded, figures=False)
    if level is None:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        said = [c for c in unit.claims(person.id) if c.evidence is not Evidence.INFERRED]
        last = max((c.said_at for c in said), default="")
        of_last = [c for c in said if c.said_at == last and c.polarity is Polarity.HAS and c.level is None]
        if not of_last:
            return None
        quote = turn.text.strip()
        claims = tuple(replace(c, level=level, said_at=turn.instant, quote=f"{c.quote} ... {quote}") for c in of_last)
        unit.add_claims(person.id, claims)
        return telling.after(desk, unit, turn, Heard(unit.person(person.id, turn.instant), claims))
