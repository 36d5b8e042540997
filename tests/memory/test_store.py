"""The repository keeps, settles, takes back, exports and erases."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import insert

from bot.advice.catalogue import Level
from bot.advice.profile import Claim, Evidence, Polarity
from bot.errors import SetupError
from bot.memory import Memory
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
            unit.save_conversation(person, "[]")
    with memory.unit() as unit:
        assert unit.erase("anna") == dict.fromkeys(
            ("claim", "refusal", "question", "plan", "step", "conversation", "person"), 1
        )
    with memory.unit() as unit:
        assert not any(unit.export("anna").values())
        assert all(unit.export("bert").values())


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
