"""The routes of the web channel: sockets, requests and files under /chat/, as docs/web.md describes them."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Any

from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse
from sanic.server.websockets.impl import WebsocketImplProtocol

from bot.channels import frames, pages
from bot.channels.conversation import Conversations
from bot.channels.door import RENEW, Pass, Refused
from bot.channels.frames import Press, Say, Seen, Unusable
from bot.channels.hub import Crowded, Leaving
from bot.channels.socket import CODES, NONSENSE, Socket
from bot.channels.troubles import kind

WAIT = 25
"""Seconds a poll waits at most: less than proxies allow a request to take."""

STATUS = {"too_long": 413, "not_found": 404}

log = logging.getLogger(__name__)

Handler = Callable[..., Awaitable[HTTPResponse]]


def blueprint() -> Blueprint:
    """All routes of the channel; `app.ctx.web` holds its tools."""
    routes = Blueprint("advisor_web")
    routes.add_websocket_route(_socket, "/ws")
    for path, handler, method in (
        ("/session", _session, "POST"),
        ("/session", _forget, "DELETE"),
        ("/session/renew", _renew, "POST"),
        ("/events", _events, "GET"),
        ("/say", _say, "POST"),
        ("/seen", _seen, "POST"),
        ("/link", _linked, "GET"),
        ("/link", _link, "POST"),
        ("/link", _unlink, "DELETE"),
    ):
        routes.add_route(_guarded(handler), path, methods=[method], name=handler.__name__)
    for path in ("/session", "/session/renew", "/events", "/say", "/seen", "/link"):
        routes.add_route(_guarded(_preflight), path, methods=["OPTIONS"], name=f"preflight{path}".replace("/", "_"))
    routes.add_route(_health, "/health", methods=["GET"])
    routes.add_route(_ready, "/ready", methods=["GET"])
    routes.add_route(_file(pages.files()), "/web/<path:path>", methods=["GET", "HEAD"], name="file")
    routes.add_route(page("chat.html"), "/", methods=["GET", "HEAD"], name="page")
    return routes


def page(name: str) -> Handler:
    """A page of the widget's folder."""
    held = pages.files()

    async def handler(request: Request) -> HTTPResponse:
        return pages.sent(request, held[name])

    return handler


def _file(held: Any) -> Handler:
    async def handler(request: Request, path: str) -> HTTPResponse:
        file = held.get(path)
        return pages.sent(request, file) if file else _error(404, "not_found", "There is no such file.")

    return handler


async def _socket(request: Request, ws: WebsocketImplProtocol) -> None:
    web = _tools(request)
    try:
        web.door.address(request.remote_addr or request.ip)
        web.door.page(request.headers.get("origin"))
    except Refused as no:
        await ws.close(CODES.get(no.code, NONSENSE), no.code)
        return
    await Socket(ws, web).run()


def _guarded(handler: Handler) -> Handler:
    """A handler behind the door, whose refusals are answers; who may ask may read it, who may not reads that."""

    @wraps(handler)
    async def guarded(request: Request) -> HTTPResponse:
        web, origin = _tools(request), request.headers.get("origin")
        readable = origin in web.door.rules.origins
        try:
            web.door.address(request.remote_addr or request.ip)
            # A browser asks here whether it may ask at all; that any page may, so that it can read why it may not.
            if request.method != "OPTIONS":
                web.door.page(origin)
            answer = await handler(request, web)
        except Refused as no:
            answer = _error(no.status, no.code, no.text, no.retry_after)
            readable = readable or no.code == "origin"
        except Unusable as no:
            answer = _error(STATUS.get(no.code, 400), no.code, no.text)
        except Crowded:
            answer = _error(429, "slow_down", "The advisor is open in too many places at once.", 10)
        except Leaving:
            answer = _error(503, "busy", "I am being started anew. Please try again in a moment.", 2)
        except Exception as error:
            log.warning("a request failed: %s", kind(error))
            answer = _error(503, "busy", "I cannot keep anything right now. Please try again in a moment.", 2)
        answer.headers["Cache-Control"] = "no-store"
        answer.headers["Vary"] = "Origin"
        if origin and (readable or request.method == "OPTIONS"):
            answer.headers["Access-Control-Allow-Origin"] = origin
        return answer

    return guarded


async def _preflight(request: Request, web: Conversations) -> HTTPResponse:
    headers = {
        "Access-Control-Allow-Methods": "GET, POST, DELETE",
        "Access-Control-Allow-Headers": "authorization, content-type",
        "Access-Control-Max-Age": "600",
    }
    return response.empty(204, headers)


