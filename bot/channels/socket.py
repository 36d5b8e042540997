"""A socket of the web channel: who is there, what they say, what is new for them. Frames are those of docs/web.md."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from collections.abc import Coroutine, Mapping
from typing import Any

from sanic.server.websockets.impl import WebsocketImplProtocol
from websockets.exceptions import ConnectionClosed

from bot.channels import frames
from bot.channels.conversation import Conversations
from bot.channels.door import Pass, Refused
from bot.channels.frames import Hello, Ping, Press, Say, Seen, Unusable
from bot.channels.hub import Crowded, Leaving, Listener
from bot.channels.troubles import kind

PATIENCE = 10.0
"""Seconds for the first frame, and for a client to take one of ours."""

UNUSABLE = 5
"""Frames that cannot be used before a client is sent away."""

NO_TOKEN, WRONG_PAGE, TOO_LATE, NONSENSE, TOO_MANY, BUSY, RESTART = 4401, 4403, 4408, 4400, 4429, 1013, 1012
log = logging.getLogger(__name__)

CODES = {"token": NO_TOKEN, "origin": WRONG_PAGE, "slow_down": TOO_MANY, "busy": BUSY}


class Socket:
    """One connection. What is to be sent is read from the thread when it is sent: nothing is queued here."""

    def __init__(self, ws: WebsocketImplProtocol, web: Conversations) -> None:
        self._ws, self._web = ws, web
        self._wrong = self._seen = 0

    async def run(self) -> None:
        """Serves the connection until either side ends it."""
        try:
            who, after = await self._first()
            self._web.open(who)
            with self._web.hub.listening(who.person_id) as flag:
                await self._both(self._read(who), self._write(who, after, flag))
        except Refused as no:
            await self._end(CODES.get(no.code, NONSENSE), no.code)
        except Unusable as no:
            await self._end(NONSENSE, no.text)
        except asyncio.TimeoutError:
            await self._end(TOO_LATE, "too late")
        except Crowded:
            await self._end(TOO_MANY, "too many places")
        except Leaving:
            await self._end(RESTART, "restart")
        except (ConnectionError, ConnectionClosed):
            return
        except Exception as error:
            log.warning("a connection failed: %s", kind(error))
            await self._end(BUSY, "busy")

    async def _both(self, read: Coroutine[Any, Any, None], write: Coroutine[Any, Any, None]) -> None:
        """Reads and writes until either ends; what ended it is raised, so that no socket goes on half dead."""
        reading, writing = (asyncio.get_running_loop().create_task(way) for way in (read, write))
        try:
            done, _ = await asyncio.wait((reading, writing), return_when=asyncio.FIRST_COMPLETED)
        finally:
            writing.cancel()
            # Cancelled from outside, Sanic's recv leaves a task of its own behind: it is asked to end itself.
            (self._ws.recv_cancel or reading).cancel()
            await asyncio.gather(reading, writing, return_exceptions=True)
        for task in done:
            task.result()

    async def _first(self) -> tuple[Pass, int]:
        raw = await self._ws.recv(PATIENCE)
        if raw is None:
            raise asyncio.TimeoutError
        frame = frames.parse(raw)
        if not isinstance(frame, Hello):
            raise Unusable("The first frame is hello.")
        who = self._web.door.enter(frame.token)
        last = self._web.last(who.person_id)
        await self._send({"type": "ready", "v": frames.VERSION, "seq": last, "expires": who.token.end})
        return who, frame.after if frame.after <= last else 0

    async def _read(self, who: Pass) -> None:
        """Takes frame after frame; one that cannot be used is answered, too many of them end the connection."""
        while (raw := await self._ws.recv()) is not None:
            try:
                await self._frame(who, frames.parse(raw))
            except Unusable as no:
                self._wrong += 1
                await self._send({"type": "error", "code": no.code, "text": no.text, "cid": no.cid})
                if self._wrong >= UNUSABLE:
                    raise Unusable("Too many frames that cannot be used.") from None

    async def _frame(self, who: Pass, frame: frames.Frame) -> None:
        if isinstance(frame, Ping | Seen):
            self._web.door.move(who.person_id)
        if isinstance(frame, Ping):
            await self._send({"type": "pong"})
        elif isinstance(frame, Seen):
            if frame.seq > self._seen:
                self._web.seen(who.person_id, frame.seq)
            self._seen = max(self._seen, frame.seq)
        elif isinstance(frame, Say | Press):
            try:
                await self._send(await self._web.take(who, frame))
            except Refused as no:
                if no.code in ("token", "busy"):
                    raise
                told = {"code": no.code, "text": no.text, "cid": frame.cid, "retry_after": no.retry_after}
                await self._send({"type": "error", **told})
        else:
            raise Unusable("hello was said already.")

    async def _write(self, who: Pass, after: int, flag: Listener) -> None:
        """Sends what is new, whenever there is something; a client that takes too long is left."""
        while True:
            flag.clear()
            if flag.ended:
                raise Refused(401, "token", "forgotten")
            events, reached = self._web.news(who.person_id, after)
            for event in events:
                await self._send(event)
            flag.reached = reached
            if reached == after:
                if self._web.hub.leaving:
                    raise Leaving
                await flag.wait()
                self._web.still(who)
            after = reached

    async def _send(self, frame: Mapping[str, Any]) -> None:
        try:
            await asyncio.wait_for(self._ws.send(json.dumps(frame, separators=(",", ":"))), PATIENCE)
        except asyncio.TimeoutError:
            self._ws.fail_connection(1013, "too slow")
            raise

    async def _end(self, code: int, reason: str) -> None:
        with contextlib.suppress(Exception):
            await asyncio.wait_for(self._ws.close(code, reason[:100]), PATIENCE)
