"""Runs many talks one after another and keeps their transcripts, the faulty ones first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from tests.conversations.simulator.generator import generate
from tests.conversations.simulator.persona import Persona, named
from tests.conversations.simulator.probes import Probes
from tests.conversations.simulator.report import Result, result, transcript
from tests.conversations.simulator.talker import Clock, converse

START = datetime(2026, 3, 2, 9, 0, tzinfo=timezone.utc)
EVERY = 25
"""Talks between two lines of progress."""


def people(seed: int, count: int, only_named: bool, catalogue: Any) -> list[Persona]:
    """The personas written by hand and as many random ones as asked for."""
    drawn = [] if only_named else [generate(seed, number, catalogue) for number in range(count)]
    return [*named(seed), *drawn]


async def run(
    engine: Any, clock: Clock, persons: Iterable[Persona], probes: Probes, say: Callable[[str], None] = print
) -> list[Result]:
    """Every person's talk, judged."""
    results: list[Result] = []
    for person in persons:
        clock.now = START
        record = await converse(engine, person, clock, probes)
        results.append(result(person, record, engine.desk.catalogue))
        if len(results) % EVERY == 0:
            say(f"{len(results)} talks, {sum(bool(r.faults) for r in results)} with faults")
    return results


def keep(results: Iterable[Result], probes: Probes, walked: Iterable[str], folder: Path) -> None:
    """Writes the transcripts, the faulty ones first in the order of names, and what ways out and the walk gave."""
    for old in folder.glob("*.md") if folder.is_dir() else ():
        if re.match(r"\d{4}-", old.name):
            old.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    lines = [f"## {where}: {wrong}\n\n{said!r}\n\n{answer}\n" for where, said, wrong, answer in probes.faults]
    (folder / "0000-ways-out.md").write_text("\n".join(lines) or "All ways out worked.\n", encoding="utf-8")
    walk = "\n".join(f"- {fault}" for fault in walked)
    (folder / "0000-walk.md").write_text(f"{walk or 'Nothing went wrong on the walk.'}\n", encoding="utf-8")
    ranked = sorted(results, key=lambda r: (-len(r.faults) - 2 * (not r.truth.success), -len(r.truth.wrong)))
    for number, judged in enumerate(ranked, start=1):
        mark = "faulty" if judged.faults or not judged.truth.success else "good"
        path = folder / f"{number:04d}-{mark}-{judged.person.name}.md"
        path.write_text(transcript(judged), encoding="utf-8")
