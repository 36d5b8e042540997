"""Where a demand comes from, in words that a person understands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.advice.catalogue import Document, Source
from bot.advice.wording import listing


def in_documents(sources: Iterable[Source], documents: Mapping[str, Document]) -> str:
    """Where a demand stands, in words: the title of each document and its lines."""
    lines: dict[str, list[str]] = {}
    for source in sources:
        span = str(source.first) if source.first == source.last else f"{source.first} to {source.last}"
        lines.setdefault(source.document, []).append(span)
    said = []
    for document, spans in lines.items():
        title = f'"{documents[document].title}"' if document in documents else f"document {document}"
        several = len(spans) > 1 or " to " in spans[0]
        said.append(f"{title}, {'lines' if several else 'line'} {listing(spans)}")
    return "asked for in " + "; ".join(said)
