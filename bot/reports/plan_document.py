"""The roadmap as a document: every phase with every step, what it rests on and what closes it."""

from __future__ import annotations

from datetime import date

from bot.advice.catalogue import Catalogue
from bot.advice.gaps import GapReport
from bot.advice.market import Market
from bot.advice.profile import Profile
from bot.advice.roadmap import Phase, Roadmap, Step
from bot.advice.wording import counted, day
from bot.reports.blocks import Block, Bullets, Document, Paragraph, Section, Subheading, Table
from bot.reports.chat import hours, no_gap, resource_line, unchecked, untold, work
from bot.reports.phrases import certificate, meta, period, step_title


def roadmap_document(
    report: GapReport, roadmap: Roadmap, profile: Profile, market: Market | None, catalogue: Catalogue, today: date
) -> Document:
    """The roadmap of a person in full; `market` is taken only so that all documents are made alike."""
    return Document(
        title=f"{report.role.name}: roadmap",
        subtitle="What to learn and make, in which order and by when",
        meta=meta(report, roadmap, profile, today),
        sections=(
            Section("At a glance", _glance(roadmap)),
            *(Section(f"Phase {phase.number}: {phase.title}", _phase(phase, catalogue)) for phase in roadmap.phases),
            Section("Assumptions", _assumptions(roadmap)),
        ),
    )


def _glance(roadmap: Roadmap) -> tuple[Block, ...]:
    if not roadmap.phases:
        return (Paragraph(f"Nothing that is known to be missing needs a step. {no_gap(roadmap.coverage)}"),)
    rows = tuple(
        (str(p.number), p.title, period(p.start, p.end), hours(p.hours), counted(len(p.steps), "step"))
        for p in roadmap.phases
    )
    total = (
        f"{hours(roadmap.hours)} in {counted(len(roadmap.steps), 'step')}, {hours(roadmap.hours_per_week)} a week: "
        f"{day(roadmap.start)} to {day(roadmap.end)}."
    )
    if roadmap.closed_hours:
        total += f" {hours(roadmap.closed_hours)} of it are behind you; what is open starts on {day(roadmap.start)}."
    if not roadmap.coverage.enough:
        total += f" That is the least it takes. {untold(roadmap.coverage)}"
    return (Paragraph(total), Table(("Phase", "Title", "Dates", "Hours", "Steps"), rows))


def _phase(phase: Phase, catalogue: Catalogue) -> tuple[Block, ...]:
    blocks: list[Block] = [
        Paragraph(f"{period(phase.start, phase.end)}, {hours(phase.hours)}. {phase.goal}".strip()),
    ]
    for number, step in enumerate(phase.steps, start=1):
        blocks += [
            Subheading(f"Step {phase.number}.{number}: {step_title(step, catalogue)}"),
            Bullets(_step(step)),
        ]
    blocks += [
        Subheading(f"Capstone of phase {phase.number}"),
        Paragraph(phase.capstone),
        Paragraph(f"Success metric: {phase.capstone_metric}"),
    ]
    if phase.certifications:
        blocks.append(Paragraph("Certifications worth considering by then:"))
        blocks.append(Bullets(tuple(certificate(c, catalogue) for c in phase.certifications)))
    return tuple(blocks)


def _step(step: Step) -> tuple[str, ...]:
    lines = [
        f"When: {period(step.start, step.end)}, {work(step)}",
        f"Why: {step.why}" if step.why else "",
        f"{'How to show it' if step.kind == 'show' else 'Learn'}: {step.learn}",
        *(f"With: {resource_line(resource)}" for resource in step.resources),
        f"Deliverable: {step.deliverable}",
        f"Success metric: {step.metric}",
    ]
    return tuple(line for line in lines if line)


def _assumptions(roadmap: Roadmap) -> tuple[Block, ...]:
    arithmetic = (
        "Dates: a step takes its hours divided by your hours a week; one step follows another without a pause, "
        "in the order above."
    )
    note = unchecked(r for step in roadmap.steps for r in step.resources)
    return (Bullets((*roadmap.assumptions, arithmetic, *((note,) if note else ()))),)
