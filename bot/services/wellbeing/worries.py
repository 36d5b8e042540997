"""A word to worries and to what others say against it: short, concrete, without a promise; then the talk goes on.

What is told beside a worry is kept. Doubts that are asked as a question, comparisons and the feeling of being a fraud
have answers of their own.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.reading.facts import Facts
from bot.reading.lexical import tongues
from bot.reading.steps.blockers import blocked
from bot.reading.wellbeing import remarks
from bot.reading.wellbeing import worries as said
from bot.services import flow, plainly
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.documents import chances
from bot.services.hearing import hear
from bot.services.plan import moves, plans
from bot.services.steps import progress
from bot.services.wellbeing import care, life, morale, social

WORDS = {
    said.OTHERS: "utter_worry_others",
    said.TONGUE: "utter_worry_tongue",
    said.ASKED: "utter_worry_asked",
    said.UNHIRED: "utter_worry_unhired",
    said.FAILING: "utter_worry_failing",
    said.INTERVIEW: "utter_worry_interview",
    said.DRIVE: "utter_worry_drive",
    said.POINT: "utter_worry_point",
    said.SELF: "utter_worry_self",
}
FIRM = frozenset({"privacy_delete", "privacy_export", "start_over", "stop_checkins"})
"""Meanings that no worry goes before."""

BLURRED = frozenset({"deny_skill", "state_skills", "complaint", "chitchat", "unsure_or_skip", "nlu_fallback"})
"""Meanings that a step which nobody can bring themselves to is easily taken for."""

STUCK = frozenset({"report_blocked", "report_progress_done", "report_progress_partial"})
"""Reports on a step, of which a doubt about oneself is only the reason."""

SMALLER = frozenset({said.SELF, said.DRIVE, said.FAILING})
"""Worries that a small piece of the next step helps with, where there is a plan."""

_IS = re.compile(r"\W{0,2}(?:is|are|was|'s)\b", re.IGNORECASE)
"""What follows a thing that others speak of, where it is the thing and not the person they think little of."""


def comforted(desk: Desk, turn: Turn) -> Reply | None:
    """The word that fits the worry, with what is told beside it kept; None where none is told or it is answered
    elsewhere.
    """
    if turn.intent in FIRM or tongues.FOREIGN_DESPAIR.search(turn.text) or remarks.THREAT.search(turn.text):
        return None
    kind = said.worry(turn.text, heavy=turn.intent == "distress")
    if not kind or _elsewhere(turn, kind):
        return None
    if kind in (said.SELF, said.DRIVE) and _of_a_step(desk, turn, kind):
        named = tuple(replace(mention, polarity=None) for mention in turn.facts.skills)
        return progress.blocked(desk, replace(turn, intent="report_blocked", facts=Facts(skills=named)))
    part, turn = Part(WORDS[kind]), _own(turn, kind)
    if turn.offer == social.PAUSE:
        return social.pause().after(part)
    with desk.memory.unit() as unit:
        if kind in (said.SELF, said.DRIVE) and turn.intent in STUCK and moves.seen(desk, unit, turn):
            return None
        if kind == said.FAILING and moves.seen(desk, unit, turn):
            part = Part("utter_worry_failing_plan")
        if not turn.facts.told:
            gentle = morale.smaller(desk, unit, turn) if kind in SMALLER else None
            return (gentle or flow.softly(desk, unit, turn)).after(part)
        planned = moves.seen(desk, unit, turn) is not None
    reported = plainly.of_the_plan(desk, turn) if planned else None
    if reported is not None:
        return reported.after(part)
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, replace(turn, intent="state_skills"))
        return flow.go_on(desk, unit, turn).after(part, *acknowledgement(heard, desk.catalogue))


def _own(turn: Turn, kind: str) -> Turn:
    """The turn without what is no fact of the person: hours that others call wasted, a feeling taken for a goal."""
    facts = turn.facts
    hours = None if kind in (said.OTHERS, said.ASKED) and _WASTED.search(turn.text) else facts.hours_per_week
    target = facts.target if facts.target and facts.target.role else None
    return replace(turn, facts=replace(facts, hours_per_week=hours, target=target))


def _of_a_step(desk: Desk, turn: Turn, kind: str) -> bool:
    """Whether what is hard is a step of the plan that is named and still open: it is helped as one that is stuck."""
    named = {*turn.facts.topics, *(m.skill for m in turn.facts.skills)}
    if not named or turn.intent not in BLURRED or not (kind == said.DRIVE or blocked(turn.text)):
        return False
    with desk.memory.unit() as unit:
        held, states = moves.seen(desk, unit, turn), unit.steps(turn.person_id)
        steps = held.roadmap.steps if held else ()
        return any(step.skill in named and states.get(step.id) not in plans.CLOSED for step in steps)


_WASTED = re.compile(r"\b(?:wast\w+|my (?:evenings?|weekends?|nights?)|throw\w* away)\b", re.IGNORECASE)


def _elsewhere(turn: Turn, kind: str) -> bool:
    """Whether a worry is one that another answer is made for, or is about a thing and no person."""
    if kind == said.OTHERS:
        return any(_IS.match(turn.text[m.end :]) for m in turn.facts.skills if not m.polarity)
    if kind == said.POINT:
        return bool(life.AI_FEAR.search(turn.text) or turn.facts.topics)
    if kind != said.SELF or turn.intent == "abuse":
        return False
    if turn.facts.topics and blocked(turn.text):
        return True
    if (care.doubts(turn.text) and turn.intent not in ("distress", "ask_roadmap")) or chances.ASKS.search(turn.text):
        return True
    return not turn.facts.told and bool(remarks.IMPOSTOR.search(turn.text) or remarks.COMPARED.search(turn.text))
