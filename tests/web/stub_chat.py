"""A small server that speaks docs/web.md with scripted answers, and fails when it is told to."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from aiohttp import WSCloseCode, web

from bot.channels.pages import POLICY, files

FILES = Path(__file__).parents[2] / "bot/channels/web"
STRICT = (
    "default-src 'none'; script-src {0}; connect-src {0} {1}; style-src {0}; require-trusted-types-for 'script'; "
    "base-uri 'none'; form-action 'none'"
)

Event = dict[str, Any]


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class Thread:
    """What one person and the bot said, in order."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.hidden = 0
        self.changed = asyncio.Event()

    @property
    def last(self) -> int:
        """The last number given away, also to what is not shown."""
        return max(self.hidden, self.events[-1]["seq"] if self.events else 0)

    def hide(self) -> None:
        """Something is stored that clients are not shown."""
        self.hidden = self.last + 1

    def after(self, seq: int) -> list[Event]:
        """What follows a number."""
        return [event for event in self.events if event["seq"] > seq]

    def add(self, by: str, text: str, **more: Any) -> Event:
        """Appends an event and wakes who waits for it."""
        at = more.pop("at", datetime.now(timezone.utc).isoformat().replace("+00:00", "Z"))
        event = {"type": "ev", "seq": self.last + 1, "by": by, "at": at, "text": text, **more}
        self.events.append(event)
        self.changed.set()
        self.changed = asyncio.Event()
        return event


def echo(text: str) -> list[Event]:
    """The scripted answers."""
    if text == "buttons":
        return [{"text": "Which one?", "buttons": [{"id": "b-yes", "title": "Yes"}, {"id": "b-no", "title": "No"}]}]
    if text == "reset":
        return [{"text": "All gone.", "reset": True}]
    return [{"text": f"Heard: {text}"}]


