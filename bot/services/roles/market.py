"""Pay, demand and outlook of a role: only what a source says, with its region and date."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advice.catalogue import Role
from bot.advice.market import Market
from bot.memory import Person, Unit
from bot.reading.times.cities import known
from bot.reports.chat import listing
from bot.services import focus
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.learning.questions import about_role, answer, named_roles
from bot.services.roles import offlist

THERE = re.compile(
    r"^\W*(?:(?:and|so|ok|but|what about|how about|or|hm+)\W+)*(?:(?:the )?(?:pay|salary|money|it|that|this|"
    r"wages?)\W+)?"
    r"(?:is |be |look |like )*in (?:the )?(?P<place>[a-z][a-z .'-]{1,30}?)(?: then| instead)?\W*$",
    re.IGNORECASE,
)
"""A place asked about by itself, once pay was spoken of."""
_PLACE = re.compile(r"\bin (?:the )?(?P<place>[a-z][a-z.'-]+(?: [a-z][a-z.'-]+)?)\W*$", re.IGNORECASE)


def salary(desk: Desk, turn: Turn) -> Reply:
    """Pay, demand and outlook of the role named, else of that spoken of last, else of the goal."""
    reply = answer(desk, turn, _salary)
    if named_roles(desk, turn) or turn.focus:
        return about_role(reply, desk, turn)
    with desk.memory.unit() as unit:
        role = desk.role(unit.person(turn.person_id, turn.instant))
    return replace(reply, focus=focus.of_role(role.id)) if role else reply


def elsewhere(desk: Desk, turn: Turn) -> Reply | None:
    """The same for a place that is named alone; None where the talk was not about the pay of a role."""
    found = THERE.match(turn.text)
    if (
        found is None
        or not (turn.intent in PLACES or _ASKS.match(turn.text))
        or not (focus.role_in(turn) or turn.intent == "ask_salary_outlook")
        or found["place"].casefold() not in known()
    ):
        return None
    return salary(desk, turn)


_ASKS = re.compile(r"^\W*(?:and|what about|how about|or)\b|.*\?\s*$", re.IGNORECASE)
PLACES = frozenset(
    {"ask_salary_outlook", "nlu_fallback", "chitchat", "out_of_scope", "state_experience", "ask_definition"}
)
"""Meanings that a place by itself may be taken for."""


def _salary(desk: Desk, unit: Unit, turn: Turn, person: Person) -> tuple[Part, ...]:
    off = offlist.named(turn)
    if off is not None:
        return (offlist.part(desk, off.said),)
    spoken = desk.catalogue.roles.get(focus.role_in(turn))
    roles = named_roles(desk, turn) or tuple(r for r in (spoken or desk.role(person),) if r)
    if not roles:
        return (Part("utter_salary_which"),)
    part, place = salary_part(desk, roles[0]), _place(turn.text)
    here = Part("utter_salary_place", {"place": place})
    return (part, here) if place and part.name == "utter_salary" else (part,)


def _place(text: str) -> str:
    """The place that a question of pay is about, as it is written; empty for none."""
    found = _PLACE.search(text)
    words = found["place"].split() if found else []
    near = (" ".join(words[:count]) for count in (2, 1) if len(words) >= count)
    return next((name for name in near if name.casefold() in known()), "")


_PAY = re.compile(
    r"\b(?:what|how much|how well|how)\b[^.!?]{0,40}\b(?:earns?|pays?|paid|make|salar\w+|wages?|income)\b"
    r"|\b(?:salary|pay|wages?|income)\b[^.!]{0,20}\?",
    re.IGNORECASE,
)


def asked_beside(desk: Desk, turn: Turn, person: Person) -> tuple[Part, ...]:
    """The pay of the role that is named, else of the goal, where it is asked for beside something else."""
    roles = named_roles(desk, turn) or tuple(r for r in (desk.role(person),) if r)
    return (salary_part(desk, roles[0]),) if roles and _PAY.search(turn.text) else ()


def salary_part(desk: Desk, role: Role) -> Part:
    """What the sources say of a role's market, or that they say nothing."""
    market = desk.catalogue.markets.get(role.id)
    lines = market_lines(desk, market) if market else []
    if not lines:
        return Part("utter_salary_unknown", {"role": role.name})
    return Part("utter_salary", {"role": role.name, "body": "\n".join(lines)})


def market_lines(desk: Desk, market: Market) -> list[str]:
    """The market of a role in lines, each with source, region and date."""
    lines = []
    if market.salary:
        pay = market.salary
        lines.append(
            f"• Pay: {pay.low:,} to {pay.high:,} {pay.currency} a {pay.period} "
            f"(source {pay.source}, region {pay.region}, {pay.date})"
        )
    if market.demand:
        lines.append(f"• Demand: {market.demand.text}{_cited(desk, market.demand.source)}")
    if market.outlook:
        lines.append(f"• Outlook: {market.outlook.text}{_cited(desk, market.outlook.source)}")
    if market.drivers:
        lines.append(f"• Driven by: {listing([f.text for f in market.drivers])}")
    for group in market.stack:
        lines.append(f"• {group.name}: {listing([desk.catalogue.skill_name(i) for i in group.items])}")
    return lines


def _cited(desk: Desk, source: object) -> str:
    if source is None:
        return ""
    document = desk.catalogue.documents.get(str(source).split(":")[0])
    return f" (source {source}, {document.date})" if document else f" (source {source})"
