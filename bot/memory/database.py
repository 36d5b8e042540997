"""The database: one `Memory` a process, one `Unit` a transaction, rolled back unless it ends well."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from sqlalchemy import create_engine, event, inspect
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import QueuePool, StaticPool

from bot.errors import InputError
from bot.memory import tables as t
from bot.memory.addresses import named, usable
from bot.memory.migrations import migrate
from bot.memory.store import Unit

OUT_OF_REACH = (OperationalError, InterfaceError, PoolTimeout)
"""What is raised where the database is away or busy: the same may work later, whatever was to be stored."""


class Memory:
    """A database of people. `url` is SQLAlchemy's; SQLite files get write-ahead logging.

    With `existing` nothing is created where there is no such database, and InputError says so; it also says where `url`
    is no address or not a database.
    """

    def __init__(self, url: str, existing: bool = False) -> None:
        self._sqlite = url.startswith("sqlite")
        with usable(url, existing):
            self.engine: Engine = create_engine(url, future=True, hide_parameters=True, **_engine_arguments(url))
            if self._sqlite:
                event.listen(self.engine, "connect", _tune_sqlite)
            if existing and not inspect(self.engine).has_table(t.versions.name):
                raise InputError(f"{named(url)}: holds no people of this program")
            migrate(self.engine)

    @contextmanager
    def unit(self) -> Iterator[Unit]:
        """A transaction, committed when the block ends without an exception; within a turn a part of that one."""
        turn = _turn.get()
        if turn is not None and turn.memory is self:
            with turn.connection.begin_nested():
                unit = Unit(turn.connection)
                yield unit
            turn.erased |= unit.erased
            return
        with self.engine.begin() as connection:
            unit = Unit(connection)
            yield unit
        if unit.erased and self._sqlite:
            self._scrub()

    @contextmanager
    def turn(self, person_id: str) -> Iterator[None]:
        """One transaction around every unit of the block, alone with this person: a message is answered wholly or not
        at all, wherever the machine stops. Nothing in the block may wait for anything else.
        """
        with self.engine.begin() as connection:
            if self._sqlite:
                connection.exec_driver_sql("BEGIN IMMEDIATE")  # reading first and writing later would not wait its turn
            else:
                Unit(connection).alone(person_id)
            turn = _Turn(self, connection)
            token = _turn.set(turn)
            try:
                yield
            finally:
                _turn.reset(token)
        if turn.erased and self._sqlite:
            self._scrub()

    def _scrub(self) -> None:
        """Empties SQLite's write-ahead log, which holds what was erased until the log is written over."""
        with self.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Gives all connections back."""
        self.engine.dispose()


@dataclass
class _Turn:
    """The transaction of the turn that is being taken."""

    memory: Memory
    connection: Connection
    erased: bool = False


_turn: ContextVar[_Turn | None] = ContextVar("turn", default=None)


def _engine_arguments(url: str) -> dict[str, Any]:
    """For SQLite: connections that are kept (opening one costs more than a query) and wait for each other."""
    if not url.startswith("sqlite"):
        return {"pool_pre_ping": True}  # a database that was started again is no error
    in_memory = url in ("sqlite://", "sqlite:///:memory:")
    pool = StaticPool if in_memory else QueuePool
    return {"poolclass": pool, "connect_args": {"check_same_thread": False, "timeout": 30}}


def _tune_sqlite(connection: Any, _: Any) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=NORMAL")
    connection.execute("PRAGMA secure_delete=ON")  # what is deleted is overwritten, not only given back
