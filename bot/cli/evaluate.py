"""`advisor evaluate`: how well the trained model and the reading understand labelled lines."""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import Any

import yaml

from bot import bootstrap
from bot.bench.evaluation import Claim, Mistake, Pair, Reading, mistakes, scores, table
from bot.cli.common import clock_of, emit, quiet, settings_of
from bot.cli.running import ensure_model
from bot.errors import InputError
from bot.settings import ROOT

PROGRESS = 200
"""Lines between two signs of life."""


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command of this module."""
    evaluate = commands.add_parser(
        "evaluate", help="score the understanding on labelled lines", description=evaluating.__doc__
    )
    evaluate.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="*.yml files; default tests/heldout")
    evaluate.add_argument("--json", type=Path, metavar="FILE", help="write the scores and all mistakes to a file")
    evaluate.add_argument("--errors", type=int, default=0, metavar="N", help="show up to N mistakes of each kind")
    evaluate.add_argument("--least", type=float, default=0.0, metavar="SHARE", help="exit 1 under this mean recall")
    evaluate.add_argument("--now", metavar="INSTANT", help="the moment to go by")
    evaluate.set_defaults(run=evaluating, db="sqlite://")


def evaluating(options: argparse.Namespace) -> int:
    """Scores meanings, skills, amounts and roles on labelled lines. Example: advisor evaluate --errors 5"""
    if options.json and not options.json.resolve().parent.is_dir():
        raise InputError(f"{options.json}: no such folder")
    rows = list(labelled(options.folder or ROOT / "tests" / "heldout"))
    pairs = asyncio.run(_read(options, rows))
    found, wrong = scores(pairs), mistakes(pairs)
    print(table(found))
    for kind, group in groupby(sorted(wrong, key=lambda each: each.kind), key=lambda each: each.kind):
        print(*_listed(kind, list(group), options.errors), sep="\n", end="")
    emit(found)
    if options.json:
        data = {**found, "mistakes": [asdict(each) for each in wrong]}
        options.json.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    macro = found["meaning"]["macro"]
    return 1 if macro is None or macro < options.least else 0


def labelled(folder: Path) -> Iterator[tuple[str, dict[str, Any], Reading]]:
    """Source, entry and label of each line of a folder; InputError names the entry that is none."""
    files = sorted(folder.glob("*.yml"))
    if not files:
        raise InputError(f"{folder}: no folder with *.yml files")
    for file in files:
        try:
            entries = yaml.safe_load(file.read_text(encoding="utf-8"))
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            raise InputError(f"{file}: not YAML: {' '.join(str(error).split())}") from None
        if not isinstance(entries, list):
            raise InputError(f"{file}: not a list of lines")
        for number, entry in enumerate(entries, start=1):
            try:
                yield file.stem, entry, _label(entry)
            except (AttributeError, KeyError, TypeError, ValueError):
                raise InputError(f"{file}: entry {number} is no labelled line: {entry!r}") from None


def _label(entry: dict[str, Any]) -> Reading:
    if not isinstance(entry["text"], str) or not isinstance(entry["meaning"], str):
        raise TypeError
    claims = tuple(Claim(c["id"], c["polarity"], c.get("level")) for c in entry.get("skills") or ())
    years, hours = (None if entry.get(key) is None else float(entry[key]) for key in ("years", "hours"))
    return Reading(entry["meaning"], claims, years, hours, entry.get("role"))


async def _read(options: argparse.Namespace, rows: list[tuple[str, dict[str, Any], Reading]]) -> list[Pair]:
    quiet()
    settings = settings_of(options)
    model = ensure_model(settings)
    from bot.cli.understanding import understood
    from bot.engine.engine import Engine  # loads Rasa: only once the lines are known to be good
    from bot.nlu.settle import FALLBACK

    engine = await Engine.load(model, bootstrap.build(settings, clock_of(options) or bootstrap.utc_now))
    pairs = []
    for number, (source, entry, label) in enumerate(rows, start=1):
        context = entry.get("context") or ""
        data = await understood(engine, entry["text"], context)
        claims = tuple(Claim(skill["id"], skill["polarity"], skill["level"]) for skill in data["skills"])
        told = (data["years"], data["hours_per_week"], data["target_role"])
        read = Reading(data["meaning"], claims, *told, sure=data["intent"] != FALLBACK)
        pairs.append(Pair(entry["text"], source, label, read, context))
        if number % PROGRESS == 0 or number == len(rows):
            print(f"{number} of {len(rows)} lines", file=sys.stderr, flush=True)
    return pairs


def _listed(kind: str, wrong: list[Mistake], most: int) -> list[str]:
    """The first mistakes of a kind under a heading, nothing where none are wanted."""
    if most <= 0:
        return []
    lines = [f"\n{kind}: {len(wrong)} mistakes, {min(most, len(wrong))} shown"]
    for each in wrong[:most]:
        after = f"   [after: {each.context}]" if each.context else ""
        lines.append(f"  {each.wanted} > {each.found}   {' '.join(each.text.split())}{after}")
    return [*lines, ""]
