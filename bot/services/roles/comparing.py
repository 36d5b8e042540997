"""Roles compared: two of the list side by side; for others the nearest ones of the list."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advice import matching
from bot.advice.catalogue import Role
from bot.advice.profile import Profile
from bot.memory import Person, Unit
from bot.reading.facts import Asked
from bot.reports.chat import amount, listing
from bot.services import focus
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.learning.questions import answer, named_roles
from bot.services.roles import switching
from bot.services.roles.market import salary_part


def compare(desk: Desk, turn: Turn) -> Reply:
    """Two roles side by side, or what they pay; who has no goal may pick one of them."""
    paid = PAYS.search(turn.text) is not None
    reply = answer(desk, turn, _pay if paid else _comparison)
    roles = _meant(desk, turn)
    if reply.asked is None or reply.asked.kind != "goal" or len(roles) < 2:
        return reply
    parts = tuple(Part("utter_pick_role") if part.name == "utter_ask_goal" else part for part in reply.parts)
    buttons = tuple((role.name, f'/state_target_role{{"role": "{role.id}"}}') for role in roles)
    return replace(reply, parts=parts, buttons=buttons, asked=Asked("goal", roles=tuple(role.id for role in roles)))


PAYS = re.compile(r"\b(?:pays?|paid|earns?|salar\w+|wages?|more money|makes? more|income)\b", re.IGNORECASE)


def _meant(desk: Desk, turn: Turn) -> list[Role]:
    """The roles compared: those named, and those whose field is named as a skill, up to three."""
    named = [(m.start, m.role) for m in turn.facts.roles if m.role]
    fields = [(m.start, desk.reader.find_role(m.quote)) for m in turn.facts.skills]
    named += [(at, found.role) for at, found in fields if found and found.role and found.score >= SAME]
    ids = dict.fromkeys(role for _, role in sorted(named))
    return [desk.catalogue.roles[i] for i in ids][:MOST]


SAME, MOST = 0.95, 3
"""Score from which a field is the name of its role, and roles that are offered."""


def _pay(desk: Desk, unit: Unit, turn: Turn, person: Person) -> tuple[Part, ...]:
    """What sources say of the pay of each role; one that nothing is known of is said so."""
    roles = _meant(desk, turn)
    if not roles:
        return (Part("utter_salary_which"),)
    parts = tuple(salary_part(desk, role) for role in roles)
    unknown = [role.name for role, part in zip(roles, parts, strict=True) if part.name == "utter_salary_unknown"]
    first = next((part for part in parts if part.name == "utter_salary_unknown"), None)
    none = (Part(first.name, {**first.vars, "role": listing(unknown, last="or")}),) if first else ()
    return (*(part for part in parts if part.name != "utter_salary_unknown"), *none)


FASTER = re.compile(
    r"\b(?:would|is|will|are|might|could)\b.{1,50}\b(?:faster|quicker|sooner|shorter|easier|less (?:work|time"
    r"|effort)|nearer|"
    r"closer)\b|\bhow (?:long|many (?:hours|weeks|months)|much (?:time|longer|work))\b"
    r"|\b(?:faster|quicker|sooner) (?:as|with|to be(?:come)?)\b",
    re.IGNORECASE,
)
"""The question whether another role would take less, which changes no goal."""


def faster(desk: Desk, turn: Turn) -> Reply | None:
    """Another role beside the goal, with the offer to change; None without a goal or where no other role is named."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        goal = desk.role(person)
        plain = not turn.facts.topics or _SOONER.search(turn.text)
        named = named_roles(desk, turn) or (tuple(_by_a_word(desk, turn.text)) if plain else ())
        other = next((r for r in named if goal and r.id != goal.id), None)
        if goal is None or other is None:
            return None
        return switching.offered(desk, unit, turn, person, goal, other)


_SOONER = re.compile(r"\b(?:faster|quicker|sooner|shorter|instead)\b", re.IGNORECASE)
"""Where such a word stands, what is the name of a skill as well may be meant as the role."""


def _by_a_word(desk: Desk, text: str) -> list[Role]:
    """The roles that a word stands for which no other role has in its names: "BI"."""
    words = set(re.findall(r"[a-z]{2,}", text.casefold()))
    held = {r.id: set(re.findall(r"[a-z]{2,}", " ".join((r.name, *r.aliases)).casefold())) for r in _all(desk)}
    alone = {w for w in words if sum(w in names for names in held.values()) == 1}
    return [r for r in _all(desk) if any(w in held[r.id] and w not in _IDLE for w in alone)]


