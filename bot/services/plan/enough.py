"""Whether something is enough: hours a week for the way, years of a skill for the role; and when a job comes of it."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from bot.advice.catalogue import Requirement, Role, Skill
from bot.advice.matching import least_study
from bot.advice.profile import Polarity
from bot.memory import Unit
from bot.reports.chat import amount, day, hours
from bot.services import flow, focus
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.hearing import hear
from bot.services.plan import moves
from bot.services.roles import weighing

ENOUGH = re.compile(
    r"\b(?:enough|sufficient|too (?:little|few)|will (?:it|that|this) do|does (?:it|that|this) suffice|"
    r"(?:is|would) (?:it|that|this) (?:be )?(?:ok(?:ay)?|realistic|doable|fine))\b[^.!]*\?|"
    r"^\W*(?:(?:and|so|but|ok|well)\W+)*(?:is|are|would|will)\b[^.!?]{2,60}\b(?:enough|sufficient|too (?:little|"
    r"few))\b",
    re.IGNORECASE,
)
"""Who asks whether something suffices."""
_OWN_YEARS = re.compile(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|ten|a few|some|a couple of|my) (?:years?|months?)\b", re.I
)
JOB_WHEN = re.compile(
    r"\b(?:how (?:long|soon|fast|quick\w*|many (?:weeks|months|years|days))|when|by when)\b[^.!?]{0,45}"
    r"\b(?:get|find|land|have|got|be|am|are|until|till|before|to|into)\b[^.!?]{0,15}"
    r"\b(?:jobs?|hired|employed|position|offer|employment|job[- ]offer|paid work)\b(?! (?:ad|description|"
    r"interview|postings?))",
    re.IGNORECASE,
)
"""Who asks when they will have a job."""
_AMOUNT = re.compile(r"\b(?:enough|sufficient|suffices?|too (?:little|few)|will (?:it|that|this) do)\b", re.IGNORECASE)
"""Asked of a skill, it is a matter of how much; whether something is "ok" may be anything."""
_WEEKLY = re.compile(r"\bhours?\b.{0,12}\b(?:weeks?|weekly|days?|daily)\b", re.IGNORECASE)
WORDS = 30


def enough(desk: Desk, turn: Turn) -> Reply | None:
    """Hours a week against the way to the goal, or a skill against what the role wants of it; the fact is kept."""
    if len(turn.text.split()) > WORDS or turn.facts.kind != "talk":
        return None
    weekly = turn.facts.hours_per_week or (desk.reader.hours(turn.text)[0] if _WEEKLY.search(turn.text) else None)
    if weekly is not None:
        return _hours(desk, replace(turn, facts=replace(turn.facts, hours_per_week=weekly)))
    if not _AMOUNT.search(turn.text):
        return None
    skill = next((s for t in turn.facts.topics if (s := desk.catalogue.skills.get(t)) and s.steps), None)
    return _skill(desk, turn, skill) if skill else None


def _hours(desk: Desk, turn: Turn) -> Reply | None:
    """The weeks that so many hours make of it; None with a plan, whose dates say it, and where it is only supposed."""
    with desk.memory.unit() as unit:
        if moves.seen(desk, unit, turn) is not None or re.search(r"\b(?:what if|if i)\b", turn.text, re.IGNORECASE):
            return None
        heard = hear(desk, unit, replace(turn, intent="change_time_budget"))
        role = desk.role(heard.person)
        told = acknowledgement(heard, desk.catalogue)
        weekly = heard.person.hours_per_week
        if role is None or not weekly:
            return flow.go_on(desk, unit, turn).after(*told, Part("utter_hours_enough_any"))
        study = _study(desk, unit, turn, role)
        values = {
            "role": role.name,
            "hours": hours(study),
            "weeks": math.ceil(study / weekly),
            "weekly": amount(weekly),
        }
        return flow.go_on(desk, unit, turn).after(*told, Part("utter_hours_enough", values))


def _study(desk: Desk, unit: Unit, turn: Turn, role: Role) -> float:
    """Hours of study to a role, with what was not told counted as new."""
    profile = profile_of(unit, unit.person(turn.person_id, turn.instant))
    return next(study for other, study in least_study(profile, desk.catalogue) if other.id == role.id)


def _skill(desk: Desk, turn: Turn, skill: Skill) -> Reply:
    """What the role wants of a skill and how that level is shown; years of one's own are kept as having it."""
    with desk.memory.unit() as unit:
        if _OWN_YEARS.search(turn.text):
            own = tuple(replace(m, polarity=Polarity.HAS) for m in turn.facts.skills if m.skill == skill.id)
            hear(
                desk,
                unit,
                replace(turn, intent="state_skills", facts=replace(turn.facts, skills=own, years=None, target=None)),
            )
        role = desk.role(unit.person(turn.person_id, turn.instant))
        focus.speak_of(unit, turn, skill.id)
        line = weighing.wanted(skill, role, desk.catalogue)
        wanted = requirement(role, skill)
        if wanted is None:
            return flow.go_on(desk, unit, turn).after(Part("utter_importance", {"body": f"• {line}"}))
        step = skill.steps.get(wanted.level)
        values = {"line": line, "level": wanted.level.label, "metric": step.metric if step else skill.proof}
        return flow.go_on(desk, unit, turn).after(Part("utter_enough_skill", values))


def requirement(role: Role | None, skill: Skill) -> Requirement | None:
    """What the role wants of a skill, at the highest level it names."""
    found = [r for r in role.requirements if skill.id in r.skills] if role else []
    return max(found, key=lambda r: r.level) if found else None


def job_when(desk: Desk, turn: Turn) -> Reply | None:
    """No date for a job, but what can be counted: the end of the plan, else the hours of study to the goal."""
    if len(turn.text.split()) > WORDS:
        return None
    with desk.memory.unit() as unit:
        told = acknowledgement(hear(desk, unit, turn), desk.catalogue) if turn.facts.told else ()
        held = moves.seen(desk, unit, turn)
        role = desk.role(unit.person(turn.person_id, turn.instant))
        named = next((desk.catalogue.roles[m.role] for m in turn.facts.roles if m.role), None)
        role = named or role
        if held and held.roadmap.steps and role and role.id == held.roadmap.role.id:
            part = Part("utter_job_when_plan", {"role": role.name, "end": day(held.roadmap.end)})
        elif role:
            part = Part("utter_job_when_role", {"role": role.name, "hours": hours(_study(desk, unit, turn, role))})
        else:
            part = Part("utter_job_when")
        return flow.softly(desk, unit, turn).after(*told, part)
