"""Sends threads to chats: every entry in its order, each process its share, no faster than Telegram allows.

Who sends to a chat holds it for a while, so that one process at a time does. What was sent is marked message by
message: who dies in between goes on with the next.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from typing import Any

from bot.channels import frames
from bot.channels.telegram import backlog
from bot.channels.telegram.client import Gone, Trouble, Unknown, Wait
from bot.channels.telegram.keyboards import Keyboard
from bot.channels.telegram.posting import LEASE, Lost, Post, Tools
from bot.channels.telegram.rendering import Outgoing, keyboard, plain, rendered, user_line
from bot.channels.telegram.ticks import ticks
from bot.channels.troubles import Troubles, kind
from bot.memory import OUT_OF_REACH, telegram, thread
from bot.memory.telegram import LIVE, TICKS, Chat, Place
from bot.memory.thread import BOT, USER, Entry

BACK_OFF = (1.0, 2.0, 5.0, 15.0, 60.0)
"""Seconds to wait after each failure in a row."""

TRIES = 3
"""Attempts at an entry that our own program fails on, before it is passed over."""

SLEPT = 60.0
"""Seconds that are waited at most with a chat in hand: after more it is given back, and looked at again later."""

TICKED = 3
"""Messages with steps to tick that are kept up to date: those a person may still look at."""

MOST = 500
"""Entries that are looked at together to see what is out of date."""

SENDING = "sending to Telegram"

log = logging.getLogger(__name__)


class Delivery:
    """The chats that are being written to now, one task each."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._troubles = Troubles(log)
        self._post = Post(tools)
        self._wrong: dict[int, tuple[int, int]] = {}
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._again: set[int] = set()

    def wake(self, person_id: str) -> None:
        """Sees to it that a person's chats have all that is in their thread; returns at once."""
        with self._tools.memory.unit() as unit:
            chats = telegram.chats(unit, person_id)
        for chat in chats:
            if chat.unreachable is None and chat.bot == self._tools.bot:
                self._wake(chat.id)

    def look(self) -> None:
        """Goes on with what nobody sends: said by another process, or left by one that died."""
        with self._tools.memory.unit() as unit:
            behind = telegram.behind(unit, self._tools.bot, self._tools.clock())
        for chat_id in behind:
            self._wake(chat_id)

    def _wake(self, chat_id: int) -> None:
        self._again.add(chat_id)
        if chat_id not in self._tasks:
            task = asyncio.get_running_loop().create_task(self._all(chat_id))
            self._tasks[chat_id] = task
            task.add_done_callback(lambda done: self._ended(chat_id, done))

    def _ended(self, chat_id: int, task: asyncio.Task[None]) -> None:
        self._tasks.pop(chat_id, None)
        failed = None if task.cancelled() else task.exception()
        if failed is not None:
            self._troubles.had("a chat could not be written to", failed)  # whoever looks next goes on
        elif chat_id in self._again and not task.cancelled():
            self._wake(chat_id)

    async def settled(self) -> None:
        """Waits until nobody is being written to."""
        while self._tasks:
            await asyncio.wait(list(self._tasks.values()))

    async def stop(self) -> None:
        """Ends after the messages that are on their way."""
        for task in self._tasks.values():
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)
        await self._post.stop()

    async def _all(self, chat_id: int) -> None:
        tools = self._tools
        try:
            while chat_id in self._again:
                self._again.discard(chat_id)
                while await self._one(chat_id):
                    pass
        finally:
            with tools.memory.unit() as unit:
                telegram.free(unit, Place(tools.bot, chat_id), tools.name)

    async def _one(self, chat_id: int) -> bool:
        """Sends the next entry to a chat; False where there is none, or nobody can send it now."""
        tools = self._tools
        with tools.memory.unit() as unit:
            chat = telegram.held(unit, Place(tools.bot, chat_id), tools.name, tools.clock(), LEASE)
            found = thread.entries(unit, chat.person_id, chat.sent_seq or 1, 1) if chat else ()
            idle: tuple[Entry, ...] = ()
            if chat and found and backlog.old(found[0], tools.clock()):
                waiting = thread.entries(unit, chat.person_id, chat.sent_seq or 1, MOST)
                idle = backlog.overtaken(waiting, tools.clock())
        if chat is None or not found:
            return False
        entry = idle[-1] if idle else found[0]
        try:
            await (self._leave_out if idle else self._send)(chat, entry)
        except Wait as no:
            tools.pace.held(no.seconds)
            return await self._pause(chat, no.seconds)
        except Gone:
            with tools.memory.unit() as unit:
                telegram.reached(unit, chat.place, False, tools.clock())
            return False
        except Lost:
            return True
        except OUT_OF_REACH:
            raise  # the database is away, which is no fault of the entry
        except Exception as error:
            if (pause := self._failed(chat, entry, error)) is not None:
                return await self._pause(chat, pause)
        self._troubles.over(SENDING)
        self._wrong.pop(chat_id, None)
        with tools.memory.unit() as unit:
            telegram.sent(unit, chat, entry.seq, tools.name)
        return True

    def _failed(self, chat: Chat, entry: Entry, error: Exception) -> float | None:
        """Counts the attempt; how long to wait before the next, in seconds, None where the entry is passed over."""
        if isinstance(error, Trouble | Unknown):
            self._troubles.had(SENDING, error)
            with self._tools.memory.unit() as unit:
                telegram.tried(unit, chat.place)
            return BACK_OFF[min(chat.tries, len(BACK_OFF) - 1)]
        failures = self._failures(chat, entry) + 1
        self._wrong[chat.id] = (entry.seq, failures)
        log.error("chat %d, entry %d: %s", chat.id, entry.seq, kind(error))
        return BACK_OFF[failures - 1] if failures < TRIES else None

    def _failures(self, chat: Chat, entry: Entry) -> int:
        """How often our own program failed on an entry."""
        seq, failures = self._wrong.get(chat.id, (0, 0))
        return failures if seq == entry.seq else 0

    async def _pause(self, chat: Chat, seconds: float) -> bool:
        """Waits before the next try; a long wait is not waited here."""
        if seconds > SLEPT:
            return False
        await self._tools.time.sleep(seconds)
        return True

    async def _send(self, chat: Chat, entry: Entry) -> None:
        """Sends what a chat lacks of an entry, and brings the keyboards before it up to date."""
        await self._sent_on(chat, entry, await self._parts(chat, entry), entry.channel == "web" or entry.by == USER)
        if entry.by == BOT and not entry.body.get("aside"):  # beside the talk: what was asked before is still open
            await self._keyboards(chat, entry.seq)

    async def _leave_out(self, chat: Chat, entry: Entry) -> None:
        """Sends a line on what is out of date up to an entry, in its place."""
        with self._tools.memory.unit() as unit:
            unseen = thread.unseen(unit, chat.person_id, chat.sent_seq, entry.seq)
        await self._sent_on(chat, entry, plain(backlog.line(unseen)), True)

    async def _sent_on(self, chat: Chat, entry: Entry, parts: Sequence[Outgoing], quiet: bool) -> None:
        """Sends those messages of an entry that are not in the chat yet."""
        with self._tools.memory.unit() as unit:
            there = telegram.parts(unit, chat.place, entry.seq)
        for number, part in list(enumerate(parts))[there:]:
            await self._post.part(chat, entry, number, part, quiet)

    async def _parts(self, chat: Chat, entry: Entry) -> Sequence[Outgoing]:
        """The messages of an entry; what the person said in another channel is shown, so that the answer has its
        question. What cannot be drawn as it should is said plainly at the last attempt."""
        made = frames.event(entry, "telegram") if entry.by == BOT or entry.channel != "telegram" else None
        if made is None:
            return ()
        if entry.by == USER:
            return (user_line(made),) if made["text"].strip() else ()
        if self._failures(chat, entry) + 1 >= TRIES:
            return plain(made["text"])
        return await asyncio.get_running_loop().run_in_executor(None, rendered, made)

    async def _keyboards(self, chat: Chat, seq: int) -> None:
        """Takes away the buttons that are over, and brings the ticks of steps up to date."""
        with self._tools.memory.unit() as unit:
            held = telegram.keyboards(unit, chat.place)
            states = unit.steps(chat.person_id)
            shown = {one.seq: _event(thread.told(unit, chat.person_id, one.seq), one.seq) for one in held}
        ticked = [one for one in held if ticks(shown[one.seq].get("card") or {})][-TICKED:]
        for one in held:
            event = shown[one.seq]
            card: Mapping[str, Any] = event.get("card") or {}
            wanted: Keyboard = ()
            if one.seq == seq:
                wanted = keyboard(card, states, event.get("buttons") or ())
            elif one in ticked:
                wanted = ticks(card, states)
            await self._post.keyboard(chat, one, wanted, LIVE if one.seq == seq else TICKS)


def _event(body: Mapping[str, Any] | None, seq: int) -> dict[str, Any]:
    """The event of a message of the bot; empty where it was erased."""
    return frames.event(Entry(seq, BOT, "", "", body), "telegram") or {} if body else {}
