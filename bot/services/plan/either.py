"""One of two instead of the other: whether the role takes it, and the plan with it in the other's place."""

from __future__ import annotations

import re

from bot.advice.catalogue import Requirement, Role
from bot.memory import Person, Unit
from bot.reports.chat import listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans
from bot.services.steps import matched

WORDS = re.compile(
    r"\b(?:rather|prefer|sooner|swap|switch|exchange|replace|substitute|trade|instead|in place of|over|either|or)\b",
    re.IGNORECASE,
)
_PREFERS = re.compile(
    r"\b(?:i'?d|i would|i|we|can i|could i|may i|let me|let'?s|please|would it be (?:ok|fine|possible) to|"
    r"is it (?:ok|fine|"
    r"possible|alright) (?:to|if i))\b.{0,25}\b(?:rather|prefer|sooner|swap|switch|exchange|replace|substitute|"
    r"trade)\b"
    r"|\brather\b.{1,40}\bthan\b|\bprefer\b.{1,40}\b(?:to|over|than)\b"
    r"|^\W*(?:swap|switch|exchange|replace|substitute|trade)\b|\b(?:do|learn|take|use|study|pick|go (?:with|for)|"
    r"choose|have|"
    r"want|like|add|put|count|ok|fine|enough|work|accept)\b.{0,40}\b(?:instead of|rather than|in place of)\b"
    r"|\b(?:instead of|rather than)\b.{0,40}\b(?:do|learn|take|use|study|pick|go (?:with|for)|choose|want|like)\b",
    re.IGNORECASE,
)
_SECOND_FIRST = re.compile(
    r"\b(?:swap|switch(?: from)?|exchange|replace|substitute|trade|instead of|rather than)\W", re.I
)
_SWAPS = re.compile(
    r"\b(?:rather|prefer|sooner|swap|switch|exchange|replace|substitute|trade|want|let'?s)\b", re.IGNORECASE
)
_SUBSTITUTE = re.compile(r"\bsubstitute\b.{1,25}\bfor\b", re.IGNORECASE)
_PAST = re.compile(
    r"\b(?:used|learned|learnt|did|had|know|knew|said|meant|mean|before|after|first|then|later|earlier)\b",
    re.IGNORECASE,
)
SHORT = 25


OTHER_THAN = re.compile(
    r"\b(?:(?:some|any)thing|what|sth|one|tools?) (?:else|other) (?:than|instead of|but|besides|for)\b"
    r"|\b(?:alternatives?|substitutes?|replacements?) (?:to|for|instead of)\b"
    r"|\b(?:something|anything|a tool|one) (?:instead of|other than|in place of)\b"
    r"|\bother than\b[^.!?]{1,30}\?",
    re.IGNORECASE,
)
"""Who asks for something in the place of a skill without naming what: "can I do something else than Power BI"."""


def alternatives(desk: Desk, turn: Turn) -> Reply | None:
    """What the role takes in the place of the one skill named, or that it takes nothing; None without role or skill."""
    with desk.memory.unit() as unit:
        role = desk.role(unit.person(turn.person_id, turn.instant))
        if role is None or len(turn.facts.topics) != 1 or len(turn.text.split()) > SHORT:
            return None
        other = turn.facts.topics[0]
        asked = [r for r in role.requirements if other in r.skills]
        values = {"role": role.name, "other": desk.catalogue.skill_name(other)}
        if not asked:
            return flow.go_on(desk, unit, turn).after(Part("utter_instead_free", values))
        open_to = set.intersection(*(set(r.skills) for r in asked)) - {other}
        if not open_to:
            values["importance"] = _WEIGHTS[asked[0].importance.value]
            return flow.go_on(desk, unit, turn).after(Part("utter_instead_none", values))
        names = [desk.catalogue.skill_name(s) for s in asked[0].skills if s in open_to]
        values |= {"others": listing(names, 4, last="or"), "first": names[0]}
        return flow.go_on(desk, unit, turn).after(Part("utter_instead_of", values))


