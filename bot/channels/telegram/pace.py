"""How fast the channel may write: Telegram allows a message a second in a chat and thirty a second in all."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

IN_CHAT, IN_ALL = 1.0, 1 / 30
"""Seconds between two messages in a chat, and anywhere."""

REMEMBERED = 10_000
"""Chats whose last message is remembered; those written to longest ago are forgotten, and need no pause any more."""


@dataclass(frozen=True)
class Time:
    """Seconds that never go back, and how to let some pass."""

    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


class Pace:
    """Gives each message its moment: moments in a chat, and of all, lie far enough apart."""

    def __init__(self, passing: Time, in_chat: float = IN_CHAT, in_all: float = IN_ALL) -> None:
        """`in_chat` and `in_all` are seconds between two messages."""
        self._time, self._in_chat, self._in_all = passing, in_chat, in_all
        self._chats: dict[int, float] = {}
        self._next = self._barred = 0.0

    async def turn(self, chat: int) -> None:
        """Waits for the moment of the next message in a chat; one after the other for each chat."""
        await self._until(self._chats.pop(chat, 0.0))
        moment = await self.slot()
        self._chats[chat] = moment + self._in_chat
        while len(self._chats) > REMEMBERED:
            del self._chats[next(iter(self._chats))]

    async def slot(self) -> float:
        """Waits for the next moment at which anything may be sent, and returns it."""
        while True:
            moment = max(self._time.now(), self._next)
            self._next = moment + self._in_all
            await self._until(moment)
            if moment >= self._barred:  # else Telegram asked for a pause meanwhile
                return moment

    async def _until(self, moment: float) -> None:
        pause = moment - self._time.now()
        if pause > 0:
            await self._time.sleep(pause)

    def held(self, seconds: float) -> None:
        """Nothing is sent for a while: Telegram asked for it, of the bot as a whole."""
        self._barred = max(self._barred, self._time.now() + seconds)
        self._next = max(self._next, self._barred)
