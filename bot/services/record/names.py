"""Names of people: said back once in a greeting, with the word that none is kept; nothing of them enters a profile."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.memory import Unit
from bot.reading.introductions import asks_for_name, named
from bot.services import flow, telling
from bot.services.desk import Desk, Part, Reply, Turn

WORDS = re.compile(r"\w")
GREETED = "greeted-by-name"
"""The key under which is kept that somebody was greeted by name; the name itself is not."""

SHORT = 14
"""Words up to which a message introduces somebody and does little else."""

_REST = re.compile(
    r"\b(?:hi+|hello|hey|hiya|yo|good|morning|evening|afternoon|greetings|there|my|first|full|name|is|i'?m|i|am|im|call|calls|me|"
    r"you|can|just|simply|please|pls|people|friends|everyone|called|go|by|the|way|btw|here|and|so|nice|to|meet|how|are|names|"
    r"bot|this|it'?s|well|ok|okay|pleased|glad|what'?s|yours|ya|u)\b",
    re.IGNORECASE,
)


def alone(desk: Desk, turn: Turn) -> Reply | None:
    """The greeting of someone who says what they are called and nothing else, or asks what is known of their name."""
    if turn.data or turn.facts.told:
        return None
    if asks_for_name(turn.text):
        with desk.memory.unit() as unit:
            unit.person(turn.person_id, turn.instant)
            return flow.go_on(desk, unit, turn).after(Part("utter_name_unknown"))
    name = named(turn.text)
    rest = _REST.sub(" ", turn.text.replace(name, " ").replace(name.lower(), " ")) if name else "rest"
    if not name or re.search(r"[^\W_]", rest):
        return None
    with desk.memory.unit() as unit:
        unit.person(turn.person_id, turn.instant)
        first = (Part("utter_name_first"),) if telling.opening(unit, turn) else ()
        return flow.go_on(desk, unit, turn).after(_greeting(unit, turn, name), *first)


def greeted(desk: Desk, turn: Turn, reply: Reply) -> Reply:
    """The reply to a message in which somebody introduces themselves beside other things, begun by their name."""
    name = named(turn.text) if turn.text and turn.facts.kind == "talk" and len(turn.text) < LONGEST else ""
    if not name or reply.forget or turn.intent in ("distress", "abuse") or any(p.name in _BY_NAME for p in reply.parts):
        return reply
    with desk.memory.unit() as unit:
        if GREETED in unit.questions(turn.person_id):
            return reply
        unit.person(turn.person_id, turn.instant)
        kept = tuple(part for part in reply.parts if part.name != "utter_welcome_short")  # one welcome is enough
        return replace(reply, parts=(_greeting(unit, turn, name), *kept))


LONGEST = 400
"""Characters up to which a message is one that introduces somebody."""

_BY_NAME = frozenset({"utter_name", "utter_name_again", "utter_name_unknown"})


def _greeting(unit: Unit, turn: Turn, name: str) -> Part:
    """A greeting by name, the first time with the word that it is not kept."""
    again = GREETED in unit.questions(turn.person_id)
    unit.mark_question(turn.person_id, GREETED, "kept", turn.instant)
    return Part("utter_name_again" if again else "utter_name", {"name": name})
