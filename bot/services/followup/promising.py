"""Promises of check-ins: made of a person's wishes and plan, counted where the person writes first, put into words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.advice.cadence import Cadence, Due, Rhythm, next_due, wall_of
from bot.advice.calendar import Away
from bot.advice.roadmap import Step
from bot.memory import Person, Unit, promises
from bot.memory.promises import OPEN, SENT, Promise, Wanted, Wishes
from bot.reading.facts import Facts
from bot.reports.chat import day as day_words
from bot.services import cards
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import plans

WINDOW = timedelta(days=1)
"""Who writes from so long before a check-in on has told how it goes: it is counted, not sent on top."""

SITTING = timedelta(hours=6)
"""Messages this soon after a promise was made belong to the talk in which it was made, and do not count for it."""

LAST, STEP = "last", "step"
"""Kinds of promises: the one before rest, and any other."""

CHECKIN, REST = "checkin", "checkin-rest"
"""What the talk remembers as offered: the question about a step, and the question whether to pause."""

ASKS = (
    "utter_checkin_promised",
    "utter_checkin_finished",
    "utter_checkin_short",
    "utter_checkin_line",
    "utter_checkin_moment",
    "utter_checkin_behind",
    "utter_checkin_ticked",
    "utter_checkin_curious",
    "utter_checkin_today",
    "utter_checkin_hello",
)
"""The wordings, each the longest unsaid when its turn comes; "yes" to any of them says that the step is done."""

GENERAL = ("utter_checkin_open", "utter_checkin_well", "utter_checkin_start")
"""The wordings for someone without a plan."""


@dataclass(frozen=True)
class Ahead:
    """What lies ahead of a person: whether there is a plan, and its open steps."""

    planned: bool
    steps: tuple[Step, ...]

    @property
    def finished(self) -> bool:
        """Whether a plan is done, so that there is nothing to ask about."""
        return self.planned and not self.steps


MOMENT = "checkin-at:"
"""The key under which the moment is kept for which one check-in was put off, in the person's wall time."""


def keep_moment(unit: Unit, person_id: str, day: date | None, clock: time | None, now: str) -> None:
    """Keeps the hour of one check-in that was put off by hours, in place of one before it."""
    unit.forget_questions(person_id, MOMENT)
    if day is not None and clock is not None:
        unit.mark_question(person_id, f"{MOMENT}{datetime.combine(day, clock).isoformat()}", "kept", now)


def clock_of(unit: Unit, wishes: Wishes) -> time | None:
    """The hour of the single day on which a check-in is wished; None where only the day was named."""
    found = [k.removeprefix(MOMENT) for k in unit.questions(wishes.person_id) if k.startswith(MOMENT)]
    moment = datetime.fromisoformat(found[0]) if found else None
    return moment.time() if moment and moment.date().isoformat() == wishes.again else None


QUIET = "quiet"
"""The option under which the earliest and the latest hour are kept at which a person may be asked."""


HUSHED = "hushed"
"""The option under which stretches of days are kept on which nobody is to be asked, while the plan goes on."""


def hushed_of(person: Person) -> tuple[Away, ...]:
    """The days on which nobody is asked: those on which nothing is learned, and those wished free of check-ins."""
    spans = [(date.fromisoformat(a), date.fromisoformat(b)) for a, b in person.options.get(HUSHED, ())]
    return (*plans.away_of(person), *spans)


def quiet_of(person: Person) -> tuple[time | None, time | None]:
    """The earliest and the latest hour at which a person may be asked; None for no bound."""
    first, last = (time.fromisoformat(at) if at else None for at in person.options.get(QUIET, ("", "")))
    return first, last


