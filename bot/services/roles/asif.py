"""How far a role is for somebody who knows only this or that: counted as asked, and nothing of it is kept."""

from __future__ import annotations

import math
import re

from bot.advice.gaps import assess
from bot.advice.profile import Claim, Polarity, Profile
from bot.advice.steps import hours_to
from bot.advice.wording import counted
from bot.reports.chat import amount, hours, listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn

ONLY_IF = re.compile(
    r"\b(?:how (?:long|far|hard|difficult|much (?:time|work|study|learning)|many (?:hours|weeks|months|years))|"
    r"what would (?:i|one|someone) (?:need|miss|lack|have to learn)|is it possible|can (?:i|someone|you))\b"
    r"[^!?\n]{0,90}"
    r"\b(?:if (?:i|you|someone|one|all i|somebody)|when (?:i|you|all i)|for (?:someone|somebody) (?:who|with)|with|"
    r"assuming (?:i|someone)|given (?:that )?i|starting (?:with|from)|coming from)\b(?: \w+){0,3}? "
    r"(?:only|just|nothing but|nothing else than)\b"
    r"|\b(?:if|when) (?:i|all i) (?:only |just )(?:know|knew|have|had|can)\b[^!?\n]{0,60}"
    r"\bhow (?:long|far|hard|much|many)\b"
    r"|\b(?:if|when) all i (?:know|knew|have|can)\b",
    re.IGNORECASE,
)
"""Who asks for the way of somebody who knows no more than they name."""

WEEKLY = 8.0
"""Hours a week taken as an example where none are known."""


def counted_from(desk: Desk, turn: Turn) -> Reply | None:
    """The study to a role from the skills that are named alone; None without a role or a skill."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        named = [role.role for role in turn.facts.roles if role.role]
        role = desk.catalogue.roles.get(named[0]) if named else desk.role(person)
        skills = [t for t in turn.facts.topics if t in desk.catalogue.skills]
        if role is None or not skills:
            return None
        profile = Profile(claims=tuple(Claim(skill, Polarity.HAS) for skill in skills), complete=True)
        study = round(hours_to(assess(profile, role, desk.catalogue), profile, desk.catalogue))
        weekly = person.hours_per_week or turn.facts.hours_per_week or WEEKLY
        values = {
            "role": role.name,
            "known": listing([desk.catalogue.skill_name(skill) for skill in skills]),
            "hours": hours(study),
            "weekly": amount(weekly),
            "weeks": counted(math.ceil(study / weekly), "week"),
        }
        return flow.go_on(desk, unit, turn).after(Part("utter_as_if", values))
