"""Slips of the finger in any word that the training examples use, mended before the meaning is looked for.

The features of a misspelt word are those of no word at all: "pllease", "sttuck" and "raodmap" would count for nothing.
A word that neither the examples nor `words.txt` know, one slip from one that several examples use, is read as that one.
What the person wrote stays as it is; the mended text is an attribute of the message that the next components prefer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import joblib
from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.reading.words import everyday

FILE = "words.joblib"
SPELT = "spelt"
"""The attribute of a message that holds its text with slips mended."""

COMMON = 4
"""Examples that use a word before slips are read as it: a rarer word may be a slip itself."""

SHORT = 5
"""Letters from which on a word is mended; in shorter ones a slip is another word too often."""

LONGEST = 600
"""Characters of a message up to which it is mended: in a document single words decide nothing."""

_WORD = re.compile(r"(?<![\w'@./#+-])[A-Za-z]{5,20}(?![\w'@#+]|[./-]\w)")


class Speller:
    """Mends words by a vocabulary; `counts` says how many examples use each word."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self.counts = dict(counts)
        self._pools: dict[str, list[str]] = {}
        for word, count in sorted(counts.items()):
            if count >= COMMON and len(word) >= SHORT - 1:
                self._pools.setdefault(word[0], []).append(word)

    @classmethod
    def of(cls, texts: Iterable[str]) -> Speller:
        """A speller that knows the words of these texts."""
        return cls(Counter(word for text in texts for word in set(re.findall(r"[a-z]+", text.lower()))))

    def mend(self, text: str) -> str:
        """The text with its slips mended; names, written with a capital within a sentence, are left alone."""
        return _WORD.sub(self._mended, text) if len(text) <= LONGEST else text

    def _mended(self, found: re.Match[str]) -> str:
        word = found[0].lower()
        named = found[0][0].isupper() and not found[0].isupper() and found.start() > 0
        if named or self.counts.get(word, 0) > 1 or word in everyday():
            return found[0]
        pool = [other for other in self._pools.get(word[0], ()) if abs(len(other) - len(word)) <= 1]
        best = extractOne(word, pool, scorer=OSA.distance, score_cutoff=1)
        ending = best is None or word.startswith(best[0]) or best[0].startswith(word)
        return found[0] if ending else best[0]


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SpellingCorrector(GraphComponent):
    """Learns the words of the examples and mends slips in what people write."""

    def __init__(self, storage: ModelStorage, resource: Resource, speller: Speller | None = None) -> None:
        self._storage, self._resource, self._speller = storage, resource, speller

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> SpellingCorrector:
        """A component that knows no words yet."""
        return cls(model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> SpellingCorrector:
        """The component with the words it learned."""
        with model_storage.read_from(resource) as folder:
            return cls(model_storage, resource, Speller(joblib.load(folder / FILE)))

    def train(self, training_data: TrainingData) -> Resource:
        """Learns the words of the examples and keeps them."""
        speller = Speller.of(str(e.get(TEXT)) for e in training_data.intent_examples if e.get(TEXT))
        with self._storage.write_to(self._resource) as folder:
            joblib.dump(speller.counts, folder / FILE)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The examples as they are: people's slips are learned from too."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Adds the mended text to each message that has slips."""
        for message in messages:
            text = message.get(TEXT) or ""
            if self._speller is not None and text and (mended := self._speller.mend(text)) != text:
                message.set(SPELT, mended)
        return messages


def spelt(message: Message) -> str:
    """The text of a message with its slips mended, as written where no speller of the pipeline found any."""
    return message.get(SPELT) or message.get(TEXT) or ""
