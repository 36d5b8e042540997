"""Who is listening: wakes the sockets and polls of a person when their thread has grown, here or in another process.

A listener is a flag and nothing else: what there is to send is read from the thread, so a slow or dead client holds no
memory. Between processes the news travels by Redis where one is set up, and is looked for every few seconds anyway.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from bot.memory import Memory, thread

CHANNEL = "advisor:thread"
LOOK = 2.0
"""Seconds between two looks for what other processes or the worker of check-ins wrote."""

PLACES = 20
"""Sockets and polls of one person at once."""

log = logging.getLogger(__name__)


class Listener(asyncio.Event):
    """The flag of one socket or poll; `ended` where its person was forgotten, `reached` the last number it has read."""

    ended = False
    reached = 0


class Leaving(Exception):
    """The server ends: whoever listens comes again, to whoever is there then."""


class Crowded(Exception):
    """One person listens from more places than anybody has."""


class Hub:
    """The listeners of one process by person; made and used on one event loop."""

    def __init__(self, memory: Memory, redis_url: str = "") -> None:
        self._memory = memory
        self._redis_url = redis_url
        self._redis: Any = None
        self._listeners: dict[str, set[Listener]] = {}
        self.leaving = False

    @contextmanager
    def listening(self, person_id: str) -> Iterator[Listener]:
        """A flag that is set whenever the thread of this person has grown."""
        flag = Listener()
        if self.leaving:
            raise Leaving
        if len(self._listeners.get(person_id, ())) >= PLACES:
            raise Crowded
        self._listeners.setdefault(person_id, set()).add(flag)
        try:
            yield flag
        finally:
            others = self._listeners[person_id]
            others.discard(flag)
            if not others:
                del self._listeners[person_id]

    @property
    def people(self) -> int:
        """How many people are listening."""
        return len(self._listeners)

    def wake(self, person_id: str) -> None:
        """Wakes the listeners of a person in this process."""
        for flag in self._listeners.get(person_id, ()):
            flag.set()

    def end(self, person_id: str) -> None:
        """Sends the listeners of a person in this process away; those elsewhere go with their next message."""
        for flag in self._listeners.get(person_id, ()):
            flag.ended = True
            flag.set()

    async def leave(self, longest: float) -> None:
        """Sends all listeners away and waits until they have gone, but no longer than so many seconds."""
        self.leaving = True
        for person_id in list(self._listeners):
            self.wake(person_id)
        with contextlib.suppress(asyncio.TimeoutError):
            await asyncio.wait_for(self._gone(), longest)

    async def _gone(self) -> None:
        while self._listeners:
            await asyncio.sleep(0.01)

    async def published(self, person_id: str) -> None:
        """Wakes the listeners of a person wherever they are."""
        self.wake(person_id)
        if self._redis is not None:
            try:
                await asyncio.wait_for(self._redis.publish(CHANNEL, person_id), LOOK)
            except Exception as error:  # the next look finds it
                log.warning("news could not be passed on: %s", error)

    def look(self) -> None:
        """Wakes whoever has news that nobody told of."""
        people = list(self._listeners)
        for start in range(0, len(people), 500):
            with self._memory.unit() as unit:
                lasts = thread.lasts(unit, people[start : start + 500])
            for person_id in people[start : start + 500]:
                last = lasts.get(person_id, 0)  # whose thread is gone was forgotten, or is another person's now
                for flag in self._listeners.get(person_id, ()):
                    if flag.reached != last:  # all others were told in time: waking them as well would stop the loop
                        flag.set()

    async def run(self, stop: asyncio.Event) -> None:
        """Passes news on until `stop` is set; a broken Redis slows news down and stops nothing."""
        told = asyncio.ensure_future(self._hear(stop)) if self._redis_url else None
        while not stop.is_set():
            try:
                self.look()
            except Exception as error:
                log.warning("no look at the threads: %s", error)
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(stop.wait(), LOOK)
        if told:
            told.cancel()
            await asyncio.gather(told, return_exceptions=True)

    async def _hear(self, stop: asyncio.Event) -> None:
        """What other processes publish; connects again after a failure."""
        from redis import asyncio as redis

        while not stop.is_set():
            client = redis.from_url(self._redis_url, socket_connect_timeout=LOOK, health_check_interval=15)
            try:
                self._redis = client
                async with client.pubsub() as news:
                    await news.subscribe(CHANNEL)
                    async for item in news.listen():
                        if item["type"] == "message":
                            self.wake(item["data"].decode())
            except asyncio.CancelledError:
                raise
            except Exception as error:
                log.warning("Redis is out of reach: %s", error)
                await asyncio.sleep(LOOK)
            finally:
                self._redis = None
                with contextlib.suppress(Exception):
                    await client.close()
