"""What happened on the way: each report on a step, each milestone of readiness, each version of the plan."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import and_, func, insert, select, update

from bot.memory import tables as t


@dataclass(frozen=True)
class Report:
    """One report on a step: its state, the share done where told, and what was shown.

    `day` is when it happened, by the person's words; `shown` is the kind of proof, `proof` the link or the words of it,
    `score` its result in percent.
    """

    step_id: str
    state: str
    day: str
    share: float | None = None
    shown: str = ""
    proof: str = ""
    score: float | None = None
    note: str = ""
    at: str = ""


@dataclass(frozen=True)
class Milestone:
    """Where a person stood at one moment: readiness for the role, 0 to 100, and hours done and planned."""

    role: str
    readiness: float
    done_hours: float
    planned_hours: float
    at: str


@dataclass(frozen=True)
class Version:
    """One version of a person's plan as it was kept."""

    number: int
    created_at: str
    basis: str
    body: Mapping[str, Any]


class Journal:
    """The part of a unit that keeps what happened; `Unit` brings the connection."""

    def _run(self, statement: Any, *rows: Any) -> Any:
        raise NotImplementedError

    def add_report(self, person_id: str, report: Report) -> None:
        """Appends a report; what was reported before stays as history."""
        self._run(insert(t.reports).values(person_id=person_id, **asdict(report)))

    def reports(self, person_id: str) -> tuple[Report, ...]:
        """Every report on a step, oldest first."""
        query = select(t.reports).where(t.reports.c.person_id == person_id).order_by(t.reports.c.id)
        rows = self._run(query).mappings()
        return tuple(Report(**{k: v for k, v in row.items() if k not in ("id", "person_id")}) for row in rows)

    def parts(self, person_id: str) -> dict[str, Report]:
        """The last report that says how much of a step is done, by step id; none for what was opened anew since."""
        found: dict[str, Report] = {}
        for report in self.reports(person_id):
            if report.state == "to do":
                found.pop(report.step_id, None)
            elif report.share is not None:
                found[report.step_id] = report
        return found

    def shares(self, person_id: str) -> dict[str, float]:
        """How much of a step is done by the last word on it, 0 to 1, by step id."""
        return {step: report.share or 0.0 for step, report in self.parts(person_id).items()}

    def show_proof(self, person_id: str, step_id: str, shown: str, proof: str, score: float | None) -> bool:
        """Keeps what was shown with the last report on a step; False where there is none."""
        where = and_(t.reports.c.person_id == person_id, t.reports.c.step_id == step_id)
        last = self._run(select(t.reports.c.id).where(where).order_by(t.reports.c.id.desc()).limit(1)).scalar()
        if last is None:
            return False
        self._run(update(t.reports).where(t.reports.c.id == last).values(shown=shown, proof=proof, score=score))
        return True

    def add_milestone(self, person_id: str, milestone: Milestone) -> None:
        """Appends where the person stands, unless nothing changed since the last one."""
        held = self.milestones(person_id)
        if held and asdict(held[-1]) | {"at": ""} == asdict(milestone) | {"at": ""}:
            return
        self._run(insert(t.milestones).values(person_id=person_id, **asdict(milestone)))

    def milestones(self, person_id: str) -> tuple[Milestone, ...]:
        """Where the person stood, oldest first."""
        query = select(t.milestones).where(t.milestones.c.person_id == person_id).order_by(t.milestones.c.id)
        rows = self._run(query).mappings()
        return tuple(Milestone(**{k: v for k, v in row.items() if k not in ("id", "person_id")}) for row in rows)

    def plan_versions(self, person_id: str) -> tuple[Version, ...]:
        """Every version of the plan, oldest first."""
        query = select(t.plans).where(t.plans.c.person_id == person_id).order_by(t.plans.c.version)
        rows = self._run(query).mappings()
        return tuple(Version(r["version"], r["created_at"], r["basis"], json.loads(r["body"])) for r in rows)

    def plan_version(self, person_id: str) -> int:
        """The number of the newest version of the plan; 0 where there is none."""
        query = select(func.max(t.plans.c.version)).where(t.plans.c.person_id == person_id)
        return int(self._run(query).scalar() or 0)

    def refresh_plan(self, person_id: str, version: int, body: Mapping[str, Any]) -> None:
        """Keeps a version as it was last shown: finished steps move the dates of the others without a new version."""
        where = and_(t.plans.c.person_id == person_id, t.plans.c.version == version)
        self._run(update(t.plans).where(where).values(body=json.dumps(body)))
