"""Reads the YAML files and remembers the line each mapping stands on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.errors import KnowledgeError

LINE = "__line__"
_PLACE = re.compile(r"(.*?):(\d+): ")


class _LinedLoader(yaml.CSafeLoader):
    """A safe loader that adds to each mapping the line it begins on.

    `faults` are duplicate keys, and dates and numbers that are none, as (line, reason): reading goes on behind them.
    """

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self.faults: list[tuple[int, str]] = []

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        line = node.start_mark.line + 1
        keys = [key.value for key, _ in node.value]
        for key in {k for k in keys if isinstance(k, str) and keys.count(k) > 1}:
            self.faults.append((line, f"duplicate key {key!r}"))
        mapping = super().construct_mapping(node, deep=True)
        mapping[LINE] = line
        return mapping


def _mapping(loader: _LinedLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    return loader.construct_mapping(node, deep=True)


def _scalar(loader: _LinedLoader, node: yaml.ScalarNode) -> Any:
    """A date or number; one that looks like it but is none (2026-02-30) is a mistake with its line."""
    try:
        return yaml.CSafeLoader.yaml_constructors[node.tag](loader, node)
    except ValueError as error:
        loader.faults.append((node.start_mark.line + 1, f"{node.value!r}: {error}"))
        return None


_LinedLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)
for _tag in ("timestamp", "int", "float"):
    _LinedLoader.add_constructor(f"tag:yaml.org,2002:{_tag}", _scalar)


@dataclass(frozen=True)
class Entry:
    """One mapping of a file: where it stands and what it holds."""

    path: Path
    line: int
    data: dict[str, Any]

    def at(self, reason: str, line: int | None = None) -> str:
        """A mistake in this entry as `file:line: reason`."""
        return _mistake(self.path, line or self.line, reason)


@dataclass(frozen=True)
class Files:
    """All entries of a knowledge folder by kind."""

    documents: list[Entry] = field(default_factory=list)
    strengths: list[Entry] = field(default_factory=list)
    skills: list[Entry] = field(default_factory=list)
    vocabulary: list[Entry] = field(default_factory=list)
    roles: list[Entry] = field(default_factory=list)
    markets: list[Entry] = field(default_factory=list)
    renamed: list[Entry] = field(default_factory=list)
    mistakes: list[str] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    """Kinds of which a file could not be read: what is missing of them may stand there."""


def in_order(mistakes: Iterable[str]) -> list[str]:
    """The mistakes by file, then line as a number, then reason; each once."""

    def place(mistake: str) -> tuple[str, int, str]:
        found = _PLACE.match(mistake)
        return (found[1], int(found[2]), mistake) if found else (mistake, 0, mistake)

    return sorted(set(mistakes), key=place)


def _mistake(path: Path, line: int, reason: object) -> str:
    return f"{path}:{line}: {' '.join(str(reason).split())}"  # one line each, whatever is quoted


def read_folder(folder: Path) -> Files:
    """All entries, with the mistakes of files that are not of their shape; KnowledgeError where there is none."""
    if not folder.is_dir():
        raise KnowledgeError(f"{folder}:1: no such folder")
    files = Files()
    plan = [
        (files.documents, "documents", [folder / "sources.yml"]),
        (files.strengths, "strengths", [folder / "areas.yml"]),
        (files.skills, "skills", sorted((folder / "skills").glob("*.yml"))),
        (files.vocabulary, "skills", sorted((folder / "vocabulary").glob("*.yml"))),
        (files.roles, "roles", sorted((folder / "roles").glob("*.yml"))),
        (files.markets, "markets", sorted((folder / "market").glob("*.yml"))),
        (files.renamed, "renamed", [folder / "renamed.yml"]),
    ]
    for entries, kind, paths in plan:
        for path in paths:
            if path.exists():
                entries.extend(_entries(path, path.relative_to(folder.parent), files, kind))
    return files


def _entries(path: Path, shown: Path, files: Files, kind: str) -> Iterator[Entry]:
    def unread(line: int, reason: object) -> None:
        files.unread.add(kind)
        files.mistakes.append(_mistake(shown, line, reason))

    try:
        text = path.read_text(encoding="utf-8")
        loader = _LinedLoader(text)
        try:
            content = loader.get_single_data()
        finally:
            files.mistakes.extend(_mistake(shown, line, reason) for line, reason in loader.faults)
            loader.dispose()
    except OSError as error:
        unread(1, f"cannot be read: {error.strerror}")
        return
    except UnicodeDecodeError as error:
        unread(error.object.count(b"\n", 0, error.start) + 1, "not UTF-8")
        return
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        unread(mark.line + 1 if mark else 1, getattr(error, "problem", None) or error)
        return
    for place, item in enumerate(content if isinstance(content, list) else [content]):
        if isinstance(item, dict):
            yield Entry(shown, item.get(LINE, 1), item)
        else:
            unread(_line_of(text, place), f"expected a mapping or a list of mappings, found {item!r}")


def _line_of(text: str, place: int) -> int:
    """The line of an item of the file's list; only a mistake makes the second reading worth while."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    if isinstance(node, yaml.SequenceNode):
        node = node.value[place]
    return node.start_mark.line + 1 if node else 1
