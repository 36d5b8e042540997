"""Finds mistakes in knowledge entries: each with file, line and reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from bot.knowledge.build import source
from bot.knowledge.files import LINE, Entry, Files

LEVELS = ("basic", "intermediate", "advanced")
SKILL_KINDS = {"language", "library", "tool", "platform", "method", "knowledge", "soft"}
RESOURCE_KINDS = {"book", "course", "tutorial", "docs", "project", "practice", "video", "certification"}
COSTS = {"free", "freemium", "paid"}
IMPORTANCE = {"must", "should", "nice"}


def check(files: Files) -> list[str]:
    """All mistakes, sorted by file and line."""
    known = {e.data.get("id") for e in [*files.skills, *files.vocabulary]}
    documents = {str(e.data.get("id")) for e in files.documents}
    found: list[str] = []
    found += _unique([*files.skills, *files.vocabulary])
    found += _unique(files.roles)
    for entry in files.skills:
        found += _skill(entry, known, documents)
    for entry in files.vocabulary:
        found += _light(entry, known)
    for entry in files.roles:
        found += _role(entry, known, documents)
    for entry in files.markets:
        found += _market(entry, known, documents, {e.data.get("id") for e in files.roles})
    found += _cycles(files.skills)
    found += _shared_names(files)
    found += _strengths(files)
    return sorted(dict.fromkeys(found))


def _unique(entries: Iterable[Entry]) -> Iterator[str]:
    seen: dict[Any, Entry] = {}
    for entry in entries:
        key = entry.data.get("id")
        if key in seen:
            yield entry.at(f"id {key!r} stands already at {seen[key].path}:{seen[key].line}")
        elif not isinstance(key, str) or not key:
            yield entry.at("no id")
        else:
            seen[key] = entry


def _need(entry: Entry, data: dict[str, Any], keys: Iterable[str], what: str = "") -> Iterator[str]:
    for key in keys:
        if data.get(key) in (None, "", [], {}):
            yield entry.at(f"{what or data.get('id') or data.get('name') or 'entry'}: no {key}", data.get(LINE))


def _one_of(entry: Entry, data: dict[str, Any], key: str, allowed: Iterable[str]) -> Iterator[str]:
    if data.get(key) not in allowed:
        yield entry.at(f"{key} is {data.get(key)!r}, not one of {', '.join(sorted(allowed))}", data.get(LINE))


def _references(entry: Entry, known: set[Any]) -> Iterator[str]:
    for key in ("implies", "similar", "needs"):
        for other in entry.data.get(key) or ():
            if other not in known:
                yield entry.at(f"{entry.data.get('id')}: {key} names unknown skill {other!r}")


def _skill(entry: Entry, known: set[Any], documents: set[str]) -> Iterator[str]:
    data = entry.data
    yield from _need(entry, data, ("id", "name", "kind", "area", "definition", "steps", "resources"))
    yield from _one_of(entry, data, "kind", SKILL_KINDS)
    yield from _references(entry, known)
    if data.get("area") != entry.path.stem:
        yield entry.at(f"{data.get('id')}: area {data.get('area')!r} but file {entry.path.name}")
    steps = data.get("steps") or {}
    for level in LEVELS:
        step = steps.get(level)
        if not isinstance(step, dict):
            yield entry.at(f"{data.get('id')}: no step to {level}")
            continue
        yield from _need(entry, step, ("hours", "learn", "deliverable", "metric"), f"{data.get('id')} {level}")
    resources = data.get("resources") or []
    if len(resources) < 2:
        yield entry.at(f"{data.get('id')}: fewer than two resources")
    for resource in resources:
        yield from _need(entry, resource, ("title", "kind", "cost"), f"{data.get('id')} resource")
        yield from _one_of(entry, resource, "kind", RESOURCE_KINDS)
        yield from _one_of(entry, resource, "cost", COSTS)
        url = resource.get("url")
        if url and not str(url).startswith(("https://", "http://")):
            yield entry.at(f"{data.get('id')}: link {url!r} is no web address", resource.get(LINE))
    if data.get("source"):
        yield from _source(entry, data["source"], documents, data.get(LINE))
        yield from _need(entry, data, ("usage", "proof"))


def _light(entry: Entry, known: set[Any]) -> Iterator[str]:
    yield from _need(entry, entry.data, ("id", "name", "kind", "area"))
    yield from _one_of(entry, entry.data, "kind", SKILL_KINDS)
    yield from _references(entry, known)
    if entry.data.get("area") != entry.path.stem:
        yield entry.at(f"{entry.data.get('id')}: area {entry.data.get('area')!r} but file {entry.path.name}")


def _source(entry: Entry, text: Any, documents: set[str], line: int | None) -> Iterator[str]:
    found = source(text)
    if found is None:
        yield entry.at(f"source {text!r} is not of the form 004:5-9", line)
    elif found.document not in documents:
        yield entry.at(f"source {text!r} names a document that sources.yml lacks", line)
    elif found.last < found.first:
        yield entry.at(f"source {text!r} ends before it begins", line)


def _role(entry: Entry, known: set[Any], documents: set[str]) -> Iterator[str]:
    yield from _need(entry, entry.data, ("id", "name", "summary", "areas", "aliases"))
    seen: set[str] = set()
    for area in entry.data.get("areas") or ():
        yield from _need(entry, area, ("name", "kind", "why", "requirements"))
        yield from _one_of(entry, area, "kind", ("technical", "soft"))
        for row in area.get("requirements") or ():
            yield from _requirement(entry, row, known, documents)
            if row.get("id") in seen:
                yield entry.at(f"requirement id {row.get('id')!r} twice", row.get(LINE))
            seen.add(str(row.get("id")))
    years = entry.data.get("years")
    if years:
        yield from _source(entry, years.get("source"), documents, years.get(LINE))


def _requirement(entry: Entry, row: dict[str, Any], known: set[Any], documents: set[str]) -> Iterator[str]:
    yield from _need(entry, row, ("id", "name", "source"))
    yield from _one_of(entry, row, "level", LEVELS)
    yield from _one_of(entry, row, "importance", IMPORTANCE)
    skills = row.get("any") or [row.get("skill")]
    if "any" in row and len(row["any"] or ()) < 2:
        yield entry.at(f"{row.get('id')}: an any-of group of fewer than two", row.get(LINE))
    for skill in skills:
        if skill not in known:
            yield entry.at(f"{row.get('id')}: unknown skill {skill!r}", row.get(LINE))
    listed = row.get("source")
    for text in listed if isinstance(listed, list) else [listed]:
        yield from _source(entry, text, documents, row.get(LINE))


def _market(entry: Entry, known: set[Any], documents: set[str], roles: set[Any]) -> Iterator[str]:
    data = entry.data
    yield from _one_of(entry, data, "role", roles)
    for key in ("outlook", "demand", "salary"):
        fact = data.get(key)
        if fact:
            yield from _source(entry, fact.get("source"), documents, fact.get(LINE))
    salary = data.get("salary")
    if salary:
        yield from _need(entry, salary, ("low", "high", "currency", "period", "region", "date"), "salary")
    for group in data.get("stack") or ():
        for item in group.get("items") or ():
            if item not in known:
                yield entry.at(f"stack names unknown skill {item!r}", group.get(LINE))
    for row in data.get("certifications") or ():
        yield from _need(entry, row, ("name",))
        if row.get("skill") and row["skill"] not in known:
            yield entry.at(f"certification names unknown skill {row['skill']!r}", row.get(LINE))


def _cycles(entries: Iterable[Entry]) -> Iterator[str]:
    needs = {e.data.get("id"): list(e.data.get("needs") or ()) for e in entries}
    state: dict[Any, int] = {}

    def visit(skill: Any, path: tuple[Any, ...]) -> tuple[Any, ...] | None:
        if state.get(skill) == 2:
            return None
        if skill in path:
            return (*path[path.index(skill) :], skill)
        for other in needs.get(skill, ()):
            found = visit(other, (*path, skill))
            if found:
                return found
        state[skill] = 2
        return None

    for entry in entries:
        cycle = visit(entry.data.get("id"), ())
        if cycle:
            yield entry.at(f"needs run in a circle: {' -> '.join(map(str, cycle))}")
            return


def _shared_names(files: Files) -> Iterator[str]:
    """A name or alias belongs to one skill: a full entry's name beats a light one's alias by being first."""
    owner: dict[str, Entry] = {}
    for entry in [*files.skills, *files.vocabulary]:
        names = [entry.data.get("name"), *(entry.data.get("aliases") or ())]
        for name in {str(n).casefold() for n in names}:
            other = owner.setdefault(name, entry)
            if other is not entry:
                yield entry.at(f"{entry.data.get('id')}: name {name!r} belongs to {other.data.get('id')!r} already")


def _strengths(files: Files) -> Iterator[str]:
    covered = {area for e in files.strengths for area in e.data.get("areas") or ()}
    known = {e.data.get("id") for e in [*files.skills, *files.vocabulary]}
    for entry in files.strengths:
        yield from _need(entry, entry.data, ("id", "name", "why"))
        for skill in entry.data.get("skills") or ():
            if skill not in known:
                yield entry.at(f"unknown skill {skill!r}")
    for area in sorted({str(e.data.get("area")) for e in [*files.skills, *files.vocabulary]} - covered):
        yield f"knowledge/areas.yml:1: area {area!r} belongs to no strength group"
