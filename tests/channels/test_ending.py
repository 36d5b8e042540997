"""A server that is told to end leaves nothing half done, and its log says nothing of it."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable

import pytest

from bot.channels.telegram.fake import FakeTelegram
from tests.channels.web_client import connected
from tests.channels.web_server import Server

ANNA = 7


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_server_ends_with_every_task_of_both_channels(servers: Callable[..., Server], how: signal.Signals) -> None:
    with FakeTelegram() as fake:
        told = {"ADVISOR_TELEGRAM_TOKEN": fake.token, "ADVISOR_TELEGRAM_API": fake.base_url.removesuffix("/bot")}
        server = servers(environment=told)
        token = server.session()

        async def talk() -> None:
            async with connected(server, token) as anna, connected(server, token) as tab:
                await anna.said("echo: open")
                await tab.said("echo: open")
                fake.say(ANNA, "hello")
                await fake.until(lambda: fake.chat(ANNA).said)
                server.stop(how)

        asyncio.run(talk())
    log = (server.folder / "log").read_text()
    for wrong in ("destroyed", "never retrieved", "never awaited", "Traceback", "Error"):
        assert wrong not in log, log
