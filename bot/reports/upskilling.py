"""The upskilling plan of the assessment report: for each gap area what to study, what to build and by when."""

from __future__ import annotations

from collections.abc import Sequence

from bot.advice.catalogue import Catalogue
from bot.advice.content import cost_rank
from bot.advice.gaps import AreaGap, GapReport, Severity
from bot.advice.roadmap import Roadmap, Step
from bot.advice.wording import day
from bot.reports.blocks import Block, Bullets, Item, Numbered, Paragraph
from bot.reports.chat import hours, no_gap, resource_line, unchecked, untold
from bot.reports.phrases import gap_rows, how_to_show, period, show_step, step_title, worst_first

STUDY = ("course", "tutorial", "video", "docs", "book")
"""Kinds of resources to study with, best first; others are for practice or proof."""


def upskilling(report: GapReport, roadmap: Roadmap, catalogue: Catalogue) -> tuple[Block, ...]:
    """One numbered item a gap area, worst first, then the steps that serve none, then hours and end."""
    areas = [area for area in worst_first(report) if area.severity is not Severity.NONE]
    placed: dict[str, str] = {}
    items = tuple(_item(area, roadmap, catalogue, placed) for area in areas)
    blocks: list[Block] = [Numbered(items)] if items else [Paragraph(no_gap(report.coverage))]
    rest = [step for step in roadmap.steps if step.id not in placed]
    if rest:
        blocks.append(Paragraph("Besides, your roadmap has:"))
        blocks.append(Bullets(tuple(_line(group, catalogue) for group in _by_skill(rest))))
    if roadmap.steps:
        blocks.append(
            Paragraph(
                f"All of it takes {hours(roadmap.hours)}: at {hours(roadmap.hours_per_week)} a week "
                f"from {day(roadmap.start)} to {day(roadmap.end)}. The roadmap has every step in order."
            )
        )
        if not report.coverage.enough:
            blocks.append(Paragraph(f"That is the least it takes. {untold(report.coverage)}"))
        note = unchecked(r for step in roadmap.steps for r in step.resources)
        blocks += [Paragraph(note)] if note else []
    return tuple(blocks)


def _item(area: AreaGap, roadmap: Roadmap, catalogue: Catalogue, placed: dict[str, str]) -> Item:
    """The item of an area; a step is told once, under the first area it serves, and `placed` remembers where."""
    name = area.area.name
    open_ids = {row.requirement.id for row in gap_rows(area)}
    details = []
    for group in _by_skill([step for step in roadmap.steps if open_ids & set(step.requirements)]):
        before = next((placed[step.id] for step in group if step.id in placed), None)
        details.append(f"{step_title(group[-1], catalogue)}: see {before}." if before else _line(group, catalogue))
        for step in group:
            placed.setdefault(step.id, name)
    for row in gap_rows(area):
        if row.severity is Severity.SHOW and show_step(row, roadmap) is None:
            details.append(f"Show {row.requirement.name}: {how_to_show(row, roadmap, catalogue)}")
    kind = area.severity.value + ("" if area.severity is Severity.SHOW else " gap")
    return Item(f"{name} ({kind})", tuple(details) or ("No step of your roadmap works on this area.",))


def _by_skill(steps: Sequence[Step]) -> list[list[Step]]:
    groups: dict[tuple[str, str], list[Step]] = {}
    for step in steps:
        groups.setdefault((step.skill, step.kind), []).append(step)
    return list(groups.values())


def _line(group: Sequence[Step], catalogue: Catalogue) -> str:
    """The steps of one skill in one line: study from the first, build and check of the last."""
    last = group[-1]
    took = hours(round(sum(step.hours for step in group), 1))
    head = f"{step_title(last, catalogue)} ({took}, {period(group[0].start, last.end)})."
    if last.kind == "show":
        return f"{head} How: {last.deliverable} Success: {last.metric}"
    return f"{head} Study: {_study(group)} Build: {last.deliverable} Success: {last.metric}"


def _study(group: Sequence[Step]) -> str:
    """The best resource to begin with, free ones first, or what to learn where none is known."""
    fitting = [r for step in group for r in step.resources if r.kind in STUDY]
    if not fitting:
        return group[-1].learn
    return f"{resource_line(min(fitting, key=lambda r: (cost_rank(r), STUDY.index(r.kind))))}."
