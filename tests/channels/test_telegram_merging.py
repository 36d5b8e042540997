"""Two people of the web who become one by a chat: who listens as the one that is no more comes in again."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from bot.channels.telegram.fake import FakeTelegram
from tests.channels.web_client import connected
from tests.channels.web_server import Server

ANNA = 7


def test_the_socket_of_who_is_no_more_is_sent_away_and_comes_in_as_the_other(servers: Callable[..., Server]) -> None:
    with FakeTelegram() as fake:
        told = {"ADVISOR_TELEGRAM_TOKEN": fake.token, "ADVISOR_TELEGRAM_API": fake.base_url.removesuffix("/bot")}
        server = servers(environment=told)
        fake.wait(lambda: fake.calls_of("setMyCommands"))
        first, second = server.session(), server.session()

        def link(token: str) -> None:
            status, body, _ = server.ask("POST", "/chat/link", token=token)
            assert status == 201, body
            fake.command(ANNA, "start", body["url"].partition("start=")[2])

        async def talk() -> None:
            async with connected(server, first) as old, connected(server, second) as new:
                await old.say("a", "from the first browser")
                await old.said("echo: from the first browser")
                await new.say("b", "from the second browser")
                await new.said("echo: from the second browser")
                link(first)
                await fake.until(lambda: any("one conversation" in m.text for m in fake.chat(ANNA).said))
                link(second)
                asked = await fake.until(lambda: [m for m in fake.chat(ANNA).said if m.buttons and "Did you" in m.text])
                fake.press(ANNA, asked[0].message_id, asked[0].buttons[0].data)
                assert await old.ended() == 1013
                async with connected(server, first) as again:
                    await again.said("echo: from the second browser")
                    await again.say("c", "as one")
                    await again.said("echo: as one")
                    await new.said("echo: as one")

        asyncio.run(talk())
