"""Runs custom actions in the server's own process.

The action server of Rasa is a second process spoken to over HTTP: the whole tracker goes there and back as JSON at
every action, and the answer is checked against a schema that is itself checked each time: more than half of a turn.
One small machine is better served by a call. `rasa run actions` still works with the same actions.
"""

from __future__ import annotations

from typing import Any

from rasa.core.actions.action import Action, RemoteAction
from rasa.core.channels.channel import OutputChannel
from rasa.core.nlg.generator import NaturalLanguageGenerator
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, Event, deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker
from rasa_sdk import Action as CustomAction
from rasa_sdk import Tracker
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher


def registered(package: str = "actions") -> dict[str, CustomAction]:
    """The actions of a package by name; the SDK registers some of its own beside them, which are left out."""
    executor = ActionExecutor()
    executor.register_package(package)
    found = {name: getattr(run, "__self__", None) for name, run in executor.actions.items()}
    return {
        str(name): action
        for name, action in found.items()
        if isinstance(action, CustomAction) and type(action).__module__.startswith(package)
    }


class LocalAction(Action):
    """A custom action called directly, in the shape Rasa runs its own."""

    def __init__(self, action: CustomAction) -> None:
        """Wraps the custom action."""
        self._action = action

    def name(self) -> str:
        """The custom action's name."""
        return str(self._action.name())

    async def run(
        self,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        tracker: DialogueStateTracker,
        domain: Domain,
    ) -> list[Event]:
        """Runs the action; returns messages and events as a remote one would."""
        dispatcher = CollectingDispatcher()
        events: list[dict[str, Any]] = self._action.run(dispatcher, _seen(tracker), {}) or []
        messages: list[BotUttered] = await RemoteAction._utter_responses(
            dispatcher.messages, output_channel, nlg, tracker
        )
        return [*messages, *deserialise_events(events)]


def _seen(tracker: DialogueStateTracker) -> Tracker:
    """What our actions look at: the person, the slots, the latest message and by what it came; no history."""
    message = tracker.latest_message
    parsed = {**message.parse_data, "channel": message.input_channel} if message else {}
    loop: dict[str, Any] = {}
    return Tracker(tracker.sender_id, tracker.current_slot_values(), parsed, [], False, None, loop, None)
