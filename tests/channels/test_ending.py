"""A server that is told to end leaves nothing half done, and its log says nothing of it."""

from __future__ import annotations

import asyncio
import concurrent.futures
import signal
import time
from collections.abc import Callable

import pytest

from bot.channels.socket import RESTART
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


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_open_tabs_are_sent_away_at_once_and_come_again(servers: Callable[..., Server], how: signal.Signals) -> None:
    """1012 says that the server is started anew; a tab that sleeps and answers nothing holds nobody up."""
    server = servers()
    token = server.session()

    async def talk() -> float:
        async with connected(server, token) as anna, connected(server, token) as asleep:
            await anna.said("echo: open")
            asleep._socket.transport.pause_reading()
            begun = time.monotonic()
            stopping = asyncio.get_running_loop().run_in_executor(None, server.stop, how)
            assert await anna.ended() == RESTART
            await stopping
            return time.monotonic() - begun

    assert asyncio.run(talk()) < 5
    server.start()

    async def again() -> None:
        async with connected(server, token) as anna:
            await anna.said("echo: open")

    asyncio.run(again())


def test_who_asks_for_news_is_answered_when_the_server_ends(servers: Callable[..., Server]) -> None:
    server = servers()
    token = server.session()
    with concurrent.futures.ThreadPoolExecutor() as pool:
        last = server.ask("GET", "/chat/events?after=0", token=token)[1]["seq"]
        time.sleep(0.5)
        last = max(last, server.ask("GET", f"/chat/events?after={last}", token=token)[1]["seq"])
        asking = pool.submit(server.ask, "GET", f"/chat/events?after={last}&wait=25", None, token)
        time.sleep(0.5)
        begun = time.monotonic()
        server.stop(signal.SIGTERM)
        assert time.monotonic() - begun < 5
        assert asking.result(5)[0] in (200, 503)


def test_a_socket_that_comes_and_goes_is_no_line_in_the_log(servers: Callable[..., Server]) -> None:
    server = servers()
    token = server.session()

    async def talk() -> None:
        for _ in range(3):
            async with connected(server, token) as anna:
                await anna.said("echo: open")

    asyncio.run(talk())
    server.stop(signal.SIGTERM)
    log = (server.folder / "log").read_text()
    assert "connection" not in log and "orker" not in log, log
