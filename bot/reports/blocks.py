"""What a document is made of: sections of plain-text blocks, free of any output format.

Texts hold no markup. A newline means something only in a table cell, where it starts a new line.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Paragraph:
    """Running text."""

    text: str


@dataclass(frozen=True)
class Subheading:
    """A heading within a section, over the blocks up to the next one."""

    text: str


@dataclass(frozen=True)
class Bullets:
    """Items without an order."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Item:
    """An item of an ordered list, with further lines below it."""

    text: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True)
class Numbered:
    """Items in order, counted from 1."""

    items: tuple[Item, ...]


@dataclass(frozen=True)
class Table:
    """Rows under a header; each row has as many cells as the header."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Paragraph | Subheading | Bullets | Numbered | Table


@dataclass(frozen=True)
class Section:
    """Blocks under a heading."""

    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Document:
    """A document to take away; `meta` holds (label, value) pairs shown below the title."""

    title: str
    subtitle: str
    meta: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
