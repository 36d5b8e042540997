"""Rasa's message processor with actions in the same process."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Any

from rasa.core.actions.action import Action
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.trackers import DialogueStateTracker

from bot import bootstrap
from bot.engine.local_actions import LocalAction, registered
from bot.memory import promises

LONGEST = 20_000
"""Characters read of a message: a long CV or posting. A talk on one machine stops for everybody while one is read."""


class LocalProcessor(MessageProcessor):
    """Finds custom actions in this process and everything else where Rasa finds it, and bounds what is read."""

    @cached_property
    def _local(self) -> dict[str, LocalAction]:
        return {name: LocalAction(action) for name, action in registered().items()}

    def predict_next_with_tracker_if_should(self, tracker: DialogueStateTracker) -> tuple[Action, PolicyPrediction]:
        """The next action as Rasa predicts it, the local one in place of a remote one."""
        action, prediction = super().predict_next_with_tracker_if_should(tracker)
        return self._local.get(action.name(), action), prediction

    async def handle_message(self, message: UserMessage) -> list[dict[str, Any]] | None:
        """Answers a message; what waits for the person comes first, and counts as delivered once all is said."""
        memory = bootstrap.desk().memory
        with memory.unit() as unit:
            threaded = getattr(message.output_channel, "threaded", False)
            waiting = () if threaded else promises.letters(unit, message.sender_id)
        for letter in waiting:
            await message.output_channel.send_response(message.sender_id, dict(letter.body))
        answer: list[dict[str, Any]] | None = await super().handle_message(message)
        if waiting:
            with memory.unit() as unit:
                promises.delivered(unit, [letter.id for letter in waiting], bootstrap.desk().clock())
        return answer

    async def parse_message(
        self, message: UserMessage, tracker: DialogueStateTracker | None = None, only_output_properties: bool = True
    ) -> dict[str, Any]:
        """The message as understood, cut to `LONGEST` characters; `cut` is then how long it was.

        Half characters, which JSON can carry and no database keeps, are replaced.
        """
        told = len(message.text or "")
        message.text = (message.text or "")[:LONGEST].encode("utf-8", "replace").decode()
        parsed: dict[str, Any] = await super().parse_message(message, tracker, only_output_properties)
        return {**parsed, "cut": told} if told > LONGEST else parsed


class LocalAgent(Agent):
    """An agent whose processor is a `LocalProcessor`."""

    def load_model(self, model_path: str | Path, fingerprint: str | None = None) -> None:
        """Loads a model and gives its domain to the parts that need it."""
        self.processor = LocalProcessor(
            model_path=model_path,
            tracker_store=self.tracker_store,
            lock_store=self.lock_store,
            action_endpoint=self.action_endpoint,
            generator=self.nlg,
        )
        self.domain = self.processor.domain
        self._set_fingerprint(fingerprint)
        self.tracker_store.domain = self.domain
        self.nlg.responses = self.domain.responses
