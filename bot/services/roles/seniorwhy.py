"""Why a goal is called senior: said as it is, with the ways round it."""

from __future__ import annotations

import re

from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.roles import bars
from bot.services.roles.goals import SENIOR, fitting

WORDS = re.compile(
    r"\b(?:why|how come|y)\b[^.!?]{0,40}\bsenior\b|\bsenior\b\W*\?|"
    r"\b(?:i(?:'?m| am)|i'?d be|am i) (?:\w+ ){0,2}?(?:not|no|never|hardly|far from)(?: (?:a|an|that|really|"
    r"at all))* senior\b|"
    r"\b(?:not|never said|didn'?t say|don'?t want(?: to be)?|no)\b(?: (?:a|an|any|the))* senior\b|"
    r"\b(?:is there|do you have|got|what about|isn'?t there|any)\b[^.!?]{0,30}\b(?:junior|entry[- ]level|"
    r"non[- ]?senior)\b",
    re.IGNORECASE,
)
"""Who wonders at the word."""
NEAREST, MOST = 2, 18


def told(desk: Desk, turn: Turn) -> Reply | None:
    """That the list describes this work at senior level alone; None for a goal that is not called so."""
    if len(turn.text.split()) > MOST or turn.facts.topics or turn.facts.years is not None:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        role = desk.catalogue.roles.get(person.target_role or "")
        if role is None or not role.name.startswith(SENIOR):
            return None
        if person.posting:
            return flow.go_on(desk, unit, turn).after(Part("utter_senior_posting", {"role": role.name}))
        avoid = bars.barred(unit, person.id)
        fields = [m.role for m in fitting(desk, unit, person) if m.role.id != role.id and m.role.id not in avoid]
        near = [r for r in fields if r.id in KINDRED][:NEAREST]
        values = {"role": role.name, "plain": role.name.removeprefix(SENIOR), "years": _years(role.years)}
        values["others"] = " or ".join(r.name for r in near)
        buttons = tuple((r.name, f'/state_target_role{{"role": "{r.id}"}}') for r in near)
        on = flow.go_on(desk, unit, turn).after(Part("utter_senior_why", values))
        return Reply(on.parts, (*on.buttons, *buttons), on.card, on.asked, on.offer, on.focus)


KINDRED = ("ml-engineer", "prompt-engineer", "nlp-engineer", "mlops-engineer", "deep-learning-engineer")
"""Roles of the same field that no source calls senior."""


def _years(years: float | None) -> str:
    return f", with about {years:g} years of experience" if years else ""
