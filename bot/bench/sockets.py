"""Many people in the web channel at once: open sockets that each say something now and then, and how long it takes."""

from __future__ import annotations

import asyncio
import json
import time
import urllib.request
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, field
from typing import Any

import websockets

PAUSE = 10.0
"""Seconds between two messages of one person."""

GRACE = 15.0
"""Seconds that the last answers are waited for."""

WORDS = ("I know sql and a bit of python", "what am I missing?", "5 hours a week", "show my plan", "why docker?")


@dataclass
class Load:
    """What was measured: seconds from saying to the acknowledgement and to the bot's answer, and how many were said."""

    acknowledged: list[float] = field(default_factory=list)
    answered: list[float] = field(default_factory=list)
    said: int = 0

    @property
    def lost(self) -> int:
        """Messages that found no answer."""
        return self.said - len(self.answered)


async def load(url: str, people: int, seconds: float) -> Load:
    """People who are all there for so many seconds, evenly spread over the pause."""
    tokens = [await asyncio.to_thread(_session, url, number) for number in range(people)]
    found, there, began = Load(), [], asyncio.Event()
    made = [_person(url, (n, token), (PAUSE * n / people, seconds), found, there) for n, token in enumerate(tokens)]
    tasks = [asyncio.create_task(person(began)) for person in made]
    while len(there) < people:
        await asyncio.wait(tasks, timeout=0.1, return_when=asyncio.FIRST_EXCEPTION)
        for task in tasks:
            if task.done():
                task.result()
    began.set()
    await asyncio.gather(*tasks)
    return found


def percentile(times: Sequence[float], share: float) -> float:
    """The time that this share of them stays under, in milliseconds; 0 for none."""
    ordered = sorted(times)
    return 1000 * ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


def _session(url: str, number: int) -> str:
    """A token; each person comes from an address of their own, which the server believes behind a proxy."""
    request = urllib.request.Request(f"{url}/chat/session", b'{"v": 1}', method="POST")
    request.add_header("X-Forwarded-For", address(number))
    with urllib.request.urlopen(request, timeout=30) as answer:
        return str(json.loads(answer.read())["token"])


def address(number: int) -> str:
    """An address of the block for documentation and tests (RFC 2544)."""
    return f"198.18.{number // 250}.{number % 250 + 1}"


def _person(
    url: str, who: tuple[int, str], when: tuple[float, float], found: Load, there: list[int]
) -> Callable[[asyncio.Event], Coroutine[Any, Any, None]]:
    (number, token), (wait, seconds) = who, when
    where = url.replace("http", "ws", 1) + "/chat/ws"
    headers = {"X-Forwarded-For": address(number)}

    async def talk(began: asyncio.Event) -> None:
        async with websockets.connect(where, extra_headers=headers, open_timeout=60) as socket:  # type: ignore[attr-defined]
            await socket.send(json.dumps({"type": "hello", "v": 1, "token": token, "after": 0}))
            waits: dict[str, float] = {}
            greeted = asyncio.Event()
            reading = asyncio.create_task(_read(socket, waits, found, greeted))
            await asyncio.wait_for(greeted.wait(), 120)
            there.append(number)
            await began.wait()
            await asyncio.sleep(wait)
            for turn in range(int(seconds // PAUSE)):
                waits[f"m{turn}"] = time.perf_counter()
                found.said += 1
                await socket.send(json.dumps({"type": "say", "cid": f"m{turn}", "text": WORDS[turn % len(WORDS)]}))
                await asyncio.sleep(PAUSE)
            for _ in range(int(GRACE * 10)):
                if not waits:
                    break
                await asyncio.sleep(0.1)
            reading.cancel()

    return talk


async def _read(socket: Any, waits: dict[str, float], found: Load, greeted: asyncio.Event) -> None:
    """The bot answers in order: its next event belongs to the oldest message that waits."""
    async for raw in socket:
        now, frame = time.perf_counter(), json.loads(raw)
        if frame["type"] == "ack":
            if frame["cid"] in waits:
                found.acknowledged.append(now - waits[frame["cid"]])
        elif frame["type"] == "ev" and frame["by"] == "bot":
            if not greeted.is_set():
                greeted.set()
            elif waits:
                found.answered.append(now - waits.pop(next(iter(waits))))
