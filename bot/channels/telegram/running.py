"""The Telegram channel in a program: its parts, how it begins and how it ends."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from sanic import Sanic

from bot.channels.conversation import Conversations
from bot.channels.limits import SAYING, Rate
from bot.channels.telegram import posting, tools
from bot.channels.telegram.client import Client
from bot.channels.telegram.delivery import Delivery
from bot.channels.telegram.pace import Pace, Time
from bot.channels.telegram.polling import WAIT, Polling, pause, seconds_after
from bot.channels.telegram.reaching import advice
from bot.channels.telegram.receiver import Receiver
from bot.channels.telegram.texts import menu
from bot.channels.telegram.webhook import PATH, secret_of
from bot.channels.troubles import Known, Troubles, kind
from bot.memory import telegram
from bot.settings import TELEGRAM, Settings

LOOK = 2.0
"""Seconds between two looks at what other processes said or left."""

REACHING, LOOKING = "reaching Telegram", "looking for what Telegram lacks"

log = logging.getLogger(__name__)


@dataclass
class Telegram:
    """The channel in one process. `secret` is what updates by webhook must show, empty where they are asked for; `met`
    is told the bot's name, without @, once Telegram knows it."""

    client: Client
    receiver: Receiver
    delivery: Delivery
    polling: Polling
    url: str = ""
    secret: str = ""
    name: str = ""
    api: str = TELEGRAM
    met: Callable[[str], None] | None = None
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    tasks: list[asyncio.Task[None]] = field(default_factory=list)
    troubles: Troubles = field(default_factory=lambda: Troubles(log))

    def begin(self) -> None:
        """Starts in the background: the server does not wait for Telegram."""
        self.tasks = [asyncio.get_running_loop().create_task(run()) for run in (self._connected, self._looking)]

    async def end(self) -> None:
        """Ends after what is on its way; what waits then is sent by whoever starts next."""
        self.stop.set()
        await asyncio.gather(*self.tasks, return_exceptions=True)
        await self.receiver.stop()
        await self.delivery.stop()
        with contextlib.suppress(Known):
            await self.client.stop()

    async def _connected(self) -> None:
        """Introduces the bot to Telegram until that works, and asks for updates where nobody sends them."""
        failures = 0
        while not self.stop.is_set():
            try:
                self.name = self.name or await self.client.start()
                await self.client.listen(self.url, self.secret)
                self.troubles.over(REACHING)
                if self.met:
                    self.met(self.name)
                break
            except Exception as no:
                failures += 1
                self.troubles.had(REACHING, f"{advice(no, self.api)}. All else goes on, and this is tried again")
                await pause(self.stop, seconds_after(no, failures))
        if self.stop.is_set():
            return
        await self._menu()
        self.receiver.look(timedelta(0))
        if not self.url:
            await self.polling.run(self.stop)

    async def _menu(self) -> None:
        """Tells Telegram the commands; without that they work all the same."""
        try:
            await self.client.commands(menu())
        except Exception as no:
            log.warning("the menu of commands stays as it was: %s", kind(no))

    async def _looking(self) -> None:
        """Looks again and again for what another process said, or left behind."""
        while not self.stop.is_set():
            try:
                if self.name:
                    self.receiver.look()
                    self.delivery.look()
                self.troubles.over(LOOKING)
            except Exception as error:
                self.troubles.had(LOOKING, error)
            await pause(self.stop, LOOK)


@dataclass(frozen=True)
class Speed:
    """How time passes for the channel, how far messages lie apart in it, in seconds, and how fast people may write."""

    time: Time = field(default_factory=Time)
    in_chat: float = 1.0
    in_all: float = 1 / 30
    wait: int = WAIT
    saying: Rate = SAYING


def channel(
    settings: Settings, web: Conversations, speed: Speed | None = None, met: Callable[[str], None] | None = None
) -> Telegram:
    """The parts of the channel, beside the web's in one process; nothing is asked of Telegram yet. `met` is told the
    bot's name once Telegram knows it."""
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it logs addresses, and the token is part of them
    # What fails is seen, however quiet the rest of the program is.
    logging.getLogger("bot.channels.telegram").setLevel(logging.WARNING)
    memory, clock, speed = web.memory, web.clock, speed or Speed()
    client, bot = Client(settings.telegram_token, settings.telegram_api), int(settings.telegram_token.partition(":")[0])
    with memory.unit() as unit:
        telegram.adopted(unit, bot)
    process = f"{os.getpid()}-{uuid.uuid4().hex[:8]}"
    paced = Pace(memory, bot, speed.time, speed.in_chat, speed.in_all)
    sending = Delivery(posting.Tools(memory, clock, client, paced, speed.time, process, bot))
    made: list[Telegram] = []
    ways = (web.turns, sending, web.hub.published, lambda: made[0].name)
    taking = Receiver(tools.Tools(memory, clock, client, *ways, speed.time, paced, bot, speed.saying))
    asking = Polling(memory, clock, client, taking, process, bot, speed.wait)
    url, secret = _webhook(settings, web)
    made.append(Telegram(client, taking, sending, asking, url, secret, api=settings.telegram_api, met=met))
    web.heard.append(sending.wake)
    return made[0]


def _webhook(settings: Settings, web: Conversations) -> tuple[str, str]:
    """Where Telegram sends updates, and with what secret; nothing where they are asked for."""
    if not settings.telegram_webhook:
        return "", ""
    if not settings.secret and not settings.database_url.startswith("sqlite"):
        log.warning(
            "ADVISOR_TELEGRAM_WEBHOOK is set and ADVISOR_SECRET is not: each machine makes a key of its own, and of "
            "several over one database only the one that started last takes updates. Give all of them the same."
        )
    return f"{settings.telegram_webhook}{PATH}", secret_of(web.door.rules.key, settings.telegram_token)


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
