"""Years with one skill that a posting wants: asked for once, where all the years of work would cover them."""

from __future__ import annotations

from bot.advice.gaps import GapReport, State
from bot.memory import Unit
from bot.reading.facts import Asked
from bot.services.desk import Desk, Part, Reply, Turn

KEY = "skill-years:"
"""What the key begins with under which is kept that the years with a skill were asked for."""


def asked(desk: Desk, unit: Unit, turn: Turn, report: GapReport) -> Reply | None:
    """The question how long the person has used what the posting wants for years; None where nothing hangs on it."""
    if not report.years.open or report.years.has is None:
        return None
    held = unit.questions(turn.person_id)
    for row in report.rows:
        skill, years = row.skill, row.requirement.years
        known = row.state in (State.MET, State.BELOW, State.SHOW) and row.via is None
        if skill is None or years is None or years < (report.years.needs or 0) or not known or f"{KEY}{skill}" in held:
            continue
        unit.mark_question(turn.person_id, f"{KEY}{skill}", "asked", turn.instant)
        part = Part("utter_ask_skill_years", {"skill": desk.catalogue.skill_name(skill)})
        return Reply((part,), (("Skip", "/unsure_or_skip"),), asked=Asked("level", (skill,)))
    return None
