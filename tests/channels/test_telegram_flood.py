"""Somebody who writes faster than anybody reads: one kind word, quiet, and nothing of it lost."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from telegram_world import ANNA, BORIS, World, tell

from bot.bench.echo import hurried
from bot.channels.door import Rules
from bot.channels.limits import SAYING, Rate
from bot.channels.telegram import flood, receiver
from bot.channels.telegram.fake import FakeTelegram
from bot.channels.telegram.pace import Time
from bot.channels.telegram.running import Speed
from bot.memory import Memory

USUAL = Speed(Time(sleep=hurried), in_chat=0.0, in_all=0.0, wait=2, saying=SAYING)
GROUP = -1001


@pytest.fixture(autouse=True)
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(flood, "HUSH", timedelta(seconds=3))
    monkeypatch.setattr(receiver, "ABANDONED", timedelta(seconds=0))


def play(folder: Path, story: object) -> None:
    async def whole() -> None:
        async with FakeTelegram() as fake, World(fake, folder, USUAL) as made:
            await asyncio.wait_for(story(made), 60)  # type: ignore[operator]

    asyncio.run(whole())


async def later(made: World) -> None:
    """Lets the hush pass, as the channel's own look does."""
    await asyncio.sleep(3.1)
    made.bot.receiver.look(timedelta(0))
    await made.quiet()


def test_of_five_hundred_messages_few_are_answered_and_all_are_kept(tmp_path: Path) -> None:
    async def story(made: World) -> None:
        for n in range(500):
            made.fake.say(ANNA, f"n{n}")
        await made.hears("That was a lot at once")
        await made.quiet()
        while "n499" not in str(made.entries()):
            await later(made)
        said = made.said()
        assert len(said) <= 40, f"{len(said)} answers"
        assert sum("That was a lot" in text for text in said) == 1, "it says so again and again"
        heard = "\n".join(text for by, text in made.entries() if by == "user").split("\n")
        assert heard == [f"n{n}" for n in range(500)], "words are lost, doubled or in disorder"

    play(tmp_path, story)


def test_others_are_answered_meanwhile_and_who_was_hushed_is_afterwards(tmp_path: Path) -> None:
    async def story(made: World) -> None:
        for n in range(30):
            made.fake.say(ANNA, f"n{n}")
        await made.hears("That was a lot at once")
        made.fake.say(BORIS, "hello")
        await made.hears("echo: hello", BORIS)
        await later(made)
        made.fake.say(ANNA, "calm now")
        await made.hears("echo: calm now")

    play(tmp_path, story)


def test_the_same_word_many_times_is_heard_once(tmp_path: Path) -> None:
    async def story(made: World) -> None:
        for _ in range(40):
            made.fake.say(ANNA, "hello")
        await made.hears("That was a lot at once")
        await later(made)
        assert made.entries()[-2] == ("user", "hello")

    play(tmp_path, story)


def test_a_command_in_the_flood_is_done_after_it(tmp_path: Path) -> None:
    async def story(made: World) -> None:
        for n in range(20):
            made.fake.say(ANNA, f"n{n}")
        made.fake.command(ANNA, "stop")
        made.fake.say(ANNA, "after")
        await made.hears("That was a lot at once")
        await later(made)
        await made.hears("echo: Stop the check-ins")
        await made.hears("echo: after")

    play(tmp_path, story)


def test_a_button_pressed_in_the_flood_is_answered_at_once(tmp_path: Path) -> None:
    async def story(made: World) -> None:
        made.fake.say(ANNA, "hello")
        first = await made.hears("echo: hello")
        await made.quiet()
        for _ in range(30):
            made.fake.press(ANNA, first.message_id, first.buttons[0].data, stale=True)
        await made.fake.until(lambda: len(made.fake.answered) == 30)
        await made.quiet()
        assert "press it again" in made.fake.answered[-1].text
        assert len([text for text in made.said() if text == "echo: /again"]) == 1

    play(tmp_path, story)


def test_a_button_that_waited_for_the_end_of_the_flood_can_be_pressed_then(tmp_path: Path) -> None:
    async def story(made: World) -> None:
        for n in range(SAYING.burst):
            made.fake.say(ANNA, f"n{n}")
        last = await made.hears(f"echo: n{SAYING.burst - 1}")
        made.fake.photo(ANNA, b"\xff\xd8")
        made.fake.photo(ANNA, b"\xff\xd8")
        await made.hears("That was a lot at once")
        made.fake.press(ANNA, last.message_id, last.buttons[0].data)
        await made.fake.until(lambda: made.fake.answered)
        assert "press it again" in made.fake.answered[-1].text
        await later(made)
        made.fake.press(ANNA, last.message_id, last.buttons[0].data)
        await made.hears("echo: /again")

    play(tmp_path, story)


