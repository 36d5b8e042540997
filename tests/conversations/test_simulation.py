"""The people written by hand and some random ones talk to the real engine; every bar must hold."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from bot import bootstrap
from tests.conversations.simulator.probes import TIMES, Probes, fork
from tests.conversations.simulator.report import Result, bars, table
from tests.conversations.simulator.simulate import START, keep, people, run
from tests.conversations.simulator.talker import Clock
from tests.conversations.simulator.walk import Walk

RANDOM_PEOPLE = 15
WALK = 400
NAMES = [bar.name for bar in bars([])]
pytestmark = pytest.mark.engine


@dataclass(frozen=True)
class Simulated:
    """What one run gave."""

    results: list[Result]
    probes: Probes
    walk: Walk


@pytest.fixture(scope="module")
def simulated(engine: Any, loop: asyncio.AbstractEventLoop) -> Iterator[Simulated]:
    """One run on the engine of all tests, under a clock of its own."""
    from bot.engine.engine import Engine

    clock, probes = Clock(START), Probes()
    desk = replace(engine.desk, clock=clock)
    bootstrap.configure(desk)
    ours = Engine(engine.agent, desk)
    persons = people(1, RANDOM_PEOPLE, False, desk.catalogue)
    results = loop.run_until_complete(run(ours, clock, persons, probes, lambda _: None))
    walk = Walk(ours, clock, 1)
    loop.run_until_complete(walk.run(WALK))
    yield Simulated(results, probes, walk)
    bootstrap.configure(engine.desk)


@pytest.mark.parametrize("name", NAMES)
def test_the_bar_holds(name: str, simulated: Simulated) -> None:
    found = bars(simulated.results, simulated.probes.faults, simulated.walk.faults)
    (bar,) = [b for b in found if b.name == name]
    assert bar.passed, table(simulated.results, simulated.probes.faults, simulated.walk.faults)


def test_every_question_was_met_and_every_way_out_tried(simulated: Simulated) -> None:
    states = {state for state, _ in simulated.probes.tried}
    assert {"goal", "experience", "skills", "checks", "hours", "pick", "offer plan", "offer step"} <= states
    assert simulated.probes.tried["checks", "delete"] == TIMES
    assert len(simulated.walk.states) > 8


def test_transcripts_are_kept_with_the_faulty_ones_first(simulated: Simulated, tmp_path: Path) -> None:
    faulty = replace(simulated.results[-1], faults=("leads_on: nowhere",) * 99)
    keep([*simulated.results[:-1], faulty], simulated.probes, ["a circle"], tmp_path)
    names = sorted(p.name for p in tmp_path.glob("*.md"))
    assert names[:2] == ["0000-walk.md", "0000-ways-out.md"]
    assert names[2] == f"0001-faulty-{faulty.person.name}.md"
    assert len(names) == len(simulated.results) + 2
    assert "a circle" in (tmp_path / "0000-walk.md").read_text(encoding="utf-8")


def test_a_copy_of_a_person_is_a_person_of_their_own(engine: Any, loop: asyncio.AbstractEventLoop) -> None:
    loop.run_until_complete(engine.say("original", "I want to be a data analyst, good sql"))
    fork(engine.desk.memory, "original", "copy")
    loop.run_until_complete(engine.say("copy", "delete all my data"))
    loop.run_until_complete(engine.say("copy", "yes"))
    with engine.desk.memory.unit() as unit:
        assert not unit.claims("copy")
        assert unit.claims("original")
