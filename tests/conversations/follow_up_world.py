"""Someone with a plan, followed up by the real model: what they say, what is stored of it, and the worker's clock."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import pytest

from bot.checkins.worker import Round
from bot.engine.engine import Engine
from bot.memory import promises
from bot.memory.journal import Report
from bot.memory.promises import Wishes
from bot.reports.chat import amount
from bot.services.followup.promising import quiet_turn
from bot.services.followup.reach import wished
from bot.services.steps.marking import ready
from tests.conftest import Talk
from tests.conversations.test_checkins import Clock, clock, due, sends

__all__ = ["AIRFLOW", "DOCKER", "SPARK", "Follower", "clock", "planned", "weekly"]

AIRFLOW, DOCKER, SPARK = "airflow:0-1", "docker:0-1", "spark:0-1"
"""The first steps of the plan."""

BEGINS = (
    "hi, I want to be a data engineer, 3 years of work",
    "I know python and sql well, no docker, no spark, no kafka, no airflow",
    "what am I missing",
    "7 hours a week",
    "show my plan",
)


@dataclass
class Follower:
    """A talk, with what the database holds of its person."""

    talk: Talk
    engine: Engine
    clock: Clock
    loop: asyncio.AbstractEventLoop

    def says(self, *lines: str) -> str:
        """Says some lines; the last answer, folded, without the letters that came with it."""
        for line in lines:
            self.talk.say(line)
        return str(self.talk.last["text"]).casefold()

    def heard(self) -> list[str]:
        """All messages of the last turn, the letters that waited among them."""
        return [m["text"] for m in self.talk.turns[-1][1]]

    def buttons(self) -> dict[str, str]:
        """What there is to press after the last answer, or after the letter before it."""
        return {b["title"]: b["payload"] for m in self.talk.turns[-1][1] for b in m.get("buttons", ())}

    def waits(self, **span: int) -> Round:
        """Time goes by, and the worker looks around once."""
        self.clock.now += timedelta(**span)
        return sends(self.engine, self.loop)

    def is_asked(self) -> Round:
        """The moment of the next promise comes, and the worker keeps it."""
        self.clock.now = due(self.talk)
        return sends(self.engine, self.loop)

    def _held(self, read: Callable[[Any, str], Any]) -> Any:
        with self.engine.desk.memory.unit() as unit:
            return read(unit, self.talk.person)

    @property
    def steps(self) -> dict[str, str]:
        """The state of each step that is not as it was planned."""
        return dict(self._held(lambda unit, person: unit.steps(person)))

    @property
    def report(self) -> Report:
        """The last report that was kept."""
        found: Report = self._held(lambda unit, person: unit.reports(person))[-1]
        return found

    @property
    def wishes(self) -> Wishes:
        """How they want to be asked."""
        found = self._held(promises.wishes)
        assert found is not None
        return found

    @property
    def channel_wish(self) -> str:
        """The channel they would like."""
        return str(self._held(wished))

    @property
    def pending(self) -> list[str]:
        """The wall times of what is promised."""
        return [p.local for p in self._held(promises.of_person) if p.state == "pending"]

    @property
    def person(self) -> Any:
        """The row of the person."""
        return self._held(lambda unit, person: unit.person(person, ""))

    @property
    def versions(self) -> list[dict[str, Any]]:
        """The versions of the plan."""
        return [v.body for v in self._held(lambda unit, person: unit.plan_versions(person))]

    @property
    def has(self) -> dict[str, tuple[str, str]]:
        """Level and evidence of each skill the person has."""
        claims = self._held(lambda unit, person: unit.claims(person))
        return {
            c.skill: (c.level.name.lower() if c.level else "", c.evidence.value)
            for c in claims
            if c.polarity.value == "has"
        }

    @property
    def readiness(self) -> float:
        """Readiness of 100, by what is stored."""
        turn = quiet_turn(self.talk.person, self.clock.now)
        desk = self.engine.desk
        with desk.memory.unit() as unit:
            return float(amount(ready(desk, unit, turn, unit.person(self.talk.person, turn.instant))))

    def end(self) -> datetime:
        """The last day of the plan."""
        return datetime.fromisoformat(self.versions[-1]["plan"]["end"])


@pytest.fixture
def planned(talk: Callable[..., Talk], engine: Engine, clock: Clock, loop: asyncio.AbstractEventLoop) -> Follower:
    """Someone who was just shown a plan to become a data engineer, 7 hours a week."""
    made = Follower(talk("mira"), engine, clock, loop)
    made.says(*BEGINS)
    return made


@pytest.fixture
def weekly(planned: Follower) -> Follower:
    """The same, asked every week in Berlin."""
    planned.says("ask me once a week, I'm in Berlin")
    return planned
