"""Wishes for the plan: topics left out or added, what that saves, and what could be left out."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advice.catalogue import Importance, Role
from bot.advice.roadmap import Roadmap
from bot.memory import Person, Unit
from bot.reports.chat import day, hours, listing
from bot.services import flow, focus
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import in_use, moves, plans, versions
from bot.services.steps import matched

SKIP = r"skip(?! (?:ahead |straight |right |directly |over |on )*to\b)"
"""To leave something out; to "skip to" something is to go on with it."""

DROP = re.compile(
    rf"\b(drop(?! (?:me|us)\b)|{SKIP}|leave out|leave off|leave\b.{{1,40}}?\bout|without|ignore|exclude|"
    r"remove|take out|cut|"
    r"take (?:\w+ ){1,3}?out|forget(?! to| how| what| that| it))\b",
    re.IGNORECASE,
)
_LEARNS_NOT = re.compile(
    r"\b(?:don'?t|do not|never) (?:want|wanna|need|like) to (?:do|learn|study|touch)\b", re.IGNORECASE
)
_NO_MORE = re.compile(
    r"\b(?:no(?: more)?|not any(?: more)?) (?:[\w+#./-]+ ){1,3}?(?:in|on) (?:my|the) (?:plan|roadmap)\b"
    r"|\b(?:take|strike|kick|scratch|cross|get|remove|delete|pull|cut|throw|chuck|erase)\b.{1,25}\b"
    r"(?:off|from|out of) (?:my|the) (?:plan|roadmap)\b",
    re.IGNORECASE,
)
_LEAD = (
    r"^\W*(?:(?:ok(?:ay)?|please|pls|just|so|well|then|now|and|but|no|hm+|actually|maybe(?: we| i)?|better|you can|"
    r"let'?s|let us|(?:can|could|shall|should|may) (?:you|we|i)|(?:we|i) (?:could|can|should)|i(?:'d|"
    r" would)? (?:rather|"
    r"prefer|like|love|want|wanna)|it'?s better|to) )*"
)
_GOES = (
    r"(?:(?:go|do|plan|make|build|redo|remake|draw|try|continue|carry|proceed|keep|show|give|have|get|start|see|"
    r"manage|(?:a|the|my) (?:\w+ )?(?:plan|roadmap))\b"
    r"(?:(?! (?:i|my|he|she|jobs?|roles?|experience)\b)[^.!?,;]){0,30}?)?"
)
_WITHOUT = (
    rf"{_LEAD}{_GOES} ?\bwithout\b(?! (?:me|you|an?|it|that|this|doubt|problems?|trouble|fail|delay|hurry|stress|"
    r"pressure|asking|questions?|money|paying)\b)"
)
"""An order or a wish to go on without something; "I work without SQL" is none."""
_GENTLY = re.compile(
    rf"{_WITHOUT}|\b(?:leave|put|set) (?!\d|half|some|time)(?:[\w+#.-]+ ){{1,4}}?(?:aside|away)\b", re.IGNORECASE
)
"""Words that leave a topic out only where they name one."""
LEAVES = re.compile(
    rf"{_GENTLY.pattern}|"
    r"\b(?:skip|leave out|leave off|do without|drop(?!(?:ping)? (?:me|us)\b)|ignore|avoid|"
    r"get around|omit)(?:ping|ting|ing)?\b"
    r"|^\W*(?:(?:ok|okay|please|just|let'?s|lets|so|well|you can)\W+)*forget (?:about )?"
    r"(?!to\b|how\b|what\b|that\b|it\b)"
    rf"|\btake\b.{{1,25}}\bout\b|\bleav\w+\b.{{1,40}}\bout\b|{_LEARNS_NOT.pattern}|{_NO_MORE.pattern}",
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
    r"\b(?:make|show|give|build|create|draw up|write|want|need|see|get|have)\b.{0,25}\b(?:plan|roadmap)\b"
    r"|^\W*(?:(?:ok|so|now|and|please|pls|the|my|a)\W+)*(?:plan|roadmap)\b\W*(?:please|pls|plz|now|then|for|with|"
    r"at|$)",
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


RESTORES = re.compile(
    r"\b(?:put|bring|take|get|have|add|want)\b.{1,40}\bback\b|\bre-?(?:add|include|instate)\b"
    r"|\b(?:add|include|put in|want|learn|do)\b.{1,30}\b(?:again|after all)\b|\bun-?skip\b",
    re.IGNORECASE,
)
"""The wish for something again that was left out."""


def topics_of(desk: Desk, turn: Turn, roadmap: Roadmap | None) -> tuple[str, ...]:
    """The skills a message names; a name of the plan counts even where the word alone could mean something else."""
    planned = {s.skill for s in roadmap.steps} if roadmap else set()
    return tuple(dict.fromkeys((*turn.facts.topics, *_named(desk, turn, planned))))


_REASON = re.compile(
    r"[,;.:-]?\s*\b(?:because|since|cause|cuz|bc|as (?:i|we|my|our|they)|my (?:company|boss|team|work|employer|job|"
    r"office|firm)|we (?:use|have|work)|"
    r"they (?:use|have|want)|i (?:already )?(?:use|know|have|prefer|work|can|do)|instead)\b",
    re.IGNORECASE,
)
"""Where the reason for leaving something out begins: what stands behind is no wish to leave that out as well."""


def _before_reason(desk: Desk, turn: Turn, topics: tuple[str, ...]) -> tuple[str, ...]:
    """The topics named before the reason; all of them where none is."""
    cut = _REASON.search(turn.text)
    if cut is None:
        return topics
    ahead = [
        t for t in topics if (at := matched.place(turn.text, desk.catalogue.skills.get(t))) is None or at < cut.start()
    ]
    return tuple(ahead) or topics


def _named(desk: Desk, turn: Turn, skills: set[str]) -> list[str]:
    """Those of some skills that a message names, even where the word alone could mean something else."""
    return [s for s in sorted(skills) if matched.says(turn.text, desk.catalogue.skills.get(s))]


def take(desk: Desk, unit: Unit, turn: Turn, person: Person, drops: bool = False) -> Reply | None:
    """Drops a topic from the plan or adds one, and tells how the dates move; None where nothing of it is wished."""
    held = plans.current(desk, unit, person, turn)
    topics = topics_of(desk, turn, held.roadmap if held else None)
    planned = {step.skill for step in held.roadmap.steps} if held else set()
    if drops or DROP.search(turn.text):
        topics = _before_reason(desk, turn, topics)
    if held is not None and planned.isdisjoint(topics) and (drops or DROP.search(turn.text)):
        topics = areas_of(held.roadmap.role, turn.text) or topics
    if held is None or not topics:
        return None
    drop, also = set(person.options.get("drop", ())), list(person.options.get("also", ()))
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
    unit.update_person(person.id, options={**person.options, "drop": sorted(drop), "also": also})
    used = in_use.kept(desk, unit, turn, topics) if drops else ()
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
    left = {s.id for s in changed.roadmap.steps}
    gone = [s for s in held.roadmap.steps if s.id not in left] if name == "utter_wish_dropped" else []
    return flow.go_on(desk, unit, turn).after(Part(name, values), *moves.insists(desk, held, gone), *said, *used)


def restore(desk: Desk, turn: Turn) -> Reply | None:
    """Takes a topic that was left out into the plan again; None where none is named."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if "view:plan" not in unit.questions(person.id) or supposes(turn.text):
            return None
        held = plans.current(desk, unit, person, turn)
        states = unit.steps(person.id)
        if held and any(states.get(s.id) == "skipped" and s.skill in turn.facts.topics for s in held.roadmap.steps):
            return None  # a step that was passed over is opened again as a report on it
        dropped = set(person.options.get("drop", ()))
        if held is None:
            return None
        topics = _named(desk, turn, dropped | {s.skill for s in held.roadmap.steps})
        topics = [a for a in areas_of(held.roadmap.role, turn.text) if a in dropped] or topics  # "statistics", as left
        if not topics:
            return None
        names = listing([desk.catalogue.skill_name(t) for t in topics])
        if dropped.isdisjoint(topics):
            return flow.go_on(desk, unit, turn).after(Part("utter_wish_there", {"topics": names}))
        unit.update_person(person.id, options={**person.options, "drop": sorted(dropped - set(topics))})
        moved = moves.told(desk, unit, turn, held, unit.person(person.id, turn.instant))
        return flow.go_on(desk, unit, turn).after(Part("utter_wish_restored", {"topics": names}), *moved)


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
        gently = _GENTLY.search(turn.text) is not None
        if gently and turn.asked.about_skills:
            return None
        dropping = gently or DROP.search(turn.text) or _LEARNS_NOT.search(turn.text) or _NO_MORE.search(turn.text)
        least = LEAST_WORDS - bool(named and "view:plan" in unit.questions(person.id))
        if not dropping or len(turn.text.split()) < least:
            return None
        taken = take(desk, unit, turn, person, drops=True)
        return taken if taken or turn.asked.kind or gently else _not_planned(desk, unit, turn, person)


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


