"""How fast the channel may write: Telegram allows a message a second in a chat and thirty a second in all.

Processes over one database share the pace: each takes the next moment there, so it does not matter who sends.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from bot.memory import Memory, leases

IN_CHAT, IN_ALL = 1.0, 1 / 30
"""Seconds between two messages in a chat, and anywhere."""

IN_GROUP = 3.0
"""How much further apart messages in a group lie: twenty a minute."""

PACE = "telegram-pace:"
"""How the names of the moments begin."""

INSTANT = 1e-3
"""Seconds that make no difference, but for what is lost in rounding."""


@dataclass(frozen=True)
class Time:
    """Seconds since 1970, which mean the same in every process, and how to let some pass."""

    now: Callable[[], float] = time.time
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep


class Pace:
    """Gives each message of a bot its moment: moments in a chat, and of all, lie far enough apart."""

    def __init__(
        self, memory: Memory, bot: int, passing: Time, in_chat: float = IN_CHAT, in_all: float = IN_ALL
    ) -> None:
        """`in_chat` and `in_all` are seconds between two messages; where both are 0 nothing waits."""
        self._memory, self._time, self._in_chat, self._in_all = memory, passing, in_chat, in_all
        self._name = f"{PACE}{bot}"
        self._barred = 0.0

    async def turn(self, chat: int) -> None:
        """Waits for the moment of the next message in a chat; one after the other for each chat."""
        apart = self._in_chat * (IN_GROUP if chat < 0 else 1.0)
        if apart:
            with self._memory.unit() as unit:
                held = leases.next_moment(unit, f"{self._name}:{chat}")
            await self._until(held.timestamp() if held else 0.0)
        while not await self._slot(chat, apart):
            pass

    async def _slot(self, chat: int, apart: float) -> bool:
        """Waits for the next moment of all; False where Telegram asked for a pause meanwhile."""
        moment = max(self._time.now(), self._barred)
        if apart or self._in_all:
            with self._memory.turn(self._name), self._memory.unit() as unit:
                taken = leases.moment(unit, self._name, _instant(moment), timedelta(seconds=self._in_all))
                leases.barred(unit, f"{self._name}:{chat}", taken + timedelta(seconds=apart + INSTANT))
            moment = taken.timestamp()
        await self._until(moment)
        return moment > self._barred - INSTANT

    async def _until(self, moment: float) -> None:
        pause = moment - self._time.now()
        if pause > 0:
            await self._time.sleep(pause)

    def held(self, seconds: float) -> None:
        """Nothing is sent for a while: Telegram asked for it, of the bot as a whole."""
        self._barred = max(self._barred, self._time.now() + seconds)
        with self._memory.turn(self._name), self._memory.unit() as unit:
            leases.barred(unit, self._name, _instant(self._barred))


def _instant(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, timezone.utc)
