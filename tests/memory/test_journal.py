"""Reports, milestones and versions of a plan are kept as they happened."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import inspect

from bot.memory import Memory
from bot.memory.journal import Milestone, Report
from bot.memory.migrations import MIGRATIONS, _first
from bot.memory.tables import metadata, milestones, reports, versions

NOW = "2026-03-02T09:00:00+00:00"
DAY = NOW[:10]


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(f"sqlite:///{tmp_path / 'people.db'}")


def test_reports_are_a_history_and_the_last_share_counts(memory: Memory) -> None:
    with memory.unit() as unit:
        unit.add_report("anna", Report("sql:0-1", "doing", DAY, share=0.25, at=NOW))
        unit.add_report("anna", Report("sql:0-1", "doing", DAY, share=0.5, at=NOW))
        unit.add_report("anna", Report("sql:0-1", "blocked", DAY, at=NOW))
        assert [r.share for r in unit.reports("anna")] == [0.25, 0.5, None]
        assert unit.shares("anna") == {"sql:0-1": 0.5}
        unit.add_report("anna", Report("sql:0-1", "to do", DAY, at=NOW))
        assert unit.shares("anna") == {}
        assert unit.reports("bert") == ()


def test_what_is_shown_later_stands_with_the_last_report(memory: Memory) -> None:
    with memory.unit() as unit:
        assert not unit.show_proof("anna", "sql:0-1", "link", "https://example.org/x", None)
        unit.add_report("anna", Report("sql:0-1", "doing", DAY, at=NOW))
        unit.add_report("anna", Report("sql:0-1", "done", DAY, at=NOW))
        assert unit.show_proof("anna", "sql:0-1", "quiz", "92 %", 92.0)
        assert [(r.shown, r.score) for r in unit.reports("anna")] == [("", None), ("quiz", 92.0)]


def test_a_milestone_that_says_nothing_new_is_not_kept(memory: Memory) -> None:
    with memory.unit() as unit:
        for at in (NOW, "2026-03-03T09:00:00+00:00"):
            unit.add_milestone("anna", Milestone("data-analyst", 40.0, 0.0, 60.0, at))
        unit.add_milestone("anna", Milestone("data-analyst", 45.0, 10.0, 60.0, NOW))
        assert [m.readiness for m in unit.milestones("anna")] == [40.0, 45.0]


def test_every_version_of_a_plan_can_be_read_and_the_last_one_refreshed(memory: Memory) -> None:
    with memory.unit() as unit:
        assert unit.plan_version("anna") == 0
        unit.save_plan("anna", "one", {"n": 1}, NOW)
        unit.save_plan("anna", "two", {"n": 2}, NOW)
        unit.save_plan("bert", "one", {"n": 1}, NOW)
        assert unit.plan_version("anna") == 2 and unit.plan_version("bert") == 1
        unit.refresh_plan("anna", 2, {"n": 3})
        assert [(v.number, v.basis, v.body["n"]) for v in unit.plan_versions("anna")] == [(1, "one", 1), (2, "two", 3)]


def test_a_database_from_before_gets_the_new_tables_and_loses_nothing(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'people.db'}"
    old = Memory(url)
    with old.unit() as unit:
        unit.set_step("anna", "sql:0-1", "done", "", NOW)
    with old.engine.begin() as connection:
        metadata.drop_all(connection, tables=[reports, milestones])
        connection.execute(versions.delete().where(versions.c.number > 1))
    old.close()
    again = Memory(url)
    assert {"report", "milestone"} <= set(inspect(again.engine).get_table_names())
    assert MIGRATIONS[0] is _first
    with again.unit() as unit:
        assert unit.steps("anna") == {"sql:0-1": "done"}
