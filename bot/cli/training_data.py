"""`advisor nlu lint`: whether the training examples are enough, of one mind, and told apart."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.errors import InputError
from bot.settings import from_environment

if TYPE_CHECKING:
    from bot.nlu.examples import Example
    from bot.nlu.folding import Folded
    from bot.nlu.likeness import Alike

FLOOR = 80
"""Examples under which an intent is too thin: the rarest wordings need company."""

FOLDS = 5
CONFUSIONS = 15
"""Confusions listed, commonest first; all of them are in the JSON."""


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands of this module."""
    nlu = commands.add_parser("nlu", help="check the training examples", description=_EXAMPLE)
    parts = nlu.add_subparsers(dest="part", metavar="PART", required=True)
    lint = parts.add_parser(
        "lint", help="name thin intents and contradictions; exit 1 if any", description=linting.__doc__
    )
    lint.add_argument("--folder", type=Path, help="the folder of examples (default: the program's own)")
    lint.add_argument("--floor", type=int, default=FLOOR, metavar="N", help="fewest examples of an intent")
    lint.add_argument("--pairs", type=int, default=0, metavar="N", help="show up to N pairs that say the same twice")
    lint.add_argument("--folds", type=int, default=FOLDS, metavar="N", help="of the cross-validation; 0 leaves it out")
    lint.add_argument("--least", type=float, default=0.0, metavar="SHARE", help="a finding under this mean recall")
    lint.add_argument("--json", type=Path, metavar="FILE", help="write all of it, every confusion too, to a file")
    lint.set_defaults(run=linting)


_EXAMPLE = "Checks what the understanding is trained on. Example: advisor nlu lint"


def linting(options: argparse.Namespace) -> int:
    """Names thin intents, lines under two intents, and what is confused. Example: advisor nlu lint --pairs 20"""
    if options.json and not options.json.resolve().parent.is_dir():
        raise InputError(f"{options.json}: no such folder")
    from bot.nlu.examples import load
    from bot.nlu.likeness import alike

    examples = load(options.folder or from_environment().root / "data" / "nlu")
    pairs = alike(examples)
    if options.folds:
        print(f"Cross-validating {len(examples)} examples, one to three minutes ...", file=sys.stderr, flush=True)
    folded = _folded(examples, options.folds) if options.folds else None
    faults = findings(examples, pairs, folded, options.floor, options.least)
    print(_table(examples, pairs, folded, options.pairs))
    print("", *(faults or [f"No findings in {len(examples)} examples."]), sep="\n")
    if options.json:
        data = json.dumps(as_data(examples, pairs, folded, faults), indent=1, ensure_ascii=False)
        options.json.write_text(data + "\n", encoding="utf-8")
    return 1 if faults else 0


def findings(
    examples: Sequence[Example], pairs: Sequence[Alike], folded: Folded | None, floor: int, least: float
) -> list[str]:
    """What is wrong, one line each: thin intents, contradictions, a mean recall under the least."""
    counts = Counter(example.intent for example in examples)
    found = [f"{intent}: {n} examples, {floor} wanted" for intent, n in sorted(counts.items()) if n < floor]
    for pair in pairs:
        if pair.contradicts:
            one, other = pair.one, pair.other
            how = "the same words" if pair.same else "nearly the same words"
            found.append(
                f"{one.place}: {one.intent} {one.text!r} has {how} as {other.intent} {other.text!r} ({other.place})"
            )
    if folded and folded.macro < least:
        found.append(f"mean recall {folded.macro:.3f}, {least:g} wanted")
    return found


def _folded(examples: Sequence[Example], folds: int) -> Folded:
    """The cross-validation with the features of the pipeline in config.yml."""
    from bot import knowledge
    from bot.nlu.encoder import SentenceEncoder
    from bot.nlu.folding import folded_scores, readings
    from bot.nlu.masking import masked
    from bot.reading.reader import Reader

    settings = from_environment()
    reader = Reader(knowledge.load(settings.knowledge, settings.home / "cache"))
    kept = {(example.text, example.intent) for example in examples}  # once each: a copy in another fold gives it away
    raw, intents = zip(*sorted(kept), strict=True)
    vectors = SentenceEncoder.load().encode(raw)
    read = readings(raw, [masked(text, reader) for text in raw], intents, vectors, folds)
    return folded_scores(raw, intents, read)


def _table(examples: Sequence[Example], pairs: Sequence[Alike], folded: Folded | None, most: int) -> str:
    """Counts, waste and recall by intent; pairs that say the same twice; the commonest confusions."""
    counts = Counter(example.intent for example in examples)
    waste = [pair for pair in pairs if not pair.contradicts]
    twice = Counter(pair.one.intent for pair in waste)
    recall = folded.recall if folded else {}
    lines = [f"{'intent':<28}{'lines':>7}{'twice':>7}{'recall' if folded else '':>9}"]
    for intent, count in sorted(counts.items()):
        lines.append(f"{intent:<28}{count:>7}{twice[intent]:>7}{_share(recall.get(intent)):>9}")
    mean = folded.macro if folded else None
    lines.append(
        f"{f'{len(counts)} intents, mean recall' if folded else f'{len(counts)} intents':<28}"
        f"{len(examples):>7}{len(waste):>7}{_share(mean):>9}"
    )
    if most > 0 and waste:
        lines += ["", f"Said twice: {len(waste)} pairs, {min(most, len(waste))} shown"]
        lines += [
            f"  {p.one.intent}   {p.one.text} = {p.other.text}   [{p.one.place}, {p.other.place}]" for p in waste[:most]
        ]
    if folded and folded.confusions:
        lines += ["", f"{'intent':<28}{'read as':<28}{'lines':>6}"]
        lines += [f"{c.intent:<28}{c.read:<28}{len(c.texts):>6}" for c in folded.confusions[:CONFUSIONS]]
    return "\n".join(lines)


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def as_data(
    examples: Sequence[Example], pairs: Sequence[Alike], folded: Folded | None, faults: Sequence[str]
) -> dict[str, Any]:
    """Everything found, ready for JSON; `folds` is null where the cross-validation was left out."""
    return {
        "examples": len(examples),
        "intents": dict(sorted(Counter(example.intent for example in examples).items())),
        "findings": list(faults),
        "pairs": [{**asdict(pair), "contradicts": pair.contradicts} for pair in pairs],
        "folds": asdict(folded) if folded else None,
    }
