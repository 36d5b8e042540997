"""Two people who become one: numbers of the thread name one entry each, and nothing goes missing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path

import pytest

from bot.memory import Memory, merging, telegram, thread
from bot.memory.telegram import LIVE, Place, Sent

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=timezone.utc)
HERE = Place(1, 7)


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Memory]:
    made = Memory(f"sqlite:///{tmp_path / 'people.db'}")
    yield made
    made.close()


def test_entries_of_the_same_moment_keep_apart_and_their_buttons_stay_theirs(memory: Memory) -> None:
    with memory.unit() as unit:
        for person in ("anna", "phone"):
            unit.person(person, thread.stamp(NOW))
            for n in range(3):
                said = {"person_id": person, "source": f"{person}:{n}", "channel": "web"}
                thread.receive(unit, said, {"kind": "say", "text": f"{person} says {n}"}, NOW)
                thread.post(unit, person, f"answer:{person}:{n}", "web", {"text": f"to {person} {n}"}, NOW)
        numbers = [entry.seq for entry in thread.entries(unit, "phone", 1)]
        assert numbers == [entry.seq for entry in thread.entries(unit, "anna", 1)], "the test does not test it"
        telegram.belongs(unit, HERE, "phone", numbers[-1], NOW)
        telegram.stands(unit, Sent(*HERE, 50, "phone", numbers[1], 0, LIVE, f'["{numbers[1]}.0"]'))
        merging.merge(unit, "anna", "phone", thread.stamp(NOW))
        found = thread.entries(unit, "anna", 1)
        assert len(found) == 12 == len({entry.seq for entry in found})
        texts = [str(entry.body["text"]) for entry in found]
        for person in ("anna", "phone"):
            own = [text for text in texts if person in text]
            assert own == [text for n in range(3) for text in (f"{person} says {n}", f"to {person} {n}")]
        held = telegram.message(unit, HERE, 50)
        body = thread.told(unit, "anna", held.seq) if held else None
        assert body and body["text"] == "to phone 0", "a button leads to another message"
        paged, after = [], 1
        while page := thread.entries(unit, "anna", after, 1):
            paged += page
            after = page[-1].seq
        assert len(paged) == 12, "an entry is skipped where a page ends"


def test_entries_of_other_moments_keep_their_numbers(memory: Memory) -> None:
    with memory.unit() as unit:
        for person, at in (("anna", NOW), ("phone", NOW.replace(hour=10))):
            unit.person(person, thread.stamp(at))
            thread.post(unit, person, f"answer:{person}", "web", {"text": person}, at)
        before = {entry.seq for who in ("anna", "phone") for entry in thread.entries(unit, who, 1)}
        merging.merge(unit, "anna", "phone", thread.stamp(NOW))
        assert {entry.seq for entry in thread.entries(unit, "anna", 1)} == before
