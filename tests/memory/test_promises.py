"""Promises are made once, claimed by one, sent once, put off and given up; and belong to the person."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.memory import Memory, promises, thread
from bot.memory.migrations import MIGRATIONS
from bot.memory.promises import BACK_OFF, Wanted

NOW = datetime(2026, 3, 2, 9, tzinfo=timezone.utc)
DUE = NOW + timedelta(hours=9)
LEASE = timedelta(seconds=30)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    made = Memory(f"sqlite:///{tmp_path / 'people.db'}")
    yield made
    made.close()


def wanted(due: datetime = DUE, kind: str = "step") -> Wanted:
    return Wanted(due.replace(tzinfo=None), "UTC", due, kind, "docker:0-2")


def promised(memory: Memory, person: str = "anna", due: datetime = DUE) -> None:
    with memory.unit() as unit:
        promises.promise(unit, person, wanted(due), NOW)


def states(memory: Memory, person: str = "anna") -> list[str]:
    with memory.unit() as unit:
        return [p.state for p in promises.of_person(unit, person)]


def test_one_promise_is_open_at_a_time(memory: Memory) -> None:
    promised(memory)
    promised(memory)
    promised(memory, due=DUE + timedelta(days=1))
    assert states(memory) == ["cancelled", "pending"]
    promised(memory)
    assert states(memory) == ["pending", "cancelled"]


def test_nothing_is_due_before_its_time(memory: Memory) -> None:
    promised(memory)
    with memory.unit() as unit:
        assert promises.due(unit, DUE - timedelta(seconds=1)) == ()
        assert promises.claim(unit, "one", DUE - timedelta(seconds=1), LEASE, 10) == ()
        assert len(promises.due(unit, DUE)) == 1


def test_what_one_worker_took_no_other_takes_until_it_is_left(memory: Memory) -> None:
    promised(memory)
    with memory.unit() as unit:
        (first,) = promises.claim(unit, "one", DUE, LEASE, 10)
    with memory.unit() as unit:
        assert promises.claim(unit, "two", DUE, LEASE, 10) == ()
        (second,) = promises.claim(unit, "two", DUE + LEASE, LEASE, 10)
    with memory.unit() as unit:
        assert not promises.sent(unit, first, {"text": "?"}, DUE)
        assert promises.sent(unit, second, {"text": "?"}, DUE)
        assert not promises.sent(unit, second, {"text": "?"}, DUE)
    with memory.unit() as unit:
        assert [letter.body for letter in promises.letters(unit, "anna")] == [{"text": "?"}]
        assert promises.kept(unit, "anna") == 1


def test_a_promise_that_was_sent_is_not_made_again(memory: Memory) -> None:
    promised(memory)
    with memory.unit() as unit:
        (one,) = promises.claim(unit, "one", DUE, LEASE, 10)
        promises.sent(unit, one, {"text": "?"}, DUE)
    promised(memory)
    assert states(memory) == ["sent"]


def test_what_is_stopped_while_it_is_claimed_is_not_sent(memory: Memory) -> None:
    promised(memory)
    with memory.unit() as unit:
        (one,) = promises.claim(unit, "one", DUE, LEASE, 10)
    with memory.unit() as unit:
        assert promises.cancel(unit, "anna", "stopped") == 1
    with memory.unit() as unit:
        assert not promises.sent(unit, one, {"text": "?"}, DUE)
        assert promises.letters(unit, "anna") == ()


def test_failures_wait_longer_each_time_and_end_with_a_reason(memory: Memory) -> None:
    promised(memory)
    now = DUE
    for number, wait in enumerate((*BACK_OFF, None)):
        with memory.unit() as unit:
            (one,) = promises.claim(unit, f"try {number}", now, LEASE, 10)
            state = promises.failed(unit, one, "no line to them", now)
            assert state == ("pending" if wait else "dead")
            now += wait or timedelta()
            if wait:
                assert promises.due(unit, now - timedelta(seconds=1)) == ()
    with memory.unit() as unit:
        (one,) = promises.of_person(unit, "anna")
        assert (one.attempts, one.reason) == (6, "no line to them")
        assert promises.due(unit, now + timedelta(days=99)) == ()


def test_a_newer_check_in_takes_the_place_of_those_nobody_saw(memory: Memory) -> None:
    for day in range(3):
        promised(memory, due=DUE + timedelta(days=day))
        with memory.unit() as unit:
            (one,) = promises.claim(unit, f"{day}", DUE + timedelta(days=day), LEASE, 10)
            promises.sent(unit, one, {"text": f"{day}"}, DUE)
    with memory.unit() as unit:
        waiting = promises.letters(unit, "anna")
        assert [letter.body["text"] for letter in waiting] == ["2"]
        assert [entry.body["text"] for entry in thread.entries(unit, "anna", 0)] == ["2"]
        assert len(promises.letters(unit, "anna", waiting=False)) == 3
        promises.delivered(unit, [waiting[0].id], DUE)
        assert promises.letters(unit, "anna") == ()
    promised(memory, due=DUE + timedelta(days=9))
    with memory.unit() as unit:
        (one,) = promises.claim(unit, "9", DUE + timedelta(days=9), LEASE, 10)
        promises.sent(unit, one, {"text": "9"}, DUE + timedelta(days=9))
        assert [entry.body["text"] for entry in thread.entries(unit, "anna", 0)] == ["2", "9"]  # what was seen stays


def test_export_and_erasure_cover_wishes_promises_and_messages(memory: Memory) -> None:
    promised(memory)
    with memory.unit() as unit:
        promises.save_wishes(unit, "anna", rhythm="weekly", since="2026-03-02")
        promises.save_wishes(unit, "anna", zone="Europe/Berlin")
        (one,) = promises.claim(unit, "one", DUE, LEASE, 10)
        promises.sent(unit, one, {"text": "?"}, DUE)
    with memory.unit() as unit:
        held = unit.export("anna")
        assert [len(held[name]) for name in ("checkin", "promise", "outbox")] == [1, 1, 1]
        assert held["checkin"][0]["zone"] == "Europe/Berlin"
        counts = unit.erase("anna")
    assert [counts[name] for name in ("checkin", "promise", "outbox")] == [1, 1, 1]
    with memory.unit() as unit:
        assert not any(unit.export("anna").values())


def test_a_database_of_the_first_version_gets_the_new_tables(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'old.db'}"
    old = Memory(url)
    with old.engine.begin() as connection:
        for table in ("checkin", "promise", "outbox"):
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(text("DELETE FROM schema_version WHERE number > 1"))
    old.close()
    new = Memory(url)
    promised(new)
    assert states(new) == ["pending"]
    with new.engine.begin() as connection:
        assert connection.execute(text("SELECT max(number) FROM schema_version")).scalar() == len(MIGRATIONS)
    new.close()
