"""The web channel over a real server: stored before acknowledged, answered once, shown to nobody else."""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.channels.web_client import connected
from tests.channels.web_server import Server
from tests.servers import postgresql, redis


def run(talk: Any) -> None:
    asyncio.run(talk)


def test_a_talk(server: Server) -> None:
    token = server.session()

    async def talk() -> None:
        async with connected(server, token) as anna:
            await anna.said("echo: open")
            await anna.say("a", "hello")
            ack = await anna.frame("ack")
            answer = await anna.said("echo: hello")
            assert ack["cid"] == "a" and answer["seq"] > ack["seq"]
            assert anna.events[ack["seq"]]["text"] == "hello" and anna.events[ack["seq"]]["cid"] == "a"
            await anna.send({"type": "press", "cid": "b", "button": answer["buttons"][0]["id"]})
            await anna.said("echo: /again")
            await anna.say("c", "card")
            card = (await anna.said("echo: card"))["card"]
            await anna.send({"type": "press", "cid": "d", "button": card["skills"][0]["actions"][0]["id"]})
            await anna.said("echo: /remove")
            assert anna.texts("user") == ["hello", "Again", "card", "Remove"]
        async with connected(server, token, after=answer["seq"]) as again:
            await again.said("echo: /remove")
            assert min(again.events) > answer["seq"]
        async with connected(server, token, after=2**52) as ahead:
            await ahead.said("echo: open")

    run(talk())


def test_a_message_sent_again_is_answered_once(server: Server) -> None:
    token = server.session()

    async def talk() -> None:
        async with connected(server, token) as one, connected(server, token) as two:
            for client in (one, two, one):
                await client.say("same", "hello")
            await one.said("echo: hello")
            await one.say("last", "end")
            for client in (one, two):
                await client.said("echo: end")
                assert client.texts("bot") == ["echo: open", "echo: hello", "echo: end"]
                assert client.texts("user") == ["hello", "end"]

    run(talk())


def test_polling_shows_the_same(server: Server) -> None:
    token = server.session()
    status, body, _ = server.ask("GET", "/chat/events?after=0&wait=0", token=token)
    assert status == 200
    frame = {"type": "say", "cid": "p", "text": "hello"}
    first, again = (server.ask("POST", "/chat/say", frame, token)[1] for _ in range(2))
    assert first["type"] == "ack" and first == again
    seen: dict[int, str] = {}
    after = 0
    while "echo: hello" not in seen.values():
        status, body, _ = server.ask("GET", f"/chat/events?after={after}&wait=5", token=token)
        assert status == 200
        seen |= {event["seq"]: event["text"] for event in body["events"]}
        after = body["seq"]
    assert [seen[seq] for seq in sorted(seen)] == ["echo: open", "hello", "echo: hello"]
    assert server.ask("POST", "/chat/seen", {"type": "seen", "seq": after}, token)[0] == 204


def test_nobody_reads_or_presses_for_another(server: Server) -> None:
    anna, bert = server.session(), server.session()

    async def talk() -> None:
        async with connected(server, anna) as one, connected(server, bert) as other:
            await one.say("a", "my secret")
            answer = await one.said("echo: my secret")
            await other.send({"type": "press", "cid": "x", "button": answer["buttons"][0]["id"]})
            assert (await other.frame("error"))["code"] == "not_found"
            await other.say("a", "hello")
            await other.said("echo: hello")
            assert "secret" not in json.dumps(other.frames)

    run(talk())


@pytest.mark.parametrize("token", ["", "x", "a.b.c.d", "n" * 32 + ".1.99999999999." + "s" * 43])
def test_without_a_good_token_nothing_is_told(server: Server, token: str) -> None:
    assert server.ask("GET", "/chat/events?after=0", token=token)[0] == 401
    assert server.ask("DELETE", "/chat/session", token=token)[0] == 401

    async def talk() -> None:
        async with connected(server) as client:
            await client.send({"type": "hello", "v": 1, "token": token, "after": 0})
            assert await client.ended() == 4401
            assert client.frames == []

    run(talk())


def test_a_failing_message_ends_in_an_apology_and_leaves_nothing(server: Server) -> None:
    token = server.session()

    async def talk() -> None:
        async with connected(server, token) as anna:
            for n, text in enumerate(("boom", "mute")):
                await anna.say(f"a{n}", text)
                await anna.until(lambda f: f["type"] == "ev" and "stumbled" in f["text"])
            await anna.say("c", "still there?")
            await anna.said("echo: still there?")

    run(talk())


