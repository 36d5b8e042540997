"""Keeps promises: claims what is due, has it put into words, and writes message and state in one transaction.

Any number of workers may run at once, in the server or alone, and any of them may die at any moment: what it had
claimed is taken again when the claim runs out, and what it had sent is sent for good.
"""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.advice.cadence import awake, wall_of
from bot.memory import promises, telegram
from bot.memory.promises import Promise
from bot.services.desk import Desk, Reply
from bot.services.followup import promising

LEASE = timedelta(seconds=15)
"""How long a claim holds: after two deaths in a row a promise is still kept within its minute. One that runs out early
does no harm: who comes second finds the promise kept."""

BATCH = 10
"""Promises claimed at once: few enough to be kept well within the lease."""

AWAY = timedelta(days=1)
"""After how long it is tried again to reach somebody who shut the bot out."""

PAUSE = 5.0
"""Seconds between two looks at what is due."""


NOT_SENT = {"dropped": "nothing left to ask about", "lost": "it was kept, moved or taken back meanwhile"}
"""Why a promise that was put into words was not sent."""


@dataclass(frozen=True)
class Words:
    """A check-in in words: the message, and the talk before and after it, which are None where no talk is kept."""

    message: Mapping[str, Any]
    before: str | None = None
    after: str | None = None


class Composer(Protocol):
    """Puts a promise into words."""

    def talk(self, person_id: str) -> AbstractAsyncContextManager[Any]:
        """Holds the person's talk, so that no message of theirs is answered meanwhile."""

    async def words(self, promise: Promise, now: datetime) -> Words | None:
        """The check-in; None where there is nothing left to ask about. Nothing is stored of it yet."""


@dataclass(frozen=True)
class Worker:
    """A worker with its tools; the clock is that of the desk, `name` tells workers apart in the table."""

    desk: Desk
    composer: Composer
    name: str
    lease: timedelta = LEASE
    batch: int = BATCH
    token: Callable[[], str] = lambda: uuid.uuid4().hex[:12]
    say: Callable[[str], None] = lambda line: None
    """Is told, a line each, why a promise was not kept now."""


@dataclass(frozen=True)
class Round:
    """What one look around did, in promises."""

    sent: int = 0
    put_off: int = 0
    dropped: int = 0
    failed: int = 0
    dead: int = 0
    lost: int = 0

    @property
    def all(self) -> int:
        """How many promises were looked at."""
        return self.sent + self.put_off + self.dropped + self.failed + self.dead + self.lost

    def plus(self, what: str) -> Round:
        """One more of a kind."""
        return replace(self, **{what: getattr(self, what) + 1})


class Overtaken(Exception):
    """The talk went on while a check-in was put into words: what was written is rolled back."""


async def once(worker: Worker) -> Round:
    """Keeps everything that is due now, and says what became of it."""
    done = Round()
    while True:
        with worker.desk.memory.unit() as unit:
            claim = f"{worker.name}:{worker.token()}"
            claimed = promises.claim(unit, claim, worker.desk.clock(), worker.lease, worker.batch)
        for promise in claimed:
            done = done.plus(await keep(worker, promise))
        if len(claimed) < worker.batch:
            return done


async def run(worker: Worker, stop: asyncio.Event, pause: float = PAUSE) -> None:
    """Looks around again and again until `stop` is set; an error of the database ends a look and not the worker."""
    while not stop.is_set():
        try:
            await once(worker)
        except Exception as error:
            print(f"advisor: check-ins: {' '.join(str(error).split())[:300]}", flush=True)
        try:
            await asyncio.wait_for(stop.wait(), pause)
        except asyncio.TimeoutError:
            continue


async def keep(worker: Worker, promise: Promise) -> str:
    """Keeps one claimed promise; the name of what became of it, as `Round` counts it."""
    try:
        async with worker.composer.talk(promise.person_id):
            now = worker.desk.clock()
            later = _asleep(worker, promise, now)
            if later is not None:
                return _put_off(worker, promise, later, _night(promise, now))
            if _out_of_reach(worker, promise):
                return _put_off(worker, promise, now + AWAY, "cannot be reached in Telegram")
            words = await worker.composer.words(promise, now)
            kept = _store(worker, promise, words, now)
            if kept != "sent":
                worker.say(f"{promise.person_id}: {kept}: {NOT_SENT[kept]}")
            return kept
    except Overtaken:
        return _put_off(worker, promise, worker.desk.clock(), "the talk went on meanwhile")
    except Exception as error:
        return _failed(worker, promise, f"{type(error).__name__}: {error}")


def _asleep(worker: Worker, promise: Promise, now: datetime) -> datetime | None:
    """When the person is awake next, None where they are now: a promise may be late, it wakes nobody."""
    with worker.desk.memory.unit() as unit:
        wishes = promises.wishes(unit, promise.person_id)
        quiet = promising.quiet_of(unit.person(promise.person_id, promises.stamp(now)))
    if wishes is None:
        return None
    promised = datetime.fromisoformat(promise.local).time()
    moment = awake(promising.cadence_of(worker.desk, wishes, clock=promised, quiet=quiet), now)
    return moment if moment > now else None


def _night(promise: Promise, now: datetime) -> str:
    """That it is outside the hours in which the person may be written to, with the hour it is there."""
    return f"quiet hours, it is {wall_of(now, promise.zone):%H:%M} in {promise.zone}"


def _out_of_reach(worker: Worker, promise: Promise) -> bool:
    """Whether the person is asked in Telegram and has shut the bot out there."""
    with worker.desk.memory.unit() as unit:
        wishes = promises.wishes(unit, promise.person_id)
        chats = telegram.chats(unit, promise.person_id) if wishes and wishes.channel == "telegram" else ()
    return bool(chats) and all(chat.unreachable for chat in chats)


def _put_off(worker: Worker, promise: Promise, to: datetime, reason: str) -> str:
    with worker.desk.memory.unit() as unit:
        promises.put_off(unit, promise, to, reason)
    worker.say(f"{promise.person_id}: put off until {promises.stamp(to)[:16]}Z: {reason}")
    return "put_off"


def _store(worker: Worker, promise: Promise, words: Words | None, now: datetime) -> str:
    """Message, state, talk and next promise in one transaction; nothing where promise or talk moved on meanwhile."""
    desk = worker.desk
    with desk.memory.unit() as unit:
        if words is None:
            promises.drop(unit, promise, NOT_SENT["dropped"])
            return "dropped"
        if not promises.sent(unit, promise, words.message, now):
            return "lost"
        if words.after is not None:
            if unit.conversation(promise.person_id) != words.before:
                raise Overtaken
            unit.save_conversation(promise.person_id, words.after)
        promising.asked(desk, unit, promise, now)
    return "sent"


def _failed(worker: Worker, promise: Promise, reason: str) -> str:
    """Puts the promise off with the reason; one given up for good makes room for the next."""
    with worker.desk.memory.unit() as unit:
        state = promises.failed(unit, promise, reason, worker.desk.clock())
        worker.say(f"{promise.person_id}: {'given up' if state == promises.DEAD else 'failed'}: {reason}")
        if state == promises.DEAD:
            promising.asked(worker.desk, unit, promise, worker.desk.clock())
    return "dead" if state == promises.DEAD else "failed"


def reply_to(desk: Desk, promise: Promise, now: datetime) -> Reply | None:
    """What the services say for a promise."""
    with desk.memory.unit() as unit:
        return promising.compose(desk, unit, promise, now)
