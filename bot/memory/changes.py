"""What a turn changed, kept so that it can be taken back: the state of a person before and after, as plain data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, delete, func, insert, select, update

from bot.advice.profile import Claim
from bot.memory import queries as q
from bot.memory import tables as t
from bot.memory.journal import Journal, Report

KEPT = 30
"""Changes kept of a person: nobody takes back more in a row."""

FIXED = ("id", "created_at")
_INTAKE = ("goal", "experience", "skills", "hours", "checks", "confirm", "more-checks", "stopped")
_VIEWS = "view:"
_WISHED = ("rhythm", "zone", "hour", "minute", "days", "until", "again")
"""What a person wishes of check-ins; how often they stayed silent is no wish."""


@dataclass(frozen=True)
class Change:
    """One change: its kinds ("done", "hours"), what differs before and after, when it was made."""

    id: int
    kind: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    at: str


class Changes(Journal):
    """The part of a unit that keeps changes and puts back what was before them."""

    def _run(self, statement: Any, *rows: Any) -> Any:
        raise NotImplementedError

    def snapshot(self, person_id: str) -> dict[str, dict[str, Any]]:
        """All of a person that can be taken back, by part and key; a claim is its id."""
        who = {"who": person_id}
        person = self._run(q.PERSON, who).mappings().first()
        rhythm = self._run(q.CHECKINS, who).mappings().first()
        return {
            "person": {k: v for k, v in (person or {}).items() if k not in FIXED},
            "steps": {row[0]: list(row[1:]) for row in self._run(q.STEPS, who)},
            "shares": self.shares(person_id),
            "claims": {str(i): True for i in self._run(q.LIVE_CLAIMS, who).scalars()},
            "refused": dict(self._run(q.REFUSED, who).all()),
            "checkins": {k: rhythm[k] for k in _WISHED} if rhythm else {},
            "questions": {k: v for k, v in self._run(q.QUESTIONS, who).all() if k.startswith((*_INTAKE, _VIEWS))},
        }

    def keep_change(self, person_id: str, kind: str, before: Any, after: Any, now: str) -> int:
        """Keeps one change and returns its id; the oldest are forgotten where there are many."""
        values = {"kind": kind[:60], "before": json.dumps(before), "after": json.dumps(after), "at": now}
        made: int = self._run(insert(t.changes).values(person_id=person_id, **values)).inserted_primary_key[0]
        ids = select(t.changes.c.id).where(t.changes.c.person_id == person_id).order_by(t.changes.c.id.desc())
        old = list(self._run(ids.offset(KEPT)).scalars())
        if old:
            self._run(delete(t.changes).where(t.changes.c.id.in_(old)))
        return made

    def last_change(self, person_id: str) -> Change | None:
        """The newest change that still stands."""
        where = and_(t.changes.c.person_id == person_id, t.changes.c.undone_at.is_(None))
        query = select(t.changes).where(where).order_by(t.changes.c.id.desc()).limit(1)
        row = self._run(query).mappings().first()
        if row is None:
            return None
        return Change(row["id"], row["kind"], json.loads(row["before"]), json.loads(row["after"]), row["at"])

    def last_undone(self, person_id: str) -> Change | None:
        """The change taken back last; None where none was, or where something else changed after it was made."""
        mine = t.changes.c.person_id == person_id
        stands = select(func.max(t.changes.c.id)).where(and_(mine, t.changes.c.undone_at.is_(None)))
        newer = self._run(stands).scalar() or 0
        query = select(t.changes).where(and_(mine, t.changes.c.undone_at.is_not(None), t.changes.c.id > newer))
        row = self._run(query.order_by(t.changes.c.id).limit(1)).mappings().first()
        if row is None:
            return None
        return Change(row["id"], row["kind"], json.loads(row["before"]), json.loads(row["after"]), row["at"])

    def undo(self, person_id: str, change: Change, now: str) -> None:
        """Puts back what was before a change, part by part, and marks it as taken back."""
        self._restore(person_id, change.before, now)
        self._unreport(person_id, change)
        self._run(update(t.changes).where(t.changes.c.id == change.id).values(undone_at=now))

    def redo(self, person_id: str, change: Change, now: str) -> None:
        """Makes a change again that was taken back."""
        self._restore(person_id, change.after, now)
        for step, held in change.after.get("steps", {}).items():
            if held:
                share = change.after.get("shares", {}).get(step)
                self.add_report(person_id, Report(step, held[0], held[2][:10], share, note=held[1], at=change.at))
        self._run(update(t.changes).where(t.changes.c.id == change.id).values(undone_at=None))

    def _unreport(self, person_id: str, change: Change) -> None:
        """Takes the reports of a change out of the journal: what they told of a step's share counts no more."""
        mine = and_(t.reports.c.person_id == person_id, t.reports.c.at == change.at)
        self._run(delete(t.reports).where(and_(mine, t.reports.c.step_id.in_(list(change.after.get("steps", {}))))))

    def _restore(self, person_id: str, before: Mapping[str, Any], now: str) -> None:
        """Makes a person again what one side of a change says."""
        if before.get("person"):
            self._run(update(t.persons).where(t.persons.c.id == person_id).values(**before["person"]))
        for step, held in before.get("steps", {}).items():
            values = dict(zip(("state", "note", "at"), held, strict=True)) if held else None
            self._put(t.steps, person_id, "step_id", step, values)
        if before.get("checkins"):
            wished = {k: v for k, v in before["checkins"].items() if v is not None or k in ("zone", "until", "again")}
            values = wished if "rhythm" not in before["checkins"] or wished.get("rhythm") else {"rhythm": "off"}
            self._run(update(t.checkins).where(t.checkins.c.person_id == person_id).values(**values))
        self._live(before.get("claims", {}), now)
        for skill, at in before.get("refused", {}).items():
            self._put(t.refusals, person_id, "skill", skill, {"refused_at": at} if at else None)
        for key, outcome in before.get("questions", {}).items():
            if outcome or not key.startswith(_VIEWS):  # what was seen stays seen
                self._put(t.questions, person_id, "key", key, {"outcome": outcome, "at": now} if outcome else None)

    def _put(self, table: Any, person_id: str, name: str, key: str, values: Mapping[str, Any] | None) -> None:
        """Replaces the row of a key; without values it is gone."""
        self._run(delete(table).where(and_(table.c.person_id == person_id, table.c[name] == key)))
        if values is not None:
            self._run(insert(table).values(person_id=person_id, **{name: key}, **values))

    def _live(self, claims: Mapping[str, Any], now: str) -> None:
        """Claims that were there before stand again, those that came are taken back."""
        for lived, at in ((True, None), (False, now)):
            ids = [int(i) for i, before in claims.items() if bool(before) is lived]
            if ids:
                self._run(update(t.claims).where(t.claims.c.id.in_(ids)).values(retracted_at=at))

    def reopen_step(self, person_id: str, step_id: str, shown: Iterable[Claim], now: str) -> None:
        """A finished step is open again, and what it showed is taken back."""
        mine = and_(t.steps.c.person_id == person_id, t.steps.c.step_id == step_id)
        at = self._run(select(t.steps.c.at).where(mine)).scalar()
        earned = and_(
            t.claims.c.person_id == person_id, t.claims.c.evidence == "demonstrated", t.claims.c.said_at == at
        )
        for claim in shown:
            level = int(claim.level) if claim.level else None
            where = and_(earned, t.claims.c.skill == claim.skill, t.claims.c.level == level)
            self._run(update(t.claims).where(where).values(retracted_at=now))
        self._run(delete(t.steps).where(mine))

    def told_in(self, ids: Iterable[str]) -> list[tuple[str, str]]:
        """The skill and the evidence of claims, by their ids."""
        query = select(t.claims.c.skill, t.claims.c.evidence).where(t.claims.c.id.in_([int(i) for i in ids]))
        return [tuple(row) for row in self._run(query.order_by(t.claims.c.id))]


def difference(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What differs between two snapshots, as it was and as it is; a key that is not there is None."""
    was: dict[str, Any] = {}
    now: dict[str, Any] = {}
    for part in before:
        keys = [k for k in {**before[part], **after[part]} if before[part].get(k) != after[part].get(k)]
        if keys:
            was[part] = {k: before[part].get(k) for k in keys}
            now[part] = {k: after[part].get(k) for k in keys}
    return was, now
