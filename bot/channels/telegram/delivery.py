"""Sends threads to chats: every entry in its order, each process its share, no faster than Telegram allows.

Who sends to a chat holds it for a while, so that one process at a time does. What was sent is marked message by
message: who dies in between goes on with the next. Where Telegram took a message and its answer was lost, it is sent
again: of a message twice and a message never, twice is the better.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.channels import frames
from bot.channels.telegram.client import Client, Gone, Refused, Trouble, Unknown, Wait
from bot.channels.telegram.keyboards import Keyboard
from bot.channels.telegram.pace import Pace, Time
from bot.channels.telegram.rendering import Outgoing, keyboard, rendered, ticks, user_line
from bot.memory import Memory, telegram, thread
from bot.memory.telegram import LIVE, TICKS, Chat, Sent
from bot.memory.thread import BOT, USER, Entry

LEASE = timedelta(seconds=15)
"""How long a chat is held without a sign: longer than a request may take, and what a death costs those who wait."""

BACK_OFF = (1.0, 2.0, 5.0, 15.0, 60.0)
"""Seconds to wait after each failure in a row."""

TRIES = 3
"""Attempts at an entry that our own program fails on, before it is passed over."""

SLEPT = 60.0
"""Seconds that are waited at most with a chat in hand: after more it is given back, and looked at again later."""

TICKED = 3
"""Messages with steps to tick that are kept up to date: those a person may still look at."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Tools:
    """What the delivery works with; `name` tells processes apart."""

    memory: Memory
    clock: Callable[[], datetime]
    client: Client
    pace: Pace
    time: Time
    name: str


class Lost(Exception):
    """The chat was taken over, parted or erased while the next message waited for its moment."""


