"""Hours a week that hold from a day on, as kept among the wishes: what holds now, and the wishes without them."""

from __future__ import annotations

from datetime import date
from typing import Any

from bot.memory import Person, Unit

KEY = "paces"
EVER = date.min.isoformat()
"""The day from which the first of the hours hold."""


def without(person: Person) -> dict[str, Any]:
    """The wishes for the plan without hours to come: hours that are told take the place of all told before."""
    return {key: entry for key, entry in person.options.items() if key != KEY}


def kept(person: Person, now: float, *changes: tuple[date, float]) -> dict[str, Any]:
    """The wishes for the plan with hours that change on a day, or on several."""
    return {**person.options, KEY: [[EVER, now], *([begin.isoformat(), then] for begin, then in changes)]}


def in_force(unit: Unit, person: Person, today: date) -> None:
    """Makes the hours that hold by now those of the person; the plan counts with them anyway."""
    due = [float(hours) for begin, hours in person.options.get(KEY, ()) if begin <= today.isoformat()]
    if due and due[-1] != person.hours_per_week:
        unit.update_person(person.id, hours_per_week=due[-1])
