"""News of a thread reaches whoever listens: in the process, by the database, by Redis."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import pytest

from bot.channels import hub as hubs
from bot.channels.hub import Hub
from bot.memory import Memory, thread
from tests.servers import redis

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=timezone.utc)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    made = Memory(f"sqlite:///{tmp_path / 'hub.db'}")
    yield made
    made.close()


def post(memory: Memory, name: str) -> int:
    with memory.unit() as unit:
        thread.post(unit, "anna", name, "web", {"text": name}, NOW)
        return thread.last(unit, "anna")


def test_only_whom_it_concerns_is_woken(memory: Memory) -> None:
    async def talk() -> None:
        hub = Hub(memory)
        with hub.listening("anna") as anna, hub.listening("anna") as tab, hub.listening("bert") as bert:
            assert hub.people == 2
            await hub.published("anna")
            assert anna.is_set() and tab.is_set() and not bert.is_set()
        assert hub.people == 0

    asyncio.run(talk())


def test_what_another_process_wrote_is_found_until_it_is_read(memory: Memory) -> None:
    async def talk() -> None:
        hub = Hub(memory)
        with hub.listening("anna") as flag:
            hub.look()
            assert not flag.is_set()
            last = post(memory, "a")
            hub.look()
            assert flag.is_set()
            flag.clear()
            flag.reached = last
            hub.look()
            assert not flag.is_set()

    asyncio.run(talk())


def test_a_look_wakes_nobody_who_has_read_all(memory: Memory) -> None:
    """A look once woke all who had got a message since the last one, at once: with 500 people the loop stood still."""

    async def talk() -> None:
        hub = Hub(memory)
        with hub.listening("anna") as flag, hub.listening("anna") as late:
            flag.reached = late.reached = post(memory, "a")
            flag.reached = post(memory, "b")
            hub.look()
            assert not flag.is_set() and late.is_set()

    asyncio.run(talk())


def test_who_was_forgotten_or_moved_by_another_process_is_woken(memory: Memory) -> None:
    async def talk() -> None:
        hub = Hub(memory)
        with hub.listening("anna") as flag:
            flag.reached = post(memory, "a")
            hub.look()
            assert not flag.is_set()
            with memory.unit() as unit:
                unit.erase("anna")
            hub.look()
            assert flag.is_set()

    asyncio.run(talk())


def test_redis_brings_news_to_another_process(memory: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hubs, "LOOK", 600.0)

    async def talk(address: str) -> None:
        stop = asyncio.Event()
        here, there = Hub(memory, address), Hub(memory, address)
        running = [asyncio.ensure_future(hub.run(stop)) for hub in (here, there)]
        with there.listening("anna") as flag, there.listening("bert") as other:
            for _ in range(200):  # until both have subscribed
                await here.published("anna")
                if flag.is_set():
                    break
                await asyncio.sleep(0.05)
            assert flag.is_set() and not other.is_set()
        stop.set()
        await asyncio.gather(*running)

    with redis() as address:
        asyncio.run(talk(address))


def test_without_a_redis_that_answers_the_rest_goes_on(memory: Memory) -> None:
    async def talk() -> None:
        stop = asyncio.Event()
        hub = Hub(memory, "redis://127.0.0.1:1/0")
        running = asyncio.ensure_future(hub.run(stop))
        with hub.listening("anna") as flag:
            await asyncio.sleep(0.1)
            await hub.published("anna")
            assert flag.is_set()
        stop.set()
        await asyncio.wait_for(running, 10)

    asyncio.run(talk())
