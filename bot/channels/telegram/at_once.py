"""What is told at once, beside the thread: that a button was heard, that somebody writes, and to a group where to go.

Nobody waits for it and nothing is kept of it: who dies in between tells it again, which does no harm.
"""

from __future__ import annotations

import contextlib

from bot.channels.limits import Rate
from bot.channels.telegram.client import Wait
from bot.channels.telegram.flood import too_fast
from bot.channels.telegram.handling import heard
from bot.channels.telegram.texts import texts
from bot.channels.telegram.tools import Tools
from bot.channels.telegram.updates import InGroup, Pressed
from bot.channels.troubles import Known
from bot.memory import thread
from bot.memory.telegram import Place

IN_GROUPS = Rate(3, 60.0)
"""How often a group is told where to go."""

MOMENT = 0.3
"""Seconds after which a person wonders whether anybody is there."""


class AtOnce:
    """Tells it; what Telegram does not take is let be."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    async def heard(self, place: Place, meaning: Pressed | InGroup) -> None:
        """Tells the person's program that a button was heard, and a group where to go."""
        tools = self._tools
        with contextlib.suppress(Known):
            if meaning.callback:
                with tools.memory.unit() as unit:
                    text = "" if isinstance(meaning, InGroup) else heard(unit, place, meaning)
                await tools.client.pressed(meaning.callback, text)
            if isinstance(meaning, InGroup):
                await self._to_group(place)

    async def _to_group(self, place: Place) -> None:
        tools = self._tools
        if too_fast(tools.memory, f"{place.bot}:{place.chat}", IN_GROUPS, tools.clock()):
            return
        await tools.pace.turn(place.chat)
        try:
            await tools.client.text(place.chat, texts()["group"].format(bot=tools.name()))
        except Wait as no:
            tools.pace.held(no.seconds)

    async def typing(self, chat_id: int, person_id: str) -> None:
        """Shows that somebody writes, where that takes a moment."""
        await self._tools.time.sleep(MOMENT)
        with self._tools.memory.unit() as unit:
            waits = thread.waiting(unit, person_id)
        if waits is not None:
            await self._tools.client.typing(chat_id)
