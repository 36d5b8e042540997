"""What a part of the plan would give by itself: "what if I only did the first phase?"; nothing of it is kept."""

from __future__ import annotations

import re

from bot.advice.catalogue import Importance
from bot.advice.gaps import GapReport, State, assess
from bot.advice.progress import earned
from bot.advice.roadmap import Step
from bot.advice.wording import counted
from bot.reading.steps.by_number import numbered
from bot.reports.chat import amount, day, hours, listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.plan import moves, plans

_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_N = rf"(?:\d|one|{'|'.join(_COUNTS)})"
_ORDINAL = r"(?:first|second|third|fourth|fifth|1st|2nd|3rd|4th)"
_PART = (
    rf"(?:(?:the )?(?:very )?{_ORDINAL} (?:{_N} )?(?:phases?|steps?|part)|(?:the )?(?:phases?|steps?) "
    rf"(?:number )?{_N})"
)
WORDS = re.compile(
    rf"\b(?:only|just|merely|alone|nothing but|no more than|no further than|stop(?:ped|ping)?|quit|end(?:ed)? it|"
    rf"leave it|left it|enough with|be content with|settle for|made it|get|got)\b[^.!?]{{0,25}}\b{_PART}\b"
    rf"|\b{_PART} (?:alone|only|by itself|on its own|and (?:nothing else|then (?:stop|quit|no more)))\b"
    rf"|\b(?:is|would|will|does|do|be|are|could) {_PART} (?:be |alone |already |really )*(?:enough|sufficient|ok|"
    rf"help|get me|"
    r"bring me|take me|do|give me|worth)\b"
    rf"|\b(?:where|how far|how ready|what) (?:would|will|do|am|could|can|have) (?:i|"
    rf"it)\b[^.!?]{{0,25}}\bafter {_PART}\b",
    re.IGNORECASE,
)
_SUPPOSES = re.compile(r"\?|\b(?:what if|if i|what (?:would|happens)|suppose|would|is it|enough)\b", re.IGNORECASE)
_REPORTS = re.compile(
    r"\b(?:i(?:'ve| have)? (?:only |just )?(?:did|done|finished|managed|completed|got through))\b", re.I
)
_RANGE = re.compile(rf"\bfirst (?P<n>{_N}) (?P<kind>phase|step)s?\b", re.IGNORECASE)
NAMED = 3


def asked(desk: Desk, turn: Turn) -> Reply | None:
    """Readiness, musts met and the end after a part of the plan, and what would still be open; None without a plan."""
    text = turn.text
    if turn.data or not _SUPPOSES.search(text) or (_REPORTS.search(text) and "if i" not in text.casefold()):
        return None
    with desk.memory.unit() as unit:
        held, person = moves.seen(desk, unit, turn), unit.person(turn.person_id, turn.instant)
        part = _part(text, held) if held else None
        if held is None or part is None:
            return None
        said, steps = part
        role, profile = held.roadmap.role, profile_of(unit, person)
        before = assess(profile, role, desk.catalogue)
        states = unit.steps(person.id)
        for claim in (c for s in steps if states.get(s.id) != "done" for c in earned(s, role, desk.catalogue)):
            profile = profile.with_claim(claim)
        then = assess(profile, role, desk.catalogue)
        met, musts = _musts(then)
        rest = [s for s in held.roadmap.steps if s not in steps and states.get(s.id) not in plans.CLOSED]
        values = {
            "part": said,
            "skills": listing(list(dict.fromkeys(desk.catalogue.skill_name(s.skill) for s in steps)), NAMED),
            "readiness": amount(then.readiness),
            "before": amount(before.readiness),
            "end": day(max(s.end for s in steps)),
            "met": met,
            "musts": musts,
            "rest": listing(list(dict.fromkeys(desk.catalogue.skill_name(s.skill) for s in rest)), NAMED),
            "hours": hours(sum(s.hours for s in rest)),
            "last": day(held.roadmap.end),
        }
        left = Part("utter_if_upto_rest" if rest else "utter_if_upto_all", values)
        return flow.go_on(desk, unit, turn).after(Part("utter_if_upto", values), left, *moves.least(held))


def _part(text: str, held: plans.Plan) -> tuple[str, tuple[Step, ...]] | None:
    """The part of the plan that is named, in words and steps: all up to that phase or step; None for none such."""
    several = _RANGE.search(text)
    if several:
        kind, word = several["kind"].lower(), several["n"].lower()
        number = int(word) if word.isdigit() else _COUNTS.get(word, 1)
    else:
        kind, number = numbered(text) or ("", 0)
    if number < 1:
        return None
    phases = held.roadmap.phases
    if kind == "step" and number <= len(held.roadmap.steps):
        return ("step 1" if number == 1 else f"the first {counted(number, 'step')}"), held.roadmap.steps[:number]
    if kind != "phase" or number > len(phases):
        return None
    return ("phase 1" if number == 1 else f"the first {counted(number, 'phase')}"), tuple(
        step for phase in phases[:number] for step in phase.steps
    )


def _musts(report: GapReport) -> tuple[int, int]:
    """How many of the musts are met, and how many there are."""
    rows = [row for row in report.rows if row.requirement.importance is Importance.MUST]
    return sum(row.state is State.MET for row in rows), len(rows)
