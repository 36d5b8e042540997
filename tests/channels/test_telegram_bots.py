"""Two bots over one database: the same numbers of updates, chats and messages, and nothing mixed up."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

from telegram_world import ANNA, World, now, tell

from bot.channels.telegram.fake import FakeTelegram
from bot.memory import Memory, telegram
from bot.memory.telegram import Place
from tests.telegram_of_before import telegram_of_before

OTHER = "77:AAFD39kkdpWt3ywyRZergyOLMaJhac60qcK"


def test_two_bots_over_one_database_answer_their_own(tmp_path: Path) -> None:
    async def whole() -> None:
        fakes = FakeTelegram(), FakeTelegram(OTHER, username="other_bot")
        async with fakes[0] as first, fakes[1] as second:  # noqa: SIM117 - the worlds need what the fakes open
            async with World(first, tmp_path) as one, World(second, tmp_path) as two:
                for n in range(5):
                    done = [first.say(ANNA, f"first {n}"), second.say(ANNA, f"second {n}")]
                    assert done[0].update_id == done[1].update_id, "the test does not test it"
                await one.hears("echo: first 4")
                await two.hears("echo: second 4")
                for made in (one, two):
                    made.bot.receiver.look()
                    made.bot.delivery.look()
                    await made.quiet()
                assert one.said() == [f"echo: first {n}" for n in range(5)]
                assert two.said() == [f"echo: second {n}" for n in range(5)]
                assert one.person() != two.person()
                answer = first.chat(ANNA).said[-1]
                first.press(ANNA, answer.message_id, answer.buttons[0].data)
                await one.hears("echo: /again")
                await two.quiet()
                assert "echo: /again" not in two.said()
                first.block(ANNA)
                await one.quiet()
                second.say(ANNA, "and I?")
                await two.hears("echo: and I?")

    asyncio.run(asyncio.wait_for(whole(), 60))


def test_what_was_kept_before_bots_were_told_apart_is_the_first_ones(tmp_path: Path) -> None:
    path = tmp_path / "web.db"
    Memory(f"sqlite:///{path}").close()
    with sqlite3.connect(path) as old:
        for table in ("telegram_update", "telegram_chat", "telegram_message"):
            old.execute(f"DROP TABLE {table}")
        old.executescript(telegram_of_before("telegram:anna"))
        old.execute("DELETE FROM schema_version WHERE number > 6")

    async def story(world: World) -> None:
        bot = world.fake.world.bot["id"]
        with world.memory.unit() as unit:
            chat = telegram.chat(unit, Place(bot, ANNA))
            assert chat and (chat.person_id, chat.sent_seq) == ("telegram:anna", 5)
            assert telegram.message(unit, Place(bot, ANNA), 3)
            assert telegram.arrived(unit, bot, [(9, ANNA, {})], now()) == [], "an update of before is taken again"
        world.fake.say(ANNA, "hello")
        await world.hears("echo: hello")
        assert world.person() == "telegram:anna"

    tell(tmp_path, story)
