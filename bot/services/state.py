"""What is known of a person as plain data: the state beside every reply of `advisor talk`."""

from __future__ import annotations

from typing import Any

from bot.advice import gaps
from bot.advice.gaps import GapReport, State
from bot.advice.profile import Evidence, Polarity
from bot.reading.facts import Facts
from bot.services.desk import Desk, Turn, profile_of
from bot.services.followup import rhythms
from bot.services.steps.howfar import share

STATUS = {
    State.MET: "met",
    State.BELOW: "partial",
    State.SHOW: "partial",
    State.LACKING: "missing",
    State.NOT_ASKED: "unknown",
}


def state_of(desk: Desk, person_id: str) -> dict[str, Any]:
    """Goal, years, hours, skills, gaps, progress and check-ins; reading it stores nothing."""
    with desk.memory.unit() as unit:
        if not unit.exists(person_id):
            return _empty()
        now = desk.clock()
        turn = Turn(person_id, "", "", Facts(), now)
        person = unit.person(person_id, turn.instant)
        profile = profile_of(unit, person)
        role = desk.role(person)
        report = gaps.assess(profile, role, desk.catalogue) if role else None
        return {
            "target_role": person.target_role,
            "years": person.years,
            "hours_per_week": person.hours_per_week,
            "skills": [
                {
                    "id": c.skill,
                    "name": desk.catalogue.skill_name(c.skill),
                    "polarity": c.polarity.value,
                    "level": c.level.label if c.level else None,
                }
                for c in profile.claims
                if c.evidence is not Evidence.INFERRED or c.polarity is not Polarity.LACKS
            ],
            "gaps": _gaps(report) if report else [],
            "progress": share(desk, unit, turn),
            "checkins": rhythms.standing(unit, person_id),
        }


def _gaps(report: GapReport) -> list[dict[str, str]]:
    return [{"name": row.requirement.name, "status": STATUS[row.state]} for row in report.rows]


def _empty() -> dict[str, Any]:
    return {
        "target_role": None,
        "years": None,
        "hours_per_week": None,
        "skills": [],
        "gaps": [],
        "progress": 0.0,
        "checkins": "off",
    }
