"""The intent classifier as a Rasa component; the model itself is in `bot.nlu.linear`."""

from __future__ import annotations

from typing import Any

import joblib
import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, INTENT_RANKING_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot import bootstrap
from bot.nlu.featurizer import vector_of
from bot.nlu.linear import LinearModel, fit
from bot.nlu.masking import masked
from bot.nlu.spelling import spelt

FILE = "linear.joblib"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class MeaningClassifier(GraphComponent):
    """Ranks the intents of a message by its words, and by its sentence vector where a featurizer gives one."""

    def __init__(
        self, storage: ModelStorage | None = None, resource: Resource | None = None, model: LinearModel | None = None
    ) -> None:
        self._storage, self._resource, self._model = storage, resource, model

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> MeaningClassifier:
        """An untrained component."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> MeaningClassifier:
        """The component as it was trained."""
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, joblib.load(folder / FILE))

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from the examples and keeps the model."""
        reader = bootstrap.desk().reader
        examples = [e for e in training_data.intent_examples if e.get(TEXT)]
        raw = [str(e.get(TEXT)) for e in examples]
        vectors = [vector for e in examples if (vector := vector_of(e)) is not None]
        self._model = fit(
            raw,
            [masked(text, reader) for text in raw],
            [str(e.get(INTENT)) for e in examples],
            np.stack(vectors) if len(vectors) == len(raw) else None,
        )
        assert self._storage is not None and self._resource is not None
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(self._model, folder / FILE)
        return self._resource

    def process(self, messages: list[Message]) -> list[Message]:
        """Sets the intent and its ranking on each message."""
        reader = bootstrap.desk().reader
        for message in messages:
            text = spelt(message)
            if self._model is None or not text.strip():
                continue
            found = self._model.ranking(text, masked(text, reader), vector_of(message))
            ranking = [{INTENT_NAME_KEY: n, PREDICTED_CONFIDENCE_KEY: c} for n, c in found[:10]]
            message.set(INTENT, ranking[0], add_to_output=True)
            message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
        return messages
