"""One turn is one message, in words not used a moment ago."""

from __future__ import annotations

import asyncio
from typing import Any

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.engine.wording import FreshWording

DOMAIN = Domain.from_dict(
    {
        "responses": {
            "utter_ask": [{"text": "Which role?"}, {"text": "What job?"}, {"text": "Where to?"}],
            "utter_noted": [{"text": "Noted: {facts}."}],
            "utter_menu": [{"text": "Pick one.", "buttons": [{"title": "Plan", "payload": "/ask_roadmap"}]}],
            "utter_again": [{"text": "Once more:"}, {"text": "Again:"}],
        }
    }
)


def say(said: list[str], name: str, **kwargs: Any) -> dict[str, Any] | None:
    tracker = DialogueStateTracker.from_events("anna", [BotUttered(text) for text in said])
    return asyncio.run(FreshWording(domain=DOMAIN).generate(name, tracker, "terminal", **kwargs))


def text(said: list[str], name: str, **kwargs: Any) -> str:
    message = say(said, name, **kwargs)
    assert message is not None
    return str(message["text"])


def test_the_variant_said_longest_ago_comes_next() -> None:
    assert text([], "utter_ask") == "Which role?"
    assert text(["Hi. Which role?"], "utter_ask") == "What job?"
    assert text(["Which role?", "What job?", "Where to?", "Which role?"], "utter_ask") == "What job?"


def test_parts_become_one_message_with_all_buttons() -> None:
    message = say([], "utter_noted", facts="SQL", parts=[{"name": "utter_menu", "vars": {}}])
    assert message == {
        "text": "Noted: SQL.\n\nPick one.",
        "buttons": [{"title": "Plan", "payload": "/ask_roadmap"}],
    }


def test_the_same_message_is_never_sent_twice_running() -> None:
    first = text([], "utter_noted", facts="SQL")
    second = text([first], "utter_noted", facts="SQL")
    third = text([first, second], "utter_noted", facts="SQL")
    assert second == "Once more:\n\nNoted: SQL."
    assert len({first, second}) == 2
    assert third != second


def test_braces_in_what_people_say_stay_as_they_are() -> None:
    assert text([], "utter_noted", facts="{role} and {x") == "Noted: {role} and {x."


def test_an_unknown_response_says_nothing() -> None:
    assert say([], "utter_nowhere") is None
