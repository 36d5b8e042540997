"""The server: Rasa with the program's own parts, on loopback, in one process."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from rasa.core.channels.channel import InputChannel, register
from rasa.core.run import close_resources, create_http_input_channels
from sanic import Sanic

from bot import bootstrap
from bot.channels import running
from bot.channels.telegram import running as telegram
from bot.checkins.composers import EngineComposer
from bot.checkins.worker import Worker, run
from bot.engine.answers import EngineAnswers
from bot.engine.engine import load_agent
from bot.errors import SetupError
from bot.services.desk import Desk
from bot.settings import Settings


def serve(settings: Settings, model: Path, ready: Callable[[], None], met: Callable[[str], None]) -> int:
    """Serves until interrupted; SetupError where the port is taken. `ready` is called once people can talk, `met` with
    the name of the Telegram bot once Telegram knows it."""
    if _taken(settings.port):
        raise SetupError(f"port {settings.port} is in use: stop what listens there, or give another with --port")
    desk = bootstrap.build(settings)
    bootstrap.configure(desk)
    app = application(settings)
    app.register_listener(partial(_load, model, desk, settings, met), "before_server_start")
    running.attend(app)
    telegram.attend(app)
    app.register_listener(_after_start(ready), "after_server_start")
    if settings.checkins:
        app.register_listener(partial(_keep_promises, desk), "after_server_start")
        app.register_listener(_end_promises, "before_server_stop")
    app.register_listener(close_resources, "after_server_stop")
    app.run(host=running.LOOPBACK, port=settings.port, access_log=False, motd=False)
    desk.memory.close()
    return 0


def application(settings: Settings) -> Sanic:
    """The routes of all channels; Rasa's own API is not among them."""
    app = running.application(settings)
    channels: list[InputChannel] = create_http_input_channels(None, str(settings.root / "credentials.yml"))
    register(channels, app, route="/webhooks/")
    return app


async def _load(
    model: Path,
    desk: Desk,
    settings: Settings,
    met: Callable[[str], None],
    app: Sanic,
    loop: asyncio.AbstractEventLoop,
) -> None:
    app.ctx.agent = load_agent(model, desk)
    app.ctx.web = running.tools(settings, desk.memory, desk.clock, EngineAnswers(app.ctx.agent))
    app.ctx.telegram = telegram.channel(settings, app.ctx.web, met=met) if settings.telegram_token else None


async def _keep_promises(desk: Desk, app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
    """Starts the worker of check-ins on the server's own engine, so that both take the same lock of a talk."""
    worker = Worker(desk, EngineComposer(app.ctx.agent, desk), f"server-{os.getpid()}")
    app.ctx.rest = asyncio.Event()
    app.ctx.keeping = loop.create_task(run(worker, app.ctx.rest))


async def _end_promises(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
    app.ctx.rest.set()
    await app.ctx.keeping


def _after_start(ready: Callable[[], None]) -> Callable[[Sanic, asyncio.AbstractEventLoop], Any]:
    async def listener(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
        ready()

    return listener


def _taken(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((running.LOOPBACK, port))
        except OSError:
            return True
    return False
