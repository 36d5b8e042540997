"""The Telegram channel in a program: its parts, how it begins and how it ends."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import uuid
from dataclasses import dataclass, field
from datetime import timedelta

from sanic import Sanic

from bot.channels.conversation import Conversations
from bot.channels.telegram import delivery, receiver
from bot.channels.telegram.client import Client, Gone, Refused, Taken, Trouble, Unknown, Wait
from bot.channels.telegram.delivery import Delivery
from bot.channels.telegram.pace import Pace, Time
from bot.channels.telegram.polling import PAUSES, WAIT, Polling, pause
from bot.channels.telegram.receiver import Receiver
from bot.channels.telegram.texts import menu
from bot.channels.telegram.webhook import PATH, secret_of
from bot.settings import Settings

LOOK = 2.0
"""Seconds between two looks at what other processes said or left."""

log = logging.getLogger(__name__)


@dataclass
class Telegram:
    """The channel in one process. `secret` is what updates by webhook must show, empty where they are asked for."""

    client: Client
    receiver: Receiver
    delivery: Delivery
    polling: Polling
    url: str = ""
    secret: str = ""
    name: str = ""
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    tasks: list[asyncio.Task[None]] = field(default_factory=list)

    def begin(self) -> None:
        """Starts in the background: the server does not wait for Telegram."""
        self.tasks = [asyncio.get_running_loop().create_task(run()) for run in (self._connected, self._looking)]

    async def end(self) -> None:
        """Ends after what is on its way; what waits then is sent by whoever starts next."""
        self.stop.set()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        await self.receiver.settled()
        await self.delivery.stop()
        with contextlib.suppress(Trouble, Gone, Refused, Unknown, Taken):
            await self.client.stop()

    async def _connected(self) -> None:
        """Introduces the bot to Telegram until that works, and asks for updates where nobody sends them."""
        failures = 0
        while not self.stop.is_set():
            try:
                self.name = self.name or await self.client.start()
                await self.client.listen(self.url, self.secret)
                await self.client.commands(menu())
                break
            except Unknown as no:
                log.error("telegram knows no bot of this token: %s", no)
                return
            except Exception as no:
                failures += 1
                log.warning("telegram cannot be reached: %s: %s", type(no).__name__, no)
                await pause(self.stop, no.seconds if isinstance(no, Wait) else PAUSES[min(failures, len(PAUSES)) - 1])
        log.info("telegram: @%s, %s", self.name, "by webhook" if self.url else "by asking")
        self.receiver.look(timedelta(0))
        if not self.url and not self.stop.is_set():
            await self.polling.run(self.stop)

    async def _looking(self) -> None:
        """Looks again and again for what another process said, or left behind."""
        while not self.stop.is_set():
            try:
                if self.name:
                    self.receiver.look()
                    self.delivery.look()
            except Exception as error:
                log.warning("no look for what telegram lacks: %s", error)
            await pause(self.stop, LOOK)


@dataclass(frozen=True)
class Speed:
    """How time passes for the channel, and how far messages lie apart in it, in seconds."""

    time: Time = field(default_factory=Time)
    in_chat: float = 1.0
    in_all: float = 1 / 30
    wait: int = WAIT


def channel(settings: Settings, web: Conversations, speed: Speed | None = None) -> Telegram:
    """The parts of the channel, beside the web's in one process; nothing is asked of Telegram yet."""
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it logs addresses, and the token is part of them
    # What fails is seen, however quiet the rest of the program is.
    logging.getLogger("bot.channels.telegram").setLevel(logging.WARNING)
    memory, clock, speed = web.memory, web.clock, speed or Speed()
    client = Client(settings.telegram_token, settings.telegram_api)
    process = f"{os.getpid()}-{uuid.uuid4().hex[:8]}"
    paced = Pace(speed.time, speed.in_chat, speed.in_all)
    sending = Delivery(delivery.Tools(memory, clock, client, paced, speed.time, process))
    made: list[Telegram] = []
    tools = receiver.Tools(
        memory, clock, client, web.turns, sending, web.hub.published, lambda: made[0].name, speed.time
    )
    taking = Receiver(tools)
    asking = Polling(memory, clock, client, taking, process, speed.wait)
    url = f"{settings.telegram_webhook.rstrip('/')}{PATH}" if settings.telegram_webhook else ""
    secret = secret_of(web.door.rules.key, settings.telegram_token) if url else ""
    made.append(Telegram(client, taking, sending, asking, url, secret))
    web.heard.append(sending.wake)
    return made[0]


def attend(app: Sanic) -> None:
    """Has the server begin and end the channel, where there is one."""
    app.register_listener(_begin, "after_server_start")
    app.register_listener(_end, "before_server_stop")


async def _begin(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
    if app.ctx.telegram is not None:
        app.ctx.telegram.begin()


async def _end(app: Sanic, loop: asyncio.AbstractEventLoop) -> None:
    if app.ctx.telegram is not None:
        await app.ctx.telegram.end()
