"""Single things of a person are deleted for good, and so are their traces."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.advice.profile import Claim, Polarity
from bot.memory import Memory, promises
from bot.memory.journal import Report

NOW = "2026-03-02T09:00:00+00:00"


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(f"sqlite:///{tmp_path / 'people.db'}")


def test_tables_are_cleared_of_one_person_alone(memory: Memory) -> None:
    with memory.unit() as unit:
        for who in ("anna", "ben"):
            unit.person(who, NOW)
            unit.set_step(who, "sql:basic", "done", "words", NOW)
            unit.save_plan(who, "basis", {"a": 1}, NOW)
        assert unit.clear("anna", "step", "plan") == 2
        assert unit.steps("anna") == {} and unit.plan("anna") is None
        assert unit.steps("ben") == {"sql:basic": "done"} and unit.plan("ben") is not None


def test_notes_go_and_states_stay(memory: Memory) -> None:
    with memory.unit() as unit:
        unit.person("anna", NOW)
        unit.set_step("anna", "sql:basic", "done", "my words", NOW)
        unit.add_report(
            "anna", Report("sql:basic", "done", day="2026-03-02", note="my words", proof="http://x", at=NOW)
        )
        assert unit.clear_notes("anna") == 2
        assert unit.steps("anna") == {"sql:basic": "done"}
        (report,) = unit.reports("anna")
        assert (report.note, report.proof, report.state) == ("", "", "done")
        assert unit.clear_notes("anna") == 0


def test_a_history_that_is_forgotten_leaves_what_stands(memory: Memory) -> None:
    with memory.unit() as unit:
        unit.person("anna", NOW)
        unit.add_claims("anna", [Claim("docker", Polarity.HAS, said_at=NOW), Claim("sql", Polarity.HAS, said_at=NOW)])
        unit.retract("anna", ["docker"], NOW)
        unit.keep_change("anna", "hours", {"person": {"hours_per_week": 7}}, {}, NOW)
        for version in (1, 2):
            unit.save_plan("anna", f"basis {version}", {"version": version}, NOW)
        promises.save_wishes(unit, "anna", rhythm="weekly", since="2026-03-01")
        unit.forget_history("anna")
        kept = unit.export("anna")
    assert [row["skill"] for row in kept["claim"]] == ["sql"]
    assert kept["change"] == [] and [row["version"] for row in kept["plan"]] == [2]
    assert [row["rhythm"] for row in kept["checkin"]] == ["weekly"]
