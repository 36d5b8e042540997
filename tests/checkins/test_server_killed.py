"""The real server, killed again and again while it keeps promises: each check-in is said once, and the talk has it."""

from __future__ import annotations

import contextlib
import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.bench.server import free_port, post
from bot.memory import promises
from bot.services.desk import Desk
from bot.services.followup import promising
from bot.settings import ROOT
from tests.checkins.simulation import settle_in

PEOPLE = 60
KILLS = 4
PATIENCE = 120
"""Seconds a server may take to be up or to be done; none is waited for longer than it takes."""


@pytest.fixture
def owed(desk: Desk) -> list[str]:
    """People whose weekly check-in is due since this minute, about noon where they live: a server sends all at once."""
    people = [f"person-{number}" for number in range(PEOPLE)]
    now = datetime.now(timezone.utc)
    zone = f"Etc/GMT{now.hour - 12:+d}" if now.hour != 12 else "UTC"
    local = now.astimezone(ZoneInfo(zone))
    begun = (local - timedelta(days=7)).date().isoformat()
    for one in people:
        settle_in(desk, one, now - timedelta(days=8))
        with desk.memory.unit() as unit:
            promises.save_wishes(
                unit, one, rhythm="weekly", since=begun, zone=zone, hour=local.hour, minute=local.minute
            )
            promising.replan(desk, unit, one, now - timedelta(days=6))
    with desk.memory.unit() as unit:
        assert len(promises.due(unit, now)) == PEOPLE
    return people


@contextlib.contextmanager
def serving(url: str, port: int, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The command that the README names, in a process of its own."""
    environment = {**os.environ, "ADVISOR_DATABASE_URL": url, "RASA_TELEMETRY_ENABLED": "false"}
    with log.open("ab") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "bot.cli", "serve", "--port", str(port)],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()


def letters(desk: Desk, people: list[str]) -> dict[str, list[promises.Letter]]:
    with desk.memory.unit() as unit:
        return {one: list(promises.letters(unit, one, waiting=False)) for one in people}


def until(desk: Desk, people: list[str], many: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Returns as soon as so many check-ins are written; fails where the server ended or takes too long."""
    begun = time.monotonic()
    while sum(map(len, letters(desk, people).values())) < many:
        assert process.poll() is None, log.read_text(errors="replace")[-2000:]
        assert time.monotonic() - begun < PATIENCE, log.read_text(errors="replace")[-2000:]
        time.sleep(0.01)


@pytest.mark.engine
def test_a_server_killed_while_it_keeps_promises_keeps_each_once(
    engine: Any, desk: Desk, owed: list[str], tmp_path: Path
) -> None:
    url, port, log = f"sqlite:///{tmp_path / 'test.db'}", free_port(), tmp_path / "serve.log"
    chance = random.Random(3)
    for many in sorted(chance.sample(range(2, PEOPLE - 5), KILLS)):
        with serving(url, port, log) as process:
            until(desk, owed, many, process, log)
            process.kill()
    with serving(url, port, log) as process:
        until(desk, owed, PEOPLE, process, log)
        first = post(port, owed[0], "how am I doing?")
        again = post(port, owed[0], "thanks")
    written = letters(desk, owed)
    print({"people": PEOPLE, "kills": KILLS, "letters": sum(map(len, written.values()))})
    assert {one: len(found) for one, found in written.items()} == dict.fromkeys(owed, 1)
    for one in owed:
        with desk.memory.unit() as unit:
            talk = unit.conversation(one)
            states = [p.state for p in promises.of_person(unit, one) if p.sent_at]
        assert len(states) == 1
        said = [event for event in json.loads(talk or "[]") if event.get("name") == "action_checkins"]
        assert len(said) == 1
    told = [message.get("text") for message in first]
    assert told[0] == written[owed[0]][0].body["text"]
    assert told[0] not in [message.get("text") for message in again]
