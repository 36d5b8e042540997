"""A real server with the web channel and an engine that answers by echo, in a process of its own that can be killed."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

from tests.servers import free_port

ROOT = Path(__file__).resolve().parents[2]


class Server:
    """The server of one test; `kill` ends it at once, `start` begins it again over the same database."""

    def __init__(
        self, folder: Path, takes: float = 0.0, environment: dict[str, str] | None = None, port: int = 0
    ) -> None:
        self.folder, self.takes, self.port = folder, takes, port or free_port()
        self.environment = environment or {}
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> Server:
        """Starts it and waits until it is ready."""
        command = [sys.executable, "-m", "bot.bench.echo", str(self.folder), str(self.port), str(self.takes)]
        environment = {**os.environ, **self.environment, "RASA_TELEMETRY_ENABLED": "false"}
        self.process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=(self.folder / "log").open("ab"))
        for _ in range(600):
            with contextlib.suppress(OSError):
                if self.ask("GET", "/chat/ready")[0] == 200:
                    return self
            if self.process.poll() is not None:
                raise RuntimeError((self.folder / "log").read_text())
            time.sleep(0.05)
        raise RuntimeError("the server did not come up")

    def kill(self) -> None:
        """Ends it as a power cut would."""
        self._end(signal.SIGKILL)

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Ends it as an operator would."""
        self._end(how)

    def _end(self, how: signal.Signals) -> None:
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(20)
            self.process = None

    def ask(
        self, method: str, path: str, body: Any = None, token: str = "", origin: str = "", raw: bytes | None = None
    ) -> tuple[int, Any, dict[str, str]]:
        """Status, body and headers of a request."""
        data = raw if raw is not None else (json.dumps(body).encode() if body is not None else None)
        request = urllib.request.Request(self.url + path, data, method=method)
        for name, value in (("Authorization", f"Bearer {token}" if token else ""), ("Origin", origin)):
            if value:
                request.add_header(name, value)
        try:
            with urllib.request.urlopen(request, timeout=40) as answer:
                status, text, headers = answer.status, answer.read(), dict(answer.headers)
        except urllib.error.HTTPError as error:
            status, text, headers = error.code, error.read(), dict(error.headers)
        try:
            return status, json.loads(text) if text else None, headers
        except ValueError:
            return status, text, headers

    def session(self, **more: Any) -> str:
        """The token of a new session."""
        status, body, _ = self.ask("POST", "/chat/session", {"v": 1, **more})
        assert status == 201, body
        return str(body["token"])
