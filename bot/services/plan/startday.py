"""The start of the plan moved, or only asked about; also where it was taken for a day to ask again."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.memory import Person, Unit, promises
from bot.reading.followup.rhythms import speaks
from bot.reading.lexical.text import fold
from bot.reading.times.starts import StartWish, start_wish
from bot.reports.chat import day
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.followup import rhythms
from bot.services.plan import moves, plans
from bot.services.record import undoing

WORDS = re.compile(
    r"\b(?:start|begin|begun|began|kick|going|move|shift|push|postpone|delay|defer|put off)", re.IGNORECASE
)
"""What may move the start."""

OFFER = "start:"
"""What the offer of the start asked about begins with; the day stands behind it."""


def meant(desk: Desk, turn: Turn) -> StartWish | None:
    """What a message says of the start of the plan; None where it speaks of check-ins, of hours, or tells facts."""
    if turn.data or not WORDS.search(turn.text) or turn.facts.hours_per_week is not None or turn.facts.kind != "talk":
        return None
    wish = start_wish(fold(turn.text).folded, desk.today(turn))
    if wish is None or wish.meant:
        return wish
    asked_when = turn.offer in (rhythms.OPT_IN, rhythms.WHEN) and not wish.named
    if asked_when or speaks(turn.text) or turn.facts.topics or turn.facts.absence or turn.facts.removals:
        return None
    return None if turn.facts.target or turn.facts.years is not None or turn.facts.current else wish


def told(desk: Desk, turn: Turn) -> Reply | None:
    """Moves the start, or says what another would change; None where nothing of it is meant or there is no goal."""
    wish = meant(desk, turn)
    if wish is None:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        held = moves.seen(desk, unit, turn)
        lead, taken = _misread(unit, turn) if wish.meant else ((), None)
        begin = wish.day or taken or _later(desk, turn, wish, held)
        if held is None and (not wish.named or desk.role(person) is None) and (wish.asks or begin is None):
            return None
        if begin is None:
            return Reply((*lead, Part("utter_start_when")), focus=turn.focus)
        if wish.asks and held is not None:
            return _supposed(desk, unit, turn, person, held, begin)
        return _moved(desk, unit, turn, held, begin).after(*lead)


def adopted(desk: Desk, turn: Turn) -> Reply | None:
    """Takes the start that was just offered; None where none stands."""
    if not turn.offer.startswith(OFFER) or turn.facts.told or turn.text.rstrip().endswith("?"):
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        return _moved(desk, unit, turn, held, date.fromisoformat(turn.offer.removeprefix(OFFER))) if held else None


def _later(desk: Desk, turn: Turn, wish: StartWish, held: plans.Plan | None) -> date | None:
    """The day that is so much later than the start planned, or than today where the plan has begun."""
    if wish.later is None:
        return None
    today = desk.today(turn)
    return max(today, held.roadmap.start if held else today) + wish.later


def _misread(unit: Unit, turn: Turn) -> tuple[tuple[Part, ...], date | None]:
    """Puts back the check-ins that the message before had changed by mistake, and the day that was taken for theirs."""
    change = unit.last_change(turn.person_id) if undoing.FRESH in unit.questions(turn.person_id) else None
    if change is None or "rhythm" not in change.kind:
        return (), None
    wishes = promises.wishes(unit, turn.person_id)
    unit.undo(turn.person_id, change, turn.instant)
    again = wishes.again if wishes else None
    return (Part("utter_start_meant"),), date.fromisoformat(again) if again else None


def _moved(desk: Desk, unit: Unit, turn: Turn, held: plans.Plan | None, begin: date) -> Reply:
    """The new start kept, with the old and the new end."""
    unit.update_person(turn.person_id, plan_start=begin.isoformat())
    about = replace(turn, facts=replace(turn.facts, start=begin))
    person = unit.person(turn.person_id, turn.instant)
    parts = moves.told(desk, unit, about, held, person)
    now = plans.current(desk, unit, person, turn) if held else None
    return flow.go_on(desk, unit, turn).after(*parts, *(moves.least(now) if now else ()))


def _supposed(desk: Desk, unit: Unit, turn: Turn, person: Person, held: plans.Plan, begin: date) -> Reply:
    """What another start would change, with the offer to take it."""
    about = replace(turn, facts=replace(turn.facts, start=begin))
    found = plans.what_if(desk, unit, person, about, hours=None, learn=(), drop=())
    assert found is not None
    values = {"start": day(begin), "end": day(found[1].end), "was": day(held.roadmap.end)}
    buttons = ((f"Start on {day(begin)}", "/affirm"), ("Keep it as it is", "/deny"))
    parts = (Part("utter_if_start", values), *moves.least(held), Part("utter_if_start_take", values))
    return Reply(parts, buttons, offer=f"{OFFER}{begin.isoformat()}", focus=turn.focus)
