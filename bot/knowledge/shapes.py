"""Asks whether values have the shape the schema gives them; the readers here pass over what has not.

A check reports a wrong value once; everything after it reads with `texts`, `rows` and `part` and never stumbles.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from bot.knowledge.build import source
from bot.knowledge.files import LINE, Entry

Data = dict[str, Any]


def texts(data: Data, key: str) -> list[str]:
    """The texts of a list; empty where there is no list."""
    value = data.get(key)
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def rows(data: Data, key: str) -> list[Data]:
    """The mappings of a list; empty where there is no list."""
    value = data.get(key)
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def part(data: Data, key: str) -> Data | None:
    """The mapping under a key, or None."""
    value = data.get(key)
    return value if isinstance(value, dict) else None


def shown(value: Any) -> str:
    """A wrong value in a message, short even where it is a whole block."""
    if isinstance(value, dict | list):
        return "a mapping" if isinstance(value, dict) else "a list"
    return repr(value)


def label(data: Data) -> str:
    """What a message calls a mapping: its id, else its name."""
    return next((v for v in (data.get("id"), data.get("name")) if isinstance(v, str) and v), "entry")


def need(entry: Entry, data: Data, keys: Iterable[str], what: str = "") -> Iterator[str]:
    """Mistakes for keys that are absent or empty."""
    for key in keys:
        if data.get(key) in (None, "", [], {}):
            yield entry.at(f"{what or label(data)}: no {key}", data.get(LINE))


def one_of(entry: Entry, data: Data, key: str, allowed: Collection[str]) -> Iterator[str]:
    """A mistake unless the value is one of the allowed texts."""
    value = data.get(key)
    if not isinstance(value, str) or value not in allowed:
        yield entry.at(f"{key} is {shown(value)}, not one of {', '.join(sorted(allowed))}", data.get(LINE))


def are_texts(entry: Entry, data: Data, keys: Iterable[str]) -> Iterator[str]:
    """Mistakes for values other than text; absent ones are left to `need`."""
    for key in keys:
        value = data.get(key)
        if value is not None and not isinstance(value, str):
            yield entry.at(f"{label(data)}: {key} is {shown(value)}, not text", data.get(LINE))


def are_days(entry: Entry, data: Data, keys: Iterable[str]) -> Iterator[str]:
    """Mistakes for values that are no date, year or text such as "undated"."""
    for key in keys:
        value = data.get(key)
        if value is not None and (isinstance(value, bool) or not isinstance(value, str | int | date)):
            yield entry.at(f"{label(data)}: {key} is {shown(value)}, not a date", data.get(LINE))


def are_amounts(entry: Entry, data: Data, keys: Iterable[str], whole: bool = False) -> Iterator[str]:
    """Mistakes for values that are no number above 0, or no whole one where `whole`."""
    for key in keys:
        value: Any = data.get(key)
        if value in (None, "", [], {}):
            continue  # reported by `need`
        number = isinstance(value, int if whole else (int, float)) and not isinstance(value, bool)
        if not number or not 0 < value <= sys.float_info.max:
            wanted = "whole number" if whole else "number"
            yield entry.at(f"{label(data)}: {key} is {shown(value)}, not a {wanted} above 0", data.get(LINE))


def are_lists(entry: Entry, data: Data, keys: Iterable[str]) -> Iterator[str]:
    """Mistakes for values other than lists of texts."""
    for key in keys:
        value = data.get(key)
        if value is None:
            continue
        if not isinstance(value, list):
            yield entry.at(f"{label(data)}: {key} is {shown(value)}, not a list", data.get(LINE))
            continue
        for item in value:
            if not isinstance(item, str) or not item.strip():
                yield entry.at(f"{label(data)}: {key} holds {shown(item)}, not text", data.get(LINE))


def are_rows(entry: Entry, data: Data, keys: Iterable[str]) -> Iterator[str]:
    """Mistakes for values other than lists of mappings."""
    for key in keys:
        value = data.get(key)
        if value is None:
            continue
        if not isinstance(value, list):
            yield entry.at(f"{label(data)}: {key} is {shown(value)}, not a list of mappings", data.get(LINE))
            continue
        for item in value:
            if not isinstance(item, dict):
                yield entry.at(f"{label(data)}: {key} holds {shown(item)}, not a mapping", data.get(LINE))


def are_parts(entry: Entry, data: Data, keys: Iterable[str]) -> Iterator[str]:
    """Mistakes for values other than mappings."""
    for key in keys:
        value = data.get(key)
        if value is not None and not isinstance(value, dict):
            yield entry.at(f"{label(data)}: {key} is {shown(value)}, not a mapping", data.get(LINE))


def sourced(entry: Entry, data: Data, documents: set[str], needed: bool = False, many: bool = False) -> Iterator[str]:
    """Mistakes in `source`: lines of a known document, a list of them where `many`, absent only where not `needed`."""
    value = data.get("source")
    if value in (None, []):
        if needed:
            yield from need(entry, data, ("source",))
        return
    for text in value if many and isinstance(value, list) else [value]:
        yield from _source(entry, text, documents, data.get(LINE))


def _source(entry: Entry, text: Any, documents: set[str], line: int | None) -> Iterator[str]:
    found = source(text) if isinstance(text, str) else None
    if found is None:
        yield entry.at(f"source {shown(text)} is not of the form 004:5-9", line)
    elif found.document not in documents:
        yield entry.at(f"source {text!r} names a document that sources.yml lacks", line)
    elif found.first < 1:
        yield entry.at(f"source {text!r} begins at line 0, but lines count from 1", line)
    elif found.last < found.first:
        yield entry.at(f"source {text!r} ends before it begins", line)
