"""The documents a person can take away: assessment report, executive summary and roadmap, and their model."""

from __future__ import annotations

from bot.reports.assessment import assessment
from bot.reports.blocks import Block, Bullets, Document, Item, Numbered, Paragraph, Section, Subheading, Table
from bot.reports.plan_document import roadmap_document
from bot.reports.summary import summary

__all__ = [
    "Block",
    "Bullets",
    "Document",
    "Item",
    "Numbered",
    "Paragraph",
    "Section",
    "Subheading",
    "Table",
    "assessment",
    "roadmap_document",
    "summary",
]
