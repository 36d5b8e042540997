"""Check-ins turned a little by what is said of them: another hour, one weekday less, the next one left out."""

from __future__ import annotations

import re
from datetime import datetime, time

from bot.advice.cadence import Rhythm
from bot.memory import promises
from bot.memory.promises import OPEN, Wishes
from bot.reading.followup import turned
from bot.reading.followup.rhythms import RhythmWish, speaks
from bot.reading.times.zones import zone_name
from bot.reports.chat import day
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.followup import checkin_words, promising, rhythms

_OF_THEM = re.compile(r"\b(?:check[- ]?ins?|reminders?|messages?|pings?)\b", re.IGNORECASE)


def answered(desk: Desk, turn: Turn) -> Reply | None:
    """What leaves the rhythm as it is: the next one skipped, a question about it, a move to come; None for others."""
    held = _held(desk, turn)
    if held is None or turn.data:
        return None
    if turned.asks_back(turn.text):
        return checkin_words.status(desk, turn)
    skipped = turned.skips_next(turn.text)
    if skipped and (skipped != "one" or _lately(desk, turn)):
        return _skipped(desk, turn)
    zone = turned.moves_later(turn.text, desk.today(turn))
    if not zone or zone == held.zone:
        return None
    with desk.memory.unit() as unit:
        values = {"place": zone_name(zone), "zone": zone_name(held.zone or desk.zone)}
        return flow.go_on(desk, unit, turn).after(Part("utter_checkins_moving", values))


def wish(desk: Desk, turn: Turn) -> RhythmWish | None:
    """The wish for another hour than the one set, or for one weekday less; None for neither."""
    held = _held(desk, turn)
    if held is None or turn.data or turn.facts.topics or turn.facts.hours_per_week is not None:
        return None
    spoken = speaks(turn.text) or _lately(desk, turn)
    left = turned.days_dropped(turn.text, held.days) if spoken else ""
    if left:
        rhythm = Rhythm.WEEKLY if len(left) == 1 and held.rhythm == Rhythm.DAILY.value else Rhythm(held.rhythm)
        return RhythmWish(rhythm=rhythm, days=frozenset(int(d) for d in left))
    at = turned.hour_nearer(turn.text, time(held.hour, held.minute)) if spoken else None
    return RhythmWish(at=at) if at else None


def _held(desk: Desk, turn: Turn) -> Wishes | None:
    with desk.memory.unit() as unit:
        held = promises.wishes(unit, turn.person_id)
    return held if promising.on(held) else None


def _lately(desk: Desk, turn: Turn) -> bool:
    """Whether the last thing that changed were check-ins or the days without them, a moment ago."""
    with desk.memory.unit() as unit:
        change = unit.last_change(turn.person_id)
    if change is None or turn.now - datetime.fromisoformat(change.at) >= rhythms.MOMENT:
        return False
    sides = [str((side.get("person") or {}).get("options", "")) for side in (change.before, change.after)]
    return "rhythm" in change.kind or any(f'"{promising.HUSHED}"' in side or '"quiet"' in side for side in sides)


def _skipped(desk: Desk, turn: Turn) -> Reply | None:
    """The next check-in left out: its day is kept free of them, and the one after is promised."""
    with desk.memory.unit() as unit:
        near = next((p for p in promises.of_person(unit, turn.person_id) if p.state in OPEN), None)
        if near is None:
            return None
        gone = promising.day_of(near)
        person = unit.person(turn.person_id, turn.instant)
        entry = [gone.isoformat(), gone.isoformat()]
        hushed = [*person.options.get(promising.HUSHED, ()), entry]
        unit.update_person(person.id, options={**person.options, promising.HUSHED: hushed})
        due = promising.replan(desk, unit, turn.person_id, turn.now)
        values = {**rhythms.shown(desk, unit, turn, due), "day": day(gone)}
        return flow.go_on(desk, unit, turn).after(Part("utter_checkins_skipped", values))
