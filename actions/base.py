"""What all actions share: tracker -> turn -> one service -> one message -> events."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import AllSlotsReset, EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from bot import bootstrap
from bot.reading.facts import Facts, asked_in, slot_of
from bot.services import asides, brief, endings, silence
from bot.services.choices import ABOUT
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.followup import by_channel, checkin_offer, returning
from bot.services.plan import laterhours, versions
from bot.services.record import names, undoing
from bot.services.roles import choosing, jobwishes
from bot.services.wellbeing import social, sympathy

Service = Callable[[Desk, Turn], Reply]


def turn_of(desk: Desk, tracker: Tracker) -> Turn:
    """The latest message as a turn; a button's message carries data and no words, but for the choice of a meaning: that
    one carries the words whose meaning was unclear.
    """
    message = tracker.latest_message
    text = message.get("text") or ""
    now = desk.clock()
    asked = asked_in(tracker.get_slot("asked"))
    data = {e["entity"]: str(e["value"]) for e in message.get("entities") or ()}
    button = text.startswith("/") or bool(data)
    if data.get(ABOUT):
        text, button = data[ABOUT], False
    facts = Facts() if button else desk.reader.read(text, asked, today=now.date())
    return Turn(
        person_id=tracker.sender_id,
        text="" if button and _wordless(text) else text,
        intent=(message.get("intent") or {}).get("name") or "",
        facts=facts,
        now=now,
        asked=asked,
        offer=tracker.get_slot("offer") or "",
        focus=tracker.get_slot("focus") or "",
        data=data,
        between=tuple(message.get("between") or ()),
        channel=message.get("channel") or "",
    )


def _wordless(text: str) -> bool:
    """Whether a button was pressed, or its number typed; who types what a button says used words of their own."""
    return text.startswith("/") or text.strip().isdigit()


def say(dispatcher: CollectingDispatcher, reply: Reply) -> None:
    """Sends a reply as one message: text in parts, buttons, a card beside it."""
    first, *rest = reply.parts
    dispatcher.utter_message(
        response=first.name,
        parts=[{"name": part.name, "vars": dict(part.vars)} for part in rest],
        buttons=[{"title": title, "payload": payload} for title, payload in reply.buttons],
        json_message=_with_twin(reply),
        **first.vars,
    )


def _with_twin(reply: Reply) -> dict[str, Any] | None:
    """The card with the passage of the text that says the same, so that a channel need not show both."""
    if not reply.card:
        return None
    body = next((part.vars["body"] for part in reply.parts if part.vars.get("body")), None)
    return {**reply.card, "twin": body} if body else dict(reply.card)


def state_events(reply: Reply) -> list[EventType]:
    """What the talk must remember of a reply."""
    events: list[EventType] = [AllSlotsReset()] if reply.forget else []
    events += [SlotSet("asked", slot_of(reply.asked)), SlotSet("offer", reply.offer or None)]
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
        last, before = returning.seen(desk, turn), undoing.state(desk, turn)
        picked = (*choosing.picked(desk, turn), *laterhours.beside(desk, turn))
        reply = by_channel.taken(desk, turn) or asides.answered(desk, turn) or self.service(desk, turn)
        reply = choosing.led(social.placed(desk, turn, reply), picked)
        reply = brief.kept(
            desk, turn, names.greeted(desk, turn, sympathy.kindly(turn, jobwishes.noted(desk, turn, reply)))
        )
        undoing.keep(desk, turn, before, reply)
        reply = versions.news(desk, turn, returning.welcomed(desk, turn, reply, last))
        reply = endings.spared(desk, turn, silence.kept(desk, turn, checkin_offer.followed(desk, turn, reply)))
        told = tracker.latest_message.get("cut")
        if told:
            reply = reply.after(Part("utter_cut_short", {"told": f"{told:,}", "read": f"{len(turn.text):,}"}))
        say(dispatcher, reply)
        return state_events(reply)
