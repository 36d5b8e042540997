"""Reads the YAML files and remembers the line each mapping stands on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.errors import KnowledgeError

LINE = "__line__"


class _LinedLoader(yaml.CSafeLoader):
    """A safe loader that refuses duplicate keys and adds to each mapping the line it begins on."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        line = node.start_mark.line + 1
        keys = [key.value for key, _ in node.value]
        for key in {k for k in keys if isinstance(k, str) and keys.count(k) > 1}:
            raise yaml.MarkedYAMLError(problem=f"duplicate key {key!r}", problem_mark=node.start_mark)
        mapping = super().construct_mapping(node, deep=True)
        mapping[LINE] = line
        return mapping


def _mapping(loader: _LinedLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    return loader.construct_mapping(node, deep=True)


_LinedLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _mapping)


@dataclass(frozen=True)
class Entry:
    """One mapping of a file: where it stands and what it holds."""

    path: Path
    line: int
    data: dict[str, Any]

    def at(self, reason: str, line: int | None = None) -> str:
        """A mistake in this entry as `file:line: reason`."""
        return f"{self.path}:{line or self.line}: {reason}"


@dataclass(frozen=True)
class Files:
    """All entries of a knowledge folder by kind."""

    documents: list[Entry] = field(default_factory=list)
    strengths: list[Entry] = field(default_factory=list)
    skills: list[Entry] = field(default_factory=list)
    vocabulary: list[Entry] = field(default_factory=list)
    roles: list[Entry] = field(default_factory=list)
    markets: list[Entry] = field(default_factory=list)


def read_folder(folder: Path) -> Files:
    """All entries; raises KnowledgeError for files that are not YAML of the expected shape."""
    if not folder.is_dir():
        raise KnowledgeError(f"{folder}:1: no such folder")
    files = Files()
    plan = [
        (files.documents, [folder / "sources.yml"]),
        (files.strengths, [folder / "areas.yml"]),
        (files.skills, sorted((folder / "skills").glob("*.yml"))),
        (files.vocabulary, sorted((folder / "vocabulary").glob("*.yml"))),
        (files.roles, sorted((folder / "roles").glob("*.yml"))),
        (files.markets, sorted((folder / "market").glob("*.yml"))),
    ]
    mistakes: list[str] = []
    for entries, paths in plan:
        for path in paths:
            if path.exists():
                entries.extend(_entries(path, path.relative_to(folder.parent), mistakes))
    if mistakes:
        raise KnowledgeError("\n".join(mistakes))
    return files


def _entries(path: Path, shown: Path, mistakes: list[str]) -> Iterator[Entry]:
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_LinedLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        mistakes.append(f"{shown}:{line}: {getattr(error, 'problem', None) or error}")
        return
    for item in content if isinstance(content, list) else [content]:
        if isinstance(item, dict):
            yield Entry(shown, item.get(LINE, 1), item)
        else:
            mistakes.append(f"{shown}:1: expected a mapping or a list of mappings, found {item!r}")
