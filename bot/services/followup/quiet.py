"""Hours in which a person will not be asked: kept, told, and obeyed by whatever hour is wished later."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import time

from bot.memory import Unit
from bot.memory.changes import Change
from bot.memory.promises import Wishes
from bot.reading.followup.quiet_hours import bounds_in, lifted, within
from bot.reading.followup.rhythms import RhythmWish
from bot.reading.lexical.text import fold
from bot.services.desk import Part, Turn
from bot.services.followup import promising


def hushed(change: Change) -> bool:
    """Whether a change set hours of quiet."""
    was, now = (json.loads(side.get("person", {}).get("options", "{}")) for side in (change.before, change.after))
    return bool(was.get(promising.QUIET) != now.get(promising.QUIET))


def awake_within(wish: RhythmWish, held: Wishes | None, bounds: tuple[time | None, time | None]) -> RhythmWish:
    """The wish with an hour that keeps to the hours of quiet it names: its own, the one before, or the usual one."""
    if not any(bounds):
        return wish
    usual = time(held.hour, held.minute) if held else time(Wishes.hour, Wishes.minute)
    return replace(wish, at=within(wish.at or usual, bounds))


def hush(unit: Unit, turn: Turn) -> bool:
    """Keeps the hours of quiet that a message names, or lifts them; whether it names any."""
    folded, person = fold(turn.text).folded, unit.person(turn.person_id, turn.instant)
    told = bounds_in(folded)
    if not any(told) and not lifted(folded):
        return False
    held = promising.quiet_of(person) if any(told) else (None, None)
    first, last = (new or old for new, old in zip(told, held, strict=True))
    kept = told if first and last and first > last else (first, last)
    quiet = [f"{at:%H:%M}" if at else "" for at in kept]
    unit.update_person(person.id, options={**person.options, promising.QUIET: quiet})
    return any(told)


def kept_to(unit: Unit, turn: Turn, wish: RhythmWish) -> tuple[tuple[Part, ...], RhythmWish]:
    """The wish kept to the hours of quiet, told before or now, and what is said of them."""
    told = hush(unit, turn)
    bounds = promising.quiet_of(unit.person(turn.person_id, turn.instant))
    at = within(wish.at, bounds) if wish.at else None
    if wish.at is None or at is None or at == wish.at:
        return ((Part("utter_checkins_quiet", {"quiet": quiet_words(bounds)}),) if told else ()), wish
    values = {"quiet": quiet_words(bounds), "at": f"{at:%H:%M}", "asked": f"{wish.at:%H:%M}"}
    return (Part("utter_checkins_quiet_moved", values),), replace(wish, at=at)


def quiet_words(bounds: tuple[time | None, time | None]) -> str:
    """Hours of quiet in words: "before 10:00 or after 20:00"."""
    sides = zip(("before", "after"), bounds, strict=True)
    return " or ".join(f"{side} {at:%H:%M}" for side, at in sides if at)
