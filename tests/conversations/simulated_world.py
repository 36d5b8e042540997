"""Transcripts made by hand for the tests of the simulator."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from tests.conversations.simulator.record import Exchange, Move, Record

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=timezone.utc)


def message(text: str, *buttons: str, card: dict[str, Any] | None = None) -> dict[str, Any]:
    """A message of the bot."""
    return {"text": text, "buttons": [{"title": b, "payload": f"/{b}"} for b in buttons], "card": card}


def turn(
    said: str,
    text: str,
    *buttons: str,
    act: str = "say",
    card: dict[str, Any] | None = None,
    settled: dict[str, str] | None = None,
    stored: dict[str, Any] | None = None,
    digression: bool = False,
) -> Exchange:
    """One turn of a talk."""
    move = Move(said, act, digression=digression)
    return Exchange(move, [message(text, *buttons, card=card)], settled or {}, NOW, stored)


def talk(*turns: Exchange, finished: bool = True, **more: Any) -> Record:
    """A whole talk."""
    record = Record("somebody", list(turns), finished=finished)
    for name, value in more.items():
        setattr(record, name, value)
    return record
