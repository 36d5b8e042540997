"""What documents say of a role's market: outlook, pay, tools asked for, certificates worth having."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the catalogue holds markets, so it imports this module
    from bot.advice.catalogue import Source


@dataclass(frozen=True)
class Fact:
    """A sentence with its source."""

    text: str
    source: Source | None = None


@dataclass(frozen=True)
class Salary:
    """A pay range as a document states it; never more precise than the document."""

    low: int
    high: int
    currency: str
    period: str
    region: str
    date: str
    source: Source


@dataclass(frozen=True)
class StackGroup:
    """Technologies of one kind in order of popularity; items are skill ids."""

    name: str
    items: tuple[str, ...]
    source: Source | None = None


@dataclass(frozen=True)
class Certification:
    """A certificate worth considering in a role, with the skill it speaks for."""

    name: str
    skill: str | None
    by: str
    note: str
    source: Source | None = None


@dataclass(frozen=True)
class Market:
    """What the documents say of a role's market; None and empty mean: not known."""

    role: str
    outlook: Fact | None = None
    demand: Fact | None = None
    salary: Salary | None = None
    stack: tuple[StackGroup, ...] = ()
    drivers: tuple[Fact, ...] = ()
    certifications: tuple[Certification, ...] = ()
