"""Runs commands on the small knowledge, with everything generated in a temporary folder."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from cli_world import Ran, Run, write

from bot.cli.main import main


@pytest.fixture(scope="session")
def small_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that stands for the program's own, with nothing but knowledge."""
    root = tmp_path_factory.mktemp("root")
    write(root / "knowledge")
    return root


@pytest.fixture
def run(small_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `advisor` with these arguments and this standard input."""
    monkeypatch.setattr("bot.settings.ROOT", small_root)
    monkeypatch.setenv("ADVISOR_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ADVISOR_DATABASE_URL", raising=False)

    def ran(*arguments: str, given: str = "") -> Ran:
        monkeypatch.setattr("sys.stdin", io.StringIO(given))
        capsys.readouterr()
        try:
            status = main(list(arguments))
        except SystemExit as leaving:  # how argparse ends
            status = int(str(leaving.code))
        captured = capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    return ran
