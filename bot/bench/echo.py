"""A server with the web channel and an engine that answers at once, so that the channel alone is measured or tested.

Run as `python -m bot.bench.echo FOLDER PORT [SECONDS]`; SECONDS is how long an answer takes. "boom" fails, "mute" is
silent, "erase" forgets the person, "card" brings a card.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from bot.channels import routes, running
from bot.channels.limits import Rate
from bot.channels.telegram import running as telegram
from bot.channels.telegram.pace import Time
from bot.channels.telegram.webhook import TelegramInput
from bot.memory import Memory
from bot.memory.thread import Incoming
from bot.settings import from_environment

ACTION = {"key": "remove", "title": "Remove", "payload": "/remove"}
CARD = {"type": "profile", "skills": [{"name": "SQL", "actions": [ACTION]}]}


HURRY = 50
"""How much faster the time of waiting passes than in use."""


async def hurried(seconds: float) -> None:
    """Waits a part of the time."""
    await asyncio.sleep(seconds / HURRY)


SPEED = telegram.Speed(Time(sleep=hurried), in_chat=0.0, in_all=0.0, wait=2, saying=Rate(1, 0.0))


class Echo:
    """Answers with what was said and a button; it writes to the database as an engine would."""

    def __init__(self, memory: Memory, takes: float = 0.0) -> None:
        """`takes` is in seconds."""
        self._memory, self._takes = memory, takes
        self._locks: dict[str, asyncio.Lock] = {}

    async def answer(self, incoming: Incoming) -> list[dict[str, Any]]:
        """One message."""
        time.sleep(self._takes)
        body = incoming.body
        text = str(body.get("payload") or body.get("text") or body.get("kind"))
        with self._memory.unit() as unit:
            unit.person(incoming.person_id, "2026-03-02")
            if text == "erase":
                unit.erase(incoming.person_id)
            if text == "boom":
                raise RuntimeError("boom")
        if text == "mute":
            return []
        button = {"title": "Again", "payload": "/again"}
        return [{"text": f"echo: {text}", "buttons": [button], "custom": CARD if text == "card" else None}]

    @contextlib.asynccontextmanager
    async def hold(self, person_id: str) -> AsyncIterator[None]:
        """One lock a person."""
        async with self._locks.setdefault(person_id, asyncio.Lock()):
            yield


def main(folder: str, port: str, takes: str = "0") -> None:
    """Serves until it is ended; ECHO_DATABASE names another database than one in the folder."""
    database = os.environ.get("ECHO_DATABASE") or f"sqlite:///{folder}/web.db"
    settings = replace(from_environment(), home=Path(folder), port=int(port), database_url=database)
    app = running.application(settings)
    app.blueprint(routes.blueprint(), url_prefix="/chat")
    app.blueprint(TelegramInput().blueprint(_unused), url_prefix="/telegram")
    memory = Memory(settings.database_url)

    async def load(app: Any, loop: asyncio.AbstractEventLoop) -> None:
        app.ctx.web = running.tools(settings, memory, _utc_now, Echo(memory, float(takes)))
        app.ctx.telegram = telegram.channel(settings, app.ctx.web, SPEED) if settings.telegram_token else None

    app.register_listener(load, "before_server_start")
    running.attend(app)
    telegram.attend(app)
    app.run(host=running.LOOPBACK, port=int(port), access_log=False, motd=False)


async def _unused(message: Any) -> None:
    """Rasa's own way of taking messages, which no channel here uses."""


def _utc_now() -> datetime:
    return datetime.now(timezone.utc)


if __name__ == "__main__":
    main(*sys.argv[1:])
