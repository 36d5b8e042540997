"""Hours told of one week: kept for the pace, while the plan goes on with the weekly hours."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.memory import Unit
from bot.reading.lexical.text import fold
from bot.reading.times.one_week import one_week
from bot.reports.chat import amount, hours
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import hypothetical
from bot.services.plan import moves, plans

WORDS = re.compile(r"\d|\b(?:hours?|hrs?|mins?|minutes?)\b", re.IGNORECASE)
KEY = "week-hours:"
"""The key under which the hours of a week are kept, with its Monday behind it."""
_LAST = re.compile(r"\b(?:last|past|previous|before)\b")


def told(desk: Desk, turn: Turn) -> Reply | None:
    """Keeps the hours of one week; None where other facts are told, or without a plan they could count for."""
    report = one_week(fold(turn.text).folded, turn.asked.kind == "hours")
    if report is None or turn.facts.hours_per_week is not None or turn.facts.topics or hypothetical(turn):
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        if held is None:
            return None
        monday = desk.today(turn) - timedelta(days=desk.today(turn).weekday())
        whole = "week" in report.when or "wk" in report.when
        if whole and "this" not in report.when:
            monday += timedelta(days=-7 if _LAST.search(report.when) else 7)
        key = f"{KEY}{monday.isoformat()}"
        before = 0.0 if whole else float(unit.questions(turn.person_id).get(key, "0"))
        unit.mark_question(turn.person_id, key, f"{before + report.hours:g}", turn.instant)
        weekly = unit.person(turn.person_id, turn.instant).hours_per_week or plans.DEFAULT_HOURS
        values = {"hours": hours(report.hours), "when": report.when, "weekly": amount(weekly)}
        return flow.go_on(desk, unit, turn).after(Part("utter_week_hours", values))


def of(unit: Unit, person_id: str) -> dict[date, float]:
    """The hours told of single weeks, by their Mondays."""
    held = unit.questions(person_id)
    return {date.fromisoformat(k.removeprefix(KEY)): float(v) for k, v in held.items() if k.startswith(KEY)}
