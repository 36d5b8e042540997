"""Finds mistakes in roles and in what is said of their markets."""

from __future__ import annotations

from collections.abc import Iterator

from bot.knowledge.files import LINE, Entry
from bot.knowledge.shapes import (
    Data,
    are_amounts,
    are_days,
    are_lists,
    are_parts,
    are_rows,
    are_texts,
    label,
    need,
    one_of,
    part,
    rows,
    sourced,
    texts,
)
from bot.knowledge.skill_checks import LEVELS

IMPORTANCE = {"must", "should", "nice"}


def role(entry: Entry, known: set[str], documents: set[str]) -> Iterator[str]:
    """Mistakes in a role, its areas and its requirements."""
    data = entry.data
    yield from need(entry, data, ("id", "name", "summary", "areas", "aliases"))
    yield from are_texts(entry, data, ("id", "name", "summary"))
    yield from are_lists(entry, data, ("aliases", "duties"))
    yield from sourced(entry, data, documents, many=True)
    yield from are_parts(entry, data, ("years",))
    years = part(data, "years")
    if years is not None:
        yield from need(entry, years, ("needed",), "years")
        yield from are_amounts(entry, years, ("needed",))
        yield from sourced(entry, years, documents, needed=True)
    yield from are_rows(entry, data, ("areas",))
    for area in rows(data, "areas"):
        yield from _area(entry, area, known, documents)
    yield from _twice(entry)


def _area(entry: Entry, area: Data, known: set[str], documents: set[str]) -> Iterator[str]:
    yield from need(entry, area, ("name", "why", "requirements"))
    yield from are_texts(entry, area, ("name", "why"))
    yield from one_of(entry, area, "kind", ("technical", "soft"))
    yield from sourced(entry, area, documents, many=True)
    yield from are_rows(entry, area, ("requirements",))
    for row in rows(area, "requirements"):
        yield from _requirement(entry, row, known, documents)


def _twice(entry: Entry) -> Iterator[str]:
    seen: set[str] = set()
    for area in rows(entry.data, "areas"):
        for row in rows(area, "requirements"):
            name = row.get("id")
            if isinstance(name, str) and name in seen:
                yield entry.at(f"requirement id {name!r} twice", row.get(LINE))
            elif isinstance(name, str):
                seen.add(name)


def _requirement(entry: Entry, row: Data, known: set[str], documents: set[str]) -> Iterator[str]:
    yield from need(entry, row, ("id", "name"))
    yield from are_texts(entry, row, ("id", "name", "skill"))
    yield from one_of(entry, row, "level", LEVELS)
    yield from one_of(entry, row, "importance", IMPORTANCE)
    yield from sourced(entry, row, documents, needed=True, many=True)
    skills = texts(row, "any")
    if "any" in row:
        yield from are_lists(entry, row, ("any",))
        if len(skills) < 2:
            yield entry.at(f"{label(row)}: an any-of group of fewer than two", row.get(LINE))
    elif row.get("skill") is None:
        yield entry.at(f"{label(row)}: neither skill nor any", row.get(LINE))
    elif isinstance(row["skill"], str):
        skills = [row["skill"]]
    for skill in skills:
        if skill not in known:
            yield entry.at(f"{label(row)}: unknown skill {skill!r}", row.get(LINE))


def market(entry: Entry, known: set[str], documents: set[str], roles: set[str]) -> Iterator[str]:
    """Mistakes in a market: its facts, its stack and its certifications."""
    data = entry.data
    yield from one_of(entry, data, "role", roles)
    yield from are_parts(entry, data, ("outlook", "demand", "salary"))
    yield from are_rows(entry, data, ("stack", "drivers", "certifications"))
    facts = [(part(data, "outlook"), "text", "outlook"), (part(data, "demand"), "level", "demand")]
    for fact, key, what in [*facts, *((row, "text", "driver") for row in rows(data, "drivers"))]:
        if fact is not None:
            yield from need(entry, fact, (key,), what)
            yield from are_texts(entry, fact, (key,))
            yield from sourced(entry, fact, documents, needed=True)
    yield from _salary(entry, documents)
    for group in rows(data, "stack"):
        yield from _stack(entry, group, known, documents)
    for row in rows(data, "certifications"):
        yield from _certification(entry, row, known, documents)


def _salary(entry: Entry, documents: set[str]) -> Iterator[str]:
    salary = part(entry.data, "salary")
    if salary is None:
        return
    yield from need(entry, salary, ("low", "high", "currency", "period", "region", "date"), "salary")
    yield from are_texts(entry, salary, ("currency", "period", "region"))
    yield from are_days(entry, salary, ("date",))
    wrong = list(are_amounts(entry, salary, ("low", "high"), whole=True))
    yield from wrong
    low, high = salary.get("low"), salary.get("high")
    if not wrong and isinstance(low, int) and isinstance(high, int) and high < low:
        yield entry.at(f"salary: high {high} is below low {low}", salary.get(LINE))
    yield from sourced(entry, salary, documents, needed=True)


def _stack(entry: Entry, group: Data, known: set[str], documents: set[str]) -> Iterator[str]:
    yield from need(entry, group, ("name", "items"), f"stack {label(group)}")
    yield from are_texts(entry, group, ("name",))
    yield from are_lists(entry, group, ("items",))
    yield from sourced(entry, group, documents, needed=True)
    for item in texts(group, "items"):
        if item not in known:
            yield entry.at(f"stack names unknown skill {item!r}", group.get(LINE))


def _certification(entry: Entry, row: Data, known: set[str], documents: set[str]) -> Iterator[str]:
    yield from need(entry, row, ("name",), "certification")
    yield from are_texts(entry, row, ("name", "skill", "by", "note"))
    yield from sourced(entry, row, documents, needed=True)
    skill = row.get("skill")
    if isinstance(skill, str) and skill not in known:
        yield entry.at(f"certification names unknown skill {skill!r}", row.get(LINE))
