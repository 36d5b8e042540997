"""Stock endings that would come behind every answer: said at first, then only now and then; what they offer stays."""

from __future__ import annotations

from dataclasses import replace

from bot.services import focus
from bot.services.desk import Desk, Reply, Turn

RARE = {"utter_offer_gaps": 3, "utter_offer_next": 3, "utter_offer_roadmap": 3, "utter_plan_least": 4}
"""Endings, and every how many times each is said once it is known."""

AT_FIRST = 2
"""Times an ending is said in full before it becomes rare."""


def spared(desk: Desk, turn: Turn, reply: Reply) -> Reply:
    """The reply without the endings that were heard often; buttons and what "yes" accepts stay, and so does a reply
    that is nothing but its ending.
    """
    known = {part.name for part in reply.parts if part.name in RARE}
    if not known or len(reply.parts) < 2 or reply.forget:
        return reply
    with desk.memory.unit() as unit:
        unit.person(turn.person_id, turn.instant)
        heard = {name for name in sorted(known) if not _due(focus.times(unit, turn, f"ending:{name}"), RARE[name])}
    parts = tuple(part for part in reply.parts if part.name not in heard)
    return replace(reply, parts=parts) if parts else reply


def _due(times: int, every: int) -> bool:
    return times <= AT_FIRST or times % every == 0
