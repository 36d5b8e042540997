"""Finds mistakes in knowledge entries: each with file, line and reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

from bot.knowledge import role_checks, skill_checks
from bot.knowledge.build import after
from bot.knowledge.files import LINE, Entry, Files, in_order
from bot.knowledge.shapes import Data, are_days, are_lists, are_texts, label, need, part, texts


def check(files: Files) -> list[str]:
    """All mistakes, sorted by file and line; what a file that could not be read may hold is not missed."""
    skills = [*files.skills, *files.vocabulary]
    known, documents, roles = (
        _Anything() if kind in files.unread else _ids(entries)
        for kind, entries in (("skills", skills), ("documents", files.documents), ("roles", files.roles))
    )
    found: list[str] = list(files.mistakes)
    for entries in (files.documents, files.strengths, skills, files.roles):
        found += _unique(entries)
    found += _unique(files.markets, "role")
    for entry in files.documents:
        found += _document(entry)
    for entry in files.skills:
        found += skill_checks.full(entry, known, documents)
    for entry in files.vocabulary:
        found += skill_checks.light(entry, known, documents)
    for entry in files.roles:
        found += role_checks.role(entry, known, documents)
    for entry in files.markets:
        found += role_checks.market(entry, known, documents, roles)
    for entry in files.strengths:
        found += _strength(entry, known)
    for entry in files.renamed:
        found += _renamed(entry, known)
    found += _cycles(skills)
    found += _shared_names(skills)
    found += _uncovered(files.strengths, skills) if "strengths" not in files.unread else []
    return in_order(found)


class _Anything(set[str]):
    """All ids there could be."""

    def __contains__(self, value: object) -> bool:
        return True


def _ids(entries: Iterable[Entry]) -> set[str]:
    return {e.data["id"] for e in entries if isinstance(e.data.get("id"), str)}


def _unique(entries: Iterable[Entry], field: str = "id") -> Iterator[str]:
    seen: dict[str, Entry] = {}
    for entry in entries:
        key = entry.data.get(field)
        if isinstance(key, str) and seen.setdefault(key, entry) is not entry:
            yield entry.at(f"{field} {key!r} stands already at {seen[key].path}:{seen[key].line}")


def _document(entry: Entry) -> Iterator[str]:
    yield from need(entry, entry.data, ("id", "title", "kind"))
    yield from are_texts(entry, entry.data, ("id", "title", "kind", "region"))
    yield from are_days(entry, entry.data, ("date",))


def _strength(entry: Entry, known: set[str]) -> Iterator[str]:
    yield from need(entry, entry.data, ("id", "name", "why"))
    yield from are_texts(entry, entry.data, ("id", "name", "why"))
    yield from are_lists(entry, entry.data, ("areas", "skills"))
    for skill in texts(entry.data, "skills"):
        if skill not in known:
            yield entry.at(f"unknown skill {skill!r}")


def _renamed(entry: Entry, known: set[str]) -> Iterator[str]:
    """Each old id is gone and each new one there, so that one look finds the skill of today."""
    table = entry.data.get("renamed")
    if not isinstance(table, dict):
        yield entry.at("expected `renamed:` with old ids and new ones")
        return
    for old, new in table.items():
        if old == LINE:
            continue
        if not isinstance(old, str) or not isinstance(new, str):
            yield entry.at(f"{old!r}: {new!r} are no ids", table.get(LINE))
        elif new not in known:
            yield entry.at(f"unknown skill {new!r} for {old!r}", table.get(LINE))
        elif old in known and not isinstance(known, _Anything):
            yield entry.at(f"{old!r} is still a skill, so it cannot be an old id", table.get(LINE))


def _cycles(entries: Iterable[Entry]) -> Iterator[str]:
    """One mistake a circle of needs, at the first of its skills; only without one the order of steps is looked at."""
    owners = {e.data["id"]: e for e in entries if isinstance(e.data.get("id"), str)}
    needs = {skill: texts(e.data, "needs") for skill, e in owners.items() if texts(e.data, "needs")}
    circles = list(_circles(needs, list(owners)))
    for circle in circles:
        yield owners[circle[0]].at(f"needs run in a circle: {' -> '.join(circle)}")
    if circles:
        return
    steps = {f"{s}:{level}": _before(e.data, level) for s, e in owners.items() for level in skill_checks.LEVELS}
    for circle in _circles(steps, list(steps)):
        yield owners[circle[0].partition(":")[0]].at(f"steps run in a circle: {' -> '.join(circle)}")


def _before(data: Data, level: str) -> list[str]:
    """The steps before a step, as `cnn:basic`: of what the skill needs, of its `after`, and the level below."""
    step = part(part(data, "steps") or {}, level) or {}
    below = skill_checks.LEVELS[: skill_checks.LEVELS.index(level)][-1:]
    named = [*((n, level) for n in texts(data, "needs")), *map(after, texts(step, "after"))]
    return [f"{skill}:{upto}" for skill, upto in [*named, *((data["id"], low) for low in below)]]


def _circles(before: dict[str, list[str]], names: list[str]) -> Iterator[list[str]]:
    """Each circle from its first name on; what stands there is then left out of the search."""
    before = dict(before)
    order = {name: place for place, name in enumerate(names)}
    while True:
        try:
            TopologicalSorter(before).prepare()
            return
        except CycleError as error:
            circle = error.args[1][:0:-1]  # from a name to what comes before it, the closing repetition left out
        first = min(range(len(circle)), key=lambda place: order[circle[place]])
        circle = [*circle[first:], *circle[:first], circle[first]]
        yield circle
        before[circle[0]] = []


def _shared_names(entries: Iterable[Entry]) -> Iterator[str]:
    """A name or alias belongs to one skill: a full entry's name beats a light one's alias by being first."""
    owner: dict[str, Entry] = {}
    for entry in entries:
        names = [entry.data.get("name"), *texts(entry.data, "aliases")]
        for name in {n.casefold() for n in names if isinstance(n, str)}:
            other = owner.setdefault(name, entry)
            if other is not entry:
                yield entry.at(f"{label(entry.data)}: name {name!r} belongs to {label(other.data)!r} already")


def _uncovered(strengths: Iterable[Entry], skills: list[Entry]) -> Iterator[str]:
    covered = {area for e in strengths for area in texts(e.data, "areas")}
    areas = {e.data["area"] for e in skills if isinstance(e.data.get("area"), str)}
    for area in sorted(areas - covered):
        yield f"{skills[0].path.parts[0]}/areas.yml:1: area {area!r} belongs to no strength group"
