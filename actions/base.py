"""What all actions share: tracker -> turn -> one service -> one message -> events."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot import bootstrap
from bot.reading.facts import Asked, Facts
from bot.services import returning
from bot.services.choices import ABOUT
from bot.services.desk import Desk, Reply, Turn

Service = Callable[[Desk, Turn], Reply]


def turn_of(desk: Desk, tracker: Tracker) -> Turn:
    """The latest message as a turn; a button's message carries data and no words, but for the choice of a meaning: that
    one carries the words whose meaning was unclear.
    """
    message = tracker.latest_message
    text = message.get("text") or ""
    now = desk.clock()
    asked = asked_of(tracker.get_slot("asked"))
    data = {e["entity"]: str(e["value"]) for e in message.get("entities") or ()}
    button = text.startswith("/") or bool(data)
    if data.get(ABOUT):
        text, button = data[ABOUT], False
    facts = Facts() if button else desk.reader.read(text, asked, today=now.date())
    return Turn(
        person_id=tracker.sender_id,
        text="" if button else text,
        intent=(message.get("intent") or {}).get("name") or "",
        facts=facts,
        now=now,
        asked=asked,
        offer=tracker.get_slot("offer") or "",
        focus=tracker.get_slot("focus") or "",
        data=data,
        between=tuple(message.get("between") or ()),
    )


def asked_of(slot: Mapping[str, Any] | None) -> Asked:
    """What the bot asked last, as the slot keeps it."""
    return Asked(slot.get("kind", ""), tuple(slot.get("skills") or ())) if slot else Asked("")


def say(dispatcher: CollectingDispatcher, reply: Reply) -> None:
    """Sends a reply as one message: text in parts, buttons, a card beside it."""
    first, *rest = reply.parts
    dispatcher.utter_message(
        response=first.name,
        parts=[{"name": part.name, "vars": dict(part.vars)} for part in rest],
        buttons=[{"title": title, "payload": payload} for title, payload in reply.buttons],
        json_message=dict(reply.card) if reply.card else None,
        **first.vars,
    )


def state_events(reply: Reply) -> list[EventType]:
    """What the talk must remember of a reply."""
    asked = {"kind": reply.asked.kind, "skills": list(reply.asked.skills)} if reply.asked.kind else None
    events: list[EventType] = [SlotSet("asked", asked), SlotSet("offer", reply.offer or None)]
    if reply.focus is not None or reply.forget:
        events.append(SlotSet("focus", reply.focus or None))
    return events


class AdvisorAction(Action, ABC):
    """An action that is one service. Abstract: subclasses name themselves and their service."""

    @abstractmethod
    def name(self) -> str:
        """The name in domain.yml."""

    @abstractmethod
    def service(self, desk: Desk, turn: Turn) -> Reply:
        """The reply to the turn."""

    def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Says the reply and returns what the talk must remember."""
        desk = bootstrap.desk()
        turn = turn_of(desk, tracker)
        last = returning.seen(desk, turn)
        reply = returning.welcomed(desk, turn, self.service(desk, turn), last)
        say(dispatcher, reply)
        return state_events(reply)
