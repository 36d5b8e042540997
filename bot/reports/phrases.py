"""Phrases and facts that more than one document needs; days are written as the steps of the roadmap write them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from bot.advice.catalogue import Catalogue, Role, Source
from bot.advice.gaps import AreaGap, GapReport, Row, Severity, State
from bot.advice.market import Certification, Fact, Market, Salary
from bot.advice.profile import Claim, Evidence, Polarity, Profile
from bot.advice.roadmap import Roadmap, Step
from bot.advice.wording import counted, day, sentence
from bot.reports.chat import amount, hours, listing, step_name

LONGEST_QUOTE = 160
UNKNOWN = "unknown; no document known here says"


def said(quote: str) -> str:
    """The person's words in quotation marks on one line, cut after a word where they are long; empty for none."""
    words = " ".join(quote.split())
    if len(words) > LONGEST_QUOTE:
        words = words[:LONGEST_QUOTE].rsplit(" ", 1)[0] + " …"
    return f"“{words}”" if words else ""


def capital(text: str) -> str:
    """The text with a capital first letter, the rest as it is: names keep their spelling."""
    return text[:1].upper() + text[1:]


def period(start: date, end: date) -> str:
    """From one day to another in words; one day where they are the same."""
    return day(start) if start == end else f"{day(start)} to {day(end)}"


def joined(names: Sequence[str], most: int | None = None) -> str:
    """Names as a list in words, parted by semicolons where a name holds a comma, "and" or "or" itself."""
    if not any(mark in name for name in names for mark in (",", " and ", " or ")):
        return listing(names, most)
    shown = list(names if most is None or len(names) <= most + 1 else names[:most])
    more = [f"{len(names) - len(shown)} more"] if len(shown) < len(names) else []
    return "; ".join([*shown, *more])


def step_title(step: Step, catalogue: Catalogue) -> str:
    """The step in a few words, marked where it is optional."""
    return capital(step_name(step, catalogue)) + (" (optional)" if step.optional else "")


def told(skill: str, profile: Profile) -> Claim | None:
    """The person's own claim to have a skill; None for what is inferred, lacked or wanted."""
    claim = profile.by_skill.get(skill)
    return claim if claim and claim.polarity is Polarity.HAS and claim.evidence is not Evidence.INFERRED else None


def skill_label(skill: str, profile: Profile, catalogue: Catalogue) -> str:
    """The name of a skill, with its level where the person told one."""
    claim = told(skill, profile)
    name = catalogue.skill_name(skill)
    return f"{name} ({claim.level.label})" if claim and claim.level else name


def worst_first(report: GapReport) -> tuple[AreaGap, ...]:
    """All areas by severity, then in the order of the role."""
    return tuple(sorted(report.areas, key=lambda area: list(Severity).index(area.severity)))


def gap_rows(area: AreaGap) -> tuple[Row, ...]:
    """The rows of an area that are gaps, worst first."""
    rows = [row for row in area.rows if row.severity is not Severity.NONE]
    return tuple(sorted(rows, key=lambda row: (list(Severity).index(row.severity), row.credit)))


def not_asked(area: AreaGap) -> tuple[str, ...]:
    """The requirements of an area that nothing is known of."""
    return tuple(row.requirement.name for row in area.rows if row.state is State.NOT_ASKED)


def show_step(row: Row, roadmap: Roadmap) -> Step | None:
    """The step of the roadmap that shows what this row asks for."""
    return next((s for s in roadmap.steps if s.kind == "show" and row.requirement.id in s.requirements), None)


def how_to_show(row: Row, roadmap: Roadmap, catalogue: Catalogue) -> str:
    """A way to show a skill that is likely there: from the roadmap, else from the skill, else in general."""
    step = show_step(row, roadmap)
    if step:
        return sentence(step.deliverable)
    skill = catalogue.skills.get(row.skill or "")
    return sentence(
        skill.proof if skill and skill.proof else "Point to a piece of work that uses it and say what you did yourself"
    )