def test_as_fast_as_people_write_nobody_is_hushed(tmp_path: Path) -> None:
    async def story(made: World) -> None:
        for n in range(SAYING.burst):
            made.fake.say(ANNA, f"n{n}")
        await made.hears(f"echo: n{SAYING.burst - 1}")
        await made.quiet()
        assert made.said() == [f"echo: n{n}" for n in range(SAYING.burst)]

    play(tmp_path, story)


def test_two_processes_hush_together(tmp_path: Path) -> None:
    """What one does not take in for a while, the other does not take over either."""

    async def whole() -> None:
        async with FakeTelegram() as fake, World(fake, tmp_path, USUAL) as one, World(fake, tmp_path, USUAL) as two:
            for n in range(60):
                fake.say(ANNA, f"n{n}")
            await one.hears("That was a lot at once")
            for made in (one, two):
                made.bot.receiver.look(timedelta(0))
                await made.quiet()
            assert len(one.said()) <= 2 * SAYING.burst + 2, one.said()

    asyncio.run(asyncio.wait_for(whole(), 60))


def test_two_processes_count_as_one(tmp_path: Path) -> None:
    """Whoever takes an update, as behind a webhook: the next one more than the rate allows is one too many."""
    slow = Rate(10, 3600.0)

    async def whole() -> None:
        async with FakeTelegram() as fake, World(fake, tmp_path) as one, World(fake, tmp_path) as two:
            for made in (one, two):
                tools = made.bot.receiver._tools
                object.__setattr__(tools, "saying", slow)
            fake.say(ANNA, "n0")
            await one.hears("echo: n0")
            for n in range(1, 12):
                update = {"message": said_in(ANNA, n), "update_id": 900_000 + n}
                (one, two)[n % 2].bot.receiver.take([update])
                for made in (one, two):
                    await made.quiet()
            said = one.said()
            assert [text for text in said if text.startswith("echo")] == [f"echo: n{n}" for n in range(10)]
            assert "That was a lot at once" in said[-1]

    asyncio.run(asyncio.wait_for(whole(), 60))


def said_in(chat: int, n: int) -> dict[str, object]:
    return {"message_id": 1000 + n, "chat": {"id": chat, "type": "private"}, "from": {"id": chat}, "text": f"n{n}"}


def test_a_group_is_told_where_to_go_a_few_times(tmp_path: Path) -> None:
    async def story(made: World) -> None:
        for _ in range(50):
            made.fake.mention(GROUP, "what are my gaps?")
        await made.hears("https://t.me/career_bot", GROUP)
        await made.quiet()
        assert len(made.fake.chat(GROUP).said) <= 3

    play(tmp_path, story)


def test_groups_wait_for_their_moment_as_well(tmp_path: Path) -> None:
    async def story(made: World) -> None:
        waited: list[int] = []
        turn = made.bot.receiver._tools.pace.turn

        async def counted(chat: int) -> None:
            waited.append(chat)
            await turn(chat)

        made.bot.receiver._tools.pace.turn = counted  # type: ignore[method-assign]
        made.fake.mention(GROUP, "hello")
        await made.hears("https://t.me/career_bot", GROUP)
        assert waited == [GROUP]

    tell(tmp_path, story)


def test_the_rate_is_that_of_the_web() -> None:
    assert Rules(b"", frozenset()).saying is SAYING is Speed().saying


def test_a_rate_is_kept_over_all_who_count(tmp_path: Path) -> None:
    """Three at once, then one a minute: what is refused is not owed, and a clock gone wrong shuts nobody out."""
    ours, theirs = (Memory(f"sqlite:///{tmp_path / 'one.db'}") for _ in range(2))
    rate, begun = Rate(3, 60.0), datetime(2026, 3, 2, 9, 0, tzinfo=timezone.utc)

    def over(memory: Memory, minutes: float = 0.0, name: str = "5:7") -> bool:
        return flood.too_fast(memory, name, rate, begun + timedelta(minutes=minutes))

    assert [over(memory) for memory in (ours, theirs, ours, theirs, ours)] == [False, False, False, True, True]
    assert not over(theirs, name="5:8"), "another chat is counted with it"
    assert [over(theirs, 0.9), over(theirs, 1.0), over(ours, 1.0)] == [True, False, True]
    assert [over(ours, 60.0) for _ in range(4)] == [False, False, False, True]
    assert not over(ours, -600.0)
    assert not any(flood.too_fast(ours, "5:9", Rate(1, 0.0), begun) for _ in range(50))
    for memory in (ours, theirs):
        memory.close()
