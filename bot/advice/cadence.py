"""When to check in next: rhythm, silence and local time -> one instant, or rest.

A check-in belongs to a wall clock: who asked for Sundays at six wants six o'clock, in summer and in winter. So days are
counted in the person's own calendar from the day the rhythm began, and become an instant last of all.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from enum import Enum
from itertools import count, islice
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


class Rhythm(str, Enum):
    """How often a person wants to be asked."""

    OFF = "off"
    DAILY = "daily"
    FEW_DAYS = "every few days"
    WEEKLY = "weekly"
    TWO_WEEKS = "every two weeks"
    MONTHLY = "monthly"
    STEPS = "steps"


GAPS = {Rhythm.DAILY: 1, Rhythm.FEW_DAYS: 3, Rhythm.WEEKLY: 7, Rhythm.TWO_WEEKS: 14}
"""Days between two check-ins; months and steps are counted otherwise."""

RARER = (Rhythm.DAILY, Rhythm.FEW_DAYS, Rhythm.WEEKLY, Rhythm.TWO_WEEKS, Rhythm.MONTHLY)
"""The rhythms from often to seldom, for "less often" and "more often"."""

ASKED_HOUR = time(18)
"""When people are asked who named no time: work is over and the evening not yet."""

WAKING = (time(9), time(20))
"""From when and until when people are asked who named no time."""

EARLIEST, LATEST = time(6), time(22)
"""What may be asked for; anything else is night, and is moved to the next waking time."""

EVERY_DAY = frozenset(range(7))

SLOWED, LAST = 1, 2
"""Unanswered check-ins after which the gap doubles, and after which one last question is put; then there is rest."""

FARTHEST = 400
"""Days of the rhythm looked through, so that a search always ends."""


@dataclass(frozen=True)
class Cadence:
    """What a person wishes and how they answered.

    `since` is the day in the person's calendar from which the rhythm counts, `days` the weekdays on which it may fall
    (Monday is 0), `until` the day before which there is peace, `again` a single day that was asked for, `silences` how
    many check-ins in a row stand unanswered, `away` the first and last days of absences, `clock` the hour of `again`
    where a moment was asked for, which may be the second on its day; `quiet` the earliest and latest hour they allow.
    """

    rhythm: Rhythm
    since: date
    zone: str = "UTC"
    at: time = ASKED_HOUR
    days: frozenset[int] = EVERY_DAY
    until: date | None = None
    again: date | None = None
    silences: int = 0
    away: tuple[tuple[date, date], ...] = ()
    clock: time | None = None
    quiet: tuple[time | None, time | None] = (None, None)

    @property
    def waking(self) -> tuple[time, time]:
        """From when until before when this person may be asked: widened by an hour that they named themselves."""
        named = [at for at in (self.at, self.clock) if at is not None and EARLIEST <= at <= LATEST]
        low = min(WAKING[0], *named, WAKING[0])
        high = max(WAKING[1], *(_later(at, 60) for at in named), WAKING[1])
        first, last = self.quiet
        return max(first or low, EARLIEST), min(_later(last, 1) if last else high, _later(LATEST, 60))


@dataclass(frozen=True)
class Due:
    """One check-in to promise: its wall time, its instant in UTC, and whether it is the last one before rest."""

    local: datetime
    at: datetime
    last: bool = False


def next_due(cadence: Cadence, now: datetime, last: date | None = None, steps: Sequence[date] = ()) -> Due | None:
    """The next check-in after `now`, or None for rest.

    `last` is the day of the check-in before, sent or counted; `steps` are the days on which open steps end. A day that
    was asked for comes first and whatever the silences. Nothing else is due twice on a day.
    """
    if cadence.again is not None:
        asked = _due(replace(cadence, at=cadence.clock or cadence.at), cadence.again)
        if asked.at > now and (last is None or cadence.clock is not None or asked.local.date() > last):
            return asked
    if cadence.rhythm is Rhythm.OFF or cadence.silences > LAST:
        return None
    begins = max(wall_of(now, cadence.zone).date(), cadence.until or date.min)
    for day in islice(_days(cadence, last, begins, steps), FARTHEST):
        due = _due(cadence, _allowed(day, cadence))
        if due.at > now and due.local.date() >= begins and (last is None or due.local.date() > last):
            return due
    return None


def instant_of(local: datetime, zone: str) -> datetime:
    """The instant in UTC of a wall time: the first of two, the next minute that exists for one that was left out."""
    place = zone_of(zone)
    for minutes in range(2 * 24 * 60):
        wall = local + timedelta(minutes=minutes)
        found = wall.replace(tzinfo=place, fold=0).astimezone(timezone.utc)
        if found.astimezone(place).replace(tzinfo=None) == wall:
            return found
    return local.replace(tzinfo=timezone.utc)  # no zone leaves out two days: never reached


def wall_of(instant: datetime, zone: str) -> datetime:
    """What the clock on the wall says at an instant, without a zone."""
    return instant.astimezone(zone_of(zone)).replace(tzinfo=None)


def zone_of(name: str) -> tzinfo:
    """The zone of an IANA name; UTC where this machine knows none of that name."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return timezone.utc