def cited(source: Source | None, catalogue: Catalogue, region: str = "", dated: str = "") -> str:
    """Where and when a fact comes from, in brackets; `region` and `dated` where the fact states its own."""
    if source is None:
        return "(source not recorded; region and date unknown)"
    document = catalogue.documents.get(source.document)
    title = f"{document.title}, {source}" if document else str(source)
    region = region or (document.region if document else "unstated")
    dated = dated or (document.date if document else "undated")
    when = "undated" if dated == "undated" else f"dated {dated}"
    return f"(source: {title}; region {region}; {when})"


def market_lines(role: Role, market: Market | None, catalogue: Catalogue) -> tuple[str, ...]:
    """What the documents say of a role's market, each fact with its source; what is unknown says so."""
    if market is None:
        return (f"Outlook, demand and pay for {role.name}: {UNKNOWN}.",)
    facts = {
        "Outlook": _fact(market.outlook, catalogue),
        "Demand": _fact(market.demand, catalogue),
        "Pay": _salary(market.salary, catalogue),
        "What drives it": _drivers(market.drivers, catalogue),
    }
    known = tuple(f"{label}: {text}." for label, text in facts.items() if text != UNKNOWN)
    silent = listing([label.casefold() for label, text in facts.items() if text == UNKNOWN])
    return (*known, f"{silent[0].upper()}{silent[1:]}: {UNKNOWN}.") if silent else known


def _fact(fact: Fact | None, catalogue: Catalogue) -> str:
    return f"{fact.text.rstrip('.')} {cited(fact.source, catalogue)}" if fact else UNKNOWN


def _salary(salary: Salary | None, catalogue: Catalogue) -> str:
    if salary is None:
        return UNKNOWN
    span = f"{salary.low:,}" if salary.low == salary.high else f"{salary.low:,} to {salary.high:,}"
    where = cited(salary.source, catalogue, salary.region, salary.date)
    return f"{salary.currency} {span} a {salary.period} {where}"


def _drivers(drivers: Iterable[Fact], catalogue: Catalogue) -> str:
    by_source: dict[str, list[str]] = {}
    for fact in drivers:
        by_source.setdefault(cited(fact.source, catalogue), []).append(fact.text.rstrip("."))
    return "; ".join(f"{joined(texts)} {where}" for where, texts in by_source.items()) or UNKNOWN


def certificate(held: Certification, catalogue: Catalogue, cite: bool = True) -> str:
    """A certificate with its issuer, the skill it speaks for, its note and, if wanted, its source."""
    parts = [held.name]
    if held.by and held.by not in held.name:
        parts.append(f"issuer {held.by}")
    if held.skill:
        parts.append(f"speaks for {catalogue.skill_name(held.skill)}")
    note = f" {sentence(held.note)}" if held.note else ""
    return f"{', '.join(parts)}.{note}" + (f" {cited(held.source, catalogue)}" if cite else "")


def origins(role: Role, catalogue: Catalogue) -> str:
    """The documents a role's requirements come from, with region and date; a posting is its own source."""
    if any(r.quote for r in role.requirements):
        return "These requirements come from the job posting you gave."
    ids = sorted({source.document for r in role.requirements for source in r.sources})
    named = []
    for document_id in ids:
        document = catalogue.documents.get(document_id)
        if document:
            when = "undated" if document.date == "undated" else f"dated {document.date}"
            named.append(f"{document.title} ({document.id}; region {document.region}; {when})")
        else:
            named.append(f"document {document_id} (region and date unknown)")
    return f"These requirements come from: {'; '.join(named)}." if named else "No document is recorded for them."


def meta(report: GapReport, roadmap: Roadmap, profile: Profile, today: date) -> tuple[tuple[str, str], ...]:
    """The lines below the title: role, day, standing and pace; never a name."""
    pace = f"{hours(roadmap.hours_per_week)} a week"
    return (
        ("Target role", report.role.name),
        ("Date", day(today)),
        ("Readiness", f"{amount(report.readiness)} of 100, {report.coverage.text} requirements"),
        ("Experience", "not told yet" if profile.years is None else _years(profile.years)),
        ("Time to learn", pace if profile.hours_per_week else f"{pace} (assumed)"),
    )


def _years(years: float) -> str:
    return counted(years, "year")
