"""Check-ins with the real engine: what the worker sends, the bot knows it asked."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import delete

from bot import bootstrap
from bot.checkins.composers import EngineComposer
from bot.checkins.worker import Round, Worker, once
from bot.engine.engine import Engine
from bot.memory import promises, tables
from tests.conftest import NOW, Talk

pytestmark = pytest.mark.engine


class Clock:
    """A clock that moves when told."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock(engine: Engine) -> Iterator[Clock]:
    """The engine's clock, in the hand of the test."""
    made, desk = Clock(), engine.desk
    engine.desk = replace(desk, clock=made)
    bootstrap.configure(engine.desk)
    yield made
    with desk.memory.engine.begin() as connection:
        connection.execute(delete(tables.outbox))
        connection.execute(delete(tables.promises))  # the engine is everybody's: nobody else is to be asked
    engine.desk = desk
    bootstrap.configure(desk)


@pytest.fixture
def anna(engine: Engine, clock: Clock, talk: Callable[..., Talk]) -> Talk:
    """Someone with a plan who is asked on Sundays at six in Berlin."""
    made = talk("anna")
    for text in (
        "hi, I want to be a data engineer, 3 years of work",
        "I know python and sql well, no docker, no spark, no kafka, no airflow",
        "what am I missing",
        "7 hours a week",
        "show my plan",
    ):
        made.say(text)
    made.say("remind me every sunday at 6pm, I'm in Berlin")
    return made


def sends(engine: Engine, loop: asyncio.AbstractEventLoop) -> Round:
    """The worker looks around once."""
    return loop.run_until_complete(once(Worker(engine.desk, EngineComposer(engine.agent, engine.desk), "test")))


def due(talk: Talk) -> datetime:
    with talk.engine.desk.memory.unit() as unit:
        held = promises.of_person(unit, talk.person)
    return next(datetime.fromisoformat(p.due_at) for p in held if p.state == "pending")


def test_yes_done_means_the_step_that_was_asked_about(
    anna: Talk, engine: Engine, clock: Clock, loop: asyncio.AbstractEventLoop
) -> None:
    assert anna.state()["checkins"] == "weekly"
    assert sends(engine, loop) == Round()
    clock.now = due(anna)
    assert sends(engine, loop) == Round(sent=1)
    assert sends(engine, loop) == Round()
    reply = anna.say("yes, done")
    asked = anna.turns[-1][1][0]
    assert [b["title"] for b in asked["buttons"]] == ["Done", "Going", "Stuck", "Later", "Stop asking"]
    assert len(anna.turns[-1][1]) == 2
    assert "readiness" in reply.casefold()
    assert anna.state()["progress"] > 0
    anna.say("thanks")
    assert len(anna.turns[-1][1]) == 1  # delivered once


@pytest.mark.parametrize(
    ("answer", "expect", "progress"),
    [
        ("Done", "readiness", True),
        ("still working on it", "under way|working on", False),
        ("stuck :(", "stuck", False),
        ("not yet", "open|waits", False),
        ("later", "when|which day", False),
        ("ask me tomorrow", "Monday 9 Mar", False),
        ("stop", "not ask|no check-ins", False),
        ("/stop_checkins", "not ask|no check-ins", False),
        ('/reschedule_checkin{"checkin": "later"}', "when|which day", False),
        ('/reschedule_checkin{"checkin": "tomorrow"}', "Monday 9 Mar", False),
        ("less often please", "two weeks", False),
        ("I'm away until April", "peace|paused", False),
    ],
)
def test_answers(
    anna: Talk, engine: Engine, clock: Clock, loop: asyncio.AbstractEventLoop, answer: str, expect: str, progress: bool
) -> None:
    clock.now = due(anna)
    sends(engine, loop)
    anna.say(answer)
    said = anna.last["text"].casefold()
    assert any(each.casefold() in said for each in expect.split("|")), said
    assert (anna.state()["progress"] > 0) == progress


def test_return_after_three_months_of_silence(
    anna: Talk, engine: Engine, clock: Clock, loop: asyncio.AbstractEventLoop
) -> None:
    for _ in range(3):
        clock.now = due(anna)
        assert sends(engine, loop).sent == 1
    clock.now += timedelta(weeks=13)
    assert sends(engine, loop) == Round()
    anna.say("hi, I'm back")
    texts = [m["text"] for m in anna.turns[-1][1]]
    assert len(texts) == 2  # the last of the three letters, which took the place of those nobody saw, and the answer
    assert "asked twice" in texts[0] or "pause" in texts[0].casefold()
    assert due(anna) > clock.now


def test_a_talk_that_goes_on_meanwhile_is_not_written_over(
    anna: Talk, engine: Engine, clock: Clock, loop: asyncio.AbstractEventLoop
) -> None:
    class Slow(EngineComposer):
        async def words(self, promise: Any, now: datetime) -> Any:
            found = await super().words(promise, now)
            with self.desk.memory.unit() as unit:
                unit.save_conversation(promise.person_id, unit.conversation(promise.person_id) + " ")
            return found

    clock.now = due(anna)
    worker = Worker(engine.desk, Slow(engine.agent, engine.desk), "slow", batch=99)
    assert loop.run_until_complete(once(worker)) == Round(put_off=1)
    with engine.desk.memory.unit() as unit:
        assert promises.letters(unit, anna.person) == ()
    assert sends(engine, loop) == Round(sent=1)


def test_the_talk_knows_that_the_bot_asked(
    anna: Talk, engine: Engine, clock: Clock, loop: asyncio.AbstractEventLoop
) -> None:
    clock.now = due(anna)
    sends(engine, loop)
    with engine.desk.memory.unit() as unit:
        events = json.loads(unit.conversation(anna.person) or "[]")
        (letter,) = promises.letters(unit, anna.person)
    said = [e["text"] for e in events if e["event"] == "bot"]
    assert said[-1] == letter.body["text"]
    assert events[-1]["name"] == "action_listen"
