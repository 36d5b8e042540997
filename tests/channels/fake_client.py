"""The real client of Telegram before the fake server, and what tests need of both."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import pytest
import telegram
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, error
from telegram.request import HTTPXRequest

from bot.channels.telegram.fake import FakeTelegram, rules

ANNA, GROUP = 7, -1001234567890
Talk = Callable[[FakeTelegram, telegram.Bot], Coroutine[Any, Any, None]]


class Clock:
    """Stands until it is moved."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@asynccontextmanager
async def client(fake: FakeTelegram, token: str = "") -> AsyncIterator[telegram.Bot]:
    requests = [HTTPXRequest(connection_pool_size=16, httpx_kwargs={"trust_env": False}) for _ in range(2)]  # no proxy
    polls, others = requests
    bot = telegram.Bot(
        token or fake.token,
        base_url=fake.base_url,
        base_file_url=fake.base_file_url,
        request=others,
        get_updates_request=polls,
    )
    async with bot:
        yield bot


def run(talk: Talk, **more: Any) -> None:
    """A talk with a fresh server, where Anna has said hello (message 1)."""

    async def whole() -> None:
        async with FakeTelegram(**more) as fake, client(fake) as bot:
            fake.say(ANNA, "hello")
            await asyncio.wait_for(talk(fake, bot), 60)

    asyncio.run(whole())


async def refused(what: Awaitable[Any], words: str, kind: type[error.TelegramError] = error.BadRequest) -> None:
    with pytest.raises(error.TelegramError) as wrong:
        await what
    assert type(wrong.value) is kind and words.lower() in wrong.value.message.lower(), repr(wrong.value)


def keys(*rows: list[str]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(d or "x", callback_data=d) for d in row] for row in rows])


def png(width: int = 4, height: int = 3, size: int = 0) -> bytes:
    head = rules.PNG + struct.pack(">I", 13) + b"IHDR" + struct.pack(">II", width, height)
    return head + bytes(max(0, size - len(head)))
