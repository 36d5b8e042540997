"""`advisor skills`: the technologies that texts name."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator

from bot import knowledge
from bot.cli.common import emit, text_field
from bot.errors import InputError
from bot.settings import from_environment


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command of this module."""
    skills = commands.add_parser(
        "skills", help="the technologies each line of text names, one JSON list a line", description=naming.__doc__
    )
    skills.add_argument("--all", action="store_true", help="soft skills, industries and lines of work as well")
    skills.add_argument("--names", action="store_true", help="print every name that is known, and read nothing")
    skills.set_defaults(run=naming)


def naming(options: argparse.Namespace) -> int:
    """Answers each line, {"text"} or plain text, with the technologies it names, in its own words; slips are mended.

    Example: echo "We use k8s and pyhton" | advisor skills
    """
    from bot.reading.reader import Reader  # builds on libraries that other commands do without

    settings = from_environment()
    reader = Reader(knowledge.load(settings.knowledge, settings.home / "cache"))
    if options.names:
        for name in reader.spellings(every=options.all):
            print(name)
        return 0
    for text in texts():
        emit(reader.technologies(text, every=options.all))
    return 0


def texts() -> Iterator[str]:
    """The text of each line of standard input; a line in braces is a JSON object, an empty one an empty text."""
    try:
        for number, line in enumerate(sys.stdin, start=1):
            text = line.strip()
            yield _text_of(text, number) if text.startswith("{") else text
    except UnicodeDecodeError:
        raise InputError("the input is not UTF-8 text") from None


def _text_of(line: str, number: int) -> str:
    try:
        data = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"line {number} is not JSON: {error.msg}") from None
    return text_field(data, "text")
