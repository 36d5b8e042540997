"""`advisor skills`: texts in, lists of names out, one for one; mistakes in one line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from cli_world import Run, write


@pytest.fixture
def run_with_people(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs `advisor` on the small knowledge with a soft skill beside it."""
    root = tmp_path / "root"
    write(root / "knowledge")
    entry = "- {id: public-speaking, name: Public speaking, kind: soft, area: programming}\n"
    (root / "knowledge" / "vocabulary" / "programming.yml").write_text(entry, encoding="utf-8")
    monkeypatch.setattr("bot.settings.ROOT", root)
    return run


def test_each_line_is_answered_with_a_list(run: Run) -> None:
    given = "I write Python\n\n" + json.dumps({"text": "nothing\nhere, but Docker"}) + "\n"
    assert run("skills", given=given).lines == [["Python"], [], ["Docker"]]


def test_names_stand_as_written_and_slips_as_they_were_meant(run: Run) -> None:
    assert run("skills", given="PANDAS, pyhton, pandas and dcoker").lines == [["PANDAS", "Python", "Docker"]]


def test_a_line_that_is_no_json_object_is_text(run: Run) -> None:
    assert run("skills", given='"Docker", he said\n[Python]\n').lines == [["Docker"], ["Python"]]


def test_soft_skills_only_with_all(run_with_people: Run) -> None:
    given = "Python and public speaking"
    assert run_with_people("skills", given=given).lines == [["Python"]]
    assert run_with_people("skills", "--all", given=given).lines == [["Python", "public speaking"]]


def test_names_are_what_may_be_found(run: Run) -> None:
    names = run("skills", "--names").out.splitlines()
    assert {"Python", "pandas", "Docker", "dockerized"} <= set(names)


def test_names_are_of_what_is_asked_for(run_with_people: Run) -> None:
    assert "Public speaking" not in run_with_people("skills", "--names").out.splitlines()
    assert "Public speaking" in run_with_people("skills", "--names", "--all").out.splitlines()


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ('Python\n{"text": 1}', 'advisor: "text" must be a text\n'),
        ('{"said": "Python"}', 'advisor: "text" must be a text\n'),
        ('Python\n{"text": "Python"', "advisor: line 2 is not JSON: Expecting ',' delimiter\n"),
    ],
)
def test_bad_lines_are_named_in_one_line(run: Run, given: str, reason: str) -> None:
    ran = run("skills", given=given)
    assert (ran.status, ran.err) == (2, reason)


def test_an_answer_comes_before_the_next_line_is_asked_for() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "skills"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as advisor:
        assert advisor.stdin is not None and advisor.stdout is not None
        answers = []
        for text in ("We run Kubernetes", "and Terraform"):
            advisor.stdin.write(f"{text}\n")
            advisor.stdin.flush()
            answers.append(json.loads(advisor.stdout.readline()))
        advisor.stdin.close()
        assert advisor.wait(timeout=20) == 0
    assert answers == [["Kubernetes"], ["Terraform"]]
