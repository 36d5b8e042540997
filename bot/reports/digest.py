"""A document in brief, for a chat: what it is, how things stand, and what each of its sections says first."""

from __future__ import annotations

from bot.reports.blocks import Block, Bullets, Document, Numbered, Paragraph, Section, Table

MOST = 1500
"""Characters of a document that a chat shows."""

LONGEST_LINE = 170
"""Characters that a section may take."""


def digest(document: Document) -> str:
    """The title, the standing and one line a section, in plain text of at most MOST characters."""
    lines = [document.title, document.subtitle, "", *(f"{label}: {value}" for label, value in document.meta), ""]
    text = "\n".join(lines)
    for section in document.sections:
        line = f"\n• {_line(section)}"
        if len(text) + len(line) > MOST:
            break
        text += line
    return text


def _line(section: Section) -> str:
    said = next((text for block in section.blocks if (text := _first(block)) and not text.endswith(":")), "")
    words = f"{section.heading}: {said}" if said else section.heading
    return words if len(words) <= LONGEST_LINE else f"{words[:LONGEST_LINE].rpartition(' ')[0]} …"


def _first(block: Block) -> str:
    """What a block says first, on one line: of a table the names of its rows; nothing for a heading."""
    if isinstance(block, Paragraph):
        return " ".join(block.text.split())
    if isinstance(block, Bullets):
        return " ".join(block.items[0].split()) if block.items else ""
    if isinstance(block, Numbered):
        return " ".join(block.items[0].text.split()) if block.items else ""
    return ", ".join(row[0] for row in block.rows) if isinstance(block, Table) else ""
