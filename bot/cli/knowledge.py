"""`advisor kb lint`, `advisor kb show` and `advisor kb stats`: what the advisor knows."""

from __future__ import annotations

import argparse
import textwrap
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bot import knowledge
from bot.advice.catalogue import Area, Catalogue, Role, Skill, Source
from bot.advice.market import Market
from bot.cli.common import emit
from bot.cli.profiles import Names
from bot.reports.chat import resource_line, unchecked
from bot.settings import from_environment


def register(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands of this module."""
    kb = commands.add_parser("kb", help="check, show and count the knowledge", description=_EXAMPLE)
    parts = kb.add_subparsers(dest="part", metavar="PART", required=True)
    lint = parts.add_parser("lint", help="name every mistake; exit 1 if there are any", description=linting.__doc__)
    lint.add_argument("--folder", type=Path, help="the knowledge folder (default: the program's own)")
    lint.set_defaults(run=linting)
    show = parts.add_parser("show", help="a skill or role with its sources", description=showing.__doc__)
    show.add_argument("id", metavar="ID", help="id, name or alias of a skill or role")
    show.set_defaults(run=showing)
    stats = parts.add_parser("stats", help="how much is known", description=counting.__doc__)
    stats.add_argument("--json", action="store_true", help="one line of JSON instead of a table")
    stats.set_defaults(run=counting)


_EXAMPLE = "Checks, shows and counts what the advisor knows. Example: advisor kb show docker"


def linting(options: argparse.Namespace) -> int:
    """Names every mistake in the knowledge as file:line: reason. Example: advisor kb lint"""
    folder = options.folder or from_environment().knowledge
    mistakes = knowledge.lint(folder)
    for mistake in mistakes:
        print(mistake)
    if mistakes:
        return 1
    count = stats_of(knowledge.load(folder))
    print(f"No mistakes in {count['roles']} roles, {count['requirements']} requirements, {count['skills']} skills.")
    return 0


def _catalogue() -> Catalogue:
    settings = from_environment()
    return knowledge.load(settings.knowledge, settings.home / "cache")


def showing(options: argparse.Namespace) -> int:
    """Shows a skill or role with all that is known of it and where from. Example: advisor kb show data-analyst"""
    catalogue = _catalogue()
    names = Names(catalogue)
    role = catalogue.roles.get(options.id)
    skill = catalogue.skills.get(options.id)
    if role is None and skill is None:
        role = names.known_role(options.id)
    if role is None and skill is None:
        skill = catalogue.skills[names.skill(options.id, "kb show")]
    shown = [skill_text(skill, catalogue)] if skill else []
    shown += [role_text(role, catalogue)] if role else []
    print("\n\n".join(shown))
    return 0


def skill_text(skill: Skill, catalogue: Catalogue) -> str:
    """A skill as text: what it is, what it is related to, the steps to each level, resources, source."""
    lines = [f"{skill.name} ({skill.id}): {skill.kind} in {skill.area}{', known by name only' if skill.light else ''}"]
    lines += [skill.definition] if skill.definition else []
    for label, listed in (
        ("Also called", skill.aliases),
        ("Implies", [catalogue.skill_name(s) for s in skill.implies]),
        ("Similar", [catalogue.skill_name(s) for s in sorted(catalogue.neighbours[skill.id])]),
        ("Needs first", [catalogue.skill_name(s) for s in skill.needs]),
        ("Used for", [skill.usage] if skill.usage else []),
        ("Shown by", [skill.proof] if skill.proof else []),
        ("Asked by", [r.name for r in catalogue.roles.values() if any(skill.id in q.skills for q in r.requirements)]),
        ("Source", [cited(skill.source, catalogue)] if skill.source else []),
    ):
        lines += [f"{label}: {', '.join(listed)}"] if listed else []
    for step in skill.steps.values():
        lines += ["", f"To {step.to.label}, {step.hours:g} hours", f"  Learn: {step.learn}"]
        lines += [f"  Make: {step.deliverable}", f"  Done when: {step.metric}"]
    lines += ["", "Resources:", *(f"  {resource_line(r)}" for r in skill.resources)] if skill.resources else []
    lines += [f"  {note}"] if (note := unchecked(skill.resources)) else []
    return _wrapped(lines)


def role_text(role: Role, catalogue: Catalogue) -> str:
    """A role as text: what it does, years, every requirement with its source, market."""
    lines = [f"{role.name} ({role.id})", role.summary]
    lines += [f"Also called: {', '.join(role.aliases)}"] if role.aliases else []
    years = "no document says" if role.years is None else f"{role.years:g}"
    where = f" [{role.years_source}]" if role.years_source else ""
    lines.append(f"Years of experience: {years}{where}")
    for area in role.areas:
        lines += ["", f"{area.name}: {area.why}", *_rows(area, catalogue)]
    market = catalogue.markets.get(role.id)
    lines += ["", *_market(market)] if market else []
    lines += ["", "Documents:", *(f"  {d}" for d in _documents(role, catalogue))]
    return _wrapped(lines)


def _rows(area: Area, catalogue: Catalogue) -> Iterable[str]:
    for row in area.requirements:
        names = " or ".join(catalogue.skill_name(s) for s in row.skills)
        skills = "" if names == row.name else f" ({names})"
        sources = ", ".join(map(str, row.sources))
        yield f"  {row.importance.value:<6} {row.name}{skills}, {row.level.label} [{sources}]"


def _market(market: Market) -> list[str]:
    lines = [f"Outlook: {market.outlook.text} [{market.outlook.source}]"] if market.outlook else []
    lines += [f"Demand: {market.demand.text} [{market.demand.source}]"] if market.demand else []
    pay = market.salary
    if pay:
        told = f"region {pay.region}, {pay.date}"
        lines.append(f"Salary: {pay.low} to {pay.high} {pay.currency} a {pay.period} ({told}) [{pay.source}]")
    lines += [f"Certificate: {c.name}{f' by {c.by}' if c.by else ''} [{c.source}]" for c in market.certifications]
    return lines


def _documents(role: Role, catalogue: Catalogue) -> list[str]:
    used = {source.document for row in role.requirements for source in row.sources}
    found = (catalogue.documents.get(document) for document in sorted(used))
    return [f"{d.id}: {d.title} ({d.date}, region {d.region})" for d in found if d]


def cited(source: Source, catalogue: Catalogue) -> str:
    """A source with the title of its document."""
    document = catalogue.documents.get(source.document)
    return f"{source} ({document.title})" if document else str(source)


def _wrapped(lines: Iterable[str]) -> str:
    """Long lines broken at 110 characters, links kept whole, what follows a break indented."""
    shown = []
    for line in lines:
        indent = " " * (len(line) - len(line.lstrip()) + 2)
        wrapped = textwrap.wrap(line, 110, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
        shown += wrapped or [""]
    return "\n".join(shown)


def counting(options: argparse.Namespace) -> int:
    """Counts what is known, in all and by area. Example: advisor kb stats --json"""
    count = stats_of(_catalogue())
    if options.json:
        emit(count)
        return 0
    for key, value in count.items():
        if not isinstance(value, dict):
            print(f"{key.replace('_', ' '):<34}{value:>6}")
    print(f"\n{'area':<34}{'skills':>6}{'light':>7}{'resources':>11}")
    for area, row in count["areas"].items():
        print(f"{area:<34}{row['skills']:>6}{row['light_entries']:>7}{row['resources']:>11}")
    return 0


def stats_of(catalogue: Catalogue) -> dict[str, Any]:
    """How much is known; `skills` are full entries, `light_entries` those known by name only."""
    full = [s for s in catalogue.skills.values() if not s.light]
    light = [s for s in catalogue.skills.values() if s.light]
    resources = [r for s in full for r in s.resources]
    roles = catalogue.roles.values()
    certified = {s.id for s in full if any(r.kind == "certification" for r in s.resources)}
    certified |= {c.skill for m in catalogue.markets.values() for c in m.certifications if c.skill}
    return {
        "roles": len(roles),
        "requirements": sum(len(r.requirements) for r in roles),
        "requirements_with_a_choice": sum(len(q.skills) > 1 for r in roles for q in r.requirements),
        "role_aliases": sum(len(r.aliases) for r in roles),
        "skills": len(full),
        "light_entries": len(light),
        "skill_aliases": sum(len(s.aliases) for s in catalogue.skills.values()),
        "ambiguous_skills": sum(s.ambiguous for s in catalogue.skills.values()),
        "resources": len(resources),
        "free_resources": sum(r.cost == "free" for r in resources),
        "linked_resources": sum(r.url is not None for r in resources),
        "checked_links": sum(r.url is not None and r.checked is not None for r in resources),
        "skills_without_free_resource": sum(not any(r.cost == "free" for r in s.resources) for s in full),
        "skills_without_certificate": sum(s.id not in certified for s in full),
        "roles_with_salary": sum(m.salary is not None for m in catalogue.markets.values()),
        "documents": len(catalogue.documents),
        "areas": _areas(full, light),
    }


def _areas(full: list[Skill], light: list[Skill]) -> dict[str, dict[str, int]]:
    skills, entries = Counter(s.area for s in full), Counter(s.area for s in light)
    resources = Counter(s.area for s in full for _ in s.resources)
    return {
        area: {"skills": skills[area], "light_entries": entries[area], "resources": resources[area]}
        for area in sorted({*skills, *entries})
    }
