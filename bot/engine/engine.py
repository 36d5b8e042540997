"""The trained model, the rules, the actions and the database as one thing one can talk to.

`serve`, `chat`, `talk`, `understand`, the bench and the tests all use this, so there is one way a turn runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, OutputChannel, UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.shared.core.events import BotUttered, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from bot import bootstrap
from bot.engine.processor import LocalAgent
from bot.engine.window import WindowTrackerStore
from bot.engine.wording import FreshWording
from bot.errors import SetupError
from bot.reading.facts import slot_of
from bot.services.desk import Desk


class OneMessageChannel(CollectingOutputChannel):
    """Collects each reply as one message: text, buttons and card together."""

    @classmethod
    def name(cls) -> str:
        """The channel's name in the tracker."""
        return "terminal"

    async def send_response(self, recipient_id: str, message: dict[str, Any]) -> None:
        """Keeps the message whole instead of splitting it by kind."""
        self.messages.append(
            {
                "text": message.get("text") or "",
                "buttons": [{"title": b["title"], "payload": b["payload"]} for b in message.get("buttons") or ()],
                "card": message.get("custom") or None,
            }
        )


def load_agent(model: Path, desk: Desk) -> LocalAgent:
    """Rasa with the parts that the program brings itself: wording, actions in process, storage of the talk."""
    if not model.exists():
        raise SetupError(f"no trained model at {model}: run `advisor train`")
    agent = LocalAgent(
        generator=FreshWording(),
        tracker_store=WindowTrackerStore(None, desk.memory),
        lock_store=InMemoryLockStore(),
    )
    agent.load_model(model)
    return agent


class Engine:
    """A loaded model with the desk its actions use."""

    def __init__(self, agent: Agent, desk: Desk) -> None:
        self.agent = agent
        self.desk = desk

    @classmethod
    async def load(cls, model: Path, desk: Desk) -> Engine:
        """Loads the model; SetupError where there is none."""
        bootstrap.configure(desk)
        return cls(load_agent(model, desk), desk)

    async def say(self, sender: str, text: str, channel: OutputChannel | None = None) -> list[dict[str, Any]]:
        """The bot's messages in answer to one of a person."""
        out = channel or OneMessageChannel()
        await self.agent.handle_message(UserMessage(text, out, sender, input_channel=out.name()))
        return out.messages if isinstance(out, CollectingOutputChannel) else []

    async def parse(self, text: str, context: str = "") -> Mapping[str, Any]:
        """What the model understands in a text; `context` is the bot's last message."""

        processor = self.agent.processor
        assert processor is not None
        tracker = DialogueStateTracker.from_events("understand", [], processor.domain.slots)
        if context:
            asked = self.desk.reader.asked(context)
            tracker.update(BotUttered(context))
            tracker.update(SlotSet("asked", slot_of(asked)))
        return await processor.parse_message(UserMessage(text, sender_id="understand"), tracker)
