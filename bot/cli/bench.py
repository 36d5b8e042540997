"""`advisor bench`: how quick and how big the advisor is on this machine, against fixed bars."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import platform
import sys
import tempfile
from dataclasses import asdict, replace
from pathlib import Path

from bot.bench.bars import bars, table
from bot.bench.script import STOCK_OPENING, STOCK_ROUND, conversation
from bot.cli.common import emit, quiet
from bot.errors import InputError
from bot.settings import Settings, from_environment
from bot.training import model_path, train

FEWEST_TURNS = 30
HTTP_TURNS = 100
RUNS = 200
QUICK_TURNS, QUICK_RUNS = 60, 40


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command of this module."""
    bench = commands.add_parser("bench", help="measure speed and memory against bars", description=measuring.__doc__)
    bench.add_argument("--stock", action="store_true", help="measure the bot of `rasa init` beside it")
    bench.add_argument("--turns", type=int, metavar="N", help="turns of the long talk (default 1000)")
    bench.add_argument("--json", type=Path, metavar="FILE", help="write what was measured to a file as well")
    bench.add_argument("--quick", action="store_true", help="short talk with the present model, no server")
    bench.set_defaults(run=measuring)


def measuring(options: argparse.Namespace) -> int:
    """Measures turns, memory, training, start and advice; exit 1 where a bar is failed. Example: advisor bench --stock

    The 10th and the last turn of one talk are each the median of nine turns around them, with the same messages.
    """
    turns = options.turns or (QUICK_TURNS if options.quick else 1000)
    if turns < FEWEST_TURNS or turns % 10:
        raise InputError(f"--turns must be a multiple of 10 from {FEWEST_TURNS}, so that like is compared with like")
    if options.quick and options.stock:
        raise InputError("--quick starts no server, so there is nothing to compare --stock with")
    if options.json and not options.json.resolve().parent.is_dir():
        raise InputError(f"{options.json}: no such folder")
    quiet()
    with tempfile.TemporaryDirectory(prefix="advisor-bench-") as folder:
        measured = _measure(Path(folder), turns, options.quick, options.stock)
    judged = bars(measured, turns)
    print(table(measured, judged))
    result = {
        "measured": {key: round(value, 3) for key, value in measured.items()},
        "bars": [{**asdict(bar), "value": round(bar.value, 3), "passed": bar.passed} for bar in judged],
        "turns": turns,
        "machine": {"cores": os.cpu_count(), "system": platform.platform(), "python": platform.python_version()},
    }
    emit(result)
    if options.json:
        options.json.write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    return 0 if all(bar.passed for bar in judged) else 1


def _measure(folder: Path, turns: int, short: bool, beside: bool) -> dict[str, float]:
    """All measurements by name; servers first, while this process does not yet hold a model of its own."""
    settings = from_environment()
    there = replace(settings, home=folder / "home", database_url=f"sqlite:///{folder / 'bench.db'}")
    there.home.mkdir()
    measured: dict[str, float] = {}
    if short:
        model = train(settings)[0]
    else:
        measured |= _served(folder, there, beside)
        model = model_path(there)
    measured |= _inside(there, model, turns, QUICK_RUNS if short else RUNS)
    return measured


def _served(folder: Path, there: Settings, beside: bool) -> dict[str, float]:
    from bot.bench.server import Program, ours, served, trained
    from bot.bench.stock import stock

    def measure(program: Program, messages: list[str]) -> tuple[float, ...]:
        _say(f"training {program.name} ...")
        seconds = trained(program, folder)
        _say(f"serving {program.name} ...")
        found = served(program, folder, messages)
        return seconds, found.ready_s, found.turn_p50_ms, found.rss_mb

    keys = ("train_s", "ready_s", "http_turn_p50_ms", "server_rss_mb")
    measured = dict(zip(keys, measure(ours(there.home), conversation(HTTP_TURNS)), strict=True))
    if beside:
        messages = conversation(HTTP_TURNS, STOCK_OPENING, STOCK_ROUND)
        values = measure(stock(folder / "stock"), messages)
        measured |= dict(zip((f"stock_{key}" for key in keys), values, strict=True))
    return measured


def _inside(there: Settings, model: Path, turns: int, runs: int) -> dict[str, float]:
    from bot.bench.measure import AROUND, advice_times, around, engine_turns, percentile, resident

    _say("reading, gap reports, roadmaps ...")
    advice = advice_times(there, runs)
    _say(f"a talk of {turns} turns ...")
    times = asyncio.run(engine_turns(there, model, conversation(turns + AROUND)))
    return {
        "turn_p50_ms": percentile(times, 0.5),
        "turn_p95_ms": percentile(times, 0.95),
        "tenth_ms": around(times, 10),
        "last_ms": around(times, turns),
        "process_rss_mb": resident(),
        **advice,
    }


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
