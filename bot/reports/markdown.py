"""Documents as GitHub-flavoured Markdown; every text is escaped, so that people's words stay words."""

from __future__ import annotations

import re

from bot.reports.blocks import Block, Bullets, Document, Numbered, Paragraph, Section, Subheading

_ADDRESS = re.compile(r"(https?://[\w\-./~:?#@!$&'()+,;=%]+)")
_INLINE = re.compile(r"[\\`*\[\]<~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_START = re.compile(r"^(#{1,6}|[-+=]+)(?=\s|$)|^>")
_COUNT = re.compile(r"^(\d+)([.)])(?=\s|$)")


def markdown(document: Document) -> str:
    """The document as Markdown, ending in one newline."""
    parts = [f"# {_line(document.title)}"]
    if document.subtitle:
        parts.append(_start(document.subtitle))
    if document.meta:
        parts.append("\n".join(f"- **{_line(label)}:** {_line(value)}" for label, value in document.meta))
    parts += [part for section in document.sections for part in _section(section)]
    return "\n\n".join(parts) + "\n"


def _section(section: Section) -> list[str]:
    return [f"## {_line(section.heading)}", *(text for block in section.blocks if (text := _block(block)))]


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return _start(block.text)
    if isinstance(block, Subheading):
        return f"### {_line(block.text)}"
    if isinstance(block, Bullets):
        return "\n".join(f"- {_start(item)}" for item in block.items)
    if isinstance(block, Numbered):
        return _numbered(block)
    rows = [block.header, tuple("---" for _ in block.header), *block.rows]
    return "\n".join(
        "| " + " | ".join(cell if place == 1 else _cell(cell) for cell in row) + " |" for place, row in enumerate(rows)
    )


def _numbered(block: Numbered) -> str:
    lines = []
    for number, item in enumerate(block.items, start=1):
        mark = f"{number}. "
        lines.append(mark + _start(item.text))
        lines += [f"{' ' * len(mark)}- {_start(detail)}" for detail in item.details]
    return "\n".join(lines)


def _line(text: str) -> str:
    """The text on one line with everything escaped that Markdown or HTML would read; addresses stay as they are."""
    pieces = _ADDRESS.split(" ".join(text.split()))
    return "".join(p if place % 2 else _INLINE.sub(r"\\\g<0>", p) for place, p in enumerate(pieces))


def _start(text: str) -> str:
    """A line that starts a block: what would make it a heading, a list or a quotation is escaped as well."""
    return _COUNT.sub(r"\1\\\2", _START.sub(r"\\\g<0>", _line(text)))


def _cell(text: str) -> str:
    """A table cell: pipes escaped, each line on its own."""
    return "<br>".join(_line(line).replace("|", "\\|") for line in text.splitlines())
