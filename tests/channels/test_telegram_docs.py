"""docs/telegram.md names tests that exist; README names every setting and shows what is really printed."""

from __future__ import annotations

import re
from pathlib import Path

from bot.settings import ROOT, from_environment

PAGE = (ROOT / "docs" / "telegram.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
HERE = Path(__file__).parents[1]


def tests() -> set[str]:
    """The names of all tests of channels, conversations and commands."""
    files = [file for folder in ("channels", "conversations", "cli") for file in (HERE / folder).glob("test_*.py")]
    return {name for file in files for name in re.findall(r"^def (test_\w+)", file.read_text("utf-8"), re.MULTILINE)}


def test_each_case_names_a_test_that_exists() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith("| Case")]
    named = [re.findall(r"`(test_\w+)`", row) for row in rows]
    assert len(rows) > 20 and all(len(one) == 1 for one in named)
    assert {one[0] for one in named} - tests() == set()


class Asked(dict[str, str]):
    """An environment that keeps which of its variables were looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def get(self, name: str, default: object = None) -> object:  # type: ignore[override]
        self.names.add(name)
        return default


def test_the_readme_names_every_setting_and_no_other() -> None:
    asked = Asked()
    from_environment(asked)
    section = README.split("## Settings")[1].split("\n## ")[0]
    assert set(re.findall(r"^\| `(ADVISOR_\w+)` \|", section, re.MULTILINE)) == asked.names
    assert len(asked.names) > 10
