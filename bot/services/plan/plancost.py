"""What a plan costs in money: how much of its material is free, what is paid, and honestly no prices."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.advice.catalogue import Resource
from bot.memory import Unit
from bot.reports.chat import listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans

_MONEY = (
    r"(?:costs?|pric(?:e|es|ey)|money|pay|spend(?:ing)?|buy|bill|expensive|cheap|euros?|dollars?|pounds?|bucks|budget"
    r"|free|afford)"
)
_PLAN = (
    r"(?:plan|roadmap|courses?|books?|materials?|resources?|all (?:of )?(?:this|that)|the whole (?:thing|lot|way|path)|"
    r"everything|learning(?: all)?|study\w*|training|certificat\w+|exams?|steps?)"
)
_ALL = (
    r"(?:any of (?:it|this|that)|all (?:of )?(?:this|that|it|the \w+)|the whole (?:thing|lot|way|path)|in total"
    r"|altogether|in the end|overall)"
)
ASKED = re.compile(
    r"\b(?:do|will|would|must) i (?:\w+ )?(?:need (?:any |some |much |a lot of )?(?:money|cash|budget)|(?:pay|spend"
    r"|buy) (?:anything|something|money))\b|"
    rf"\b(?:costs?|pay|price|cost me|charged?|paid|spend(?:ing)?)\b[^.!?]{{0,30}}\b{_ALL}"
    rf"|\b{_ALL}\b[^.!?]{{0,30}}\b(?:costs?"
    rf"|price|pay|money|free|expensive)\b"
    rf"|\b(?:cost me|add up|total) (?:\w+ ){{0,3}}?(?:anything|costs?|money|prices?)\b"
    r"|\b(?:how much|what)\b (?:does|will|would|is) (?:it|this|that|all (?:of )?(?:it|this|that)) (?:all |really )?"
    r"(?:costs?|(?:going to|gonna) cost)\b(?: me)?(?: in (?:total|all|the end))?\W*$"
    rf"|\bhow much\b[^.!?]{{0,30}}\b(?:learning|study\w*|plan|material|courses)\b[^.!?]{{0,20}}\bcosts?\b"
    rf"|\b{_MONEY}\b[^.!?]{{0,50}}\b{_PLAN}\b|\b{_PLAN}\b[^.!?]{{0,50}}\b{_MONEY}\b|[€$£]\W*{_PLAN}\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?|^\W*(?:(?:and|so|but|ok|hey)\W+)*(?:what|how|is|are|do|does|will|would|whats|must|can|could|add up|tell me"
    r"|sum)\b",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"\b(?:job|role|salary|earn\w*|employer|time|hours|only (?:show|name)|worth|waste|respected|useless|recommend"
    r"|find|give me|show me|suggest|send|link|name me|get me)\b",
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
            return _early(desk, unit, turn)
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


def _early(desk: Desk, unit: Unit, turn: Turn) -> Reply | None:
    """Without a plan: for how many of the skills the role asks there is something free; None without a goal."""
    role = desk.role(unit.person(turn.person_id, turn.instant))
    if role is None:
        return None
    asked = dict.fromkeys(skill for requirement in role.requirements for skill in requirement.skills)
    skills = [s for skill in asked if (s := desk.catalogue.skills.get(skill)) and s.resources]
    free = sum(any(r.cost == "free" for r in skill.resources) for skill in skills)
    values = {"role": role.name, "free": free, "total": len(skills)}
    return flow.go_on(desk, unit, turn).after(Part("utter_cost_early", values))


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
