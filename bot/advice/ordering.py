"""In which order steps are taken.

First the basics of all that a role insists on (`must`) and what only needs showing, then these skills in depth, then
what the role would like, optional steps last. Among the basics the foundations come first, then the core of the role,
then the rest of it: nobody starts with tuning. Within each the most readiness per hour first, counting the hours and
the gains of everything that must come before. Prerequisites and lower levels always come first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass

from bot.advice.catalogue import Importance, Level
from bot.advice.gaps import Row

FOUNDATION = 30
"""Skills that must need a skill before it counts as a foundation."""


@dataclass(frozen=True)
class Draft:
    """A step without dates. `below` is the level to start from, 0 for none; `gain` is weighted credit won.

    `stage` is 1 for the core of the role, 2 for the rest of it, and for a foundation minus the skills that need it;
    `place` says why it stands where it stands.
    """

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
    stage: int = 1
    place: str = ""

    @property
    def id(self) -> str:
        """Stable over plans: `docker:0-1`, or `docker:show`."""
        return f"{self.skill}:show" if self.kind == "show" else f"{self.skill}:{self.below}-{int(self.to)}"

    @property
    def turn(self) -> int:
        """Which part of the way it belongs to, 0 to 3: basics of the musts, their depth, the rest, optional."""
        if self.optional:
            return 3
        if self.stage < 0 and not self.rows:
            return 0
        if not any(row.requirement.importance is Importance.MUST for row in self.rows):
            return 2
        return int(self.kind == "learn" and self.to > Level.BASIC)


def ordered(
    found: Sequence[Draft],
    before: Callable[[str], Set[str]],
    earlier: Callable[[str, Level], Mapping[str, Level]],
    later: Sequence[str] = (),
) -> list[Draft]:
    """The steps in order; those of `later`, by id, give way to the next one that does not build on them,
    once for each time that they are named.

    `before` names the skills whose first step must precede that of a skill, `earlier` the skills whose steps up to a
    level must precede the step of a skill to a level, where they are planned.
    """
    direct = _direct(found, before)
    for draft in found:
        direct[draft.id] += _sooner(draft, found, earlier, direct[draft.id])
    closed: dict[str, dict[str, Draft]] = {}

    def closure(draft: Draft) -> dict[str, Draft]:
        if draft.id not in closed:
            closed[draft.id] = {}
            whole: dict[str, Draft] = {}
            for sooner in direct[draft.id]:
                whole |= closure(sooner)
                whole[sooner.id] = sooner
            closed[draft.id] = whole
        return closed[draft.id]

    position = {draft.id: place for place, draft in enumerate(found)}

    def value(draft: Draft) -> tuple[int, int, float, int]:
        whole = [draft, *closure(draft).values()]
        density = sum(d.gain for d in whole) / sum(d.hours for d in whole)
        return (draft.turn, draft.stage if draft.turn == 0 else 0, -density, position[draft.id])

    best_first = sorted(found, key=value)
    # An earlier step always has the smaller closure, so sorting by its size keeps every order within.
    place = {draft.id: (len(closure(draft)), number) for number, draft in enumerate(best_first)}
    taken: dict[str, Draft] = {}
    for draft in best_first:
        for sooner in sorted(closure(draft).values(), key=lambda d: place[d.id]):
            taken.setdefault(sooner.id, sooner)
        taken.setdefault(draft.id, draft)
    return _giving_way(list(taken.values()), later, lambda one, other: other.id in closure(one))


def _giving_way(steps: list[Draft], later: Sequence[str], builds_on: Callable[[Draft, Draft], bool]) -> list[Draft]:
    """The steps with each one of `later` behind the first of its followers that can be done without it."""
    for draft in [d for step in later for d in steps if d.id == step]:
        place = steps.index(draft)
        free = next((d for d in steps[place + 1 :] if not builds_on(d, draft)), None)
        if free:
            steps.remove(free)
            steps.insert(place, free)
    return steps


def _sooner(
    draft: Draft, found: Sequence[Draft], earlier: Callable[[str, Level], Mapping[str, Level]], known: Sequence[Draft]
) -> list[Draft]:
    """The planned steps that come before a step by what its skill or its level wants first, besides those known."""
    upto = earlier(draft.skill, draft.to) if draft.kind == "learn" else {}
    wanted = [d for d in found if d.kind == "learn" and d.to <= upto.get(d.skill, 0)]
    return [d for d in wanted if d.optional <= draft.optional and d not in known]


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
