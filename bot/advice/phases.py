"""Steps in order -> phases: how many, where they part, what they are called and what closes them."""

from __future__ import annotations

import math
from collections.abc import Sequence, Set

from bot.advice.catalogue import Catalogue
from bot.advice.ordering import Draft
from bot.advice.wording import listing

SMALL_HOURS = 40.0
LARGE_HOURS = 400.0
HOURS_A_PHASE = 800.0
MOST_PHASES = 5
CONCRETE = frozenset({"language", "library", "tool", "platform"})


def split(hours: Sequence[float]) -> list[tuple[int, int]]:
    """Where the phases part, as (first, after last) of the ordered steps, balanced in hours.

    One phase up to 3 steps or 40 hours, two up to 6 steps, else three; above 400 hours one for each 800, but 3 to 5.
    """
    count = _count(hours)
    bounds = [0]
    total = sum(hours)
    for number in range(1, count):
        sums = _running(hours)
        low, high = bounds[-1] + 1, len(hours) - (count - number)
        bounds.append(min(range(low, high + 1), key=lambda i: abs(sums[i] - total * number / count)))
    return list(zip(bounds, [*bounds[1:], len(hours)], strict=True)) if hours else []


def _count(hours: Sequence[float]) -> int:
    total = sum(hours)
    if len(hours) <= 3 or total <= SMALL_HOURS:
        return 1
    if len(hours) <= 6:
        return 2
    return min(MOST_PHASES, max(3, math.ceil(total / HOURS_A_PHASE))) if total > LARGE_HOURS else 3


def _running(hours: Sequence[float]) -> list[float]:
    sums = [0.0]
    for value in hours:
        sums.append(sums[-1] + value)
    return sums


def title(drafts: Sequence[Draft], taken: Set[str], catalogue: Catalogue) -> str:
    """The areas with most hours in the phase, as a title that no earlier phase has, in whatever order; else its skills.

    `taken` are the titles of earlier phases.
    """
    weight: dict[str, float] = {}
    for draft in drafts:
        weight[draft.area] = weight.get(draft.area, 0.0) + draft.hours
    areas = sorted(weight, key=lambda area: -weight[area])
    told = {frozenset(heading.split("; ")) for heading in taken}
    for choice in [f"{first}; {second}" for first in areas for second in areas if first != second] or areas:
        if frozenset(choice.split("; ")) not in told:
            return choice
    ranked = sorted(drafts, key=lambda d: -d.hours)
    names = listing(list(dict.fromkeys(catalogue.skill_name(draft.skill) for draft in ranked))[:2])
    heading = f"{areas[0]}: {names}"
    return heading if heading not in taken else f"{heading}, part {len(taken) + 1}"


def capstone(drafts: Sequence[Draft], catalogue: Catalogue) -> tuple[str, str]:
    """One project that joins the main skills of the phase, and a check of it that anyone could make (undated).

    It starts from the artefact of the heaviest step and joins what can be used in a project, tools before fields.
    """
    ranked = sorted(drafts, key=lambda d: (d.optional, -d.hours))
    hard = [d for d in ranked if not _soft(d, catalogue)]
    main = _main(sorted(hard, key=lambda d: not _concrete(d, catalogue)) or ranked)
    if not hard:
        names = listing([catalogue.skill_name(draft.skill) for draft in main])
        return (
            f"Do one piece of real work with others that shows {names}, and write a one-page account of it.",
            "Two people who took part confirm the account in writing",
        )
    start = _artefact(hard[0], catalogue)
    others = [draft for draft in main if draft.skill != hard[0].skill] if start else main
    names = listing([catalogue.skill_name(draft.skill) for draft in others or hard[:1]])
    if start and others:
        name = catalogue.skill_name(hard[0].skill)
        told = "" if name.casefold() in start.casefold() else f" ({name})"
        project = f'Extend "{start}"{told} so that it also uses {names}'
    elif start:
        project = f'Turn "{start}" into a project of your own that shows {names} in full'
    else:
        project = f"Make a project of your own that uses {names}"
    return (
        f"{project}. Publish it with its code, a README and the results.",
        "The repository is public, and a stranger gets the stated result from the README alone within 30 minutes",
    )


def _main(ranked: Sequence[Draft]) -> list[Draft]:
    """Up to four steps of different skills: the heaviest of each area first, then the heaviest left."""
    chosen: list[Draft] = []
    for fresh_area in (True, False):
        for draft in ranked:
            skills, areas = {d.skill for d in chosen}, {d.area for d in chosen}
            if len(chosen) < 4 and draft.skill not in skills and not (fresh_area and draft.area in areas):
                chosen.append(draft)
    return chosen


def _artefact(draft: Draft, catalogue: Catalogue) -> str:
    skill = catalogue.skills.get(draft.skill)
    step = skill.steps.get(draft.to) if skill else None
    return step.deliverable.strip().rstrip(".") if step else ""


def _concrete(draft: Draft, catalogue: Catalogue) -> bool:
    skill = catalogue.skills.get(draft.skill)
    return skill is not None and skill.kind in CONCRETE


def _soft(draft: Draft, catalogue: Catalogue) -> bool:
    skill = catalogue.skills.get(draft.skill)
    return skill is not None and skill.soft