def awake(cadence: Cadence, now: datetime) -> datetime:
    """`now` where the person is awake, else the next instant at which they are."""
    wall = wall_of(now, cadence.zone)
    moved = _waking(wall, cadence.waking)
    return now if moved == wall else instant_of(moved, cadence.zone)


def rarer(rhythm: Rhythm, by: int) -> Rhythm:
    """The rhythm that many places less often, more often where negative; the steps' own dates count as weekly."""
    if rhythm is Rhythm.OFF or not by:
        return rhythm
    place = RARER.index(Rhythm.WEEKLY if rhythm is Rhythm.STEPS else rhythm)
    return RARER[min(max(place + by, 0), len(RARER) - 1)]


def _days(cadence: Cadence, last: date | None, begins: date, steps: Sequence[date]) -> Iterator[date]:
    """The days of the rhythm after the last check-in, the gap doubled where one stands unanswered.

    Days long before `begins` are passed over, so that a long rest takes no longer to look through than a short one.
    """
    stride = 2 if cadence.silences >= SLOWED else 1
    if cadence.rhythm is Rhythm.STEPS:
        open_days = sorted(day for day in set(steps) if last is None or day > last)
        yield from open_days[min(stride, len(open_days)) - 1 :] if open_days else ()
        return
    if cadence.rhythm is Rhythm.MONTHLY:
        begun = 0 if last is None else _months(cadence.since, last)
        yield from (_month_on(cadence.since, n) for n in count(begun + stride))
        return
    gap = GAPS[cadence.rhythm]
    passed = 0 if last is None else max((last - cadence.since).days // gap, 0)
    near = max(begins - cadence.since, timedelta()).days // gap
    yield from (cadence.since + timedelta(days=gap * n) for n in count(max(passed + stride, near)))


def _months(since: date, last: date) -> int:
    """How many months of a rhythm have begun by a day."""
    months = (last.year - since.year) * 12 + last.month - since.month
    return max(months if _month_on(since, max(months, 0)) <= last else months - 1, 0)


def _month_on(since: date, months: int) -> date:
    """The same day some months on; the last one of a shorter month."""
    year, month = divmod(since.month - 1 + months, 12)
    year += since.year
    return date(year, month + 1, min(since.day, monthrange(year, month + 1)[1]))


def _allowed(day: date, cadence: Cadence) -> date:
    """The day, or the first one after it on which check-ins may fall and the person is there."""
    for late in range(FARTHEST):
        found = day + timedelta(days=late)
        if found.weekday() in cadence.days and not any(first <= found <= last for first, last in cadence.away):
            return found
    return day


def _due(cadence: Cadence, day: date) -> Due:
    wanted = _waking(datetime.combine(day, cadence.at), cadence.waking)
    instant = instant_of(wanted, cadence.zone)
    return Due(wall_of(instant, cadence.zone), instant, cadence.silences >= LAST)


def _waking(wall: datetime, waking: tuple[time, time]) -> datetime:
    begins, ends = waking
    if wall.time() < begins:
        return datetime.combine(wall.date(), begins)
    if wall.time() >= ends:
        return datetime.combine(wall.date() + timedelta(days=1), begins)
    return wall


def _later(at: time, minutes: int) -> time:
    """A time of day some minutes on; both stay within the day, since `LATEST` is well before its end."""
    return (datetime.combine(date.min, at) + timedelta(minutes=minutes)).time()