class Delivery:
    """The chats that are being written to now, one task each."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._again: set[int] = set()
        self._sending: set[asyncio.Task[None]] = set()

    def wake(self, person_id: str) -> None:
        """Sees to it that a person's chats have all that is in their thread; returns at once."""
        with self._tools.memory.unit() as unit:
            chats = telegram.chats(unit, person_id)
        for chat in chats:
            if chat.unreachable is None:
                self._wake(chat.id)

    def look(self) -> None:
        """Goes on with what nobody sends: said by another process, or left by one that died."""
        with self._tools.memory.unit() as unit:
            behind = telegram.behind(unit, self._tools.clock())
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
        if not task.cancelled() and task.exception() is not None:
            log.warning("a chat could not be written to: %s", task.exception())  # whoever looks next goes on
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
        if self._sending:  # what Telegram may have taken already is marked, so that nobody sends it again
            await asyncio.wait(list(self._sending), timeout=LEASE.total_seconds())

    async def _all(self, chat_id: int) -> None:
        tools = self._tools
        try:
            while chat_id in self._again:
                self._again.discard(chat_id)
                while await self._one(chat_id):
                    pass
        finally:
            with tools.memory.unit() as unit:
                telegram.free(unit, chat_id, tools.name)

    async def _one(self, chat_id: int) -> bool:
        """Sends the next entry to a chat; False where there is none, or nobody can send it now."""
        tools = self._tools
        with tools.memory.unit() as unit:
            chat = telegram.held(unit, chat_id, tools.name, tools.clock(), LEASE)
            found = thread.entries(unit, chat.person_id, chat.sent_seq or 1, 1) if chat else ()
        if chat is None or not found:
            return False
        try:
            await self._send(chat, found[0])
        except Wait as no:
            tools.pace.held(no.seconds)
            return await self._pause(chat, no.seconds)
        except Trouble as no:
            log.warning("chat %d: %s", chat.id, no)
            with tools.memory.unit() as unit:
                telegram.tried(unit, chat.id)
            return await self._pause(chat, BACK_OFF[min(chat.tries, len(BACK_OFF) - 1)])
        except Gone:
            with tools.memory.unit() as unit:
                telegram.reached(unit, chat.id, False, tools.clock())
            return False
        except Unknown:
            log.error("telegram knows no bot of this token")
            return False
        except Lost:
            return True
        except Exception as error:
            log.error("chat %d, entry %d: %s: %s", chat.id, found[0].seq, type(error).__name__, error)
            if chat.tries + 1 < TRIES:
                with tools.memory.unit() as unit:
                    telegram.tried(unit, chat.id)
                return await self._pause(chat, BACK_OFF[min(chat.tries, len(BACK_OFF) - 1)])
        with tools.memory.unit() as unit:
            telegram.sent(unit, chat, found[0].seq, tools.name)
        return True

    async def _pause(self, chat: Chat, seconds: float) -> bool:
        """Waits before the next try; a long wait is not waited here."""
        if seconds > SLEPT:
            return False
        await self._tools.time.sleep(seconds)
        return True

    async def _send(self, chat: Chat, entry: Entry) -> None:
        """Sends what a chat lacks of an entry, and brings the keyboards before it up to date."""
        if entry.by == USER:
            await self._said_elsewhere(chat, entry)
            return
        made = frames.event(entry, "telegram")
        drawing = asyncio.get_running_loop().run_in_executor(None, rendered, made) if made else None
        parts = await drawing if drawing else ()
        quiet = entry.channel == "web"
        with self._tools.memory.unit() as unit:
            there = telegram.parts(unit, chat.id, entry.seq)
        for number, part in list(enumerate(parts))[there:]:
            await self._part(chat, entry, number, part, quiet)
        await self._keyboards(chat, entry.seq)

    async def _said_elsewhere(self, chat: Chat, entry: Entry) -> None:
        """What the person said in another channel is shown, so that the answer has its question."""
        made = frames.event(entry, "telegram") if entry.channel != "telegram" else None
        if made and made["text"].strip():
            with self._tools.memory.unit() as unit:
                if telegram.parts(unit, chat.id, entry.seq):
                    return
            await self._part(chat, entry, 0, user_line(made), True)

    async def _part(self, chat: Chat, entry: Entry, number: int, part: Outgoing, quiet: bool) -> None:
        await self._tools.pace.turn(chat.id)
        self._hold(chat, entry, number)
        task = asyncio.get_running_loop().create_task(self._delivered(chat, entry, number, part, quiet))
        self._sending.add(task)
        task.add_done_callback(self._sending.discard)
        await asyncio.shield(task)

    def _hold(self, chat: Chat, entry: Entry, number: int) -> None:
        """Holds on to a chat; Lost where another sends there now, or it is another person's."""
        tools = self._tools
        with tools.memory.unit() as unit:
            held = telegram.held(unit, chat.id, tools.name, tools.clock(), LEASE)
            if held is None or held.person_id != chat.person_id or held.sent_seq >= entry.seq:
                raise Lost
            if telegram.parts(unit, chat.id, entry.seq) > number:
                raise Lost

    async def _delivered(self, chat: Chat, entry: Entry, number: int, part: Outgoing, quiet: bool) -> None:
        try:
            message = await self._sent(chat.id, part, quiet, html=True)
        except Refused as no:
            log.warning("chat %d, entry %d: %s; sent again as plain text", chat.id, entry.seq, no)
            try:
                message = await self._sent(chat.id, part, quiet, html=False)
            except Refused as worse:
                log.error("chat %d, entry %d is passed over: %s", chat.id, entry.seq, worse)
                return
        shown = [key.data for row in part.keyboard for key in row]
        made = Sent(chat.id, message, chat.person_id, entry.seq, number, LIVE if shown else "", json.dumps(shown))
        with self._tools.memory.unit() as unit:
            telegram.stands(unit, made)

    async def _sent(self, chat_id: int, part: Outgoing, quiet: bool, html: bool) -> int:
        client, text = self._tools.client, part.html if html else part.plain
        if part.kind == "photo" and part.file:
            return await client.photo(chat_id, part.file.name, part.file.content, part.keyboard, text, html)
        if part.kind == "document" and part.file:
            return await client.document(chat_id, part.file.name, part.file.content, part.keyboard, text, html)
        return await client.text(chat_id, text, part.keyboard, html, quiet)

    async def _keyboards(self, chat: Chat, seq: int) -> None:
        """Takes away the buttons that are over, and brings the ticks of steps up to date."""
        with self._tools.memory.unit() as unit:
            held = telegram.keyboards(unit, chat.id)
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
            await self._edit(one, wanted, LIVE if one.seq == seq else TICKS)

    async def _edit(self, one: Sent, wanted: Keyboard, kind: str) -> None:
        """Gives a message the keyboard it should have now; one that cannot be changed any more is let be."""
        data = [key.data for row in wanted for key in row]
        shown = json.dumps(data)
        if shown == one.shown and (kind == one.keyboard or data):
            return
        await self._tools.pace.turn(one.chat_id)  # Telegram counts changes as messages
        try:
            await self._tools.client.keyboard(one.chat_id, one.message_id, wanted)
        except Refused as no:
            log.info("chat %d: the keyboard of message %d stays: %s", one.chat_id, one.message_id, no)
        with self._tools.memory.unit() as unit:
            telegram.shows(unit, one, kind if data else "", shown)


def _event(body: Mapping[str, Any] | None, seq: int) -> dict[str, Any]:
    """The event of a message of the bot; empty where it was erased."""
    return frames.event(Entry(seq, BOT, "", "", body), "telegram") or {} if body else {}
