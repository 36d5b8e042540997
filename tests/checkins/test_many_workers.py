"""A thousand promises in one minute, three worker processes, one PostgreSQL: none lost, none twice."""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.checkins.plain import PlainComposer
from bot.checkins.worker import Worker, once
from bot.memory import Memory, promises
from bot.memory import tables as t
from bot.memory.promises import Wanted
from bot.services.desk import Desk

PROMISES, WORKERS = 1000, 3
NOW = datetime(2026, 3, 2, 18, 1, tzinfo=timezone.utc)
PROGRAMS = [Path(found).parent for found in (shutil.which("initdb"),) if found]
PROGRAMS += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
DATABASE_USER = "nobody"
"""Whose server it is where the tests run as root, which PostgreSQL refuses."""


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    """The address of a server of our own, in a folder of its own, gone afterwards."""
    if not PROGRAMS:
        pytest.skip("PostgreSQL is not installed")
    folder = Path(tempfile.mkdtemp(prefix="advisor-pg-"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    become = {}
    if os.geteuid() == 0:
        user = pwd.getpwnam(DATABASE_USER)
        os.chown(folder, user.pw_uid, user.pw_gid)
        become = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder, **become}
    data = folder / "data"
    subprocess.run(
        [PROGRAMS[0] / "initdb", "-D", data, "-U", "advisor", "-A", "trust", "--no-sync"], check=True, **quiet
    )
    options = ["-p", str(port), "-c", "listen_addresses=127.0.0.1", "-k", str(folder), "-c", "fsync=on"]
    server = subprocess.Popen([PROGRAMS[0] / "postgres", "-D", data, *options], **quiet)
    try:
        _wait(port)
        yield f"postgresql://advisor@127.0.0.1:{port}/postgres"
    finally:
        server.terminate()
        server.wait(20)
        shutil.rmtree(folder, ignore_errors=True)


def _wait(port: int) -> None:
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                time.sleep(0.3)  # it listens a moment before it serves
                return
        time.sleep(0.05)
    raise AssertionError("the server did not start")


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
