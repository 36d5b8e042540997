"""What goes wrong in the fake of Telegram, and its webhooks: scripted, by chance, redelivered."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import pytest
import telegram
from aiohttp import web
from telegram import error

from bot.channels.telegram.fake import FakeTelegram, Patience
from bot.channels.telegram.fake.webhook import HEADER
from tests.channels.fake_client import ANNA, Clock, client, refused, run


def said(fake: FakeTelegram) -> list[str]:
    return [message.text for message in fake.chat(ANNA).said]


# --- faults


def test_errors_are_scripted_and_then_over() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        fake.script("sendMessage", [(429, 7), 500, 502, 403, (400, "message thread not found"), "ok", 401])
        with pytest.raises(error.RetryAfter) as wait:
            await bot.send_message(ANNA, "x")
        assert wait.value.retry_after == 7
        await bot.send_chat_action(ANNA, "typing")  # of another method, so not concerned
        await refused(bot.send_message(ANNA, "x"), "Internal Server Error", error.NetworkError)
        await refused(bot.send_message(ANNA, "x"), "Bad Gateway", error.NetworkError)
        await refused(bot.send_message(ANNA, "x"), "bot was blocked by the user", error.Forbidden)
        await refused(bot.send_message(ANNA, "x"), "message thread not found")
        await bot.send_message(ANNA, "one")
        await refused(bot.send_message(ANNA, "x"), "Unauthorized", error.InvalidToken)
        await bot.send_message(ANNA, "two")
        assert said(fake) == ["one", "two"]
        assert [c.status for c in fake.calls_of("sendMessage")] == [429, 500, 502, 403, 400, 200, 401, 200]

    run(talk)


def test_connections_end_before_or_after_the_deed() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        fake.script("*", ["drop", "lost", "timeout"])
        await refused(bot.send_message(ANNA, "never"), "", error.NetworkError)
        await refused(bot.send_message(ANNA, "done"), "", error.NetworkError)
        await refused(bot.send_message(ANNA, "never", read_timeout=0.2), "Timed out", error.TimedOut)
        assert said(fake) == ["done"]
        await bot.send_message(ANNA, "over")
        assert [c.status for c in fake.calls_of("sendMessage")] == [0, 0, 0, 200]

    run(talk)


def test_a_server_that_keeps_somebody_waiting_ends_at_once() -> None:
    began = time.monotonic()

    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        fake.script("getMe", ["timeout"])
        asking = [bot.get_me(read_timeout=30), bot.get_updates(offset=10**9, timeout=30)]
        tasks = [asyncio.ensure_future(ask) for ask in asking]
        await fake.until(lambda: fake.calls_of("getMe")[1:])
        for task in tasks:
            task.add_done_callback(lambda done: done.exception())

    run(talk)
    assert time.monotonic() - began < 10


def test_no_script_of_nonsense() -> None:
    fake = FakeTelegram()
    with pytest.raises(ValueError, match="explode"):
        fake.script("sendMessage", ["explode"])


async def failures(fake: FakeTelegram, bot: telegram.Bot, times: int) -> list[int]:
    wrong = []
    for number in range(times):
        try:
            await bot.send_message(ANNA, "x")
        except error.TelegramError:
            wrong.append(number)
    return wrong


def test_chance_has_a_seed_and_an_end() -> None:
    found: list[list[int]] = []

    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        fake.chance(0.3, seed=4, outcomes=(500, "drop"), methods=["sendMessage"])
        found.append(await failures(fake, bot, 60))
        await bot.get_me()
        fake.chance(0, seed=4)
        assert await failures(fake, bot, 20) == []

    run(talk)
    run(talk)
    assert found[0] == found[1] and 8 < len(found[0]) < 30


# --- webhooks


class Receiver:
    """Somebody's server: keeps what it gets, answers as told and then with 200."""

    def __init__(self) -> None:
        self.got: list[tuple[int, str]] = []
        self.answers: list[int | float] = []
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        self.got.append(((await request.json())["update_id"], request.headers.get(HEADER, "")))
        answer = self.answers.pop(0) if self.answers else 200
        if isinstance(answer, float):
            await asyncio.sleep(answer)
        return web.Response(status=answer if isinstance(answer, int) else 200)


@asynccontextmanager
async def receiving() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    try:
        yield receiver
    finally:
        await runner.cleanup()


def with_webhook(talk: Callable[[FakeTelegram, telegram.Bot, Receiver], object]) -> None:
    async def whole() -> None:
        patience = Patience(answer=0.3, first=0.02, most=0.1)
        async with receiving() as receiver, FakeTelegram(patience=patience) as fake, client(fake) as bot:
            await asyncio.wait_for(talk(fake, bot, receiver), 60)  # type: ignore[arg-type]

    asyncio.run(whole())


