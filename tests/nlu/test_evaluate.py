"""`advisor evaluate` with the real model on lines of its own: its table, its files, its bar."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot import bootstrap
from bot.cli.main import main

GOOD = '- {text: "hello there", meaning: greet}\n- {text: "thank you so much", meaning: thanks}\n'
BAD = GOOD.replace("meaning: greet", "meaning: distress")


@pytest.fixture
def lines(tmp_path: Path, engine: Any) -> Iterator[Path]:
    """A folder with two lines that are labelled as they are meant; `engine` trained the model and keeps its desk."""
    (tmp_path / "lines").mkdir()
    (tmp_path / "lines" / "some.yml").write_text(GOOD, encoding="utf-8")
    yield tmp_path / "lines"
    bootstrap.configure(engine.desk)


def test_lines_understood_keep_the_bar(lines: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(lines), "--least", "0.9"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["meaning"]["macro"] == 1


def test_a_wrong_label_misses_the_bar_and_is_listed(lines: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (lines / "some.yml").write_text(BAD, encoding="utf-8")
    scores = lines.parent / "scores.json"
    assert main(["evaluate", str(lines), "--least", "0.9", "--errors", "1", "--json", str(scores)]) == 1
    assert "distress > greet   hello there" in capsys.readouterr().out
    assert json.loads(scores.read_text(encoding="utf-8"))["mistakes"][0]["wanted"] == "distress"


def test_without_a_bar_mistakes_are_only_reported(lines: Path) -> None:
    (lines / "some.yml").write_text(BAD, encoding="utf-8")
    assert main(["evaluate", str(lines)]) == 0
