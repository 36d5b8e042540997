"""Answers to messages of the thread, by the engine: text is text, and only what the bot issued is a command."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any

from rasa.core.channels.channel import UserMessage

from bot.engine.engine import OneMessageChannel
from bot.engine.processor import LocalAgent
from bot.errors import SetupError
from bot.memory.thread import Incoming

OPENING = "/greet"
"""What opening the chat for the first time says to the bot."""


class ThreadChannel(OneMessageChannel):
    """Collects what the bot says for the thread, which also holds what it said unasked: that is not sent again."""

    threaded = True

    def __init__(self, channel: str) -> None:
        """`channel` is the name of the channel the person writes by."""
        super().__init__()
        self._channel = channel

    def name(self) -> str:  # Rasa asks the class, which serves one channel; ours serves several
        """The channel's name in the tracker."""
        return self._channel


@dataclass(frozen=True)
class EngineAnswers:
    """The engine as who takes turns needs it."""

    agent: LocalAgent

    async def answer(self, incoming: Incoming) -> list[dict[str, Any]]:
        """The bot's messages: `text`, `buttons` with their payloads, and `custom` for a card."""
        if self.agent.processor is None:
            raise SetupError("the engine is not loaded")
        out = ThreadChannel(incoming.channel)
        message = UserMessage(said(incoming), out, incoming.person_id, input_channel=incoming.channel)
        await self.agent.processor.handle_message(message)
        return [{"text": m["text"], "buttons": m["buttons"], "custom": m["card"]} for m in out.messages]

    def hold(self, person_id: str) -> AbstractAsyncContextManager[Any]:
        """Keeps others out of a person's talk in this process."""
        lock: AbstractAsyncContextManager[Any] = self.agent.lock_store.lock(person_id)
        return lock


def said(incoming: Incoming) -> str:
    """What the engine is told: the payload the bot itself put behind a button, or words without a leading slash."""
    body = incoming.body
    if body.get("kind") == "open":
        return OPENING
    if body.get("payload"):
        return str(body["payload"])
    return _plain(str(body.get("text") or ""))


def _plain(text: str) -> str:
    """The text without slashes before it, whatever blanks stand between: Rasa strips those before it looks for one."""
    stripped = text.strip()
    while stripped.startswith("/"):
        stripped = stripped.lstrip("/").strip()
    return stripped or "?"
