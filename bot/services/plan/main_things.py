"""The plan boiled down: the few things in it that weigh most, in the order of their ends, with nothing dropped."""

from __future__ import annotations

import re

from bot.advice.gaps import WEIGHT
from bot.advice.roadmap import Roadmap
from bot.reading.times.amounts import NUMBER, number
from bot.reports.chat import day, hours
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, roadmaps

_SIMPLE = (
    r"(?:short(?:er)?|simple|simpler|simplest|simplif(?:y|ied)|brief(?:er)?|tiny|compact|rough|condensed|"
    r"high[- ]level|minimal|"
    r"bare[- ]bones|boiled[- ]down|mini|lean|stripped[- ]down|one[- ]line)"
)
_PLAN = r"(?:plan|roadmap)"
_MAIN = r"(?:main|most important|key|top|biggest|essential|crucial|core)"
WORDS = re.compile(
    rf"\b{_SIMPLE}\b(?: and \w+)?(?: version of)?(?: (?:my|the|this|a))? {_PLAN}\b"
    rf"|\b{_PLAN}\b(?: (?:please|pls|very|really|much|more|a|bit|lot|as|so|way|too|but|in|to|be|it|is|and|make|"
    rf"keep|should|"
    rf"super|nice|down|up))* {_SIMPLE}\b(?! steps)"
    rf"|\b(?:simplify|shorten|condense|boil down|summari[sz]e|sum up)\b.{{0,12}}\b{_PLAN}\b"
    rf"|\b(?:only|just|give me|tell me|show me|what are|"
    rf"list)\b.{{0,12}}\b(?:the )?(?:{NUMBER} )?{_MAIN} (?:{NUMBER} )?(?:things?|"
    r"steps|points|parts|ones|topics|bits)\b"
    rf"|\b{_PLAN}\b.{{0,20}}\bin (?:a few|one|two|three|{NUMBER}) (?:lines?|sentences?|words|bullets?|points|"
    rf"things|steps)\b",
    re.IGNORECASE,
)
"""The wish for a plan in a few lines."""

_COUNT = re.compile(
    rf"\b(?P<n>{NUMBER}) (?:{_MAIN} )?(?:things?|steps?|points?|parts?|ones|lines?|bullets?|topics|bits|sentences?)\b",
    re.I,
)
USUAL, FEWEST, MOST = 3, 2, 6
SHORT = 22


def shown(desk: Desk, turn: Turn) -> Reply | None:
    """The weightiest skills of the plan; None without a goal, or where the message tells something as well."""
    facts = turn.facts
    told = any(m.polarity for m in facts.skills) or facts.target or facts.hours_per_week or facts.years is not None
    if told or facts.topics or len(turn.text.split()) > SHORT:
        return None
    with desk.memory.unit() as unit:
        if desk.role(unit.person(turn.person_id, turn.instant)) is None:
            return None
        held = moves.seen(desk, unit, turn)
        if held is not None:
            body, count = _body(desk, held.roadmap, _wished(turn.text))
            road = held.roadmap
            values = {
                "role": road.role.name,
                "count": count,
                "body": body,
                "hours": hours(road.hours),
                "end": day(road.end),
            }
            return flow.go_on(desk, unit, turn).after(Part("utter_plan_main", values))
    return roadmaps.show(desk, turn)


def _wished(text: str) -> int:
    found = _COUNT.search(text)
    return min(MOST, max(FEWEST, int(number(found["n"].lower())))) if found else USUAL


def _body(desk: Desk, roadmap: Roadmap, most: int) -> tuple[str, int]:
    """A line for each of the skills with the most weight, then the most hours, and how many they are."""
    weights = {r.id: WEIGHT[r.importance] for r in roadmap.role.requirements}
    worth: dict[str, tuple[float, float]] = {}
    for step in roadmap.steps:
        weight, spent = worth.get(step.skill, (0.0, 0.0))
        worth[step.skill] = max([weight, *(weights.get(r, 0.0) for r in step.requirements)]), spent + step.hours
    best = sorted(worth, key=lambda skill: (-worth[skill][0], -worth[skill][1]))[:most]
    ends = {step.skill: step.end for step in roadmap.steps}
    chosen = sorted(best, key=lambda skill: ends[skill])
    lines = [
        f"{n}. {desk.catalogue.skill_name(s)}: {hours(worth[s][1])}, by {day(ends[s])}" for n, s in enumerate(chosen, 1)
    ]
    return "\n".join(lines), len(chosen)
