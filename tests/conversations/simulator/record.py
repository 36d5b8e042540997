"""What one talk leaves behind: what was said by whom, what the person told and answered by their own account."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.advice.catalogue import Level
from tests.conversations.simulator.asking import Seen, look

Message = dict[str, Any]


@dataclass(frozen=True)
class Move:
    """What a person says next. `text` goes to the bot (a payload where a button is pressed, whose title is `pressed`).

    `answers` and `declines` are the keys of questions settled by it, `digression` means that it answers nothing asked.
    """

    text: str
    act: str
    pressed: str = ""
    answers: tuple[str, ...] = ()
    declines: tuple[str, ...] = ()
    digression: bool = False
    clean: bool = True

    @property
    def said(self) -> str:
        """The move as it stands in a transcript."""
        return f"[{self.pressed}]" if self.pressed else self.text


@dataclass
class Told:
    """What a person has told so far, corrections included: all that can be expected to be known of them.

    `skills` maps ids to polarity and level; `rest` are skills passed over when asked; `gone` were taken back.
    """

    goal: str | None = None
    goal_said: str = ""
    years: float | None = None
    hours: float | None = None
    skills: dict[str, tuple[str, Level | None]] = field(default_factory=dict)
    rest: set[str] = field(default_factory=set)
    gone: set[str] = field(default_factory=set)
    words: dict[str, str] = field(default_factory=dict)

    def skill(self, skill: str, polarity: str, level: Level | None = None) -> None:
        """Notes that a skill was spoken of; a level told once stays where none is told later."""
        held = self.skills.get(skill)
        if held and held[0] == polarity and level is None:
            level = held[1]
        self.skills[skill] = (polarity, level)
        self.rest.discard(skill)
        self.gone.discard(skill)


@dataclass(frozen=True)
class Exchange:
    """One turn: the move, the bot's messages, the questions settled before it, what was stored after it."""

    move: Move
    messages: list[Message]
    settled: Mapping[str, str]
    now: datetime
    stored: Mapping[str, Any] | None = None

    @property
    def seen(self) -> Seen:
        """The bot's last message as a person reads it."""
        message = self.messages[-1] if self.messages else {"text": "", "buttons": []}
        return look(message["text"], [(b["title"], b["payload"]) for b in message["buttons"]])


@dataclass
class Record:
    """One whole talk."""

    name: str
    exchanges: list[Exchange] = field(default_factory=list)
    told: Told = field(default_factory=Told)
    gave_up: list[str] = field(default_factory=list)
    finished: bool = False
    final: Mapping[str, Any] = field(default_factory=dict)
    error: str = ""

    @property
    def turns(self) -> list[tuple[str, list[Message]]]:
        """The talk as the other oracles read it."""
        return [(e.move.said, e.messages) for e in self.exchanges]

    def text(self) -> str:
        """The transcript in Markdown."""
        lines = []
        for exchange in self.exchanges:
            lines += ["", f"**Person** ({exchange.move.act}): {exchange.move.said}"]
            for message in exchange.messages:
                lines += ["", *(f"> {line}".rstrip() for line in message["text"].splitlines())]
                if message["buttons"]:
                    lines += [">", "> " + " ".join(f"`[{b['title']}]`" for b in message["buttons"])]
        return "\n".join(lines) + "\n"
