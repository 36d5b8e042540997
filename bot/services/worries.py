"""A word to worries and to what others say against it: short, concrete, without a promise; then the talk goes on.

What is told beside a worry is kept. Doubts that are asked as a question, comparisons and the feeling of being a fraud
have answers of their own.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.reading import remarks, tongues
from bot.reading import worries as said
from bot.services import care, chances, flow, moves, plainly, social
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import acknowledgement, hear

WORDS = {
    said.OTHERS: "utter_worry_others",
    said.TONGUE: "utter_worry_tongue",
    said.UNHIRED: "utter_worry_unhired",
    said.FAILING: "utter_worry_failing",
    said.INTERVIEW: "utter_worry_interview",
    said.SELF: "utter_worry_self",
}
FIRM = frozenset({"privacy_delete", "privacy_export", "start_over", "stop_checkins"})
"""Meanings that no worry goes before."""

STUCK = frozenset({"report_blocked", "report_progress_done", "report_progress_partial"})
"""Reports on a step, of which a doubt about oneself is only the reason."""

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
    part = Part(WORDS[kind])
    if turn.offer == social.PAUSE:
        return social.pause().after(part)
    with desk.memory.unit() as unit:
        if kind == said.SELF and turn.intent in STUCK and moves.seen(desk, unit, turn):
            return None
        if kind == said.FAILING and moves.seen(desk, unit, turn):
            part = Part("utter_worry_failing_plan")
        if not turn.facts.told:
            return flow.softly(desk, unit, turn).after(part)
        planned = moves.seen(desk, unit, turn) is not None
    reported = plainly.of_the_plan(desk, turn) if planned else None
    if reported is not None:
        return reported.after(part)
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, replace(turn, intent="state_skills"))
        return flow.go_on(desk, unit, turn).after(part, *acknowledgement(heard, desk.catalogue))


def _elsewhere(turn: Turn, kind: str) -> bool:
    """Whether a worry is one that another answer is made for, or is about a thing and no person."""
    if kind == said.OTHERS:
        return any(_IS.match(turn.text[m.end :]) for m in turn.facts.skills if not m.polarity)
    if kind != said.SELF or turn.intent == "abuse":
        return False
    if (care.doubts(turn.text) and turn.intent != "distress") or chances.ASKS.search(turn.text):
        return True
    return not turn.facts.told and bool(remarks.IMPOSTOR.search(turn.text) or remarks.COMPARED.search(turn.text))
