"""What a plan costs in money: how much of its material is free, what is paid, and honestly no prices."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.advice.catalogue import Resource
from bot.reports.chat import listing
from bot.services import flow, moves, plans
from bot.services.desk import Desk, Part, Reply, Turn

_MONEY = r"(?:costs?|pric(?:e|es|ey)|money|pay|spend|expensive|cheap|euros?|dollars?|pounds?|bucks|budget|free|afford)"
_PLAN = (
    r"(?:plan|roadmap|courses?|books?|materials?|resources?|all (?:of )?(?:this|that)|the whole (?:thing|lot|way|path)|"
    r"everything|learning(?: all)?|study\w*|training|certificat\w+|exams?|steps?)"
)
ASKED = re.compile(
    rf"\b{_MONEY}\b[^.!?]{{0,50}}\b{_PLAN}\b|\b{_PLAN}\b[^.!?]{{0,50}}\b{_MONEY}\b|[€$£]\W*{_PLAN}\b", re.IGNORECASE
)
_ASKS = re.compile(
    r"\?|^\W*(?:(?:and|so|but|ok|hey)\W+)*(?:what|how|is|are|do|does|will|would|whats|must|can|could)\b", re.IGNORECASE
)
_ELSE = re.compile(
    r"\b(?:job|role|salary|earn\w*|employer|time|hours|only (?:show|name)|recommend|find|give me|show me|suggest)\b",
    re.I,
)
WORDS = 20
MOST = 5
"""Paid things that are named."""


def cost(desk: Desk, turn: Turn) -> Reply | None:
    """What of the plan's material is free and what is paid; None without a plan, or for one skill alone."""
    asked = ASKED.search(turn.text) and _ASKS.search(turn.text) and not _ELSE.search(turn.text)
    if not asked or turn.facts.topics or len(turn.text.split()) > WORDS:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None or not held.roadmap.steps:
            return None
        states = unit.steps(turn.person_id)
        steps = [s for s in held.roadmap.steps if states.get(s.id) not in plans.CLOSED]
        things = {(r.title, r.cost): r for s in steps for r in s.resources}
        values, only = _counts(list(things.values())), []
        for step in steps:
            if step.resources and all(r.cost == "paid" for r in step.resources):
                only.append(desk.catalogue.skill_name(step.skill))
        parts = [Part("utter_plan_cost", values)]
        parts += [Part("utter_plan_cost_only", {"skills": listing(list(dict.fromkeys(only)), MOST)})] if only else []
        return flow.go_on(desk, unit, turn).after(*parts)


def _counts(things: Sequence[Resource]) -> dict[str, object]:
    paid = [r.title for r in things if r.cost == "paid"]
    partly = sum(r.cost not in ("free", "paid") for r in things)
    free = sum(r.cost == "free" for r in things)
    return {
        "total": len(things),
        "free": free,
        "partly": f"{partly} free in part, " if partly else "",
        "paid": f"{len(paid)} paid ({listing(paid, MOST)})" if paid else "none paid",
    }
