"""When the plan ends: by which sum, and whether that fits the time the person wishes for."""

from __future__ import annotations

import math
import re
from datetime import date

from bot.advice.catalogue import Importance
from bot.advice.roadmap import Roadmap
from bot.memory import Person, Unit
from bot.reading.followup.rhythms import speaks
from bot.reading.lexical.text import fold
from bot.reading.steps.by_number import numbered
from bot.reading.times.deadlines import deadline_of
from bot.reading.times.ready_by import ready_by
from bot.reports.chat import amount, day, hours, listing
from bot.services import flow, focus
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans
from bot.services.plan.wishes import supposes

LEFT = re.compile(
    r"\bhow (?:long|much longer|many (?:\w+ )?(?:weeks?|months?|days?|hours?|years?)|much (?:more )?(?:time|work"
    r"|studying|study))\b[^.!?]{0,30}"
    r"\b(?:left|to go|remain\w*|until|till|til|before|more|still|got|ahead|i'?m (?:done|ready|finished|through"
    r"|there))\b"
    r"|\bhow much longer\b|\bwhen (?:am|will|would|do|can) i (?:be |get |finally |ever |actually |really )*(?:done"
    r"|ready|finish\w*|through|there|"
    r"job[- ]ready)\b|\b(?:time|hours|weeks|months) (?:left|remaining|to go)\b[^.!?]{0,20}\?|\bhow (?:far"
    r"|close) (?:off |away )?(?:is|am|are) "
    r"(?:i|we|it|the (?:end|finish)\w*)\b[^.!?]{0,12}\b(?:done|ready|end|finish\w*|off|away|it|still)\b"
    r"|\bhow long (?:have|do|must|am|is) i (?:\w+ )?(?:got|have|need|must)\b|\bhow long (?:left|still|now|to go)\b",
    re.IGNORECASE,
)
"""Who asks how long it still takes."""
HOW_LONG = re.compile(
    r"^\W*(?:and |so |ok |but )*(?:how (?:long|much longer|soon)"
    r"(?: then| about| roughly| approx\w*| altogether| in total)*\W*$|"
    r"how (?:long|much longer) (?:will|would|does|is|do|until|till|before)|how soon|"
    r"when (?:will|would|am|can) i (?:be )?"
    r"(?:done|finish\w*|ready)|how many (?:weeks|months|hours))\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(when|how (?:long|soon|much longer)|how many (?:weeks|months|hours|days)|finish(?:ed)?|end date)\b",
    re.IGNORECASE,
)
_FITS = re.compile(
    r"\b(possible|realistic|feasible|doable|manageable|in time|too long|so long|takes? forever)\b", re.IGNORECASE
)
_TOO_LONG = re.compile(
    r"\b(?:that'?s|it'?s|this is|takes?|goes|lasts?) (?:\w+ )?(?:until|till|til) (?:next |the end of next )?"
    r"(?:year|summer|spring|autumn|winter|\w+)\b(?= ?!)|\b(?:that'?s|it'?s|takes?) (?:\w+ )?(?:until|"
    r"till) next (?:year|summer)\b|"
    r"\b(?:(?:too|so|awfully|very) long|takes? forever|too (?:slow|late|many (?:months|weeks|years)))\b(?! ago)",
    re.IGNORECASE,
)
_DONE_WHEN = re.compile(
    r"\b(?:when (?:will|would|can|could|do|am) i (?:be )?(?:\w+ )?(?:done|ready|finished|finish|through)|"
    r"how (?:long|much longer|many (?:weeks|months)|soon) (?:until|till|before|can|could|will|to)\b.{0,25}"
    r"\b(?:done|ready|finish\w*|through|apply|the end|hireable|employable|qualified|there)|"
    r"how long (?:will|does|would) (?:it|that|this|the plan|my plan|all of (?:it|this|that)) take)\b|"
    r"^\W*(?:(?:so|and|ok(?:ay)?|but|well|then|now)\W+)*(?:when (?:done|finished|ready|through)|"
    r"(?:done|finished|ready) (?:by )?when)(?:\W+(?:then|now|again|actually))*\W*$",
    re.IGNORECASE,
)
_REALISTIC = re.compile(
    r"\b(?:is|are|isn'?t)(?: n'?t)? (?:my|the|this|that|our|these|those|your) "
    r"(?:plan|deadline|timeline|schedule|pace|end ?date|dates?)\b.{0,20}"
    r"\b(?:realistic|doable|feasible|possible|manageable|reasonable|ok(?:ay)?|too (?:tight|ambitious|optimistic))\b",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"\?|\b(?:possible|realistic|feasible|doable|need it|want it|must be|have to be|done|ready|finish\w*|"
    r"make it|manage|deadline|be through|placements?|graduat\w+|interview|job hunt\w*|contract|application|hiring|"
    r"semester|target|notice period|parental leave)\b",
    re.IGNORECASE,
)
"""What makes a span of time in a message a wish for the end of the plan."""

