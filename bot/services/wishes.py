"""Wishes for the plan: topics left out or added, what that saves, and what could be left out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.advice.catalogue import Importance, Role
from bot.advice.roadmap import Roadmap
from bot.memory import Person, Unit
from bot.reports.chat import day, hours, listing
from bot.services import flow, focus, plans, versions
from bot.services.desk import Desk, Part, Reply, Turn

DROP = re.compile(r"\b(drop|skip|leave out|leave off|without|ignore|exclude|remove|take out|cut)\b", re.IGNORECASE)
_LEARNS_NOT = re.compile(
    r"\b(?:don'?t|do not|never) (?:want|wanna|need|like) to (?:do|learn|study|touch)\b", re.IGNORECASE
)
LEAVES = re.compile(
    r"\b(?:skip|leave out|leave off|do without|drop|ignore|avoid|get around|omit)(?:ping|ting|ing)?\b"
    rf"|\bleav\w+\b.{{1,40}}\bout\b|{_LEARNS_NOT.pattern}",
    re.IGNORECASE,
)
"""The wish to leave something out, in words that take nothing back of what the person knows."""

SAVES = re.compile(
    r"\bhow (?:much|many) (?:time|hours|weeks|months)?\b.{0,20}\b(?:would|will|does|do|could|can)\b.{0,20}\bsave\b",
    re.IGNORECASE,
)
_WHICH = re.compile(r"\bwhat\b.{0,25}\b(?:skip|leave out|drop|omit|ignore|do without)\b", re.IGNORECASE)
_ADD = re.compile(r"\b(add|include|put in|throw in|also (?:plan|learn))\b", re.IGNORECASE)
_IF = re.compile(r"\b(what if|what happens if|what would|(?<!i )suppose|imagine|if i)\b", re.IGNORECASE)
_PLAN = re.compile(
    r"\b(?:make|show|give|build|create|draw up|write|want|need|see|get|have)\b.{0,25}\b(?:plan|roadmap)\b",
    re.IGNORECASE,
)
STEM = 6
_IDLE = frozenset(
    word[:STEM]
    for word in re.findall(
        r"\w+", "data skills tools learning with that this what want leave skip drop plan from part about"
    )
)
LEAST_WORDS = 3
"""Words under which "skip it" is no wish for the plan."""

MOST_LEFT = 5
"""Topics named that could be left out: the longest ones."""


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


def take(desk: Desk, unit: Unit, turn: Turn, person: Person, drops: bool = False) -> Reply | None:
    """Drops a topic from the plan or adds one, and tells how the dates move; None where nothing of it is wished."""
    held = plans.current(desk, unit, person, turn)
    topics = topics_of(desk, turn, held.roadmap if held else None)
    planned = {step.skill for step in held.roadmap.steps} if held else set()
    if held is not None and planned.isdisjoint(topics) and (drops or DROP.search(turn.text)):
        topics = areas_of(held.roadmap.role, turn.text) or topics
    if held is None or not topics:
        return None
    options: Mapping[str, list[str]] = {k: list(v) for k, v in person.options.items()}
    drop, also = set(options.get("drop", ())), list(options.get("also", ()))
    if drops or DROP.search(turn.text):
        drop |= set(topics)
        also = [t for t in also if t not in topics]
        name = "utter_wish_dropped"
    elif _ADD.search(turn.text):
        drop -= set(topics)
        also += [t for t in topics if t not in also]
        name = "utter_wish_added"
    else:
        return None
    unit.update_person(person.id, options={**options, "drop": sorted(drop), "also": also})
    changed = plans.current(desk, unit, unit.person(person.id, turn.instant), turn)
    assert changed is not None
    values = {
        "topics": listing([desk.catalogue.skill_name(t) for t in topics]),
        "was": day(held.roadmap.end),
        "end": day(changed.roadmap.end),
        "saved": hours(held.roadmap.hours - changed.roadmap.hours),
    }
    instead = list(dict.fromkeys(s.skill for s in changed.roadmap.steps if s.skill not in planned))
    if name == "utter_wish_dropped" and instead:
        name = "utter_wish_replaced"
        values["others"] = listing([desk.catalogue.skill_name(s) for s in instead], 3)
    elif name == "utter_wish_dropped" and changed.roadmap.hours >= held.roadmap.hours:
        name = "utter_wish_not_there"
    said = versions.told(unit, person, end=False) if changed.version != held.version else ()
    return flow.go_on(desk, unit, turn).after(Part(name, values), *said)


def areas_of(role: Role, text: str) -> tuple[str, ...]:
    """The areas of a role that a text names by their name or by a telling word of it."""
    said = {word[:STEM] for word in re.findall(r"[a-z]{4,}", text.casefold())} - _IDLE
    found = []
    for area in role.areas:
        words = {word[:STEM] for word in re.findall(r"[a-z]{4,}", area.name.casefold())}
        if said & (words - _IDLE):
            found.append(area.name)
    return tuple(found)


def leave(desk: Desk, turn: Turn) -> Reply | None:
    """Leaves a topic or an area out of the plan with what that saves, or names what could be left out.

    None where there is no plan yet or nothing of it is named.
    """
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        role = desk.role(person)
        if role is None or supposes(turn.text):
            return None
        named = turn.facts.topics
        if "view:plan" not in unit.questions(person.id) and not named and not areas_of(role, turn.text):
            return None
        if _WHICH.search(turn.text) and not named:
            return _could_leave(desk, unit, turn, person)
        dropping = DROP.search(turn.text) or _LEARNS_NOT.search(turn.text)
        if not dropping or len(turn.text.split()) < LEAST_WORDS:
            return None
        taken = take(desk, unit, turn, person, drops=True)
        return taken if taken or turn.asked.kind else _not_planned(desk, unit, turn, person)


def _not_planned(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply:
    """Nothing of the plan has the name of what should be left out: said, with the names there are."""
    held = plans.current(desk, unit, person, turn)
    assert held is not None
    names = listing(list(dict.fromkeys(desk.catalogue.skill_name(s.skill) for s in held.roadmap.steps)), 8)
    if not names:
        return flow.go_on(desk, unit, turn).after(Part("utter_plan_empty", {"role": held.roadmap.role.name}))
    return flow.go_on(desk, unit, turn).after(Part("utter_wish_unknown", {"names": names}))


def _could_leave(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply:
    """What the plan could do without: topics that serve no must, with their hours."""
    held = plans.current(desk, unit, person, turn)
    assert held is not None
    needs = {r.id: r.importance for r in held.roadmap.role.requirements}
    spare: dict[str, float] = {}
    for step in held.roadmap.steps:
        if all(needs.get(r) is not Importance.MUST for r in step.requirements) and step.requirements:
            spare[step.skill] = spare.get(step.skill, 0.0) + step.hours
    best = sorted(spare, key=lambda skill: (-spare[skill], skill))[:MOST_LEFT]
    if not best:
        return flow.go_on(desk, unit, turn).after(Part("utter_spare_none", {"role": held.roadmap.role.name}))
    focus.show_list(unit, turn, best)
    lines = [f"• {desk.catalogue.skill_name(skill)}: {hours(spare[skill])}" for skill in best]
    return flow.go_on(desk, unit, turn).after(Part("utter_spare", {"body": "\n".join(lines)}))


def saved(desk: Desk, turn: Turn) -> Reply | None:
    """What leaving out saves: of what is left out already, else what could be."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if "view:plan" not in unit.questions(person.id) or desk.role(person) is None:
            return None
        dropped = list(person.options.get("drop", ()))
        if turn.facts.topics or not dropped:
            return None if turn.facts.topics else _could_leave(desk, unit, turn, person)
        now = plans.current(desk, unit, person, turn)
        whole = plans.what_if(desk, unit, replace(person, options={}), turn, hours=None, learn=(), drop=())
        assert now is not None and whole is not None
        saved_hours = whole[1].hours - now.roadmap.hours
        if saved_hours <= 0:
            return _could_leave(desk, unit, turn, person)
        values = {
            "topics": listing([desk.catalogue.skill_name(t) for t in dropped]),
            "saved": hours(saved_hours),
            "end": day(now.roadmap.end),
            "was": day(whole[1].end),
        }
        return flow.go_on(desk, unit, turn).after(Part("utter_saved", values))


def asks_plan(text: str) -> bool:
    """Whether a message that tells something asks for the plan as well: "make me a plan, I have two evenings"."""
    return bool(_PLAN.search(text))


def supposes(text: str) -> bool:
    """Whether a message asks what would be, and wishes no change yet."""
    return bool(_IF.search(text))
