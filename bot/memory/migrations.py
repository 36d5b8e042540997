"""Brings a database to the present schema: ordered steps, each recorded in the transaction that makes it."""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import DDL, MetaData, Table, func, insert, inspect, select
from sqlalchemy.engine import Connection, Engine

from bot.errors import SetupError
from bot.memory.tables import (
    changes,
    checkins,
    inbox,
    leases,
    links,
    metadata,
    milestones,
    outbox,
    pastes,
    promises,
    reports,
    sessions,
    telegram_chats,
    telegram_messages,
    telegram_updates,
    versions,
)


def _first(connection: Connection) -> None:
    metadata.create_all(connection)


def _changes(connection: Connection) -> None:
    """What can be taken back: each change, and the text pasted last."""
    metadata.create_all(connection, tables=[changes, pastes])


def _checkins(connection: Connection) -> None:
    metadata.create_all(connection, tables=[checkins, promises, outbox])


def _progress(connection: Connection) -> None:
    """The journal of reports and the milestones of readiness."""
    metadata.create_all(connection, tables=[reports, milestones])


def _thread(connection: Connection) -> None:
    """What people send, the order of both sides, and the sessions of the web channel."""
    metadata.create_all(connection, tables=[inbox, sessions])
    if "seq" not in {column["name"] for column in inspect(connection).get_columns(outbox.name)}:
        connection.execute(DDL(f"ALTER TABLE {outbox.name} ADD COLUMN seq BIGINT"))


def _telegram(connection: Connection) -> None:
    """What Telegram told, its chats and what was sent there, and the links between channels."""
    metadata.create_all(connection, tables=[telegram_updates, telegram_chats, telegram_messages, links, leases])
    for index in outbox.indexes:
        index.create(connection, checkfirst=True)


def _bots(connection: Connection) -> None:
    """What Telegram told is told apart by bot: keys cannot be changed everywhere, so these tables are made anew. Rows
    of before stand under bot 0 until the bot begins."""
    for table in (telegram_updates, telegram_chats, telegram_messages):
        if "bot" in {column["name"] for column in inspect(connection).get_columns(table.name)}:
            continue
        old = Table(table.name, MetaData(), autoload_with=connection)
        rows = [{**row, "bot": 0} for row in connection.execute(select(old)).mappings()]
        old.drop(connection)
        table.create(connection)
        if rows:
            connection.execute(insert(table), rows)


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (
    _first,
    _changes,
    _checkins,
    _progress,
    _thread,
    _telegram,
    _bots,
)


def migrate(engine: Engine) -> int:
    """Runs the steps that this database lacks and returns its version; refuses one made by a newer program."""
    with engine.begin() as connection:
        made = inspect(connection).has_table(versions.name)
        at = connection.execute(select(func.max(versions.c.number))).scalar() if made else 0
        at = at or 0
        if at > len(MIGRATIONS):
            raise SetupError(
                f"the database is of version {at}, this program knows {len(MIGRATIONS)}: update the program"
            )
        for number, step in enumerate(MIGRATIONS[at:], start=at + 1):
            step(connection)
            connection.execute(insert(versions).values(number=number))
    return len(MIGRATIONS)
