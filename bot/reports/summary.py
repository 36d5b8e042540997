"""The executive summary: a short profile, recommendations, market, gaps, roadmap by phase, resources, next step."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.advice.catalogue import Catalogue
from bot.advice.gaps import GapReport, Row, Severity, State
from bot.advice.market import Certification, Market, StackGroup
from bot.advice.profile import Profile
from bot.advice.roadmap import Phase, Roadmap, Step
from bot.advice.wording import counted
from bot.reports.assessment import strengths
from bot.reports.blocks import Block, Bullets, Document, Item, Numbered, Paragraph, Section, Subheading, Table
from bot.reports.chat import HEADINGS, amount, hours, listing, no_gap, resource_line, unchecked, untold
from bot.reports.data import open_areas
from bot.reports.phrases import (
    UNKNOWN,
    certificate,
    cited,
    how_to_show,
    joined,
    market_lines,
    meta,
    period,
    step_title,
    told,
)

MOST_NAMED = 8
MOST_LINES = 5
MAIN_STEPS = 3
KINDS = (
    ("Learning platforms and courses", ("course", "tutorial", "video", "docs")),
    ("Books", ("book",)),
    ("Practice and projects", ("practice", "project")),
    ("Certifications", ("certification",)),
)


def summary(
    report: GapReport, roadmap: Roadmap, profile: Profile, market: Market | None, catalogue: Catalogue, today: date
) -> Document:
    """The executive summary of a person for the role of the report."""
    return Document(
        title=f"{report.role.name}: executive summary",
        subtitle="Where you stand, what to do first, and what comes after",
        meta=meta(report, roadmap, profile, today),
        sections=(
            Section("Profile", (Paragraph(_profile(report, roadmap, profile)),)),
            Section("Key strengths", strengths(report, catalogue)),
            Section("Primary recommendations", _recommendations(report, roadmap, market, catalogue)),
            Section("Market outlook", (Bullets(market_lines(report.role, market, catalogue)),)),
            Section("Technology stack popularity", _stack(market, profile, catalogue)),
            Section("Skill gap analysis", (Paragraph(_gaps(report)),)),
            Section("Upskilling roadmap", _phases(roadmap, catalogue)),
            Section("Recommended resources", _resources(roadmap, market, catalogue)),
            Section("Next step", (Paragraph(_next(report, roadmap, profile, catalogue)),)),
        ),
    )


def _profile(report: GapReport, roadmap: Roadmap, profile: Profile) -> str:
    aim = f"You aim at {report.role.name}."
    groups = [s.group.name for s in report.strengths[:3]]
    build = f" You can build on {joined(groups)}." if groups else ""
    worst = next(((heading, open_areas(report, s)) for s, heading in HEADINGS if open_areas(report, s)), None)
    close = f" {worst[0]}: {joined([a.area.name for a in worst[1]], 4)}." if worst else ""
    least = "" if report.coverage.enough else "at least "
    way = (
        f" Your roadmap takes {least}{hours(roadmap.hours)}, {period(roadmap.start, roadmap.end)}."
        if roadmap.steps
        else " Nothing that is known to be missing needs a step."
    )
    open_rest = f" {untold(report.coverage)}" if least else ""
    return f"{aim} {report.years.text}{build}{close}{way}{open_rest}"


def _recommendations(
    report: GapReport, roadmap: Roadmap, market: Market | None, catalogue: Catalogue
) -> tuple[Block, ...]:
    items: list[Item] = []
    for severity, label in ((Severity.SIGNIFICANT, "Learn first"), (Severity.MODERATE, "Then learn or deepen")):
        names = dict.fromkeys(row.requirement.name for row in report.gaps if row.severity is severity)
        if names:
            label = label if items else "Learn or deepen" if severity is Severity.MODERATE else label
            items.append(Item(f"{label}: {joined(list(names), MOST_NAMED)}."))
    shown = [row for row in report.gaps if row.severity is Severity.SHOW]
    if shown:
        items.append(Item("Show what is likely there:", _shown(shown, roadmap, catalogue)))
    if not items:
        items.append(Item(f"Skills: {no_gap(report.coverage)[:1].lower()}{no_gap(report.coverage)[1:]}"))
    return (Numbered((*items, _certifications(roadmap, market, catalogue))),)


def _shown(rows: list[Row], roadmap: Roadmap, catalogue: Catalogue) -> tuple[str, ...]:
    lines = [f"{r.requirement.name}: {how_to_show(r, roadmap, catalogue)}" for r in rows[:MOST_LINES]]
    more = len(rows) - len(lines)
    return (*lines, f"{more} more in the assessment report.") if more else tuple(lines)


def _certifications(roadmap: Roadmap, market: Market | None, catalogue: Catalogue) -> Item:
    """Certificates that the roadmap leads to, then others the documents name for the role."""
    phases = {c: phase.number for phase in roadmap.phases for c in phase.certifications}
    found = sorted(_certificates(roadmap, market), key=lambda c: phases.get(c, len(roadmap.phases) + 1))
    if not found:
        return Item("Certifications: none is named for this role in the documents known here.")
    lines = (certificate(c, catalogue) + (f" Fits the end of phase {phases[c]}." if c in phases else "") for c in found)
    return Item("Certifications worth considering:", tuple(lines))


def _certificates(roadmap: Roadmap, market: Market | None) -> tuple[Certification, ...]:
    planned = [c for phase in roadmap.phases for c in phase.certifications]
    return tuple(dict.fromkeys([*planned, *(market.certifications if market else ())]))


def _stack(market: Market | None, profile: Profile, catalogue: Catalogue) -> tuple[Block, ...]:
    if market is None or not market.stack:
        return (Paragraph(f"Which technologies are used most: {UNKNOWN}."),)
    return (
        Paragraph("Most used first, as the documents name them:"),
        Bullets(tuple(_group(group, profile, catalogue) for group in market.stack)),
    )


def _group(group: StackGroup, profile: Profile, catalogue: Catalogue) -> str:
    names = ", ".join(catalogue.skill_name(item) for item in group.items)
    had = [catalogue.skill_name(item) for item in group.items if told(item, profile)]
    have = f" You have {joined(had)}." if had else ""
    return f"{group.name}: {names} {cited(group.source, catalogue)}.{have}"


def _gaps(report: GapReport) -> str:
    count = {state: sum(row.state is state for row in report.rows) for state in State}
    states = (
        (State.MET, "met"),
        (State.BELOW, "below the level wanted"),
        (State.SHOW, "likely there and to be shown"),
        (State.LACKING, "lacking"),
        (State.NOT_ASKED, "not asked yet"),
    )
    told_states = listing([f"{count[state]} {label}" for state, label in states if count[state]])
    sentences = [
        f"The {len(report.rows)} requirements of the role stand so: {told_states}; "
        f"readiness is {amount(report.readiness)} of 100."
    ]
    for severity, heading in HEADINGS:
        names = [area.area.name for area in open_areas(report, severity)]
        if names:
            sentences.append(f"{heading}: {joined(names)}.")
    return " ".join(sentences)


def _phases(roadmap: Roadmap, catalogue: Catalogue) -> tuple[Block, ...]:
    if not roadmap.phases:
        return (Paragraph("Nothing that is known to be missing needs a step."),)
    return tuple(block for phase in roadmap.phases for block in _phase(phase, catalogue))


def _phase(phase: Phase, catalogue: Catalogue) -> tuple[Block, ...]:
    """A phase with its heaviest steps and its capstone; the roadmap document has them all."""
    ranked = sorted(phase.steps, key=lambda step: (step.optional, -step.hours))
    main = sorted(ranked[:MAIN_STEPS], key=phase.steps.index)
    rows = [(f"{step_title(s, catalogue)}: {s.deliverable}", s.metric) for s in main]
    rows.append((f"Capstone: {phase.capstone}", phase.capstone_metric))
    more = len(phase.steps) - len(main)
    rest = (Paragraph(f"The roadmap has {counted(more, 'step')} more in this phase."),) if more else ()
    return (
        Subheading(f"Phase {phase.number}: {phase.title}"),
        Paragraph(f"{period(phase.start, phase.end)}, {hours(phase.hours)}. {phase.goal}".strip()),
        Table(("Deliverable", "Success metric"), tuple(rows)),
        *rest,
    )


def _resources(roadmap: Roadmap, market: Market | None, catalogue: Catalogue) -> tuple[Block, ...]:
    blocks: list[Block] = []
    for heading, kinds in KINDS:
        lines = list(_lines(roadmap.steps, kinds, catalogue))
        if "certification" in kinds:
            lines = [certificate(c, catalogue, cite=False) for c in _certificates(roadmap, market)] + lines
        shown = tuple(lines[:MOST_LINES])
        if len(lines) > len(shown):
            shown = (*shown, f"{len(lines) - len(shown)} more with the steps of the roadmap")
        blocks += [Subheading(heading), Bullets(shown) if shown else Paragraph("None is known for your steps.")]
    note = unchecked(r for step in roadmap.steps for r in step.resources)
    return (*blocks, Paragraph(note)) if note else tuple(blocks)


def _lines(steps: Iterable[Step], kinds: tuple[str, ...], catalogue: Catalogue) -> tuple[str, ...]:
    """The first resource of these kinds of each step, in the order of the steps, none twice."""
    found: dict[str, str] = {}
    for step in steps:
        resource = next((r for r in step.resources if r.kind in kinds), None)
        if resource:
            line = resource_line(resource)
            found.setdefault(line, f"{catalogue.skill_name(step.skill)}: {line}")
    return tuple(found.values())


def _next(report: GapReport, roadmap: Roadmap, profile: Profile, catalogue: Catalogue) -> str:
    step = next((s for s in roadmap.steps if not _reached(s, profile)), None)
    if step is not None:
        return (
            f"{step_title(step, catalogue)} ({hours(step.hours)}, {period(step.start, step.end)}). "
            f"{step.learn} Make: {step.deliverable} Done when: {step.metric}"
        )
    unasked = report.coverage.total - report.coverage.asked
    if unasked:
        return f"Talk about the {unasked} requirements that were not asked yet: they may hold gaps or strengths."
    return "No step is open. Keep the proof of your skills where others can see it."


def _reached(step: Step, profile: Profile) -> bool:
    """Whether the person already told the level a step leads to, as finished steps do."""
    claim = told(step.skill, profile)
    return claim is not None and claim.level is not None and claim.level >= step.to_level
