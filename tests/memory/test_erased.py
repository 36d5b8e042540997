"""What was erased is nowhere in the files, also while the database is open."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.advice.profile import Claim, Polarity
from bot.errors import InputError
from bot.memory import Memory

NOW = "2026-03-02T09:00:00+00:00"
SECRET = "I wrestled alligators in Python"


def on_disk(folder: Path) -> bytes:
    """All bytes of all files of the folder."""
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    """An open database in which anna told a secret and bob told something else."""
    made = Memory(f"sqlite:///{tmp_path / 'people.db'}")
    for person, words in (("anna", SECRET), ("bob", "I draw maps")):
        with made.unit() as unit:
            unit.person(person, NOW)
            unit.add_claims(person, [Claim("python", Polarity.HAS, quote=words, said_at=NOW)])
            unit.save_conversation(person, f'["{words}"]' * 500)
    return made


def test_an_erased_text_is_in_no_file_while_the_database_is_open(memory: Memory, tmp_path: Path) -> None:
    assert SECRET.encode() in on_disk(tmp_path)
    with memory.unit() as unit:
        unit.erase("anna")
    assert SECRET.encode() not in on_disk(tmp_path)
    assert b"I draw maps" in on_disk(tmp_path)


def test_it_is_gone_as_well_where_another_process_holds_the_database_open(memory: Memory, tmp_path: Path) -> None:
    other = Memory(f"sqlite:///{tmp_path / 'people.db'}")
    with other.unit() as unit:
        assert unit.exists("anna")
    with memory.unit() as unit:
        unit.erase("anna")
    assert SECRET.encode() not in on_disk(tmp_path)
    other.close()


def test_an_erasure_that_fails_takes_nothing(memory: Memory) -> None:
    with pytest.raises(RuntimeError), memory.unit() as unit:
        unit.erase("anna")
        raise RuntimeError("the action failed")
    with memory.unit() as unit:
        assert unit.exists("anna")


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("nosuch://x", "no kind of database"),
        ("nonsense", "needs a file, or an address"),
        ("mysql://anna:secret@localhost/x", "a driver that is not installed"),
        ("sqlite:////nosuch/folder/x.db", "not a database that can be used"),
    ],
)
def test_an_address_that_is_none_is_said_in_one_line(url: str, reason: str) -> None:
    with pytest.raises(InputError, match=reason) as raised:
        Memory(url)
    assert "\n" not in str(raised.value) and "secret" not in str(raised.value)


def test_a_file_that_is_no_database_is_said_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Anna, " * 50)
    with pytest.raises(InputError, match=r"letter\.txt: not a database"):
        Memory(f"sqlite:///{path}")
    assert path.read_text() == "Dear Anna, " * 50


def test_what_must_be_there_is_not_made(tmp_path: Path) -> None:
    for url in (f"sqlite:///{tmp_path / 'none.db'}", f"sqlite:///{tmp_path / 'no' / 'none.db'}"):
        with pytest.raises(InputError, match="no such database"):
            Memory(url, existing=True)
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "empty.db").touch()
    with pytest.raises(InputError, match="holds no people"):
        Memory(f"sqlite:///{tmp_path / 'empty.db'}", existing=True)
