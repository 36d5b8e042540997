"""`advisor web-load`: many people in the web channel at once."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from bot.bench.server import free_port
from bot.bench.sockets import Load, load, percentile
from bot.cli.common import emit
from bot.errors import InputError, SetupError
from bot.settings import ROOT, from_environment

BAR = 50.0
"""Milliseconds that the channel itself may take, for 95 in 100 messages."""

PATIENCE = 400
"""Seconds until a server must be there; the real one may have to train first."""


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command of this module."""
    command = commands.add_parser("web-load", help="many open sockets at once", description=running.__doc__)
    command.add_argument("--people", type=int, default=500, metavar="N", help="open sockets (default 500)")
    command.add_argument("--seconds", type=int, default=60, metavar="S", help="how long they talk (default 60)")
    command.add_argument("--real", action="store_true", help="with the real engine instead of one that echoes")
    command.set_defaults(run=running)


def running(options: argparse.Namespace) -> int:
    """Opens sockets that each say something every 10 seconds and prints how long it takes; exit 1 where a message is
    lost or, with the echoing engine, the channel takes more than its bar. Example: advisor web-load --people 500
    """
    if options.people < 1 or options.seconds < 10:
        raise InputError("there must be at least 1 person, for at least 10 seconds")
    with tempfile.TemporaryDirectory(prefix="advisor-load-") as folder, _server(Path(folder), options.real) as url:
        found = asyncio.run(load(url, options.people, options.seconds))
    numbers = _numbers(found, options)
    for name, value in numbers.items():
        print(f"{name:<24}{value:>10}")
    emit(numbers)
    slow = not options.real and percentile(found.answered, 0.95) > BAR
    return 1 if found.lost or slow else 0


def _numbers(found: Load, options: argparse.Namespace) -> dict[str, object]:
    def at(times: list[float], share: float) -> float:
        return round(percentile(times, share), 1)

    return {
        "engine": "real" if options.real else "echo",
        "people": options.people,
        "messages": found.said,
        "lost": found.lost,
        "ack p50 ms": at(found.acknowledged, 0.5),
        "ack p95 ms": at(found.acknowledged, 0.95),
        "answer p50 ms": at(found.answered, 0.5),
        "answer p95 ms": at(found.answered, 0.95),
        "answer p99 ms": at(found.answered, 0.99),
    }


@contextlib.contextmanager
def _server(folder: Path, real: bool) -> Iterator[str]:
    """The server, in a process of its own, over a database of its own; it is stopped by its id."""
    port = free_port()
    environment = {**os.environ, "ADVISOR_PROXIES": "1", "RASA_TELEMETRY_ENABLED": "false"}
    if real:
        environment |= {"ADVISOR_DATABASE_URL": f"sqlite:///{folder / 'load.db'}", "ADVISOR_CHECKINS": "off"}
        environment["ADVISOR_HOME"] = str(from_environment().home)
        command = [sys.executable, "-m", "bot", "serve", "--port", str(port)]
    else:
        command = [sys.executable, "-m", "bot.bench.echo", str(folder), str(port)]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
    try:
        _wait(process, port, folder / "log")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(30)


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        address = f"http://127.0.0.1:{port}/chat/ready"
        with contextlib.suppress(urllib.error.URLError, OSError), urllib.request.urlopen(address, timeout=5):
            return
        time.sleep(0.2)
    raise SetupError(f"the server did not come up: {log.read_text(errors='replace')[-500:]}")
