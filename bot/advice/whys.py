"""Why a step is in the plan, and why it stands where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence, Set

from bot.advice.catalogue import Catalogue, Level
from bot.advice.gaps import WEIGHT, Row, Severity
from bot.advice.ordering import Draft
from bot.advice.wording import counted, listing

NAMED = 3
"""Skills named in the reason of a place before "more"."""


def gain_of(row: Row) -> float:
    """The weighted credit that closing a row wins."""
    return WEIGHT[row.requirement.importance] * (1 - row.credit)


def why_of(rows: Iterable[Row]) -> str:
    """The heaviest row in words, and how many more the step serves."""
    ranked = sorted(rows, key=lambda row: -WEIGHT[row.requirement.importance])
    if not ranked:
        return ""
    first = ranked[0]
    text = f"{first.requirement.area}: the role wants {first.requirement.name} at {first.requirement.level.label}"
    text += f" ({first.requirement.importance.value})"
    if first.severity is Severity.SHOW:
        text += ", and it is not shown yet"
    more = len(ranked) - 1
    return f"{text}; it serves {counted(more, 'more requirement')} as well." if more else f"{text}."


def reasons(found: Sequence[Draft], before: Callable[[str], Set[str]], catalogue: Catalogue) -> dict[str, str]:
    """For each step, taken in this order, why it stands where it stands."""
    needed: dict[str, list[str]] = {}
    planned = {draft.skill for draft in found}
    for skill in dict.fromkeys(draft.skill for draft in found):
        for need in before(skill) & planned:
            needed.setdefault(need, []).append(skill)
    return {
        draft.id: _reason(draft, number == 0, needed, before, planned, catalogue) for number, draft in enumerate(found)
    }


def _reason(
    draft: Draft,
    first: bool,
    needed: dict[str, list[str]],
    before: Callable[[str], Set[str]],
    planned: Set[str],
    catalogue: Catalogue,
) -> str:
    earlier = sorted(before(draft.skill) & planned) if draft.kind == "learn" and not draft.below else []
    if first or not earlier:
        start = (
            "It needs nothing before it" if not draft.below or draft.kind == "show" else "It builds on what you have"
        )
    else:
        start = f"It comes after what it needs, {_names(earlier, catalogue)}"
    if draft.kind == "learn" and needed.get(draft.skill) and draft.to is Level.BASIC:
        others = needed[draft.skill]
        return f"{start}, and {_names(others, catalogue)} {'builds' if len(others) == 1 else 'build'} on it."
    return f"{start}. {_PLACES[draft.turn]}, it brings much readiness for its hours."


def _names(skills: Sequence[str], catalogue: Catalogue) -> str:
    names = [catalogue.skill_name(skill) for skill in skills[:NAMED]]
    more = len(skills) - len(names)
    return listing([*names, f"{more} more"] if more else names)


_PLACES = (
    "Among the basics that the role insists on",
    "Among the musts to take further",
    "Among what the role would like besides its musts",
    "Among the optional steps",
)
