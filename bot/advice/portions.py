"""A step cut into smaller portions: each short enough for a few evenings, each with something to show for it."""

from __future__ import annotations

import math
from dataclasses import dataclass

from bot.advice.roadmap import Step

LEAST_HOURS = 1.5
MOST = 6
"""Portions of a step: more of them are no help."""


@dataclass(frozen=True)
class Portion:
    """One portion of a step: its number from 1, what to do in it, its hours."""

    number: int
    text: str
    hours: float


def portions(step: Step, hours_per_week: float) -> tuple[Portion, ...]:
    """The step in portions of about half a week's hours: first learning, then a first version, then the check."""
    size = max(LEAST_HOURS, hours_per_week / 2)
    count = min(MOST, max(2, math.ceil(step.hours / size)))
    learning = count - 1 if count == 2 else count - 2
    source = source_of(step)
    texts = [_learn(number, learning, source, step) for number in range(1, learning + 1)]
    made = step.deliverable.rstrip(".")
    texts += (
        [f"Make it: {made}, and check it."] if count == 2 else [f"A first version of: {made}.", "Finish it, check it."]
    )
    each = round(step.hours / count, 1)
    return tuple(Portion(number, text, each) for number, text in enumerate(texts, start=1))


def source_of(step: Step) -> str:
    """What a step is learned from first; a project or an exam teaches nothing by itself."""
    return next((r.title for r in step.resources if r.kind not in ("project", "certification")), "")


def _learn(number: int, count: int, source: str, step: Step) -> str:
    of = "" if count == 1 else f", part {number} of {count}"
    return f"Learn{of}: {source or step.learn.rstrip('.')}."
