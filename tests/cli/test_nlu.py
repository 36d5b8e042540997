"""`advisor nlu lint` on a handful of examples, good and broken on purpose."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_world import Run

GREET = ["hello there", "good morning to you", "hi bot", "hey, nice to meet you", "hello bot", "good evening to you"]
ERASE = ["delete my data", "erase my account", "remove my data", "delete my account", "wipe my data", "erase my data"]


def training(folder: Path, greet: list[str], erase: list[str], thanks: list[str] | None = None) -> str:
    folder.mkdir()
    intents = {"greet": greet, "privacy_delete": erase, "thanks": thanks or []}
    blocks = [
        f"- intent: {intent}\n  examples: |\n" + "".join(f"    - {line}\n" for line in lines)
        for intent, lines in intents.items()
        if lines
    ]
    (folder / "talk.yml").write_text("nlu:\n" + "".join(blocks), encoding="utf-8")
    return str(folder)


def test_good_examples_pass(run: Run, tmp_path: Path) -> None:
    ran = run("nlu", "lint", "--folder", training(tmp_path / "nlu", GREET, ERASE), "--floor", "6", "--folds", "0")
    assert ran.status == 0
    assert ran.out.splitlines()[-1] == "No findings in 12 examples."


def test_a_thin_intent_is_a_finding(run: Run, tmp_path: Path) -> None:
    ran = run("nlu", "lint", "--folder", training(tmp_path / "nlu", GREET[1:], ERASE), "--floor", "6", "--folds", "0")
    assert ran.status == 1
    assert ran.out.splitlines()[-1] == "greet: 5 examples, 6 wanted"


def test_a_line_under_two_intents_is_a_finding(run: Run, tmp_path: Path) -> None:
    folder = training(tmp_path / "nlu", [*GREET, "Delete my data, please!"], ERASE)
    ran = run("nlu", "lint", "--folder", folder, "--floor", "1", "--folds", "0")
    assert ran.status == 1
    assert "talk.yml:10: greet 'Delete my data, please!' has the same words as" in ran.out
    assert "privacy_delete 'delete my data' (talk.yml:13)" in ran.out


def test_what_is_said_twice_is_counted_and_shown_on_demand(run: Run, tmp_path: Path) -> None:
    folder = training(tmp_path / "nlu", [*GREET, "hi bot!", "Hello bot"], ERASE)
    quiet = run("nlu", "lint", "--folder", folder, "--floor", "1", "--folds", "0")
    assert quiet.status == 0
    assert ["greet", "8", "2"] in [line.split() for line in quiet.out.splitlines()]
    assert "hi bot = hi bot!" not in quiet.out
    shown = run("nlu", "lint", "--folder", folder, "--floor", "1", "--folds", "0", "--pairs", "1")
    assert "Said twice: 2 pairs, 1 shown" in shown.out
    assert "hi bot = hi bot!   [talk.yml:6, talk.yml:10]" in shown.out
    assert "hello bot = Hello bot" not in shown.out


def test_folds_measure_recall_and_confusions(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "found.json"
    greet = [f"{word} {who}" for word in ("hello", "good evening") for who in ("you", "bot", "there", "sir", "all")]
    erase = [
        f"{word} my {what}" for word in ("delete", "erase") for what in ("data", "file", "chats", "name", "account")
    ]
    thanks = [f"{word} so much {for_}" for word in ("thanks", "thank you") for for_ in ("", "for it", "again")]
    folder = training(tmp_path / "nlu", [*greet, "erase and delete my things"], erase, thanks)
    ran = run("nlu", "lint", "--folder", folder, "--floor", "1", "--folds", "3", "--json", str(file), "--least", "0.99")
    found = json.loads(file.read_text(encoding="utf-8"))
    assert found["examples"] == 27
    assert found["intents"] == {"greet": 11, "privacy_delete": 10, "thanks": 6}
    assert found["folds"]["recall"] == {"greet": pytest.approx(10 / 11), "privacy_delete": 1.0, "thanks": 1.0}
    assert found["folds"]["confusions"] == [
        {"intent": "greet", "read": "privacy_delete", "texts": ["erase and delete my things"]}
    ]
    assert found["findings"] == ["mean recall 0.970, 0.99 wanted"]
    assert (ran.status, ran.out.splitlines()[-1]) == (1, "mean recall 0.970, 0.99 wanted")
    rows = [line.split() for line in ran.out.splitlines()]
    assert ["greet", "11", "0", "0.909"] in rows
    assert ["greet", "privacy_delete", "1"] in rows


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--folder", "nowhere", "--folds", "0"], "no folder with"),
        (["--json", "nowhere/found.json"], "no such folder"),
    ],
)
def test_bad_options_do_nothing(run: Run, options: list[str], said: str) -> None:
    ran = run("nlu", "lint", *options)
    assert ran.status == 2
    assert said in ran.err


def test_two_intents_are_too_few_to_fold(run: Run, tmp_path: Path) -> None:
    ran = run("nlu", "lint", "--folder", training(tmp_path / "nlu", GREET, ERASE), "--folds", "5")
    assert ran.status == 2
    assert "cannot be folded 5 times" in ran.err
