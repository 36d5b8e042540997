"""What is in the way of Telegram is told in one line that says what to do; nothing else stops for it."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from telegram_world import World

from bot.channels.telegram.client import Client, Refused, Taken, Trouble, Unknown, Wait
from bot.channels.telegram.fake import FakeTelegram
from bot.channels.telegram.reaching import advice
from bot.channels.troubles import Known
from tests.servers import free_port

PAGE = b"<html><body>Sign in to use this network</body></html>"
TOKEN = "1:AAAAAAAAAAAAAAAAAAAA"


@contextlib.asynccontextmanager
async def page(status: int = 200, body: bytes = PAGE) -> AsyncIterator[str]:
    """The address of a server that answers everything with a page."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        head = f"HTTP/1.1 {status} X\r\ncontent-type: text/html\r\ncontent-length: {len(body)}\r\n"
        writer.write(f"{head}connection: close\r\n\r\n".encode() + body)
        await writer.drain()
        writer.close()

    port = free_port()
    server = await asyncio.start_server(answer, "127.0.0.1", port)
    async with server:
        yield f"http://127.0.0.1:{port}"


async def why(address: str, token: str = TOKEN) -> Exception:
    """Why the bot cannot be asked who it is."""
    client = Client(token, address)
    try:
        await client.start()
    except Exception as error:
        return error
    finally:
        with contextlib.suppress(Known):
            await client.stop()
    raise AssertionError("it was reached")


@pytest.mark.parametrize("status", [200, 302, 400, 401, 403, 404, 409, 500, 503])
def test_a_page_in_place_of_telegram_is_told_from_a_wrong_token(status: int) -> None:
    async def talk() -> None:
        async with page(status) as address:
            said = advice(await why(address), address)
            assert "no Bot API" in said and "ADVISOR_TELEGRAM_API" in said and "token" not in said.casefold()
            assert "Sign in" not in said, "a page is quoted"

    asyncio.run(talk())


@pytest.mark.parametrize("body", [b"{}", b"[]", b'{"result": {}}', b'{"result": 5}', b"5"])
def test_something_else_that_speaks_json_is_no_bot_api(body: bytes) -> None:
    async def talk() -> None:
        async with page(200, body) as address:
            assert "no Bot API" in advice(await why(address), address)

    asyncio.run(talk())


def test_no_way_out_and_a_refused_token_are_told_apart() -> None:
    async def talk() -> None:
        gone = f"http://127.0.0.1:{free_port()}"
        said = advice(await why(gone), gone)
        assert f"{gone} cannot be reached" in said and "online" in said
        assert "httpx" not in said and "Errno" not in said, "that is for programmers"
        async with FakeTelegram() as fake:
            told = advice(await why(fake.base_url.removesuffix("/bot")))
            assert "refuses the token" in told and "BotFather" in told and TOKEN not in told

    asyncio.run(talk())


@pytest.mark.parametrize(
    ("error", "helps"),
    [
        (Wait(7.0), "7 seconds"),
        (Taken("terminated by other getUpdates request"), "Stop it"),
        (Refused("bad webhook: HTTPS url must be provided"), "ADVISOR_TELEGRAM_WEBHOOK"),
        (Unknown("its token was refused"), "ADVISOR_TELEGRAM_TOKEN"),
        (Trouble("TimedOut: Timed out"), "online"),
        (ValueError("what somebody wrote"), "ValueError"),
    ],
)
def test_every_reason_has_words(error: Exception, helps: str) -> None:
    said = advice(error)
    assert helps in said and "\n" not in said and "what somebody wrote" not in said


@pytest.mark.parametrize("kind", ["page", "offline", "token"])
def test_what_is_in_the_way_is_told_in_one_line_with_what_to_do(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, kind: str
) -> None:
    async def whole() -> None:
        async with FakeTelegram() as fake, page(404) as elsewhere:
            apis = {"page": elsewhere, "offline": f"http://127.0.0.1:{free_port()}"}
            more = {"telegram_token": TOKEN} if kind == "token" else {"telegram_api": apis[kind]}
            made = World(fake, tmp_path, **more)
            made.bot.begin()
            for _ in range(500):
                await asyncio.sleep(0.01)
                if caplog.records:
                    break
            visitor = made.visitor()
            made.web.open(visitor)
            await made.web.turns.settled()
            assert "echo: open" in str(made.entries(visitor.person_id)), "the web waits for Telegram"
            await asyncio.wait_for(made.bot.end(), 20)
            made.memory.close()

    with caplog.at_level(logging.WARNING):
        asyncio.run(whole())
    (line,) = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert "All else goes on" in line.getMessage() and line.exc_info is None
    assert {"page": "no Bot API", "offline": "cannot be reached", "token": "refuses the token"}[
        kind
    ] in line.getMessage()


def test_the_name_is_told_once_telegram_knows_the_bot(tmp_path: Path) -> None:
    async def whole() -> None:
        met: list[str] = []
        async with FakeTelegram() as fake:
            made = World(fake, tmp_path)
            made.bot.met = met.append
            fake.script("getMe", [500])
            async with made:
                assert met == [made.bot.name] == [fake.world.bot["username"]]

    asyncio.run(asyncio.wait_for(whole(), 60))
