"""Takes turns: what people sent is answered in its order, once, behind the back of the channel that stored it.

The answer, all that it changed and the mark that the message is answered are one transaction. Whoever dies in between
leaves the message waiting, as if nobody had begun; whoever looks next takes it.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar

from bot.channels.troubles import kind
from bot.memory import Memory, thread
from bot.memory.thread import Incoming

T = TypeVar("T")

TRIES = 3
"""Attempts at a message before it is answered with an apology: what fails three times fails for ever."""

PAUSES = (0.3, 2.0)
"""Seconds between two attempts: what only hiccups is over by then."""

STUMBLED = {
    "text": "I stumbled over that message, and I am sorry: nothing of it is kept, and nothing else is lost. "
    "Could you put it in other words, or tell me what you want to do next?",
    "buttons": [{"title": "What can you do?", "payload": "/ask_help"}],
    "custom": None,
}

ABANDONED = timedelta(seconds=10)
"""After how long an unanswered message belongs to nobody any more."""

log = logging.getLogger(__name__)


class Answering(Protocol):
    """Who answers messages of a thread."""

    async def answer(self, incoming: Incoming) -> list[dict[str, Any]]:
        """The bot's messages; this must not wait for anything, so that a turn is one piece."""

    def hold(self, person_id: str) -> AbstractAsyncContextManager[Any]:
        """Keeps others out of a person's talk."""


@dataclass(frozen=True)
class Tools:
    """What turns are taken with.

    `answer` makes the bot's messages and must not wait for anything; `hold` keeps others out of a person's talk;
    `published` is told whose thread has grown.
    """

    memory: Memory
    clock: Callable[[], datetime]
    answer: Callable[[Incoming], Coroutine[Any, Any, list[dict[str, Any]]]]
    hold: Callable[[str], AbstractAsyncContextManager[Any]]
    published: Callable[[str], Awaitable[None]]


class Silent(Exception):
    """The engine said nothing to a message: one of its actions failed."""


class Turns:
    """The people whose messages are being answered now, one task each."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._tasks: dict[str, asyncio.Task[None]] = {}

    def wake(self, person_id: str) -> None:
        """Sees to it that what this person sent is answered; returns at once."""
        held = self._tasks.get(person_id)
        if held is None or held.done():
            task = asyncio.get_running_loop().create_task(self._all(person_id))
            self._tasks[person_id] = task
            task.add_done_callback(lambda done: self._ended(person_id, done))

    def _ended(self, person_id: str, task: asyncio.Task[None]) -> None:
        if self._tasks.get(person_id) is task:
            del self._tasks[person_id]
        failed = None if task.cancelled() else task.exception()
        if failed is not None:
            log.warning("no turn could be taken: %s", kind(failed))  # whoever looks next takes it

    def wake_abandoned(self) -> None:
        """Takes over what was stored by somebody who did not come to answer it."""
        with self._tools.memory.unit() as unit:
            left = thread.unanswered(unit, self._tools.clock() - ABANDONED)
        for person_id in left:
            self.wake(person_id)

    async def run(self, stop: asyncio.Event, pause: float = 5.0) -> None:
        """Looks for abandoned messages again and again until `stop` is set."""
        while not stop.is_set():
            try:
                self.wake_abandoned()
            except Exception as error:
                log.warning("no look for messages that wait: %s", kind(error))
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(stop.wait(), pause)

    async def settled(self) -> None:
        """Waits until nobody's message is being answered."""
        while self._tasks:
            await asyncio.wait(list(self._tasks.values()))

    async def _all(self, person_id: str) -> None:
        """Answers what waits, one message after the other; what came in while the last was answered is seen as well."""
        while await self._one(person_id):
            await self._tools.published(person_id)

    async def _one(self, person_id: str) -> bool:
        tools = self._tools
        async with tools.hold(person_id):
            with tools.memory.unit() as unit:
                waits = thread.waiting(unit, person_id)
            if waits is None:
                return False
            try:
                with tools.memory.turn(person_id):
                    self._taken(person_id)
                return True
            except Exception as error:
                log.warning("message %d could not be answered: %s", waits.id, kind(error))
                pause = self._failed(waits)
        await asyncio.sleep(pause)
        return True

    def _taken(self, person_id: str) -> None:
        """Answers the oldest message that waits, inside the transaction of the turn."""
        tools = self._tools
        with tools.memory.unit() as unit:
            incoming = thread.waiting(unit, person_id)
        if incoming is None:
            return  # another process was faster
        said = at_once(tools.answer(incoming))
        if not said:
            raise Silent(f"no answer to a message by {incoming.channel}")
        with tools.memory.unit() as unit:
            kept = thread.handled(unit, incoming, tools.clock())
            for n, message in enumerate(said):
                fresh = {} if kept or n else {"reset": True}  # all that was said before was erased by this turn
                body = {**message, **fresh}
                thread.post(unit, person_id, source(incoming, n), incoming.channel, body, tools.clock())

    def _failed(self, incoming: Incoming) -> float:
        """Counts the attempt, and apologises after the last; how long to wait before the next, in seconds."""
        tools = self._tools
        with tools.memory.turn(incoming.person_id), tools.memory.unit() as unit:
            left = thread.waiting(unit, incoming.person_id)
            if left is None or left.id != incoming.id:
                return 0.0  # another process has answered it meanwhile
            thread.failed(unit, left)
            if left.attempts + 1 < TRIES:
                return PAUSES[left.attempts]
            thread.handled(unit, left, tools.clock())
            thread.post(unit, left.person_id, source(left, 0), left.channel, STUMBLED, tools.clock())
        return 0.0


def source(incoming: Incoming, number: int) -> str:
    """The unique name of an answer: which message it answers, and which of several it is."""
    return f"answer:{incoming.person_id}:{incoming.seq}:{number}"[-100:]


def at_once(coroutine: Coroutine[Any, Any, T]) -> T:
    """Runs a coroutine that never waits, so that nothing else runs in between; RuntimeError where it would wait."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        found: T = done.value
        return found
    coroutine.close()
    raise RuntimeError("a turn waited for something: others would have come in between")
