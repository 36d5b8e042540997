"""A database of any version becomes one of today, on SQLite and on PostgreSQL, with all that was in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.engine import Connection, Engine

from bot.memory import Memory
from bot.memory.migrations import MIGRATIONS, migrate
from bot.memory.tables import metadata
from tests.servers import postgresql
from tests.telegram_of_before import telegram_of_before

NEWER = {
    2: ("change", "paste"),
    3: ("checkin", "promise", "outbox"),
    4: ("report", "milestone"),
    5: ("inbox", "session"),
    6: ("telegram_update", "telegram_chat", "telegram_message", "link", "lease"),
}
"""The tables that each version brought: a database of before has none of them."""

OUTBOX_OF_BEFORE = ("DROP INDEX IF EXISTS outbox_thread", "ALTER TABLE outbox DROP COLUMN seq")


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    """The address of a server of our own."""
    with postgresql() as address:
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty database."""
    url = f"sqlite:///{tmp_path / 'old.db'}" if request.param == "sqlite" else request.getfixturevalue("postgres")
    made = create_engine(url, future=True)
    with made.begin() as connection:
        metadata.drop_all(connection)
    yield made
    with made.begin() as connection:
        metadata.drop_all(connection)
    made.dispose()


def make_old(engine: Engine, version: int) -> None:
    """Makes a database as a program of that version left it, with a person in it."""
    with engine.begin() as connection:
        metadata.create_all(connection)
        newer = {name for since, names in NEWER.items() if since > version for name in names}
        if version < 7:
            newer |= {"telegram_update", "telegram_chat", "telegram_message"}
        metadata.drop_all(connection, tables=[table for table in metadata.tables.values() if table.name in newer])
        if version == 6:
            run(connection, *filter(str.strip, telegram_of_before("anna").split(";")))
        if 3 <= version < 5:
            run(connection, *OUTBOX_OF_BEFORE)
        run(
            connection,
            "INSERT INTO step (person_id, step_id, state, note, at) VALUES ('anna', 'sql:0-1', 'done', '', '2026')",
            *(f"INSERT INTO schema_version VALUES ({number})" for number in range(1, version + 1)),
        )
        if 3 <= version < 5:
            run(connection, SENT)


SENT = (
    "INSERT INTO outbox (person_id, source, channel, body, created_at) "
    "VALUES ('anna', 'promise:1', 'chat', '{\"text\": \"hi\"}', '2026-03-02T09:00:00')"
)


def run(connection: Connection, *statements: str) -> None:
    for statement in statements:
        connection.execute(text(statement))


def shape(engine: Engine) -> dict[str, dict[str, tuple[bool, bool]]]:
    """Each table's columns: whether they may be empty and belong to the key; names of indexes beside them."""
    seen = inspect(engine)
    made = {}
    for name in seen.get_table_names():
        key = seen.get_pk_constraint(name)["constrained_columns"]
        made[name] = {c["name"]: (bool(c["nullable"]), c["name"] in key) for c in seen.get_columns(name)}
        made[name] |= {f"index {i['name']}": (False, False) for i in seen.get_indexes(name) if not i.get("unique")}
    return made


@pytest.mark.parametrize("version", range(1, len(MIGRATIONS)))
def test_every_version_becomes_that_of_today_and_loses_nothing(engine: Engine, version: int) -> None:
    with engine.begin() as connection:
        metadata.create_all(connection)
    today = shape(engine)
    with engine.begin() as connection:
        metadata.drop_all(connection)
    make_old(engine, version)
    assert shape(engine) != today, "the old one is no other than that of today"
    assert migrate(engine) == len(MIGRATIONS)
    assert shape(engine) == today
    with engine.connect() as connection:
        assert connection.execute(text("SELECT state FROM step WHERE person_id = 'anna'")).scalars().all() == ["done"]
        kept = connection.execute(text("SELECT number FROM schema_version ORDER BY number")).scalars().all()
        assert kept == list(range(1, len(MIGRATIONS) + 1))
        if version == 6:
            chat = connection.execute(text("SELECT bot, id, person_id, sent_seq, quiet_until FROM telegram_chat")).all()
            assert [tuple(row) for row in chat] == [(0, 7, "anna", 5, None)]
            assert connection.execute(text("SELECT count(*) FROM telegram_update")).scalar() == 1
            assert connection.execute(text("SELECT message_id FROM telegram_message")).scalar() == 3
        if 3 <= version < 5:
            assert connection.execute(text("SELECT count(*) FROM outbox WHERE person_id = 'anna'")).scalar() == 1
    assert migrate(engine) == len(MIGRATIONS), "twice is not the same as once"


def test_a_new_database_is_made_and_worked_with(engine: Engine) -> None:
    memory = Memory(str(engine.url))
    with memory.unit() as unit:
        unit.set_step("anna", "sql:0-1", "done", "", "2026-03-02")
        assert unit.steps("anna") == {"sql:0-1": "done"}
    memory.close()
