"""`advisor checkins` on a temporary database: what is due, and how one person's stand."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path

import pytest
from cli_world import Run

from bot.errors import InputError
from bot.memory import Memory, promises
from bot.memory.promises import Wanted
from bot.settings import from_environment

DUE = datetime(2026, 3, 8, 17, tzinfo=timezone.utc)


@pytest.fixture
def database(tmp_path: Path) -> str:
    """A database in which anna is promised a check-in on Sunday at six in Berlin."""
    path = tmp_path / "people.db"
    memory = Memory(f"sqlite:///{path}")
    with memory.unit() as unit:
        promises.save_wishes(unit, "anna", rhythm="weekly", since="2026-03-01", zone="Europe/Berlin")
        wanted = Wanted(datetime(2026, 3, 8, 18), "Europe/Berlin", DUE, "step", "docker:0-1")
        promises.promise(unit, "anna", wanted, datetime(2026, 3, 1, tzinfo=timezone.utc))
    memory.close()
    return str(path)


def test_due_lists_what_is_due_by_then(run: Run, database: str) -> None:
    assert run("checkins", "due", "--db", database, "--now", "2026-03-08T16:59").out == "0 due\n"
    ran = run("checkins", "due", "--db", database, "--now", "2026-03-08T17:00")
    assert ran.out.splitlines()[-1] == "1 due"
    assert "2026-03-08T18:00 Europe/Berlin" in ran.out
    (row,) = run("checkins", "due", "--db", database, "--now", "2026-03-08T18:00:00+01:00", "--json").lines
    assert (row["person_id"], row["state"], row["step_id"]) == ("anna", "pending", "docker:0-1")


def test_show_tells_wishes_and_promises(run: Run, database: str) -> None:
    ran = run("checkins", "show", "anna", "--db", database)
    assert ran.out.startswith("anna: weekly at 18:00, Europe/Berlin\n")
    (told,) = run("checkins", "show", "anna", "--db", database, "--json").lines
    assert [p["local"] for p in told["promises"]] == ["2026-03-08T18:00"]
    assert told["letters"] == []


def test_nobody_of_that_name(run: Run, database: str) -> None:
    ran = run("checkins", "show", "bob", "--db", database)
    assert (ran.status, ran.out) == (2, "")
    assert "'bob' was never promised a check-in" in ran.err


@pytest.mark.parametrize(
    ("name", "value"), [("ADVISOR_ZONE", "Berlin"), ("ADVISOR_CHECKINS", "maybe"), ("ADVISOR_ZONE", "../etc/passwd")]
)
def test_settings_that_cannot_be(name: str, value: str) -> None:
    with pytest.raises(InputError, match=name):
        from_environment({name: value})


def test_settings_of_check_ins() -> None:
    assert from_environment({}).checkins
    made = from_environment({"ADVISOR_ZONE": "Asia/Tokyo", "ADVISOR_CHECKINS": "OFF"})
    assert (made.zone, made.checkins) == ("Asia/Tokyo", False)
