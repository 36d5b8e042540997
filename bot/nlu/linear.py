"""A linear intent classifier over words and pieces of words, and over the sentence vector where the pipeline gives one.

Words, of the text as written and with names masked, say exactly what was said; the vector says what is meant by words
never seen. A support vector machine trains in seconds on thousands of examples and answers in about a millisecond;
scikit-learn comes with Rasa. Its margins become probabilities by one temperature, chosen so that held-out folds of the
training data are as likely as can be (Guo et al. 2017, On Calibration of Modern Neural Networks).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from scipy.special import log_softmax, softmax
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import StratifiedKFold
from sklearn.svm import LinearSVC

FOLDS = 4
WEIGHT = 1.5
"""Length of the sentence vector beside the four unit vectors of words and pieces; chosen by cross-validation."""
TEMPERATURES = np.geomspace(0.5, 12, 40)
UNCALIBRATED = 4.0


@dataclass
class LinearModel:
    """A trained classifier; `weights` has a row for each sparse feature and a column for each meaning, `dense` likewise
    for each number of the sentence vector: none where it was trained without.
    """

    vectorizers: list[TfidfVectorizer]
    weights: np.ndarray
    dense: np.ndarray
    bias: np.ndarray
    meanings: list[str]
    temperature: float

    def ranking(self, raw: str, masked: str, vector: np.ndarray | None = None) -> list[tuple[str, float]]:
        """The meanings of one text with probabilities, most likely first; `vector` is used if trained with vectors."""
        row = _features(self.vectorizers, [raw], [masked])
        # Only the few rows of features that occur: a whole product would copy all weights at each message.
        margins = row.data @ self.weights[row.indices] + self.bias
        if vector is not None and len(self.dense):
            margins = margins + vector @ self.dense
        chances = softmax(margins * self.temperature)
        order = np.argsort(-chances)
        return [(self.meanings[i], float(chances[i])) for i in order]

    def firsts(self, raw: Sequence[str], masked: Sequence[str], vectors: np.ndarray | None = None) -> list[str]:
        """The likeliest meaning of each of many texts, as `ranking` puts it first, all at once."""
        margins = _features(self.vectorizers, raw, masked) @ self.weights + self.bias
        if vectors is not None and len(self.dense):
            margins = margins + vectors @ self.dense
        return [self.meanings[i] for i in margins.argmax(axis=1)]


def fit(
    raw: Sequence[str],
    masked: Sequence[str],
    meanings: Sequence[str],
    vectors: np.ndarray | None = None,
    calibrated: bool = True,
) -> LinearModel:
    """A model of these examples; the same examples give the same model. `vectors` has a row for each.

    Without calibration it ranks the same in a fifth of the time, and its probabilities mean nothing.
    """
    vectorizers = [_words(), _pieces(), _words(), _pieces()]
    for vectorizer, texts in zip(vectorizers, (raw, raw, masked, masked), strict=True):
        vectorizer.fit(texts)
    features = _features(vectorizers, raw, masked)
    sparse = features.shape[1]
    if vectors is not None:
        features = hstack([features, csr_matrix(WEIGHT * vectors)]).tocsr()
    machine = _machine().fit(features, list(meanings))
    weights = np.ascontiguousarray(machine.coef_.T, dtype=np.float32)
    known = [str(meaning) for meaning in machine.classes_]
    temperature = _temperature(features, np.array(meanings)) if calibrated else UNCALIBRATED
    return LinearModel(vectorizers, weights[:sparse], WEIGHT * weights[sparse:], machine.intercept_, known, temperature)


def _words() -> TfidfVectorizer:
    """Words, pairs and triples; question and exclamation marks count, for they change what is meant."""
    pattern = r"[\w+#'?!]+"
    return TfidfVectorizer(ngram_range=(1, 3), sublinear_tf=True, strip_accents="unicode", token_pattern=pattern)


def _pieces() -> TfidfVectorizer:
    """Two to five letters within words: slips of the finger and endings still match."""
    return TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, strip_accents="unicode", min_df=2)


def _machine() -> LinearSVC:
    return LinearSVC(C=0.5, class_weight="balanced", random_state=0)


def _features(vectorizers: Sequence[TfidfVectorizer], raw: Sequence[str], masked: Sequence[str]) -> csr_matrix:
    texts = (raw, raw, masked, masked)
    return hstack([v.transform(t) for v, t in zip(vectorizers, texts, strict=True)]).tocsr()


def _temperature(features: csr_matrix, meanings: Any) -> float:
    """The factor on margins under which held-out folds are most likely; a usual one if too few to fold."""
    _, counts = np.unique(meanings, return_counts=True)
    if counts.min() < FOLDS:
        return UNCALIBRATED
    margins, right = [], []
    for train, test in StratifiedKFold(FOLDS, shuffle=True, random_state=0).split(features, meanings):
        machine = _machine().fit(features[train], meanings[train])
        margins.append(machine.decision_function(features[test]))
        right.append(np.searchsorted(machine.classes_, meanings[test]))
    scores, truth = np.vstack(margins), np.concatenate(right)
    rows = np.arange(len(truth))
    likelihood = [log_softmax(scores * t, axis=1)[rows, truth].mean() for t in TEMPERATURES]
    return float(TEMPERATURES[int(np.argmax(likelihood))])
