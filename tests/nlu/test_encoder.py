"""The sentence encoder: the published weights or nothing, like sentences near, one vector a text."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from bot.errors import SetupError
from bot.nlu.encoder import SIZE, SentenceEncoder, packaged, read_tensors


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    return SentenceEncoder.load()


def test_one_unit_vector_a_text(encoder: SentenceEncoder) -> None:
    rows = encoder.encode(["hello", "I know a little Docker", "x" * 5000, "🙂", ""])
    assert rows.shape == (5, SIZE)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)


def test_none_for_no_texts(encoder: SentenceEncoder) -> None:
    assert encoder.encode([]).shape == (0, SIZE)


@pytest.mark.parametrize(
    ("text", "like", "unlike"),
    [
        ("what do people in that job earn?", "how much would I be paid", "please erase everything about me"),
        ("I can't take it any more", "everything is hopeless and I want to give up", "which courses are free?"),
        ("A man is eating food.", "A man is eating a piece of bread.", "A monkey is playing drums."),
    ],
)
def test_what_means_alike_is_near(encoder: SentenceEncoder, text: str, like: str, unlike: str) -> None:
    one, near, far = encoder.encode([text, like, unlike])
    assert one @ near > one @ far + 0.15


def test_a_text_alone_and_among_others_is_the_same(encoder: SentenceEncoder) -> None:
    texts = ["one", "a rather longer sentence about moving from nursing to data work", "two words"]
    together = encoder.encode(texts)
    for text, row in zip(texts, together, strict=True):
        assert encoder.encode([text])[0] @ row > 0.999


def test_other_weights_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "model.safetensors"
    shutil.copy(packaged() / "model.safetensors", file)
    with file.open("r+b") as changed:
        changed.seek(1_000_000)
        changed.write(b"\x00\x01\x02\x03")
    with pytest.raises(SetupError, match="SHA-256"):
        SentenceEncoder.load(tmp_path)


def test_missing_weights_are_said(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match=r"model\.safetensors"):
        read_tensors(tmp_path / "model.safetensors", "0" * 64)