def test_what_was_erased_is_shown_no_more(server: Server) -> None:
    token = server.session()

    async def talk() -> None:
        async with connected(server, token) as anna:
            await anna.say("a", "my secret")
            await anna.said("echo: my secret")
            await anna.say("b", "erase")
            assert (await anna.said("echo: erase"))["reset"] is True
        async with connected(server, token) as again:
            await again.said("echo: erase")
            assert "secret" not in json.dumps(again.frames)

    run(talk())


def test_forget_me_ends_the_session_everywhere(server: Server) -> None:
    token = server.session()

    async def talk() -> None:
        async with connected(server, token) as anna:
            await anna.say("a", "hello")
            await anna.said("echo: hello")
            status, body, _ = await asyncio.to_thread(server.ask, "DELETE", "/chat/session", None, token)
            assert status == 200 and body["erased"]["inbox"] == 2
            assert await anna.ended() == 4401

    run(talk())
    assert server.ask("GET", "/chat/events?after=0", token=token)[0] == 401


def test_who_is_too_fast_is_told_when_and_nothing_is_half_done(server: Server) -> None:
    token = server.session()

    async def talk() -> None:
        async with connected(server, token) as anna:
            for n in range(14):
                await anna.say(f"m{n}", f"number {n}")
            error = await anna.frame("error")
            assert error["code"] == "slow_down" and error["retry_after"] == 1 and error["cid"]
            await anna.said("echo: number 9")
            refused = {f["cid"] for f in anna.frames if f["type"] == "error"}
            taken = {f["cid"] for f in anna.frames if f["type"] == "ack"}
            assert refused.isdisjoint(taken)

    run(talk())


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "https://good.example.evil.example"])
def test_other_pages_are_refused(server: Server, origin: str) -> None:
    status, body, headers = server.ask("POST", "/chat/session", {"v": 1}, origin=origin)
    assert (status, body["error"]["code"]) == (403, "origin")
    assert headers["Access-Control-Allow-Origin"] == origin, "the page may read that it was refused"

    async def talk() -> None:
        async with connected(server, origin=origin) as client:
            assert await client.ended() == 4403

    run(talk())


def test_other_pages_read_their_refusal_and_nothing_else(server: Server) -> None:
    evil, token = "https://evil.example", server.session()
    for method, path, body in (
        ("GET", "/chat/events?after=0&wait=0", None),
        ("POST", "/chat/say", {"type": "say", "cid": "a" * 32, "text": "from there"}),
        ("DELETE", "/chat/session", None),
    ):
        status, answer, _ = server.ask(method, path, body, token=token, origin=evil)
        assert (status, list(answer), answer["error"]["code"]) == (403, ["error"], "origin")
    status, heard, headers = server.ask("GET", "/chat/events?after=0&wait=0", token=token)
    assert (status, heard["events"]) == (200, []) and "Access-Control-Allow-Origin" not in headers
    for path in ("/chat/health", "/chat/ready"):
        assert "Access-Control-Allow-Origin" not in server.ask("GET", path, origin=evil)[2]


def test_listed_pages_may_ask_and_read(server: Server) -> None:
    origin = "https://good.example"
    status, _, headers = server.ask("OPTIONS", "/chat/session", origin=origin)
    assert status == 204 and headers["Access-Control-Allow-Origin"] == origin
    status, body, headers = server.ask("POST", "/chat/session", {"v": 1}, origin=origin)
    assert status == 201 and headers["Access-Control-Allow-Origin"] == origin
    assert "Access-Control-Allow-Credentials" not in headers

    async def talk() -> None:
        async with connected(server, body["token"], origin=origin) as client:
            await client.said("echo: open")

    run(talk())


def test_nonsense_is_answered_and_then_ended(server: Server) -> None:
    token = server.session()

    async def talk() -> None:
        async with connected(server, token) as anna:
            for raw in ("{", "[]", '{"type": "dance"}', '{"type": "say"}', '{"type": "hello", "v": 1, "token": "t"}'):
                await anna.send(raw)
            assert await anna.ended() == 4400
            assert len([f for f in anna.frames if f["type"] == "error"]) == 5
        async with connected(server) as nobody:
            await nobody.say("a", "no hello")
            assert await nobody.ended() == 4400
        async with connected(server, token) as big:
            await big.send("x" * 500_000)
            assert await big.ended() == 1009

    run(talk())
    assert server.ask("POST", "/chat/say", raw=b"x" * 500_000, token=token)[0] == 413
    assert server.ask("POST", "/chat/say", raw=b"{", token=token)[0] == 400
    assert server.ask("GET", "/chat/events?after=x", token=token)[0] == 400
    assert server.ask("POST", "/chat/session", {"v": 9})[0] == 400


