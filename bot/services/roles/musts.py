"""The least that a role takes: its musts, by how the person stands with them; the rest can wait."""

from __future__ import annotations

import re

from bot.advice.catalogue import Importance
from bot.advice.gaps import GapReport, State
from bot.reports.chat import listing
from bot.services import flow, gaps
from bot.services.desk import Desk, Part, Reply, Turn

_NEED = r"(?:need|must|have to|should|can get away with|get by with|know|learn|do)"
LEAST = re.compile(
    rf"\b(?:(?<!at )least|(?:bare |absolute |very )?minimum|essentials?|bare bones)\b[^.!?]{{0,25}}?"
    rf"\b(?:i|one|you|we|they|someone)\b[^.!?]{{0,12}}\b{_NEED}\b"
    r"|\b(?:only|just) (?:(?:do|did|learn|learned|learnt|take|took|plan|planned|study|have|had) )?"
    r"(?:the )?(?:really |most )?(?:important|essential|necessary|needed|required|main|must(?:[- ]?have)?s?)\b"
    r"|\b(?:bare|absolute|very) (?:minimum|essentials)\b(?![^.!?]*\bplan\b)"
    r"|\bwhat (?:really |actually |even )?(?:matters|counts|is (?:most )?important) (?:the )?most\b"
    rf"|\bwhat (?:do|must|should) i (?:really|actually|absolutely|truly) {_NEED}\b",
    re.IGNORECASE,
)
"""Who asks for the least that it takes."""
WORDS = 25
MOST = 8
"""Musts named of each kind."""
_KINDS = (
    ("Missing", (State.LACKING,)),
    ("Partly, or still to be shown", (State.BELOW, State.SHOW)),
    ("Not talked about yet", (State.NOT_ASKED,)),
)


def least(desk: Desk, turn: Turn) -> Reply | None:
    """The musts of the goal that are not met yet; None without a goal, or where facts are told beside."""
    facts = turn.facts
    told = any(m.polarity for m in facts.skills) or facts.target or facts.hours_per_week or facts.years is not None
    if told or facts.topics or len(turn.text.split()) > WORDS:
        return None
    with desk.memory.unit() as unit:
        role = desk.role(unit.person(turn.person_id, turn.instant))
        if role is None:
            return None
        report = gaps.report_for(desk, unit, turn, role)
        musts = [row for row in report.rows if row.requirement.importance is Importance.MUST]
        if not musts or all(row.state is State.MET for row in musts):
            return None
        values = {"role": role.name, "musts": len(musts), "total": len(report.rows), "body": _body(report)}
        return flow.go_on(desk, unit, turn).after(Part("utter_least", values))


def _body(report: GapReport) -> str:
    """A line for each way in which musts stand open; empty ones are left out."""
    musts = [row for row in report.rows if row.requirement.importance is Importance.MUST]
    lines = []
    for title, states in _KINDS:
        names = list(dict.fromkeys(row.requirement.name for row in musts if row.state in states))
        lines += [f"• {title}: {listing(names, MOST)}"] if names else []
    return "\n".join(lines)
