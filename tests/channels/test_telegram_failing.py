"""The Telegram channel when Telegram, the network or the program fails: nothing is lost, nothing answered twice."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram_world import ANNA, BORIS, World, now, tell, world

from bot.channels.limits import Rate
from bot.channels.telegram import polling
from bot.channels.telegram.fake import FakeTelegram, Limits
from bot.channels.telegram.pace import Pace, Time
from bot.channels.telegram.running import Speed, Telegram
from bot.memory import Memory, leases, telegram, thread


@pytest.mark.parametrize("fault", [500, 502, "drop", (429, 1)])
def test_what_could_not_be_sent_is_sent_later(tmp_path: Path, fault: object) -> None:
    async def story(world: World) -> None:
        world.fake.script("sendMessage", [fault, fault, "ok"])  # type: ignore[list-item]
        world.fake.say(ANNA, "hello")
        world.fake.say(BORIS, "hi")
        await world.hears("echo: hello")
        await world.hears("echo: hi", BORIS)
        await world.quiet()
        assert world.said() == ["echo: hello"] and world.said(BORIS) == ["echo: hi"]

    tell(tmp_path, story)


def test_an_answer_that_was_taken_and_not_confirmed_is_sent_again_and_the_talk_knows_one(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.script("sendMessage", ["lost"])
        world.fake.say(ANNA, "hello")
        await world.hears("echo: hello", times=2)
        await world.quiet()
        assert world.entries() == [("user", "hello"), ("bot", "echo: hello")]

    tell(tmp_path, story)


class Passing:
    """Time that passes only where somebody waits for it."""

    def __init__(self) -> None:
        self.at = 1_800_000_000.0

    def now(self) -> float:
        return self.at

    async def sleep(self, seconds: float) -> None:
        self.at += max(seconds, 0.0)
        await asyncio.sleep(0)


def test_in_a_chat_it_writes_a_message_a_second(tmp_path: Path) -> None:
    async def whole() -> None:
        passing = Passing()
        speed = Speed(Time(passing.now, passing.sleep), wait=1, saying=Rate(1, 0.0))
        async with FakeTelegram(clock=passing.now) as fake, World(fake, tmp_path, speed) as made:
            fake.limit(Limits())
            for n in range(12):
                fake.say(ANNA, f"message {n}")
            await made.hears("echo: message 11")
            await made.quiet()
            assert made.said() == [f"echo: message {n}" for n in range(12)]
            sent = fake.calls_of("sendMessage")
            assert {call.status for call in sent} == {200}, "Telegram had to say that it is too fast"
            assert all(later.at - earlier.at >= 1.0 for earlier, later in pairwise(sent))

    asyncio.run(asyncio.wait_for(whole(), 60))


@settings(deadline=None, max_examples=30)  # each is a database of its own
@given(st.lists(st.integers(min_value=1, max_value=5), min_size=2, max_size=40))
def test_messages_lie_as_far_apart_as_told_whichever_process_sends_them(chats: list[int]) -> None:
    async def whole() -> list[tuple[int, float]]:
        passing, sent = Passing(), []
        memory = Memory("sqlite://")
        paces = [Pace(memory, 1, Time(passing.now, passing.sleep), in_chat=1.0, in_all=0.1) for _ in range(2)]
        for n, chat in enumerate(chats):
            await paces[n % 2].turn(chat)
            sent.append((chat, passing.at))
        memory.close()
        return sent

    sent = asyncio.run(whole())
    moments = [at for _, at in sent]
    assert all(b - a >= 0.0999 for a, b in pairwise(moments))
    for chat in set(chats):
        own = [at for one, at in sent if one == chat]
        assert all(b - a >= 0.999 for a, b in pairwise(own))


def test_html_that_telegram_does_not_take_is_sent_as_plain_text(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.script("sendMessage", [(400, "Bad Request: can't parse entities: Unsupported start tag")])
        world.fake.say(ANNA, "**bold**")
        answer = await world.hears("echo: bold")
        assert answer.text == "echo: **bold**".replace("*", "") and answer.buttons
        assert [call.params.get("parse_mode") for call in world.fake.calls_of("sendMessage")] == ["HTML", None]

    tell(tmp_path, story)


def test_what_is_refused_twice_is_passed_over(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.script("sendMessage", [(400, "Bad Request: no"), (400, "Bad Request: no")])
        world.fake.say(ANNA, "first")
        world.fake.say(ANNA, "second")
        await world.hears("echo: second")
        await world.quiet()
        assert world.said() == ["echo: second"]

    tell(tmp_path, story)


def test_who_blocks_the_bot_is_left_alone_and_found_again(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.say(ANNA, "hello")
        await world.hears("echo: hello")
        world.fake.block(ANNA)
        await world.quiet()
        person = world.person()
        with world.memory.unit() as unit:
            assert [chat.unreachable is not None for chat in telegram.chats(unit, person)] == [True]
        calls = len(world.fake.calls_of("sendMessage"))
        say_in_thread(world, person, "how did it go?")
        world.bot.delivery.look()
        await world.quiet()
        assert len(world.fake.calls_of("sendMessage")) == calls, "it writes to somebody who blocked it"
        world.fake.unblock(ANNA)
        await world.quiet()
        world.bot.delivery.look()
        await world.hears("how did it go?")

    tell(tmp_path, story)


def test_a_refusal_to_take_anything_marks_the_chat(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.script("sendMessage", [403])
        world.fake.say(ANNA, "hello")
        await world.quiet()
        with world.memory.unit() as unit:
            assert telegram.chats(unit, world.person())[0].unreachable
        world.fake.say(ANNA, "I am back")
        await world.hears("echo: hello")
        await world.hears("echo: I am back")

    tell(tmp_path, story)


def say_in_thread(world: World, person: str, text: str) -> None:
    with world.memory.unit() as unit:
        thread.post(unit, person, f"test:{text}", "telegram", {"text": text}, now())


def test_a_press_that_cannot_be_confirmed_counts_all_the_same(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.say(ANNA, "hello")
        first = await world.hears("echo: hello")
        world.fake.script("answerCallbackQuery", [500])
        world.fake.press(ANNA, first.message_id, first.buttons[0].data)
        await world.hears("echo: /again")

    tell(tmp_path, story)


def test_a_keyboard_that_cannot_be_changed_stops_nothing(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.say(ANNA, "one")
        await world.hears("echo: one")
        world.fake.script("editMessageReplyMarkup", [(400, "Bad Request: message to edit not found")])
        world.fake.say(ANNA, "two")
        await world.hears("echo: two")
        world.fake.say(ANNA, "three")
        await world.hears("echo: three")
        await world.quiet()
        assert world.said() == ["echo: one", "echo: two", "echo: three"]

    tell(tmp_path, story)


def test_a_file_that_cannot_be_had_is_asked_for_again(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.script("getFile", [500, 500, "ok"])
        world.fake.document(ANNA, "cv.txt", "text/plain", b"SQL and Python")
        await world.hears("echo: SQL and Python")
        world.fake.script("getFile", [500, 500, 500])
        world.fake.document(ANNA, "cv2.txt", "text/plain", b"more")
        await world.hears('I could not get "cv2.txt"')

    tell(tmp_path, story)


def test_an_engine_that_fails_apologises_once(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.say(ANNA, "boom")
        await world.hears("I stumbled over that message")
        world.fake.say(ANNA, "hello")
        await world.hears("echo: hello")
        await world.quiet()
        assert len(world.said()) == 2

    tell(tmp_path, story)


def test_updates_fetched_twice_over_a_bad_line_are_answered_once(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.chance(0.3, 5, [500, 502, "drop", "lost"], ["getUpdates"])
        for n in range(20):
            world.fake.say(ANNA, f"n{n}")
        await world.hears("echo: n19")
        await world.quiet()
        assert world.said() == [f"echo: n{n}" for n in range(20)]

    tell(tmp_path, story)


def test_two_processes_over_one_database_share_the_work(tmp_path: Path) -> None:
    async def story(one: World) -> None:
        async with world(tmp_path, one.fake) as two:
            for n in range(10):
                one.fake.say(ANNA, f"a{n}")
                one.fake.say(BORIS, f"b{n}")
            await one.hears("echo: a9")
            await one.hears("echo: b9", BORIS)
            for made in (one, two):
                made.bot.delivery.look()
                made.bot.receiver.look()
            await one.quiet()
            await two.quiet()
            assert one.said() == [f"echo: a{n}" for n in range(10)]
            assert one.said(BORIS) == [f"echo: b{n}" for n in range(10)]
            assert not [call for call in one.fake.calls_of("getUpdates") if call.status == 409], "two asked at once"

    tell(tmp_path, story)


def test_who_waits_for_updates_gives_a_sign_of_life_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(polling, "LEASE", timedelta(seconds=0.6))
    monkeypatch.setattr(polling, "SIGN", 0.1)

    async def story(made: World) -> None:
        made.fake.say(ANNA, "hello")
        await made.hears("echo: hello")
        asked = len(made.fake.calls_of("getUpdates"))
        for _ in range(12):
            await asyncio.sleep(0.1)
            with made.memory.unit() as unit:
                assert not leases.taken(unit, made.bot.polling.lease, "another", now(), timedelta(seconds=1))
        assert len(made.fake.calls_of("getUpdates")) == asked, "the test does not test it"

    tell(tmp_path, story)


def test_who_stops_in_the_middle_of_a_batch_is_gone_on_with(tmp_path: Path) -> None:
    """The first process takes everything in and dies before it answers; the second answers each once and in order."""

    async def whole() -> None:
        async with FakeTelegram() as fake:
            async with world(tmp_path, fake) as first:
                first.web.turns.wake = lambda person: None  # type: ignore[method-assign]
                for n in range(8):
                    fake.say(ANNA, f"n{n}")
                await fake.until(lambda: fake.pending == 0)
                first.bot.receiver.wake = lambda chat: None  # type: ignore[method-assign]
            assert not fake.chat(ANNA).said
            async with world(tmp_path, fake) as second:
                second.web.turns.wake(second.person())
                fake.say(ANNA, "after")
                await second.hears("echo: after")
                await second.quiet()
                assert second.said() == [*[f"echo: n{n}" for n in range(8)], "echo: after"]

    asyncio.run(asyncio.wait_for(whole(), 60))


def test_without_telegram_the_rest_goes_on_and_it_comes_when_it_can(tmp_path: Path) -> None:
    async def whole() -> None:
        async with FakeTelegram() as fake:
            fake.script("getMe", [500, "drop", 502])
            async with world(tmp_path, fake) as late:
                fake.say(ANNA, "hello")
                await late.hears("echo: hello")

    asyncio.run(asyncio.wait_for(whole(), 60))


def test_a_wrong_token_is_told_in_one_line_and_hinders_no_end(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async def whole() -> None:
        async with FakeTelegram() as fake:
            made = World(fake, tmp_path, telegram_token="1:AAAAAAAAAAAAAAAAAAAA")
            bot: Telegram = made.bot
            bot.begin()
            for _ in range(500):
                await asyncio.sleep(0.01)
                if caplog.records:
                    break
            assert bot.name == ""
            await asyncio.wait_for(bot.end(), 20)

    asyncio.run(whole())
    assert len([record.message for record in caplog.records if "token" in record.message]) == 1


def test_a_token_that_is_not_known_for_a_while_ends_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A Bot API server that was just started answers so, and so does Telegram where it is unwell."""
    monkeypatch.setattr(polling, "UNKNOWN", 0.05)

    async def whole() -> None:
        async with FakeTelegram() as fake:
            fake.script("getMe", [(401, "Unauthorized"), (404, "Not Found")])
            async with world(tmp_path, fake) as made:
                fake.say(ANNA, "hello")
                await made.hears("echo: hello")
                fake.script("getUpdates", [(401, "Unauthorized"), (404, "Not Found")])
                fake.script("sendMessage", [(401, "Unauthorized")])
                fake.say(ANNA, "still there?")
                await made.hears("echo: still there?")

    asyncio.run(asyncio.wait_for(whole(), 60))


def test_the_token_stands_in_no_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    token = ""

    async def story(world: World) -> None:
        nonlocal token
        token = world.fake.token
        world.fake.script("sendMessage", [500, (400, "Bad Request: no"), "drop"])
        world.fake.say(ANNA, "hello")
        await world.hears("echo: hello")

    tell(tmp_path, story)
    ours = [record for record in caplog.records if record.levelname != "DEBUG"]
    assert token and ours
    assert not [record.getMessage() for record in ours if token in record.getMessage()]
