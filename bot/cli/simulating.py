"""`advisor simulate`: simulated people talk to the advisor, and their talks are judged."""

from __future__ import annotations

import argparse
import asyncio
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from bot import bootstrap
from bot.cli.common import quiet
from bot.cli.running import trained_now
from bot.errors import InputError
from bot.settings import ROOT, from_environment


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command of this module."""
    simulate = commands.add_parser(
        "simulate",
        help="let simulated people talk to the advisor and judge their talks",
        description=simulating.__doc__,
    )
    simulate.add_argument("--seed", type=int, default=1, metavar="N", help="which random people (default 1)")
    simulate.add_argument("--count", type=int, default=100, metavar="M", help="how many random people (default 100)")
    simulate.add_argument("--personas", action="store_true", help="only the people written by hand")
    simulate.add_argument("--walk", type=int, default=0, metavar="TURNS", help="a random walk of so many turns as well")
    simulate.add_argument("--out", type=Path, metavar="DIR", help="where transcripts go (default .advisor/simulation)")
    simulate.set_defaults(run=simulating)


def simulating(options: argparse.Namespace) -> int:
    """Lets simulated people talk to the advisor; exit 1 where a bar is missed. Example: advisor simulate --count 200

    Nothing of the talks is kept but their transcripts: the database is in memory, the clock is their own.
    """
    if options.count < 0 or options.walk < 0:
        raise InputError("--count and --walk are numbers from 0")
    _simulator()
    quiet()
    return asyncio.run(_simulate(options))


def _simulator() -> None:
    """Makes the simulator importable; InputError where the program is installed without its tests."""
    if not (ROOT / "tests" / "conversations" / "simulator").is_dir():
        raise InputError(f"{ROOT / 'tests'}: the simulator is part of the repository, and is not there")
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))


async def _simulate(options: argparse.Namespace) -> int:
    from bot.engine.engine import Engine
    from tests.conversations.simulator.probes import Probes
    from tests.conversations.simulator.report import bars, table
    from tests.conversations.simulator.simulate import START, keep, people, run
    from tests.conversations.simulator.talker import Clock

    settings = replace(from_environment(), database_url="sqlite://")
    clock, probes = Clock(START), Probes()
    engine = await Engine.load(trained_now(settings, out=sys.stderr)[0], bootstrap.build(settings, clock))
    persons = people(options.seed, options.count, options.personas, engine.desk.catalogue)
    results = await run(engine, clock, persons, probes, _say)
    walked = await _walk(engine, clock, options)
    folder = options.out or settings.home / "simulation"
    keep(results, probes, walked, folder)
    print(table(results, probes.faults, walked))
    print(f"transcripts: {folder}")
    return 0 if all(bar.passed for bar in bars(results, probes.faults, walked)) else 1


async def _walk(engine: Any, clock: Any, options: argparse.Namespace) -> list[str]:
    from tests.conversations.simulator.walk import Walk

    if options.walk:
        _say(f"a random walk of {options.walk} turns ...")
    return await Walk(engine, clock, options.seed).run(options.walk)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
