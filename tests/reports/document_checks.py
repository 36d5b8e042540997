"""Checks of a document against what it was made from; each names what is wrong, and nothing where all is well."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from bot.advice.catalogue import Catalogue
from bot.advice.gaps import GapReport, Severity
from bot.advice.market import Market
from bot.advice.profile import Profile
from bot.advice.roadmap import Roadmap
from bot.advice.wording import day
from bot.reports.document import Bullets, Document, Numbered, Paragraph, Section, Subheading, Table

Builder = Callable[[GapReport, Roadmap, Profile, "Market | None", Catalogue, date], Document]
HYPE = re.compile(
    r"\bguaranteed\b|guarantee (?:you|that)|world-class|unlock|dream job|skyrocket|cutting-edge|certainly get|!", re.I
)
_TITLE = re.compile(r"^With: .+? (?:by .+? )?\((?=book|course|docs|tutorial|video|paper|dataset|certification)")
"""The title of what to learn with, up to its maker, which is written as it is."""


def section(document: Document, heading: str) -> Section:
    return next(s for s in document.sections if s.heading == heading)


def headings(document: Document) -> list[str]:
    return [s.heading for s in document.sections]


def texts(part: Section | Document) -> list[str]:
    """Every text of a section or document, in order."""
    if isinstance(part, Document):
        meta = [text for pair in part.meta for text in pair]
        return [part.title, part.subtitle, *meta, *(t for s in part.sections for t in texts(s))]
    found = [part.heading]
    for block in part.blocks:
        if isinstance(block, Paragraph | Subheading):
            found.append(block.text)
        elif isinstance(block, Bullets):
            found += block.items
        elif isinstance(block, Numbered):
            found += [text for item in block.items for text in (item.text, *item.details)]
        else:
            found += [*block.header, *(cell for row in block.rows for cell in row)]
    return found


def table(part: Section, first: str) -> Table:
    """The table of a section whose first column has that title."""
    return next(b for b in part.blocks if isinstance(b, Table) and b.header[0] == first)


def wrong_areas(document: Document, report: GapReport) -> list[str]:
    """Gap areas that the gap table leaves out or tells with another severity."""
    rows = {row[0]: row[3] for row in table(section(document, "Skill-gap analysis"), "Area").rows}
    return [
        area.area.name
        for area in report.areas
        if area.severity is not Severity.NONE
        and not rows.get(area.area.name, "").startswith(area.severity.value.capitalize() + ":")
    ]


def missing_steps(document: Document, roadmap: Roadmap) -> list[str]:
    """Steps that the document does not tell in full: their days, artefact, check and resources."""
    blocks = [tuple(b.items) for s in document.sections for b in s.blocks if isinstance(b, Bullets)]
    missing = []
    for step in roadmap.steps:
        said = (day(step.start), day(step.end), step.why, step.learn, step.deliverable, step.metric)
        titles = tuple(r.title for r in step.resources)
        if not any(all(text in "\n".join(lines) for text in (*said, *titles)) for lines in blocks):
            missing.append(step.id)
    return missing


def ragged(document: Document) -> list[str]:
    """Sections that are empty, hold an empty block, or a table whose rows do not fit its header."""
    bad = []
    for part in document.sections:
        for block in part.blocks:
            if isinstance(block, Table):
                whole = bool(block.rows) and all(len(row) == len(block.header) for row in block.rows)
            elif isinstance(block, Bullets | Numbered):
                whole = bool(block.items)
            else:
                whole = bool(block.text.strip())
            if not whole:
                bad.append(part.heading)
        if not part.blocks:
            bad.append(part.heading)
    return bad


def hype(document: Document) -> list[str]:
    """Texts that promise or praise more than anyone can know; the title of a book ("With: ...") is what it is."""
    return [text for text in texts(document) if HYPE.search(_TITLE.sub("", text))]
