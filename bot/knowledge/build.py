"""Builds the frozen catalogue from checked entries."""

from __future__ import annotations

import re
from typing import Any

from bot.advice.catalogue import (
    Area,
    Catalogue,
    Document,
    Importance,
    Level,
    LevelStep,
    Requirement,
    Resource,
    Role,
    Skill,
    Source,
    StrengthGroup,
)
from bot.advice.market import Certification, Fact, Market, Salary, StackGroup
from bot.knowledge.files import LINE, Files

_SOURCE = re.compile(r"^(\w+):(\d+)(?:-(\d+))?$")


def source(text: str | None) -> Source | None:
    """The source written as `004:5-9`, None for anything else."""
    match = _SOURCE.match(str(text or ""))
    if not match:
        return None
    first = int(match[2])
    return Source(match[1], first, int(match[3] or first))


def after(text: str) -> tuple[str, str]:
    """Skill and level of an entry of `after`: `cnn` is `cnn:basic`."""
    skill, _, level = text.partition(":")
    return skill, level or "basic"


def build(files: Files) -> Catalogue:
    """The catalogue; `files` must have passed `bot.knowledge.checks.check`."""
    skills = {e.data["id"]: _skill(e.data) for e in [*files.skills, *files.vocabulary]}
    return Catalogue(
        skills=skills,
        roles={e.data["id"]: _role(e.data) for e in files.roles},
        markets={e.data["role"]: _market(e.data) for e in files.markets},
        documents={e.data["id"]: _document(e.data) for e in files.documents},
        strengths=tuple(_strength(e.data) for e in files.strengths),
        renamed={old: new for e in files.renamed for old, new in e.data["renamed"].items() if old != LINE},
    )


def _skill(data: dict[str, Any]) -> Skill:
    steps = {
        Level[name.upper()]: LevelStep(
            Level[name.upper()],
            float(step["hours"]),
            step["learn"],
            step["deliverable"],
            step["metric"],
            tuple((other, Level[upto.upper()]) for other, upto in map(after, step.get("after") or ())),
        )
        for name, step in (data.get("steps") or {}).items()
        if name != LINE
    }
    return Skill(
        id=data["id"],
        name=str(data["name"]),
        kind=data["kind"],
        area=data["area"],
        aliases=tuple(str(a) for a in data.get("aliases") or ()),
        definition=data.get("definition") or "",
        implies=tuple(data.get("implies") or ()),
        similar=tuple(data.get("similar") or ()),
        needs=tuple(data.get("needs") or ()),
        steps=steps,
        resources=tuple(_resource(r) for r in data.get("resources") or ()),
        usage=data.get("usage") or "",
        proof=data.get("proof") or "",
        ambiguous=bool(data.get("ambiguous", False)),
        cues=tuple(str(c).lower() for c in data.get("cues") or ()),
        source=source(data.get("source")),
    )


def _resource(data: dict[str, Any]) -> Resource:
    checked = data.get("checked")
    return Resource(
        title=str(data["title"]),
        kind=data["kind"],
        cost=data["cost"],
        by=data.get("by") or "",
        level=Level.parse(data.get("level")),
        url=data.get("url"),
        checked=str(checked) if checked else None,
    )


def _sources(values: Any) -> tuple[Source, ...]:
    listed = values if isinstance(values, list) else [values] if values else []
    return tuple(s for s in map(source, listed) if s)


def _role(data: dict[str, Any]) -> Role:
    years = data.get("years") or {}
    return Role(
        id=data["id"],
        name=data["name"],
        summary=data["summary"],
        areas=tuple(_area(a) for a in data["areas"]),
        aliases=tuple(str(a) for a in data.get("aliases") or ()),
        duties=tuple(data.get("duties") or ()),
        years=float(years["needed"]) if years else None,
        years_source=source(years.get("source")),
        sources=_sources(data.get("source")),
    )


def _area(data: dict[str, Any]) -> Area:
    requirements = tuple(_requirement(r, data) for r in data["requirements"])
    return Area(data["name"], data["kind"], data["why"], requirements, _sources(data.get("source")))


def _requirement(data: dict[str, Any], area: dict[str, Any]) -> Requirement:
    return Requirement(
        id=data["id"],
        name=str(data["name"]),
        skills=tuple(data["any"]) if "any" in data else (data["skill"],),
        level=Level[data["level"].upper()],
        importance=Importance(data["importance"]),
        area=area["name"],
        kind=area["kind"],
        sources=_sources(data["source"]),
    )


def _document(data: dict[str, Any]) -> Document:
    return Document(
        data["id"], data["title"], data["kind"], str(data.get("date") or "undated"), data.get("region") or "unstated"
    )


def _strength(data: dict[str, Any]) -> StrengthGroup:
    return StrengthGroup(
        data["id"], data["name"], data["why"], tuple(data.get("areas") or ()), tuple(data.get("skills") or ())
    )


def _fact(data: dict[str, Any] | None) -> Fact | None:
    return Fact(str(data.get("text") or data.get("level")), source(data.get("source"))) if data else None


def _salary(data: dict[str, Any] | None) -> Salary | None:
    where = source(data.get("source")) if data else None
    if not data or where is None:
        return None
    return Salary(
        int(data["low"]),
        int(data["high"]),
        data["currency"],
        data["period"],
        data["region"],
        str(data["date"]),
        where,
    )


def _market(data: dict[str, Any]) -> Market:
    return Market(
        role=data["role"],
        outlook=_fact(data.get("outlook")),
        demand=_fact(data.get("demand")),
        salary=_salary(data.get("salary")),
        stack=tuple(StackGroup(g["name"], tuple(g["items"]), source(g.get("source"))) for g in data.get("stack") or ()),
        drivers=tuple(f for f in map(_fact, data.get("drivers") or ()) if f),
        certifications=tuple(
            Certification(c["name"], c.get("skill"), c.get("by") or "", c.get("note") or "", source(c.get("source")))
            for c in data.get("certifications") or ()
        ),
    )
