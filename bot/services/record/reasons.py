"""Why: the reason of a belief about the person, of a gap, of a step, of a question."""

from __future__ import annotations

import re

from bot.advice.catalogue import Role
from bot.advice.gaps import GapReport, Severity
from bot.memory import Unit
from bot.reports.chat import gap_reasons
from bot.reports.phrases import origins
from bot.services import flow, gaps
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hear
from bot.services.plan import plans
from bot.services.record import records
from bot.services.steps import matched

MOST = 4
"""Reasons in one message: more is not read."""

_ORDER = re.compile(
    r"\b(?:first|before|order|earlier|start(?:ing)? with|begin(?:ning)? with|sequence|now)\b", re.IGNORECASE
)

QUESTIONS = ("goal", "experience", "skills", "hours", "checks", "confirm")


def why(desk: Desk, turn: Turn) -> Reply:
    """The reason of what the message asks about, the most specific first."""
    with desk.memory.unit() as unit:
        hear(desk, unit, turn)
        on = flow.go_on(desk, unit, turn)
        return on.after(_reason(desk, unit, turn))


GAP_WHY = re.compile(
    r"^\W*(?:(?:but|and|so|hey|wait|ok|please|sorry|then)\W+)*(?:why|how come|how is|how can|explain why|tell me why)\b"
    r"[^.!?]{0,40}\b(?:gaps?|missing|lacking|weak\w*|below|too low|not enough|short)\b",
    re.IGNORECASE,
)
"""Who asks why something named is a gap, whatever they say of knowing it."""


def gap_why(desk: Desk, turn: Turn) -> Reply | None:
    """Why what is named is a gap: nothing beside is taken for news; None where it is none, or without a goal."""
    if not turn.facts.topics or turn.facts.target:
        return None
    with desk.memory.unit() as unit:
        role = desk.role(unit.person(turn.person_id, turn.instant))
        if role is None:
            return None
        report = gaps.report_for(desk, unit, turn, role)
        open_rows = [r for r in report.gaps if set(turn.facts.topics) & set(r.requirement.skills)]
        if not open_rows:
            return None
        reasons = gap_reasons(open_rows[:MOST], desk.catalogue.documents)
        part = Part("utter_why_gaps", {"body": reasons})
        return flow.go_on(desk, unit, turn).after(part)


def _reason(desk: Desk, unit: Unit, turn: Turn) -> Part:
    person = unit.person(turn.person_id, turn.instant)
    role = desk.role(person)
    doubts = ("think" in turn.text or "say" in turn.text) and not _GAP.search(turn.text)
    belief = records.evidence_lines(desk, unit, turn) if doubts else ""
    if belief:
        return Part("utter_evidence", {"body": belief})
    report = gaps.report_for(desk, unit, turn, role) if role else None
    topics = _topics(desk, turn, report)
    placed = _place(desk, unit, turn, role, topics)
    if placed:
        return placed
    named = _named(desk, report, turn, topics) if report else ""
    if role and report and _GAP.search(turn.text):
        no_gap = _no_gap(desk, report, turn)
        if no_gap:
            return Part("utter_why_no_gap", {"body": no_gap})
    if named:
        return Part("utter_why_gaps", {"body": named})
    planned = _planned(desk, unit, turn, role)
    if planned:
        return planned
    if report and turn.facts.topics and turn.asked.kind not in QUESTIONS:
        return Part("utter_why_not_asked", {"body": _no_gap(desk, report, turn)})
    belief = records.evidence_lines(desk, unit, turn)
    if belief:
        return Part("utter_evidence", {"body": belief})
    step = _step(desk, unit, turn, role)
    if step:
        return step
    if report and report.gaps and _GROUNDS.search(turn.text):
        return Part("utter_why_gaps", {"body": gap_reasons(report.gaps[:MOST], desk.catalogue.documents)})
    if turn.asked.kind in QUESTIONS:
        return Part(f"utter_why_{turn.asked.kind}")
    if report is None or role is None:
        return Part("utter_why_goal")
    if not report.gaps:
        if report.coverage.asked == 0:
            return Part("utter_why_open", {"role": role.name, "origins": origins(role, desk.catalogue)})
        return Part("utter_why_none", {"role": role.name})
    return Part("utter_why_gaps", {"body": gap_reasons(report.gaps[:MOST], desk.catalogue.documents)})


