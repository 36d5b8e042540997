"""Advice as plain data: the JSON of the command line and the body of typed cards."""

from __future__ import annotations

from typing import Any

from bot.advice.catalogue import Catalogue, Resource
from bot.advice.gaps import AreaGap, GapReport, Row, Severity
from bot.advice.matching import Match
from bot.advice.roadmap import Phase, Roadmap, Step


def gaps_data(report: GapReport, catalogue: Catalogue) -> dict[str, Any]:
    """The gap report; see docs/cli.md for the schema."""
    return {
        "role": {"id": report.role.id, "name": report.role.name},
        "readiness": report.readiness,
        "parts": [
            {"area": name, "weight": weight, "earned": round(earned, 3)} for name, weight, earned in report.parts
        ],
        "coverage": {"asked": report.coverage.asked, "total": report.coverage.total, "text": report.coverage.text},
        "years": {
            "has": report.years.has,
            "needs": report.years.needs,
            "gap": report.years.gap,
            "text": report.years.text,
        },
        "strengths": [
            {
                "name": strength.group.name,
                "why": strength.why,
                "skills": [
                    {"id": claim.skill, "name": catalogue.skill_name(claim.skill), "quote": claim.quote}
                    for claim in strength.claims
                ],
            }
            for strength in report.strengths
        ],
        "areas": [_area(area, catalogue) for area in report.areas],
    }


def _area(gap: AreaGap, catalogue: Catalogue) -> dict[str, Any]:
    return {
        "area": gap.area.name,
        "kind": gap.area.kind,
        "why": gap.area.why,
        "severity": gap.severity.value,
        "rows": [_row(row, catalogue) for row in gap.rows],
    }


def _row(row: Row, catalogue: Catalogue) -> dict[str, Any]:
    return {
        "requirement": row.requirement.name,
        "id": row.requirement.id,
        "skills": [{"id": skill, "name": catalogue.skill_name(skill)} for skill in row.requirement.skills],
        "importance": row.requirement.importance.value,
        "level": row.requirement.level.label,
        "state": row.state.value,
        "severity": row.severity.value,
        "credit": round(row.credit, 3),
        "quote": row.quote,
        "via": row.via,
        "rule": row.rule,
        "sources": [str(source) for source in row.requirement.sources],
    }


def roadmap_data(roadmap: Roadmap, catalogue: Catalogue) -> dict[str, Any]:
    """The roadmap; dates are ISO 8601, hours are hours of study."""
    return {
        "role": {"id": roadmap.role.id, "name": roadmap.role.name},
        "hours_per_week": roadmap.hours_per_week,
        "start": roadmap.start.isoformat(),
        "end": roadmap.end.isoformat(),
        "hours": roadmap.hours,
        "assumptions": list(roadmap.assumptions),
        "phases": [phase_data(phase, catalogue) for phase in roadmap.phases],
    }


def phase_data(phase: Phase, catalogue: Catalogue) -> dict[str, Any]:
    """One phase with its steps."""
    return {
        "number": phase.number,
        "title": phase.title,
        "goal": phase.goal,
        "start": phase.start.isoformat(),
        "end": phase.end.isoformat(),
        "hours": phase.hours,
        "capstone": phase.capstone,
        "capstone_metric": phase.capstone_metric,
        "certifications": [{"name": c.name, "by": c.by, "note": c.note} for c in phase.certifications],
        "steps": [step_data(step, catalogue) for step in phase.steps],
    }


def step_data(step: Step, catalogue: Catalogue) -> dict[str, Any]:
    """One step with all that a person needs to do it."""
    return {
        "id": step.id,
        "skill": step.skill,
        "name": catalogue.skill_name(step.skill),
        "from": step.from_level.label if step.from_level else None,
        "to": step.to_level.label,
        "kind": step.kind,
        "hours": step.hours,
        "done_hours": step.done_hours,
        "start": step.start.isoformat(),
        "end": step.end.isoformat(),
        "learn": step.learn,
        "deliverable": step.deliverable,
        "metric": step.metric,
        "done_when": step.done_when,
        "resources": [resource_data(resource) for resource in step.resources],
        "requirements": list(step.requirements),
        "why": step.why,
        "optional": step.optional,
    }


def resource_data(resource: Resource) -> dict[str, Any]:
    """A resource with its cost and when its link was last seen alive."""
    return {
        "title": resource.title,
        "kind": resource.kind,
        "by": resource.by,
        "cost": resource.cost,
        "level": resource.level.label if resource.level else None,
        "url": resource.url,
        "checked": resource.checked,
    }


def match_data(matches: tuple[Match, ...], catalogue: Catalogue) -> list[dict[str, Any]]:
    """Roles ranked for a person, best first, with the breakdown."""
    return [
        {
            "role": {"id": match.role.id, "name": match.role.name},
            "score": match.score,
            "readiness": match.readiness,
            "have": list(match.have),
            "below": list(match.below),
            "missing": list(match.missing),
        }
        for match in matches
    ]


def open_areas(report: GapReport, severity: Severity) -> tuple[AreaGap, ...]:
    """The areas of one severity, in the order of the role."""
    return tuple(area for area in report.areas if area.severity is severity)