def cadence_of(
    desk: Desk,
    wishes: Wishes,
    away: tuple[Away, ...] = (),
    clock: time | None = None,
    quiet: tuple[time | None, time | None] = (None, None),
) -> Cadence:
    """The wishes as the reasoning takes them; who told no zone is asked by that of the desk."""
    return Cadence(
        rhythm=Rhythm(wishes.rhythm),
        since=date.fromisoformat(wishes.since),
        zone=wishes.zone or desk.zone,
        at=time(wishes.hour, wishes.minute),
        days=frozenset(int(d) for d in wishes.days),
        until=date.fromisoformat(wishes.until) if wishes.until else None,
        again=date.fromisoformat(wishes.again) if wishes.again else None,
        silences=wishes.silences,
        away=away,
        clock=clock,
        quiet=quiet,
    )


def on(wishes: Wishes | None) -> bool:
    """Whether a person wants check-ins."""
    return wishes is not None and (wishes.rhythm != Rhythm.OFF.value or wishes.again is not None)


def quiet_turn(person_id: str, now: datetime) -> Turn:
    """A turn in which nothing is said: for what is computed without a message."""
    return Turn(person_id, "", "", Facts(), now)


def ahead(desk: Desk, unit: Unit, person_id: str, now: datetime) -> Ahead:
    """The open steps of the plan that was shown to a person."""
    turn = quiet_turn(person_id, now)
    if "view:plan" not in unit.questions(person_id):
        return Ahead(False, ())
    held = plans.current(desk, unit, unit.person(person_id, turn.instant), turn)
    if held is None or not held.roadmap.steps:
        return Ahead(False, ())
    states = unit.steps(person_id)
    return Ahead(True, tuple(s for s in held.roadmap.steps if states.get(s.id) not in plans.CLOSED))


def replan(desk: Desk, unit: Unit, person_id: str, now: datetime) -> Due | None:
    """Makes the person's next promise from what they wish and how they answered, and returns it; None for rest."""
    wishes = promises.wishes(unit, person_id)
    if wishes is None or not on(wishes):
        promises.cancel(unit, person_id, "switched off")
        return None
    last = last_day(promises.of_person(unit, person_id))
    lies = ahead(desk, unit, person_id, now)
    person = unit.person(person_id, promises.stamp(now))
    cadence = cadence_of(desk, wishes, hushed_of(person), clock_of(unit, wishes), quiet_of(person))
    due = None if lies.finished else next_due(cadence, now, last, [s.end for s in lies.steps])
    if due is None:
        promises.cancel(unit, person_id, "plan finished" if lies.finished else "rest")
        return None
    step = next((s for s in lies.steps if cadence.rhythm is Rhythm.STEPS and s.end == due.local.date()), None)
    step = step or next(iter(lies.steps), None)
    wanted = Wanted(due.local, cadence.zone, due.at, LAST if due.last else STEP, step.id if step else None)
    promises.promise(unit, person_id, wanted, now)
    return due


def last_day(held: tuple[Promise, ...]) -> date | None:
    """The day of the last check-in that was sent, counted or given up, in the person's calendar."""
    return max((day_of(p) for p in held if p.state in (SENT, promises.ANSWERED, promises.DEAD)), default=None)


def day_of(promise: Promise) -> date:
    """The day of a promise in the person's calendar."""
    return datetime.fromisoformat(promise.local).date()


def wrote(desk: Desk, unit: Unit, person_id: str, now: datetime) -> None:
    """A person wrote: what was sent is answered, what is near is counted, silence is over, the next one is promised."""
    wishes = promises.wishes(unit, person_id)
    if wishes is None:
        return
    held = promises.of_person(unit, person_id)
    at = promises.stamp(now)
    promises.settle(unit, [p.id for p in held if p.state == SENT], "answered", at)
    promises.settle(unit, [p.id for p in held if p.state in OPEN and _counts(p, now)], "wrote first", at)
    _spend(desk, unit, wishes, now)
    replan(desk, unit, person_id, now)


def awaited(desk: Desk, unit: Unit, turn: Turn) -> Reply | None:
    """The question of a check-in that this message comes before, so that it is put though it will not be sent."""
    held = promises.of_person(unit, turn.person_id)
    near = next((p for p in held if p.state in OPEN and _counts(p, turn.now)), None)
    reply = compose(desk, unit, near, turn.now) if near is not None and near.kind != LAST else None
    return reply if reply is not None and reply.offer == CHECKIN else None


