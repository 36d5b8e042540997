"""The repository keeps, settles, takes back, exports and erases."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import insert

from bot.advice.catalogue import Level
from bot.advice.profile import Claim, Evidence, Polarity
from bot.errors import SetupError
from bot.memory import Memory
from bot.memory.changes import difference
from bot.memory.journal import Milestone, Report
from bot.memory.migrations import MIGRATIONS
from bot.memory.tables import versions

NOW = "2026-03-02T09:00:00+00:00"
LATER = "2026-03-03T09:00:00+00:00"


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(f"sqlite:///{tmp_path / 'people.db'}")


def claim(skill: str, polarity: Polarity = Polarity.HAS, at: str = NOW, level: Level | None = None) -> Claim:
    return Claim(skill, polarity, level, Evidence.SAID, f"{skill} in their words", at)


def test_the_newest_word_about_a_skill_wins(memory: Memory) -> None:
    with memory.unit() as unit:
        unit.person("anna", NOW)
        unit.add_claims("anna", [claim("docker"), claim("docker", Polarity.LACKS, LATER)])
        assert [(c.skill, c.polarity) for c in unit.claims("anna")] == [("docker", Polarity.LACKS)]


def test_of_one_instant_the_later_word_counts_whatever_it_says(memory: Memory) -> None:
    with memory.unit() as unit:
        unit.person("anna", NOW)
        unit.add_claims("anna", [claim("docker", level=Level.ADVANCED)])
        unit.add_claims("anna", [claim("docker", Polarity.LACKS)])
        assert [c.polarity for c in unit.claims("anna")] == [Polarity.LACKS]
        unit.add_claims("anna", [claim("docker", level=Level.BASIC)])
        assert [c.level for c in unit.claims("anna")] == [Level.BASIC]


def test_of_one_instant_a_proof_is_not_weakened_by_the_same_word(memory: Memory) -> None:
    proof = Claim("docker", Polarity.HAS, Level.BASIC, Evidence.DEMONSTRATED, "done", NOW)
    with memory.unit() as unit:
        unit.person("anna", NOW)
        unit.add_claims("anna", [proof])
        unit.add_claims("anna", [claim("docker")])
        assert unit.claims("anna") == (proof,)
        unit.add_claims("anna", [claim("docker", Polarity.LACKS)])
        assert unit.claims("anna")[0].polarity is Polarity.LACKS


def test_what_is_taken_back_is_gone_and_the_rest_stays(memory: Memory) -> None:
    with memory.unit() as unit:
        unit.add_claims("anna", [claim("docker"), claim("sql")])
        unit.retract("anna", ["docker"], LATER)
        assert [c.skill for c in unit.claims("anna")] == ["sql"]


def test_a_failed_block_stores_nothing(memory: Memory) -> None:
    with pytest.raises(RuntimeError), memory.unit() as unit:
        unit.person("anna", NOW)
        raise RuntimeError("the action failed")
    with memory.unit() as unit:
        assert not unit.exists("anna")


def test_people_do_not_see_each_other(memory: Memory) -> None:
    with memory.unit() as unit:
        unit.add_claims("anna", [claim("docker")])
        unit.set_step("anna", "docker:0-1", "done", "did it", NOW)
        assert unit.claims("bert") == ()
        assert unit.steps("bert") == {}


def test_erase_removes_every_row_of_one_person_only(memory: Memory) -> None:
    with memory.unit() as unit:
        for person in ("anna", "bert"):
            unit.person(person, NOW)
            unit.add_claims(person, [claim("docker")])
            unit.refuse(person, ["keras"], NOW)
            unit.mark_question(person, "goal", "answered", NOW)
            unit.save_plan(person, "basis", {"phases": []}, NOW)
            unit.set_step(person, "docker:0-1", "done", "", NOW)
            unit.add_report(person, Report("docker:0-1", "done", NOW[:10], at=NOW))
            unit.add_milestone(person, Milestone("data-analyst", 40.0, 0.0, 60.0, NOW))
            unit.save_conversation(person, "[]")
            unit.keep_change(person, "hours", {"person": {"hours_per_week": None}}, {}, NOW)
            unit.keep_paste(person, "resume", "a CV", None, NOW)
    with memory.unit() as unit:
        counts = unit.erase("anna")
        assert {name: rows for name, rows in counts.items() if rows} == dict.fromkeys(
            (
                "claim",
                "refusal",
                "question",
                "plan",
                "step",
                "report",
                "milestone",
                "conversation",
                "change",
                "paste",
                "person",
            ),
            1,
        )
    with memory.unit() as unit:
        assert not any(unit.export("anna").values())
        empty = {name for name, rows in unit.export("bert").items() if not rows}
        others = {"checkin", "promise", "outbox", "inbox"}  # theirs are in test_promises.py, test_thread.py
        assert empty == others | {"link", "telegram_message", "telegram_chat"}  # and in tests/channels


def test_questions_keep_their_latest_outcome_and_can_be_forgotten_by_prefix(memory: Memory) -> None:
    with memory.unit() as unit:
        unit.mark_question("anna", "checks:docker", "asked", NOW)
        unit.mark_question("anna", "checks:docker", "answered", LATER)
        unit.mark_question("anna", "goal", "declined", NOW)
        assert unit.questions("anna") == {"checks:docker": "answered", "goal": "declined"}
        unit.forget_questions("anna", "checks")
        assert unit.questions("anna") == {"goal": "declined"}


def test_plans_are_versions(memory: Memory) -> None:
    with memory.unit() as unit:
        assert unit.plan("anna") is None
        assert unit.save_plan("anna", "one", {"n": 1}, NOW) == 1
        assert unit.save_plan("anna", "two", {"n": 2}, LATER) == 2
        assert unit.plan("anna") == (2, "two", {"n": 2})


def test_a_second_start_finds_the_same_people(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'people.db'}"
    with Memory(url).unit() as unit:
        unit.person("anna", NOW)
        unit.update_person("anna", years=3.0, options={"drop": ["sql"]})
    with Memory(url).unit() as unit:
        person = unit.person("anna", LATER)
        assert (person.years, person.options, person.created_at) == (3.0, {"drop": ["sql"]}, NOW)


def test_a_database_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'people.db'}"
    with Memory(url).engine.begin() as connection:
        connection.execute(insert(versions).values(number=len(MIGRATIONS) + 1))
    with pytest.raises(SetupError, match="update the program"):
        Memory(url)


def test_a_database_of_the_first_version_gets_what_can_be_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    with sqlite3.connect(path) as old:
        old.execute("CREATE TABLE schema_version (number INTEGER NOT NULL UNIQUE)")
        old.execute("INSERT INTO schema_version VALUES (1)")
    memory = Memory(f"sqlite:///{path}")
    with memory.unit() as unit:
        unit.keep_change("anna", "hours", {}, {}, NOW)
        change = unit.last_change("anna")
    assert change and change.kind == "hours"


def test_a_change_taken_back_leaves_the_person_as_before(memory: Memory) -> None:
    with memory.unit() as unit:
        unit.person("anna", NOW)
        unit.update_person("anna", hours_per_week=5.0, options={"drop": ["sql"]})
        unit.add_claims("anna", [claim("docker")])
        unit.set_step("anna", "sql:0-1", "doing", "on it", NOW)
        before = unit.snapshot("anna")
        unit.update_person("anna", hours_per_week=8.0, options={})
        unit.retract("anna", ["docker"], LATER)
        unit.add_claims("anna", [claim("sql")])
        unit.refuse("anna", ["keras"], LATER)
        unit.set_step("anna", "sql:0-1", "done", "", LATER)
        unit.mark_question("anna", "hours", "answered", LATER)
        was, now = difference(before, unit.snapshot("anna"))
        unit.keep_change("anna", "hours", was, now, LATER)
        change = unit.last_change("anna")
        assert change
        unit.undo("anna", change, LATER)
        assert unit.snapshot("anna") == before
        assert unit.last_change("anna") is None
