"""The sentence encoder as a Rasa featurizer; the encoder itself is in `bot.nlu.encoder`."""

from __future__ import annotations

from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.encoder import SentenceEncoder
from bot.nlu.spelling import spelt

ORIGIN = "SentenceFeaturizer"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class SentenceFeaturizer(GraphComponent):
    """Gives each message the vector of its sentence, as Rasa's dense sentence features."""

    def __init__(self, encoder: SentenceEncoder) -> None:
        self._encoder = encoder

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SentenceFeaturizer:
        """The component with its encoder ready; SetupError where the weights are not installed."""
        return cls(SentenceEncoder.load())

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Adds the vectors to all examples."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the vectors to these messages; one without words gets none."""
        told = [m for m in messages if (m.get(TEXT) or "").strip()]
        for message, vector in zip(told, self._encoder.encode([spelt(m) for m in told]), strict=True):
            message.add_features(Features(vector[np.newaxis], FEATURE_TYPE_SENTENCE, TEXT, ORIGIN))
        return messages


def vector_of(message: Message) -> np.ndarray | None:
    """The sentence vector of a message, None where no featurizer of the pipeline gave one."""
    _, sentence = message.get_dense_features(TEXT, [ORIGIN])
    return None if sentence is None else sentence.features[0]
