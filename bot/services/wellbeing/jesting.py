"""A joke about oneself is taken as one: nothing of it is noted, and a grain of truth in it may still be told."""

from __future__ import annotations

from bot.reading.wellbeing.feelings import spoken_to
from bot.reading.wellbeing.irony import ironic
from bot.reports.chat import listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn

MOST = 3


def heard(desk: Desk, turn: Turn) -> Reply | None:
    """A light word, and the talk goes on; None where something is told or asked beside, or the bot is meant."""
    if not ironic(turn.text) or turn.facts.told or "?" in turn.text or spoken_to(turn.text):
        return None
    names = listing([desk.catalogue.skill_name(skill) for skill in turn.facts.topics][:MOST])
    with desk.memory.unit() as unit:
        unit.person(turn.person_id, turn.instant)
        part = Part("utter_irony", {"skills": names}) if names else Part("utter_irony_plain")
        return flow.go_on(desk, unit, turn).after(part)
