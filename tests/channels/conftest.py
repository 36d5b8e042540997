"""A running server with an echoing engine, and one that can be killed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.channels.web_server import Server


@pytest.fixture
def servers(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """Makes servers, and stops them all at the end."""
    made: list[Server] = []

    def make(folder: str = "home", **more: Any) -> Server:
        (tmp_path / folder).mkdir(exist_ok=True)
        made.append(Server(tmp_path / folder, **more))
        return made[-1].start()

    yield make
    for server in made:
        server.kill()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server for the tests of a module."""
    made = Server(tmp_path_factory.mktemp("web"), environment={"ADVISOR_ORIGINS": "https://good.example"}).start()
    yield made
    made.stop()