_IDLE = frozenset(
    {"the", "of", "for", "and", "in", "to", "or", "with", "specialist", "expert", "lead", "product", "manager"}
)


def _all(desk: Desk) -> list[Role]:
    return list(desk.catalogue.roles.values())


def _comparison(desk: Desk, unit: Unit, turn: Turn, person: Person) -> tuple[Part, ...]:
    roles = _meant(desk, turn)
    said, goal = _sides(turn.text), desk.role(person)
    if not roles and _BOTH.search(turn.text):
        shown = focus.listed(unit, turn)
        roles = [desk.catalogue.roles[i] for i in shown if i in desk.catalogue.roles]
        named = ((i.removeprefix(OFF), desk.catalogue.roles.get(i)) for i in shown if _is(desk, i))
        said = [role.name if role else name for name, role in named]
    other = len(said) == 2 and not any(_OWN.match(side) for side in said)
    if len(roles) == 1 and goal and goal.id != roles[0].id and not other:
        roles.append(goal)
    if len(roles) < 2:
        return _off_list(desk, said)
    focus.show_list(unit, turn, [role.id for role in roles[:2]])
    return side_by_side(desk, profile_of(unit, person), roles[0], roles[1])


OFF = "off:"
"""What stands before the name of a role in a list that was shown, where the role is none of the catalogue's."""
_BOTH = re.compile(r"\b(?:both|two|them|these|those)\b", re.IGNORECASE)
_OWN = re.compile(r"(?:my|mine|me|this|that|it|current|both|two|them|these|those|i)\b", re.IGNORECASE)


def _is(desk: Desk, entry: str) -> bool:
    return entry.startswith(OFF) or entry in desk.catalogue.roles


def side_by_side(desk: Desk, profile: Profile, a: Role, b: Role) -> tuple[Part, ...]:
    """What two roles share, what only one asks, and how ready the person is for each."""
    found = matching.compare(a, b, profile, desk.catalogue)
    values = {
        "a": a.name,
        "b": b.name,
        "summary_a": a.summary,
        "summary_b": b.summary,
        "shared": listing(found.shared, 5) or "little",
        "only_a": listing(found.only_a, 5) or "nothing more",
        "only_b": listing(found.only_b, 5) or "nothing more",
    }
    parts = [Part("utter_compare", values)]
    if profile.having() and found.readiness_a is not None and found.readiness_b is not None:
        ready = {"ready_a": amount(found.readiness_a), "ready_b": amount(found.readiness_b)}
        parts.append(Part("utter_compare_ready", {**values, **ready}))
    return tuple(parts)


_BETWEEN = re.compile(r"\s+(?:vs\.?|versus|or|and|compared (?:to|with)|than|against|with|&)\s+", re.IGNORECASE)
_LEAD = re.compile(
    r"^.*?\b(?:between|compare|comparing)\b(?=.*\b(?:with|and|to|or|against|vs)\b)", re.IGNORECASE | re.DOTALL
)
_AROUND = re.compile(
    r"^.*?\b(?:between|compare|comparing)\b|\b(?:what(?:'s| is)|which(?: is| one is)?|is|are|should i be(?:come)?|"
    r"better|(?:the )?differences?|an?|the|job|role|as|for me|please|pls)\b|[?!.,:]",
    re.IGNORECASE,
)


def _sides(text: str) -> list[str]:
    """What a message sets side by side, in its words."""
    said = [" ".join(_AROUND.sub(" ", side).split()) for side in _BETWEEN.split(_LEAD.sub("", text))]
    return [side for side in said if side][:2]


def _off_list(desk: Desk, said: list[str]) -> tuple[Part, ...]:
    """Roles that are not on the list: said so, with the nearest that are, set side by side where there are two."""
    if len(said) < 2 or any(len(side) > LONGEST for side in said):
        return (Part("utter_compare_which", {"roles": listing([r.name for r in desk.catalogue.roles.values()])}),)
    found = {side: matching.nearest(desk.catalogue, side, ()) for side in said}
    off = [side for side, near in found.items() if near.distance]
    lines = [f"• {side}: {_nearest_words(near)}" for side, near in found.items()]
    names = listing([f'"{side}"' for side in off], last="nor")
    name = "utter_compare_off" if len(off) > 1 else "utter_compare_off_one"
    return (Part(name, {"names": names, "body": "\n".join(lines)}),)


LONGEST = 40
"""Characters of what may be the name of a role."""


def _nearest_words(near: matching.Nearest) -> str:
    if not near.distance:
        return f"on my list as {near.role.name}"
    if not near.near:
        return "nothing on my list is really near it"
    return f"nearest on my list is {near.role.name} ({near.distance_words})"
