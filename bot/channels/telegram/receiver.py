"""What comes from Telegram: kept at once, made something of in the order of each chat, once.

An update is stored as it came, and whoever brought it is told so. Then, chat by chat, the oldest is turned into a
message of the thread in one transaction with the mark that it is handled: who dies before leaves it waiting.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from bot.channels.tasks import ended
from bot.channels.telegram import updates
from bot.channels.telegram.at_once import AtOnce
from bot.channels.telegram.client import Refused, Trouble
from bot.channels.telegram.documents import Content, content, wanted
from bot.channels.telegram.flood import COUNT, Flood
from bot.channels.telegram.handling import PART, Handled, apologise, handle
from bot.channels.telegram.markup import units
from bot.channels.telegram.pace import PACE
from bot.channels.telegram.tools import Tools
from bot.channels.telegram.updates import Command, Corrected, Document, InGroup, Meaning, Pressed, Said, Thing
from bot.channels.troubles import Known, Troubles, kind
from bot.memory import OUT_OF_REACH, leases, telegram
from bot.memory.telegram import Place, Update

TRIES = 3
"""Attempts at an update before it is passed over."""

PAUSES = (0.5, 3.0)
"""Seconds between two attempts."""

ABANDONED = timedelta(seconds=5)
"""After how long an update that waits belongs to nobody any more."""

GATHER = 1.5
"""Seconds in which the next part of a pasted text comes, if it comes."""

SWEEP = timedelta(hours=1)
"""How often numbers of updates are forgotten that cannot come again."""

ENDING = 15.0
"""Seconds in which a program that ends goes on with what it has begun."""

OF_A_PERSON = (Said, Command, Corrected, Pressed, Document, Thing)
"""What people send, beside what Telegram tells of them."""

log = logging.getLogger(__name__)


class Receiver:
    """The chats whose updates are being handled now, one task each."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._asides: set[asyncio.Task[None]] = set()
        self._swept = tools.clock()
        self._troubles = Troubles(log)
        self._flood, self._at_once = Flood(tools), AtOnce(tools)

    def take(self, found: Iterable[Any]) -> int:
        """Keeps updates as they came and goes on with them in the background; the highest number, -1 for none.

        What has no number cannot be kept: it is logged and passed. Errors of the database are the caller's: nothing of
        the batch is kept then, and Telegram sends it again.
        """
        kept: list[tuple[int, int, Any]] = []
        for one in found:
            number = updates.number_of(one)
            if number is None:
                log.warning("an update without a number: %s", updates.kinds_of(one))
                continue
            kept.append((number, updates.chat_of(one), one))
        with self._tools.memory.unit() as unit:
            new = telegram.arrived(unit, self._tools.bot, kept, self._tools.clock())
        for chat_id in new:
            self.wake(chat_id)
        return max((number for number, _, _ in kept), default=-1)

    def wake(self, chat_id: int) -> None:
        """Sees to it that the updates of a chat are handled; returns at once."""
        held = self._tasks.get(chat_id)
        if held is None or held.done():
            task = asyncio.get_running_loop().create_task(self._all(chat_id))
            self._tasks[chat_id] = task
            task.add_done_callback(lambda done: self._ended(chat_id, done))

    def _ended(self, chat_id: int, task: asyncio.Task[None]) -> None:
        if self._tasks.get(chat_id) is task:
            del self._tasks[chat_id]
        failed = None if task.cancelled() else task.exception()
        if failed is not None:
            self._troubles.had("handling updates", failed)  # whoever looks next takes it

    def look(self, age: timedelta = ABANDONED) -> None:
        """Takes over what waits for longer than `age`, and forgets what cannot come again."""
        now = self._tools.clock()
        with self._tools.memory.unit() as unit:
            left = telegram.unhandled(unit, self._tools.bot, now - age)
            if now - self._swept > SWEEP:
                self._swept = now
                telegram.swept(unit, now)
                for names in (PACE, COUNT):
                    leases.swept(unit, names, now)
        for chat_id in left:
            self.wake(chat_id)

    async def settled(self) -> None:
        """Waits until nothing is being handled."""
        while self._tasks or self._asides:
            await asyncio.wait([*self._tasks.values(), *self._asides])

    async def stop(self) -> None:
        """Ends after what is being handled; what waits for longer is gone on with by whoever starts next."""
        with contextlib.suppress(asyncio.TimeoutError):
            await asyncio.wait_for(self.settled(), ENDING)
        await ended(*self._tasks.values(), *self._asides)

    async def _all(self, chat_id: int) -> None:
        while await self._one(chat_id):
            pass

    async def _one(self, chat_id: int) -> bool:
        """Handles the oldest update of a chat; False where none waits, or the chat is hushed."""
        tools = self._tools
        with tools.memory.unit() as unit:
            waits = telegram.waiting(unit, Place(tools.bot, chat_id))
        if waits is None:
            return False
        try:
            meaning = updates.meaning(waits.body, tools.name())
            if isinstance(meaning, OF_A_PERSON) and waits.attempts == 0:
                hushed = await self._flood.hushed(waits)
                if hushed is not None:
                    self._went_on(waits.chat_id, hushed)
                    return False
            await self._handle(waits, meaning)
            self._troubles.over("handling updates")
        except OUT_OF_REACH:
            raise  # the database is away, which is no fault of the update
        except Exception as error:
            pause = self._failed(waits, error)
            await tools.time.sleep(pause)
        return True

    async def _handle(self, waits: Update, meaning: Meaning) -> None:
        tools = self._tools
        if isinstance(meaning, Said) and units(meaning.text) >= PART:
            await self._gather(waits)
        if isinstance(meaning, Pressed | InGroup):
            await self._at_once.heard(waits.place, meaning)  # before anything is kept: nobody waits for that
        document = meaning.document if isinstance(meaning, Corrected) else meaning
        file = await self._content(document, waits.attempts) if isinstance(document, Document) else None
        with tools.memory.turn(f"telegram:{waits.bot}:{waits.chat_id}"), tools.memory.unit() as unit:
            again = telegram.waiting(unit, waits.place)
            if again is None or again.id != waits.id:
                return  # another process was faster
            done = handle(unit, waits, meaning, file, tools.clock())
            for number in (waits.id, *done.also):
                telegram.handled(unit, waits.bot, number, tools.clock())
        self._went_on(waits.chat_id, done)

    def _went_on(self, chat_id: int, done: Handled) -> None:
        """Has the message answered, and shows meanwhile that somebody writes."""
        if not done.person_id:
            return
        if done.asked:
            self._aside(self._at_once.typing(chat_id, done.person_id))
            self._tools.turns.wake(done.person_id)
        self._tools.delivery.wake(done.person_id)
        for person_id in filter(None, (done.person_id, done.gone)):
            self._aside(self._tools.published(person_id))

    async def _gather(self, waits: Update) -> None:
        """Gives the next part of a pasted text the time to come."""
        with self._tools.memory.unit() as unit:
            alone = len(telegram.following(unit, waits)) == 0
        if alone:
            await self._tools.time.sleep(GATHER)

    async def _content(self, document: Document, failures: int) -> Content:
        """What is in a file, or why it is not read; Trouble where Telegram may still give it."""
        no = wanted(document)
        if no:
            return no
        try:
            return content(document, await self._tools.client.file(document.file_id))
        except Refused:
            return Content(note="lost")
        except Trouble:
            if failures + 1 < TRIES:
                raise
            return Content(note="lost")

    def _failed(self, waits: Update, error: Exception) -> float:
        """Counts the attempt; after the last the update is passed over, and the person told. Seconds to wait before the
        next."""
        tools, last = self._tools, waits.attempts + 1 >= TRIES
        log.warning("update %d: %s", waits.id, kind(error))
        with tools.memory.unit() as unit:
            telegram.failed(unit, waits.bot, waits.id)
            if last:
                log.error("update %d is passed over", waits.id)
                telegram.handled(unit, waits.bot, waits.id, tools.clock())
        if last:
            self._sorry(waits)
        return 0.0 if last else PAUSES[min(waits.attempts, len(PAUSES) - 1)]

    def _sorry(self, waits: Update) -> None:
        """Has a person know that what they sent could not be made sense of."""
        try:
            if isinstance(updates.meaning(waits.body, self._tools.name()), OF_A_PERSON):
                with (
                    self._tools.memory.turn(f"telegram:{waits.bot}:{waits.chat_id}"),
                    self._tools.memory.unit() as unit,
                ):
                    person_id = apologise(unit, waits, self._tools.clock())
                self._went_on(waits.chat_id, Handled(person_id))
        except Exception as error:
            log.error("update %d: no apology: %s", waits.id, kind(error))

    def _aside(self, work: Any) -> None:
        """Does something that matters little, beside everything else."""

        async def quietly() -> None:
            with contextlib.suppress(Known):
                await work

        task = asyncio.get_running_loop().create_task(quietly())
        self._asides.add(task)
        task.add_done_callback(self._asides.discard)
