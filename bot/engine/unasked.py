"""What the bot says of its own accord: put into words and into the talk, without a message of the person before it."""

from __future__ import annotations

from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import BotUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa_sdk import Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.base import say, state_events
from bot.engine.local_actions import LocalAction
from bot.engine.processor import LocalAgent
from bot.engine.window import stored
from bot.errors import SetupError
from bot.services.desk import Reply

NAME = "action_checkins"
"""The action under which the talk remembers what was said unasked."""


class _Speaking:
    """Says a reply made before; no `Action` of the SDK, which would make one of each without arguments."""

    def __init__(self, reply: Reply) -> None:
        self._reply = reply

    def name(self) -> str:
        return NAME

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        say(dispatcher, self._reply)
        return state_events(self._reply)


async def speak(agent: LocalAgent, person_id: str, reply: Reply) -> tuple[dict[str, Any], str]:
    """The message of a reply and the talk after it, which is not stored; the caller holds the lock of the talk."""
    processor = agent.processor
    if processor is None:
        raise SetupError("the engine is not loaded")
    channel = CollectingOutputChannel()
    tracker = await processor.fetch_tracker_with_initial_session(person_id, channel)
    if not tracker.latest_action_name:
        _listen(processor, tracker)
    action = LocalAction(_Speaking(reply))
    events = await action.run(channel, processor.nlg, tracker, processor.domain)
    prediction = PolicyPrediction.for_action_name(processor.domain, NAME)
    processor._log_action_on_tracker(tracker, action, events, prediction)
    _listen(processor, tracker)
    said = next((e for e in events if isinstance(e, BotUttered)), None)
    if said is None or not said.text:
        raise SetupError(f"nothing to say: the model knows no response {reply.parts[0].name!r}")
    return _message(said), stored(tracker)


def _listen(processor: MessageProcessor, tracker: DialogueStateTracker) -> None:
    """The bot waits for an answer, as after any message."""
    prediction = PolicyPrediction.for_action_name(processor.domain, ACTION_LISTEN_NAME)
    processor._log_action_on_tracker(tracker, processor._get_action(ACTION_LISTEN_NAME), [], prediction)


def _message(said: BotUttered) -> dict[str, Any]:
    """What a channel is given to send."""
    data = said.data or {}
    return {"text": said.text, "buttons": data.get("buttons") or [], "custom": data.get("custom") or None}
