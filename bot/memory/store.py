"""The repository: what can be asked of and told to the database, one `Unit` a transaction."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import and_, delete, func, insert, select, update
from sqlalchemy.engine import Connection
from sqlalchemy.sql import Select

from bot.advice.catalogue import Level
from bot.advice.profile import Claim, Evidence, Polarity, newest
from bot.memory import queries as q
from bot.memory import tables as t
from bot.memory.changes import Changes
from bot.memory.clearing import Clearing
from bot.memory.journal import Journal

T = TypeVar("T")


@dataclass(frozen=True)
class Person:
    """The facts of a person beside the claims; `options` are wishes for the plan (topics dropped, added)."""

    id: str
    created_at: str = ""
    target_role: str | None = None
    target_said: str = ""
    current_said: str = ""
    years: float | None = None
    years_quote: str = ""
    hours_per_week: float | None = None
    hours_quote: str = ""
    plan_start: str | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    posting: str = ""


class Unit(Changes, Clearing, Journal):
    """What can be asked of and told to the database within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._read: dict[tuple[str, str], Any] = {}
        self.erased = False

    def _run(self, statement: Any, *rows: Any) -> Any:
        """Executes a statement; what changes anything makes every read of this transaction stale."""
        if not isinstance(statement, Select):
            self._read.clear()
        return self._connection.execute(statement, *rows)

    def _once(self, what: str, person_id: str, read: Callable[[], T]) -> T:
        """A read done once as long as nothing changed: a turn asks for the same things several times."""
        key = (what, person_id)
        if key not in self._read:
            self._read[key] = read()
        found: T = self._read[key]
        return found

    def alone(self, person_id: str) -> None:
        """Waits until no other transaction writes to this person's thread; SQLite lets one write at a time anyway."""
        if self._connection.dialect.name == "postgresql":
            self._run(select(func.pg_advisory_xact_lock(func.hashtextextended(person_id, 0))))

    def person(self, person_id: str, now: str) -> Person:
        """The person, made known on first sight."""
        row = self._once("person", person_id, lambda: self._run(q.PERSON, {"who": person_id}).mappings().first())
        if row is None:
            self._run(insert(t.persons).values(id=person_id, created_at=now))
            return Person(person_id, created_at=now)
        return Person(**{**row, "options": json.loads(row["options"])})

    def exists(self, person_id: str) -> bool:
        """Whether anything was ever stored of this person."""
        return self._run(select(t.persons.c.id).where(t.persons.c.id == person_id)).first() is not None

    def update_person(self, person_id: str, **values: Any) -> None:
        """Sets columns of the person; `options` may be a mapping."""
        if "options" in values:
            values["options"] = json.dumps(values["options"], sort_keys=True)
        self._run(update(t.persons).where(t.persons.c.id == person_id).values(**values))

    def add_claims(self, person_id: str, claims: Iterable[Claim]) -> None:
        """Appends claims; what was said before stays as history."""
        rows = [
            {
                "person_id": person_id,
                "skill": c.skill,
                "polarity": c.polarity.value,
                "level": int(c.level) if c.level else None,
                "evidence": c.evidence.value,
                "quote": c.quote,
                "years": c.years,
                "said_at": c.said_at,
            }
            for c in claims
        ]
        if rows:
            self._run(insert(t.claims), rows)

    def claims(self, person_id: str) -> tuple[Claim, ...]:
        """The settled claims: one a skill, what was taken back left out."""
        return self._once("claims", person_id, lambda: newest(self.all_claims(person_id)))

    def all_claims(self, person_id: str) -> tuple[Claim, ...]:
        """Every claim not taken back, oldest first."""
        rows = self._once("all claims", person_id, lambda: self._run(q.CLAIMS, {"who": person_id}).mappings().all())
        return tuple(_claim(row) for row in rows)

    def retract(self, person_id: str, skills: Iterable[str], now: str) -> None:
        """Takes back all that was said of these skills."""
        where = and_(
            t.claims.c.person_id == person_id, t.claims.c.skill.in_(list(skills)), t.claims.c.retracted_at.is_(None)
        )
        self._run(update(t.claims).where(where).values(retracted_at=now))

    def refuse(self, person_id: str, skills: Iterable[str], now: str) -> None:
        """Remembers that the person denied these inferences."""
        held = self.refused(person_id)
        for skill in dict.fromkeys(skills):
            if skill not in held:
                self._run(insert(t.refusals).values(person_id=person_id, skill=skill, refused_at=now))

    def accept(self, person_id: str, skills: Iterable[str]) -> None:
        """Forgets refusals of skills that the person now says they have."""
        where = and_(t.refusals.c.person_id == person_id, t.refusals.c.skill.in_(list(skills)))
        self._run(delete(t.refusals).where(where))

    def refused(self, person_id: str) -> frozenset[str]:
        """The skills whose inference the person denied."""
        return self._once("refused", person_id, lambda: frozenset(self._run(q.REFUSED, {"who": person_id}).scalars()))

    def mark_question(self, person_id: str, key: str, outcome: str, now: str) -> None:
        """Records that a question was `asked`, `answered` or `declined`."""
        where = and_(t.questions.c.person_id == person_id, t.questions.c.key == key)
        if self._run(update(t.questions).where(where).values(outcome=outcome, at=now)).rowcount == 0:
            self._run(insert(t.questions).values(person_id=person_id, key=key, outcome=outcome, at=now))

    def questions(self, person_id: str) -> dict[str, str]:
        """The outcome of each question put so far, by key."""
        return dict(self._once("questions", person_id, lambda: dict(self._run(q.QUESTIONS, {"who": person_id}).all())))

    def forget_questions(self, person_id: str, prefix: str = "") -> None:
        """Lets questions be put again, all or those whose key starts so."""
        where = and_(t.questions.c.person_id == person_id, t.questions.c.key.startswith(prefix, autoescape=True))
        self._run(delete(t.questions).where(where))

    def plan(self, person_id: str) -> tuple[int, str, dict[str, Any]] | None:
        """The newest plan as version, basis and body."""
        row = self._once("plan", person_id, lambda: self._run(q.PLAN, {"who": person_id}).mappings().first())
        return (row["version"], row["basis"], json.loads(row["body"])) if row else None

    def save_plan(self, person_id: str, basis: str, body: Mapping[str, Any], now: str) -> int:
        """Stores a new version of the plan and returns its number."""
        query = select(func.max(t.plans.c.version)).where(t.plans.c.person_id == person_id)
        version = (self._run(query).scalar() or 0) + 1
        self._run(
            insert(t.plans).values(
                person_id=person_id, version=version, created_at=now, basis=basis, body=json.dumps(body)
            )
        )
        return version

    def set_step(self, person_id: str, step_id: str, state: str, note: str, now: str) -> None:
        """Records where a person stands with a step, with their words."""
        where = and_(t.steps.c.person_id == person_id, t.steps.c.step_id == step_id)
        if self._run(update(t.steps).where(where).values(state=state, note=note, at=now)).rowcount == 0:
            self._run(insert(t.steps).values(person_id=person_id, step_id=step_id, state=state, note=note, at=now))

    def steps(self, person_id: str) -> dict[str, str]:
        """The state of each step reported on, by step id."""
        return {row["step_id"]: row["state"] for row in self._steps(person_id)}

    def step_days(self, person_id: str) -> dict[str, str]:
        """The instant of the last report on each step, by step id."""
        return {row["step_id"]: row["at"] for row in self._steps(person_id)}

    def _steps(self, person_id: str) -> Sequence[Mapping[str, Any]]:
        return self._once("steps", person_id, lambda: self._run(q.STEPS, {"who": person_id}).mappings().all())

    def conversation(self, person_id: str) -> str | None:
        """The stored window of the talk."""
        query = select(t.conversations.c.body).where(t.conversations.c.person_id == person_id)
        body: str | None = self._run(query).scalar()
        return body

    def save_conversation(self, person_id: str, body: str) -> None:
        """Replaces the stored window of the talk."""
        where = t.conversations.c.person_id == person_id
        if self._run(update(t.conversations).where(where).values(body=body)).rowcount == 0:
            self._run(insert(t.conversations).values(person_id=person_id, body=body))

    def conversation_ids(self) -> list[str]:
        """The people with a stored talk."""
        return list(self._run(select(t.conversations.c.person_id)).scalars())

    def paste(self, person_id: str) -> tuple[str, str, int | None, str] | None:
        """The text pasted last: as what it was taken, the text, the change it made, and when."""
        columns = (t.pastes.c.kind, t.pastes.c.text, t.pastes.c.change_id, t.pastes.c.at)
        row = self._run(select(*columns).where(t.pastes.c.person_id == person_id)).first()
        return (row[0], row[1], row[2], row[3]) if row else None

    def keep_paste(self, person_id: str, kind: str, text: str, change: int | None, now: str) -> None:
        """Keeps the text pasted last in place of the one before; without a text it is forgotten."""
        self._run(delete(t.pastes).where(t.pastes.c.person_id == person_id))
        if text:
            values = {"kind": kind, "text": text, "change_id": change, "at": now}
            self._run(insert(t.pastes).values(person_id=person_id, **values))

    def export(self, person_id: str) -> dict[str, Any]:
        """Everything stored of a person, table by table, as plain data."""
        where = t.persons.c.id == person_id
        found: dict[str, Any] = {
            "person": [dict(row) for row in self._run(select(t.persons).where(where)).mappings()],
        }
        for table in (*t.OF_A_PERSON, t.telegram_chats):
            rows = self._run(select(table).where(table.c.person_id == person_id)).mappings()
            found[table.name] = [dict(row) for row in rows]
        return found

    def erase(self, person_id: str, keep: frozenset[str] = frozenset()) -> dict[str, int]:
        """Deletes everything stored of a person and returns how many rows of each table; `keep` names tables spared."""
        counts = {
            table.name: self._run(delete(table).where(table.c.person_id == person_id)).rowcount
            for table in t.OF_A_PERSON
            if table.name not in keep
        }
        self.erased = True
        counts["person"] = self._run(delete(t.persons).where(t.persons.c.id == person_id)).rowcount
        return counts


def _claim(row: Mapping[str, Any]) -> Claim:
    return Claim(
        skill=row["skill"],
        polarity=Polarity(row["polarity"]),
        level=Level(row["level"]) if row["level"] else None,
        evidence=Evidence(row["evidence"]),
        quote=row["quote"],
        said_at=row["said_at"],
        years=row["years"],
    )
