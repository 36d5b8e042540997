"""What a person meets where something is odd or fails: an answer, never silence; and nothing of theirs in the log."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from telegram_world import ANNA, World, now, tell

from bot.bench.echo import Echo
from bot.channels.telegram import receiver, running
from bot.channels.telegram.client import SECONDS
from bot.channels.telegram.fake import FakeTelegram
from bot.channels.telegram.pace import Time
from bot.channels.telegram.posting import LEASE
from bot.channels.telegram.updates import kinds_of, meaning
from bot.memory import telegram, thread
from bot.memory.thread import Incoming

SECRET = "I was fired from Example Ltd"


@pytest.mark.parametrize("name", ["foo", "settings", "Roadmap", "delete_me", "x" * 32])
def test_a_command_that_is_none_gets_the_menu(tmp_path: Path, name: str) -> None:
    async def story(world: World) -> None:
        world.fake.command(ANNA, name)
        answer = await world.hears("I do not know the command")
        assert f"/{name.casefold()}" in answer.text
        for known in ("/gaps", "/plan", "/privacy", "/stop", "/help"):
            assert known in answer.text
        assert world.entries()[0] == ("user", f"/{name.casefold()}")

    tell(tmp_path, story)


def test_words_after_an_unknown_command_are_heard(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.command(ANNA, "skills", "python and sql")
        await world.hears("echo: skills python and sql")

    tell(tmp_path, story)


def test_an_update_that_always_fails_is_apologised_for_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    handle = receiver.handle

    def failing(unit: object, update: object, *more: object) -> object:
        if SECRET in str(update):
            raise ValueError(SECRET)
        return handle(unit, update, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(receiver, "handle", failing)

    async def story(world: World) -> None:
        world.fake.say(ANNA, SECRET)
        world.fake.say(ANNA, "hello")
        sorry = await world.hears("I stumbled over that message, and I am sorry")
        await world.hears("echo: hello")
        await world.quiet()
        assert sorry.buttons and len(world.said()) == 2
        with world.memory.unit() as unit:
            assert telegram.unhandled(unit, world.fake.world.bot["id"], now()) == []

    tell(tmp_path, story)


def test_what_is_no_message_of_a_person_is_not_apologised_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story(world: World) -> None:
        world.fake.say(ANNA, "hello")
        await world.hears("echo: hello")
        await world.quiet()

        def failing(*_: object) -> None:
            raise ValueError

        monkeypatch.setattr(receiver, "handle", failing)
        world.fake.block(ANNA)
        world.fake.unblock(ANNA)
        await world.quiet()
        assert world.said() == ["echo: hello"]

    tell(tmp_path, story)


def test_a_press_that_telegram_shows_no_message_of_is_answered(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.say(ANNA, "hello")
        first = await world.hears("echo: hello")
        await world.quiet()
        world.fake.press(ANNA, first.message_id, first.buttons[0].data, unseen=True)
        await world.fake.until(lambda: world.fake.answered)
        await world.quiet()
        assert "no longer in use" in world.fake.answered[0].text
        assert world.said() == ["echo: hello"]
        world.fake.press(99, first.message_id, "1.1", stale=True, unseen=True)
        await world.fake.until(lambda: len(world.fake.answered) == 2)
        await world.quiet()
        assert world.person(99) == "", "a stranger's press makes a person"

    tell(tmp_path, story)


def test_an_answer_that_cannot_be_drawn_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from bot.channels.telegram import delivery

    def failing(event: object) -> None:
        raise ValueError(SECRET)

    monkeypatch.setattr(delivery, "rendered", failing)

    async def story(world: World) -> None:
        world.fake.say(ANNA, "hello")
        await world.hears("echo: hello")
        await world.quiet()
        assert world.said() == ["echo: hello"]

    tell(tmp_path, story)


def test_a_part_that_is_refused_moves_no_other(tmp_path: Path) -> None:
    """After a refused part and a death the next part is sent, not that after it and not one twice."""
    text = "\n\n".join(f"Paragraph {n} " + "word " * 500 for n in range(6))

    async def story(world: World) -> None:
        world.fake.say(ANNA, "hello")
        await world.hears("echo: hello")
        await world.quiet()
        no = (400, "Bad Request: no")
        world.fake.script("sendMessage", [no, no, "ok", "ok"])
        sending, sent = world.bot.delivery._post._delivered, []

        async def dying(*given: object) -> None:
            if len(sent) == 3:
                sent.append(0)
                raise OSError("it dies")
            sent.append(given[2])
            await sending(*given)  # type: ignore[arg-type]

        world.bot.delivery._post._delivered = dying  # type: ignore[method-assign]
        with world.memory.unit() as unit:
            thread.post(unit, world.person(), "long", "telegram", {"text": text}, now())
        world.bot.delivery.look()
        await world.hears("Paragraph 5")
        await world.quiet()
        seen = "".join(world.said()[1:])
        shown = [n for n in range(6) if f"Paragraph {n} " in seen]
        assert all(seen.count(f"Paragraph {n} ") == 1 for n in shown), "a part stands there twice"
        assert shown == list(range(shown[0], 6)) and shown[0] > 0, f"parts are missing: {shown}"

    tell(tmp_path, story)


def test_a_chat_is_held_for_longer_than_a_request_takes() -> None:
    assert LEASE.total_seconds() > SECONDS


def test_a_request_ends_in_time_as_a_whole(tmp_path: Path) -> None:
    """Connecting, writing and reading have each their own limit in the client below: together they would be four."""

    async def story(world: World) -> None:
        world.bot.client._seconds = 0.3
        world.fake.script("sendMessage", ["timeout", "ok"])
        world.fake.say(ANNA, "hello")
        await world.hears("echo: hello")

    tell(tmp_path, story)


def test_no_log_holds_what_people_write(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    refusal = f'Bad Request: can\'t parse entities: Unsupported start tag "{SECRET}"'

    async def failing(incoming: object) -> list[dict[str, object]]:
        raise ValueError(SECRET)

    async def story(world: World) -> None:
        world.bot.receiver.take([{"message": {"text": SECRET}}, SECRET])
        world.fake.script("sendMessage", [(400, refusal)])
        world.fake.say(ANNA, SECRET)
        await world.hears(SECRET)
        turns = world.web.turns
        turns._tools = replace(turns._tools, answer=failing)
        world.fake.say(ANNA, SECRET)
        await world.hears("I stumbled")

    tell(tmp_path, story)
    said = [f"{record.getMessage()} {record.exc_text}".casefold() for record in caplog.records]
    assert any("entities" in line for line in said) and any("valueerror" in line for line in said)
    assert not [line for line in said if SECRET.casefold() in line]


def test_of_an_update_its_kind_is_told() -> None:
    assert kinds_of({"update_id": "x", "message": {"text": SECRET}}) == "message"
    assert kinds_of({SECRET: 1}) == "1 unknown fields"
    assert kinds_of(SECRET) == "str"
    assert meaning({"callback_query": {"id": "5", "data": "1.0"}}, "bot").message_id == 0  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("secret", "database", "warned"),
    [
        ("", "postgresql://somewhere/x", True),
        ("of the operator's own", "postgresql://somewhere/x", False),
        ("", "sqlite:///x.db", False),
    ],
)
def test_several_machines_without_a_common_secret_are_warned(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, secret: str, database: str, warned: bool
) -> None:
    more = {"secret": secret, "database_url": database, "telegram_webhook": "https://advisor.example.org"}
    world = World(FakeTelegram(), tmp_path, **more)
    world.memory.close()
    assert bool([r for r in caplog.records if "ADVISOR_SECRET" in r.getMessage()]) == warned
    assert world.bot.url == "https://advisor.example.org/telegram/updates" and world.bot.secret
    assert running.PATH in world.bot.url


def test_a_question_that_is_open_keeps_its_buttons_where_something_else_is_sent(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.say(ANNA, "hello")
        first = await world.hears("echo: hello")
        world.fake.sticker(ANNA)
        await world.hears("That made me smile")
        world.fake.command(ANNA, "settings")
        await world.hears("I do not know the command")
        await world.quiet()
        world.fake.press(ANNA, first.message_id, first.buttons[0].data)
        await world.hears("echo: /again")
        await world.quiet()
        assert not world.fake.chat(ANNA).by_id[first.message_id].buttons, "the old keyboard is still there"

    tell(tmp_path, story)


def test_an_end_does_not_wait_for_a_pause_that_telegram_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(receiver, "ENDING", 0.1)

    async def story(world: World) -> None:
        world.bot.receiver._tools.pace.held(3600)
        world.bot.receiver._tools.pace._time = Time()
        world.fake.mention(-1001, "what are my gaps?")
        await world.fake.until(lambda: world.fake.pending == 0)
        await asyncio.wait_for(world.bot.end(), 10)

    tell(tmp_path, story)


def test_who_waits_sees_that_somebody_writes_and_who_has_the_answer_does_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen, answer = asyncio.Event(), Echo.answer

    async def slowly(self: Echo, incoming: Incoming) -> list[dict[str, Any]]:
        await seen.wait()
        return await answer(self, incoming)

    monkeypatch.setattr(Echo, "answer", slowly)

    async def story(world: World) -> None:
        chat = world.fake.chat(ANNA)
        world.fake.say(ANNA, "hello")
        await world.fake.until(lambda: chat.actions)
        seen.set()
        await world.hears("echo: hello")
        await world.quiet()
        assert chat.actions == ["typing"]
        await world.bot.receiver._at_once.typing(ANNA, world.person())
        assert chat.actions == ["typing"]

    tell(tmp_path, story)
