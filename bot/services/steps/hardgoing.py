"""What is hard, heard beside what was done, and kindness first where somebody thinks little of themselves for it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advice.progress import StepState
from bot.advice.roadmap import Step
from bot.memory import Unit
from bot.reading.steps import hard_going as said
from bot.reading.steps.blockers import HARD
from bot.reading.wellbeing.feelings import GRAVE
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans
from bot.services.steps import besides, blocking, marking, matched
from bot.services.wellbeing import social

WORDS = re.compile(r"\w")
YIELDS = frozenset({"human_handoff", "stop_checkins", "reschedule_checkin", "paste_resume", "state_experience"})
"""Meanings that come before."""

LONGEST = 45
"""Words up to which a message is a report of this."""


def both(desk: Desk, turn: Turn) -> Reply | None:
    """What is hard beside what was done, or what hurt: it goes before what only explains a term."""
    hurt = said.hurt(turn.text, bool(turn.facts.topics))
    return heard(desk, turn) if hurt or (said.confused(turn.text) and said.done_beside(turn.text)) else None


def heard(desk: Desk, turn: Turn) -> Reply | None:
    """The step kept as stuck, a part of it as done where that is said, and what helps; None where neither is told."""
    if turn.data or len(turn.text.split()) > LONGEST or GRAVE.search(turn.text) or turn.offer == social.PAUSE:
        return None
    facts = turn.facts
    if facts.hours_per_week is not None or facts.target or facts.years is not None or facts.removals or facts.absence:
        return None
    known = bool(facts.topics) and not turn.asked.about_skills and said.confused(turn.text)
    hurt, both = said.hurt(turn.text, bool(facts.topics)), said.confused(turn.text) and said.done_beside(turn.text)
    if not (hurt or both or known) or turn.text.rstrip().endswith("?"):
        return None
    with desk.memory.unit() as unit:
        held, person = moves.seen(desk, unit, turn), unit.person(turn.person_id, turn.instant)
        named = matched.named_step(desk, held.roadmap, turn, unit.steps(turn.person_id)) if held else ()
        if len(named) > 1 and not hurt:
            return None  # each of them has a report of its own
        if held and (skill := besides.skill_beside(desk, unit, turn, held)):
            return besides.explained(desk, unit, turn, held, skill)
        step = _step(desk, unit, turn, held) if held else None
        if step is None or not (hurt or both or _names(desk, turn, step)):
            return None
        if both:  # so the part that is done counts as such
            marking.keep(desk, unit, turn, person, (step,), StepState.DOING)
        reply = blocking.stuck(desk, unit, turn, person, step, HARD)
        marking.settle(desk, unit, turn, person)
        if not (hurt or both):
            return reply
        name = "utter_hard_kind" if hurt else "utter_hard_part"
        lead = Part(name, {"step": plans.step_title(desk, step)})
        return replace(reply, parts=(lead, *reply.parts[1:]))


HARDER = re.compile(
    r"\b(?:harder|tougher|trickier|more (?:work|difficult|complicated)|heavier) than (?:i|we|it|you|what i)(?:'?d|"
    r" had| have)? "
    r"?(?:thought|expected|planned|hoped|imagined|looked|said|seemed|remembered)\b",
    re.IGNORECASE,
)
"""What was hard and went on all the same."""


def harder(desk: Desk, turn: Turn) -> Reply | None:
    """A word of praise for who goes on; None where a report or a fact is told, or without a plan."""
    told = turn.facts.told or turn.facts.topics or turn.intent.startswith(("report_progress_done", "report_blocked"))
    if turn.data or told or "?" in turn.text or turn.offer == social.PAUSE or len(turn.text.split()) > LONGEST:
        return None
    with desk.memory.unit() as unit:
        if moves.seen(desk, unit, turn) is None:
            return None
        return flow.go_on(desk, unit, turn).after(Part("utter_harder"))


def _names(desk: Desk, turn: Turn, step: Step) -> bool:
    """Whether a message names the skill of a step, or something that the step teaches."""
    if step.skill in turn.facts.topics:
        return True
    words = [desk.catalogue.skill_name(topic).casefold() for topic in turn.facts.topics]
    return any(word in f"{step.learn} {step.deliverable} {step.metric}".casefold() for word in words)


def _step(desk: Desk, unit: Unit, turn: Turn, held: plans.Plan) -> Step | None:
    """The open step that is hard: the one named, else the one that its words speak for, else the one at hand."""
    states = unit.steps(turn.person_id)
    named = matched.named_step(desk, held.roadmap, turn, states) or matched.by_signs(desk, held.roadmap, turn, states)
    teach = [s for s in held.roadmap.steps if turn.facts.topics and _names(desk, turn, s)]
    left = [s for s in (*named, *teach) if states.get(s.id) not in plans.CLOSED]
    return left[0] if left else blocking.at_hand(unit, turn, held)
