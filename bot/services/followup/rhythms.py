"""A person's wishes for check-ins: kept, and said back in words."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.advice.cadence import EARLIEST, LATEST, WAKING, Due, Rhythm, rarer, wall_of
from bot.memory import Unit, promises
from bot.memory.promises import Wishes
from bot.reading.followup.bare_rhythms import day_alone
from bot.reading.followup.rhythms import RhythmWish, speaks
from bot.reading.lexical.text import fold
from bot.reading.times.moments import NAMES, delay_in
from bot.reading.times.zones import zone_name
from bot.reading.wellbeing.overload import too_much
from bot.reports.chat import day, listing
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.followup import promising, quiet, reach
from bot.services.hearing import hear
from bot.services.record import undoing

SNOOZES = {"tomorrow": "Tomorrow", "in three days": "In three days", "next week": "Next week"}
"""The days to put a check-in off to, by what their buttons carry."""

_DAYS = {"tomorrow": 1, "in three days": 3, "next week": 7}

WORDS = {
    Rhythm.DAILY: "every day",
    Rhythm.FEW_DAYS: "every three days",
    Rhythm.WEEKLY: "every week",
    Rhythm.TWO_WEEKS: "every two weeks",
    Rhythm.MONTHLY: "once a month",
    Rhythm.STEPS: "on the day each step should be done",
}
WHEN = "checkin-when"
"""What the talk remembers as offered: the question when to ask again."""

OPT_IN = "checkins"
"""What the talk remembers as offered: check-ins at all."""

BUTTONS: Mapping[str, RhythmWish] = {
    "weekly": RhythmWish(Rhythm.WEEKLY),
    "two weeks": RhythmWish(Rhythm.TWO_WEEKS),
    "monthly": RhythmWish(Rhythm.MONTHLY),
    "steps": RhythmWish(Rhythm.STEPS),
    "less": RhythmWish(change=1),
}
"""What the buttons of check-ins wish for."""

ALL_DAYS = "0123456"
WEEKDAYS = "01234"


FAR = 21
"""Days from which on a single day that answers the offer of check-ins is said of something else."""

FORMER = "checkins-were:"
"""The key under which the rhythm of check-ins is kept that were stopped, with the rhythm behind it."""


def offer() -> Reply:
    """The question whether and how often to check in."""
    buttons = (
        ("Every week", '/reschedule_checkin{"checkin": "weekly"}'),
        ("Every two weeks", '/reschedule_checkin{"checkin": "two weeks"}'),
        ("At each step's date", '/reschedule_checkin{"checkin": "steps"}'),
        ("No check-ins", '/reschedule_checkin{"checkin": "off"}'),
    )
    return Reply((Part("utter_offer_checkins"),), buttons, offer=OPT_IN)


def remember(unit: Unit, turn: Turn, rhythm: Rhythm) -> None:
    """Keeps the rhythm of check-ins that are stopped, so that they can come again as they were."""
    unit.forget_questions(turn.person_id, FORMER)
    unit.mark_question(turn.person_id, f"{FORMER}{rhythm.value}", "kept", turn.instant)


def former(unit: Unit, person_id: str) -> Rhythm | None:
    """The rhythm that check-ins had before they were stopped; every week where it was a single one."""
    found = [k.removeprefix(FORMER) for k in unit.questions(person_id) if k.startswith(FORMER)]
    rhythm = Rhythm(found[0]) if found else None
    return Rhythm.WEEKLY if rhythm is Rhythm.OFF else rhythm


MOMENT = timedelta(minutes=10)
"""How long after check-ins were set a bare time of day is said of them."""


def just_set(desk: Desk, turn: Turn) -> bool:
    """Whether check-ins were set a moment ago and nothing since: "only in the mornings" is said of them then."""
    if turn.asked.kind == "hours" or (turn.facts.hours_per_week and any(sign.isdigit() for sign in turn.text)):
        return False
    with desk.memory.unit() as unit:
        change = unit.last_change(turn.person_id)
    if change is None or not ("rhythm" in change.kind or quiet.hushed(change)):
        return False
    return turn.now - datetime.fromisoformat(change.at) < MOMENT


_CORRECTS = re.compile(r"\b(?:me?ant|i mean|(?:that|it) was|wrong (?:one|step))\b", re.IGNORECASE)
_DEADLINE = re.compile(r"\b(?:deadline|(?:be|get|have to be) (?:done|ready|finished|through)|finish)\b", re.IGNORECASE)


_QUESTION = re.compile(
    r"^\W*(?:(?:and|so|but|ok|okay|then|well|hm+)\W+)*(?:what|how|which|why|who|when|where|do i|should i|can i|would i|"
    r"must i|is|are|am i|does|did|will i|have i)\b",
    re.IGNORECASE,
)
"""How a question begins that is none of the bot's: "what would I do this week"."""


_PLAN_FIRST = re.compile(
    r"\b(?:show|see|look at|give|send|read|open|have)\b.{0,15}\b(?:plan|roadmap|steps?|phases?|gaps?|report)\b",
    re.IGNORECASE,
)
"""Who wants to be shown something answers no offer of check-ins."""


