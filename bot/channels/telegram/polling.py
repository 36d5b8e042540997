"""Asks Telegram for updates, again and again: works on any machine that reaches Telegram, without an address.

One process at a time asks: Telegram lets no two. An update counts as taken once it is stored, for only then is the
next number asked for.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from bot.channels.tasks import ended
from bot.channels.telegram.client import Client, Gone, Refused, Taken, Trouble, Unknown, Wait
from bot.channels.telegram.receiver import Receiver
from bot.channels.troubles import Troubles
from bot.memory import Memory, leases

WAIT = 10
"""Seconds a request waits for news."""

LEASE = timedelta(seconds=15)
"""How long a process that asks is believed to live without a sign, and what a death costs those who wait. A request may
take longer: the sign is given meanwhile. Where two ask all the same, Telegram refuses one, which does no harm."""

SIGN = LEASE.total_seconds() / 3
"""Seconds between two signs."""

ASKING = "asking Telegram for updates"
PAUSES = (0.5, 2.0, 5.0, 15.0, 30.0)
"""Seconds to wait after each failure in a row."""

UNKNOWN = 60.0
"""Seconds to wait after Telegram said that it knows no such bot: while it is unwell it says so of a right token too."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Polling:
    """What asking needs; `holder` tells processes apart, `wait` is how long a request waits for news, in seconds."""

    memory: Memory
    clock: Callable[[], datetime]
    client: Client
    receiver: Receiver
    holder: str
    bot: int
    wait: int = WAIT
    troubles: Troubles = field(default_factory=lambda: Troubles(log))

    @property
    def lease(self) -> str:
        """The name of what one process at a time has: of each bot there is one."""
        return f"telegram-poll:{self.bot}"

    async def run(self, stop: asyncio.Event) -> None:
        """Asks until `stop` is set."""
        offset, failures = 0, 0
        try:
            while not stop.is_set():
                if not self._mine():
                    await pause(stop, PAUSES[2])
                    continue
                try:
                    found = await self._until(stop, self.client.updates(offset, self.wait))
                    last = self.receiver.take(found)
                    offset, failures = last + 1 if last >= 0 else offset, 0
                    self.troubles.over(ASKING)
                except Exception as no:
                    failures += 1
                    self.troubles.had(ASKING, no)
                    await pause(stop, seconds_after(no, failures))
        finally:
            with contextlib.suppress(Exception), self.memory.unit() as unit:
                leases.given_back(unit, self.lease, self.holder)

    def _mine(self) -> bool:
        """Whether this process is the one that asks."""
        try:
            with self.memory.unit() as unit:
                return leases.taken(unit, self.lease, self.holder, self.clock(), LEASE)
        except Exception as error:
            self.troubles.had("looking who asks Telegram", error)
            return False

    async def _until(self, stop: asyncio.Event, work: Awaitable[list[Any]]) -> list[Any]:
        """What the request brings; nothing where the program ends before, or another process asks now."""
        asking, ending = asyncio.ensure_future(work), asyncio.ensure_future(stop.wait())
        try:
            while not asking.done():
                await asyncio.wait({asking, ending}, timeout=SIGN, return_when=asyncio.FIRST_COMPLETED)
                if not asking.done() and (stop.is_set() or not self._mine()):
                    return []
            return asking.result()
        finally:
            await ended(asking, ending)


def seconds_after(error: Exception, failures: int) -> float:
    """How long to wait after a failure; what Telegram asks for is kept to."""
    if isinstance(error, Wait):
        return error.seconds
    if isinstance(error, Taken):
        return PAUSES[2]  # another program of this bot; it may end any moment
    if isinstance(error, Unknown):
        return UNKNOWN
    known = isinstance(error, Trouble | Gone | Refused)
    return PAUSES[min(failures if known else failures + 1, len(PAUSES)) - 1]


async def pause(stop: asyncio.Event, seconds: float) -> None:
    """Waits, but no longer than until `stop` is set."""
    with contextlib.suppress(asyncio.TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)
