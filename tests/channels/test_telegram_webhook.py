"""Updates by webhook: the address is told with a secret, and nothing without it is taken."""

from __future__ import annotations

import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from web_server import Server

from bot.channels.telegram.fake import FakeTelegram
from bot.channels.telegram.webhook import HEADER, PATH, secret_of

ANNA = 7
PUBLIC = "https://advisor.example.org"
SECRET = "a secret of the operator's own"


@pytest.fixture
def fake() -> Iterator[FakeTelegram]:
    with FakeTelegram() as made:
        yield made


@pytest.fixture
def hooked(fake: FakeTelegram, servers: Callable[..., Server]) -> Server:
    """A server that Telegram sends updates to, through a proxy that ends TLS."""
    return servers(environment=told(fake))


def told(fake: FakeTelegram, **more: str) -> dict[str, str]:
    return {
        "ADVISOR_TELEGRAM_TOKEN": fake.token,
        "ADVISOR_TELEGRAM_API": fake.base_url.removesuffix("/bot"),
        "ADVISOR_TELEGRAM_WEBHOOK": PUBLIC,
        "ADVISOR_SECRET": SECRET,
        **more,
    }


def lead(fake: FakeTelegram, server: Server) -> None:
    """The proxy of the public address."""
    fake.courier.routes[PUBLIC] = server.url


def post(server: Server, body: bytes, secret: str | None) -> int:
    headers = {HEADER: secret} if secret is not None else {}
    request = urllib.request.Request(server.url + PATH, body, headers, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def said(fake: FakeTelegram) -> list[str]:
    return [message.text for message in fake.chat(ANNA).said]


def test_updates_come_with_the_secret_and_are_answered(fake: FakeTelegram, hooked: Server) -> None:
    lead(fake, hooked)
    fake.wait(lambda: fake.calls_of("setWebhook"))
    set_to = fake.calls_of("setWebhook")[0].params
    assert set_to["url"] == PUBLIC + PATH
    assert set_to["secret_token"] == secret_of(key(), fake.token)
    for n in range(5):
        fake.say(ANNA, f"n{n}")
    fake.wait(lambda: len(said(fake)) == 5)
    assert said(fake) == [f"echo: n{n}" for n in range(5)]
    assert not fake.calls_of("getUpdates")


def key() -> bytes:
    from bot.channels.tokens import key_of

    return key_of(SECRET, Path("nowhere"))


@pytest.mark.parametrize("shown", [None, "", "wrong", "ü"])
def test_without_the_secret_nothing_is_taken(fake: FakeTelegram, hooked: Server, shown: str | None) -> None:
    fake.wait(lambda: fake.calls_of("setMyCommands"))
    update = {"update_id": 5, "message": {"message_id": 1, "chat": {"id": ANNA, "type": "private"}, "text": "forged"}}
    body = json.dumps(update).encode()
    assert post(hooked, body, shown.encode().decode("latin-1") if shown else shown) == 403
    assert post(hooked, body, secret_of(key(), fake.token)) == 200
    fake.wait(lambda: said(fake) == ["echo: forged"])


@pytest.mark.parametrize("body", [b"", b"no json", b"[]", b"5", b"null", b'{"update_id": "x"}', b"[" * 100_000])
def test_what_is_no_update_is_passed(fake: FakeTelegram, hooked: Server, body: bytes) -> None:
    lead(fake, hooked)
    assert post(hooked, body, secret_of(key(), fake.token)) == 200
    fake.say(ANNA, "hello")
    fake.wait(lambda: said(fake) == ["echo: hello"])


def test_a_server_that_is_away_gets_everything_when_it_is_back(fake: FakeTelegram, hooked: Server) -> None:
    lead(fake, hooked)
    fake.say(ANNA, "before")
    fake.wait(lambda: said(fake) == ["echo: before"])
    hooked.kill()
    for n in range(6):
        fake.say(ANNA, f"n{n}")
    hooked.start()
    fake.wait(lambda: "echo: n5" in said(fake), 40)
    once = list(dict.fromkeys(said(fake)))
    assert once == ["echo: before", *[f"echo: n{n}" for n in range(6)]]
    assert len(said(fake)) - len(once) <= 1, "only what was on its way in that moment may come twice"


def test_from_asking_to_webhook_and_back(fake: FakeTelegram, servers: Callable[..., Server]) -> None:
    asking = servers(environment={k: v for k, v in told(fake).items() if k != "ADVISOR_TELEGRAM_WEBHOOK"})
    fake.say(ANNA, "one")
    fake.wait(lambda: said(fake) == ["echo: one"])
    assert post(asking, b"{}", "x") == 404
    asking.stop()
    asking.environment = told(fake)
    asking.start()
    lead(fake, asking)
    fake.say(ANNA, "two")
    fake.wait(lambda: said(fake) == ["echo: one", "echo: two"], 30)
    asking.stop()
    asking.environment = {k: v for k, v in told(fake).items() if k != "ADVISOR_TELEGRAM_WEBHOOK"}
    fake.say(ANNA, "three")
    asking.start()
    fake.wait(lambda: said(fake)[-1] == "echo: three", 30)
    assert len(said(fake)) == 3


@pytest.mark.parametrize("path", ["/telegram/set_webhook", "/telegram", "/webhooks/telegram/webhook"])
def test_there_is_no_other_address(hooked: Server, path: str) -> None:
    assert hooked.ask("GET", path)[0] == 404
    assert hooked.ask("GET", PATH)[0] == 405


def test_an_update_is_acknowledged_before_it_is_answered(fake: FakeTelegram, servers: Callable[..., Server]) -> None:
    slow = servers(environment=told(fake), takes=2.0)
    fake.wait(lambda: fake.calls_of("setWebhook"))
    secret = secret_of(key(), fake.token)
    chat = {"id": ANNA, "type": "private"}
    update = {"update_id": 5, "message": {"message_id": 1, "chat": chat, "from": {"id": ANNA}, "text": "hello"}}
    begun = time.monotonic()
    assert post(slow, json.dumps(update).encode(), secret) == 200
    assert time.monotonic() - begun < 1.5 and not said(fake)
    fake.wait(lambda: said(fake) == ["echo: hello"])