def test_updates_are_brought_in_order_with_the_secret() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot, receiver: Receiver) -> None:
        first = fake.say(ANNA, "said before").update_id
        await bot.set_webhook(receiver.url, secret_token="hush_1-A")
        ids = [first] + [fake.say(ANNA, str(n)).update_id for n in range(5)]
        await fake.until(lambda: not fake.pending)
        assert receiver.got == [(number, "hush_1-A") for number in ids]
        fake.again(first)
        await fake.until(lambda: not fake.pending)
        assert receiver.got[-1][0] == first
        info = await bot.get_webhook_info()
        assert (info.url, info.pending_update_count, info.last_error_message) == (receiver.url, 0, None)

    with_webhook(talk)


def test_what_is_not_taken_is_brought_again() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot, receiver: Receiver) -> None:
        receiver.answers = [500, 403, 1.0, 200, 302]
        await bot.set_webhook(receiver.url)
        one, two = fake.say(ANNA, "one").update_id, fake.say(ANNA, "two").update_id
        await fake.until(lambda: not fake.pending)
        assert [number for number, _ in receiver.got] == [one] * 4 + [two] * 2
        assert {secret for _, secret in receiver.got} == {""}
        info = await bot.get_webhook_info()
        assert info.last_error_message == "Wrong response from the webhook: 302" and info.last_error_date

    with_webhook(talk)


def test_polls_and_webhooks_exclude_each_other() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot, receiver: Receiver) -> None:
        async with client(fake) as other:
            waiting = asyncio.ensure_future(other.get_updates(timeout=30))
            await asyncio.sleep(0.1)
            await bot.set_webhook(receiver.url)
            await refused(waiting, "terminated by setWebhook request", error.Conflict)
        await refused(bot.get_updates(), "can't use getUpdates method while webhook is active", error.Conflict)
        await bot.delete_webhook()
        fake.say(ANNA, "x")
        assert len(await bot.get_updates()) == 1 and receiver.got == []

    with_webhook(talk)


def test_what_waits_is_dropped_if_wanted() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot, receiver: Receiver) -> None:
        fake.say(ANNA, "old")
        await bot.set_webhook(receiver.url, drop_pending_updates=True, allowed_updates=["message"])
        fake.block(ANNA)
        fake.unblock(ANNA)
        new = fake.say(ANNA, "new").update_id
        await fake.until(lambda: not fake.pending)
        assert [number for number, _ in receiver.got] == [new]
        assert (await bot.get_webhook_info()).allowed_updates == ("message",)
        await bot.delete_webhook()
        fake.say(ANNA, "x")
        await bot.delete_webhook(drop_pending_updates=True)
        assert await bot.get_updates() == ()

    with_webhook(talk)


def test_addresses_of_webhooks() -> None:
    async def talk(fake: FakeTelegram, bot: telegram.Bot, receiver: Receiver) -> None:
        await refused(bot.set_webhook("http://example.org/"), "An HTTPS URL must be provided for webhook")
        await refused(bot.set_webhook("https://example.org:5005/"), "only on ports 80, 88, 443 or 8443")
        await refused(bot.set_webhook(receiver.url, secret_token="a b"), "secret token contains unallowed characters")
        await refused(bot.set_webhook(receiver.url, secret_token="a" * 257), "secret token is too long")
        fake.courier.routes["https://advisor.example.org:8443"] = receiver.url.removesuffix("/hook")
        await bot.set_webhook("https://advisor.example.org:8443/hook", secret_token="a" * 256)
        fake.say(ANNA, "x")
        await fake.until(lambda: not fake.pending)
        assert len(receiver.got) == 1
        await bot.set_webhook("https://elsewhere.example.org/hook")  # nothing leaves this machine
        fake.say(ANNA, "y")
        await fake.until(lambda: fake.world.webhook.error)
        assert "resolve host" in ((await bot.get_webhook_info()).last_error_message or "")
        await bot.set_webhook(receiver.url)  # set anew, it is tried at once
        await fake.until(lambda: not fake.pending)
        assert len(receiver.got) == 2

    with_webhook(talk)


def test_a_clock_that_stands_ages_nothing() -> None:
    clock = Clock()

    async def talk(fake: FakeTelegram, bot: telegram.Bot) -> None:
        assert (await bot.send_message(ANNA, "x")).date.timestamp() == clock.now
        assert {call.at for call in fake.calls} == {clock.now}

    run(talk, clock=clock)
