"""`advisor export`, `erase` and `report` on a temporary database."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from cli_world import Run
from PIL import Image

from bot.advice.catalogue import Level
from bot.advice.profile import Claim, Polarity
from bot.channels.telegram.drawing import WIDTH
from bot.cli.main import main
from bot.memory import Memory

NOW = "2026-03-01T10:00:00+00:00"


@pytest.fixture
def database(tmp_path: Path) -> str:
    """A database in which anna has a goal and two claims, and bob has nothing but his name."""
    path = tmp_path / "people.db"
    memory = Memory(f"sqlite:///{path}")
    with memory.unit() as unit:
        unit.person("anna", NOW)
        unit.update_person("anna", target_role="platform-engineer", hours_per_week=7.0)
        python = Claim("python", Polarity.HAS, Level.ADVANCED, quote="Python is my thing", said_at=NOW)
        unit.add_claims("anna", [python, Claim("docker", Polarity.LACKS, quote="no Docker", said_at=NOW)])
        unit.person("bob", NOW)
    memory.close()
    return str(path)


def known(database: str, person: str) -> bool:
    memory = Memory(f"sqlite:///{database}")
    with memory.unit() as unit:
        found = any(unit.export(person).values())
    memory.close()
    return found


def test_export_holds_everything_said(run: Run, database: str) -> None:
    (found,) = run("export", "anna", "--db", database).lines
    assert found["person"][0]["target_role"] == "platform-engineer"
    assert [row["quote"] for row in found["claim"]] == ["Python is my thing", "no Docker"]


def test_erase_leaves_nothing_and_counts_what_went(run: Run, database: str) -> None:
    ran = run("erase", "anna", "--yes", "--db", database, "--now", "2026-03-02")
    receipt = dict(line.split()[:2] for line in ran.out.splitlines()[1:-1])
    assert ran.status == 0
    assert "2026-03-02" in ran.out.splitlines()[0]
    assert (receipt["person"], receipt["claim"], receipt["plan"]) == ("1", "2", "0")
    assert ran.out.splitlines()[-1].split() == ["in", "all", "3"]
    assert not known(database, "anna")
    assert known(database, "bob")


def test_erase_needs_a_yes(run: Run, database: str) -> None:
    ran = run("erase", "anna", "--db", database)
    assert ran.status == 2
    assert "--yes" in ran.err
    assert known(database, "anna")


@pytest.mark.parametrize(("answer", "left"), [("n", True), ("", True), ("y", False)])
def test_erase_asks_on_a_terminal(
    run: Run, database: str, monkeypatch: pytest.MonkeyPatch, answer: str, left: bool
) -> None:
    monkeypatch.setattr("bot.cli.people.input", lambda question: answer, raising=False)
    monkeypatch.setattr("bot.cli.people.terminal", lambda: True)
    assert run("erase", "anna", "--db", database).status == 0
    assert known(database, "anna") is left


@pytest.mark.parametrize("kind", ["assessment", "summary", "roadmap"])
def test_a_report_is_markdown_about_the_goal(run: Run, database: str, kind: str) -> None:
    ran = run("report", "anna", "--kind", kind, "--db", database, "--now", "2026-03-02")
    assert ran.status == 0
    assert ran.out.startswith("# ")
    assert "Platform Engineer" in ran.out
    assert "Docker" in ran.out


def test_a_report_needs_a_goal(run: Run, database: str) -> None:
    ran = run("report", "bob", "--db", database)
    assert (ran.status, ran.out) == (2, "")
    assert "goal" in ran.err


@pytest.mark.parametrize("command", [("export",), ("report",), ("erase", "--yes")])
def test_somebody_unknown_is_exit_2_and_stays_unknown(run: Run, database: str, command: tuple[str, ...]) -> None:
    ran = run(*command, "carla", "--db", database)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "advisor: nothing is stored of 'carla'\n"
    assert not known(database, "carla")


def test_progress_is_lines_or_a_picture(run: Run, database: str) -> None:
    told = run("report", "anna", "--kind", "progress", "--db", database, "--now", "2026-03-02")
    assert told.status == 0
    assert "percent of the plan" in told.out
    drawn = run("report", "anna", "--kind", "progress", "--format", "svg", "--db", database, "--now", "2026-03-02")
    assert drawn.out.startswith("<svg") and drawn.out.rstrip().endswith("</svg>")


def test_progress_as_png_is_the_picture_of_the_chat(
    database: str, small_root: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr("bot.settings.ROOT", small_root)
    told = ["report", "anna", "--kind", "progress", "--format", "png", "--db", database, "--now", "2026-03-02"]
    assert main(told) == 0
    with Image.open(BytesIO(capfdbinary.readouterr().out)) as drawn:
        assert drawn.format == "PNG" and drawn.width == 2 * WIDTH


def test_only_progress_is_a_picture(run: Run, database: str) -> None:
    ran = run("report", "anna", "--format", "svg", "--db", database)
    assert ran.status == 2
    assert "--kind progress" in ran.err
