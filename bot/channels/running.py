"""The web channel in a server: its application, its tools, and what goes on beside the requests."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from sanic import Sanic

from bot.channels.conversation import Conversations
from bot.channels.door import Door, Rules
from bot.channels.hub import Hub
from bot.channels.routes import page
from bot.channels.tokens import key_of
from bot.channels.turns import Answering, Tools, Turns
from bot.memory import Memory
from bot.settings import Settings

LOOPBACK = "127.0.0.1"

ENDING = 2.0
"""Seconds in which clients take their leave once the server ends; what was sent to them is stored anyway."""

LARGEST = 400_000
"""Bytes of a request or frame: the longest message, each character of it escaped."""


def application(settings: Settings) -> Sanic:
    """A server with the start page alone; bodies are bounded by what a message may be."""
    app = Sanic("advisor")
    for name in ("sanic.root", "sanic.error"):  # set up anew just now: each line twice, two for every socket
        logging.getLogger(name).setLevel(logging.WARNING)
        logging.getLogger(name).propagate = False
    app.config.REQUEST_MAX_SIZE = app.config.WEBSOCKET_MAX_SIZE = LARGEST
    app.config.KEEP_ALIVE_TIMEOUT = 30
    app.config.GRACEFUL_SHUTDOWN_TIMEOUT = ENDING
    app.config.PROXIES_COUNT = settings.proxies or None
    app.add_route(page("index.html"), "/", methods=["GET", "HEAD"], name="start")
    return app


def tools(settings: Settings, memory: Memory, clock: Callable[[], datetime], engine: Answering) -> Conversations:
    """The tools of the web channel; `engine` answers."""
    own = {f"http://{host}:{settings.port}" for host in (LOOPBACK, "localhost")}
    rules = Rules(key_of(settings.secret, settings.home), frozenset(own | set(settings.origins)))
    hub = Hub(memory, settings.redis_url)
    heard: list[Callable[[str], None]] = []

    async def published(person_id: str) -> None:
        for tell in heard:
            tell(person_id)
        await hub.published(person_id)

    turns = Turns(Tools(memory, clock, engine.answer, engine.hold, published))
    return Conversations(memory, clock, Door(memory, clock, rules), hub, turns, heard)


def attend(app: Sanic) -> None:
    """Has the server look for news of other processes, and for messages that nobody came to answer."""
    app.register_listener(_begin, "after_server_start")
    app.register_listener(_end, "before_server_stop")


async def _begin(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
    app.ctx.leave = asyncio.Event()
    web: Conversations = app.ctx.web
    app.ctx.attending = [loop.create_task(run(app.ctx.leave)) for run in (web.hub.run, web.turns.run)]


async def _end(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
    """Ends after the messages that are being answered; what waits then is answered by whoever starts next."""
    app.ctx.leave.set()
    await asyncio.gather(*app.ctx.attending)
    await app.ctx.web.turns.settled()
    await app.ctx.web.hub.leave(ENDING)
