"""New weekly hours told against those known: computed, kept like any others, and shown as a difference."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.reading.lexical.text import fold
from bot.reading.steps.blockers import remedy_of
from bot.reading.steps.step_signs import said_of_work
from bot.reading.times.pace_changes import pace_change
from bot.reports.chat import amount
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, plans, roadmaps
from bot.services.steps import blocking

WORDS = re.compile(
    r"\b(?:hal(?:f|ve)|double|du?o?b+le|twice|triple|times|x|less|fewer|lesser|more|extra|additional|further|add|"
    r"increase|raise|up|reduce|lower|cut|drop|take off|remove|decrease)\b|\d ?x\b",
    re.IGNORECASE,
)
"""What may tell hours against others."""


def changed(desk: Desk, turn: Turn) -> Reply | None:
    """The plan with the hours that follow from those known; None where none are known or the pace is not meant."""
    change = pace_change(fold(turn.text).folded)
    if change is None or turn.data or said_of_work(turn.text):
        return None  # half of it read is a report
    if turn.offer.startswith(blocking.OFFER) and turn.facts.hours_per_week is None and remedy_of(turn.text):
        return None  # one of the changes that were offered
    with desk.memory.unit() as unit:
        known = unit.person(turn.person_id, turn.instant).hours_per_week
        planned = moves.seen(desk, unit, turn) is not None
    if known is None and not planned:
        return None
    weekly = known or plans.DEFAULT_HOURS
    wished = change.of(weekly)
    if wished <= 0:
        buttons = (blocking.BUTTONS["pause"], blocking.BUTTONS["lighter"])
        offer = blocking.offering("pause", "lighter")
        return Reply((Part("utter_hours_none_left", {"weekly": amount(weekly)}),), buttons, offer=offer)
    facts = replace(turn.facts, hours_per_week=wished, hours_quote=turn.text[:200])
    return roadmaps.change_hours(desk, replace(turn, facts=facts))
