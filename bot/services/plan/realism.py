"""Whether a goal is realistic: what is left to learn over the hours there are, with how much of it is known."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advice.catalogue import Importance, Role
from bot.advice.gaps import GapReport, State, assess
from bot.advice.matching import least_study
from bot.advice.profile import Profile
from bot.advice.steps import hours_to
from bot.advice.wording import counted
from bot.memory import Person, Unit
from bot.reading.lexical.text import fold
from bot.reading.times.deadlines import deadline_of
from bot.reports.chat import amount, hours
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.plan import moves, supposing
from bot.services.plan.plans import DEFAULT_HOURS
from bot.services.roles import bars

_REAL = (
    r"(?:un)?(?:realistic\w*|doable|feasible|achievable|attainable|reachable|within reach|(?:out of|in) (?:my )?reach|"
    r"a pipe ?dream|(?:too |over)ambitious|far[- ]?fetched|possible for me)"
)
WORDS = re.compile(
    rf"\b(?:is|was|would|isn'?t|seems?|sounds?|do you think|think)\b[^.!?\n]{{0,60}}\b{_REAL}(?!\w)"
    rf"|\bhow {_REAL}|\bam i (?:being )?(?:un)?realistic\b|\b(?:un)?realistic\b[^.!?\n]{{0,25}}\?"
    r"|\b(?:you|u) (?:really )?think (?:(?:it|this|that)(?:'s| is)? )?(?:possible|i can (?:do|make) (?:it|this|"
    r"that))\b(?=\W*$|[,.?!])"
    r"|\bcan i (?:really |realistically |actually |even )?(?:do|make|manage|pull off|reach|get there with) (?:it|"
    r"this|that)(?=\W*$|[,.?!])",
    re.IGNORECASE,
)
"""The question whether the goal can be reached."""
_ELSE = re.compile(
    r"\b(?:old|age|aged|young(?:er)?|kids?|child\w*|visa|degree|remote\w*|salary|pay|earn|stupid|dumb|smart|clever|"
    r"plan|roadmap|timeline|schedule|dates?|without|in \d+|by (?:\w+ )?(?:summer|winter|spring|autumn|christmas|"
    r"\d)|until|before|plan with|posting|ad|"
    r"vacancy|"
    r"this job|that job|offer|over \d\d)\b|\b[2-7]\d\b(?! ?(?:h|hours?|hrs?|min))",
    re.IGNORECASE,
)
"""What makes it a question with an answer of its own."""

MOST = 25
WEEKS_A_MONTH = 4.345
SOON, LONG = 12, 30
"""Months up to which a way is called realistic, and over which another goal is named first."""

OPEN = 0.6
"""Share of the demands that were never talked about from which no verdict is given."""


def verdict(desk: Desk, turn: Turn) -> Reply | None:
    """The hours left over the hours a week, what is not known of, and an honest word; None without a goal."""
    text = turn.text
    if len(text.split()) > MOST or _ELSE.search(text) or deadline_of(fold(text).folded, desk.today(turn)) is not None:
        return None
    if turn.facts.topics or len({r.role for r in turn.facts.roles if r.role}) > 1:
        return None
    with desk.memory.unit() as unit:
        held = unit.person(turn.person_id, turn.instant)
        named = next((r.role for r in turn.facts.roles if r.role), None)
        role = desk.catalogue.roles.get(named or "") or desk.role(held)
        if role is None or (held.posting and not named):
            return None
        weekly = supposing.hours_named(desk, turn)
        noted: tuple[Part, ...] = ()
        if weekly and held.hours_per_week is None:
            unit.update_person(held.id, hours_per_week=weekly, hours_quote=turn.facts.hours_quote)
            unit.mark_question(held.id, "hours", "answered", turn.instant)
            noted = (Part("utter_noted", {"facts": f"{amount(weekly)} hours a week"}),)
        person = unit.person(turn.person_id, turn.instant)
        parts = _parts(desk, unit, turn, person, role, weekly or person.hours_per_week)
        return flow.go_on(desk, unit, turn).after(*noted, *parts)


def _parts(desk: Desk, unit: Unit, turn: Turn, person: Person, role: Role, weekly: float | None) -> tuple[Part, ...]:
    profile = profile_of(unit, person)
    report = assess(profile, role, desk.catalogue)
    whole_profile = replace(profile, complete=True)
    most = hours_to(assess(whole_profile, role, desk.catalogue), whole_profile, desk.catalogue)
    plan = moves.seen(desk, unit, turn) if role.id == person.target_role else None
    least = plan.roadmap.open_hours if plan else hours_to(report, profile, desk.catalogue)
    low, high = sorted((least, max(least, most)))
    rate = weekly or DEFAULT_HOURS
    months = [value / rate / WEEKS_A_MONTH for value in (low, high)]
    open_share = 1 - report.coverage.asked / report.coverage.total if report.coverage.total else 1.0
    little = open_share >= OPEN
    study = f"Study from where I see you: at most about {hours(round(high))}" if little else _study(low, high, report)
    time = f"at most {_span(months[1], months[1])}" if little else _span(*months)
    lines = [_musts(report), study, f"{_at(weekly, rate)}: {time}"]
    lines += [report.years.text] if report.years.gap else []
    body = "\n".join(f"• {line}" for line in lines)
    parts = [Part("utter_realism", {"role": role.name, "body": body})]
    if little:
        return (*parts, Part("utter_realism_open"))
    if months[1] <= SOON:
        return (*parts, Part("utter_realism_yes"))
    if months[1] <= LONG:
        return (*parts, Part("utter_realism_long"))
    stone = _stone(desk, unit, person, profile, role, high)
    return (*parts, Part("utter_realism_far", {"stone": stone}) if stone else Part("utter_realism_far_alone"))


def _musts(report: GapReport) -> str:
    musts = [row.state for row in report.rows if row.requirement.importance is Importance.MUST] or [
        row.state for row in report.rows
    ]
    met, missing = musts.count(State.MET), sum(s in (State.LACKING, State.BELOW) for s in musts)
    said = f"Readiness {amount(report.readiness)} of 100; of {len(musts)} musts {met} met, {missing} missing or below"
    untold = musts.count(State.NOT_ASKED)
    if untold == len(musts):
        return f"Of its {len(musts)} musts we have talked about none yet"
    return f"{said}, {untold} not talked about" if untold else said


def _study(low: float, high: float, report: GapReport) -> str:
    if report.coverage.untold and round(high) > round(low):
        return (
            f"Study left: about {hours(round(low))} for what I know of, up to {hours(round(high))} if all that we "
            f"did not "
            "talk about is new"
        )
    return f"Study left: about {hours(round(high))}"


def _at(weekly: float | None, rate: float) -> str:
    return f"At {amount(rate)} hours a week" if weekly else f"At {amount(rate)} hours a week, for example"


def _span(low: float, high: float) -> str:
    """Months as people say them: years from two on."""
    unit, size = ("year", 12) if low >= YEARS_FROM else ("month", 1)
    first, last = max(1, round(low / size)), max(1, round(high / size))
    return f"about {counted(last, unit)}" if first == last else f"about {first} to {counted(last, unit)}"


YEARS_FROM = 24
"""Months from which a span is told in years."""


def _stone(desk: Desk, unit: Unit, person: Person, profile: Profile, role: Role, high: float) -> str:
    """A role that takes at most half as long, with its hours; empty where there is none."""
    avoid = bars.barred(unit, person.id)
    for other, study in least_study(profile, desk.catalogue):
        if other.id != role.id and other.id not in avoid and study <= high / 2:
            return f"{other.name}, about {hours(round(study))} of study"
    return ""