class StubChat:
    """The server on a port of its own, in a thread of its own; stopping it keeps what was said."""

    def __init__(self) -> None:
        self.port = free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self.threads: dict[str, Thread] = {}
        self.answer: Callable[[str], list[Event]] = echo
        self.refuse_sockets = self.refuse_pages = False
        self.refuse: dict[str, Any] | None = None
        self.delay = 0.0
        self.mute = False
        self.lose_acks = 0
        self.renew_in: float | None = None
        self.telegram = self.linked = False
        self.opened: list[str] = []
        self.requests: list[str] = []
        self.sockets: set[web.WebSocketResponse] = set()
        self.pages: dict[str, tuple[str, str]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._runner: web.AppRunner | None = None
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()

    # Life

    def do(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Runs something in the server's own thread."""
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(20)

    def start(self) -> StubChat:
        self.do(self._start())
        return self

    def stop(self) -> None:
        self.do(self._stop())

    def close(self) -> None:
        """Ends it for good."""
        self.stop()
        self._loop.call_soon_threadsafe(self._loop.stop)

    async def _start(self) -> None:
        app = web.Application(middlewares=[self._open_to_all])
        app.add_routes(
            [
                web.post("/chat/session", self._session),
                web.post("/chat/session/renew", self._renew),
                web.delete("/chat/session", self._erase),
                web.get("/chat/ws", self._socket),
                web.get("/chat/events", self._events),
                web.post("/chat/say", self._say),
                web.post("/chat/seen", self._seen),
                web.route("*", "/chat/link", self._link),
                web.get("/", lambda request: self._page("index.html")),
                web.get("/chat/", lambda request: self._page("chat.html")),
                web.get("/page/{name}", self._own_page),
                web.get("/chat/web/widget.js", self._script),
                web.static("/chat/web", FILES),
            ]
        )
        self._runner = web.AppRunner(app, shutdown_timeout=0.05, access_log=None)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self.port, reuse_address=True).start()

    async def _stop(self) -> None:
        await self.drop_all()
        for thread in self.threads.values():
            thread.changed.set()
            thread.changed = asyncio.Event()
        if self._runner:
            await self._runner.cleanup()
        self._runner = None

    async def drop_all(self, code: int = WSCloseCode.GOING_AWAY) -> None:
        """Closes every socket."""
        for one in list(self.sockets):
            await one.close(code=code)

    # What tests do to it

    def tell(self, text: str, **more: Any) -> None:
        """The bot says something unasked, to everybody; to nobody it would only look like an answer that is lost."""
        assert self.threads, "nobody has a session yet"

        async def work() -> None:
            for thread in self.threads.values():
                thread.add("bot", text, **more)

        self.do(work())

    def said(self, by: str = "user") -> list[str]:
        """All that was said by one side, in every thread."""
        return [event["text"] for thread in self.threads.values() for event in thread.events if event["by"] == by]

    def forget_tokens(self) -> None:
        """As after a change of the server's secret: no token is known any more."""
        self.threads.clear()
        self.do(self.drop_all())

    # The protocol

    @web.middleware
    async def _open_to_all(self, request: web.Request, handler: Any) -> web.StreamResponse:
        self.requests.append(f"{request.method} {request.path}")
        if request.method == "OPTIONS":
            answer: web.StreamResponse = web.Response(status=204)
        else:
            answer = await handler(request)
        if not answer.prepared:
            answer.headers["Access-Control-Allow-Origin"] = "*"
            answer.headers["Access-Control-Allow-Headers"] = "Authorization, Content-Type"
            answer.headers["Access-Control-Allow-Methods"] = "GET, POST, DELETE"
            answer.headers["Cache-Control"] = "no-store"
        return answer

    async def _page(self, name: str) -> web.Response:
        policy = POLICY  # that of the real server
        text = (FILES / name).read_text("utf-8")
        return web.Response(text=text, content_type="text/html", headers={"Content-Security-Policy": policy})

    async def _script(self, request: web.Request) -> web.Response:
        """The widget as the real server sends it: one script."""
        return web.Response(body=files()["widget.js"].plain, content_type="text/javascript")

    async def _own_page(self, request: web.Request) -> web.Response:
        text, policy = self.pages[request.match_info["name"]]
        return web.Response(text=text, content_type="text/html", headers={"Content-Security-Policy": policy})

    def _thread(self, request: web.Request) -> Thread:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if token not in self.threads:
            raise _problem(web.HTTPUnauthorized, "token", "This session has ended.")
        return self.threads[token]

    async def _session(self, request: web.Request) -> web.Response:
        if self.refuse_pages:
            raise _problem(web.HTTPForbidden, "origin", "This page may not talk to the advisor.")
        token = f"token-{len(self.opened) + 1}"
        self.opened.append(token)
        self.threads[token] = Thread()
        return web.json_response(self._token(token), status=201)

    async def _renew(self, request: web.Request) -> web.Response:
        thread = self._thread(request)
        spent = next(token for token, one in self.threads.items() if one is thread)
        del self.threads[spent]
        token = f"{spent}-renewed"
        self.threads[token] = thread
        self.renew_in = None  # a new token is good for a while, as that of the real server is
        return web.json_response(self._token(token))

    def _token(self, token: str) -> Event:
        due = 4_039_372_800 if self.renew_in is None else datetime.now(timezone.utc).timestamp() + self.renew_in
        return {"token": token, "expires": 4_070_908_800, "renew_after": due}

    async def _erase(self, request: web.Request) -> web.Response:
        thread = self._thread(request)
        self.threads = {token: one for token, one in self.threads.items() if one is not thread}
        await self.drop_all(4401)
        return web.json_response({"erased": {"messages": len(thread.events)}})

    async def _events(self, request: web.Request) -> web.Response:
        thread, after = self._thread(request), int(request.query["after"])
        if thread.last <= after and request.query["wait"] != "0":
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(thread.changed.wait(), float(request.query["wait"]))
        self._thread(request)
        return web.json_response({"events": thread.after(after)[-200:], "seq": thread.last})

    async def _say(self, request: web.Request) -> web.Response:
        answer = self._store(self._thread(request), await request.json())
        if answer["type"] == "error":
            return web.json_response({"error": answer}, status=413)
        return web.json_response(answer)

    async def _seen(self, request: web.Request) -> web.Response:
        self._thread(request)
        return web.json_response({})

    async def _link(self, request: web.Request) -> web.Response:
        self._thread(request)
        if request.method == "GET":
            return web.json_response({"telegram": {"bot": "a_bot", "linked": self.linked}} if self.telegram else {})
        self.linked = request.method == "POST"
        expires = datetime.now(timezone.utc).timestamp() + 900
        return web.json_response({"url": "https://t.me/a_bot?start=SECRET", "expires": expires})

    def _store(self, thread: Thread, frame: Event) -> Event:
        cid = frame["cid"]
        known = next((event for event in thread.events if event.get("cid") == cid), None)
        if known:
            return {"type": "ack", "cid": cid, "seq": known["seq"]}
        if self.refuse:
            return {"type": "error", "cid": cid, **self.refuse}
        text = frame["text"] if frame["type"] == "say" else _title(thread, frame["button"])
        event = thread.add("user", text, cid=cid)
        if not self.mute:
            task = self._loop.create_task(self._reply(thread, text))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return {"type": "ack", "cid": cid, "seq": event["seq"]}

    async def _reply(self, thread: Thread, text: str) -> None:
        await asyncio.sleep(self.delay)
        for answer in self.answer(text):
            thread.add("bot", **answer)

    async def _socket(self, request: web.Request) -> web.StreamResponse:
        if self.refuse_sockets:
            raise web.HTTPServiceUnavailable
        one = web.WebSocketResponse()
        await one.prepare(request)
        self.sockets.add(one)
        feeding: asyncio.Task[None] | None = None
        try:
            hello = await one.receive_json()
            thread = self.threads.get(hello["token"])
            if thread is None:
                await one.close(code=4401)
                return one
            await one.send_json({"type": "ready", "v": 1, "seq": thread.last, "expires": ""})
            feeding = self._loop.create_task(self._feed(one, thread, hello["after"]))
            async for message in one:
                await self._frame(one, thread, message.json())
        finally:
            self.sockets.discard(one)
            if feeding:
                feeding.cancel()
        return one

    async def _frame(self, one: web.WebSocketResponse, thread: Thread, frame: Event) -> None:
        if frame["type"] == "ping":
            await one.send_json({"type": "pong"})
        elif frame["type"] in ("say", "press"):
            answer = self._store(thread, frame)
            if self.lose_acks:
                self.lose_acks -= 1
                await one.close()
            else:
                await one.send_json(answer)

    async def _feed(self, one: web.WebSocketResponse, thread: Thread, after: int) -> None:
        while not one.closed:
            waiting = thread.changed
            for event in thread.after(after):
                await one.send_json(event)
                after = event["seq"]
            if not thread.after(after):
                await waiting.wait()


def _title(thread: Thread, button: str) -> str:
    for event in thread.events:
        for one in event.get("buttons", []):
            if one["id"] == button:
                return str(one["title"])
    return button


def _problem(kind: type[web.HTTPException], code: str, text: str) -> web.HTTPException:
    body = f'{{"error": {{"code": "{code}", "text": "{text}"}}}}'
    return kind(text=body, content_type="application/json", headers={"Access-Control-Allow-Origin": "*"})
