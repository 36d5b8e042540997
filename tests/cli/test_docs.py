"""Every command has help with an example, and stands in docs/cli.md with all its options."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.cli.main import parser

PAGE = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")


def commands(top: argparse.ArgumentParser, name: str = "") -> Iterator[tuple[str, str, argparse.ArgumentParser]]:
    """Each command with its one-line help and parser, those of `kb` as well."""
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            lines = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for word, found in action.choices.items():
                full = f"{name} {word}".strip()
                yield full, lines.get(word, ""), found
                yield from commands(found, full)


ALL = list(commands(parser()))
NAMES = [name for name, _, _ in ALL]


def section(name: str) -> str:
    """The part of the page under the heading of a command."""
    found = re.search(rf"^#+ `advisor {re.escape(name)}`\n(.*?)(?=^#+ `advisor |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found, f"docs/cli.md has no heading for `advisor {name}`"
    return found[1]


@pytest.mark.parametrize(("name", "line"), [(name, line) for name, line, _ in ALL], ids=NAMES)
def test_every_command_has_help(name: str, line: str) -> None:
    assert line.strip()


@pytest.mark.parametrize(("name", "found"), [(name, found) for name, _, found in ALL], ids=NAMES)
def test_every_command_is_documented_with_an_example_and_its_options(name: str, found: argparse.ArgumentParser) -> None:
    text = section(name)
    assert f"advisor {name}" in text
    for action in found._actions:
        for option in action.option_strings:
            if option.startswith("--") and option != "--help":
                assert f"`{option}" in text or f"`{option}`" in text, f"{name} {option}"


def test_the_page_names_no_command_that_is_not_there() -> None:
    assert set(re.findall(r"^#+ `advisor ([^`]+)`$", PAGE, re.MULTILINE)) == set(NAMES)


@pytest.mark.parametrize("name", ["gaps", "roadmap", "match", "export", "erase", "report", "kb show", "bench"])
def test_help_shows_one_example(name: str) -> None:
    (found,) = [found for each, _, found in ALL if each == name]
    assert found.description is not None
    assert f"Example: advisor {name}" in found.description
