"""The desk: what every service works with, what a turn brings, what a reply holds."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any

from bot.advice.catalogue import Catalogue, Role
from bot.advice.posting import Posting, as_role
from bot.advice.profile import Profile
from bot.memory import Memory, Person, Unit
from bot.reading.facts import Asked, Facts
from bot.reading.reader import Reader


@dataclass(frozen=True)
class Turn:
    """One message of a person, as understood.

    `asked` is what the bot had asked, `offer` what "yes" would accept, `focus` the step or phase being talked about,
    `data` what a button carried beside its intent, `between` the two meanings of a message whose meaning is unclear,
    `channel` the name of that by which it came.
    """

    person_id: str
    text: str
    intent: str
    facts: Facts
    now: datetime
    asked: Asked = field(default_factory=lambda: Asked(""))
    offer: str = ""
    focus: str = ""
    data: Mapping[str, str] = field(default_factory=dict)
    between: tuple[str, ...] = ()
    channel: str = ""

    @property
    def instant(self) -> str:
        """The moment of the turn as it is stored."""
        return self.now.isoformat(timespec="microseconds")


@dataclass(frozen=True)
class Part:
    """A named response with the values of its placeholders."""

    name: str
    vars: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Reply:
    """One message: parts joined to one text, buttons (title, payload), a typed card, and the state of the talk.

    `forget` names what the talk must forget: "all" after an erasure or a restart.
    """

    parts: tuple[Part, ...]
    buttons: tuple[tuple[str, str], ...] = ()
    card: Mapping[str, Any] | None = None
    asked: Asked = field(default_factory=lambda: Asked(""))
    offer: str = ""
    focus: str | None = None
    forget: str = ""

    def after(self, *parts: Part) -> Reply:
        """The same reply with parts before its own."""
        return replace(self, parts=(*parts, *self.parts))

    def amid(self, *parts: Part) -> Reply:
        """The same reply with parts behind its answer and before what leads on, which is the last of its own parts."""
        at = max(0, len(self.parts) - 1)
        return replace(self, parts=(*self.parts[:at], *parts, *self.parts[at:]))


@dataclass(frozen=True)
class Desk:
    """The tools of every service; made once by `bot.bootstrap`. `memo` keeps plans just made, by what they rest on.

    `zone` is the IANA name of the time zone of people who told none, `channels` are those that this program reaches
    people by, beside the web.
    """

    catalogue: Catalogue
    reader: Reader
    memory: Memory
    clock: Callable[[], datetime]
    contact: str = ""
    zone: str = "UTC"
    channels: frozenset[str] = frozenset()
    memo: dict[str, Any] = field(default_factory=dict)

    def today(self, turn: Turn) -> date:
        """The day of the turn."""
        return turn.now.date()

    def role(self, person: Person) -> Role | None:
        """The person's target role, if it is chosen and still in the catalogue; a posting of theirs as a role."""
        base = self.catalogue.roles.get(person.target_role or "")
        if base is None or not person.posting:
            return base
        return as_role(Posting.of(json.loads(person.posting)), base, self.catalogue)


def profile_of(unit: Unit, person: Person) -> Profile:
    """What advice may know of a person."""
    return Profile(
        claims=unit.claims(person.id),
        years=person.years,
        target_role=person.target_role,
        hours_per_week=person.hours_per_week,
        refused=unit.refused(person.id),
    )
