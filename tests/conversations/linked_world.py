"""One person in two channels, before the real engine: the web's frames, Telegram's chat, and what both show."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from bot.bench.echo import SPEED
from bot.channels import frames, running
from bot.channels.door import Pass
from bot.channels.frames import Press, Say
from bot.channels.telegram import running as telegram_running
from bot.channels.telegram.fake import FakeTelegram, Message
from bot.checkins.composers import EngineComposer
from bot.checkins.worker import Worker, once
from bot.engine.answers import EngineAnswers
from bot.memory import promises, tables, telegram, thread
from bot.memory.telegram import Place
from bot.services.state import state_of
from bot.settings import from_environment
from tests.conftest import NOW

CHAT = 1


class Clock:
    """Goes on a little at each look, and as far as a test wants."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=20)
        return self.now


class Linked:
    """Both channels over one engine; `lines` is the transcript: where, by whom, what, and the buttons."""

    def __init__(self, engine: Any, fake: FakeTelegram, home: Any, clock: Callable[[], datetime]) -> None:
        self.engine, self.fake = engine, fake
        base = fake.base_url.removesuffix("/bot")
        settings = replace(from_environment({}), home=home, telegram_token=fake.token, telegram_api=base)
        self.memory = engine.desk.memory
        with self.memory.engine.begin() as connection:
            for table in (tables.telegram_updates, tables.telegram_messages, tables.telegram_chats):
                connection.execute(table.delete())
            connection.execute(tables.outbox.delete().where(tables.outbox.c.source.contains("tg:")))
        self.web = running.tools(settings, self.memory, clock, EngineAnswers(engine.agent))
        self.bot = telegram_running.channel(settings, self.web, SPEED)
        self.who: Pass | None = None
        self.lines: list[tuple[str, str, str, list[str]]] = []
        self._cids, self._shown = itertools.count(), 0

    # Telegram

    async def tells(self, text: str) -> str:
        """Writes in Telegram and waits for the answer; its text."""
        self.lines.append(("Telegram", "you", text, []))
        self.fake.say(CHAT, text)
        return await self.answered()

    async def presses(self, title: str) -> str:
        """Presses the button of that title under the newest message that has it."""
        message, data = next(
            (m, b.data) for m in reversed(self.fake.chat(CHAT).said) for b in m.buttons if title in b.text
        )
        self.lines.append(("Telegram", "you", f"[{title}]", []))
        self.fake.press(CHAT, message.message_id, data)
        return await self.answered()

    async def answered(self) -> str:
        """Waits until all is quiet; what the bot said in Telegram meanwhile."""
        await self.quiet()
        new = self.fake.chat(CHAT).said[self._shown :]
        self._shown += len(new)
        for message in new:
            self.lines.append(("Telegram", "bot", _words(message), [b.text for b in message.buttons]))
        return "\n\n".join(message.text for message in new)

    async def quiet(self) -> None:
        await self.fake.until(lambda: self.fake.pending == 0, 60)
        bot, turns = self.bot, self.web.turns
        while bot.receiver._tasks or turns._tasks or bot.delivery._tasks or bot.receiver._asides:
            await bot.receiver.settled()
            await turns.settled()
            await bot.delivery.settled()

    def person(self) -> str:
        with self.memory.unit() as unit:
            found = telegram.chat(unit, Place(self.fake.world.bot["id"], CHAT))
        return found.person_id if found else ""

    def state(self) -> dict[str, Any]:
        return state_of(self.engine.desk, self.who.person_id if self.who else self.person())

    def asked_in(self) -> str:
        """The channel of the check-ins."""
        with self.memory.unit() as unit:
            held = promises.wishes(unit, self.who.person_id if self.who else self.person())
        return held.channel if held else ""

    def done(self) -> int:
        """How many steps are finished."""
        with self.memory.unit() as unit:
            states = unit.steps(self.who.person_id if self.who else self.person())
        return list(states.values()).count("done")

    # The web

    async def writes(self, text: str) -> str:
        """Writes on the web and waits for the answer; its text."""
        self.lines.append(("Web", "you", text, []))
        self.who = self.who or self.web.door.open("10.0.0.1")
        await self.web.take(self.who, Say(f"c{next(self._cids)}", text))
        await self.quiet()
        return self._news()

    async def clicks(self, title: str) -> str:
        """Presses the last button of that title on the web."""
        assert self.who
        event, at = next(
            (event, button["id"])
            for event in reversed(self.events())
            for button in event.get("buttons", ())
            if button["title"] == title
        )
        self.lines.append(("Web", "you", f"[{title}]", []))
        seq, number = at.split(".")
        await self.web.take(self.who, Press(f"c{next(self._cids)}", int(seq), int(number)))
        await self.quiet()
        return self._news()

    def events(self) -> list[dict[str, Any]]:
        assert self.who
        with self.memory.unit() as unit:
            entries = thread.entries(unit, self.who.person_id, 0, 500)
        return [made for entry in entries if (made := frames.event(entry)) is not None]

    def _news(self) -> str:
        events = self.events()
        asked = max((event["seq"] for event in events if event["by"] == "user"), default=0)
        said = [event for event in events if event["seq"] > asked]
        for event in said:
            self.lines.append(("Web", "bot", event["text"], [b["title"] for b in event.get("buttons", ())]))
        self._shown = len(self.fake.chat(CHAT).said)  # what came to Telegram as well is not told twice
        return "\n\n".join(str(event["text"]) for event in said)

    async def link(self) -> str:
        """Goes on in Telegram by the link of the web's menu."""
        self.who = self.who or self.web.door.open("10.0.0.1")
        secret, _ = self.web.link(self.who)
        self.lines.append(("Web", "you", "[Continue in Telegram]", []))
        self.fake.command(CHAT, "start", secret)
        return await self.answered()

    async def check_in(self) -> int:
        """Has the worker keep what is due, and Telegram get it; how many came to the chat."""
        before = len(self.fake.chat(CHAT).said)
        worker = Worker(self.engine.desk, EngineComposer(self.engine.agent, self.engine.desk), "linked")
        await once(worker)
        self.bot.delivery.look()
        await self.answered()
        return len(self.fake.chat(CHAT).said) - before


def _words(message: Message) -> str:
    if message.photo:
        return f"(picture) {message.text}"
    return f"(file {message.document.name}) {message.text}" if message.document else message.text


@asynccontextmanager
async def linked(engine: Any, home: Any, clock: Callable[[], datetime]) -> AsyncIterator[Linked]:
    async with FakeTelegram() as fake:
        made = Linked(engine, fake, home, clock)
        made.bot.begin()
        await fake.until(lambda: fake.calls_of("setMyCommands"))
        try:
            yield made
        finally:
            await made.bot.end()


def play(
    engine: Any,
    loop: asyncio.AbstractEventLoop,
    home: Any,
    clock: Callable[[], datetime],
    story: Callable[[Linked], Coroutine[Any, Any, None]],
) -> Linked:
    """Plays a story in both channels, and returns what is left to look at."""

    async def whole() -> Linked:
        async with linked(engine, home, clock) as made:
            await asyncio.wait_for(story(made), 300)
            return made

    return loop.run_until_complete(whole())