def chosen(desk: Desk, turn: Turn) -> Reply | None:
    """Whether one skill may stand for another, by the role; swapped in the plan where it may; None for else."""
    if len(turn.text.split()) > SHORT or turn.facts.hours_per_week:
        return None
    if not _PREFERS.search(turn.text) or _PAST.search(turn.text):
        return None
    with desk.memory.unit() as unit:
        pair = _pair(desk, unit, turn)
        if pair is None:
            return None
        wanted, other = pair
        person = unit.person(turn.person_id, turn.instant)
        role = desk.role(person)
        values = {"chosen": desk.catalogue.skill_name(wanted), "other": desk.catalogue.skill_name(other)}
        if role is None:
            return flow.go_on(desk, unit, turn).after(Part("utter_either_goal", values))
        return _answer(desk, unit, turn, person, role, pair, values)


def _pair(desk: Desk, unit: Unit, turn: Turn) -> tuple[str, str] | None:
    """The skill that is wanted and the one it would replace; a name of the plan counts whatever else it could mean."""
    held = moves.seen(desk, unit, turn)
    places = {m.skill: m.start for m in reversed(turn.facts.skills) if m.skill in desk.catalogue.skills}
    for skill in {step.skill for step in held.roadmap.steps} if held else ():
        place = matched.place(turn.text, desk.catalogue.skills.get(skill))
        if place is not None and place not in places.values():
            places.setdefault(skill, place)
    if len(places) != 2:
        return None
    first, second = sorted(places, key=lambda skill: places[skill])
    before = _SECOND_FIRST.search(turn.text[: places[first]])
    ahead = before is not None and not _SUBSTITUTE.search(turn.text)
    return (second, first) if ahead else (first, second)


def _answer(
    desk: Desk, unit: Unit, turn: Turn, person: Person, role: Role, pair: tuple[str, str], values: dict[str, str]
) -> Reply:
    wanted, other = pair
    values["role"] = role.name
    asked = [r for r in role.requirements if other in r.skills]
    open_to = [r for r in asked if wanted in r.skills]
    if not asked:
        return flow.go_on(desk, unit, turn).after(Part("utter_either_free", values))
    if len(open_to) < len(asked):
        strict = next(r for r in asked if r not in open_to)
        values["importance"] = _WEIGHTS[strict.importance.value]
        return flow.go_on(desk, unit, turn).after(Part("utter_either_no", values))
    values["group"] = _group(desk, open_to[0])
    parts = [Part("utter_either_yes", values)]
    if _SWAPS.search(turn.text):
        parts += _swapped(desk, unit, turn, person, pair, values)
    return flow.go_on(desk, unit, turn).after(*parts)


_WEIGHTS = {"must": "a must", "should": "wanted, though no must", "nice": "nice to have"}


def _group(desk: Desk, requirement: Requirement) -> str:
    return listing([desk.catalogue.skill_name(s) for s in requirement.skills], 5, last="or")


def _swapped(
    desk: Desk, unit: Unit, turn: Turn, person: Person, pair: tuple[str, str], values: dict[str, str]
) -> list[Part]:
    """The plan with one skill where the other was, and how its end moves; nothing where the plan has no such step."""
    wanted, other = pair
    held = moves.seen(desk, unit, turn)
    if held is None or not any(s.skill == other for s in held.roadmap.steps):
        return []
    also = [*(s for s in person.options.get("also", ()) if s not in pair), wanted]
    drop = sorted({*person.options.get("drop", ()), other} - {wanted})
    unit.update_person(person.id, options={**person.options, "drop": drop, "also": also})
    person = unit.person(person.id, turn.instant)
    after = plans.current(desk, unit, person, turn)
    there = after is not None and any(s.skill == wanted for s in after.roadmap.steps)
    said = [Part("utter_either_plan", values)] if there else []
    return [*said, *(p for p in moves.told(desk, unit, turn, held, person) if p.name != "utter_plan_same")]