def of_other_things(turn: Turn) -> bool:
    """Whether an answer to the offer speaks of something else: of the plan, its hours, its load, or asks."""
    text = turn.text
    due = _DEADLINE.search(text) is not None and not turn.intent.startswith("reschedule")
    corrects = bool(turn.facts.topics) and _CORRECTS.search(text) is not None
    plan = too_much(text) or undoing.REDO.search(text) is not None or _PLAN_FIRST.search(text) is not None
    asks = _QUESTION.search(text) is not None
    return (turn.facts.hours_per_week is not None or plan or due or corrects or asks) and not speaks(text)


def snoozed(desk: Desk, turn: Turn, name: str) -> RhythmWish:
    """The wish behind a button that puts a check-in off."""
    days = _DAYS.get(name)
    with desk.memory.unit() as unit:
        held = promises.wishes(unit, turn.person_id)
    return RhythmWish(again=_today(desk, held, turn) + timedelta(days=days)) if days else RhythmWish()


def at_a_moment(wish: RhythmWish, text: str, wall: datetime) -> RhythmWish:
    """The wish with the moment that its words count in hours; one of the night becomes the next morning."""
    delay = None if wish.steady else delay_in(fold(text).folded)
    if delay is None:
        return wish
    moment = (wall + delay).replace(second=0, microsecond=0)
    if moment.time() > LATEST or moment.time() < EARLIEST:
        late = timedelta(days=1 if moment.time() > LATEST else 0)
        moment = datetime.combine(moment.date() + late, WAKING[0])
    return replace(wish, again=moment.date(), clock=moment.time(), at=None, until=None)


def habit(wish: RhythmWish) -> RhythmWish:
    """A day named in answer to "how often?" is a habit: "Sunday evening" is every Sunday."""
    if wish.rhythm is None and wish.again is not None and wish.clock is None:
        return replace(wish, rhythm=Rhythm.WEEKLY, days=frozenset({wish.again.weekday()}), again=None)
    return wish


def far_off(wish: RhythmWish, today: date) -> bool:
    """Whether the one day that is named is weeks away: "placement is in 2 months" is no wish to be asked then."""
    return wish.rhythm is None and wish.again is not None and (wish.again - today).days > FAR


def keep(desk: Desk, unit: Unit, turn: Turn, wish: RhythmWish) -> tuple[Part, ...]:
    """Stores what is wished, promises anew, and says what that means."""
    held = promises.wishes(unit, turn.person_id)
    known = unit.person(turn.person_id, turn.instant).options.get("zone", "")
    if known and not wish.zone and not (held and held.zone):
        wish = replace(wish, zone=known)  # their browser told it
    hushed, wish = quiet.kept_to(unit, turn, wish)
    today = _today(desk, held, turn, wish.zone)
    old = held or Wishes(turn.person_id, since=today.isoformat())
    wish = _rhythm_kept(old, wish, turn) if promising.on(held) else wish
    values, parts = _values(old, wish, today, promising.on(held)), (*_night(wish), *hushed)
    promises.save_wishes(unit, turn.person_id, **values, channel=reach.first(held, turn))
    promising.keep_moment(unit, turn.person_id, wish.again, wish.clock, turn.instant)
    due = promising.replan(desk, unit, turn.person_id, turn.now)
    told = shown(desk, unit, turn, due)
    if due is None:
        return (Part("utter_checkins_resting", told),)
    if wish.until:
        return (*parts, Part("utter_checkins_paused", {**told, "until": day(wish.until)}))
    if wish.again:
        return (*parts, Part("utter_checkins_again", told))
    return (*parts, Part("utter_checkins_set", told))


def _rhythm_kept(old: Wishes, wish: RhythmWish, turn: Turn) -> RhythmWish:
    """The wish in the rhythm there is, where it names nothing but another weekday: "Mondays" is no "every week"."""
    slow = Rhythm(old.rhythm) in (Rhythm.TWO_WEEKS, Rhythm.MONTHLY)
    return replace(wish, rhythm=Rhythm(old.rhythm)) if slow and len(wish.days) == 1 and day_alone(turn.text) else wish


def _values(old: Wishes, wish: RhythmWish, today: date, on: bool) -> dict[str, object]:
    """The columns that a wish sets; the rhythm counts anew where it or its days change."""
    rhythm = wish.rhythm or rarer(Rhythm(old.rhythm), wish.change)
    if rhythm is Rhythm.OFF and not (wish.again and not wish.steady):
        rhythm = Rhythm.TWO_WEEKS if wish.change > 0 else Rhythm.WEEKLY
    named = "".join(map(str, sorted(wish.days))) or (ALL_DAYS if wish.monthday else "")
    days = named or _kept_days(old.days, rhythm if wish.steady else None)
    values: dict[str, object] = {"rhythm": rhythm.value, "days": days, "silences": 0}
    if wish.steady or not on:
        values["since"] = _since(today, days, wish.monthday).isoformat()
        values |= {"until": None, "again": None}
    if wish.at is not None:
        values |= {"hour": waking(wish.at).hour, "minute": waking(wish.at).minute}
    if wish.zone:
        values["zone"] = wish.zone
    if wish.until:
        values |= {"until": wish.until.isoformat(), "again": None}
    if wish.again:
        values |= {"again": wish.again.isoformat(), "until": None}
    return values


