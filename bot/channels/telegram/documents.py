"""Files that people send: plain text and Markdown are read, of anything else it is said kindly that it is not."""

from __future__ import annotations

from dataclasses import dataclass

from bot.channels.telegram.updates import Document

LARGEST = 200_000
"""Bytes of a file that is read, as in the widget: the longest CV has a tenth of it."""

_ENDS = (".txt", ".md", ".markdown", ".text")


@dataclass(frozen=True)
class Content:
    """What is in a file, or the name of the note that says why it is not read."""

    text: str = ""
    note: str = ""


def wanted(document: Document) -> Content | None:
    """Why a file is not even fetched, None where it is."""
    kind = document.kind.partition(";")[0].strip().casefold()
    readable = kind in ("text/plain", "text/markdown", "text/x-markdown") or document.name.casefold().endswith(_ENDS)
    if not readable:
        return Content(note="other")
    return Content(note="large") if document.size > LARGEST else None


def content(document: Document, data: bytes) -> Content:
    """The words in a file: UTF-8, UTF-16 by its mark, else Latin-1; what holds zeros is no text."""
    if len(data) > LARGEST:
        return Content(note="large")
    text = _decoded(data)
    if "\x00" in text:
        return Content(note="other")
    return Content(text=text) if text.strip() else Content(note="empty")


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("latin-1")
