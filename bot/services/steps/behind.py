"""Am I behind? Yes or no first, then by how much and what would bring the first date back: never the whole account."""

from __future__ import annotations

import re

from bot.memory import Person, Unit
from bot.reports.chat import amount, day
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans, supposing

_STATE = (
    r"(?:behind|late|lagging(?: behind)?|slipping|off track|overdue|too slow|slow|ahead|early|on (?:track|schedule|"
    r"time|"
    r"course|target|pace)|in (?:time|good time)|up to (?:date|speed)|keeping (?:up|pace))"
)
_SOMEWHAT = (
    r"(?: (?:(?:a|very|quite|rather|so|too|much|far|way|really|still|already|even|now|actually|roughly|more or less|"
    r"any) )?(?:bit|little|lot|tad|still|already|even|now|far|way|much|badly|terribly|well|really|running|falling|"
    r"getting|lagging|hopelessly|seriously|pretty|so|too|very|actually|currently|at all))*"
)
_OF_PLAN = (
    r"(?: schedule)?(?: (?:on|with|in|of|for|against) (?:(?:the|my|this) )?(?:plan|schedule|roadmap|dates?|it|this|"
    r"everything))?"
)
_END = (
    rf"{_OF_PLAN}(?: (?:now|already|yet|or not|or ahead|or behind|or what|so far|still|at the moment|again|then|by))*"
)
_TAG = r"(?:are ?n['o]?t i|ain'?t i|am i(?: not)?|are i|is ?n'?t it|right|no|huh|eh|or|correct|innit|yes|yeah)"
_PLAINLY = (
    r"\b(?:am|are|r) (?:i|we)\b.{0,15}\b(?:late|behind|ahead|on (?:track|time|schedule|course|target|pace)|too slow|"
    r"slow(?:er)?|in time|lagging)\b|"
    r"\b(?:i'?m|im|i am) (?:\w+ )?(?:late|behind|on track|on schedule|in time)(?: \w+){0,3}\s*\?|"
    r"\bhow (?:late|far behind|far ahead) (?:am|are) (?:i|we)\b|"
    r"\b(?:is|are) (?:my|the|our) (?:plan|dates?|schedule|timeline)\b.{0,15}"
    r"\b(?:late|behind|on (?:track|time|schedule))\b|"
    r"\b(?:am|are) (?:i|we) (?:falling behind|keeping up|keeping pace)\b"
)
ASKS = re.compile(
    rf"{_PLAINLY}|"
    rf"^\W*(?:(?:so|and|but|ok|hey|hi|hello|hm+|well|quick question|honestly|wait|tell me|be honest|oh|uh|um)\W+)*(?:"
    rf"(?:am|are|m) (?:i|we){_SOMEWHAT} {_STATE}{_END}\W*$"
    rf"|(?:i|we)(?:'m| am|m|'re| are){_SOMEWHAT} {_STATE}{_END}\W*{_TAG}?\W*$"
    rf"|(?:have|did|'ve) (?:i|we)(?: \w+)? (?:fallen|fall|got|gotten|slipped|slip|dropped)(?: \w+)? ?(?:behind|back)?"
    rf"{_END}\W*$"
    rf"|(?:still |are things |is (?:it|everything|all|the plan|my plan) )?(?:still )?on (?:track|schedule|"
    rf"course|time)\W*\?\W*$"
    rf"|(?:how (?:far|much|many \w+|badly|late|bad)|by how much)\b[^.!?]{{0,15}}\b(?:behind|late|"
    rf"ahead)\b[^.!?]{{0,15}}\W*$"
    rf"|(?:i (?:guess|think|feel|suppose|bet|fear) )(?:that )?(?:i|we)(?:'m| am|m){_SOMEWHAT} {_STATE}{_END}\W*{_TAG}?"
    rf"\W*$"
    rf"|(?:how|what) (?:can|do|could|should|would|must) i (?:do to )?(?:catch up|get back on (?:track|schedule)|"
    rf"make up(?: for it| the time)?)\b[^.!]{{0,20}}$"
    rf"|(?:can|could) i (?:still )?(?:catch up|make (?:it|that) up)\b(?! with you)[^.!]{{0,20}}$)",
    re.IGNORECASE,
)
"""The question, or the guess that asks for an answer, whether one keeps up with the plan."""
_WELL = re.compile(
    r"^(?!.*\b(?:behind|late|slow\w*|slipp\w+|off track|overdue)\b).*\b"
    r"(?:on (?:track|schedule|time|course|target|pace)|"
    r"in (?:good )?time|up to (?:date|speed)|keeping|ahead|early)\b",
    re.IGNORECASE | re.DOTALL,
)
"""Who asks whether all is well, so that being behind is a no."""
LONGEST = 16
"""Words up to which a message asks this and nothing else."""
STEP, MOST = 0.5, 30.0
"""Hours a week by which more is tried, and how far."""


def told(desk: Desk, turn: Turn) -> Reply | None:
    """Behind, on time or ahead, by how much, and the cheapest way back; None without a plan, or of one skill."""
    if len(turn.text.split()) > LONGEST or turn.facts.topics or turn.facts.told or turn.data:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None or not held.roadmap.open_hours:
            return None
        values = {"end": day(held.roadmap.end), "promised": day(held.promised), "span": moves.span(abs(held.slip))}
        person = unit.person(turn.person_id, turn.instant)
        step = plans.next_step(desk, unit, person, turn)
        if held.slip <= 0 and step is not None:
            values |= {"step": plans.step_title(desk, step), "due": day(step.end)}
            name = "utter_is_ahead" if held.slip < 0 else "utter_on_time"
            return flow.go_on(desk, unit, turn).after(Part(name, values))
        far = "utter_behind_no" if _WELL.search(turn.text) else "utter_behind_yes"
        lead = Part(far if held.slip >= moves.WEEK else "utter_behind_barely", values)
        more = _hours_back(desk, unit, turn, person, held)
        if more is None:
            return flow.go_on(desk, unit, turn).after(lead)
        now = held.roadmap.hours_per_week
        offer = Part("utter_behind_back", {"weekly": amount(more), "now": amount(now), "promised": day(held.promised)})
        buttons = ((f"Plan with {amount(more)}", "/affirm"), (f"Keep {amount(now)}", "/deny"))
        return Reply((lead, offer), buttons, offer=f"{supposing.OFFER}{amount(more)}")


def _hours_back(desk: Desk, unit: Unit, turn: Turn, person: Person, held: plans.Plan) -> float | None:
    """The fewest hours a week with which the first date is met again; None where no bearable number does it."""
    if person.options.get("paces") or held.promised <= desk.today(turn):
        return None
    low, high = 1, int((MOST - held.roadmap.hours_per_week) / STEP)
    if high < 1 or not _meets(desk, unit, turn, person, held, high):
        return None
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if _meets(desk, unit, turn, person, held, middle) else (middle + 1, high)
    return held.roadmap.hours_per_week + low * STEP


def _meets(desk: Desk, unit: Unit, turn: Turn, person: Person, held: plans.Plan, steps: int) -> bool:
    """Whether so many half hours a week more end the plan on the day told first."""
    weekly = held.roadmap.hours_per_week + steps * STEP
    found = plans.what_if(desk, unit, person, turn, hours=weekly, learn=(), drop=())
    return found is not None and found[1].end <= held.promised
