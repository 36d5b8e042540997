"""A posting in the talk: what it asks for by weight, what of it the person has in their words, how its title fits."""

from __future__ import annotations

from collections.abc import Sequence

from bot.advice.catalogue import Catalogue, Importance, Level
from bot.advice.gaps import GapReport, Row, State
from bot.advice.posting import Part as RolePart
from bot.advice.posting import Posting, mix
from bot.advice.wording import counted
from bot.memory import Person, Unit
from bot.reports.chat import amount, listing, shortened
from bot.services.desk import Part
from bot.services.documents import byhand

MOST = 12
"""Demands named of one weight: a posting is shown whole where it can be."""

HAD = 6
"""Skills shown with the person's own words."""

GROUNDS = 3
"""Demands that are named for each role of a mix."""

MISLED = 0.3
"""Share of a posting from which another role than the title's is worth a word."""

WEIGHTS = ((Importance.MUST, "Must"), (Importance.SHOULD, "Wanted"), (Importance.NICE, "Nice to have"))


def body(report: GapReport) -> str:
    """All that a posting asks for, and how the person stands with it; without a word of them where none is known."""
    lines = [*asks(report)]
    if report.coverage.asked:
        lines += ["", *stands(report)]
    return "\n".join(lines)


def asks(report: GapReport) -> list[str]:
    """The demands by weight, then the years against those of the person."""
    lines = []
    for importance, name in WEIGHTS:
        rows = [row for row in report.rows if row.requirement.importance is importance]
        if rows:
            lines.append(f"• {name}: {listing([_named(row) for row in rows], MOST)}")
    return [*lines, *_years(report)]


def _named(row: Row) -> str:
    level, years = row.requirement.level, row.requirement.years
    extra = [level.label] if level is not Level.INTERMEDIATE else []
    extra += [f"{amount(years)}+ years"] if years is not None else []
    return f"{row.requirement.name} ({', '.join(extra)})" if extra else row.requirement.name


def _years(report: GapReport) -> list[str]:
    has, needs = report.years.has, report.years.needs
    if needs is None:
        return []
    if report.years.of:
        return [f"• Experience: {years_text(report)}"]
    line = f"• Experience: {counted(needs, 'year')}"
    if has is None:
        return [f"{line}; yours you have not told me yet"]
    short = f"{counted(report.years.gap, 'year')} short" if report.years.gap else "which is enough"
    return [f"{line}; you have {amount(has)}, {short}"]


def years_text(report: GapReport) -> str:
    """The years a posting wants with a skill, beside what is known of them."""
    return report.years.text.replace("The role wants ", "", 1).removesuffix(".")


def own_years(unit: Unit, person: Person, report: GapReport) -> tuple[Part, ...]:
    """Which of the years are of one role, where a CV told it and the posting counts years: they may be meant alone."""
    counts = report.years.needs is not None and not report.years.of
    years = byhand.years_as(unit, person) if counts else ""
    if not years:
        return ()
    values = {"all": amount(person.years or 0), "years": years, "work": person.current_said}
    return (Part("utter_posting_own_years", values),)


def stands(report: GapReport) -> list[str]:
    """What of it is there in the person's own words, what in part, what is missing, what was never talked about."""
    rows = {state: [row for row in report.rows if row.state is state] for state in State}
    lines = [f"You have of it (readiness {amount(report.readiness)} of 100):"]
    had = rows[State.MET]
    lines += [f"• {row.requirement.name}{_words(row)}" for row in had[:HAD]]
    lines += [f"• and {listing([row.requirement.name for row in had[HAD:]])}"] if len(had) > HAD else []
    lines += [f"• {row.requirement.name}, below what it asks{_words(row)}" for row in rows[State.BELOW]]
    if rows[State.SHOW]:
        lines.append(f"• probably, and still to be shown: {listing(_names(rows[State.SHOW]), MOST)}")
    if len(lines) == 1:
        lines = [f"You have nothing of it yet, as far as I know (readiness {amount(report.readiness)} of 100)."]
    musts = [r for r in rows[State.LACKING] if r.requirement.importance is not Importance.NICE]
    nice = [r for r in rows[State.LACKING] if r.requirement.importance is Importance.NICE]
    lines += [f"Missing: {listing(_names(musts), MOST)}."] if musts else []
    lines += [f"Missing, but only nice to have: {listing(_names(nice), MOST)}."] if nice else []
    if rows[State.NOT_ASKED]:
        lines.append(f"Not talked about yet, so no gap: {listing(_names(rows[State.NOT_ASKED]), MOST)}.")
    return lines


def _names(rows: Sequence[Row]) -> list[str]:
    return [row.requirement.name for row in rows]


def _words(row: Row) -> str:
    return f': "{shortened(row.quote)}"' if row.quote else ""


def nature(read: Posting, base: str, base_name: str, catalogue: Catalogue) -> list[Part]:
    """How title and content go together: an honest word where they do not, the mix where it is one."""
    if read.title and read.role is None:
        return [Part("utter_posting_off", {"title": read.title, "role": base_name})]
    mixed = mix(read, catalogue)
    if mixed and mixed[0].role.id != base and mixed[0].share > MISLED:
        return [Part("utter_posting_title", {"title": base_name, "role": mixed[0].role.name})]
    if len(mixed) > 1:
        return [Part("utter_posting_mix", {"mix": "; ".join(_share(part, catalogue) for part in mixed[:3])})]
    fits = read.role is not None and mixed and mixed[0].role.id == base
    return [Part("utter_posting_fits", {"role": base_name})] if fits else []


def _share(part: RolePart, catalogue: Catalogue) -> str:
    """A role's share with the demands that speak for it."""
    grounds = [" or ".join(catalogue.skill_name(s) for s in demand.skills) for demand in part.grounds[:GROUNDS]]
    return f"{part.role.name} ({round(100 * part.share)} %: {listing(grounds)})"
