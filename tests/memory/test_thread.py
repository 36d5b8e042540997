"""What both sides said stands in one order, each once; a turn is stored wholly or not at all."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import event, inspect

from bot.memory import Memory, sessions, thread
from bot.memory.migrations import MIGRATIONS, _thread, migrate
from bot.memory.tables import metadata, versions

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=timezone.utc)
ANNA = {"person_id": "anna", "channel": "web"}


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    made = Memory(f"sqlite:///{tmp_path / 'thread.db'}")
    yield made
    made.close()


def receive(
    memory: Memory, source: str, text: str = "hi", now: datetime = NOW, person: str = "anna"
) -> tuple[int, bool]:
    with memory.unit() as unit:
        return thread.receive(unit, {**ANNA, "person_id": person, "source": source}, {"text": text}, now)


def post(memory: Memory, source: str, text: str) -> None:
    with memory.unit() as unit:
        thread.post(unit, "anna", source, "web", {"text": text}, NOW)


def test_a_message_sent_twice_is_stored_once(memory: Memory) -> None:
    first, again, other = receive(memory, "a"), receive(memory, "a", "hi again"), receive(memory, "a", person="bert")
    assert first[1] and not again[1] and other[1]
    assert first[0] == again[0]
    with memory.unit() as unit:
        assert [entry.body["text"] for entry in thread.entries(unit, "anna", 0)] == ["hi"]


@pytest.mark.parametrize("after", [0, 1])
def test_who_reads_while_others_write_passes_over_nothing(memory: Memory, after: int) -> None:
    writes = [lambda: post(memory, "anna:a", "answer"), lambda: receive(memory, "a", "question")]

    looks = []

    def between(*_: object) -> None:
        looks.append("one")
        if len(looks) == 2:  # the first statement has its answer
            write()

    def write() -> None:
        while writes:
            writes.pop()()

    with memory.unit() as unit:
        event.listen(memory.engine, "before_cursor_execute", between)
        seen = [entry.body["text"] for entry in thread.entries(unit, "anna", after)]
    event.remove(memory.engine, "before_cursor_execute", between)
    write()
    assert seen == ["question", "answer"][: len(seen)], "the answer was seen, and the question before it never will be"
    with memory.unit() as unit:
        assert len(thread.entries(unit, "anna", after)) == 2


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.integers(-5_000, 5_000)), min_size=1, max_size=25), st.integers(0, 30))
def test_the_order_is_that_of_storing_whatever_the_clock_does(moves: list[tuple[bool, int]], cut: int) -> None:
    memory = Memory("sqlite://")
    stored = []
    for n, (by_person, shift) in enumerate(moves):
        now = NOW + timedelta(milliseconds=shift)
        if by_person:
            receive(memory, str(n), str(n), now)
        else:
            with memory.unit() as unit:
                thread.post(unit, "anna", f"anna:{n}", "web", {"text": str(n)}, now)
        stored.append(str(n))
    with memory.unit() as unit:
        held = thread.entries(unit, "anna", 0)
        assert [entry.body["text"] for entry in held] == stored
        assert len({entry.seq for entry in held}) == len(held)
        after = held[min(cut, len(held) - 1)].seq
        assert thread.entries(unit, "anna", after) == tuple(e for e in held if e.seq > after)
        assert thread.last(unit, "anna") == held[-1].seq
    memory.close()


def test_numbers_grow_also_after_all_is_erased(memory: Memory) -> None:
    before, _ = receive(memory, "a")
    with memory.unit() as unit:
        unit.erase("anna")
    after, _ = receive(memory, "a", now=NOW + timedelta(seconds=1))
    assert after > before


def test_messages_wait_in_order_until_they_are_handled(memory: Memory) -> None:
    for name in "abc":
        receive(memory, name)
    order = []
    while True:
        with memory.unit() as unit:
            incoming = thread.waiting(unit, "anna")
            if incoming is None:
                break
            order.append(incoming.source)
            assert thread.handled(unit, incoming, NOW)
    assert order == ["a", "b", "c"]
    with memory.unit() as unit:
        assert thread.unanswered(unit, NOW + timedelta(hours=1)) == []


def test_who_waits_too_long_is_found(memory: Memory) -> None:
    receive(memory, "a")
    with memory.unit() as unit:
        assert thread.unanswered(unit, NOW) == []
        assert thread.unanswered(unit, NOW + timedelta(seconds=1)) == ["anna"]


def test_a_turn_that_fails_leaves_nothing(memory: Memory) -> None:
    with pytest.raises(RuntimeError), memory.turn("anna"):
        with memory.unit() as unit:
            unit.person("anna", "2026")
        with memory.unit() as unit:
            assert unit.exists("anna")
        raise RuntimeError
    with memory.unit() as unit:
        assert not unit.exists("anna")


def test_a_part_of_a_turn_that_fails_leaves_the_rest(memory: Memory) -> None:
    with memory.turn("anna"):
        with memory.unit() as unit:
            unit.person("anna", "2026")
        with pytest.raises(RuntimeError), memory.unit() as unit:
            unit.person("bert", "2026")
            raise RuntimeError
    with memory.unit() as unit:
        assert unit.exists("anna") and not unit.exists("bert")


def _many(url: str, name: str) -> None:
    memory = Memory(url)
    for n in range(25):
        with memory.turn("anna"), memory.unit() as unit:
            held = thread.last(unit, "anna")
            thread.post(unit, "anna", f"{name}:{n}", "web", {"after": held}, NOW)
    memory.close()


def test_turns_of_two_processes_do_not_mix(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'two.db'}"
    memory = Memory(url)
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_many, args=(url, name)) for name in ("one", "two")]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
        assert worker.exitcode == 0
    with memory.unit() as unit:
        held = thread.entries(unit, "anna", 0)
    memory.close()
    assert len(held) == 50
    assert [entry.body["after"] for entry in held] == [0, *(entry.seq for entry in held[:-1])]


def test_what_was_seen_counts_as_delivered(memory: Memory) -> None:
    with memory.unit() as unit:
        for n in range(3):
            thread.post(unit, "anna", f"p:{n}", "web", {"text": str(n)}, NOW)
        second = thread.entries(unit, "anna", 0)[1].seq
        thread.seen(unit, "anna", second, NOW)
        rows = unit.export("anna")["outbox"]
    assert [bool(row["delivered_at"]) for row in rows] == [True, True, False]


def test_a_session_is_known_by_its_name_until_its_time_is_over(memory: Memory) -> None:
    day = timedelta(days=1)
    with memory.unit() as unit:
        sessions.opened(unit, "secret", "anna", NOW, day)
        assert sessions.found(unit, "secret", NOW) is not None
        assert sessions.found(unit, "other", NOW) is None
        assert sessions.found(unit, "secret", NOW + day) is None
        assert "secret" not in str(unit._run(sessions.t.sessions.select()).mappings().all())


def test_a_session_is_renewed_once_a_generation(memory: Memory) -> None:
    day = timedelta(days=1)
    with memory.unit() as unit:
        sessions.opened(unit, "secret", "anna", NOW, day)
        later = sessions.renewed(unit, "secret", 1, NOW + day / 2, day)
        assert later is not None and later.generation == 2
        assert sessions.renewed(unit, "secret", 1, NOW + day / 2, day) is None
        assert sessions.found(unit, "secret", NOW + day) is not None
        assert sessions.swept(unit, NOW + 2 * day) == 1


def test_an_older_database_gets_the_thread(tmp_path: Path) -> None:
    memory = Memory(f"sqlite:///{tmp_path / 'old.db'}")
    with memory.engine.begin() as connection:
        metadata.tables["inbox"].drop(connection)
        metadata.tables["session"].drop(connection)
        connection.exec_driver_sql("DROP INDEX outbox_thread")
        connection.exec_driver_sql("ALTER TABLE outbox DROP COLUMN seq")
        connection.execute(versions.delete().where(versions.c.number > MIGRATIONS.index(_thread)))
    migrate(memory.engine)
    columns = {column["name"] for column in inspect(memory.engine).get_columns("outbox")}
    assert "seq" in columns
    assert receive(memory, "a")[1]
    memory.close()