def test_files_are_those_of_the_widget_alone(server: Server) -> None:
    for path in ("/", "/chat/"):
        status, _, headers = server.ask("GET", path)
        assert status == 200 and "default-src 'none'" in headers["Content-Security-Policy"]
    status, body, headers = server.ask("GET", "/chat/web/dom.js")
    assert status == 200 and b"export function el" in body and headers["X-Content-Type-Options"] == "nosniff"
    for path in (
        "/chat/web/../routes.py",
        "/chat/web/%2e%2e/routes.py",
        "/chat/web/..%2froutes.py",
        "/chat/web/web.key",
    ):
        assert server.ask("GET", path)[0] == 404


def test_the_server_says_that_it_lives_and_is_ready(server: Server) -> None:
    assert server.ask("GET", "/chat/health")[1] == {"status": "up"}
    assert server.ask("GET", "/chat/ready")[1]["status"] == "ready"


def test_killed_again_and_again_nothing_is_lost_or_said_twice(servers: Callable[..., Server]) -> None:
    """Random deaths in the middle of answers; the client sends again what was not acknowledged, as the widget does."""
    chance = random.Random(7)
    server = servers(takes=0.03)
    token, wanted = server.session(), [f"message {n}" for n in range(24)]
    events: dict[int, dict[str, Any]] = {}
    kills = 0

    async def talk(todo: list[str], patience: float) -> None:
        async with connected(server, token) as anna:
            try:
                for text in todo:
                    await anna.say(text.replace(" ", "-"), text)
                    await anna.frame("ack")
                    acknowledged.add(text)
                await asyncio.wait_for(anna.said(f"echo: {wanted[-1]}"), patience)
            finally:
                events.update(anna.events)

    acknowledged: set[str] = set()
    while kills < 8:
        todo = [text for text in wanted if text not in acknowledged][:3]
        with contextlib.suppress(Exception):
            asyncio.run(asyncio.wait_for(talk(todo, 0.0), chance.uniform(0.05, 0.3)))
        server.kill()
        kills += 1
        server.start()
    for _ in range(20):
        todo = [text for text in wanted if text not in acknowledged][:5]
        try:
            asyncio.run(talk(todo, 15.0 if len(todo) < 5 else 2.0))
        except Exception:
            continue
        if not todo:
            break
    bot = [events[seq]["text"] for seq in sorted(events) if events[seq]["by"] == "bot"]
    user = [events[seq]["text"] for seq in sorted(events) if events[seq]["by"] == "user"]
    assert user == wanted
    assert bot == ["echo: open", *(f"echo: {text}" for text in wanted)]


@pytest.fixture(params=["sqlite", "postgresql"])
def shared(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[dict[str, str]]:
    """What two servers share: a database and the key that signs; on PostgreSQL also a Redis."""
    known = {"ADVISOR_SECRET": "a secret that both know"}
    if request.param == "sqlite":
        yield {**known, "ECHO_DATABASE": f"sqlite:///{tmp_path / 'both.db'}"}
        return
    with postgresql() as database, redis() as news:
        yield {**known, "ECHO_DATABASE": database, "ADVISOR_REDIS_URL": news}


def lasting(events: dict[int, dict[str, Any]]) -> dict[int, dict[str, Any]]:
    """What events say for good: how the steps stand is told with the last of a batch."""
    return {
        seq: {key: value for key, value in event.items() if key not in ("states", "version")}
        for seq, event in events.items()
    }


def test_two_servers_over_one_database_take_turns(shared: dict[str, str], servers: Callable[..., Server]) -> None:
    one, two = servers("one", environment=shared), servers("two", environment=shared)
    token = one.session()

    async def talk() -> None:
        async with connected(one, token) as here, connected(two, token) as there:
            for n in range(4):
                await here.say(f"h{n}", f"here {n}")
                await there.say(f"t{n}", f"there {n}")
            for client in (here, there):
                for n in range(4):
                    await client.said(f"echo: here {n}")
                    await client.said(f"echo: there {n}")
            assert lasting(here.events) == lasting(there.events)
            assert len(here.texts("bot")) == 9

    run(talk())
