"""What others want somebody to become: heard as theirs, with the person's own wish left to the person."""

from __future__ import annotations

import re

from bot.reading.persons import urged
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn

WORDS = re.compile(
    r"\b(?:i(?:['’]?ll| will| should| must| could| ought to| have to| need to|['’]d)|"
    r"me to(?! (?:do|make|build|show|send|help|give|fix|write|present|teach|explain|take over)\b))\b",
    re.IGNORECASE,
)
"""What others wish begins so: "my mum keeps asking when I'll stop"."""


def by_others(desk: Desk, turn: Turn) -> Reply | None:
    """A word on what others want for somebody; None where something is told, asked or felt beside it."""
    found = WORDS.search(turn.text)
    told = turn.facts.told or turn.facts.topics or "?" in turn.text
    if found is None or told or not urged(turn.text[: found.end()].casefold()):
        return None
    with desk.memory.unit() as unit:
        unit.person(turn.person_id, turn.instant)
        return flow.go_on(desk, unit, turn).after(Part("utter_urged_by_others"))
