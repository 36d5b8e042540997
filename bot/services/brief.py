"""Short forms of the views, for someone to whom they are too long: kept short until asked for in full."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.memory import Unit
from bot.reports.chat import amount, day, listing, step_label, total_line
from bot.services import flow, gaps
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import plans, roadmaps

SHORTER = re.compile(
    r"\btl;? ?dr\b|\b(?:make|keep|put|say|give|tell|write|show|explain)\b.{0,30}\b"
    r"(?:shorter|short(?! (?:of|on|for|term|in|contract))|brief\w*|concise\w*|in short|fewer words|less words"
    r"|less text)\b|\b(?:shorten|summari[sz]e|condense|cut)\b(?!.*\b(?:parts?|pieces?|steps?|chunks?|bits?|half|"
    r"hours?|up)\b)"
    r".{0,20}\b(?:it|that|this|down)\b"
    r"|\b(?:can(?:'?t|not)|won'?t|not (?:going to|gonna)|(?:don'?t|do not|dont) (?:want to|wanna)|no (?:time|"
    r"energy) to|"
    r"who(?:'s| is)? (?:gonna |going to |supposed to )?) ?reads? (?:all|so much|every|that much|such|this much)\b"
    r"|\btoo long to read\b|\b(?:answers?|messages?|texts?|replies|repl(?:y|ies)|reading|you (?:write|talk|say)) "
    r"(?:(?:is|are|it'?s|that'?s|way|far|just|always|so|really) )*(?:too|so|very) (?:long|much)\b"
    r"|\byou (?:talk|write|say) (?:way |far )?(?:too|so) much\b|\b(?:get|come) to the point\b"
    r"|\b(?:too|so) (?:much|long|many)\b.{0,12}\b(?:text|words?|to read|reading|info\w*|lines?)\b|\bwall of text\b"
    r"|^\W*(?:(?:ok|and|but|so|please|pls|can it be|make it|keep it|more|a bit|much|rather|the|answer|now)\W+)*"
    r"(?:short(?:er|ly)?|briefer|brief(?:ly)?|concise(?:ly)?|in (?:short|brief)|short version|less text|fewer words)"
    r"(?:\W+(?:please|pls|plz|answers?|version|then|now|again))*\W*$"
    r"|\b(?:gaps?|plan|roadmap|step|stand|missing)\b.{0,15}(?:,| in) ?\b(?:short|brief|a few words)\b"
    r"|^\W*(?:(?:show|give|tell|me|my|the|see)\W+)*(?:gaps?|plan|roadmap|(?:next )?step)\W+(?:but )?(?:short|"
    r"brief)(?:er|ly)?"
    r"(?:\W+(?:please|pls))*\W*$"
    r"|^\W*(?:(?:please|can|could|you|u|i|want|need|give|me|just|only|the|a)\W+)*"
    r"(?:short|quick|brief) (?:version|answers?|form|replies)\b",
    re.IGNORECASE,
)
"""The wish for fewer words; a plan that takes too long is another matter."""

FULL = re.compile(
    r"^\W*(?:(?:please|ok|now|show|give|me|it|that|tell|again)\W+)*(?:in full|(?:in )?more details?|in detail|"
    r"the (?:long|full) version|full version|longer|long answers?|everything)(?: again| please)*\W*$",
    re.IGNORECASE,
)
_PLAN = re.compile(r"\b(?:plan|roadmap|path|time)\b", re.IGNORECASE)

KEPT, VIEWED = "prefers:short", "viewed"
VIEWS = {"utter_gaps": "gaps", "utter_plan": "roadmap", "utter_step": "step"}
"""Responses that show a view, and which."""

_NAMED = tuple(
    (view, re.compile(words, re.IGNORECASE))
    for view, words in (
        ("gaps", r"\b(?:gaps?|missing|i stand)\b"),
        ("step", r"\bstep\b"),
        ("roadmap", r"\b(?:plan|roadmap)\b"),
    )
)
"""A view that is wished in short by its name, whatever was shown last."""

MOST = 3
WORDS = 20
"""Words up to which a message is about the answers and tells nothing itself."""


def shorter(desk: Desk, turn: Turn) -> Reply | None:
    """The view shown last in a few lines, and short answers from then on; None where a shorter plan is meant."""
    facts = turn.facts
    told = any(m.polarity for m in facts.skills) or facts.target or facts.years is not None or facts.hours_per_week
    if told or len(turn.text.split()) > WORDS or ("?" in turn.text and _PLAN.search(turn.text)):
        return None
    with desk.memory.unit() as unit:
        unit.mark_question(turn.person_id, KEPT, "kept", turn.instant)
        named = next((view for view, words in _NAMED if words.search(turn.text)), "")
        if named:
            unit.mark_question(turn.person_id, VIEWED, named, turn.instant)
        return (_again(desk, unit, turn) or flow.go_on(desk, unit, turn)).after(Part("utter_short_kept"))


def full(desk: Desk, turn: Turn) -> Reply | None:
    """Long answers again, with the view shown last; None where they were never short."""
    with desk.memory.unit() as unit:
        if KEPT not in unit.questions(turn.person_id):
            return None
        unit.forget_questions(turn.person_id, KEPT)
        return (_again(desk, unit, turn) or flow.go_on(desk, unit, turn)).after(Part("utter_full_kept"))


def _again(desk: Desk, unit: Unit, turn: Turn) -> Reply | None:
    """The view shown last, once more."""
    viewed = unit.questions(turn.person_id).get(VIEWED)
    person = unit.person(turn.person_id, turn.instant)
    if viewed is None or desk.role(person) is None:
        return None
    if viewed == "gaps":
        return gaps.gap_reply(desk, unit, turn)
    if viewed == "roadmap":
        return roadmaps.overview(desk, unit, turn, person)
    step = turn.focus or getattr(plans.next_step(desk, unit, person, turn), "id", "")
    return roadmaps.step_reply(desk, unit, turn, person, step)


def kept(desk: Desk, turn: Turn, reply: Reply) -> Reply:
    """The reply with its view in short where that is wished, without the card that shows it in full; which view it was
    is kept.
    """
    shown = next((VIEWS[part.name] for part in reply.parts if part.name in VIEWS), None)
    if shown is None or reply.forget:
        return reply
    with desk.memory.unit() as unit:
        held = unit.questions(turn.person_id)
        if held.get(VIEWED) != shown:
            unit.mark_question(turn.person_id, VIEWED, shown, turn.instant)
        if KEPT not in held:
            return reply
        body = "\n".join(_lines(desk, unit, turn, shown, reply))
    short = Part("utter_short", {"body": body})
    return replace(reply, parts=tuple(short if part.name in VIEWS else part for part in reply.parts), card=None)


def _lines(desk: Desk, unit: Unit, turn: Turn, shown: str, reply: Reply) -> list[str]:
    person = unit.person(turn.person_id, turn.instant)
    role = desk.role(person)
    assert role is not None
    if shown == "gaps":
        report = gaps.report_for(desk, unit, turn, role)
        names = [row.requirement.name for row in report.gaps]
        most = [f"Missing most: {listing(names[:MOST])}."] if names else []
        return [f"Readiness {amount(report.readiness)} of 100 for {role.name}.", *most]
    held = plans.current(desk, unit, person, turn)
    assert held is not None
    if shown == "roadmap":
        phases = [f"{phase.number}. {phase.title} (by {day(phase.end)})" for phase in held.roadmap.phases]
        step = plans.next_step(desk, unit, person, turn)
        first = [f"Next: {plans.step_title(desk, step)}."] if step else []
        return [total_line(held.roadmap), f"Phases: {listing(phases, MOST)}.", *first]
    step = next(s for s in held.roadmap.steps if s.id == reply.focus)
    return [f"{step_label(step, desk.catalogue)}, by {day(step.end)}.", f"Done when: {step.metric}"]
