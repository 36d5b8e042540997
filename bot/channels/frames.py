"""Frames of the web channel, as docs/web.md names them: what a client may send, and what an event looks like. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.memory.thread import USER, Entry

VERSION = 1
LONGEST = 60_000
"""Characters of a message that are taken in: what is more than the bot reads is stored, and it says what it read."""

_CID = re.compile(r"^[A-Za-z0-9_-]{1,64}\Z", re.ASCII)
_BUTTON = re.compile(r"^(\d{1,15})\.(\d{1,4})\Z", re.ASCII)


class Unusable(Exception):
    """A frame that cannot be used; `code` and the text are what the client is told."""

    def __init__(self, text: str, code: str = "unusable", cid: str = "") -> None:
        super().__init__(text)
        self.text, self.code, self.cid = text, code, cid


@dataclass(frozen=True)
class Hello:
    """Who is there, and what they have."""

    token: str
    after: int


@dataclass(frozen=True)
class Say:
    """Words of a person."""

    cid: str
    text: str


@dataclass(frozen=True)
class Press:
    """A button: the message it belongs to and its number there."""

    cid: str
    seq: int
    number: int


@dataclass(frozen=True)
class Seen:
    """What was shown."""

    seq: int


@dataclass(frozen=True)
class Ping:
    """Whether anybody is there."""


Frame = Hello | Say | Press | Seen | Ping


def parse(raw: str | bytes) -> Frame:
    """The frame in a text; Unusable where it is none."""
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        raise Unusable("That was no JSON.") from None
    if not isinstance(data, dict):
        raise Unusable("A frame is a JSON object.")
    kind = data.get("type")
    if kind == "ping":
        return Ping()
    if kind == "seen":
        return Seen(_number(data, "seq"))
    if kind == "hello":
        if data.get("v") != VERSION:
            raise Unusable(f"This server speaks version {VERSION}.")
        return Hello(str(data.get("token") or ""), _number(data, "after"))
    if kind in ("say", "press"):
        return _message(data)
    raise Unusable("There is no frame of that type.")


def _message(data: Mapping[str, Any]) -> Say | Press:
    cid = data.get("cid")
    if not isinstance(cid, str) or not _CID.match(cid):
        raise Unusable('"cid" must be 1 to 64 characters of A-Z, a-z, 0-9, _ and -.')
    if data["type"] == "press":
        button = _BUTTON.match(str(data.get("button")))
        if button is None:
            raise Unusable("There is no such button.", "not_found", cid)
        return Press(cid, int(button[1]), int(button[2]))
    text = data.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Unusable("There is nothing in that message.", cid=cid)
    if len(text) > LONGEST:
        raise Unusable(
            f"That is {len(text):,} characters, and I take {LONGEST:,} at once. Please send what matters most.",
            "too_long",
            cid,
        )
    return Say(cid, text.encode("utf-8", "replace").decode())


def _number(data: Mapping[str, Any], name: str) -> int:
    value = data.get(name, 0)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**53:
        raise Unusable(f'"{name}" must be a number.')
    return int(value)


def event(entry: Entry, channel: str = "web") -> dict[str, Any] | None:
    """The event of a message of the thread; None for one that is not shown in this channel. What is behind buttons
    stays here."""
    if entry.body.get("only", channel) != channel:
        return None
    made: dict[str, Any] = {"type": "ev", "seq": entry.seq, "by": entry.by, "at": entry.at}
    body = entry.body
    if entry.by == USER:
        if body.get("kind") == "open":
            return None
        return {**made, "text": body.get("text", ""), "cid": entry.source.removeprefix("web:")}
    named = iter(range(10_000))
    made["text"] = text = body.get("text", "")
    made["buttons"] = [_named(button, entry.seq, named) for button in body.get("buttons") or ()]
    if body.get("custom"):
        made["card"] = _named(body["custom"], entry.seq, named)
        if channel == "web" and isinstance(made["card"], dict):
            made["card"].pop("page", None)  # the widget offers the Markdown: no need to send a document twice
        twin = made["card"].pop("twin", None) if isinstance(made["card"], dict) else None
        if twin and twin in text:
            made["around"] = [part.strip() for part in text.split(twin, 1)]
    if body.get("reset"):
        made["reset"] = True
    return made


def brought_up(
    event: dict[str, Any], states: Mapping[str, str], levels: Mapping[str, str | None] | None = None
) -> dict[str, Any]:
    """The event with what its card lets people change as it stands now, by ids: it may be older than the last tick.

    `states` are those of steps; `levels` those of the skills that are still held: others are marked as removed.
    """
    card = event.get("card")
    if not isinstance(card, dict):
        return event
    if card.get("type") == "profile" and levels is not None:
        card["skills"] = [
            {**one, "level": levels[one["id"]]} if one.get("id") in levels else {**one, "removed": True}
            for one in card.get("skills") or ()
        ]
    if card.get("type") not in ("roadmap", "phase", "step"):
        return event
    phases = [card, *(part for part in card.get("phases") or () if isinstance(part, dict))]
    for step in (one for part in phases for one in [part, *(part.get("steps") or ())]):
        if isinstance(step, dict) and "state" in step:
            step["state"] = states.get(str(step.get("id")), "to do")
    return event


def _named(value: Any, seq: int, numbers: Iterator[int]) -> Any:
    """The value with an id in place of every payload in it."""
    if isinstance(value, Mapping):
        kept = {k: _named(v, seq, numbers) for k, v in value.items() if k != "payload"}
        return {**kept, "id": f"{seq}.{next(numbers)}"} if "payload" in value else kept
    if isinstance(value, list | tuple):
        return [_named(item, seq, numbers) for item in value]
    return value


def behind(body: Mapping[str, Any], number: int) -> tuple[str, str] | None:
    """What pressing the button or action of that number says, and its payload; None where there is none."""
    for at, (title, payload) in enumerate(_payloads([*(body.get("buttons") or ()), body.get("custom")])):
        if at == number:
            return title, payload
    return None


def _payloads(value: Any) -> Iterator[tuple[str, str]]:
    """What is behind each button, in the order in which `_named` numbers them."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            if key != "payload":
                yield from _payloads(inner)
        if "payload" in value:
            yield str(value.get("said") or value.get("title", "")), str(value["payload"])
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _payloads(item)
