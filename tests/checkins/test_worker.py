"""One worker on one promise: asleep, failing, given up, overtaken, nothing left to ask."""

from __future__ import annotations

import asyncio
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from bot.checkins.plain import PlainComposer
from bot.checkins.worker import Round, Words, Worker, once, run
from bot.memory import promises
from bot.memory.promises import BACK_OFF, Promise, Wanted
from bot.services.desk import Desk
from bot.services.followup import promising
from tests.checkins.simulation import settle_in

DUE = datetime(2026, 3, 2, 18, tzinfo=timezone.utc)


@pytest.fixture
def now(desk: Desk) -> list[datetime]:
    """The time, which a test moves; anna is promised a check-in at six."""
    settle_in(desk, "anna", DUE - timedelta(days=7))
    with desk.memory.unit() as unit:
        promises.save_wishes(unit, "anna", rhythm="weekly", since="2026-02-23", zone="UTC")
        promising.replan(desk, unit, "anna", DUE - timedelta(days=6))
    return [DUE]


def worker(desk: Desk, now: list[datetime], composer: Any = None, name: str = "one") -> Worker:
    mine = replace(desk, clock=lambda: now[0])
    return Worker(mine, composer or PlainComposer(mine), name)


def held(desk: Desk) -> list[Promise]:
    with desk.memory.unit() as unit:
        return list(promises.of_person(unit, "anna"))


@dataclass(frozen=True)
class Broken:
    """A composer that cannot."""

    def talk(self, person_id: str) -> AbstractAsyncContextManager[Any]:
        return nullcontext()

    async def words(self, promise: Promise, now: datetime) -> Words | None:
        raise OSError("no line")


def test_what_is_due_is_sent_once_and_the_next_promised(desk: Desk, now: list[datetime]) -> None:
    assert asyncio.run(once(worker(desk, now))) == Round(sent=1)
    assert asyncio.run(once(worker(desk, now, name="two"))) == Round()
    assert [(p.state, p.local) for p in held(desk)] == [("sent", "2026-03-02T18:00"), ("pending", "2026-03-16T18:00")]


def test_what_is_late_waits_until_the_person_is_awake(desk: Desk, now: list[datetime]) -> None:
    now[0] = DUE + timedelta(hours=5)
    assert asyncio.run(once(worker(desk, now))) == Round(put_off=1)
    now[0] = datetime(2026, 3, 3, 8, 59, tzinfo=timezone.utc)
    assert asyncio.run(once(worker(desk, now))) == Round()
    now[0] = datetime(2026, 3, 3, 9, tzinfo=timezone.utc)
    assert asyncio.run(once(worker(desk, now))) == Round(sent=1)


def test_a_week_without_any_worker_is_made_up_for_once(desk: Desk, now: list[datetime]) -> None:
    now[0] = DUE + timedelta(days=23, hours=-4)
    assert asyncio.run(once(worker(desk, now))) == Round(sent=1)
    assert [p.state for p in held(desk)] == ["sent", "pending"]
    assert held(desk)[-1].due_at > promises.stamp(now[0])


def test_a_clock_that_jumps_back_sends_nothing_again(desk: Desk, now: list[datetime]) -> None:
    asyncio.run(once(worker(desk, now)))
    now[0] = DUE - timedelta(days=1)
    with desk.memory.unit() as unit:
        promising.replan(desk, unit, "anna", now[0])
    now[0] = DUE + timedelta(minutes=1)
    assert asyncio.run(once(worker(desk, now))) == Round()
    assert [p.state for p in held(desk)].count("sent") == 1


def test_failures_back_off_and_end_with_a_reason_and_the_next_promise(desk: Desk, now: list[datetime]) -> None:
    for wait in BACK_OFF:
        assert asyncio.run(once(worker(desk, now, Broken()))) == Round(failed=1)
        now[0] += wait
        if not 9 <= now[0].hour < 20:
            assert asyncio.run(once(worker(desk, now, Broken()))) == Round(put_off=1)
            now[0] = (now[0] + timedelta(days=now[0].hour >= 20)).replace(hour=9, minute=0)
    assert asyncio.run(once(worker(desk, now, Broken()))) == Round(dead=1)
    dead, following = held(desk)
    assert (dead.state, dead.reason, following.state) == ("dead", "OSError: no line", "pending")


def test_a_finished_plan_has_nothing_to_ask(desk: Desk, now: list[datetime]) -> None:
    with desk.memory.unit() as unit:
        for step in promising.ahead(desk, unit, "anna", DUE).steps:
            unit.set_step("anna", step.id, "done", "", promises.stamp(DUE))
    assert asyncio.run(once(worker(desk, now))) == Round(dropped=1)


def test_a_stop_that_comes_while_it_is_put_into_words_counts(desk: Desk, now: list[datetime]) -> None:
    class Slow(PlainComposer):
        async def words(self, promise: Promise, now: datetime) -> Words | None:
            with self.desk.memory.unit() as unit:
                promises.cancel(unit, promise.person_id, "stopped")
            return await super().words(promise, now)

    assert asyncio.run(once(worker(desk, now, Slow(desk)))) == Round(lost=1)
    with desk.memory.unit() as unit:
        assert promises.letters(unit, "anna") == ()


def test_it_goes_on_after_an_error_and_ends_when_told(
    desk: Desk, now: list[datetime], capsys: pytest.CaptureFixture[str]
) -> None:
    times: list[int] = []

    def token() -> str:
        times.append(1)
        if len(times) == 1:
            raise OSError("the database is away")
        return "token"

    async def two_looks() -> None:
        stop = asyncio.Event()
        asyncio.get_running_loop().call_later(0.5, stop.set)
        await run(replace(worker(desk, now), token=token), stop, 0.05)

    asyncio.run(two_looks())
    assert held(desk)[0].state == "sent"
    assert "the database is away" in capsys.readouterr().out


def test_a_promise_without_a_plan_asks_in_general(desk: Desk) -> None:
    with desk.memory.unit() as unit:
        promises.save_wishes(unit, "bob", rhythm="weekly", since="2026-02-23", zone="UTC")
        promises.promise(unit, "bob", Wanted(DUE.replace(tzinfo=None), "UTC", DUE, "step"), DUE)
        reply = promising.compose(desk, unit, promises.of_person(unit, "bob")[0], DUE)
    assert reply is not None and reply.offer == "gaps"
