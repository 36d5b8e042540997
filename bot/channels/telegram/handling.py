"""What an update does: a message for the bot, a note of the channel itself, or a mark. All within one transaction."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

from bot.channels import frames
from bot.channels.telegram import linking, updates
from bot.channels.telegram.documents import Content
from bot.channels.telegram.linking import NAME, note, way_on
from bot.channels.telegram.markup import units
from bot.channels.telegram.texts import menu, texts, words
from bot.channels.telegram.updates import (
    Command,
    Corrected,
    Document,
    Meaning,
    Nothing,
    Pressed,
    Reachable,
    Said,
    Thing,
)
from bot.channels.turns import STUMBLED
from bot.memory import Unit, telegram, thread
from bot.memory.telegram import Chat, Place, Update

PART = 3_500
"""Units of a message from which on the next may be the rest of the same text: programs cut what is pasted at 4,096."""

TAPS = timedelta(seconds=3)
"""How long the same button counts once."""

CALM, AFTER = timedelta(minutes=2), timedelta(seconds=10)
"""How long after a hush nobody is told of the next one, and how long what waited then is taken as one message."""

SOME, MANY = 10, 500
"""Messages that are looked at as parts of one."""


@dataclass(frozen=True)
class Handled:
    """Whose update it was, whether the bot was asked something, which other updates were part of it, and who is no
    more: they became one with the person."""

    person_id: str = ""
    asked: bool = False
    also: tuple[int, ...] = ()
    gone: str = ""


@dataclass(frozen=True)
class _Here:
    """Where and when an update is handled."""

    unit: Unit
    update: Update
    person_id: str
    now: datetime

    @property
    def source(self) -> str:
        return source_of(self.update)

    def ask(self, body: Mapping[str, Any], part: str = "") -> Handled:
        """Puts a message of the person into the thread, to be answered."""
        incoming = {"person_id": self.person_id, "channel": NAME, "source": f"{self.source}{part}"}
        thread.receive(self.unit, incoming, body, self.now)
        return Handled(self.person_id, True)

    def tell(self, thing: str, text: str) -> Handled:
        """Keeps that something was sent, and says what the channel has to say to it."""
        incoming = {"person_id": self.person_id, "channel": NAME, "source": f"{self.source}:thing"}
        if thread.receive(self.unit, incoming, {"kind": "thing", "text": thing}, self.now)[1]:
            thread.answered(self.unit, self.person_id, incoming["source"], self.now)
        note(self.unit, self.person_id, self.source, text, self.now, aside=True, buttons=way_on())
        return Handled(self.person_id)


def handle(unit: Unit, update: Update, meaning: Meaning, file: Content | None, now: datetime) -> Handled:
    """Does what an update means; `file` is what was in a document."""
    if isinstance(meaning, Reachable):
        telegram.reached(unit, update.place, meaning.now, now)
        return Handled()
    if isinstance(meaning, Nothing | updates.InGroup) or (isinstance(meaning, Pressed) and not meaning.message_id):
        return Handled()
    if isinstance(meaning, Command) and meaning.name == "start" and (secret := updates.link_in(meaning.rest)):
        before = telegram.chat(unit, update.place)
        return _joined(before, linking.link(unit, update.place, secret, source_of(update), now))
    here = _Here(unit, update, _person(unit, update.place, now), now)
    unit.alone(here.person_id)
    if isinstance(meaning, Said):
        return _said(here, meaning)
    if isinstance(meaning, Command):
        return _command(here, meaning)
    if isinstance(meaning, Corrected):
        return _corrected(here, meaning, file)
    if isinstance(meaning, Pressed):
        return _pressed(here, meaning)
    return _thing(here, meaning, file)


def source_of(update: Update) -> str:
    """The name of what comes of an update: Telegram numbers the updates of each bot anew."""
    return f"tg:{update.bot}:{update.id}"


def apologise(unit: Unit, update: Update, now: datetime) -> str:
    """Says that something of a person could not be made sense of; whose chat it is."""
    person_id = _person(unit, update.place, now)
    source = f"{source_of(update)}:sorry"
    note(unit, person_id, source, str(STUMBLED["text"]), now, buttons=STUMBLED["buttons"])
    return person_id


def hush(unit: Unit, update: Update, until: datetime, now: datetime) -> str:
    """Takes in nothing more of a chat until a moment, and says so unless it was said just before; whose chat it is."""
    chat, person_id = telegram.chat(unit, update.place), _person(unit, update.place, now)
    telegram.hushed(unit, update.place, until)
    if chat is None or not _since(chat, now, CALM):
        note(unit, person_id, f"{source_of(update)}:hush", texts()["hush"], now, aside=True, only=NAME)
    return person_id


def _since(chat: Chat, now: datetime, lasts: timedelta) -> bool:
    """Whether a chat was hushed, and that ended no longer ago."""
    return chat.quiet_until is not None and thread.stamp(now - lasts) < chat.quiet_until


def heard(unit: Unit, place: Place, meaning: Pressed) -> str:
    """What the person's program is told of a press: nothing where it counts, else that the button is spent."""
    held = telegram.chat(unit, place)
    found = _behind(unit, place, held.person_id, meaning) if held else None
    return "" if found else str(texts()["spent"])


