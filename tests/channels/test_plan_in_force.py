"""The last event of a batch names the plan in force, so that a page can mark cards of older plans."""

from __future__ import annotations

from pathlib import Path

from telegram_world import World, now, tell

from bot.channels.frames import Say
from bot.memory import thread


def test_the_last_event_names_the_version_of_the_plan(tmp_path: Path) -> None:
    async def story(world: World) -> None:
        who = world.visitor()
        await world.web.take(who, Say("c1", "hello"))
        await world.web.turns.settled()
        assert not [e for e in world.web.news(who.person_id, 0)[0] if "version" in e], "there is no plan yet"
        with world.web.memory.unit() as unit:
            unit.save_plan(who.person_id, "one", {"n": 1}, thread.stamp(now()))
            unit.save_plan(who.person_id, "two", {"n": 2}, thread.stamp(now()))
        named = [e for e in world.web.news(who.person_id, 0)[0] if "version" in e]
        assert [e["version"] for e in named] == [2] and "states" in named[0]

    tell(tmp_path, story)
