"""How well each intent is told from the others: k-fold cross-validation of the classifier on its training examples.

Each line is read by a model that was trained on the other folds, with the features and the machine of `bot.nlu.linear`.
What the conversation adds (`bot.nlu.settle`) is not in it, so the figures compare data with data, not with people.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.model_selection import StratifiedKFold

from bot.errors import InputError
from bot.nlu.linear import fit

LEAST = 3
"""Intents that the classifier can tell apart at the least."""


@dataclass(frozen=True)
class Confusion:
    """Lines of one intent that were read as another; `texts` holds them in order."""

    intent: str
    read: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Folded:
    """What cross-validation found: the share of lines right, recall by intent and its mean, what is confused most."""

    accuracy: float
    macro: float
    recall: dict[str, float]
    confusions: tuple[Confusion, ...]


def readings(
    raw: Sequence[str], masked: Sequence[str], intents: Sequence[str], vectors: np.ndarray | None, folds: int
) -> list[str]:
    """What each line is read as by a model that never saw it; InputError where there is too little to fold."""
    counts = Counter(intents)
    # Of two classes scikit-learn gives one row of weights, for which the model of three or more has no place.
    if folds < 2 or len(counts) < LEAST or max(counts.values()) < folds:
        raise InputError(f"{len(raw)} examples of {len(counts)} intents cannot be folded {folds} times")
    read = [""] * len(raw)
    for train, test in StratifiedKFold(folds, shuffle=True, random_state=0).split(raw, intents):
        seen = None if vectors is None else vectors[train]
        known = [(raw[i], masked[i], intents[i]) for i in train]
        model = fit(*zip(*known, strict=True), seen, calibrated=False)
        unseen = None if vectors is None else vectors[test]
        found = model.firsts([raw[i] for i in test], [masked[i] for i in test], unseen)
        for i, intent in zip(test, found, strict=True):
            read[i] = intent
    return read


def folded_scores(raw: Sequence[str], intents: Sequence[str], read: Sequence[str]) -> Folded:
    """The scores of lines with their intents and what they were read as."""
    lines, right = Counter(intents), Counter(wanted for wanted, got in zip(intents, read, strict=True) if wanted == got)
    recall = {intent: right[intent] / count for intent, count in sorted(lines.items())}
    wrong: dict[tuple[str, str], list[str]] = {}
    for text, wanted, got in zip(raw, intents, read, strict=True):
        if wanted != got:
            wrong.setdefault((wanted, got), []).append(text)
    confusions = (Confusion(*pair, tuple(texts)) for pair, texts in wrong.items())
    return Folded(
        right.total() / len(intents),
        sum(recall.values()) / len(recall),
        recall,
        tuple(sorted(confusions, key=lambda each: (-len(each.texts), each.intent, each.read))),
    )
