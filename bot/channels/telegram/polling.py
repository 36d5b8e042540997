"""Asks Telegram for updates, again and again: works on any machine that reaches Telegram, without an address.

One process at a time asks: Telegram lets no two. An update counts as taken once it is stored, for only then is the
next number asked for.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.channels.telegram.client import Client, Gone, Refused, Taken, Trouble, Unknown, Wait
from bot.channels.telegram.receiver import Receiver
from bot.memory import Memory, leases

WAIT = 10
"""Seconds a request waits for news."""

LEASE = timedelta(seconds=15)
"""How long a process that asks is believed to live without a sign: longer than one request takes, and what a death
costs those who wait. Where two ask all the same, Telegram refuses one, which does no harm."""

NAME = "telegram-poll"
PAUSES = (0.5, 2.0, 5.0, 15.0, 30.0)
"""Seconds to wait after each failure in a row."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Polling:
    """What asking needs; `holder` tells processes apart, `wait` is how long a request waits for news, in seconds."""

    memory: Memory
    clock: Callable[[], datetime]
    client: Client
    receiver: Receiver
    holder: str
    wait: int = WAIT

    async def run(self, stop: asyncio.Event) -> None:
        """Asks until `stop` is set."""
        offset, failures = 0, 0
        try:
            while not stop.is_set():
                if not self._mine():
                    await pause(stop, PAUSES[2])
                    continue
                try:
                    found = await _until(stop, self.client.updates(offset, self.wait))
                    last = self.receiver.take(found)
                    offset, failures = last + 1 if last >= 0 else offset, 0
                except Unknown as no:
                    log.error("telegram knows no bot of this token: %s", no)
                    return
                except Exception as no:
                    failures += 1
                    log.warning("no updates from telegram: %s: %s", type(no).__name__, no)
                    await pause(stop, _seconds(no, failures))
        finally:
            with contextlib.suppress(Exception), self.memory.unit() as unit:
                leases.given_back(unit, NAME, self.holder)

    def _mine(self) -> bool:
        """Whether this process is the one that asks."""
        try:
            with self.memory.unit() as unit:
                return leases.taken(unit, NAME, self.holder, self.clock(), LEASE)
        except Exception as error:
            log.warning("no look at who asks telegram: %s", error)
            return False


def _seconds(error: Exception, failures: int) -> float:
    """How long to wait after a failure; what Telegram asks for is kept to."""
    if isinstance(error, Wait):
        return error.seconds
    if isinstance(error, Taken):
        return PAUSES[2]  # another program of this bot; it may end any moment
    known = isinstance(error, Trouble | Gone | Refused)
    return PAUSES[min(failures if known else failures + 1, len(PAUSES)) - 1]


async def _until(stop: asyncio.Event, work: Awaitable[list[Any]]) -> list[Any]:
    """What the request brings; nothing where the program ends before."""
    asking = asyncio.ensure_future(work)
    ending = asyncio.ensure_future(stop.wait())
    done, _ = await asyncio.wait({asking, ending}, return_when=asyncio.FIRST_COMPLETED)
    ending.cancel()
    if asking in done:
        return asking.result()
    asking.cancel()
    with contextlib.suppress(asyncio.CancelledError, Exception):
        await asking
    return []


async def pause(stop: asyncio.Event, seconds: float) -> None:
    """Waits, but no longer than until `stop` is set."""
    with contextlib.suppress(asyncio.TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)
