"""Check-ins through the loaded engine, so that the talk knows what was asked."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.checkins.worker import Words, reply_to
from bot.engine.processor import LocalAgent
from bot.engine.unasked import speak
from bot.memory.promises import Promise
from bot.services.desk import Desk


@dataclass(frozen=True)
class EngineComposer:
    """Speaks through the bot's own conversation, under the lock that messages of the person take."""

    agent: LocalAgent
    desk: Desk

    def talk(self, person_id: str) -> AbstractAsyncContextManager[Any]:
        """The lock of the person's talk."""
        lock: AbstractAsyncContextManager[Any] = self.agent.lock_store.lock(person_id)
        return lock

    async def words(self, promise: Promise, now: datetime) -> Words | None:
        """The check-in as the engine says it, with the talk as it is after it."""
        with self.desk.memory.unit() as unit:
            before = unit.conversation(promise.person_id)
        reply = reply_to(self.desk, promise, now)
        if reply is None:
            return None
        message, after = await speak(self.agent, promise.person_id, reply)
        return Words(message, before, after)
