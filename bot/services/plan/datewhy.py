"""The arithmetic of a date or a length in the plan: hours of work, hours a week, days off, what comes before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.advice.roadmap import Step
from bot.advice.wording import counted
from bot.memory import Person
from bot.reading.steps.by_number import numbered
from bot.reports.chat import amount, day, hours
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans
from bot.services.steps import matched

_DATE = (
    r"(?:(?:that|this|the|its|what|which|these|those)? ?(?:end |start |finish(?:ing)? |exact |due )?(?:dates?|day|"
    r"deadline|time ?line|estimate|duration)|"
    r"end(?:s|ing)?|finish(?:es|ed)?|(?:so |that |this |too |until |till )(?:long|late|far|then)|until|till|last|"
    r"lasts|take[sn]?|taking|due|"
    r"\d+ (?:days?|weeks?|months?)|(?:two|three|four|five|six|seven|eight|ten) (?:weeks|months)|(?:by|on|in)"
    r" (?:the )?(?:\d|january|february|march|april|may|"
    r"june|july|august|september|october|november|december))"
)
WORDS = re.compile(
    rf"\b(?:why|how come|what makes)\b(?!.*\b(?:moved?|chang\w+|later|earlier|shift\w*|"
    rf"slip\w*)\b)[^.!]{{0,40}}?\b{_DATE}\b"
    rf"|\bhow (?:did|do|does|is|was|are|were|have|has)\b[^.!]{{0,30}}\b(?:get|got|come up|arrive|reach|calculat\w*|"
    rf"comput\w*|work(?:ed)? out|"
    rf"count\w*|know|made|set)\b[^.!]{{0,20}}\b{_DATE}\b|\bhow (?:is|was|are|were|do you|"
    rf"did you)\b[^.!]{{0,15}}\b(?:dates?|end|deadlines?)\b[^.!]{{0,20}}"
    r"\b(?:calculat\w*|comput\w*|work\w*|count\w*|chosen|set|made|fixed|estimated)\b",
    re.IGNORECASE,
)
"""Who asks what a date or a length of the plan comes from."""
HOURS = re.compile(
    r"\bwhy\b[^.!?]{0,12}?\b(?P<n>\d+(?:[.,]\d+)?)(?: ?(?:h|hrs?|hours?)\b|\W*$| (?:a|per|each|every) week\b)",
    re.IGNORECASE,
)
"""Who asks why so many hours; a bare "why 5?" asks for them where they are so many."""
_ELSE = re.compile(
    r"\b(?:check-?in\w*|remind\w*|ask(?:ing)? me|phd|degree|university|jobs?|hiring|salary|before|"
    r"readiness)\b",
    re.IGNORECASE,
)
_THIS = re.compile(r"\b(?:this|that|it|the) (?:step|one|course)\b|\bthis (?:take|last)", re.IGNORECASE)
LONGEST = 20
"""Words up to which a message asks for this and nothing else."""


def told(desk: Desk, turn: Turn) -> Reply | None:
    """How the dates of a phase, a step or the whole plan come about; None without a plan, or for other questions."""
    if len(turn.text.split()) > LONGEST or _ELSE.search(turn.text) or turn.facts.target or turn.data:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None or not held.roadmap.steps:
            return None
        person, states = unit.person(turn.person_id, turn.instant), unit.steps(turn.person_id)
        named = _named(desk, turn, held, states)
        if named is None:
            return None
        what, steps = named
        left = [s for s in steps if states.get(s.id) not in plans.CLOSED]
        if not left:
            done = Part("utter_date_why_done", {"what": what, "end": day(max(s.end for s in steps))})
            return flow.go_on(desk, unit, turn).after(done)
        return flow.go_on(desk, unit, turn).after(*_sum(person, held, what, left, steps))


def hours_why(desk: Desk, turn: Turn) -> Reply | None:
    """Where the hours a week come from: the person's own words, or what is taken without any; None for other hours."""
    asked = HOURS.search(turn.text)
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None or asked is None:
            return None
        person = unit.person(turn.person_id, turn.instant)
        weekly = person.hours_per_week or plans.DEFAULT_HOURS
        if float(asked["n"].replace(",", ".")) != weekly:
            return None
        values = {"hours": hours(weekly), "quote": person.hours_quote or ""}
        name = "utter_hours_why" if person.hours_per_week and person.hours_quote else "utter_hours_why_assumed"
        return flow.go_on(desk, unit, turn).after(Part(name, values))


def _named(desk: Desk, turn: Turn, held: plans.Plan, states: dict[str, str]) -> tuple[str, Sequence[Step]] | None:
    """What is asked about, in words and by its steps: a phase, a step, or all of the plan; None for another skill."""
    number, phases = numbered(turn.text), held.roadmap.phases
    if number and number[0] == "phase":
        place = number[1] if number[1] > 0 else len(phases) if number[1] < 0 else 1
        return (f"Phase {place}", phases[place - 1].steps) if place <= len(phases) else None
    steps = matched.named_step(desk, held.roadmap, turn, states if not number else {})
    if not steps and not turn.facts.topics and _THIS.search(turn.text):
        steps = tuple(s for s in held.roadmap.steps if s.id == turn.focus)
    if steps:
        return plans.step_title(desk, steps[0]), steps[:1]
    return None if turn.facts.topics else ("Your plan", held.roadmap.steps)


def _sum(person: Person, held: plans.Plan, what: str, left: Sequence[Step], steps: Sequence[Step]) -> tuple[Part, ...]:
    """Hours, hours a week and the days that makes, with what begins before and the days off in between."""
    start, end = min(s.start for s in left), max(s.end for s in left)
    weekly, amounts = person.hours_per_week or plans.DEFAULT_HOURS, sum(s.hours for s in left)
    values: dict[str, object] = {"what": what, "hours": hours(round(amounts, 1)), "pace": amount(weekly)}
    values |= {"start": day(start), "end": day(end), "length": _length(amounts / weekly)}
    paced = person.options.get("paces")
    parts = [Part("utter_date_why_paced" if paced else "utter_date_why", values)]
    parts += moves.off(person, start, end)
    if left[0] is not held.roadmap.steps[0] and len(steps) < len(held.roadmap.steps) and start > held.roadmap.start:
        parts.append(Part("utter_date_why_after", {"start": day(start)}))
    return tuple(parts)


def _length(weeks: float) -> str:
    return counted(max(1, round(7 * weeks)), "day") if weeks < 1 else counted(round(weeks, 1), "week")
