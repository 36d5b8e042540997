"""In which order steps are taken.

First the basics of all that a role insists on (`must`) and what only needs showing, then these skills in depth, then
what the role would like, optional steps last. Within each the most readiness per hour first, counting the hours and
the gains of everything that must come before. Prerequisites and lower levels always come first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass

from bot.advice.catalogue import Importance, Level
from bot.advice.gaps import Row


@dataclass(frozen=True)
class Draft:
    """A step without dates. `below` is the level to start from, 0 for none; `gain` is weighted credit won."""

    skill: str
    below: int
    to: Level
    kind: str
    hours: float
    rows: tuple[Row, ...]
    gain: float
    area: str
    why: str
    optional: bool

    @property
    def id(self) -> str:
        """Stable over plans: `docker:0-1`, or `docker:show`."""
        return f"{self.skill}:show" if self.kind == "show" else f"{self.skill}:{self.below}-{int(self.to)}"

    @property
    def turn(self) -> int:
        """Which part of the way it belongs to, 0 to 3: basics of the musts, their depth, the rest, optional."""
        if self.optional:
            return 3
        if not any(row.requirement.importance is Importance.MUST for row in self.rows):
            return 2
        return int(self.kind == "learn" and self.to > Level.BASIC)


def ordered(found: Sequence[Draft], before: Callable[[str], Set[str]]) -> list[Draft]:
    """The steps in order; `before` names the skills whose first step must precede that of a skill."""
    direct = _direct(found, before)
    closed: dict[str, dict[str, Draft]] = {}

    def closure(draft: Draft) -> dict[str, Draft]:
        if draft.id not in closed:
            closed[draft.id] = {}
            whole: dict[str, Draft] = {}
            for earlier in direct[draft.id]:
                whole |= closure(earlier)
                whole[earlier.id] = earlier
            closed[draft.id] = whole
        return closed[draft.id]

    position = {draft.id: place for place, draft in enumerate(found)}

    def value(draft: Draft) -> tuple[int, float, int]:
        whole = [draft, *closure(draft).values()]
        density = sum(d.gain for d in whole) / sum(d.hours for d in whole)
        return (draft.turn, -density, position[draft.id])

    best_first = sorted(found, key=value)
    # An earlier step always has the smaller closure, so sorting by its size keeps every order within.
    place = {draft.id: (len(closure(draft)), number) for number, draft in enumerate(best_first)}
    taken: dict[str, Draft] = {}
    for draft in best_first:
        for earlier in sorted(closure(draft).values(), key=lambda d: place[d.id]):
            taken.setdefault(earlier.id, earlier)
        taken.setdefault(draft.id, draft)
    return list(taken.values())


def _direct(found: Sequence[Draft], before: Callable[[str], Set[str]]) -> dict[str, list[Draft]]:
    """For each step the steps directly before it: the level below, or the first steps of its prerequisites."""
    lowest: dict[str, Draft] = {}
    direct: dict[str, list[Draft]] = {}
    for draft in sorted((d for d in found if d.kind == "learn"), key=lambda d: d.to):
        direct[draft.id] = [d for d in found if d.skill == draft.skill and d.kind == "learn" and d.to < draft.to]
        lowest.setdefault(draft.skill, draft)
    for draft in lowest.values():
        earlier = [lowest[skill] for skill in sorted(before(draft.skill)) if skill in lowest]
        direct[draft.id] = [d for d in earlier if d.to is Level.BASIC]
    return {draft.id: direct.get(draft.id, []) for draft in found}
