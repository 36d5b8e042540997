"""What is measured inside this process: turns through the engine, reading, gap reports and roadmaps."""

from __future__ import annotations

import math
import os
import random
import time
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

from bot import bootstrap
from bot.advice import gaps
from bot.advice.catalogue import Catalogue
from bot.advice.profile import Claim, Polarity, Profile
from bot.advice.roadmap import plan
from bot.bench.script import ROLE, SENTENCES, SKILLS, words
from bot.settings import Settings

AROUND = 4
"""Turns before and after the 10th and the last that its median takes in."""

START = date(2026, 1, 5)


def clocked(work: Callable[[], Any]) -> float:
    """How many milliseconds the work takes."""
    begun = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - begun)


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share of the values, 0 to 1, does not exceed: the nearest rank."""
    ranked = sorted(values)
    return ranked[max(0, math.ceil(share * len(ranked)) - 1)]


def around(times: Sequence[float], turn: int) -> float:
    """The median of the turn, counted from 1, with the four turns before and after it."""
    return median(times[max(0, turn - 1 - AROUND) : turn + AROUND])


def resident(pid: int | None = None) -> float:
    """The resident memory of a process and of all it started, in MB (10^6 bytes), from /proc."""
    children = _children()
    todo, total = [pid or os.getpid()], 0.0
    while todo:
        current = todo.pop()
        todo += children.get(current, [])
        total += _kilobytes(current) * 1024 / 1e6
    return total


def _kilobytes(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:  # it ended meanwhile
        return 0.0
    return next((float(line.split()[1]) for line in lines if line.startswith("VmRSS:")), 0.0)


def _children() -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        found.setdefault(int(fields[1]), []).append(int(folder.name))
    return found


async def engine_turns(settings: Settings, model: Path, messages: Sequence[str]) -> list[float]:
    """Milliseconds of each message of one conversation, sent in order through a loaded engine."""
    from bot.engine.engine import Engine  # loads Rasa

    desk = bootstrap.build(settings)
    engine = await Engine.load(model, desk)
    await engine.say("warm-up", "hello")  # the first turn of a process builds what later ones reuse
    times = []
    for message in messages:
        begun = time.perf_counter()
        await engine.say("bench", message)
        times.append(1000 * (time.perf_counter() - begun))
    desk.memory.close()
    bootstrap.configure(None)
    return times


def advice_times(settings: Settings, runs: int) -> dict[str, float]:
    """Median milliseconds of reading 500 words, of a gap report and of a roadmap."""
    desk = bootstrap.build(settings)
    desk.memory.close()
    texts = long_texts(runs)
    profile = sample(desk.catalogue)
    role = desk.catalogue.roles[ROLE]
    market = desk.catalogue.markets.get(role.id)
    report = gaps.assess(profile, role, desk.catalogue)
    reading = [clocked(partial(desk.reader.read, text, today=START)) for text in texts]
    assessing = [clocked(lambda: gaps.assess(profile, role, desk.catalogue)) for _ in range(runs)]
    planning = [
        clocked(lambda: plan(report, profile, desk.catalogue, hours_per_week=6, start=START, market=market))
        for _ in range(runs)
    ]
    return {"reading_ms": median(reading), "gap_ms": median(assessing), "roadmap_ms": median(planning)}


def long_texts(count: int) -> list[str]:
    """Different texts of 500 words: the same sentences in ever another order, so that no text is known already."""
    chance = random.Random(7)
    texts = []
    for _ in range(count):
        sentences = list(SENTENCES)
        chance.shuffle(sentences)
        texts.append(" ".join(words(" ".join(sentences))[:500]))
    return texts


def sample(catalogue: Catalogue) -> Profile:
    """A person with two dozen skills who has told all of them."""
    claims = tuple(Claim(s, Polarity.HAS, quote=f"I know {s}") for s in SKILLS if s in catalogue.skills)
    return Profile(claims=claims, years=3, target_role=ROLE, hours_per_week=6, complete=True)
