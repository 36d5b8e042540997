"""Moments that all processes share, and leases."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path

import pytest

from bot.memory import Memory, leases

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=timezone.utc)
APART = timedelta(seconds=0.1)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    made = Memory(f"sqlite:///{tmp_path / 'moments.db'}")
    yield made
    made.close()


def take(memory: Memory, now: datetime = NOW, name: str = "pace") -> datetime:
    with memory.turn(name), memory.unit() as unit:
        return leases.moment(unit, name, now, APART)


def test_moments_lie_apart_and_are_never_in_the_past(memory: Memory) -> None:
    assert [take(memory) for _ in range(3)] == [NOW, NOW + APART, NOW + 2 * APART]
    assert take(memory, name="other") == NOW
    assert take(memory, NOW + timedelta(hours=1)) == NOW + timedelta(hours=1)


def test_a_bar_holds_and_an_earlier_one_changes_nothing(memory: Memory) -> None:
    with memory.turn("pace"), memory.unit() as unit:
        leases.barred(unit, "pace", NOW + timedelta(seconds=30))
        leases.barred(unit, "pace", NOW + timedelta(seconds=10))
    assert take(memory) == NOW + timedelta(seconds=30)


def test_a_clock_that_went_wrong_stops_nobody_for_ever(memory: Memory) -> None:
    take(memory, NOW + timedelta(days=400))
    assert take(memory) == NOW


def test_many_at_once_take_moments_of_their_own(memory: Memory) -> None:
    taken: list[datetime] = []

    def several() -> None:
        for _ in range(20):
            taken.append(take(memory))

    threads = [threading.Thread(target=several) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(later - earlier >= APART for earlier, later in pairwise(sorted(taken)))


def test_moments_that_are_over_are_forgotten_and_leases_stay(memory: Memory) -> None:
    take(memory)
    with memory.unit() as unit:
        assert leases.taken(unit, "poll", "one", NOW, timedelta(seconds=5))
        leases.swept(unit, "pa", NOW + timedelta(hours=1))
        assert leases.next_moment(unit, "pace") is None
        assert not leases.taken(unit, "poll", "two", NOW, timedelta(seconds=5))