async def _session(request: Request, web: Conversations) -> HTTPResponse:
    asked = _body(request)
    if asked.get("v") != frames.VERSION:
        raise Unusable(f"This server speaks version {frames.VERSION}.")
    made = web.door.open(request.remote_addr or request.ip, str(asked.get("zone") or "")[:60])
    return response.json(_written(web, made), status=201)


async def _renew(request: Request, web: Conversations) -> HTTPResponse:
    return response.json(_written(web, web.door.renew(request.token)))


async def _forget(request: Request, web: Conversations) -> HTTPResponse:
    person_id, erased = web.door.forget(request.token)
    web.hub.end(person_id)
    await web.hub.published(person_id)
    return response.json({"erased": {name: rows for name, rows in erased.items() if rows}})


async def _events(request: Request, web: Conversations) -> HTTPResponse:
    who, after, wait = web.door.enter(request.token), _whole(request, "after"), min(_whole(request, "wait"), WAIT)
    web.open(who)
    if after > web.last(who.person_id):
        after = 0
    with web.hub.listening(who.person_id) as flag:
        found, reached = web.news(who.person_id, after)
        if reached == after and wait:
            flag.reached = reached
            with contextlib.suppress(asyncio.TimeoutError):
                await asyncio.wait_for(flag.wait(), wait)
            found, reached = web.news(who.person_id, after)
    return response.json({"events": found, "seq": reached})


async def _say(request: Request, web: Conversations) -> HTTPResponse:
    who, frame = web.door.enter(request.token), frames.parse(request.body)
    if not isinstance(frame, Say | Press):
        raise Unusable("Only say and press are taken here.")
    return response.json(await web.take(who, frame))


async def _seen(request: Request, web: Conversations) -> HTTPResponse:
    who, frame = web.door.enter(request.token), frames.parse(request.body)
    if not isinstance(frame, Seen):
        raise Unusable("Only seen is taken here.")
    web.seen(who.person_id, frame.seq)
    return response.empty(204)


async def _linked(request: Request, web: Conversations) -> HTTPResponse:
    """Which other channels there are, and whether the person is in them."""
    who, bot = web.door.enter(request.token), _bot(request)
    if not bot:
        return response.json({})
    return response.json({"telegram": {"bot": bot, "linked": web.linked(who.person_id)}})


async def _link(request: Request, web: Conversations) -> HTTPResponse:
    who, bot = web.door.enter(request.token), _bot(request)
    if not bot:
        raise Unusable("There is no other channel to go on in.", "not_found")
    secret, end = web.link(who)
    return response.json({"url": f"https://t.me/{bot}?start={secret}", "expires": int(end.timestamp())}, status=201)


async def _unlink(request: Request, web: Conversations) -> HTTPResponse:
    who = web.door.enter(request.token)
    return response.json({"unlinked": await web.unlink(who)})


def _bot(request: Request) -> str:
    """The name of the Telegram bot, empty where there is none or Telegram was not reached yet."""
    return str(getattr(getattr(request.app.ctx, "telegram", None), "name", "") or "")


async def _health(request: Request) -> HTTPResponse:
    return response.json({"status": "up"})


async def _ready(request: Request) -> HTTPResponse:
    web: Conversations | None = getattr(request.app.ctx, "web", None)
    try:
        if web is None:
            raise LookupError("the engine is not loaded")
        web.last("nobody")
    except Exception as error:
        log.warning("not ready: %s", error)
        return _error(503, "busy", "Not ready.")
    return response.json({"status": "ready"})


def _tools(request: Request) -> Conversations:
    tools: Conversations = request.app.ctx.web
    return tools


def _written(web: Conversations, let_in: Pass) -> dict[str, Any]:
    return {
        "token": web.door.written(let_in.token),
        "expires": let_in.token.end,
        "renew_after": int(web.clock().timestamp() + RENEW.total_seconds()),
    }


def _body(request: Request) -> dict[str, Any]:
    try:
        data = json.loads(request.body or b"{}")
    except (ValueError, RecursionError):
        raise Unusable("That was no JSON.") from None
    if not isinstance(data, dict):
        raise Unusable("A body is a JSON object.")
    return data


def _whole(request: Request, name: str) -> int:
    text = request.args.get(name) or "0"
    if not (text.isascii() and text.isdigit() and len(text) <= 15):
        raise Unusable(f'"{name}" must be a number.')
    return int(text)


def _error(status: int, code: str, text: str, retry_after: int = 0) -> HTTPResponse:
    told: dict[str, Any] = {"code": code, "text": text}
    headers = {"Retry-After": str(retry_after)} if retry_after else {}
    if retry_after:
        told["retry_after"] = retry_after
    return response.json({"error": told}, status=status, headers=headers)
