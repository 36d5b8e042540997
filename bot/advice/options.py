"""What a person wants changed in the plan that would follow from their gaps alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """What the person wants changed: skills or area names dropped, skills added, step ids already done.

    `basics` are skills to learn to the basic level first, `later` step ids that give way to the next one.
    """

    drop: frozenset[str] = frozenset()
    also: tuple[str, ...] = ()
    done: frozenset[str] = frozenset()
    basics: frozenset[str] = frozenset()
    later: tuple[str, ...] = ()


NO_OPTIONS = Options()
