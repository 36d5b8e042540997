"""The assessment report: what a person brings, what the role asks, the gaps between and what to do about each."""

from __future__ import annotations

from datetime import date

from bot.advice.catalogue import Area, Catalogue, Importance, Requirement
from bot.advice.gaps import WEIGHT, AreaGap, GapReport, Row, Severity, State
from bot.advice.market import Market
from bot.advice.profile import Claim, Evidence, Polarity, Profile
from bot.advice.roadmap import Roadmap
from bot.advice.standing import view
from bot.reports.blocks import Block, Bullets, Document, Paragraph, Section, Table
from bot.reports.chat import amount, led, listing, skill_phrase
from bot.reports.phrases import (
    cited,
    gap_rows,
    joined,
    market_lines,
    meta,
    not_asked,
    origins,
    said,
    skill_label,
    told,
    worst_first,
)
from bot.reports.upskilling import upskilling

IMPORTANCE = ((Importance.MUST, "Must"), (Importance.SHOULD, "Should"), (Importance.NICE, "Nice to have"))
ALSO = ((State.LACKING, "Also lacking"), (State.BELOW, "Also below level"), (State.SHOW, "Also to be shown"))


def assessment(
    report: GapReport, roadmap: Roadmap, profile: Profile, market: Market | None, catalogue: Catalogue, today: date
) -> Document:
    """The assessment report of a person for the role of the report."""
    return Document(
        title=f"{report.role.name}: assessment report",
        subtitle="What you bring, what the role asks, and how to close the gap",
        meta=meta(report, roadmap, profile, today),
        sections=(
            Section("Key strengths", strengths(report, catalogue)),
            Section("Stated and inferred skills", _skills(profile, catalogue)),
            Section("Current market demands", _demands(report, market, catalogue)),
            Section("Skill-gap analysis", _analysis(report, profile, catalogue)),
            Section("Experience", (Paragraph(_years(report, catalogue)),)),
            Section("What was asked and what was not", _coverage(report)),
            Section("Personalised upskilling plan", upskilling(report, roadmap, catalogue)),
        ),
    )


def strengths(report: GapReport, catalogue: Catalogue) -> tuple[Block, ...]:
    """The strengths by group, each with the skills that carry it and why it matters."""
    if not report.strengths:
        return (Paragraph("Nothing you told so far serves this role in full yet; that changes with every step."),)
    carried = [skill_phrase((catalogue.skill_name(c.skill), c.level) for c in s.claims) for s in report.strengths]
    lines = zip(report.strengths, carried, strict=True)
    return (Bullets(tuple(f"{led(s.group.name, names)}. {s.why}" for s, names in lines)),)


def _skills(profile: Profile, catalogue: Catalogue) -> tuple[Block, ...]:
    stated = [claim for claim in profile.having() if claim.evidence is not Evidence.INFERRED]
    blocks: list[Block] = []
    if stated:
        rows = tuple(_stated(claim, catalogue) for claim in stated)
        blocks.append(Table(("Skill you stated", "Level", "Known because", "Your words"), rows))
    else:
        blocks.append(Paragraph("You have not stated any skill yet."))
    inferred = _inferred(profile, catalogue)
    if inferred:
        blocks += [Paragraph("Inferred, not stated; say so where one is wrong:"), Bullets(inferred)]
    else:
        blocks.append(Paragraph("No further skill is inferred from what you stated."))
    others = _others(profile, catalogue)
    return (*blocks, Paragraph("What else is known:"), Bullets(others)) if others else tuple(blocks)


def _stated(claim: Claim, catalogue: Catalogue) -> tuple[str, ...]:
    level = claim.level.label if claim.level else "not told"
    return (catalogue.skill_name(claim.skill), level, claim.evidence.value, said(claim.quote))


def _inferred(profile: Profile, catalogue: Catalogue) -> tuple[str, ...]:
    """What each stated skill suggests, one line a source."""
    names: dict[str, list[str]] = {}
    for skill, standing in sorted(view(profile, catalogue).skills.items()):
        if standing.source and not standing.told:
            source = standing.source
            ground = catalogue.skill_name(source.skill) if source.skill != skill else said(source.quote)
            names.setdefault(ground or "what you told", []).append(catalogue.skill_name(skill))
    return tuple(f"From {ground}: {joined(found)}" for ground, found in names.items())


def _others(profile: Profile, catalogue: Catalogue) -> tuple[str, ...]:
    def named(polarity: Polarity, assumed: bool) -> list[str]:
        claims = [c for c in profile.claims if c.polarity is polarity]
        held = [c for c in claims if polarity is Polarity.WANTS or (c.evidence is Evidence.INFERRED) is assumed]
        return sorted(catalogue.skill_name(c.skill) for c in held)

    groups = (
        ("You want to learn", named(Polarity.WANTS, False)),
        ("You said that you do not have", named(Polarity.LACKS, False)),
        ("Taken as new to you, as nothing was said of it", named(Polarity.LACKS, True)),
    )
    return tuple(f"{label}: {joined(names)}" for label, names in groups if names)


