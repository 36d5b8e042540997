"""Shared fixtures: the real catalogue, a desk on a fresh database, the real trained model."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime, timezone
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")

from bot import bootstrap, knowledge
from bot.advice.catalogue import Catalogue
from bot.reading.reader import Reader
from bot.services.desk import Desk
from bot.settings import ROOT, from_environment

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=timezone.utc)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The real knowledge."""
    return knowledge.load(ROOT / "knowledge")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A desk on a fresh database, its clock standing at NOW."""
    made = _desk(tmp_path)
    yield made
    made.memory.close()


def _desk(folder: Path) -> Desk:
    settings = replace(from_environment(), database_url=f"sqlite:///{folder / 'test.db'}")
    return bootstrap.assemble(settings, _reader(), lambda: NOW)


@lru_cache(maxsize=1)
def _reader() -> Reader:
    """One reader for all tests: it holds nothing of a person."""
    settings = from_environment()
    return Reader(knowledge.load(settings.knowledge, settings.home / "cache"))


class Talk:
    """One person's conversation with the real model, actions and database."""

    def __init__(self, engine: Any, loop: asyncio.AbstractEventLoop, person: str) -> None:
        self.engine, self.loop, self.person = engine, loop, person
        self.turns: list[tuple[str, list[dict[str, Any]]]] = []

    def say(self, text: str) -> str:
        """Says something and returns the text of the reply."""
        messages = self.loop.run_until_complete(self.engine.say(self.person, text))
        self.turns.append((text, messages))
        return "\n\n".join(m["text"] for m in messages)

    @property
    def last(self) -> dict[str, Any]:
        """The last message of the bot."""
        return self.turns[-1][1][-1]

    def state(self) -> dict[str, Any]:
        """What is known of the person."""
        from bot.services.state import state_of

        return state_of(self.engine.desk, self.person)


@pytest.fixture(scope="session")
def loop() -> Iterator[asyncio.AbstractEventLoop]:
    """One event loop for the engine."""
    made = asyncio.new_event_loop()
    yield made
    made.close()


@pytest.fixture(scope="session")
def engine(loop: asyncio.AbstractEventLoop, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """The real trained model (trained now if anything changed) over a fresh database."""
    from bot.cli.common import quiet
    from bot.engine.engine import Engine
    from bot.training import train

    quiet()
    path, _ = train(from_environment())
    made = _desk(tmp_path_factory.mktemp("engine"))

    async def load() -> Engine:
        return await Engine.load(path, made)

    yield loop.run_until_complete(load())
    made.memory.close()
    bootstrap.configure(None)


@pytest.fixture
def talk(engine: Any, loop: asyncio.AbstractEventLoop, request: pytest.FixtureRequest) -> Callable[..., Talk]:
    """Makes conversations with people of their own."""

    def make(person: str = "somebody") -> Talk:
        return Talk(engine, loop, f"{request.node.nodeid}-{person}"[-250:])

    return make
