"""Why: the reason of a belief about the person, of a gap, of a step, of a question."""

from __future__ import annotations

from bot.advice.catalogue import Role
from bot.advice.gaps import GapReport, Severity
from bot.memory import Unit
from bot.reports.chat import gap_reasons
from bot.services import flow, gaps, plans, records
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear

MOST = 4
"""Reasons in one message: more is not read."""

QUESTIONS = ("goal", "experience", "skills", "hours", "checks", "confirm")


def why(desk: Desk, turn: Turn) -> Reply:
    """The reason of what the message asks about, the most specific first."""
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        on = flow.go_on(desk, unit, turn)
        return on.after(_reason(desk, unit, turn))


def _reason(desk: Desk, unit: Unit, turn: Turn) -> Part:
    person = unit.person(turn.person_id, turn.instant)
    role = desk.role(person)
    belief = records.evidence_lines(desk, unit, turn) if "think" in turn.text or "say" in turn.text else ""
    if belief:
        return Part("utter_evidence", {"body": belief})
    report = gaps.report_for(desk, unit, turn, role) if role else None
    named = _named(report, turn) if report else ""
    if named:
        return Part("utter_why_gaps", {"body": named})
    belief = records.evidence_lines(desk, unit, turn)
    if belief:
        return Part("utter_evidence", {"body": belief})
    step = _step(desk, unit, turn, role)
    if step:
        return step
    if turn.asked.kind in QUESTIONS:
        return Part(f"utter_why_{turn.asked.kind}")
    if report is None or role is None:
        return Part("utter_why_goal")
    if not report.gaps:
        return Part("utter_why_none", {"role": role.name})
    return Part("utter_why_gaps", {"body": gap_reasons(report.gaps[:MOST])})


def _named(report: GapReport, turn: Turn) -> str:
    """The rules behind the rows that the message names, by skill or by area."""
    topics = set(turn.facts.topics)
    text = turn.text.casefold()
    rows = [r for r in report.rows if topics & set(r.requirement.skills)]
    if not rows:
        areas = [a for a in report.areas if a.area.name.casefold() in text]
        rows = [r for a in areas for r in a.rows if r.severity is not Severity.NONE]
    return gap_reasons(rows[:MOST])


def _step(desk: Desk, unit: Unit, turn: Turn, role: Role | None) -> Part | None:
    if not turn.focus or role is None:
        return None
    held = plans.current(desk, unit, unit.person(turn.person_id, turn.instant), turn)
    step = next((s for s in held.roadmap.steps if s.id == turn.focus), None) if held else None
    if step is None:
        return None
    return Part("utter_why_step", {"step": plans.step_title(desk, step), "why": step.why})
