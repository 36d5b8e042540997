"""Slips of the finger in any word that the training examples use, mended before the meaning is looked for.

The features of a misspelt word are those of no word at all: "pllease", "sttuck" and "raodmap" would count for nothing.
A word that neither the examples nor `words.txt` know, one slip from one that several examples use, is read as that one.
Of shorter words only those without any vowel are mended, by the one left out: "stck", "wrk"; names of skills never are.
What the person wrote stays as it is; the mended text is an attribute of the message that the next components prefer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
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

from bot import bootstrap
from bot.reading.lexical.words import everyday

FILE = "words.joblib"
SPELT = "spelt"
"""The attribute of a message that holds its text with slips mended."""

COMMON = 4
"""Examples that use a word before slips are read as it: a rarer word may be a slip itself."""

SHORT = 5
"""Letters from which on a word is mended; in shorter ones a slip is another word too often."""

LONGEST = 600
"""Characters of a message up to which it is mended: in a document single words decide nothing."""

BRIEF = 10 * COMMON
"""Examples that use a word before a short one is read as it without a neighbour that speaks for it."""

_WORD = re.compile(
    r"(?<![\w'@./#+-])[A-Za-z]{5,20}(?![\w'@#+]|[./-]\w)"
    r"|(?<![^\s(\"])[A-Za-z][b-df-hj-np-tv-xzB-DF-HJ-NP-TV-XZ]{2,3}(?=[\s,.!?;:)\"]|$)(?![.]\w)"
)
"""Long words, and short ones without a vowel that stand free: what is left of a word behind signs is none."""
CHAT = frozenset(
    # fmt: off
    {
        "bbl",
        "brb",
        "btw",
        "cnt",
        "fml",
        "hmm",
        "lmk",
        "msg",
        "ngl",
        "nvm",
        "plz",
        "ppl",
        "pls",
        "pss",
        "pst",
        "smh",
        "tbh",
        "thx",
        "tmr",
        "wth",
        "wtf",
    }
    # fmt: on
)
"""Short forms of chats that are words of their own, though a vowel would make another one: "wth" is no "with"."""
_VOWEL = re.compile("[aeiou]")
_SAME = {"am": "m", "im": "m"}
"""Words that count as one beside another: "i am", "im", "i'm"."""


class Speller:
    """Mends words by a vocabulary; `counts` says how many examples use each word, and each pair of words in a row.

    `named` says whether a word is the name of a skill, which is none of a slip.
    """

    def __init__(self, counts: Mapping[str, int], named: Callable[[str], bool] = lambda word: False) -> None:
        self.counts, self._named = dict(counts), named
        self._pools: dict[str, list[str]] = {}
        self._bare: dict[str, list[str]] = {}
        for word, count in sorted(counts.items()):
            if count >= COMMON and len(word) >= SHORT - 1 and word.isalpha():
                self._pools.setdefault(word[0], []).append(word)
                if len(vowels := _VOWEL.findall(word[1:])) == 1 and not _VOWEL.match(word):
                    self._bare.setdefault(word.replace(vowels[0], ""), []).append(word)

    @classmethod
    def of(cls, texts: Iterable[str], named: Callable[[str], bool] = lambda word: False) -> Speller:
        """A speller that knows the words of these texts."""
        said = [_words(text) for text in texts]
        pairs = Counter(pair for words in said for pair in {f"{a} {b}" for a, b in pairwise(words)})
        counts = Counter(word for words in said for word in set(words))
        return cls({**counts, **{pair: count for pair, count in pairs.items() if count > 1}}, named)

    def mend(self, text: str) -> str:
        """The text with its slips mended; names, written with a capital within a sentence, are left alone."""
        return _WORD.sub(self._mended, text) if len(text) <= LONGEST else text

    def _mended(self, found: re.Match[str]) -> str:
        word = found[0].lower()
        named = found[0][0].isupper() and not found[0].isupper() and found.start() > 0
        if named or self.counts.get(word, 0) > 1 or word in everyday():
            return found[0]
        if len(word) < SHORT:
            return self._with_vowel(word, found)
        pool = [other for other in self._pools.get(word[0], ()) if abs(len(other) - len(word)) <= 1]
        best = extractOne(word, pool, scorer=OSA.distance, score_cutoff=1)
        ending = best is None or word.startswith(best[0]) or best[0].startswith(word)
        return found[0] if ending else best[0]

    def _with_vowel(self, word: str, found: re.Match[str]) -> str:
        """A short word with the vowel that was left out; as written where several would fit and none is likelier."""
        fitting = [other for other in self._bare.get(word, ()) if self.counts[other] >= COMMON]
        if not fitting or word in CHAT or self._named(word):
            return found[0]
        text = found.string
        before, after = _words(text[: found.start()])[-1:], _words(text[found.end() :])[:1]

        def beside(other: str) -> int:
            rows = [f"{word} {other}" for word in before] + [f"{other} {word}" for word in after]
            return sum(self.counts.get(row, 0) for row in rows)

        first, *others = sorted(fitting, key=lambda other: (-beside(other), -self.counts[other]))
        alone = self.counts[first] >= BRIEF and all(self.counts[first] > 2 * self.counts[other] for other in others)
        likelier = beside(first) > 0 and all(beside(first) > beside(other) for other in others)
        return first if alone or likelier else found[0]


def _words(text: str) -> list[str]:
    """The words of a text in lower case, the forms of "am" as one."""
    return [_SAME.get(word, word) for word in re.findall(r"[a-z]+", text.lower())]


def _names_skill(word: str) -> bool:
    return bootstrap.desk().reader.find_skill(word) is not None


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
            return cls(model_storage, resource, Speller(joblib.load(folder / FILE), _names_skill))

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