def _joined(before: Chat | None, person_id: str) -> Handled:
    """What came of joining or not: who wrote there before is no more where somebody else does now."""
    return Handled(person_id, True, gone=before.person_id if before and before.person_id != person_id else "")


def _person(unit: Unit, place: Place, now: datetime) -> str:
    """Whose chat it is; who writes can be reached."""
    held, before = telegram.chat(unit, place), ""
    while held is None or held.person_id != before:  # it may be parted, joined or erased while this waits
        if held is None:
            telegram.belongs(unit, place, linking.newcomer(), 0, now)
            held = telegram.chat(unit, place)
            assert held is not None
        before = held.person_id
        unit.alone(before)
        held = telegram.chat(unit, place)
    telegram.reached(unit, place, True, now)
    return held.person_id


def _said(here: _Here, meaning: Said) -> Handled:
    """Words; the parts of a text that the person's program cut in sending are one message again, and so is what came
    while too much came at once."""
    chat = telegram.chat(here.unit, here.update.place)
    flood = chat is not None and _since(chat, here.now, AFTER)
    said, also, last = [meaning.text], [], meaning
    for after in telegram.following(here.unit, here.update, MANY if flood else SOME):
        then = updates.meaning(after.body, "")
        if not isinstance(then, Said) or not (flood or units(last.text) >= PART):
            break
        if sum(map(len, [*said, then.text])) > frames.LONGEST:
            break
        said.append(then.text)
        also.append(after.id)
        last = then
    text = "\n".join(dict.fromkeys(said) if flood else said)
    asked = here.ask({"kind": "say", "text": text, "message_id": last.message_id})
    return Handled(asked.person_id, True, tuple(also))


def _command(here: _Here, meaning: Command) -> Handled:
    if meaning.name == "unlink":
        if linking.unlink(here.unit, here.person_id, here.source, here.now):
            held = telegram.chat(here.unit, here.update.place)
            return Handled(held.person_id if held else "")
        return here.tell("/unlink", texts()["not_linked"])
    if meaning.name == "start" and not thread.last(here.unit, here.person_id):
        return here.ask({"kind": "open"})
    known = texts()["commands"].get(meaning.name)
    if known is None and not meaning.rest:
        return here.tell(f"/{meaning.name}", words("unknown_command", name=meaning.name, menu=_menu()))
    if meaning.name == "help":  # the menu first: the bot's answer ends with what is asked now
        said = words("help", menu=_menu())
        note(here.unit, here.person_id, f"{here.source}:menu", said, here.now, aside=True, only=NAME)
    text = str(known["says"]) if known else f"{meaning.name} {meaning.rest}"
    return here.ask({"kind": "say", "text": text, "message_id": meaning.message_id})


