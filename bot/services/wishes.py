"""Wishes for the plan, and what would change "if": topics dropped or added, other hours, a skill learned."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.advice.roadmap import Roadmap
from bot.memory import Person, Unit
from bot.reports.chat import amount, day, hours, listing
from bot.services import flow, plans
from bot.services.desk import Desk, Part, Reply, Turn

_DROP = re.compile(r"\b(drop|skip|leave out|leave off|without|ignore|exclude|remove|take out|cut)\b", re.IGNORECASE)
_ADD = re.compile(r"\b(add|include|put in|throw in|also (?:plan|learn))\b", re.IGNORECASE)
_IF = re.compile(r"\b(what if|what happens if|what would|(?<!i )suppose|imagine|if i)\b", re.IGNORECASE)
_PLAN = re.compile(
    r"\b(?:make|show|give|build|create|draw up|write|want|need|see|get|have)\b.{0,25}\b(?:plan|roadmap)\b",
    re.IGNORECASE,
)
_WHEN = re.compile(r"\b(when|how long|how many (?:weeks|months|hours|days)|finish(?:ed)?|end date)\b", re.IGNORECASE)


def topics_of(desk: Desk, turn: Turn, roadmap: Roadmap | None) -> tuple[str, ...]:
    """The skills a message names; a name of the plan counts even where the word alone could mean something else."""
    text = f" {turn.text.casefold()} "
    planned = {s.skill for s in roadmap.steps} if roadmap else set()
    named = []
    for skill in sorted(planned):
        entry = desk.catalogue.skills.get(skill)
        names = (entry.name, *entry.aliases) if entry else ()
        if any(re.search(rf"(?<!\w){re.escape(n.casefold())}(?!\w)", text) for n in names):
            named.append(skill)
    return tuple(dict.fromkeys((*turn.facts.topics, *named)))


def take(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply | None:
    """Drops a topic from the plan or adds one, and tells how the dates move; None where nothing of it is wished."""
    held = plans.current(desk, unit, person, turn)
    topics = topics_of(desk, turn, held.roadmap if held else None)
    if held is None or not topics:
        return None
    options: Mapping[str, list[str]] = {k: list(v) for k, v in person.options.items()}
    drop, also = set(options.get("drop", ())), list(options.get("also", ()))
    if _DROP.search(turn.text):
        drop |= set(topics)
        also = [t for t in also if t not in topics]
        name = "utter_wish_dropped"
    elif _ADD.search(turn.text):
        drop -= set(topics)
        also += [t for t in topics if t not in also]
        name = "utter_wish_added"
    else:
        return None
    unit.update_person(person.id, options={"drop": sorted(drop), "also": also})
    changed = plans.current(desk, unit, unit.person(person.id, turn.instant), turn)
    assert changed is not None
    values = {
        "topics": listing([desk.catalogue.skill_name(t) for t in topics]),
        "was": day(held.roadmap.end),
        "end": day(changed.roadmap.end),
    }
    return flow.go_on(desk, unit, turn).after(Part(name, values))


def asks_when(text: str) -> bool:
    """Whether a message asks for the end of the plan rather than for the plan."""
    return bool(_WHEN.search(text)) and plans.numbered(text) is None


def asks_plan(text: str) -> bool:
    """Whether a message that tells something asks for the plan as well: "make me a plan, I have two evenings"."""
    return bool(_PLAN.search(text))


def when(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply:
    """When the plan ends, and by which sum."""
    held = plans.current(desk, unit, person, turn)
    assert held is not None
    values = {
        "end": day(held.roadmap.end),
        "hours": hours(held.roadmap.hours),
        "weekly": amount(held.roadmap.hours_per_week),
        "start": day(held.roadmap.start),
    }
    return flow.go_on(desk, unit, turn).after(Part("utter_plan_end", values))


def supposes(text: str) -> bool:
    """Whether a message asks what would be, and wishes no change yet."""
    return bool(_IF.search(text))


def suppose(desk: Desk, unit: Unit, turn: Turn) -> Reply:
    """What would change if the person had other hours, knew something or left something out."""
    person = unit.person(turn.person_id, turn.instant)
    if desk.role(person) is None:
        return flow.go_on(desk, unit, turn).after(Part("utter_need_goal"))
    held = plans.current(desk, unit, person, turn)
    learn, drop = _split(desk, turn, topics_of(desk, turn, held.roadmap if held else None))
    found = plans.what_if(desk, unit, person, turn, hours=turn.facts.hours_per_week, learn=learn, drop=drop)
    assert found is not None
    now, other, report = found
    values = {
        "end": day(other.end),
        "was": day(now.roadmap.end),
        "hours": hours(other.hours),
        "readiness": amount(report.readiness),
        "before": amount(now.report.readiness),
        "topics": listing([desk.catalogue.skill_name(t) for t in learn or drop]),
        "weekly": amount(other.hours_per_week),
    }
    name = "utter_if_learn" if learn else "utter_if_drop" if drop else "utter_if_hours"
    if not learn and not drop and turn.facts.hours_per_week is None:
        name = "utter_if_unclear"
    return flow.go_on(desk, unit, turn).after(Part(name, values))


def _split(desk: Desk, turn: Turn, topics: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Topics to learn and topics to drop: what stands after a word of dropping is dropped."""
    found = _DROP.search(turn.text)
    if found is None:
        return topics, ()
    places = {m.skill: m.start for m in turn.facts.skills}
    drop = tuple(t for t in topics if places.get(t, found.end()) >= found.start())
    return tuple(t for t in topics if t not in drop), drop
