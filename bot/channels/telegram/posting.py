"""One message to a chat, or one change of a keyboard there: at its moment, by whoever holds the chat, marked when done.

Where Telegram took a message and its answer was lost, it is sent again: of a message twice and a message never, twice
is the better.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels.telegram.client import AT_ONCE, Client, Refused
from bot.channels.telegram.keyboards import Keyboard
from bot.channels.telegram.pace import Pace, Time
from bot.channels.telegram.rendering import Outgoing
from bot.memory import Memory, telegram
from bot.memory.telegram import LIVE, Chat, Sent
from bot.memory.thread import Entry

LEASE = timedelta(seconds=15)
"""How long a chat is held without a sign: longer than a request may take (a test holds it to that), and what a death
costs those who wait."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Tools:
    """What the delivery works with; `name` tells processes apart, `bot` is the bot's id."""

    memory: Memory
    clock: Callable[[], datetime]
    client: Client
    pace: Pace
    time: Time
    name: str
    bot: int


class Lost(Exception):
    """The chat was taken over, parted or erased while the next message waited for its moment."""


class Post:
    """The requests that are on their way."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._slots = asyncio.Semaphore(AT_ONCE)
        self._sending: set[asyncio.Task[None]] = set()

    async def stop(self) -> None:
        """Waits for what is on its way: what Telegram may have taken is marked, so that nobody sends it again."""
        if self._sending:
            await asyncio.wait(list(self._sending), timeout=LEASE.total_seconds())

    async def part(self, chat: Chat, entry: Entry, number: int, part: Outgoing, quiet: bool) -> None:
        """Sends part `number` of an entry, without a sound where `quiet`; Lost where it is not ours to send any more,
        failures of the client as they are but for a message that is refused in any form: that is passed over."""
        await self._tools.pace.turn(chat.id)
        async with self._slots:  # the time of a request begins when there is a connection for it, and so does the hold
            self._hold(chat, entry, number)
            task = asyncio.get_running_loop().create_task(self._delivered(chat, entry, number, part, quiet))
            self._sending.add(task)
            task.add_done_callback(self._sending.discard)
            await asyncio.shield(task)

    def _hold(self, chat: Chat, entry: Entry, number: int) -> None:
        """Holds on to a chat; Lost where another sends there now, or it is another person's."""
        tools = self._tools
        with tools.memory.unit() as unit:
            held = telegram.held(unit, chat.place, tools.name, tools.clock(), LEASE)
            if held is None or held.person_id != chat.person_id or held.sent_seq >= entry.seq:
                raise Lost
            if telegram.parts(unit, chat.place, entry.seq) > number:
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
        mark = LIVE if part.keyboard else ""
        made = Sent(chat.bot, chat.id, message, chat.person_id, entry.seq, number, mark, written(part.keyboard))
        with self._tools.memory.unit() as unit:
            telegram.stands(unit, made)

    async def _sent(self, chat_id: int, part: Outgoing, quiet: bool, html: bool) -> int:
        client, text = self._tools.client, part.html if html else part.plain
        if part.file is None:
            return await client.text(chat_id, text, part.keyboard, html, quiet)
        name, data, picture = part.file.name, part.file.content, part.kind == "photo"
        return await client.upload(chat_id, name, data, part.keyboard, text, html, picture)

    async def keyboard(self, chat: Chat, one: Sent, wanted: Keyboard, mark: str) -> None:
        """Gives a message the keyboard it should have now; one that cannot be changed any more is let be."""
        shown = written(wanted)
        if shown == one.shown and (mark == one.keyboard or wanted):
            return
        await self._tools.pace.turn(one.chat_id)  # Telegram counts changes as messages
        async with self._slots:
            with self._tools.memory.unit() as unit:
                if telegram.held(unit, chat.place, self._tools.name, self._tools.clock(), LEASE) is None:
                    raise Lost
            try:
                await self._tools.client.keyboard(one.chat_id, one.message_id, wanted)
            except Refused as no:
                log.info("chat %d: the keyboard of message %d stays: %s", one.chat_id, one.message_id, no)
        with self._tools.memory.unit() as unit:
            telegram.shows(unit, one, mark if wanted else "", shown)


def written(keyboard: Keyboard) -> str:
    """A keyboard as it is kept: what is behind each key, and what stands on it."""
    return json.dumps({key.data: key.title for row in keyboard for key in row})
