"""What comes from Telegram: kept at once, made something of in the order of each chat, once.

An update is stored as it came, and whoever brought it is told so. Then, chat by chat, the oldest is turned into a
message of the thread in one transaction with the mark that it is handled: who dies before leaves it waiting.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from bot.channels.telegram import updates
from bot.channels.telegram.client import Client, Gone, Refused, Trouble, Unknown
from bot.channels.telegram.documents import Content, content, wanted
from bot.channels.telegram.handling import PART, Handled, handle, heard
from bot.channels.telegram.markup import units
from bot.channels.telegram.pace import Time
from bot.channels.telegram.texts import texts
from bot.channels.telegram.updates import Document, InGroup, Pressed, Said
from bot.memory import Memory, telegram, thread
from bot.memory.telegram import Update

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

MOMENT = 0.3
"""Seconds after which a person wonders whether anybody is there."""

log = logging.getLogger(__name__)


class Waker(Protocol):
    """Who goes on with what a person sent."""

    def wake(self, person_id: str) -> None:
        """Sees to it; returns at once."""


@dataclass(frozen=True)
class Tools:
    """What the receiver works with; `published` is told whose thread has grown, `name` tells the bot's, without @."""

    memory: Memory
    clock: Callable[[], datetime]
    client: Client
    turns: Waker
    delivery: Waker
    published: Callable[[str], Awaitable[None]]
    name: Callable[[], str]
    time: Time


class Receiver:
    """The chats whose updates are being handled now, one task each."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._asides: set[asyncio.Task[None]] = set()
        self._swept = tools.clock()

    def take(self, found: Iterable[Any]) -> int:
        """Keeps updates as they came and goes on with them in the background; the highest number, -1 for none.

        What has no number cannot be kept: it is logged and passed. Errors of the database are the caller's: nothing of
        the batch is kept then, and Telegram sends it again.
        """
        kept: list[tuple[int, int, Any]] = []
        for one in found:
            number = updates.number_of(one)
            if number is None:
                log.warning("an update without a number: %.200r", one)
                continue
            kept.append((number, updates.chat_of(one), one))
        with self._tools.memory.unit() as unit:
            new = telegram.arrived(unit, kept, self._tools.clock())
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
        if not task.cancelled() and task.exception() is not None:
            log.warning("an update could not be handled: %s", task.exception())  # whoever looks next takes it

    def look(self, age: timedelta = ABANDONED) -> None:
        """Takes over what waits for longer than `age`, and forgets what cannot come again."""
        now = self._tools.clock()
        with self._tools.memory.unit() as unit:
            left = telegram.unhandled(unit, now - age)
            if now - self._swept > SWEEP:
                self._swept = now
                telegram.swept(unit, now)
        for chat_id in left:
            self.wake(chat_id)

    async def settled(self) -> None:
        """Waits until nothing is being handled."""
        while self._tasks or self._asides:
            await asyncio.wait([*self._tasks.values(), *self._asides])

    async def _all(self, chat_id: int) -> None:
        while await self._one(chat_id):
            pass

    async def _one(self, chat_id: int) -> bool:
        """Handles the oldest update of a chat; False where none waits."""
        tools = self._tools
        with tools.memory.unit() as unit:
            waits = telegram.waiting(unit, chat_id)
        if waits is None:
            return False
        try:
            await self._handle(waits)
        except Exception as error:
            pause = self._failed(waits, error)
            await tools.time.sleep(pause)
        return True

    async def _handle(self, waits: Update) -> None:
        tools = self._tools
        meaning = updates.meaning(waits.body, tools.name())
        if isinstance(meaning, Said) and units(meaning.text) >= PART:
            await self._gather(waits)
        if isinstance(meaning, Pressed | InGroup):
            await self._answer(waits.chat_id, meaning)
        file = await self._content(meaning, waits.attempts) if isinstance(meaning, Document) else None
        with tools.memory.turn(f"telegram:{waits.chat_id}"), tools.memory.unit() as unit:
            again = telegram.waiting(unit, waits.chat_id)
            if again is None or again.id != waits.id:
                return  # another process was faster
            done = handle(unit, waits, meaning, file, tools.clock())
            for number in (waits.id, *done.also):
                telegram.handled(unit, number, tools.clock())
        self._went_on(waits.chat_id, done)

    def _went_on(self, chat_id: int, done: Handled) -> None:
        """Has the message answered, and shows meanwhile that somebody writes."""
        if not done.person_id:
            return
        if done.asked:
            self._aside(self._typing(chat_id, done.person_id))
            self._tools.turns.wake(done.person_id)
        self._tools.delivery.wake(done.person_id)
        self._aside(self._tools.published(done.person_id))

    async def _typing(self, chat_id: int, person_id: str) -> None:
        """Shows that somebody writes, where that takes a moment."""
        await self._tools.time.sleep(MOMENT)
        with self._tools.memory.unit() as unit:
            waits = thread.waiting(unit, person_id)
        if waits is not None:
            await self._tools.client.typing(chat_id)

    async def _gather(self, waits: Update) -> None:
        """Gives the next part of a pasted text the time to come."""
        with self._tools.memory.unit() as unit:
            alone = len(telegram.following(unit, waits)) == 0
        if alone:
            await self._tools.time.sleep(GATHER)

    async def _answer(self, chat_id: int, meaning: Pressed | InGroup) -> None:
        """Tells the person's program that a button was heard, and a group where to go; before anything is kept, so that
        nobody waits for it: who dies in between answers again, which does no harm."""
        client = self._tools.client
        with contextlib.suppress(Trouble, Gone, Refused, Unknown):
            if meaning.callback:
                with self._tools.memory.unit() as unit:
                    text = "" if isinstance(meaning, InGroup) else heard(unit, chat_id, meaning)
                await client.pressed(meaning.callback, text)
            if isinstance(meaning, InGroup):
                await client.text(chat_id, texts()["group"].format(bot=self._tools.name()))

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
        """Counts the attempt; after the last the update is passed over. Seconds to wait before the next."""
        tools, last = self._tools, waits.attempts + 1 >= TRIES
        log.warning("update %d: %s: %s", waits.id, type(error).__name__, error)
        with tools.memory.unit() as unit:
            telegram.failed(unit, waits.id)
            if last:
                log.error("update %d is passed over", waits.id)
                telegram.handled(unit, waits.id, tools.clock())
        return 0.0 if last else PAUSES[min(waits.attempts, len(PAUSES) - 1)]

    def _aside(self, work: Any) -> None:
        """Does something that matters little, beside everything else."""

        async def quietly() -> None:
            with contextlib.suppress(Trouble, Gone, Refused, Unknown):
                await work

        task = asyncio.get_running_loop().create_task(quietly())
        self._asides.add(task)
        task.add_done_callback(self._asides.discard)