def _kept_days(days: str, rhythm: Rhythm | None) -> str:
    """The weekdays as before, but for a rhythm that needs more of them than a single one."""
    often = rhythm in (Rhythm.DAILY, Rhythm.FEW_DAYS, Rhythm.STEPS)
    return ALL_DAYS if often and len(days) < len(WEEKDAYS) else days


def _since(today: date, days: str, monthday: int) -> date:
    """The day from which a rhythm counts: today, or before it the last such weekday or day of a month."""
    if monthday:
        found = today
        while found.day != monthday and not (monthday > monthrange(found.year, found.month)[1] == found.day):
            found -= timedelta(days=1)
        return found
    if len(days) == 1:
        return today - timedelta(days=(today.weekday() - int(days)) % 7)
    return today


def waking(at: time) -> time:
    """The hour, or the first of the waking day for one at which nobody is asked."""
    return at if EARLIEST <= at <= LATEST else WAKING[0]


def _night(wish: RhythmWish) -> tuple[Part, ...]:
    """That an hour of the night is moved to the morning."""
    if wish.at is None or waking(wish.at) == wish.at:
        return ()
    return (Part("utter_checkins_night", {"asked": f"{wish.at:%H:%M}", "at": f"{WAKING[0]:%H:%M}"}),)


def _today(desk: Desk, held: Wishes | None, turn: Turn, zone: str = "") -> date:
    return wall_of(turn.now, zone or (held.zone if held and held.zone else desk.zone)).date()


def shown(desk: Desk, unit: Unit, turn: Turn, due: Due | None = None) -> dict[str, object]:
    """The wishes of a person in words: rhythm, hour, zone and the next check-in."""
    held = promises.wishes(unit, turn.person_id) or Wishes(turn.person_id)
    values: dict[str, object] = {
        "rhythm": rhythm_words(Rhythm(held.rhythm), held.days),
        "at": f"{held.hour:02}:{held.minute:02}",
        "zone": zone_name(held.zone or desk.zone),
    }
    return values | {"next": when(due.local) if due else ""}


def rhythm_words(rhythm: Rhythm, days: str) -> str:
    """A rhythm with its days: "every week on Sundays"."""
    names = [f"{NAMES[int(d)].capitalize()}s" for d in days]
    if rhythm is Rhythm.OFF:
        return "once"
    if days == ALL_DAYS:
        return WORDS[rhythm]
    if days == WEEKDAYS:
        return f"{WORDS[rhythm]}, on weekdays"
    if len(days) > len(WEEKDAYS):
        off = [f"{NAMES[int(d)].capitalize()}s" for d in ALL_DAYS if d not in days]
        return f"{WORDS[rhythm]}, but not on {listing(off)}"
    if rhythm is Rhythm.DAILY:
        return f"on {listing(names)}"
    return f"{WORDS[rhythm]} on {listing(names)}" if len(days) == 1 else f"{WORDS[rhythm]}, on {listing(names, 7)}"


def when(local: datetime) -> str:
    """A wall time as people write it: "Sunday 8 Mar 2026 at 18:00"."""
    return f"{NAMES[local.weekday()].capitalize()} {day(local.date())} at {local:%H:%M}"


_SUBJECT = re.compile(
    r"\b(?:about|of|on|for|regarding|to (?:do|finish|learn|start|continue|study))\s+(?:(?:my|the|some)\s+)*$",
    re.I,
)
"""Before what a check-in is to be about, which says nothing of who knows it."""


_YEARS = re.compile(r"\b(?:years?|yrs?|yoe|decades?|months?|graduate\w*|experience|since|fresh)\b", re.IGNORECASE)


def heard_beside(desk: Desk, unit: Unit, turn: Turn) -> None:
    """Keeps skills and years told beside a wish; hours and days in it are those of check-ins."""
    told = tuple(m for m in turn.facts.skills if not _SUBJECT.search(turn.text[: m.start]))
    years = turn.facts.years if _YEARS.search(turn.facts.years_quote) else None  # "at 10" answers no question for years
    if told or years is not None:
        facts = replace(turn.facts, years=years, skills=told, hours_per_week=None, start=None, target=None)
        hear(desk, unit, replace(turn, facts=facts))


def standing(unit: Unit, person_id: str) -> str:
    """How often a person is asked, for the state beside a reply: `off`, `once` or the rhythm."""
    held = promises.wishes(unit, person_id)
    if held is None or not promising.on(held):
        return "off"
    return "once" if held.rhythm == Rhythm.OFF.value else held.rhythm


def ask_when(turn: Turn) -> Reply:
    """Later it is: when?"""
    buttons = tuple((title, f'/reschedule_checkin{{"checkin": "{name}"}}') for name, title in SNOOZES.items())
    return Reply((Part("utter_checkins_when"),), buttons, offer=WHEN, focus=turn.focus or None)
