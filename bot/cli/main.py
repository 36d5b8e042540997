"""Parses the command line and runs one command; mistakes are one line on stderr and exit 2.

Each module of this package registers its own commands, and imports what is heavy only when they run.
"""

from __future__ import annotations

import argparse
import os
import sys
import warnings
from typing import NoReturn

from bot.cli import (
    advise,
    bench,
    checkins,
    evaluate,
    knowledge,
    naming,
    people,
    running,
    simulating,
    talking,
    telegram,
    training_data,
    web_load,
)
from bot.cli.common import clock_of
from bot.errors import AdvisorError

MODULES = (
    running,
    talking,
    naming,
    advise,
    people,
    checkins,
    knowledge,
    training_data,
    bench,
    evaluate,
    simulating,
    web_load,
    telegram,
)


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        """Says it, with the command it is about, and ends with 2."""
        self.exit(2, f"{self.prog}: {' '.join(message.split())} (try {self.prog} --help)\n")


def parser() -> argparse.ArgumentParser:
    """The parser with every command."""
    top = Parser(prog="advisor", description="A career advisor that people talk to.")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for module in MODULES:
        module.register(commands)
    return top


def main(arguments: list[str] | None = None) -> int:
    """Runs the command and returns the exit status."""
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    warnings.filterwarnings("ignore")
    options = parser().parse_args(arguments)
    try:
        clock_of(options)  # a wrong --now is said whether or not the command looks at the clock
        return int(options.run(options) or 0)
    except AdvisorError as error:
        print(f"advisor: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone: nothing more to say
        return 0
    except KeyboardInterrupt:
        return 130
