"""A roadmap in outline, as every version of it is kept, and what changed between two of them phase by phase."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Line:
    """One step in outline."""

    id: str
    skill: str
    name: str
    hours: float
    start: date
    end: date


@dataclass(frozen=True)
class Part:
    """One phase in outline."""

    number: int
    title: str
    start: date
    end: date
    hours: float
    steps: tuple[Line, ...]


@dataclass(frozen=True)
class Outline:
    """A version of a roadmap: its phases, and when it ends."""

    end: date
    phases: tuple[Part, ...]

    @property
    def steps(self) -> Mapping[str, Line]:
        """All steps by id, in order."""
        return {step.id: step for phase in self.phases for step in phase.steps}


@dataclass(frozen=True)
class Shift:
    """A phase of the new plan beside the one of the old plan that shares most steps with it.

    `days` is how much later it ends (negative: earlier); `was` is the number it had, None for a phase that is new.
    """

    number: int
    was: int | None
    days: int
    end: date
    hours: float


@dataclass(frozen=True)
class Difference:
    """What became of a plan: how its end and phases moved, and the steps that came, went or changed their hours."""

    days: int
    was: date
    end: date
    shifts: tuple[Shift, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]
    longer: tuple[tuple[str, float, float], ...]

    @property
    def nothing(self) -> bool:
        """Whether the two plans are the same to a reader."""
        moved = any(shift.days for shift in self.shifts)
        return not (self.days or moved or self.added or self.removed or self.longer)


def read_outline(data: Mapping[str, Any]) -> Outline:
    """The outline of a roadmap that was stored as plain data."""
    return Outline(date.fromisoformat(data["end"]), tuple(_phase(p) for p in data["phases"]))


def _phase(data: Mapping[str, Any]) -> Part:
    start, end = date.fromisoformat(data["start"]), date.fromisoformat(data["end"])
    return Part(data["number"], data["title"], start, end, data["hours"], tuple(_line(s) for s in data["steps"]))


def _line(data: Mapping[str, Any]) -> Line:
    start, end = date.fromisoformat(data["start"]), date.fromisoformat(data["end"])
    name = f"{data['name']} ({'show it' if data['kind'] == 'show' else data['to']})"
    return Line(data["id"], data["skill"], name, data["hours"], start, end)


def compare(old: Outline, new: Outline) -> Difference:
    """What changed from one version of a plan to the next."""
    before, after = old.steps, new.steps
    shared = [s for s in after if s in before]
    return Difference(
        days=(new.end - old.end).days,
        was=old.end,
        end=new.end,
        shifts=tuple(_shift(phase, old.phases) for phase in new.phases),
        added=_once([after[s].name for s in after if s not in before]),
        removed=_once([before[s].name for s in before if s not in after]),
        longer=tuple(
            (after[s].name, before[s].hours, after[s].hours) for s in shared if before[s].hours != after[s].hours
        ),
    )


def _shift(phase: Part, before: Sequence[Part]) -> Shift:
    ids = {step.id for step in phase.steps}
    alike = [(sum(s.id in ids for s in p.steps), -abs(p.number - phase.number), p) for p in before]
    best = max(alike, key=lambda found: found[:2], default=None)
    if best is None or not best[0]:
        return Shift(phase.number, None, 0, phase.end, phase.hours)
    return Shift(phase.number, best[2].number, (phase.end - best[2].end).days, phase.end, phase.hours)


def _once(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