def _menu() -> str:
    return "\n".join(f"- /{name}: {text}" for name, text in menu().items())


def _corrected(here: _Here, meaning: Corrected, file: Content | None) -> Handled:
    """Other words for the last message: in its place where it waits, else after taking back what it changed."""
    text, called = _with(meaning.text, file), meaning.document.name if meaning.document else ""
    if not text.strip():
        return Handled()  # a file that is not read, and nothing said with it
    found = thread.newest(here.unit, here.person_id)
    if found is None or found[0].body.get("message_id") != meaning.message_id:
        return here.tell(meaning.text or called, texts()["late_correction"])
    if file and file.note == "lost":  # what it held before would be taken back with it
        return here.tell(called, texts()["file"]["lost"].format(file=called))
    last, at, answered = found
    body = {"kind": "say", "text": text, "message_id": meaning.message_id}
    if last.body.get("text") == text:
        return Handled()  # a preview or a reaction changes a message as well, and says nothing
    if not answered and thread.reworded(here.unit, last, body):
        return Handled(here.person_id, True)
    change = here.unit.last_change(here.person_id)
    if change and datetime.fromisoformat(change.at).astimezone(timezone.utc) >= datetime.fromisoformat(at):
        here.unit.undo(here.person_id, change, thread.stamp(here.now))
    return here.ask(body)


def _pressed(here: _Here, meaning: Pressed) -> Handled:
    found = _behind(here.unit, here.update.place, here.person_id, meaning)
    if found is None or _again(here, meaning):
        return Handled()
    if found[1] in (linking.JOIN, linking.LEAVE):
        place = here.update.place
        before = telegram.chat(here.unit, place)
        return _joined(before, linking.answered(here.unit, place, here.person_id, found[1], here.source, here.now))
    return here.ask({"kind": "press", "text": found[0], "payload": found[1], "button": meaning.data})


def _again(here: _Here, meaning: Pressed) -> bool:
    """Whether the same button was pressed just before: fingers tap twice where an answer takes its time."""
    last = thread.newest(here.unit, here.person_id)
    if last is None or last[0].body.get("button") != meaning.data:
        return False
    return not last[2] or here.now - datetime.fromisoformat(last[1]) < TAPS


def _behind(unit: Unit, place: Place, person_id: str, meaning: Pressed) -> tuple[str, str] | None:
    """What a button says and carries, where the message still has it."""
    sent = telegram.message(unit, place, meaning.message_id)
    number = meaning.data.partition(".")[2]
    if sent is None or meaning.data not in json.loads(sent.shown or "[]") or not number.isdecimal():
        return None
    body = thread.told(unit, person_id, sent.seq)
    return frames.behind(body, int(number)) if body else None


def _with(said: str, file: Content | None) -> str:
    """What was said with a file, and what is in it."""
    return "\n\n".join(filter(str.strip, (said, file.text if file else "")))[: frames.LONGEST]


def _thing(here: _Here, meaning: Document | Thing, file: Content | None) -> Handled:
    """A file or another thing; what was said with it is said."""
    if isinstance(meaning, Document):
        if file and file.text:
            text = _with(meaning.caption, file)
            return here.ask({"kind": "say", "text": text, "message_id": meaning.message_id})
        values = {"file": meaning.name, "size": f"{meaning.size / 1000:,.0f}"}
        text = texts()["file"][file.note if file else "other"].format(**values)
        done = here.tell(meaning.name, text)
    else:
        done = here.tell(meaning.name.replace("_", " "), texts()["things"][meaning.name])
    if meaning.caption.strip():
        return here.ask({"kind": "say", "text": meaning.caption, "message_id": meaning.message_id}, ":words")
    return done
