"""Check-ins without an engine: the name of the text and its values, for measuring the worker by itself."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.checkins.worker import Words, reply_to
from bot.memory.promises import Promise
from bot.services.desk import Desk


@dataclass(frozen=True)
class PlainComposer:
    """Names the text and its values without an engine: for measuring the worker by itself."""

    desk: Desk

    def talk(self, person_id: str) -> AbstractAsyncContextManager[Any]:
        """Nothing to hold: there is no talk."""
        return nullcontext()

    async def words(self, promise: Promise, now: datetime) -> Words | None:
        """The name of the text, its values and the buttons."""
        reply = reply_to(self.desk, promise, now)
        if reply is None:
            return None
        buttons = [{"title": title, "payload": payload} for title, payload in reply.buttons]
        return Words({"text": reply.parts[0].name, "vars": dict(reply.parts[0].vars), "buttons": buttons})
