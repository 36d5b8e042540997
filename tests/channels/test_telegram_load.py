"""Many updates over a bad line: none lost, none answered twice, the order kept in each chat."""

from __future__ import annotations

import asyncio
import os
import random
import time
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from telegram_world import World, now, world

from bot.channels.telegram.fake import FakeTelegram
from bot.memory import telegram, thread
from bot.memory.thread import BOT, USER

UPDATES, CHATS, AHEAD = int(os.environ.get("ADVISOR_TESTS_UPDATES", "10000")), 200, 400
FAULTS = ("getUpdates", "sendMessage", "editMessageReplyMarkup", "answerCallbackQuery", "sendChatAction")


async def people(made: World, chance: random.Random) -> dict[int, list[str]]:
    """Everybody writes and presses; now and then an update is told twice, or is nothing of sense. What was said."""
    said: dict[int, list[str]] = defaultdict(list)
    fake = made.fake
    for n in range(UPDATES):
        chat = chance.randrange(1, CHATS + 1)
        what = chance.random()
        if what < 0.02:
            fake.raw({"message": {"chat": {"id": chat, "type": "private"}, "odd": n}})
        else:
            said[chat].append(f"n{n}")
            done = fake.say(chat, f"n{n}")
            if what > 0.95:
                fake.again(done.update_id)
        if n % 50 == 0:
            await fake.until(lambda: fake.pending < AHEAD, 120)
    return said


def test_ten_thousand_updates_over_a_bad_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async def whole() -> dict[str, object]:
        async with FakeTelegram() as fake, world(tmp_path, fake) as made:
            fake.chance(0.03, 11, (500, 502, "drop", "lost", (429, 1)), FAULTS)
            begun = time.monotonic()
            said = await people(made, random.Random(11))
            await made.quiet()
            while found(made):
                made.bot.delivery.look()
                await made.quiet()
            took = time.monotonic() - begun
            return counts(made, said) | {"updates": UPDATES, "a second": round(UPDATES / took)}

    result = asyncio.run(asyncio.wait_for(whole(), 1500))
    with capsys.disabled():
        print("\n" + ", ".join(f"{name} {value}" for name, value in result.items()))
    assert (result["lost"], result["answered twice"], result["out of order"]) == (0, 0, 0)


def found(made: World) -> list[int]:
    with made.memory.unit() as unit:
        return telegram.behind(unit, made.fake.world.bot["id"], now())


def counts(made: World, said: dict[int, list[str]]) -> dict[str, object]:
    """What became of what was said: in the thread, and in the chats as people see them."""
    lost = twice = out = resent = 0
    for chat, texts in said.items():
        wanted = [f"echo: {text}" for text in texts]
        with made.memory.unit() as unit:
            entries = thread.entries(unit, made.person(chat), 1, 100_000)
        answers = [str(entry.body["text"]) for entry in entries if entry.by == BOT]
        heard = [str(entry.body["text"]) for entry in entries if entry.by == USER]
        seen = made.said(chat)
        lost += len(set(texts) - set(heard)) + len(set(wanted) - set(answers)) + len(set(wanted) - set(seen))
        twice += sum(n - 1 for n in Counter(answers).values()) + sum(n - 1 for n in Counter(heard).values())
        resent += len(seen) - len(set(seen))
        out += heard != texts or answers != wanted or list(dict.fromkeys(seen)) != wanted
    sent = sum(call.status == 0 for call in made.fake.calls_of("sendMessage"))
    assert resent <= sent, "sent again without a reason"
    return {"lost": lost, "answered twice": twice, "out of order": out, "sent again unconfirmed": resent}


def test_the_counts_find_what_is_wrong(tmp_path: Path) -> None:
    async def whole() -> dict[str, object]:
        async with FakeTelegram() as fake, world(tmp_path, fake) as made:
            fake.say(1, "n1")
            fake.say(1, "n2")
            await made.hears("echo: n2", 1)
            await made.quiet()
            person = made.person(1)
            with made.memory.unit() as unit:
                thread.post(unit, person, "again", "telegram", {"text": "echo: n1"}, now())
            return counts(made, {1: ["n2", "n1", "n3"]})

    result = asyncio.run(asyncio.wait_for(whole(), 60))
    assert result["lost"] == 3 and result["answered twice"] == 1 and result["out of order"] == 1
