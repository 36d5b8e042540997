"""A Bot API server on this machine: speaks HTTP as api.telegram.org does, and remembers everything.

For tests and for trying a bot without an account. `async with FakeTelegram() as fake` serves on the running loop,
`with FakeTelegram() as fake` in a thread of its own; what people do and what is looked at may be called from anywhere.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from aiohttp import web

from bot.channels.telegram.fake import params as reading
from bot.channels.telegram.fake import rules
from bot.channels.telegram.fake.faults import Faults, Limits, Outcome
from bot.channels.telegram.fake.methods import METHODS, want
from bot.channels.telegram.fake.params import Params
from bot.channels.telegram.fake.people import People
from bot.channels.telegram.fake.rules import Wrong
from bot.channels.telegram.fake.webhook import Courier, Patience
from bot.channels.telegram.fake.world import FOREVER, Answer, Call, Chat, NotSeen, World

T = TypeVar("T")
TOKEN = "4839574812:AAFD39kkdpWt3ywyRZergyOLMaJhac60qcK"
"""A token that looks like one and opens nothing."""

CHANCES: tuple[Outcome, ...] = (500, 502, "drop", "lost")
STARTS = 30.0
"""Seconds a server in a thread of its own may take to start."""


class FakeTelegram(People):
    """The server, the people in its chats, and what can be asked about both."""

    def __init__(
        self,
        token: str = TOKEN,
        *,
        port: int = 0,
        username: str = "career_bot",
        clock: Callable[[], float] = time.time,
        patience: Patience | None = None,
        query_age: float = 60.0,
    ) -> None:
        """`port` 0 takes any that is free; `clock` tells seconds since 1970.

        `patience` is that of webhooks; `query_age` the seconds in which a press can be answered.
        """
        self.world = World(clock, username, int(token.split(":")[0]))
        self.world.query_age = query_age
        self.token = token
        self.faults = Faults(clock)
        self.courier = Courier(self.world, patience or Patience())
        self._port = port
        self._runner: web.AppRunner | None = None
        self._thread: threading.Thread | None = None
        self._ended = threading.Event()

    # --- running

    async def __aenter__(self) -> FakeTelegram:
        app = web.Application(client_max_size=rules.UPLOAD + 2**20)
        app.router.add_route("*", "/bot{token}/{method}", self._request)
        app.router.add_get("/file/bot{token}/{path:.+}", self._file)
        self._runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=0.2, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self._port = self._runner.addresses[0][1]
        self.courier.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        with self.world.lock:
            self.world.closed = True
            self.world.news.changed()
        await self.courier.stop()
        if self._runner:
            await self._runner.cleanup()

    def __enter__(self) -> FakeTelegram:
        started = threading.Event()

        async def serve() -> None:
            async with self:
                started.set()
                await self.world.news.until(self._ended.is_set, FOREVER)

        self._thread = threading.Thread(target=lambda: asyncio.run(serve()), name="fake telegram", daemon=True)
        self._thread.start()
        if not started.wait(STARTS):
            raise RuntimeError("the fake of Telegram did not start")
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self.world.news.changed()
        if self._thread:
            self._thread.join(STARTS)

    @property
    def base_url(self) -> str:
        """For `telegram.Bot(base_url=…)`."""
        return f"http://127.0.0.1:{self._port}/bot"

    @property
    def base_file_url(self) -> str:
        """For `telegram.Bot(base_file_url=…)`."""
        return f"http://127.0.0.1:{self._port}/file/bot"

    # --- what goes wrong

    def script(self, method: str, outcomes: Iterable[Outcome]) -> None:
        """The next requests of a method ("*": of any) end so: 429, (429, 3), 500, "timeout", "drop", "lost", "ok"."""
        with self.world.lock:
            self.faults.script(method, outcomes)

    def chance(
        self, rate: float, seed: int, outcomes: Sequence[Outcome] = CHANCES, methods: Iterable[str] = ()
    ) -> None:
        """So large a share of all requests fails, always the same ones for a seed; 0 ends it."""
        with self.world.lock:
            self.faults.chance(rate, seed, outcomes, methods)

    def limit(self, limits: Limits | None = Limits()) -> None:  # noqa: B008 - frozen
        """Refuses what is sent too fast from now on, by the clock; None ends it."""
        with self.world.lock:
            self.faults.limit(limits)

    # --- what can be asked

    @property
    def calls(self) -> list[Call]:
        """Every request of the bot, oldest first."""
        with self.world.lock:
            return list(self.world.calls)

    def calls_of(self, method: str) -> list[Call]:
        """The requests of one method."""
        return [call for call in self.calls if call.method.lower() == method.lower()]

    @property
    def answered(self) -> list[Answer]:
        """How presses were answered, oldest first."""
        with self.world.lock:
            return list(self.world.answered)

    @property
    def pending(self) -> int:
        """Updates that were not confirmed."""
        return len(self.world.waiting)

    def chat(self, chat_id: int) -> Chat:
        """A chat as it stands."""
        with self.world.lock:
            return self.world.chat(chat_id)

    def throughput(self) -> float:
        """Messages a second between the first and the last that were sent or edited; 0 where there were not two."""
        names = ("send", "edit")
        times = [
            c.at for c in self.calls if c.status == 200 and c.method.startswith(names) and "Action" not in c.method
        ]
        return (len(times) - 1) / (times[-1] - times[0]) if len(times) > 1 and times[-1] > times[0] else 0.0

    async def until(self, seen: Callable[[], T | None], timeout: float = 10.0) -> T:
        """Waits for the first true value of `seen`, which is looked for at each change; raises NotSeen."""
        try:
            return await self.world.news.until(seen, timeout)
        except asyncio.TimeoutError:
            raise NotSeen(f"not within {timeout} s; the last requests: {self.calls[-8:]}") from None

    def wait(self, seen: Callable[[], T | None], timeout: float = 10.0) -> T:
        """As `until`, for a thread without a loop."""
        with self.world.lock:
            value = self.world.lock.wait_for(seen, timeout)
        if not value:
            raise NotSeen(f"not within {timeout} s; the last requests: {self.calls[-8:]}")
        return value

    # --- the server

    async def _request(self, request: web.Request) -> web.StreamResponse:
        """One request: token, what goes wrong, the method, the answer in the server's form."""
        method = request.match_info["method"]
        try:
            if request.match_info["token"] != self.token:
                raise Wrong("", 401 if rules.is_token(request.match_info["token"]) else 404)
            return await self._ask(request, method, await reading.read(request))
        except Wrong as wrong:
            return _refusal(wrong)

    async def _ask(self, request: web.Request, method: str, params: Params) -> web.StreamResponse:
        values = {**params.values, **{name: upload.name for name, upload in params.files.items()}}
        call = Call(method, values, self.world.clock())
        with self.world.lock:
            fault = self.faults.next(method)
        if fault and fault.silent in ("timeout", "drop"):
            self._note(call)
            return await self._silent(request, fault.silent)
        try:
            if fault and fault.error:
                raise fault.error
            result = await self._do(method, params)
        except Wrong as wrong:
            self._note(replace(call, status=wrong.code))
            raise
        self._note(replace(call, status=0 if fault else 200))
        return await self._silent(request, "drop") if fault else web.json_response({"ok": True, "result": result})

    def _note(self, call: Call) -> None:
        with self.world.lock:
            self.world.calls.append(call)
            self.world.news.changed()

    async def _silent(self, request: web.Request, how: str) -> web.StreamResponse:
        """Never answers: until the client gives up, or by ending the connection at once."""
        if how == "timeout":
            await self.world.news.until(lambda: self.world.closed, FOREVER)
        if request.transport:
            request.transport.abort()
        return web.Response()

    async def _do(self, method: str, params: Params) -> Any:
        if method.lower() == "getupdates":
            return await self._updates(params)
        does = METHODS.get(method.lower())
        if does is None:
            raise Wrong("", 404)
        with self.world.lock:
            self.faults.count(method, params.values.get("chat_id"))
            return does(self.world, params)

    async def _updates(self, params: Params) -> list[dict[str, Any]]:
        """Waits for updates; a second poll at once ends the first."""
        world, limit = self.world, params.number("limit", 100)
        with world.lock:
            if world.webhook.url:
                raise Wrong(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to delete it first", 409
                )
            want(world, params)
            world.confirm(params.number("offset"))
            world.poller += 1
            mine = world.poller
            world.news.changed()
        try:
            seen = lambda: world.waiting or world.poller != mine or world.webhook.url or world.closed  # noqa: E731
            await world.news.until(seen, min(50, params.number("timeout")))
        except asyncio.TimeoutError:
            return []
        with world.lock:
            if world.poller != mine:
                other = "terminated by other getUpdates request; make sure that only one bot instance is running"
                raise Wrong(other, 409)
            if world.webhook.url:
                raise Wrong("terminated by setWebhook request", 409)
            return world.batch(max(1, min(100, limit)))

    async def _file(self, request: web.Request) -> web.StreamResponse:
        upload = self.world.files.get(request.match_info["path"].rpartition("/")[2])
        if request.match_info["token"] != self.token or upload is None:
            return _refusal(Wrong("", 404))
        return web.Response(body=upload.data, content_type="application/octet-stream")


def _refusal(wrong: Wrong) -> web.Response:
    """An error as the server words it; 502 as the proxy before it does."""
    if wrong.code == 502:
        return web.Response(status=502, text="<html><h1>502 Bad Gateway</h1></html>", content_type="text/html")
    body: dict[str, Any] = {"ok": False, "error_code": wrong.code, "description": wrong.description}
    if wrong.parameters:
        body["parameters"] = wrong.parameters
    headers = {"Retry-After": str(wrong.parameters["retry_after"])} if "retry_after" in wrong.parameters else {}
    return web.json_response(body, status=wrong.code, headers=headers)
