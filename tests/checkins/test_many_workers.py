"""A thousand promises in one minute, three worker processes, one PostgreSQL: none lost, none twice."""

from __future__ import annotations

import asyncio
import multiprocessing
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import func, select

from bot.checkins.plain import PlainComposer
from bot.checkins.worker import Worker, once
from bot.memory import Memory, promises
from bot.memory import tables as t
from bot.memory.promises import Wanted
from bot.services.desk import Desk
from tests.servers import postgresql

PROMISES, WORKERS = 1000, 3
NOW = datetime(2026, 3, 2, 18, 1, tzinfo=timezone.utc)


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    """The address of a server of our own."""
    with postgresql() as address:
        yield address


def promise_all(memory: Memory) -> None:
    with memory.unit() as unit:
        for number in range(PROMISES):
            due = NOW - timedelta(seconds=60) + timedelta(milliseconds=60 * number)
            person = f"person-{number}"
            promises.save_wishes(unit, person, rhythm="weekly", since="2026-02-23", zone="UTC")
            wanted = Wanted(due.replace(second=0, microsecond=0, tzinfo=None), "UTC", due, "step")
            promises.promise(unit, person, wanted, NOW - timedelta(days=7))


def work(desk: Desk, url: str, name: str, answers: multiprocessing.Queue[tuple[str, int, float]]) -> None:
    mine = replace(desk, memory=Memory(url), clock=lambda: NOW, memo={})
    begun = time.perf_counter()
    done = asyncio.run(once(Worker(mine, PlainComposer(mine), name)))
    assert done.all == done.sent
    answers.put((name, done.sent, time.perf_counter() - begun))


def test_a_thousand_promises_and_three_workers(desk: Desk, postgres: str) -> None:
    memory = Memory(postgres)
    promise_all(memory)
    memory.close()
    context = multiprocessing.get_context("fork")
    answers: multiprocessing.Queue[tuple[str, int, float]] = context.Queue()
    crew = [context.Process(target=work, args=(desk, postgres, f"worker-{n}", answers)) for n in range(WORKERS)]
    begun = time.perf_counter()
    for process in crew:
        process.start()
    told = [answers.get(timeout=120) for _ in crew]
    for process in crew:
        process.join(20)
    spent = time.perf_counter() - begun
    memory = Memory(postgres)
    with memory.engine.connect() as connection:
        sent = connection.execute(select(func.count()).select_from(t.outbox)).scalar()
        people = connection.execute(select(func.count(t.outbox.c.person_id.distinct()))).scalar()
        kept = select(func.count()).select_from(t.promises).where(t.promises.c.state == promises.SENT)
        states = connection.execute(kept).scalar()
    memory.close()
    print(
        f"{sent} sent, {PROMISES - people} lost, {sent - people} twice, {1000 * spent / PROMISES:.2f} ms a promise;",
        told,
    )
    assert (sent, people, states) == (PROMISES, PROMISES, PROMISES)
    assert sum(count for _, count, _ in told) == PROMISES
    assert all(count for _, count, _ in told)
    assert spent < 60


def test_a_person_is_kept_shown_and_erased_on_postgresql(postgres: str) -> None:
    memory = Memory(postgres)
    with memory.unit() as unit:
        promises.save_wishes(unit, "anna", rhythm="weekly", since="2026-02-23")
        promises.promise(unit, "anna", Wanted(NOW.replace(tzinfo=None), "UTC", NOW, "step"), NOW)
        promises.promise(unit, "anna", Wanted(NOW.replace(tzinfo=None), "UTC", NOW, "step"), NOW)
        assert len(promises.of_person(unit, "anna")) == 1
        assert promises.cancel(unit, "anna", "stopped") == 1
        assert unit.erase("anna")["promise"] == 1
    memory.close()