SOONER = re.compile(
    r"\b(?:can|could|may|might|is|any|how|what|way)\b[^.!]{0,40}?\b(?:done|ready|finish\w*|through|there|end\w*|over|job|hired|"
    r"employable|go|learn|make it|get)\b[^.!]{0,25}?\b(?:sooner|faster|earlier|quicker|"
    r"more quickly)\b(?! (?:today|this (?:week|"
    r"month)|you said))"
    r"|\b(?:can|could|how|way)\b[^.!]{0,25}?\b(?:speed (?:it|this|things|the plan|my plan) up|speed up|"
    r"shorten (?:it|this|the "
    r"plan|my plan)|(?:make|get) (?:it|this|the plan|my plan) (?:shorter|faster|quicker))\b",
    re.IGNORECASE,
)
"""Who asks whether the plan can end earlier, and names no day."""

MOST_HOURS = 60
"""Hours of study a week above which no advice should go."""


def how_long(desk: Desk, turn: Turn) -> Reply | None:
    """When the plan ends and what it takes, or the hours of a skill that is named; None without a plan."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        skill = next((s for t in turn.facts.topics if (s := desk.catalogue.skills.get(t)) and s.steps), None)
        if skill is not None:
            lines = [f"• to {level.label}: {hours(step.hours)}" for level, step in sorted(skill.steps.items())]
            part = Part("utter_skill_hours", {"name": skill.name, "body": "\n".join(lines)})
            focus.speak_of(unit, turn, skill.id)
            return flow.go_on(desk, unit, turn).after(part)
        if "view:plan" not in unit.questions(person.id) or desk.role(person) is None:
            return None
        if turn.facts.topics or not asks_when(turn.text):
            return None
        return when(desk, unit, turn, person)


def asks_when(text: str) -> bool:
    """Whether a message asks for the end of the plan rather than for the plan."""
    return bool(_WHEN.search(text) or _FITS.search(text)) and numbered(text) is None


def asks_time(text: str, today: date) -> bool:
    """Whether a message asks of itself if the plan fits a time, or finds the plan too long."""
    if supposes(text) or numbered(text) is not None:
        return False
    wished = deadline_of(fold(text).folded, today) is not None and _WISHED.search(text) is not None
    return bool(wished or _REALISTIC.search(text) or _TOO_LONG.search(text) or _DONE_WHEN.search(text))


def when(desk: Desk, unit: Unit, turn: Turn, person: Person) -> Reply:
    """When the plan ends, by which sum, and whether that fits the time the person wishes for."""
    held = plans.current(desk, unit, person, turn)
    assert held is not None
    if not held.roadmap.steps:
        return flow.go_on(desk, unit, turn).after(Part("utter_progress_no_plan"))
    wished = deadline_of(fold(turn.text).folded, desk.today(turn))
    values = _sums(held)
    if wished:
        parts = fits(desk, person, held, wished)
    elif _TOO_LONG.search(turn.text):
        parts = (*_shorter(desk, unit, turn, person, held, "utter_shorter"), *_spare(desk, held))
    else:
        parts = (Part("utter_plan_end", values), *_off(person, held))
    return flow.go_on(desk, unit, turn).after(*parts, *moves.behind(held), *moves.least(held))


def _sums(held: plans.Plan) -> dict[str, str]:
    """The end of a plan and what it rests on, in words."""
    return {
        "end": day(held.roadmap.end),
        "hours": hours(held.roadmap.open_hours),
        "weekly": _weekly(held.roadmap),
        "start": day(held.roadmap.start),
    }


def _weekly(roadmap: Roadmap) -> str:
    """The hours of each week, with those that hold from a later day on."""
    later = ", ".join(f"{amount(rate)} from {day(begin)} on" for begin, rate in roadmap.paces)
    return f"{amount(roadmap.hours_per_week)} ({later})" if later else amount(roadmap.hours_per_week)


def _off(person: Person, held: plans.Plan) -> tuple[Part, ...]:
    return moves.off(person, held.roadmap.start, held.roadmap.end)


def sooner(desk: Desk, turn: Turn) -> Reply | None:
    """What would end the plan earlier: more hours a week or less to learn; None without a plan, or for a day named."""
    wished = deadline_of(fold(turn.text).folded, desk.today(turn))
    if turn.facts.topics or wished or turn.facts.hours_per_week is not None or supposes(turn.text):
        return None
    with desk.memory.unit() as unit:
        held, person = moves.seen(desk, unit, turn), unit.person(turn.person_id, turn.instant)
        if held is None or not held.roadmap.open_hours:
            return None
        parts = (*_shorter(desk, unit, turn, person, held, "utter_sooner"), *_spare(desk, held), *moves.least(held))
        return flow.go_on(desk, unit, turn).after(*parts)


def by_day(desk: Desk, turn: Turn) -> Reply | None:
    """Whether the plan ends by the day somebody wants to be ready, which is kept where it is told and not only asked.

    None without a goal, where hours are asked about as well, or where nothing of such a day is said.
    """
    found = ready_by(fold(turn.text).folded, desk.today(turn))
    other = turn.facts.topics or turn.facts.target or turn.facts.removals or turn.facts.absence
    if found is None or other or turn.data or turn.facts.kind != "talk" or speaks(turn.text) or supposes(turn.text):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        held = moves.seen(desk, unit, turn)
        if desk.role(person) is None or (held is None and found.asks):
            return None
        if not found.asks:
            unit.update_person(person.id, options={**person.options, UNTIL: found.day.isoformat()})
        noted = () if found.asks else (Part("utter_ready_by", {"until": day(found.day)}),)
        weighed = (*fits(desk, person, held, found.day), *moves.behind(held), *moves.least(held)) if held else ()
        return flow.go_on(desk, unit, turn).after(*noted, *weighed)


UNTIL = "until"
"""The wish under which the day is kept by which the person wants to be done."""


def fits(desk: Desk, person: Person, held: plans.Plan, wished: date) -> tuple[Part, ...]:
    """Whether the plan ends by the day wished for, and what it would take if it does not."""
    days = (wished - held.roadmap.end).days
    said = {**_sums(held), "wished": day(wished)}
    if days >= 0:
        spare = f"with {moves.span(days)} to spare" if days else "just in time"
        return (Part("utter_fits" if held.report.coverage.enough else "utter_fits_so_far", {**said, "spare": spare}),)
    away = moves.days_off(person, held.roadmap.start, wished)
    left = (wished - held.roadmap.start).days + 1 - away
    needed = math.ceil(held.roadmap.open_hours * 7 / left) if left > 0 else MOST_HOURS + 1
    if needed > MOST_HOURS:
        parts = (Part("utter_fits_not_at_all", {**said, "late": moves.span(-days)}),)
    else:
        parts = (Part("utter_fits_not", {**said, "late": moves.span(-days), "needed": needed}),)
    return (*parts, *_off(person, held), *_spare(desk, held))


def _shorter(desk: Desk, unit: Unit, turn: Turn, person: Person, held: plans.Plan, name: str) -> tuple[Part, ...]:
    """The end of the plan at twice the hours a week, as far as a week holds them, around the same days off."""
    weekly = min(2 * max([held.roadmap.hours_per_week, *(rate for _, rate in held.roadmap.paces)]), MOST_HOURS)
    found = plans.what_if(desk, unit, person, turn, hours=weekly, learn=(), drop=())
    assert found is not None
    other = found[1]
    values = {**_sums(held), "more": amount(weekly), "sooner": day(other.end)}
    return (Part(name, values), *moves.off(person, other.start, other.end))


def _spare(desk: Desk, held: plans.Plan) -> tuple[Part, ...]:
    """What could be left out: what is only nice to have, else what the role would like without insisting on it."""
    importance = {row.requirement.id: row.requirement.importance for row in held.report.rows}
    optional = [s for s in held.roadmap.steps if s.optional]
    liked = [
        s
        for s in held.roadmap.steps
        if s.requirements and all(importance.get(r) is not Importance.MUST for r in s.requirements)
    ]
    for name, steps in (("utter_spare_nice", optional), ("utter_spare_liked", liked)):
        if steps:
            total = hours(round(sum(s.hours for s in steps), 1))
            names = listing(list(dict.fromkeys(desk.catalogue.skill_name(s.skill) for s in steps)), 4)
            return (Part(name, {"hours": total, "topics": names}),)
    return ()
