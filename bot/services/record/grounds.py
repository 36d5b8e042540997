"""Where something comes from: what is shown of a skill, whether the person told it or the plan needs it."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advice.gaps import Severity
from bot.memory import Unit
from bot.reading.facts import SkillMention
from bot.reports.chat import gap_reasons, listing
from bot.services import flow, gaps
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves
from bot.services.record import records
from bot.services.steps import matched

_HERE = (
    r"(?:in there|in here|in it|in this|there|here|on it|on there|(?:in|on|part of) (?:my|the|this|your) (?:\w+ )?"
    r"(?:plan|roadmap|list|profile|gaps?|path|phase \w+|phase|steps))"
)
ASKS = re.compile(
    r"\b(?:where|wher|from where) (?:do|did|does|have|had|is|are|was|were|d)\b.{1,50}"
    r"\b(?:get|got|gotten|have|take|took|taken|read|see|saw|pull(?:ed)?|com(?:e|es|ing)|c[ao]me|find|found|"
    r"pick(?:ed)?|"
    r"dig|dug)\b.{0,40}\bfrom\b"
    r"|\bwhere (?:is|are|does|do|did)\b.{1,40}\bfrom\W*$|\bwhere'?s\b.{1,40}\b(?:from|coming from)\W*$"
    rf"|\b(?:why|y|how come)\b.{{0,20}}\b(?:is|are|was|were|do|did|have|has|'?s|there)\b.{{1,50}}\b{_HERE}\W*$"
    rf"|\bwhat(?:'?s| is| does)\b.{{1,30}}\bdo(?:ing)?\b.{{0,8}}\b{_HERE}\W*$"
    r"|\bwho (?:told|said)\b.{0,10}\b(?:you|u)\b.{0,25}\bi (?:know|can|have|use|did|had)\b"
    r"|\bwhen did i (?:ever )?(?:say|tell|mention|claim)\b"
    r"|\b(?:did|have) (?:you|u) (?:\w+ )?(?:see|seen|saw|notice[d]?|read|catch|caught|get|got|take|taken|note[d]?|"
    r"spot(?:ted)?)"
    r"(?: (?:that|the|my|about|in|down|i))*\b[^.!?]{1,40}\W*$",
    re.IGNORECASE,
)
"""The question what something shown rests on."""

_NOT = re.compile(r"\b(?:certificat\w+|courses?|salary|pay|jobs?|number|hours|score|readiness|can i|should i)\b", re.I)
SHORT = 20
MOST = 2


def shown(desk: Desk, turn: Turn) -> Reply | None:
    """Words, gaps and steps behind each skill named; one that is nowhere is said to be so. None where none is named."""
    if len(turn.text.split()) > SHORT or _NOT.search(turn.text) or turn.facts.target:
        return None
    with desk.memory.unit() as unit:
        topics = _topics(desk, unit, turn)
        if not topics:
            return None
        found = {topic: _lines(desk, unit, turn, topic) for topic in topics}
        nowhere = [desk.catalogue.skill_name(topic) for topic, lines in found.items() if not lines]
        body = "\n".join(line for lines in found.values() for line in lines)
        parts = [Part("utter_grounds", {"body": body})] if body else []
        if nowhere:
            parts.append(Part("utter_not_here", {"skill": listing(nowhere, last="or")}))
        return flow.go_on(desk, unit, turn).after(*parts)


def _topics(desk: Desk, unit: Unit, turn: Turn) -> tuple[str, ...]:
    """The skills named; one of the profile or of the plan also where the word alone could mean something else."""
    held = moves.seen(desk, unit, turn)
    known = {c.skill for c in unit.claims(turn.person_id)} | {s.skill for s in (held.roadmap.steps if held else ())}
    said = [s for s in sorted(known) if matched.says(turn.text, desk.catalogue.skills.get(s))]
    whole = len(turn.text.strip())
    named = [m.skill for m in turn.facts.skills if m.end - m.start < whole]
    return tuple(dict.fromkeys((*named, *said)))[:MOST]


def _lines(desk: Desk, unit: Unit, turn: Turn, topic: str) -> list[str]:
    """What is known of one skill: the person's words, the requirement that is open, the step and its reason."""
    role = desk.role(unit.person(turn.person_id, turn.instant))
    name = desk.catalogue.skill_name(topic)
    rows = [r for r in gaps.report_for(desk, unit, turn, role).rows if topic in r.requirement.skills] if role else []
    open_rows = [r for r in rows if r.severity is not Severity.NONE]
    lines = gap_reasons(open_rows[:MOST], desk.catalogue.documents).splitlines()
    if not lines:
        one = _only(turn, topic)
        lines = records.evidence_lines(desk, unit, one).splitlines()
    held = moves.seen(desk, unit, turn)
    step = next((s for s in held.roadmap.steps if s.skill == topic), None) if held else None
    if step and not open_rows:
        lines.append(f"• {name} is in the plan for this reason: {step.why}")
    elif rows and not open_rows and role:
        lines.append(f"• {role.name} asks for {rows[0].requirement.name} ({rows[0].requirement.importance.value}).")
    return lines


def _only(turn: Turn, topic: str) -> Turn:
    """The turn as if it named one skill alone."""
    return replace(turn, facts=replace(turn.facts, skills=(SkillMention(topic, None, None, "", 0, 0),)))