def _demands(report: GapReport, market: Market | None, catalogue: Catalogue) -> tuple[Block, ...]:
    areas = tuple(_demand(area.area) for area in report.areas)
    return (
        Table(("Area", "Why it matters", "Must have", "Also wanted"), areas),
        Paragraph(origins(report.role, catalogue)),
        Bullets(market_lines(report.role, market, catalogue)),
    )


def _demand(area: Area) -> tuple[str, ...]:
    musts = [_wanted(r) for r in area.requirements if r.importance is Importance.MUST]
    others = [f"{_wanted(r)}, {r.importance.value}" for r in area.requirements if r.importance is not Importance.MUST]
    return (area.name, area.why, "\n".join(musts) or "none", "\n".join(others) or "none")


def _wanted(requirement: Requirement) -> str:
    return f"{requirement.name} ({requirement.level.label})"


def _analysis(report: GapReport, profile: Profile, catalogue: Catalogue) -> tuple[Block, ...]:
    rows = tuple(
        (area.area.name, _brings(area, profile, catalogue), _asks(area), _gap(area)) for area in worst_first(report)
    )
    weights = listing([f"{importance.value} {amount(WEIGHT[importance])}" for importance in Importance])
    return (
        Paragraph(
            f"Readiness is {amount(report.readiness)} of 100: the share of the requirements that you meet, "
            f"weighted {weights}. What was not asked yet earns nothing and is not a gap."
        ),
        Table(("Area", "What you bring", "What the role asks", "Gap"), rows),
    )


def _brings(area: AreaGap, profile: Profile, catalogue: Catalogue) -> str:
    """What the person has for an area, gathered by the words it came from."""
    by_quote: dict[str, dict[str, None]] = {}
    for row in area.rows:
        for label, quote in _brought(row, profile, catalogue):
            by_quote.setdefault(quote, {})[label] = None
    lines = [", ".join(labels) + (f": {quote}" if quote else "") for quote, labels in by_quote.items()]
    if lines:
        return "\n".join(lines)
    return "Not talked about yet" if len(not_asked(area)) == len(area.rows) else "Nothing you told of"


def _brought(row: Row, profile: Profile, catalogue: Catalogue) -> list[tuple[str, str]]:
    claims = [claim for skill in row.requirement.skills if (claim := told(skill, profile))]
    if claims:
        return [(skill_label(c.skill, profile, catalogue), said(c.quote)) for c in claims]
    if row.state is State.SHOW and row.skill:
        ground = f" from {catalogue.skill_name(row.via)}" if row.via else ""
        return [(f"{catalogue.skill_name(row.skill)} (inferred{ground})", said(row.quote))]
    if row.via:
        return [(f"{catalogue.skill_name(row.via)} (close to {row.requirement.name})", said(row.quote))]
    return []


def _asks(area: AreaGap) -> str:
    lines = []
    for importance, label in IMPORTANCE:
        names = [_wanted(r) for r in area.area.requirements if r.importance is importance]
        if names:
            lines.append(f"{label}: {'; '.join(names)}")
    return "\n".join(lines)


def _gap(area: AreaGap) -> str:
    """The severity of an area and why: the worst row in full, the others by name."""
    unasked = not_asked(area)
    lines = [f"Not asked yet: {joined(unasked)}."] if unasked else []
    rows = gap_rows(area)
    if not rows:
        known = len(unasked) < len(area.rows)
        return "\n".join([("None so far." if unasked else "None.") if known else "None known.", *lines])
    partly = area.severity is Severity.MODERATE and rows[0].severity is Severity.SIGNIFICANT
    first = f"{area.severity.value.capitalize()}: {rows[0].rule}"
    also = [
        f"{label}: {joined([r.requirement.name for r in rows[1:] if r.state is state])}."
        for state, label in ALSO
        if any(r.state is state for r in rows[1:])
    ]
    return "\n".join([f"{first} Part of the area is there." if partly else first, *also, *lines])


def _years(report: GapReport, catalogue: Catalogue) -> str:
    role = report.role
    return f"{report.years.text} {cited(role.years_source, catalogue)}" if role.years_source else report.years.text


def _coverage(report: GapReport) -> tuple[Block, ...]:
    text = f"Coverage: {report.coverage.text} requirements of the role."
    open_areas = [(area.area.name, not_asked(area)) for area in report.areas]
    items = tuple(f"{name}: {joined(unasked)}" for name, unasked in open_areas if unasked)
    if not items:
        return (Paragraph(f"{text} Nothing is left open."),)
    return (Paragraph(f"{text} Not asked yet, and so neither met nor a gap:"), Bullets(items))
