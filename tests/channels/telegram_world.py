"""The Telegram channel with an echoing engine before the fake of Telegram: real client, real HTTP, a real database."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from bot.bench.echo import SPEED, Echo
from bot.channels import running
from bot.channels.conversation import Conversations
from bot.channels.door import Pass
from bot.channels.telegram import running as telegram_running
from bot.channels.telegram.fake import FakeTelegram, Message
from bot.channels.telegram.running import Speed, Telegram
from bot.memory import Memory, telegram, thread
from bot.memory.telegram import Place
from bot.settings import from_environment

ANNA, BORIS = 7, 8


class World:
    """One process with both channels, and what tests ask of it."""

    def __init__(self, fake: FakeTelegram, folder: Path, speed: Speed = SPEED, **settings: Any) -> None:
        self.fake = fake
        self.memory = Memory(f"sqlite:///{folder / 'web.db'}")
        base = fake.base_url.removesuffix("/bot")
        told = {"home": folder, "telegram_token": fake.token, "telegram_api": base, **settings}
        self.settings = replace(from_environment({}), **told)
        self.echo = Echo(self.memory)
        self.web: Conversations = running.tools(self.settings, self.memory, now, self.echo)
        self.bot: Telegram = telegram_running.channel(self.settings, self.web, speed)

    async def __aenter__(self) -> World:
        self.bot.begin()
        await self.fake.until(lambda: self.fake.calls_of("setMyCommands"))
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.bot.end()
        await self.web.turns.settled()
        self.memory.close()

    # What is seen in a chat

    def said(self, chat_id: int = ANNA) -> list[str]:
        """The bot's texts in a chat, in their order."""
        return [message.text for message in self.fake.chat(chat_id).said]

    async def hears(self, text: str, chat_id: int = ANNA, times: int = 1) -> Message:
        """Waits until the bot has said a text so often, and returns the last message with it."""

        def found() -> list[Message]:
            there = [message for message in self.fake.chat(chat_id).said if text in message.text]
            return there if len(there) >= times else []

        return (await self.fake.until(found))[-1]

    async def quiet(self) -> None:
        """Waits until nothing is being handled, answered or sent, and every update is confirmed."""
        await self.fake.until(lambda: self.fake.pending == 0, 120)
        while (
            self.bot.receiver._tasks or self.web.turns._tasks or self.bot.delivery._tasks or self.bot.receiver._asides
        ):
            await self.bot.receiver.settled()
            await self.web.turns.settled()
            await self.bot.delivery.settled()

    # What is stored

    def person(self, chat_id: int = ANNA) -> str:
        """Whose chat it is."""
        with self.memory.unit() as unit:
            found = telegram.chat(unit, Place(self.fake.world.bot["id"], chat_id))
        return found.person_id if found else ""

    def entries(self, person_id: str = "") -> list[tuple[str, str]]:
        """Who said what in a thread."""
        with self.memory.unit() as unit:
            found = thread.entries(unit, person_id or self.person(), 0)
        return [(entry.by, str(entry.body.get("text") or entry.body.get("kind"))) for entry in found]

    def visitor(self) -> Pass:
        """Somebody who opens the chat on the web."""
        return self.web.door.open("10.0.0.1")


def now() -> datetime:
    return datetime.now(timezone.utc)


Story = Callable[[World], Coroutine[Any, Any, None]]


@asynccontextmanager
async def world(folder: Path, fake: FakeTelegram | None = None, **settings: Any) -> AsyncIterator[World]:
    """A world of its own, or one more process before a fake that is there."""
    if fake is not None:
        async with World(fake, folder, **settings) as made:
            yield made
        return
    async with FakeTelegram() as own, World(own, folder, **settings) as made:
        yield made


def tell(folder: Path, story: Story, **settings: Any) -> None:
    """Runs a story in a world of its own."""

    async def whole() -> None:
        async with world(folder, **settings) as made:
            await asyncio.wait_for(story(made), 60)

    asyncio.run(whole())
