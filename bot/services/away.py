"""Days on which a person will not learn: kept, and the plan goes around them."""

from __future__ import annotations

import re
from datetime import date

from bot.reports.chat import day
from bot.services import blocking, flow, moves, promising, rhythms
from bot.services.desk import Desk, Part, Reply, Turn

WORDS = re.compile(r"\w")
_NO_TIME = re.compile(r"\bno (?:\w+ )?time\b|\bhave ?n[o']?t (?:the )?time\b|\bbusy\b", re.IGNORECASE)
"""What stands in the way now, which has answers of its own, rather than days announced."""


def days_of(turn: Turn) -> tuple[date, date] | None:
    """First and last day of the absence that a message tells; None for none."""
    absence = turn.facts.absence
    return (absence.first, absence.last) if absence is not None else None


def told(desk: Desk, turn: Turn) -> Reply | None:
    """Keeps an absence and tells how the plan moves; None where none is told, or where there is no plan yet to move."""
    days = days_of(turn)
    if days is None or (days[0] <= desk.today(turn) and _NO_TIME.search(turn.text)):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        held = moves.seen(desk, unit, turn)
        blocking.rest(unit, person, *days)
        if held is None:
            return None
        values = {"first": day(days[0]), "last": day(days[1])}
        due = promising.replan(desk, unit, person.id, turn.now)
        asked = (Part("utter_away_checkin", rhythms.shown(desk, unit, turn, due)),) if due else ()
        moved = moves.told(desk, unit, turn, held, unit.person(person.id, turn.instant))
        return flow.go_on(desk, unit, turn).after(Part("utter_away_kept", values), *moved, *asked)
