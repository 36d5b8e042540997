"""Days on which nobody is asked while the plan goes on: "no check-ins from 1 to 6 April", "don't ping me next week"."""

from __future__ import annotations

import re
from datetime import date

from bot.memory import promises
from bot.reading.followup.rhythms import speaks
from bot.reading.lexical.text import fold
from bot.reading.times.periods import WHEN, period
from bot.reports.chat import day
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.followup import promising, rhythms

_NOT = re.compile(
    r"\b(?:no|not|never|don'?t|do not|without|skip|leave out|pause|mute|silence|stop|hold|leave me (?:alone|in peace)|"
    r"(?:be|stay) quiet)\b"
)
_NOT_ON = re.compile(r"^\W*(?:(?:but|and|please|just|ok)\W+)*not (?:on|from|in) (?:the )?(?!time|track|purpose|sale)")
"""Right after check-ins were set: "not on 5 January"."""
_WISHES = re.compile(r"\b(?:why|what|when|how|if)\b|\?")


def told(desk: Desk, turn: Turn) -> Reply | None:
    """Keeps days to come without check-ins; None where none are named, or they begin today, which is a pause."""
    found = days(desk, turn)
    if found is None:
        return None
    with desk.memory.unit() as unit:
        if not promising.on(promises.wishes(unit, turn.person_id)):
            return None
        person = unit.person(turn.person_id, turn.instant)
        entry = [d.isoformat() for d in found]
        kept = [e for e in person.options.get(promising.HUSHED, ()) if e != entry]
        unit.update_person(person.id, options={**person.options, promising.HUSHED: [*kept, entry]})
        due = promising.replan(desk, unit, turn.person_id, turn.now)
        values = {**rhythms.shown(desk, unit, turn, due), "first": day(found[0]), "last": day(found[1])}
        return flow.go_on(desk, unit, turn).after(Part("utter_checkins_hushed", values))


def days(desk: Desk, turn: Turn) -> tuple[date, date] | None:
    """The first and the last day on which no check-in is wished; None where none are named."""
    folded, today = fold(turn.text).folded, desk.today(turn)
    if (
        not (speaks(turn.text) or _NOT_ON.match(folded))
        or not _NOT.search(folded)
        or _WISHES.search(folded)
        or turn.facts.topics
    ):
        return None
    for when in WHEN.finditer(folded):
        try:
            found = period(when, today)
        except (ValueError, OverflowError):
            continue
        if found and found[0] > today:
            return found
    return None
