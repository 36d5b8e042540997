"""Deletes single things of a person for good, and the traces that they left in the journal of changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import and_, delete, func, or_, select, update

from bot.memory import tables as t

_TABLES = {table.name: table for table in t.OF_A_PERSON}


_WORDS = (
    (t.claims, ("quote",)),
    (t.persons, ("years_quote", "hours_quote")),
    (t.steps, ("note",)),
    (t.reports, ("note", "proof")),
)
"""Where a person's own words are kept beside what they told."""


class Clearing:
    """The part of a unit that deletes in part; `Unit` brings the connection."""

    def _run(self, statement: Any, *rows: Any) -> Any:
        raise NotImplementedError

    def clear(self, person_id: str, *names: str) -> int:
        """Deletes all rows of a person in these tables and returns how many there were."""
        tables = [_TABLES[name] for name in names]
        return sum(self._run(delete(table).where(table.c.person_id == person_id)).rowcount for table in tables)

    def clear_notes(self, person_id: str) -> int:
        """Empties the words kept with steps and reports and returns how many there were; the states stay."""
        found = 0
        for table, columns in ((t.steps, ("note",)), (t.reports, ("note", "proof"))):
            said = or_(*(table.c[name] != "" for name in columns))
            where = and_(table.c.person_id == person_id, said)
            found += self._run(update(table).where(where).values(dict.fromkeys(columns, ""))).rowcount
        return found

    def forget_words(self, person_id: str, said: Sequence[str]) -> int:
        """Empties the kept words in which all of these are said and returns how many; what they told stays."""
        found = 0
        for table, columns in _WORDS:
            mine = table.c.id if table is t.persons else table.c.person_id
            for name in columns:
                column = table.c[name]
                has = and_(*(func.lower(column).like(f"%{word.casefold()}%") for word in said))
                found += self._run(update(table).where(and_(mine == person_id, has)).values({name: ""})).rowcount
        return found

    def forget_history(self, person_id: str) -> None:
        """Deletes what undo could bring back: changes, claims taken back, and all versions of the plan but the newest.

        Called once a deletion may no longer be undone, so that what was deleted is nowhere.
        """
        self._run(delete(t.changes).where(t.changes.c.person_id == person_id))
        gone = and_(t.claims.c.person_id == person_id, t.claims.c.retracted_at.is_not(None))
        self._run(delete(t.claims).where(gone))
        newest = self._run(select(func.max(t.plans.c.version)).where(t.plans.c.person_id == person_id)).scalar()
        old = and_(t.plans.c.person_id == person_id, t.plans.c.version < (newest or 0))
        self._run(delete(t.plans).where(old))
        off = and_(t.checkins.c.person_id == person_id, t.checkins.c.rhythm == "off", t.checkins.c.again.is_(None))
        if self._run(delete(t.checkins).where(and_(off, t.checkins.c.zone.is_(None)))).rowcount:
            self._run(delete(t.promises).where(t.promises.c.person_id == person_id))
