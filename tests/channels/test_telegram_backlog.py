"""After a block, an outage or a link: nothing that still counts is missed, and old news does not come all at once."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from telegram_world import ANNA, World, now, tell

from bot.channels.frames import Say
from bot.channels.telegram.backlog import OLD, line, overtaken
from bot.memory import thread
from bot.memory.thread import BOT, USER, Entry, stamp

LONG_AGO = timedelta(days=3)


SOON, NOT_YET = timedelta(), OLD - timedelta(minutes=1)


@pytest.mark.parametrize(
    ("waiting", "left"),
    [
        ([], []),
        ([(LONG_AGO, BOT)], []),
        ([(SOON, BOT)], []),
        ([(LONG_AGO, BOT), (LONG_AGO, BOT)], [0]),
        ([(LONG_AGO, BOT), (LONG_AGO, BOT), (LONG_AGO, USER)], [0]),
        ([(LONG_AGO, BOT), (SOON, BOT)], [0]),
        ([(LONG_AGO, BOT), (SOON, USER)], [0]),
        ([(NOT_YET, BOT), (SOON, BOT)], []),
        ([(LONG_AGO, USER), (LONG_AGO, USER)], [0, 1]),
    ],
)
def test_old_and_overtaken_is_left_out_and_the_last_word_stays(
    waiting: list[tuple[timedelta, str]], left: list[int]
) -> None:
    moment = now()
    entries = [Entry(n, by, stamp(moment - ago), f"{by}:{n}", {}) for n, (ago, by) in enumerate(waiting)]
    assert [one.seq for one in overtaken(entries, moment)] == left


def test_what_was_left_out_is_counted_in_words() -> None:
    assert line([]) == ""
    assert "one check-in went" in line(["promise:1"])
    assert "2 check-ins and one message" in line(["promise:1", "answer:a", "promise:2"])
    assert "Ask me" in line(["answer:a"])


def post(world: World, source: str, text: str, ago: timedelta = timedelta(), channel: str = "telegram") -> None:
    with world.memory.unit() as unit:
        thread.post(unit, world.person(), source, channel, {"text": text}, now() - ago)


async def away(world: World) -> None:
    world.fake.say(ANNA, "hello")
    await world.hears("echo: hello")
    world.fake.block(ANNA)
    await world.quiet()


async def back(world: World) -> None:
    world.fake.unblock(ANNA)
    await world.quiet()
    world.bot.delivery.look()
    await world.quiet()


def test_after_a_block_old_news_is_one_line_and_the_newest_word(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        await away(world)
        for n in range(4):
            post(world, f"promise:{n}", f"check-in {n}", LONG_AGO)
        post(world, "answer:x", "an old answer", LONG_AGO)
        post(world, "promise:9", "how did it go?", timedelta(hours=5))
        await back(world)
        assert len(world.said()) == 3
        assert "4 check-ins and one message went out of date" in world.said()[1]
        assert world.said()[2] == "how did it go?"
        world.fake.say(ANNA, "fine")
        await world.hears("echo: fine")
        assert len(world.said()) == 4, "it is told twice"

    tell(tmp_path, story)


def test_what_is_fresh_comes_whole_and_in_order(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        await away(world)
        for n in range(5):
            post(world, f"answer:{n}", f"n{n}", timedelta(minutes=50 - n))
        await back(world)
        assert world.said() == ["echo: hello", *[f"n{n}" for n in range(5)]]

    tell(tmp_path, story)


def test_one_old_check_in_is_still_asked(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        await away(world)
        post(world, "promise:1", "how did it go?", LONG_AGO)
        await back(world)
        assert world.said() == ["echo: hello", "how did it go?"]

    tell(tmp_path, story)


def test_what_was_read_on_the_web_was_not_missed(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        await away(world)
        for n in range(3):
            post(world, f"answer:{n}", f"n{n}", LONG_AGO, "web")
        with world.memory.unit() as unit:
            thread.seen(unit, world.person(), thread.last(unit, world.person()), now())
        post(world, "promise:1", "how did it go?")
        await back(world)
        assert world.said() == ["echo: hello", "how did it go?"]

    tell(tmp_path, story)


def test_an_outage_between_the_line_and_the_rest_tells_it_once(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        await away(world)
        post(world, "promise:1", "first", LONG_AGO)
        post(world, "promise:2", "second", LONG_AGO)
        world.fake.script("sendMessage", ["ok", 500, 502, "ok"])
        await back(world)
        assert [text.count("check-in") for text in world.said()[1:]] == [1, 0]
        assert world.said()[-1] == "second"

    tell(tmp_path, story)


def test_a_link_loses_nothing_that_was_not_sent_yet(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.say(ANNA, "hello")
        await world.hears("echo: hello")
        await world.quiet()
        who = world.visitor()
        await world.web.take(who, Say("c1", "on the web"))
        await world.web.turns.settled()
        secret, _ = world.web.link(who)
        world.fake.command(ANNA, "start", secret)
        asked = await world.hears("Did you open the link yourself?")
        await world.quiet()
        wake = world.bot.delivery._wake
        world.bot.delivery._wake = lambda chat: None  # type: ignore[method-assign]
        world.fake.say(ANNA, "what about SQL?")
        world.fake.press(ANNA, asked.message_id, asked.buttons[0].data)
        await world.fake.until(lambda: world.fake.pending == 0)
        await world.quiet()
        assert world.person() == who.person_id
        assert "echo: what about SQL?" not in world.said()
        world.bot.delivery._wake = wake  # type: ignore[method-assign]
        world.bot.delivery.look()
        await world.hears("one conversation")
        await world.quiet()
        assert world.said().count("echo: what about SQL?") == 1, "the answer is lost"
        shown = [event["text"] for event in world.web.news(who.person_id, 0)[0]]
        assert shown.count("echo: what about SQL?") == 1, "the web says it twice"

    tell(tmp_path, story)
