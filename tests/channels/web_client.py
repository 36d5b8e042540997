"""A client of the web channel as docs/web.md describes it: it keeps what it saw, by seq."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import websockets
from websockets.exceptions import ConnectionClosed

from tests.channels.web_server import Server

SOON = 20.0
"""Seconds after which what does not come will not come."""


class Client:
    """One socket."""

    def __init__(self, socket: Any) -> None:
        self._socket = socket
        self.frames: list[dict[str, Any]] = []
        self.events: dict[int, dict[str, Any]] = {}
        self.closed: int | None = None

    async def send(self, frame: Any) -> None:
        """Sends a frame, or a text as it is."""
        await self._socket.send(frame if isinstance(frame, str | bytes) else json.dumps(frame))

    async def until(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Reads until a frame is as wanted."""
        while True:
            try:
                frame = json.loads(await asyncio.wait_for(self._socket.recv(), SOON))
            except ConnectionClosed:
                self.closed = self._socket.close_code
                raise
            self.frames.append(frame)
            if frame["type"] == "ev":
                self.events[frame["seq"]] = frame
            if wanted(frame):
                return dict(frame)

    async def frame(self, kind: str) -> dict[str, Any]:
        """The next frame of a type."""
        return await self.until(lambda frame: frame["type"] == kind)

    async def said(self, text: str) -> dict[str, Any]:
        """The bot's event with that text, which may have come already."""
        for event in self.events.values():
            if event["by"] == "bot" and event["text"] == text:
                return event
        return await self.until(lambda f: f["type"] == "ev" and f["by"] == "bot" and f["text"] == text)

    async def ended(self) -> int:
        """The code with which the server ends the connection."""
        with contextlib.suppress(ConnectionClosed):
            await self.until(lambda frame: False)
        return int(self._socket.close_code)

    async def say(self, cid: str, text: str) -> None:
        """Says something."""
        await self.send({"type": "say", "cid": cid, "text": text})

    def texts(self, by: str) -> list[str]:
        """What one side said, in order."""
        return [self.events[seq]["text"] for seq in sorted(self.events) if self.events[seq]["by"] == by]


@contextlib.asynccontextmanager
async def connected(
    server: Server, token: str = "", after: int = 0, origin: str | None = None
) -> AsyncIterator[Client]:
    """A client that has said hello where there is a token."""
    headers = {"Origin": origin} if origin else {}
    url = server.url.replace("http", "ws") + "/chat/ws"
    async with websockets.connect(url, extra_headers=headers, max_size=2**22, open_timeout=SOON) as socket:  # type: ignore[attr-defined]
        client = Client(socket)
        if token:
            await client.send({"type": "hello", "v": 1, "token": token, "after": after})
            await client.frame("ready")
        yield client
