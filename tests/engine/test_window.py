"""The talk is kept as a bounded window that restores the same state."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, BotUttered, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.engine.window import LONGEST_TEXT, TURNS, WindowTrackerStore, window
from bot.memory import Memory
from bot.settings import ROOT


@pytest.fixture(scope="module")
def domain() -> Domain:
    return Domain.load(str(ROOT / "domain.yml"))


@pytest.fixture
def store(tmp_path: Path, domain: Domain) -> WindowTrackerStore:
    return WindowTrackerStore(domain, Memory(f"sqlite:///{tmp_path / 'talk.db'}"))


def talk(store: WindowTrackerStore, turns: int, text: str = "hi") -> DialogueStateTracker:
    tracker = asyncio.run(store.get_or_create_tracker("anna"))
    for number in range(turns):
        tracker.update(UserUttered(f"{text} {number}", {"name": "greet", "confidence": 1.0}))
        tracker.update(ActionExecuted("action_begin"))
        tracker.update(BotUttered(f"hello {number}"))
        tracker.update(SlotSet("focus", f"step-{number}"))
        tracker.update(ActionExecuted("action_listen"))
        asyncio.run(store.save(tracker))
        tracker = asyncio.run(store.get_or_create_tracker("anna"))
    return tracker


def test_a_long_talk_keeps_its_state_and_only_its_last_turns(store: WindowTrackerStore) -> None:
    long = talk(store, 40)
    short = [e.text for e in long.events if isinstance(e, UserUttered)]
    assert long.get_slot("focus") == "step-39"
    assert len(short) <= TURNS
    assert short[-1] == "hi 39"


def test_the_window_does_not_grow(store: WindowTrackerStore) -> None:
    ten = len(list(talk(store, 10).events))
    forty = len(list(talk(store, 30).events))
    assert forty == ten


def test_a_slot_set_before_the_window_is_kept(store: WindowTrackerStore) -> None:
    tracker = asyncio.run(store.get_or_create_tracker("anna"))
    tracker.update(SlotSet("offer", "roadmap"))
    asyncio.run(store.save(tracker))
    assert talk(store, 30).get_slot("offer") == "roadmap"


def test_a_pasted_document_is_not_kept_whole(store: WindowTrackerStore) -> None:
    tracker = talk(store, 1, "x" * 20_000)
    kept = [e.text or "" for e in tracker.events if isinstance(e, UserUttered)]
    assert [len(t) for t in kept] == [LONGEST_TEXT]


def test_a_short_talk_is_kept_as_it_was(store: WindowTrackerStore) -> None:
    tracker = talk(store, 2)
    assert window(tracker) == list(tracker.events)


def test_nobody_is_found_who_never_wrote(store: WindowTrackerStore) -> None:
    assert asyncio.run(store.retrieve("bert")) is None
    talk(store, 1)
    assert asyncio.run(store.keys()) == ["anna"]


def test_what_another_process_said_within_a_turn_stays_in_the_talk(store: WindowTrackerStore) -> None:
    talk(store, 2)
    slow = asyncio.run(store.get_or_create_tracker("anna"))
    slow.update(UserUttered("how am I doing?", {"name": "ask_progress", "confidence": 1.0}))
    other = asyncio.run(store.get_or_create_tracker("anna"))
    other.update(ActionExecuted("action_checkins"))
    other.update(BotUttered("how did the step go?"))
    other.update(SlotSet("offer", "checkin"))
    asyncio.run(store.save(other))
    slow.update(BotUttered("well"))
    asyncio.run(store.save(slow))
    slow.update(ActionExecuted("action_listen"))
    asyncio.run(store.save(slow))
    after = asyncio.run(store.get_or_create_tracker("anna"))
    said = [e.text for e in after.events if isinstance(e, BotUttered | UserUttered)]
    assert said[-3:] == ["how did the step go?", "how am I doing?", "well"]
    assert after.get_slot("offer") == "checkin"
    assert len(said) == len(set(said))


def test_a_talk_forgotten_by_another_process_is_not_brought_back(store: WindowTrackerStore) -> None:
    talk(store, 2)
    slow = asyncio.run(store.get_or_create_tracker("anna"))
    asyncio.run(store.delete("anna"))
    asyncio.run(store.save(slow))
    assert asyncio.run(store.retrieve("anna")) is None
