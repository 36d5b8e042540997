"""Finds mistakes in full and light entries of skills."""

from __future__ import annotations

from collections.abc import Iterator

from bot.knowledge.build import after
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
    shown,
    sourced,
    texts,
)

LEVELS = ("basic", "intermediate", "advanced")
SKILL_KINDS = {"language", "library", "tool", "platform", "method", "knowledge", "soft"}
RESOURCE_KINDS = {"book", "course", "tutorial", "docs", "project", "practice", "video", "certification"}
COSTS = {"free", "freemium", "paid"}
NOT_TEACHING = ("project", "certification")


def full(entry: Entry, known: set[str], documents: set[str]) -> Iterator[str]:
    """Mistakes in a full entry."""
    data = entry.data
    yield from need(entry, data, ("definition", "steps", "resources"))
    yield from _common(entry, known, documents)
    yield from _steps(entry, data)
    yield from _after(entry, data, known)
    yield from are_rows(entry, data, ("resources",))
    if isinstance(data.get("resources"), list) and len(data["resources"]) < 2:
        yield entry.at(f"{label(data)}: fewer than two resources")
    for resource in rows(data, "resources"):
        yield from _resource(entry, resource)
    yield from _untaught(entry, data)
    if data.get("source"):
        yield from need(entry, data, ("usage", "proof"))


def light(entry: Entry, known: set[str], documents: set[str]) -> Iterator[str]:
    """Mistakes in a light entry."""
    yield from _common(entry, known, documents)
    for key in ("steps", "resources"):
        if entry.data.get(key) is not None:
            yield entry.at(f"{label(entry.data)}: {key} belong to a full entry, in skills/")


def _common(entry: Entry, known: set[str], documents: set[str]) -> Iterator[str]:
    data = entry.data
    yield from need(entry, data, ("id", "name", "area"))
    yield from are_texts(entry, data, ("id", "name", "area", "definition", "usage", "proof"))
    yield from one_of(entry, data, "kind", SKILL_KINDS)
    yield from are_lists(entry, data, ("aliases", "implies", "similar", "needs", "cues"))
    yield from _references(entry, known)
    if isinstance(data.get("area"), str) and data["area"] != entry.path.stem:
        yield entry.at(f"{label(data)}: area {data['area']!r} but file {entry.path.name}")
    if not isinstance(data.get("ambiguous", False), bool):
        yield entry.at(f"{label(data)}: ambiguous is {shown(data['ambiguous'])}, neither true nor false")
    yield from sourced(entry, data, documents)


def _references(entry: Entry, known: set[str]) -> Iterator[str]:
    own = entry.data.get("id")
    for key in ("implies", "similar", "needs"):
        for other in texts(entry.data, key):
            if other not in known:
                yield entry.at(f"{label(entry.data)}: {key} names unknown skill {other!r}")
            elif other == own and key != "needs":  # a need of itself is reported as a circle
                yield entry.at(f"{own}: {key} names the skill itself")


def _steps(entry: Entry, data: Data) -> Iterator[str]:
    yield from are_parts(entry, data, ("steps",))
    steps = part(data, "steps")
    if steps is None:
        return
    for name in steps:
        if name != LINE and name not in LEVELS:
            step = steps[name]
            line = step.get(LINE) if isinstance(step, dict) else steps.get(LINE)
            yield entry.at(f"{label(data)}: step to {name!r}, not one of {', '.join(LEVELS)}", line)
    yield from are_parts(entry, steps, LEVELS)
    for level in LEVELS:
        step, what = steps.get(level), f"{label(data)} {level}"
        if step is None:
            yield entry.at(f"{label(data)}: no step to {level}")
        elif isinstance(step, dict):
            yield from need(entry, step, ("hours", "learn", "deliverable", "metric"), what)
            yield from are_texts(entry, step, ("learn", "deliverable", "metric"))
            yield from are_amounts(entry, step, ("hours",))


def _after(entry: Entry, data: Data, known: set[str]) -> Iterator[str]:
    """Mistakes in what comes before a step: `cnn` or `cnn:intermediate`, never above the step itself."""
    steps = part(data, "steps") or {}
    for level in LEVELS:
        step = part(steps, level) or {}
        yield from are_lists(entry, step, ("after",))
        for text in texts(step, "after"):
            skill, upto = after(text)
            what = f"{label(data)} {level}: after names"
            if skill not in known:
                yield entry.at(f"{what} unknown skill {skill!r}", step.get(LINE))
            elif upto not in LEVELS:
                yield entry.at(f"{what} {text!r}, not one of {', '.join(LEVELS)}", step.get(LINE))
            elif LEVELS.index(upto) > LEVELS.index(level):
                yield entry.at(f"{what} {text!r}, a level above the step", step.get(LINE))


def _untaught(entry: Entry, data: Data) -> Iterator[str]:
    """A step with nothing to learn from; a resource of no level serves all, a project or certificate teaches none."""
    taught = [r.get("level") for r in rows(data, "resources") if r.get("kind") not in NOT_TEACHING]
    if isinstance(data.get("resources"), list) and data["resources"] and None not in taught:
        for level in LEVELS:
            if level not in taught:
                yield entry.at(f"{label(data)}: no resource teaches {level}")


def _resource(entry: Entry, resource: Data) -> Iterator[str]:
    yield from need(entry, resource, ("title", "kind", "by", "cost"), f"{label(entry.data)} resource")
    yield from are_texts(entry, resource, ("title", "by", "url"))
    yield from one_of(entry, resource, "kind", RESOURCE_KINDS)
    yield from one_of(entry, resource, "cost", COSTS)
    if resource.get("level") is not None:
        yield from one_of(entry, resource, "level", LEVELS)
    yield from are_days(entry, resource, ("checked",))
    url = resource.get("url")
    if url and isinstance(url, str) and not url.startswith(("https://", "http://")):
        yield entry.at(f"{label(entry.data)}: link {url!r} is no web address", resource.get(LINE))
