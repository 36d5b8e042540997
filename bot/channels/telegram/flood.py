"""Who writes faster than anybody reads is heard again after a while. The count is kept in the database, so it is one
for all processes, however the updates of a chat are spread over them."""

from __future__ import annotations

import contextlib
from datetime import datetime, timedelta

from bot.channels.limits import Rate
from bot.channels.telegram import updates
from bot.channels.telegram.handling import MANY, Handled, hush
from bot.channels.telegram.texts import texts
from bot.channels.telegram.tools import Tools
from bot.channels.telegram.updates import Pressed
from bot.channels.troubles import Known
from bot.memory import Memory, leases, telegram, thread
from bot.memory.telegram import Update

HUSH = timedelta(seconds=30)
"""How long nothing is taken in of a chat that wrote too fast; then what waits is read as one message."""

SKEW = timedelta(minutes=1)
"""How far apart the clocks of two machines may be."""

COUNT = "telegram-said:"
"""How the names begin under which it is kept when a chat will have been quiet."""


def too_fast(memory: Memory, name: str, rate: Rate, now: datetime) -> bool:
    """Whether this is one more than a rate allows, whichever processes saw the others; if not, it counts.

    The generic cell rate algorithm, as in `limits`: kept is the moment at which nothing is owed any more.
    """
    if not rate.pause:
        return False
    pause, key = timedelta(seconds=rate.pause), f"{COUNT}{name}"
    with memory.turn(key), memory.unit() as unit:
        held = leases.next_moment(unit, key) or now
        if held > now + rate.burst * pause + SKEW:  # somebody's clock went wrong
            held = now
        quiet = max(now, held) + pause
        if quiet > now + rate.burst * pause:
            return True
        leases.barred(unit, key, quiet)
        return False


class Flood:
    """The gate before the handling of what people send."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    async def hushed(self, waits: Update) -> Handled | None:
        """Whom it was said to just now that nothing more of a chat is taken in for a while; None where all is well."""
        tools, now = self._tools, self._tools.clock()
        with tools.memory.unit() as unit:
            chat = telegram.chat(unit, waits.place)
        told = Handled()
        if not (chat and chat.quiet_until and chat.quiet_until > thread.stamp(now)):
            name = f"{waits.bot}:{waits.chat_id}"
            if not too_fast(tools.memory, name, tools.saying, now):
                return None
            with tools.memory.turn(f"telegram:{name}"), tools.memory.unit() as unit:
                told = Handled(hush(unit, waits, now + HUSH, now))
        await self._pressed_meanwhile(waits)
        return told

    async def _pressed_meanwhile(self, first: Update) -> None:
        """Tells the programs of people in a hushed chat that a button waits to be pressed again; words are kept."""
        tools = self._tools
        with tools.memory.unit() as unit:
            waiting = (first, *telegram.following(unit, first, MANY))
        for one in waiting:
            meaning = updates.meaning(one.body, tools.name())
            if isinstance(meaning, Pressed):
                with tools.memory.unit() as unit:
                    telegram.handled(unit, one.bot, one.id, tools.clock())
                with contextlib.suppress(Known):
                    await tools.client.pressed(meaning.callback, texts()["hush_press"])