FITS_IN = re.compile(
    r"\b(?:squeeze|slot|sneak|throw|work|pop|stick|fit|put|get)\b(?: \w+){1,4}? "
    r"(?:in|into it|in there|in too|in as well)\W*$"
    r"|^\W*(?:\w+\W+){0,2}?(?:want|need|like|love|wish)\b.{1,40}\b(?:in|on) (?:the|my) (?:plan|roadmap)\b",
    re.IGNORECASE,
)
"""The wish for one more topic, in words that name no plan."""


def fitted_in(desk: Desk, turn: Turn) -> Reply | None:
    """Adds a topic that is to be fitted in; None where it is in the plan already, or none is named."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        held = plans.current(desk, unit, person, turn) if "view:plan" in unit.questions(person.id) else None
        topics = turn.facts.topics
        if (
            held is None
            or not topics
            or any(s.skill in topics for s in held.roadmap.steps)
            or turn.asked.kind == "skills"
        ):
            return None
        return take(desk, unit, replace(turn, text=f"add {turn.text}"), person)


def asks_plan(text: str) -> bool:
    """Whether a message that tells something asks for the plan as well: "make me a plan, I have two evenings"."""
    return bool(_PLAN.search(text))


def supposes(text: str) -> bool:
    """Whether a message asks what would be, and wishes no change yet."""
    return bool(_IF.search(text))
