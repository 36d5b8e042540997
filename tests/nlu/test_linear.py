"""The linear classifier learns, generalises over names, and knows when it does not know."""

from __future__ import annotations

import pytest

from bot.nlu.linear import LinearModel, fit
from bot.nlu.masking import masked
from bot.services.desk import Desk

EXAMPLES = [
    ("what is {}", "ask_definition"),
    ("can you explain {} to me", "ask_definition"),
    ("define {}", "ask_definition"),
    ("tell me what {} means", "ask_definition"),
    ("i know {}", "state_skills"),
    ("i have used {} at work", "state_skills"),
    ("worked with {} a lot", "state_skills"),
    ("pretty good at {}", "state_skills"),
    ("hello", "greet"),
    ("hi there", "greet"),
    ("good morning", "greet"),
    ("hey bot", "greet"),
]


@pytest.fixture(scope="module")
def model() -> LinearModel:
    raw = [text.format("docker") for text, _ in EXAMPLES]
    return fit(raw, [text.format("SKILL") for text, _ in EXAMPLES], [meaning for _, meaning in EXAMPLES])


@pytest.mark.parametrize(
    ("raw", "mask", "expected"),
    [
        ("what is tableau", "what is SKILL", "ask_definition"),
        ("i know tableau", "i know SKILL", "state_skills"),
        ("hello there", "hello there", "greet"),
    ],
)
def test_it_generalises_over_names(model: LinearModel, raw: str, mask: str, expected: str) -> None:
    assert model.ranking(raw, mask)[0][0] == expected


def test_many_texts_are_read_as_each_alone(model: LinearModel) -> None:
    raw = ["what is tableau", "i know tableau", "hello there", "zzz qqq"]
    masks = ["what is SKILL", "i know SKILL", "hello there", "zzz qqq"]
    alone = [model.ranking(*pair)[0][0] for pair in zip(raw, masks, strict=True)]
    assert model.firsts(raw, masks) == alone
    assert len(set(alone)) == 3


def test_chances_add_up_and_are_sorted(model: LinearModel) -> None:
    chances = [chance for _, chance in model.ranking("hello", "hello")]
    assert sum(chances) == pytest.approx(1.0)
    assert chances == sorted(chances, reverse=True)


def test_what_it_never_saw_gets_less_confidence(model: LinearModel) -> None:
    known = model.ranking("hello", "hello")[0][1]
    unknown = model.ranking("zzz qqq", "zzz qqq")[0][1]
    assert unknown < known


def test_the_same_examples_give_the_same_model(model: LinearModel) -> None:
    raw = [text.format("docker") for text, _ in EXAMPLES]
    again = fit(raw, [text.format("SKILL") for text, _ in EXAMPLES], [meaning for _, meaning in EXAMPLES])
    assert again.ranking("hey docker", "hey SKILL") == model.ranking("hey docker", "hey SKILL")


def test_names_are_masked_by_kind(desk: Desk) -> None:
    text = masked("I want to be a data engineer, 3 years of Kubernetes", desk.reader)
    assert text.split() == ["I", "want", "to", "be", "a", "ROLE", ",", "NUM", "years", "of", "SKILL"]
    assert masked("good morning", desk.reader) == "good morning"