def _counts(promise: Promise, now: datetime) -> bool:
    near = datetime.fromisoformat(promise.due_at) - now <= WINDOW
    return near and now - datetime.fromisoformat(promise.made_at) >= SITTING


def _spend(desk: Desk, unit: Unit, wishes: Wishes, now: datetime) -> None:
    """Ends the silence, and forgets a pause or a single day that is over."""
    last = last_day(promises.of_person(unit, wishes.person_id))
    wall = wall_of(now, wishes.zone or desk.zone)
    today, clock = wall.date(), clock_of(unit, wishes)
    values: dict[str, object] = {"silences": 0} if wishes.silences else {}
    reached = max(today - timedelta(days=1), last or date.min).isoformat()
    ahead = clock is not None and wishes.again == today.isoformat() and wall.time() < clock
    if wishes.again and reached >= wishes.again and not ahead:
        values["again"] = None
    if wishes.until and today.isoformat() >= wishes.until:
        values["until"] = None
    if values:
        promises.save_wishes(unit, wishes.person_id, **values)


def asked(desk: Desk, unit: Unit, promise: Promise, now: datetime) -> Due | None:
    """A check-in was sent, or given up: it stands unanswered until the person writes, and the next one is promised."""
    wishes = promises.wishes(unit, promise.person_id)
    if wishes is None:
        return None
    spent = {"again": None} if wishes.again and day_of(promise).isoformat() >= wishes.again else {}
    promises.save_wishes(unit, promise.person_id, silences=wishes.silences + 1, **spent)
    return replan(desk, unit, promise.person_id, now)


def compose(desk: Desk, unit: Unit, promise: Promise, now: datetime) -> Reply | None:
    """The check-in in words: one step, one question, answers to tap; None where there is nothing left to ask about."""
    lies = ahead(desk, unit, promise.person_id, now)
    if lies.finished:
        return None
    number = promises.kept(unit, promise.person_id)
    step = next((s for s in lies.steps if s.id == promise.step_id), None) or next(iter(lies.steps), None)
    if promise.kind == LAST:
        return _before_rest(desk, step)
    if step is None:
        buttons = (("My gaps", "/ask_gap"), ("My plan", "/ask_roadmap"), LATER, STOP)
        return Reply((Part(GENERAL[number % len(GENERAL)]),), buttons, offer="gaps")
    title = plans.step_title(desk, step)
    values = {"step": title, "metric": step.metric, "end": day_words(step.end)}
    asks = ASKS if step.end >= now.date() else tuple(name for name in ASKS if name != "utter_checkin_today")
    return Reply(
        (Part(asks[number % len(asks)], values),),
        answers(step.id),
        cards.checkin(desk, step),
        offer=CHECKIN,
        focus=step.id,
    )


LATER = ("Later", '/reschedule_checkin{"checkin": "later"}')
STOP = ("Stop asking", "/stop_checkins")


def answers(step_id: str) -> tuple[tuple[str, str], ...]:
    """The answers to a check-in that take one tap."""
    data = f'{{"step": "{step_id}"}}'
    return (
        ("Done", f"/report_progress_done{data}"),
        ("Going", f"/report_progress_partial{data}"),
        ("Stuck", f"/report_blocked{data}"),
        LATER,
        STOP,
    )


def _before_rest(desk: Desk, step: Step | None) -> Reply:
    """The one message after two that found no answer; after it there is rest."""
    named = Part("utter_checkin_last", {"step": plans.step_title(desk, step)} if step else {"step": "your plan"})
    buttons = (
        ("Pause", '/reschedule_checkin{"checkin": "off"}'),
        ("Shrink the plan", "/change_time_budget"),
        ("Less often", '/reschedule_checkin{"checkin": "less"}'),
        ("Keep asking", '/reschedule_checkin{"checkin": "keep"}'),
    )
    return Reply((named,), buttons, offer=REST, focus=step.id if step else None)
