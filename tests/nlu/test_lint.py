"""The checks of the training examples see what they are for, and let good examples pass."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.cli.training_data import findings
from bot.errors import InputError
from bot.nlu.examples import Example, load
from bot.nlu.folding import Confusion, Folded, folded_scores, readings
from bot.nlu.likeness import alike, folded
from bot.nlu.linear import fit

FILE = """\
version: "3.1"

nlu:
  - intent: affirm
    examples: |
      - go on
      - yes, both

      -
      - go on, please
- intent: deny
"""


def examples(*rows: tuple[str, str]) -> list[Example]:
    return [Example(text, intent, f"a.yml:{number}") for number, (intent, text) in enumerate(rows, start=1)]


def test_examples_know_their_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text(FILE.removesuffix("- intent: deny\n"), encoding="utf-8")
    found = load(tmp_path)
    assert [each.text for each in found] == ["go on", "yes, both", "go on, please"]
    assert [each.place for each in found] == ["a.yml:6", "a.yml:7", "a.yml:10"]
    assert {each.intent for each in found} == {"affirm"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (FILE, "not YAML"),
        ("version: '3.1'", "no list of intents"),
        ("- affirm", "no list of intents"),
        ("nlu:\n  - intent: affirm\n", "a.yml:2: no intent with a block"),
        ("nlu:\n  - intent: affirm\n    examples: [yes]\n", "a.yml:2: no intent with a block"),
    ],
)
def test_what_is_no_training_data_is_named(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "a.yml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=said):
        load(tmp_path)


def test_a_folder_without_examples_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no folder with"):
        load(tmp_path / "none")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("go on", "Go on, please!", True),
        ("not yet, no", "no, not yet", False),
        ("delete my data", "pls delete  my DATA", True),
        ("delate my data", "delete my data", False),
        ("I’m torn", "im torn, honestly", True),
        ("please", "please!", True),
        ("why do you want to know this", "why do you want to know", False),
        ("👍", "👍", True),
    ],
)
def test_lines_in_the_same_words_are_found(one: str, other: str, same: bool) -> None:
    (pair,) = alike(examples(("affirm", one), ("deny", other)))
    assert pair.contradicts
    assert pair.same is same
    (pair,) = alike(examples(("affirm", one), ("affirm", other)))
    assert not pair.contradicts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("i'm happy with that", "i'm not happy with that"),
        ("4 out of 5", "0 out of 5"),
        ("that is correct", "that is incorrect"),
        ("what do you know about me", "what do you know about us"),
        ("is this private", "this is private"),
        ("docker", "docker?"),
        ("data analyst", "senior data analyst"),
        ("in progress", "no progress"),
        ("not certain", "certainly not"),
        ("huh", "uh huh"),
        ("👍", "👎"),
        ("thank you for that long list of good courses", "thank you for that long list of bad courses"),
    ],
)
def test_a_word_that_turns_the_meaning_makes_another_line(one: str, other: str) -> None:
    assert alike(examples(("affirm", one), ("deny", other))) == []


def test_contradictions_come_first_and_a_line_is_not_its_own_double() -> None:
    found = alike(examples(("deny", "nope"), ("deny", "nope!"), ("affirm", "right"), ("deny", "right")))
    assert [(pair.one.place, pair.other.place) for pair in found] == [("a.yml:3", "a.yml:4"), ("a.yml:1", "a.yml:2")]


def test_folding_keeps_what_a_line_says() -> None:
    assert folded("Well... C++, C# (and R), PLEASE?") == "well c++ c# and r ?"
    assert folded("Don’t!") == "dont"
    assert folded("...") == "..."
    assert folded("€€€ ?") == "€€€ ?"


def test_findings_name_thin_intents_contradictions_and_a_low_recall() -> None:
    lines = examples(("affirm", "go on"), ("deny", "no"), ("deny", "go on, please"), ("deny", "never"))
    low = Folded(0.5, 0.5, {}, ())
    assert findings(lines, alike(lines), low, floor=2, least=0.6) == [
        "affirm: 1 examples, 2 wanted",
        "a.yml:1: affirm 'go on' has the same words as deny 'go on, please' (a.yml:3)",
        "mean recall 0.500, 0.6 wanted",
    ]
    assert findings(lines[1:2] + lines[3:], [], low, floor=2, least=0.5) == []
    assert findings(lines[:1], [], None, floor=1, least=0.9) == []


NAMES = ["anna", "bob", "carla", "dina", "emil", "fatima", "gustav", "hanna", "ivo"]
RAW = [f"{word} {name}" for word in ("hello", "goodbye", "thanks") for name in NAMES]
SAID = [intent for intent in ("greet", "goodbye", "thanks") for _ in NAMES]


def test_every_line_is_read_by_a_model_of_the_others() -> None:
    assert readings(RAW, RAW, SAID, None, 3) == SAID


def test_no_line_is_read_by_a_model_that_saw_it() -> None:
    turned = ["goodbye", *SAID[1:]]
    assert fit(RAW, RAW, turned, calibrated=False).ranking("xyzzy anna", "xyzzy anna")[0][0] == "goodbye"
    assert readings(RAW, RAW, turned, None, 3)[0] == "greet"


def test_vectors_tell_apart_what_words_do_not() -> None:
    raw = [f"some words of {name}" for name in NAMES]
    intents = ["one", "two", "three"] * 3
    vectors = np.array([[intent == each for each in ("one", "two", "three")] for intent in intents], dtype=float)
    assert readings(raw, raw, intents, vectors, 3) == intents
    assert readings(raw, raw, intents, np.zeros_like(vectors), 3) != intents


@pytest.mark.parametrize(("count", "intents", "folds"), [(4, 2, 2), (3, 3, 2), (9, 3, 1), (0, 0, 5)])
def test_too_little_to_fold_is_said(count: int, intents: int, folds: int) -> None:
    raw = [f"line {n}" for n in range(count)]
    with pytest.raises(InputError, match="cannot be folded"):
        readings(raw, raw, [f"intent {n % intents}" for n in range(count)], None, folds)


def test_scores_of_readings() -> None:
    found = folded_scores(["a", "b", "c", "d", "e"], ["x", "x", "x", "x", "y"], ["x", "y", "z", "y", "y"])
    assert found.accuracy == pytest.approx(2 / 5)
    assert found.recall == {"x": 0.25, "y": 1.0}
    assert found.macro == pytest.approx(0.625)
    assert found.confusions == (Confusion("x", "y", ("b", "d")), Confusion("x", "z", ("c",)))
