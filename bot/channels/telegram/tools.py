"""What the receiving side of the channel works with."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.channels.limits import SAYING, Rate
from bot.channels.telegram.client import Client
from bot.channels.telegram.pace import Pace, Time
from bot.memory import Memory


class Waker(Protocol):
    """Who goes on with what a person sent."""

    def wake(self, person_id: str) -> None:
        """Sees to it; returns at once."""


@dataclass(frozen=True)
class Tools:
    """What the receiver works with; `published` is told whose thread has grown, `name` tells the bot's, without @,
    `bot` is its id, and `saying` how fast a chat may write."""

    memory: Memory
    clock: Callable[[], datetime]
    client: Client
    turns: Waker
    delivery: Waker
    published: Callable[[str], Awaitable[None]]
    name: Callable[[], str]
    time: Time
    pace: Pace
    bot: int
    saying: Rate = SAYING
