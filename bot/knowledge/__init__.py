"""Loads and validates `knowledge/` into a `Catalogue`.

The YAML is parsed once per content: a pickled copy keyed by the files' digest makes later starts quick.
"""

from __future__ import annotations

import hashlib
import pickle
from pathlib import Path

from bot.advice.catalogue import Catalogue
from bot.errors import KnowledgeError
from bot.knowledge.build import build
from bot.knowledge.checks import check
from bot.knowledge.files import read_folder

__all__ = ["digest", "lint", "load"]


def load(folder: Path, cache: Path | None = None) -> Catalogue:
    """The catalogue of a knowledge folder; raises KnowledgeError naming each mistake.

    `cache` is a folder for the pickled copy, written by this program alone; None always parses.
    """
    if cache is None:
        return _parse(folder)
    path = cache / f"knowledge-{digest(folder)[:16]}.pickle"
    if path.exists():
        kept: Catalogue = pickle.loads(path.read_bytes())  # our own file, never one from outside
        return kept
    catalogue = _parse(folder)
    cache.mkdir(parents=True, exist_ok=True)
    for stale in cache.glob("knowledge-*.pickle"):
        stale.unlink(missing_ok=True)
    partial = path.with_suffix(".part")
    partial.write_bytes(pickle.dumps(catalogue))
    partial.replace(path)
    return catalogue


def lint(folder: Path) -> list[str]:
    """Every mistake in the folder as `file:line: reason`; empty when all is well."""
    try:
        _parse(folder)
    except KnowledgeError as error:
        return str(error).splitlines()
    return []


def digest(folder: Path) -> str:
    """A digest of all YAML in the folder and of the code that reads it."""
    sha = hashlib.sha256()
    code = Path(__file__).parent
    sources = [*sorted(code.glob("*.py")), *(code.parent / "advice" / f"{name}.py" for name in ("catalogue", "market"))]
    for path in [*sorted(folder.rglob("*.yml")), *sources]:
        sha.update(path.name.encode())
        sha.update(path.read_bytes())
    return sha.hexdigest()


def _parse(folder: Path) -> Catalogue:
    files = read_folder(folder)
    mistakes = check(files)
    if not files.roles and "roles" not in files.unread:
        mistakes.append(f"{folder}:1: no roles: expected at least one file in {folder / 'roles'}")
    if mistakes:
        raise KnowledgeError("\n".join(mistakes))
    return build(files)
