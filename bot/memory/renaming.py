"""Skills whose id changed in the knowledge: everything kept under the old id moves to the new one, once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import and_, delete, select, update
from sqlalchemy.engine import Connection, Engine

from bot.memory import tables as t

_FURTHER = {"to do": 0, "blocked": 1, "skipped": 2, "doing": 3, "done": 4}
"""How far a state is: where old and new id both have one, the further one stays."""


def rename(engine: Engine, renamed: Mapping[str, str]) -> None:
    """Moves claims, refusals, marks, steps, reports, wishes and plans to the new ids; done again it changes nothing."""
    if not renamed:
        return
    with engine.begin() as connection:
        for old, new in renamed.items():
            where = t.claims.c.skill == old
            connection.execute(update(t.claims).where(where).values(skill=new))
            _refusals(connection, old, new)
            _marks(connection, old, new)
            _steps(connection, old, new)
            _texts(connection, old, new)


def _refusals(connection: Connection, old: str, new: str) -> None:
    held = set(connection.execute(select(t.refusals.c.person_id).where(t.refusals.c.skill == new)).scalars())
    for person in list(connection.execute(select(t.refusals.c.person_id).where(t.refusals.c.skill == old)).scalars()):
        where = and_(t.refusals.c.person_id == person, t.refusals.c.skill == old)
        doubled = person in held
        connection.execute(
            delete(t.refusals).where(where) if doubled else update(t.refusals).where(where).values(skill=new)
        )


def _marks(connection: Connection, old: str, new: str) -> None:
    """What was asked of the old skill counts as asked of the new one."""
    for prefix in ("checks-skill:", "topic:"):
        key, now = f"{prefix}{old}", f"{prefix}{new}"
        held = set(connection.execute(select(t.questions.c.person_id).where(t.questions.c.key == now)).scalars())
        people = list(connection.execute(select(t.questions.c.person_id).where(t.questions.c.key == key)).scalars())
        for person in people:
            where = and_(t.questions.c.person_id == person, t.questions.c.key == key)
            doubled = person in held
            connection.execute(
                delete(t.questions).where(where) if doubled else update(t.questions).where(where).values(key=now)
            )


def _steps(connection: Connection, old: str, new: str) -> None:
    where = t.steps.c.step_id.startswith(f"{old}:", autoescape=True)
    for row in list(connection.execute(select(t.steps).where(where)).mappings()):
        now = f"{new}:{row['step_id'].partition(':')[2]}"
        old_row = and_(t.steps.c.person_id == row["person_id"], t.steps.c.step_id == row["step_id"])
        new_row = and_(t.steps.c.person_id == row["person_id"], t.steps.c.step_id == now)
        other = connection.execute(select(t.steps.c.state).where(new_row)).scalar()
        if other is not None and _FURTHER.get(other, 0) >= _FURTHER.get(row["state"], 0):
            connection.execute(delete(t.steps).where(old_row))
            continue
        connection.execute(delete(t.steps).where(new_row))
        connection.execute(update(t.steps).where(old_row).values(step_id=now))
    where = t.reports.c.step_id.startswith(f"{old}:", autoescape=True)
    for row in list(connection.execute(select(t.reports.c.id, t.reports.c.step_id).where(where)).mappings()):
        now = f"{new}:{row['step_id'].partition(':')[2]}"
        connection.execute(update(t.reports).where(t.reports.c.id == row["id"]).values(step_id=now))


def _texts(connection: Connection, old: str, new: str) -> None:
    """Wishes, postings and plans are kept as JSON: names in them are replaced where they are ids of their own."""
    sought = f'%"{old}%'
    for column in (t.persons.c.options, t.persons.c.posting):
        for row in list(connection.execute(select(t.persons.c.id, column).where(column.like(sought)))):
            said = json.dumps(_replaced(json.loads(row[1]), old, new), sort_keys=True)
            connection.execute(update(t.persons).where(t.persons.c.id == row[0]).values({column.name: said}))
    plans = select(t.plans).where(t.plans.c.body.like(sought))
    for row in list(connection.execute(plans).mappings()):
        body = _replaced(json.loads(row["body"]), old, new)
        where = and_(t.plans.c.person_id == row["person_id"], t.plans.c.version == row["version"])
        connection.execute(update(t.plans).where(where).values(body=json.dumps(body)))


def _replaced(value: Any, old: str, new: str) -> Any:
    """The same data with a skill's id, and the ids of its steps, replaced."""
    if isinstance(value, str):
        return new if value == old else f"{new}{value[len(old) :]}" if value.startswith(f"{old}:") else value
    if isinstance(value, list):
        return [_replaced(entry, old, new) for entry in value]
    if isinstance(value, dict):
        return {_replaced(key, old, new): _replaced(entry, old, new) for key, entry in value.items()}
    return value
