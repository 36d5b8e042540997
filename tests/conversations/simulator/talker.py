"""Lets a simulated person talk to the real engine, the way `advisor talk` does, under a clock of its own."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from bot.services.desk import Desk
from tests.conversations.simulator.agent import Agent
from tests.conversations.simulator.persona import Persona
from tests.conversations.simulator.probes import Probes
from tests.conversations.simulator.record import Exchange, Move, Record

MOST_TURNS = 45
"""User turns after which a talk that did not end has failed."""

TURN = timedelta(minutes=1)
ABSENCE = timedelta(days=30)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, by: timedelta) -> None:
        """Moves the clock forward."""
        self.now += by


class Errors(logging.Handler):
    """Collects what is logged as an error: Rasa logs the exception of an action and goes on without a word."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keeps the message with the exception it carries."""
        error = record.exc_info[1] if record.exc_info else ""
        self.lines.append(f"{record.getMessage()} {error!r}"[:300])


@contextmanager
def errors() -> Iterator[Errors]:
    """Listens for errors while the block runs."""
    handler = Errors()
    logging.getLogger().addHandler(handler)
    try:
        yield handler
    finally:
        logging.getLogger().removeHandler(handler)


def stored(desk: Desk, sender: str) -> dict[str, Any] | None:
    """What the database holds of a person; None where it holds nothing."""
    with desk.memory.unit() as unit:
        if not unit.exists(sender):
            return None
        person = unit.person(sender, "")
        return {
            "goal": person.target_role,
            "goal_said": person.target_said,
            "years": person.years,
            "hours": person.hours_per_week,
            "claims": unit.claims(sender),
        }


async def converse(engine: Any, person: Persona, clock: Clock, probes: Probes | None = None) -> Record:
    """One whole talk of a person, from the first word to the goodbye."""
    agent = Agent(person, engine.desk.catalogue)
    record = Record(person.name, told=agent.told, gave_up=agent.gave_up)
    sender = f"sim-{person.name}-{person.seed}"
    with errors() as caught:
        move: Move | None = agent.respond(None)
        while move is not None and len(record.exchanges) < MOST_TURNS:
            exchange = await _turn(engine, sender, move, agent, clock)
            record.exchanges.append(exchange)
            if move.act == "leave":
                clock.move(ABSENCE)
            if probes is not None and exchange.messages:
                await probes.run(engine, sender, exchange.seen)
            move = agent.respond(exchange.seen)
    record.finished = move is None
    record.error = "; ".join(caught.lines)
    record.final = stored(engine.desk, sender) or {}
    return record


async def _turn(engine: Any, sender: str, move: Move, agent: Agent, clock: Clock) -> Exchange:
    messages = await engine.say(sender, move.text)
    recap = any((m["card"] or {}).get("type") == "profile" for m in messages)
    held = stored(engine.desk, sender) if recap or move.act.startswith("confirm") else None
    clock.move(TURN)
    return Exchange(move, messages, dict(agent.settled), clock.now, held)
