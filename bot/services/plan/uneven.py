"""Weeks that differ, by shifts or a child: an average is enough, and one asks for nothing else."""

from __future__ import annotations

from bot.memory import Unit
from bot.reading.facts import Asked
from bot.reading.times.uneven import WORDS, irregular
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn

__all__ = ["WORDS", "told"]

MOST = 25
"""Words up to which a message tells nothing more."""


def told(desk: Desk, turn: Turn) -> Reply | None:
    """That an average will do; None where hours are told, the check-ins are meant, or a story is told."""
    facts = turn.facts
    if not irregular(turn.text) or facts.hours_per_week is not None or len(turn.text.split()) > MOST:
        return None
    if facts.skills or facts.target or facts.current or facts.years is not None or facts.absence or facts.start:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if person.hours_per_week is not None or not _asks_hours(unit, turn):
            return flow.go_on(desk, unit, turn).after(Part("utter_weeks_vary"))
        return Reply(
            (Part("utter_weeks_vary"), Part("utter_ask_hours_average")),
            (("Skip", "/unsure_or_skip"),),
            asked=Asked("hours"),
        )


def _asks_hours(unit: Unit, turn: Turn) -> bool:
    """Whether the hours may be asked for now: not before the goal, nor where they were declined."""
    held = unit.questions(turn.person_id)
    return turn.asked.kind == "hours" or ("view:gaps" in held and held.get("hours") != "declined")
