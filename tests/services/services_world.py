"""Someone who speaks to the services without Rasa."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from bot.services.desk import Desk, Reply, Turn
from bot.services.state import state_of
from tests.conftest import NOW

PERSON = "anna"


class Person:
    """Speaks to the services as actions would, carrying over what the talk remembers."""

    def __init__(self, desk: Desk) -> None:
        self.now = NOW
        self.desk, self.last = replace(desk, clock=lambda: self.now), Reply(())

    def later(self, **span: float) -> None:
        """Lets time pass: `later(weeks=11)`."""
        self.now += timedelta(**span)

    def turn(self, text: str, intent: str, **data: str) -> Turn:
        facts = self.desk.reader.read(text, self.last.asked, today=self.now.date())
        focus = self.last.focus or ""
        return Turn(PERSON, text, intent, facts, self.now, self.last.asked, self.last.offer, focus, data)

    def says(self, service: Any, text: str, intent: str, **data: str) -> Reply:
        focus = self.last.focus
        self.last = service(self.desk, self.turn(text, intent, **data))
        if self.last.focus is None:
            self.last = Reply(
                self.last.parts, self.last.buttons, self.last.card, self.last.asked, self.last.offer, focus
            )
        return self.last

    def names(self) -> list[str]:
        return [part.name for part in self.last.parts]

    def state(self) -> dict[str, Any]:
        return state_of(self.desk, PERSON)

    def skills(self) -> dict[str, str]:
        return {s["id"]: s["polarity"] for s in self.state()["skills"]}
