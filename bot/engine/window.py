"""A tracker store that keeps a bounded window of each talk, so that the cost of a turn stays flat.

Rasa's SQL store replays every event of a conversation on every retrieve (23 ms at the start, 280 ms after 400 turns).
Rules look back a few turns and facts live in the database, so what is older than the window is not needed: its slots
and active loop are kept as events before the window.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, AllSlotsReset, BotUttered, Event, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.utils.common import all_subclasses

from bot.memory import Memory

TURNS = 5
"""User turns kept: more than any rule or the choice of wording looks back."""

_KINDS = {kind.type_name: kind for kind in all_subclasses(Event)}
"""Rasa looks the class of an event up among all subclasses, anew for each event; here it is done once."""

LONGEST_TEXT = 2000
"""Characters of a user's text kept in the window; pasted documents were read when they came."""


class WindowTrackerStore(TrackerStore):
    """Keeps trackers in the program's own database, one row a person."""

    def __init__(
        self, domain: Domain | None, memory: Memory, event_broker: EventBroker | None = None, **kwargs: Any
    ) -> None:
        """`memory` is shared with the rest of the program, so that erasing a person erases the talk."""
        self._memory = memory
        super().__init__(domain, event_broker, **kwargs)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The tracker of that person, or None."""
        with self._memory.unit() as unit:
            body = unit.conversation(sender_id)
        if body is None:
            return None
        tracker = self._tracker(sender_id, _events(body))
        tracker.read_from = (body, len(tracker.events))
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Stores the window of the tracker, behind what another process said to the person meanwhile."""
        await self.stream_events(tracker)
        body, known = getattr(tracker, "read_from", (None, 0))
        with self._memory.unit() as unit:
            now = unit.conversation(tracker.sender_id)
            new = list(tracker.events)[known:]
            if body and now is None and not any(isinstance(event, AllSlotsReset) for event in new):
                return  # forgotten elsewhere meanwhile
            moved_on = body is not None and now is not None and now != body
            whole = self._tracker(tracker.sender_id, [*_events(now), *new]) if moved_on else tracker
            kept = stored(whole)
            unit.save_conversation(tracker.sender_id, kept)
        tracker.read_from = (stored(tracker) if moved_on else kept, len(tracker.events))

    def _tracker(self, sender_id: str, events: list[Event]) -> DialogueStateTracker:
        return DialogueStateTracker.from_events(sender_id, events, self.domain.slots, domain=self.domain)

    async def delete(self, sender_id: str) -> None:
        """Forgets the talk."""
        with self._memory.unit() as unit:
            unit.erase(sender_id)

    async def keys(self) -> Iterable[str]:
        """The people with a stored talk."""
        with self._memory.unit() as unit:
            return unit.conversation_ids()

    def __getstate__(self) -> dict[str, Any]:
        """Never pickled with its database connections."""
        raise TypeError("a tracker store is not pickled")


def _events(body: str) -> list[Event]:
    return [_KINDS[e["event"]]._from_parameters(e) for e in json.loads(body)]


def window(tracker: DialogueStateTracker, turns: int = TURNS) -> list[Event]:
    """The last turns as events, led by the slots and the loop as they stood before them.

    Of what was before a reset of all slots, which is how a talk is forgotten, the bot's answer alone is kept.
    """
    events = list(tracker.events)
    reset = max((i for i, e in enumerate(events) if isinstance(e, AllSlotsReset)), default=None)
    if reset is not None:
        said = [e for e in events[:reset] if isinstance(e, BotUttered)]
        return [*said[-1:], *(e for e in events[reset + 1 :] if isinstance(e, Event))]
    starts = [i for i, e in enumerate(events) if isinstance(e, ActionExecuted) and e.action_name == ACTION_LISTEN_NAME]
    if len(starts) <= turns:
        return events
    cut = starts[-turns]
    earlier = DialogueStateTracker.from_events(tracker.sender_id, events[:cut], tracker.slots.values())
    state: list[Event] = [
        SlotSet(name, value) for name, value in sorted(earlier.current_slot_values().items()) if value is not None
    ]
    if earlier.active_loop_name:
        state.append(ActiveLoop(earlier.active_loop_name))
    return [*state, *(e for e in events[cut:] if isinstance(e, Event))]


def stored(tracker: DialogueStateTracker) -> str:
    """The window of a tracker as it is stored, also for who stores it together with something else."""
    return json.dumps([_slim(e.as_dict()) for e in window(tracker)], default=str)


def _slim(event: dict[str, Any]) -> dict[str, Any]:
    """The event without what no one reads again: rankings of intents and the tails of pasted documents."""
    data = event.get("parse_data")
    if event.get("event") != UserUttered.type_name or not data:
        return event
    text = (event.get("text") or "")[:LONGEST_TEXT]
    kept = {"intent": data.get("intent"), "entities": data.get("entities") or [], "text": text}
    return {**event, "text": text, "parse_data": kept}


__all__ = ["WindowTrackerStore", "stored", "window"]
