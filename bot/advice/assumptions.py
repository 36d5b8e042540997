"""What a roadmap rests on, in sentences: pace, estimates, what is shown or close, what was not talked about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.advice.calendar import Away, Pace
from bot.advice.coverage import Coverage
from bot.advice.gaps import GapReport
from bot.advice.ordering import Draft
from bot.advice.steps import SHOW_HOURS
from bot.advice.wording import counted, day, listing, number

LONG_HOURS = 600.0
"""Hours from which a plan says how long it is."""


def assumptions(
    report: GapReport,
    ordered: Sequence[Draft],
    first: tuple[str, date] | None,
    hours: float,
    hours_per_week: float,
    away: Sequence[Away] = (),
    paces: Sequence[Pace] = (),
) -> tuple[str, ...]:
    """What a plan takes for granted; `hours` are those still open, `first` title and end of the first phase."""
    pace = f"at {counted(hours_per_week, 'hour')} a week"
    later = "".join(f", {number(rate)} from {day(begin)} on" for begin, rate in paces)
    said = [
        f"You learn {counted(hours_per_week, 'hour')} every week{later}, spread evenly; {_absences(away)}.",
        "Hours are estimates for someone who meets the subject for the first time; they differ from person to person.",
    ]
    if not ordered:
        said.append("Nothing that is known to be missing needs a step.")
    if any(draft.kind == "show" for draft in ordered):
        said.append(f"Showing what you already know takes {number(SHOW_HOURS)} hours a skill.")
    if any(row.via and row.credit for row in report.gaps):
        said.append("A skill close to one you have takes 40 percent less time.")
    said += _untold(report.coverage, ordered)
    if hours > LONG_HOURS and first:
        years = hours / hours_per_week / 52
        said.append(
            f"{number(hours)} hours are a long way: {pace} it takes {counted(round(years, 1), 'year')}. "
            f"The first phase alone, {first[0]}, ends on {day(first[1])}."
        )
    return tuple(said)


def _absences(away: Sequence[Away]) -> str:
    """Which days off the dates leave free."""
    spans = [day(first) if first == last else f"{day(first)} to {day(last)}" for first, last in away]
    return f"nothing is planned for {listing(spans)}" if spans else "holidays are not counted"


def _untold(coverage: Coverage, ordered: Sequence[Draft]) -> list[str]:
    """What was not talked about, and that optional steps can wait for it."""
    said = []
    if coverage.untold:
        said.append(f"{counted(coverage.untold, 'requirement')} not talked about yet may add to it.")
    optional = any(draft.optional for draft in ordered)
    if coverage.musts and optional:
        verb = "was" if coverage.musts == 1 else "were"
        said.append(
            f"{counted(coverage.musts, 'must')} of the role {verb} not talked about yet; "
            "the optional steps can wait until they are."
        )
    return said
