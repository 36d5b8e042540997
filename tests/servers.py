"""Programs that some tests need beside Python, and servers of them that a test starts and stops by itself.

A laptop may lack one: then the test is skipped. Where ADVISOR_TESTS_NEED names it, its absence is a failure.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

PROGRAMS = {
    "chromium": ("chromium", "chromium-browser", "google-chrome"),
    "redis": ("redis-server",),
    "postgresql": ("initdb", *map(str, sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True))),
}
DATABASE_USER = "nobody"
"""Whose server it is where the tests run as root, which PostgreSQL refuses."""


def program(name: str) -> Path:
    """Where a program is; without it the test is skipped, or fails where it must be there."""
    found = next(filter(None, map(shutil.which, PROGRAMS[name])), None)
    if found is None and name in os.environ.get("ADVISOR_TESTS_NEED", "").split(","):
        pytest.fail(f"{name} must be installed here")
    if found is None:
        pytest.skip(f"{name} is not installed")
    return Path(found)


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def postgresql() -> Iterator[str]:
    """The address of a PostgreSQL of our own, in a folder of its own, gone afterwards."""
    programs = program("postgresql").parent
    folder, port = Path(tempfile.mkdtemp(prefix="advisor-pg-")), free_port()
    become = {}
    if os.geteuid() == 0:
        user = pwd.getpwnam(DATABASE_USER)
        os.chown(folder, user.pw_uid, user.pw_gid)
        become = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder, **become}
    data = folder / "data"
    subprocess.run([programs / "initdb", "-D", data, "-U", "advisor", "-A", "trust", "--no-sync"], check=True, **quiet)
    options = ["-p", str(port), "-c", "listen_addresses=127.0.0.1", "-k", str(folder), "-c", "fsync=on"]
    with _running([programs / "postgres", "-D", data, *options], port, quiet):
        yield f"postgresql://advisor@127.0.0.1:{port}/postgres"
    shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def redis() -> Iterator[str]:
    """The address of a Redis of our own that keeps nothing."""
    port = free_port()
    options = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": tempfile.gettempdir()}
    with _running([program("redis"), *options], port, quiet):
        yield f"redis://127.0.0.1:{port}/0"


@contextlib.contextmanager
def _running(command: list[object], port: int, more: dict[str, object]) -> Iterator[None]:
    server = subprocess.Popen(command, **more)  # type: ignore[call-overload]
    try:
        _wait(port)
        yield
    finally:
        server.send_signal(signal.SIGINT)  # PostgreSQL would else wait for whoever is still connected
        server.wait(20)


def _wait(port: int) -> None:
    for _ in range(400):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                time.sleep(0.3)  # it listens a moment before it serves
                return
        time.sleep(0.05)
    raise AssertionError("the server did not start")