_GROUNDS = re.compile(
    r"\bhow (?:do|can|did|would|could) (?:you|u) know\b|\bsays who\b|\bwho says\b|\bhow sure\b|\byour sources?\b|"
    r"\bwhere (?:do|did|does|is|are) .{1,25}\bfrom\b|\bwhat makes you (?:think|say|so sure)\b",
    re.IGNORECASE,
)
"""The doubt of what was shown, which is no question after what was asked."""

_GAP = re.compile(r"\b(?:gaps?|missing|lack\w*|weak\w*|below|short|not enough)\b", re.IGNORECASE)


def _no_gap(desk: Desk, report: GapReport, turn: Turn) -> str:
    """Of what the message takes for gaps those that are none, with the rule and the words; empty where one is."""
    rows = [r for r in report.rows if set(turn.facts.topics) & set(r.requirement.skills)]
    text = turn.text.casefold()
    rows = rows or [r for a in report.areas if a.area.name.casefold() in text for r in a.rows]
    if any(r.severity is not Severity.NONE for r in rows):
        return ""
    if rows:
        return gap_reasons(rows[:MOST], desk.catalogue.documents)
    names = [desk.catalogue.skill_name(t) for t in turn.facts.topics]
    return "\n".join(f"• {name}: {report.role.name} does not ask for it." for name in names)


def _topics(desk: Desk, turn: Turn, report: GapReport | None) -> frozenset[str]:
    """The skills that the message names, or the demand of which it has a word: "why do I need joins?"."""
    if turn.facts.topics or report is None:
        return frozenset(turn.facts.topics)
    return frozenset({matched.by_name_word(desk, (r.requirement.skills[0] for r in report.rows), turn.text)} - {""})


def _named(desk: Desk, report: GapReport, turn: Turn, topics: frozenset[str]) -> str:
    """The rules behind the rows that the message names, by skill or by area."""
    text = turn.text.casefold()
    rows = [r for r in report.rows if topics & set(r.requirement.skills)]
    if not rows:
        areas = [a for a in report.areas if a.area.name.casefold() in text]
        rows = [r for a in areas for r in a.rows if r.severity is not Severity.NONE]
    if _GAP.search(turn.text):
        rows = [r for r in rows if r.severity is not Severity.NONE] or rows
    return gap_reasons(rows[:MOST], desk.catalogue.documents)


def _place(desk: Desk, unit: Unit, turn: Turn, role: Role | None, topics: frozenset[str]) -> Part | None:
    """Why a step stands where it stands, for someone who asks for its place rather than for the step; None where what
    they name is no step of the plan."""
    person = unit.person(turn.person_id, turn.instant)
    if role is None or not _ORDER.search(turn.text) or "view:plan" not in unit.questions(person.id):
        return None
    held = plans.current(desk, unit, person, turn)
    steps = held.roadmap.steps if held else ()
    named = [s for s in steps if s.skill in topics]
    focused = [s for s in steps if s.id == turn.focus]
    step = next(iter(named if topics else focused or steps), None)
    if step is None:
        return None
    return Part("utter_why_place", {"step": plans.step_title(desk, step), "place": step.place, "why": step.why})


def _step(desk: Desk, unit: Unit, turn: Turn, role: Role | None) -> Part | None:
    if not turn.focus or role is None:
        return None
    held = plans.current(desk, unit, unit.person(turn.person_id, turn.instant), turn)
    step = next((s for s in held.roadmap.steps if s.id == turn.focus), None) if held else None
    if step is None:
        return None
    return Part("utter_why_step", {"step": plans.step_title(desk, step), "why": step.why})


def _planned(desk: Desk, unit: Unit, turn: Turn, role: Role | None) -> Part | None:
    """Why a step is in the plan whose skill the message names, for one that serves no requirement of its own."""
    if role is None or "view:plan" not in unit.questions(turn.person_id):
        return None
    held = plans.current(desk, unit, unit.person(turn.person_id, turn.instant), turn)
    step = next((s for s in held.roadmap.steps if s.skill in turn.facts.topics), None) if held else None
    return Part("utter_why_step", {"step": plans.step_title(desk, step), "why": step.why}) if step else None
