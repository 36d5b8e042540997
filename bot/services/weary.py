"""Who has met too many bots: heard without offence, and the talk goes on."""

from __future__ import annotations

import re

from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn

WORDS = re.compile(
    r"\b(?:another|yet another|one more|just an?(?:other)?|only an?|stupid|dumb|hate|talking to|sick of|tired of|"
    r"fed up with|"
    r"no more) (?:\w+ ){0,2}?(?:chat ?)?bots?\b"
    r"|\b(?:great|wonderful|lovely|fantastic|brilliant|joy|awesome),? (?:just )?an? (?:chat ?)?bot\b",
    re.IGNORECASE,
)
SHORT = 14
"""Words up to which a message says that and nothing else."""
_ASKS = re.compile(
    r"\?|\b(?:are|is|am|were) (?:you|this|i|it)\b|\bhuman|\bperson\b|\bbuil[dt]\w*|\bma[dk]e\b", re.IGNORECASE
)


def heard(desk: Desk, turn: Turn) -> Reply | None:
    """A calm word on being a bot; None where something is told or asked, which comes first."""
    if turn.facts.told or turn.facts.topics or _ASKS.search(turn.text) or len(turn.text.split()) > SHORT:
        return None
    with desk.memory.unit() as unit:
        unit.person(turn.person_id, turn.instant)
        return flow.go_on(desk, unit, turn).after(Part("utter_bot_weary"))
