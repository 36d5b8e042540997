"""One thread in two channels: the link, what both show, parting and erasing from either side."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from telegram_world import ANNA, BORIS, World, now, tell

from bot.advice.catalogue import Level
from bot.advice.profile import Claim, Evidence, Polarity
from bot.channels.door import Pass, Refused
from bot.channels.frames import Say
from bot.memory import links, promises, telegram, thread


async def says(world: World, who: Pass, text: str) -> None:
    await world.web.take(who, Say(f"c{len(text)}{abs(hash(text)) % 10**9}", text))
    await world.web.turns.settled()


async def linked(world: World, who: Pass, chat: int = ANNA) -> str:
    """Goes on in Telegram by the link of the web."""
    secret, _ = world.web.link(who)
    world.fake.command(chat, "start", secret)
    await world.hears("one conversation", chat)
    await world.quiet()
    return secret


def test_a_link_makes_one_thread_of_both(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        who = world.visitor()
        await says(world, who, "I am Anna")
        await linked(world, who)
        assert world.person() == who.person_id
        assert world.said()[1] == "echo: I am Anna", "the place where the talk goes on is not shown"
        assert world.fake.chat(ANNA).said[1].buttons, "its buttons cannot be pressed"
        shown = [event["text"] for event in world.web.news(who.person_id, 0)[0]]
        assert shown.count("echo: I am Anna") == 1, "the web says it twice"
        world.fake.say(ANNA, "from the phone")
        await world.hears("echo: from the phone")
        await says(world, who, "from the desk")
        await world.hears("echo: from the desk")
        await world.quiet()
        assert "You, on the web: from the desk" in world.said()
        shown = [event["text"] for event in world.web.news(who.person_id, 0)[0]]
        assert shown.index("from the phone") < shown.index("echo: from the phone") < shown.index("from the desk")
        quiet = [c.params.get("disable_notification") for c in world.fake.calls_of("sendMessage") if "desk" in str(c)]
        assert quiet and all(quiet), "what was said on the web rings in Telegram"

    tell(tmp_path, story)


def test_a_link_is_good_for_one_use_and_a_while(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        who = world.visitor()
        secret = await linked(world, who)
        world.fake.command(BORIS, "start", secret)
        await world.hears("That link does not work any more", BORIS)
        assert world.person(BORIS) != who.person_id
        old, _ = world.web.link(who)
        with world.memory.unit() as unit:
            assert links.held(unit, old, now() + links.LASTS - timedelta(seconds=1)) is not None
            assert links.held(unit, old, now() + links.LASTS + timedelta(seconds=1)) is None
        first, _ = world.web.link(who)
        world.web.link(who)
        world.fake.command(BORIS, "start", first)
        await world.hears("That link does not work any more", BORIS, times=2)
        world.fake.command(ANNA, "start", world.web.link(who)[0])
        await world.hears("already")
        with world.memory.engine.connect() as connection:
            assert secret not in str(connection.exec_driver_sql("SELECT * FROM link").all())

    tell(tmp_path, story)


@pytest.mark.parametrize("forged", ["A" * 32, "x", "-" * 64])
def test_a_forged_link_opens_nothing(tmp_path: Path, forged: str) -> None:
    async def story(world: World) -> None:
        who = world.visitor()
        await says(world, who, "I am Anna")
        world.web.link(who)
        world.fake.command(BORIS, "start", forged)
        await world.hears("That link does not work any more", BORIS)
        assert world.person(BORIS) != who.person_id
        assert "echo: I am Anna" not in world.said(BORIS)

    tell(tmp_path, story)


def claim(skill: str, level: Level, said_at: str) -> Claim:
    return Claim(skill, Polarity.HAS, level, Evidence.SAID, f"I know {skill}", said_at)


def test_two_histories_become_one_and_the_newer_word_counts(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.say(ANNA, "said in Telegram")
        await world.hears("echo: said in Telegram")
        await world.quiet()
        chat, who = world.person(), world.visitor()
        with world.memory.unit() as unit:
            unit.update_person(chat, hours_per_week=8.0, years=3.0)
            unit.add_claims(
                chat, [claim("sql", Level.BASIC, "2026-03-01"), claim("python", Level.ADVANCED, "2026-03-03")]
            )
        await says(world, who, "said on the web")
        with world.memory.unit() as unit:
            unit.update_person(who.person_id, hours_per_week=5.0)
            unit.add_claims(
                who.person_id,
                [claim("sql", Level.INTERMEDIATE, "2026-03-02"), claim("python", Level.BASIC, "2026-03-02")],
            )
        secret, _ = world.web.link(who)
        world.fake.command(ANNA, "start", secret)
        asked = await world.hears("Did you open the link yourself?")
        await world.quiet()
        assert world.person() == chat, "a past is given away by one press"
        world.fake.press(ANNA, asked.message_id, asked.buttons[0].data)
        await world.hears("one conversation")
        await world.quiet()
        with world.memory.unit() as unit:
            person = unit.person(who.person_id, "x")
            levels = {one.skill: one.level for one in unit.claims(who.person_id)}
            assert not unit.exists(chat)
        assert (person.hours_per_week, person.years) == (5.0, 3.0)
        assert levels == {"sql": Level.INTERMEDIATE, "python": Level.ADVANCED}
        told = next(text for text in world.said() if "put together" in text)
        assert "2 notes on skills" in told and "hours a week (5, not 8)" in told
        texts = [text for _, text in world.entries()]
        assert {"said in Telegram", "said on the web"} <= set(texts)

    tell(tmp_path, story)


def test_check_ins_go_where_the_person_went_last(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        who = world.visitor()
        await says(world, who, "I am Anna")
        with world.memory.unit() as unit:
            promises.save_wishes(unit, who.person_id, rhythm="weekly", since="2026-03-02", channel="web")
        await linked(world, who)
        with world.memory.unit() as unit:
            held = promises.wishes(unit, who.person_id)
            assert held and held.channel == "telegram"
        assert await world.web.unlink(who)
        with world.memory.unit() as unit:
            held = promises.wishes(unit, who.person_id)
            assert held and held.channel == "web"

    tell(tmp_path, story)


@pytest.mark.parametrize("side", ["web", "telegram"])
def test_parting_from_either_side_leaves_the_facts_on_the_web(tmp_path: Path, side: str) -> None:
    async def story(world: World) -> None:
        who = world.visitor()
        await says(world, who, "I am Anna")
        await linked(world, who)
        assert world.web.linked(who.person_id)
        if side == "web":
            assert await world.web.unlink(who)
            world.bot.delivery.look()
        else:
            world.fake.command(ANNA, "unlink")
        await world.hears("parted from the web")
        await world.quiet()
        assert not world.web.linked(who.person_id) and world.person() != who.person_id
        world.fake.say(ANNA, "alone now")
        await world.hears("echo: alone now")
        await world.quiet()
        assert "alone now" not in [text for _, text in world.entries(who.person_id)]
        assert ("user", "I am Anna") in world.entries(who.person_id)
        world.fake.command(ANNA, "unlink")
        await world.hears("stands alone already")

    tell(tmp_path, story)


def test_erasing_on_the_web_leaves_nothing_of_the_chat(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        who = world.visitor()
        await says(world, who, "I am Anna")
        await linked(world, who)
        token = world.web.door.written(who.token)
        world.web.door.forget(token)
        with world.memory.engine.connect() as connection:
            for table in ("telegram_chat", "telegram_message", "inbox", "outbox", "person", "session", "link"):
                assert connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar() == 0, table
            bodies = connection.exec_driver_sql("SELECT body FROM telegram_update").scalars()
            assert set(bodies) == {"{}"}
        world.fake.say(ANNA, "again")
        await world.hears("echo: again")
        assert world.person() != who.person_id

    tell(tmp_path, story)


def test_erasing_in_telegram_empties_the_web(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        who = world.visitor()
        await says(world, who, "I am Anna")
        await linked(world, who)
        world.fake.say(ANNA, "erase")
        await world.hears("echo: erase")
        await world.quiet()
        events, _ = world.web.news(who.person_id, 0)
        assert [event["text"] for event in events] == ["echo: erase"] and events[0]["reset"]

    tell(tmp_path, story)


def test_a_button_said_on_the_web_can_be_pressed_in_telegram(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        who = world.visitor()
        await says(world, who, "hello")
        await linked(world, who)
        await says(world, who, "once more")
        there = await world.hears("echo: once more")
        world.fake.press(ANNA, there.message_id, there.buttons[0].data)
        await world.hears("echo: /again")
        with world.memory.unit() as unit:
            last = thread.last(unit, who.person_id)
        assert last and world.entries(who.person_id)[-1] == ("bot", "echo: /again")

    tell(tmp_path, story)


def test_a_link_needs_a_session(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        who = world.visitor()
        world.web.door.forget(world.web.door.written(who.token))
        with pytest.raises(Refused):
            world.web.link(who)
        with world.memory.unit() as unit:
            assert telegram.chats(unit, who.person_id) == ()

    tell(tmp_path, story)


def test_who_did_not_open_the_link_keeps_their_past(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        world.fake.say(ANNA, "my secret")
        await world.hears("echo: my secret")
        await world.quiet()
        mine, stranger = world.person(), world.visitor()
        secret, _ = world.web.link(stranger)
        world.fake.command(ANNA, "start", secret)
        asked = await world.hears("Did you open the link yourself?")
        await world.quiet()
        world.fake.press(ANNA, asked.message_id, asked.buttons[1].data)
        await world.hears("Then nothing changes")
        await world.quiet()
        assert world.person() == mine and not world.web.linked(stranger.person_id)
        assert "my secret" not in [text for _, text in world.entries(stranger.person_id)]

    tell(tmp_path, story)


def test_a_second_browser_joins_the_same_person(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        first, second = world.visitor(), world.visitor()
        for who in (first, second):
            world.web.open(who)
            await world.web.turns.settled()
        await says(world, first, "from the first browser")
        await linked(world, first)
        secret, _ = world.web.link(second)
        world.fake.command(ANNA, "start", secret)
        asked = await world.hears("Did you open the link yourself?")
        await world.quiet()
        world.fake.press(ANNA, asked.message_id, asked.buttons[0].data)
        await world.hears("one conversation", times=2)
        await world.quiet()
        assert world.person() == second.person_id
        assert ("user", "from the first browser") in world.entries(second.person_id)

    tell(tmp_path, story)
