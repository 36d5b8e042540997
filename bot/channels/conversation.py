"""What a person does in the web channel, whatever carries it: say, press, have seen, look what is new."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.channels import frames, tokens
from bot.channels.door import Door, Pass
from bot.channels.frames import Press, Say, Unusable
from bot.channels.hub import Hub
from bot.channels.telegram import linking as unlinking
from bot.channels.turns import Turns
from bot.memory import Memory, Unit, links, telegram, thread

NAME = "web"
KEPT, PAGE = 200, 20
"""Messages of a thread that a client gets on arrival, and at once after that."""
SPENT = "That button is no longer there. Write me what you want, and I will do that."


@dataclass(frozen=True)
class Conversations:
    """The tools of the web channel; one a process. Of `heard`, each is told whose message was answered."""

    memory: Memory
    clock: Callable[[], datetime]
    door: Door
    hub: Hub
    turns: Turns
    heard: list[Callable[[str], None]] = field(default_factory=list)

    def open(self, who: Pass) -> None:
        """Lets the bot say the first word where nothing was said yet; two tabs may open at the same moment."""
        if self.last(who.person_id):
            return
        with self.memory.turn(who.person_id), self.memory.unit() as unit:
            self.door.still(unit, who)
            if thread.last(unit, who.person_id):
                return
            person = unit.person(who.person_id, thread.stamp(self.clock()))
            if who.zone:
                unit.update_person(person.id, options={**person.options, "zone": who.zone})
            self._receive(unit, who.person_id, "open", {"kind": "open"})
        self.turns.wake(who.person_id)

    async def take(self, who: Pass, frame: Say | Press) -> dict[str, Any]:
        """Stores a message and returns the frame that says so; Unusable or Refused where it is not taken."""
        self.door.say(who.person_id)
        with self.memory.unit() as unit:
            unit.alone(who.person_id)
            self.door.still(unit, who)
            seq, new = self._receive(unit, who.person_id, frame.cid, self._body(unit, who.person_id, frame))
        self.turns.wake(who.person_id)
        if new:
            await self.hub.published(who.person_id)
        return {"type": "ack", "cid": frame.cid, "seq": seq}

    def _body(self, unit: Unit, person_id: str, frame: Say | Press) -> dict[str, str]:
        if isinstance(frame, Say):
            return {"kind": "say", "text": frame.text}
        message = thread.told(unit, person_id, frame.seq)
        found = frames.behind(message, frame.number) if message else None
        if found is None:
            raise Unusable(SPENT, "not_found", frame.cid)
        return {"kind": "press", "text": found[0], "payload": found[1]}

    def _receive(self, unit: Unit, person_id: str, cid: str, body: dict[str, str]) -> tuple[int, bool]:
        incoming = {"person_id": person_id, "channel": NAME, "source": f"{NAME}:{cid}"}
        return thread.receive(unit, incoming, body, self.clock())

    def news(self, person_id: str, after: int) -> tuple[list[dict[str, Any]], int]:
        """The events after a number, and the last number looked at: more than that of the last event where some are
        not shown."""
        with self.memory.unit() as unit:
            entries = thread.entries(unit, person_id, after, PAGE if after else KEPT)
            if not entries:
                return [], after
            states, version = unit.steps(person_id), unit.plan_version(person_id)
            levels = {one.skill: one.level.label if one.level else None for one in unit.claims(person_id)}
        shown = [frames.brought_up(event, states, levels) for event in map(frames.event, entries) if event is not None]
        told = next((event for event in reversed(shown) if event["by"] != thread.USER), None)
        if told:
            told["states"] = states
            if version:
                told["version"] = version
        return shown, entries[-1].seq

    def last(self, person_id: str) -> int:
        """The last number of a thread."""
        with self.memory.unit() as unit:
            return thread.last(unit, person_id)

    def still(self, who: Pass) -> None:
        """Refuses somebody whose session has ended, or who is another person now."""
        with self.memory.unit() as unit:
            self.door.still(unit, who)

    def seen(self, person_id: str, seq: int) -> None:
        """What was shown counts as delivered."""
        with self.memory.unit() as unit:
            thread.seen(unit, person_id, seq, self.clock())

    def link(self, who: Pass) -> tuple[str, datetime]:
        """A new link by which the person can go on in another channel, and until when it is good."""
        self.door.move(who.person_id)
        secret = tokens.secret()
        with self.memory.unit() as unit:
            self.door.still(unit, who)
            return secret, links.made(unit, secret, who.person_id, self.clock())

    def linked(self, person_id: str) -> bool:
        """Whether the person writes in Telegram as well."""
        with self.memory.unit() as unit:
            return bool(telegram.chats(unit, person_id))

    async def unlink(self, who: Pass) -> bool:
        """Parts the person's chats in Telegram from this thread; whether there were any."""
        with self.memory.turn(who.person_id), self.memory.unit() as unit:
            self.door.still(unit, who)
            now = self.clock()
            parted = unlinking.unlink(unit, who.person_id, f"web:{thread.stamp(now)}", now)
        if parted:
            await self.hub.published(who.person_id)
        return parted
