"""The last component of the pipeline: settles the meaning of a message.

The classifier sees words alone. What the bot had asked, what the reading finds and which buttons were on screen decide
the rest: "yes" after "do you know Docker?" tells a skill, "10" after "how many hours?" a time budget.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.core.events import BotUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import (
    ENTITIES,
    INTENT,
    INTENT_NAME_KEY,
    INTENT_RANKING_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message

from bot import bootstrap
from bot.nlu.buttons import pressed_by
from bot.nlu.settle import Guess, Meaning, settle
from bot.reading.facts import Asked, asked_in


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class MeaningReader(GraphComponent):
    """Corrects the intent of a message by its context; `threshold` is the confidence under which nothing is guessed."""

    def __init__(self, config: dict[str, Any]) -> None:
        self._threshold = float(config["threshold"])

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The defaults of config.yml."""
        return {"threshold": 0.2}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> MeaningReader:
        """The component for these settings; there is nothing to load."""
        return cls(config)

    def process(self, messages: list[Message], tracker: DialogueStateTracker | None = None) -> list[Message]:
        """Settles each message in place."""
        for message in messages:
            text = message.get(TEXT) or ""
            if not text.startswith("/"):
                self._settle(message, text, tracker)
        return messages

    def _settle(self, message: Message, text: str, tracker: DialogueStateTracker | None) -> None:
        desk = bootstrap.desk()
        asked = asked_by(tracker)
        facts = desk.reader.read(text, asked, today=desk.clock().date())
        ranking = message.get(INTENT_RANKING_KEY) or []
        guesses = [Guess(r[INTENT_NAME_KEY], float(r[PREDICTED_CONFIDENCE_KEY])) for r in ranking]
        pressed = pressed_by(text, buttons_of(tracker), numbers=asked.kind in ("", "goal"))
        meaning = Meaning(pressed.intent, 1.0) if pressed else settle(text, guesses, facts, asked, self._threshold)
        if pressed and pressed.data:
            entities = [{"entity": k, "value": v, "extractor": "button"} for k, v in pressed.data.items()]
            message.set(ENTITIES, entities, add_to_output=True)
        message.set("between", list(meaning.between), add_to_output=True)
        message.set(
            INTENT,
            {INTENT_NAME_KEY: meaning.intent, PREDICTED_CONFIDENCE_KEY: meaning.confidence},
            add_to_output=True,
        )


def asked_by(tracker: DialogueStateTracker | None) -> Asked:
    """What the bot asked last, as the talk remembers it."""
    slot = tracker.get_slot("asked") if tracker and "asked" in tracker.slots else None
    return asked_in(slot)


def buttons_of(tracker: DialogueStateTracker | None) -> list[dict[str, str]]:
    """The buttons of the bot's last message."""
    if tracker is None:
        return []
    last = next((e for e in reversed(tracker.events) if isinstance(e, BotUttered)), None)
    return list((last.data or {}).get("buttons") or []) if last else []
