"""Imports run one way through the house."""

from __future__ import annotations

import ast
import sys
from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from bot.settings import ROOT

LAYERS = [
    {"bot.errors", "bot.settings"},
    {"bot.advice"},
    {"bot.knowledge", "bot.reading", "bot.memory"},
    {"bot.reports"},
    {"bot.services"},
    {"bot.bootstrap"},
    {"bot.nlu", "actions"},
    {"bot.training", "bot.engine", "bot.channels"},
    {"bot.checkins"},
    {"bot.serve"},
    {"bot.bench", "bot.cli", "bot.__main__"},
]
RANK = {room: rank for rank, rooms in enumerate(LAYERS) for room in rooms}
MODULES = sorted(p for top in ("bot", "actions") for p in (ROOT / top).rglob("*.py"))


def room_of(module: str) -> str:
    parts = module.split(".")
    return parts[0] if parts[0] == "actions" else ".".join(parts[:2])


def imported(source: str) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{alias.name}" for alias in node.names} if node.module == "bot" else {node.module}
            found |= names
    return found


def wrong_way(module: str, source: str) -> list[str]:
    """The imports of a module that go up the house."""
    here = RANK[room_of(module)]
    ours = [name for name in imported(source) if name.split(".")[0] in ("bot", "actions") and name != "bot"]
    return sorted(n for n in ours if RANK[room_of(n)] > here and room_of(n) != room_of(module))


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@pytest.mark.parametrize("path", [p for p in MODULES if name_of(p) != "bot"], ids=name_of)
def test_no_import_goes_up(path: Path) -> None:
    assert wrong_way(name_of(path), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", sorted((ROOT / "bot/advice").glob("*.py")), ids=lambda p: p.stem)
def test_advice_knows_the_standard_library_alone(path: Path) -> None:
    names = {n.split(".")[0] for n in imported(path.read_text(encoding="utf-8"))}
    assert names - set(sys.stdlib_module_names) <= {"bot"}
    inner = {n for n in imported(path.read_text(encoding="utf-8")) if n.startswith("bot")}
    assert all(n.startswith("bot.advice") or n == "bot.errors" for n in inner)


def test_the_check_sees_an_import_that_goes_up() -> None:
    assert wrong_way("bot.advice.gaps", "from bot.memory import Memory") == ["bot.memory"]
    assert wrong_way("bot.reading.reader", "from bot import services") == ["bot.services"]


def circle(sources: Mapping[str, str]) -> list[str]:
    """Modules that import each other while they are loaded: which of them can be imported first is chance then."""
    graph: dict[str, set[str]] = {}
    for module, source in sources.items():
        found: set[str] = set()
        for node in ast.parse(source).body:
            if isinstance(node, ast.ImportFrom) and node.module:
                inner = {f"{node.module}.{alias.name}" for alias in node.names}
                found |= (inner & sources.keys()) or {node.module}
        graph[module] = found & sources.keys() - {module}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def test_no_modules_import_each_other() -> None:
    assert circle({name_of(path): path.read_text(encoding="utf-8") for path in MODULES}) == []


def test_the_check_sees_modules_that_import_each_other() -> None:
    ring = {"bot.a": "from bot.b import x", "bot.b": "from bot import c", "bot.c": "from bot.a import y"}
    assert set(circle(ring)) == set(ring)
    assert circle({**ring, "bot.c": "def later():\n    from bot.a import y"}) == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_modules_and_functions_stay_readable(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 330
    long = [
        node.name
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and (node.end_lineno or 0) - node.lineno > 45
    ]
    assert long == []


def given_twice(source: str) -> list[str]:
    """Names that a module gives twice at its top: the later one silently takes the place of the earlier."""
    names = [name for node in ast.parse(source).body for name in _given(node)]
    return sorted({name for name in names if names.count(name) > 1})


def _given(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return [] if any("overload" in ast.dump(mark) for mark in node.decorator_list) else [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
    return [target.id for target in targets if isinstance(target, ast.Name)]


def test_a_name_given_twice_is_seen() -> None:
    assert given_twice("A = 1\nB = 2\nA = 3\n\ndef B(): ...\n") == ["A", "B"]
    assert given_twice("A = 1\n\ndef b():\n    A = 2\n") == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_module_gives_a_name_twice(path: Path) -> None:
    assert given_twice(path.read_text()) == []
