"""Programs run beside the bench: trained in a folder of their own, served on a free loopback port, stopped by pid."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bot.bench.measure import resident
from bot.errors import SetupError
from bot.settings import ROOT

LOOPBACK = "127.0.0.1"
READY_SECONDS = 300
TRAIN_SECONDS = 1800
STOP_SECONDS = 15
TURN_SECONDS = 60
BETWEEN_TRIES = 0.1
TURNS_A_TALK = 20
"""Turns of one conversation over HTTP; the next twenty are somebody else's."""


@dataclass(frozen=True)
class Served:
    """What a server was measured at: seconds until it answered, milliseconds of a turn, MB after all turns."""

    ready_s: float
    turn_p50_ms: float
    rss_mb: float


@dataclass(frozen=True)
class Program:
    """A bot that can be trained and served: where it runs, with which words of the command line and environment."""

    name: str
    folder: Path
    train: tuple[str, ...]
    serve: tuple[str, ...]
    extra: Mapping[str, str]

    @property
    def environment(self) -> dict[str, str]:
        """The environment of its processes: this one's, nothing phoned home, TensorFlow silent."""
        quiet = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3", "SQLALCHEMY_SILENCE_UBER_WARNING": "1"}
        return {**os.environ, **quiet, **self.extra}


def ours(home: Path) -> Program:
    """The advisor with everything it generates in `home`."""
    advisor = (sys.executable, "-m", "bot.cli")
    extra = {"ADVISOR_HOME": str(home), "ADVISOR_DATABASE_URL": "", "ADVISOR_PORT": ""}
    return Program("advisor", ROOT, (*advisor, "train", "--force"), (*advisor, "serve", "--port"), extra)


def trained(program: Program, logs: Path) -> float:
    """Trains in a process of its own and returns the seconds, its start included."""
    log = logs / f"{program.name}-train.log"
    begun = time.monotonic()
    with log.open("w") as output:
        try:
            done = subprocess.run(
                program.train,
                cwd=program.folder,
                env=program.environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                timeout=TRAIN_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise SetupError(f"{program.name}: training took longer than {TRAIN_SECONDS} seconds") from None
    if done.returncode != 0:
        raise SetupError(f"{program.name}: training failed: {_tail(log)}")
    return time.monotonic() - begun


def served(program: Program, logs: Path, turns: Sequence[str]) -> Served:
    """Starts the program, talks to it over HTTP and stops it."""
    port = free_port()
    with _running(program, port, logs / f"{program.name}-serve.log") as (process, begun, log):
        ready = _ready(process, port, begun, log)
        times = http_turns(port, turns)
        return Served(ready, median(times), resident(process.pid))


@contextlib.contextmanager
def _running(program: Program, port: int, log: Path) -> Iterator[tuple[subprocess.Popen[bytes], float, Path]]:
    begun = time.monotonic()
    with log.open("w") as output:
        process = subprocess.Popen(
            [*program.serve, str(port)],
            cwd=program.folder,
            env=program.environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        try:
            yield process, begun, log
        finally:
            process.terminate()
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _ready(process: subprocess.Popen[bytes], port: int, begun: float, log: Path) -> float:
    """Seconds from the start of the process until it answers a greeting."""
    while time.monotonic() - begun < READY_SECONDS:
        if process.poll() is not None:
            raise SetupError(f"the server ended with status {process.returncode}: {_tail(log)}")
        try:
            if post(port, "probe", "hello"):
                return time.monotonic() - begun
        except (OSError, ValueError):  # nothing listens yet, or what answers is not the bot yet
            pass
        time.sleep(BETWEEN_TRIES)
    raise SetupError(f"the server did not answer within {READY_SECONDS} seconds: {_tail(log)}")


def http_turns(port: int, messages: Sequence[str]) -> list[float]:
    """Milliseconds of each message over HTTP, twenty to a conversation."""
    times = []
    for number, message in enumerate(messages):
        begun = time.perf_counter()
        try:
            post(port, f"bench-{number // TURNS_A_TALK}", message)
        except (OSError, ValueError) as error:
            raise SetupError(f"the server did not answer {message!r}: {error}") from None
        times.append(1000 * (time.perf_counter() - begun))
    return times


def post(port: int, sender: str, text: str) -> list[object]:
    """The messages of the rest channel in answer to one; OSError or ValueError where none comes."""
    body = json.dumps({"sender": sender, "message": text}).encode()
    address = f"http://{LOOPBACK}:{port}/webhooks/rest/webhook"
    request = urllib.request.Request(address, data=body, headers={"Content-Type": "application/json"})
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # a proxy has no business on loopback
    with direct.open(request, timeout=TURN_SECONDS) as response:
        messages = json.load(response)
    if not isinstance(messages, list):
        raise ValueError("not a list of messages")
    return messages


def free_port() -> int:
    """A port of the loopback interface that nothing listens on just now."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def _tail(log: Path) -> str:
    """The last telling line of a log."""
    lines = [line.strip() for line in log.read_text(errors="replace").splitlines() if line.strip()]
    return lines[-1] if lines else "it said nothing"
