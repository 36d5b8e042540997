"""What is said of check-ins where nothing of them changes: how they stand, a step not done, hours of quiet."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advice.cadence import Rhythm
from bot.memory import promises
from bot.reading.followup.rhythms import NOTHING, RhythmWish, speaks, stops
from bot.reading.lexical.text import fold
from bot.reading.times.moments import weekday_in
from bot.reading.times.zones import zone_in, zone_name
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.followup import promising, quiet, rhythms
from bot.services.plan import plans


def quiet_early(desk: Desk, turn: Turn) -> Reply:
    """Hours of quiet told before there are check-ins: kept for when there are."""
    with desk.memory.unit() as unit:
        quiet.hush(unit, turn)
        person = unit.person(turn.person_id, turn.instant)
        hours = quiet.quiet_words(promising.quiet_of(person))
        return flow.go_on(desk, unit, turn).after(Part("utter_quiet_early", {"quiet": hours}))


def status(desk: Desk, turn: Turn) -> Reply:
    """How check-ins stand."""
    with desk.memory.unit() as unit:
        due = promising.replan(desk, unit, turn.person_id, turn.now)
        name = "utter_checkins_status" if due else "utter_checkins_resting"
        return flow.go_on(desk, unit, turn).after(Part(name, rhythms.shown(desk, unit, turn, due)))


def not_yet(desk: Desk, turn: Turn) -> Reply:
    """The step is not done, which is fine."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        step = plans.next_step(desk, unit, person, turn)
        values = {"step": plans.step_title(desk, step) if step else "the step"}
        return flow.go_on(desk, unit, turn).after(Part("utter_checkin_not_yet", values))


_ASKS = re.compile(
    r"^\W*(?:(?:and|so|but|ok|okay|hey|wait|hm+)\W+)*(?:what|when|how|which|did (?:i|you)|have (?:i|you)|do (?:i|"
    r"you)|are (?:my|the|you)|"
    r"is (?:my|the|there))\b(?!.*\b(?:stop|end|cancel|off|rid|less|fewer|more often|change|move|instead|if)\b)"
)
"""How a question about check-ins begins, of which none changes anything."""
_NAMED = re.compile(r"\b(?:check[ -]?ins?|reminders?|notifications?)\b", re.IGNORECASE)


def asked(desk: Desk, turn: Turn) -> Reply | None:
    """How check-ins stand, for who asks of them by name; a question never stops them. None without any."""
    folded = fold(turn.text).folded
    if not _NAMED.search(folded) or not _ASKS.search(folded) or stops(turn.text):
        return None
    with desk.memory.unit() as unit:
        on = promising.on(promises.wishes(unit, turn.person_id))
    return status(desk, turn) if on and speaks(turn.text) else None


def hour_kept(desk: Desk, turn: Turn, wish: RhythmWish) -> Part | None:
    """Keeps the hour and the place that a wish for check-ins names before it is known how often; None for none."""
    if wish.at is None and not wish.zone:
        return None
    with desk.memory.unit() as unit:
        hour = rhythms.waking(wish.at) if wish.at else None
        at = {"hour": hour.hour, "minute": hour.minute} if hour else {}
        zone = {"zone": wish.zone} if wish.zone else {}
        promises.save_wishes(unit, turn.person_id, since=desk.today(turn).isoformat(), **at, **zone)
        held = promises.wishes(unit, turn.person_id)
    assert held is not None
    values = {"at": f"{held.hour:02}:{held.minute:02}", "zone": zone_name(held.zone or desk.zone)}
    return Part("utter_checkins_hour" if wish.at else "utter_checkins_place", values)


TOWN = 3
"""Words up to which the name of a town is told and nothing else."""


def town(desk: Desk, turn: Turn) -> RhythmWish:
    """The place in a bare "Tokyo", for who was asked where they are and has not said so yet."""
    if len(turn.text.split()) > TOWN or turn.facts.topics or turn.asked.kind:
        return NOTHING
    with desk.memory.unit() as unit:
        held = promises.wishes(unit, turn.person_id)
    return RhythmWish(zone=zone_in(turn.text, asked=True)) if held and not held.zone else NOTHING


_DAY_OF = re.compile(r"\b(?:day|weekday)\b[^.!?]{0,12}\b(?:to|be|is|should)\b", re.IGNORECASE)
_ONE_DAY = re.compile(
    r"\b(?:this|next|coming|tomorrow|today|tonight|again|once|only this|until|till|by|before|(?<!check[ -])in)\b", re.I
)


def weekday_set(desk: Desk, turn: Turn, wish: RhythmWish) -> RhythmWish:
    """A weekday named right after a rhythm was set, or as the day to ask, is a habit: "weekly" and then "friday"."""
    named = wish.again is not None and wish.clock is None and not wish.steady and weekday_in(fold(turn.text).folded)
    if not named or _ONE_DAY.search(turn.text) or not (rhythms.just_set(desk, turn) or _DAY_OF.search(turn.text)):
        return wish
    with desk.memory.unit() as unit:
        held = promises.wishes(unit, turn.person_id)
    steady = held is not None and held.rhythm in (Rhythm.WEEKLY.value, Rhythm.TWO_WEEKS.value)
    return replace(rhythms.habit(wish), rhythm=Rhythm(held.rhythm)) if held and steady else wish
