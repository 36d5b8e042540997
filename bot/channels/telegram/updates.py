"""What an update of Telegram means to the advisor. Pure: it reads data as Telegram sent it, and trusts none of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

WANTED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of updates that are asked for."""

_COMMAND = re.compile(r"^/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,32}))?(?:\s+(.*))?\Z", re.DOTALL)
_LINK = re.compile(r"^[A-Za-z0-9_-]{1,64}\Z", re.ASCII)
_NONE: Mapping[str, Any] = {}

THINGS = (
    "photo",
    "voice",
    "audio",
    "video",
    "video_note",
    "sticker",
    "animation",
    "contact",
    "location",
    "venue",
    "poll",
    "dice",
    "story",
    "game",
    "checklist",
    "paid_media",
)
"""What people send beside words and documents, by Telegram's names."""

SILENT = frozenset({"left", "kicked"})
"""The bot's places in a chat from which it cannot write."""


@dataclass(frozen=True)
class Said:
    """Words; `message_id` names the message, so that it can be corrected."""

    text: str
    message_id: int


@dataclass(frozen=True)
class Command:
    """A command with what follows it, as one word to Telegram: "/gaps" is `gaps`."""

    name: str
    rest: str
    message_id: int


@dataclass(frozen=True)
class Document:
    """A file; `size` in bytes, `caption` what was said with it."""

    file_id: str
    name: str
    kind: str
    size: int
    caption: str
    message_id: int


@dataclass(frozen=True)
class Corrected:
    """A message that the person changed after it was sent; of a file, the file with the words that go with it now."""

    text: str
    message_id: int
    document: Document | None = None


@dataclass(frozen=True)
class Pressed:
    """A button; `message_id` is 0 where the message is too old for Telegram to show."""

    callback: str
    message_id: int
    data: str


@dataclass(frozen=True)
class Thing:
    """Something that is neither words nor a file, by Telegram's name for it."""

    name: str
    caption: str
    message_id: int


@dataclass(frozen=True)
class Reachable:
    """Whether the bot may write to the chat from now on."""

    now: bool


@dataclass(frozen=True)
class InGroup:
    """Somebody addressed the bot where others read along."""

    message_id: int
    callback: str = ""


@dataclass(frozen=True)
class Nothing:
    """Nothing for the advisor, and why."""

    why: str


Meaning = Said | Command | Corrected | Pressed | Document | Thing | Reachable | InGroup | Nothing


def kinds_of(update: Any) -> str:
    """What kinds of things are in an update, by Telegram's names: nothing of what somebody wrote."""
    if not isinstance(update, Mapping):
        return type(update).__name__
    return ", ".join(kind for kind in WANTED if kind in update) or f"{len(update)} unknown fields"


def number_of(update: Any) -> int | None:
    """The number of an update, None where it is none."""
    number = update.get("update_id") if isinstance(update, Mapping) else None
    return number if isinstance(number, int) and not isinstance(number, bool) and 0 <= number < 2**62 else None


def chat_of(update: Mapping[str, Any]) -> int:
    """The chat an update belongs to, 0 where to none: the order of updates is kept in each chat."""
    press = _part(update, "callback_query")
    held = _message(update) or _part(press, "message") or _within(update, "my_chat_member")
    return _whole(_part(held, "chat").get("id")) or _whole(_part(press, "from").get("id"))


def meaning(update: Mapping[str, Any], name: str) -> Meaning:
    """What an update means; `name` is that of the bot, without @."""
    if "my_chat_member" in update:
        return _member(_within(update, "my_chat_member"))
    press = _part(update, "callback_query")
    message = _part(press, "message") if press else _message(update)
    kind = _part(message, "chat").get("type")
    if kind in ("group", "supergroup"):
        return _in_group(message, press, name)
    if press and not message:
        return _pressed(press, message)  # Telegram does not show what is too old
    if kind != "private":
        return Nothing(f"a chat of kind {kind!r}"[:80])
    if press:
        return _pressed(press, message)
    if _part(message, "from").get("is_bot"):
        return Nothing("another bot")
    return _changed(message) if "edited_message" in update else _private(message, name)


def _changed(message: Mapping[str, Any]) -> Meaning:
    text, document = _text(message, "text") or _text(message, "caption"), _document(message)
    if not text.strip() and document is None:
        return Nothing("a change without words")
    return Corrected(text, _whole(message.get("message_id")), document)


def _private(message: Mapping[str, Any], name: str) -> Meaning:
    number, text = _whole(message.get("message_id")), _text(message, "text")
    if text.strip():
        found = _COMMAND.match(text.strip())
        if found and (found[2] or name).casefold() == name.casefold():
            return Command(found[1].casefold(), (found[3] or "").strip(), number)
        return Said(text, number)
    caption = _text(message, "caption")
    for thing in THINGS:
        if thing in message:
            return Thing(thing, caption, number)
    return _document(message) or Nothing("a message without words")


def _document(message: Mapping[str, Any]) -> Document | None:
    """The file of a message; a moving picture is one too for Telegram, and is none here."""
    file = _part(message, "document")
    if not file.get("file_id") or any(thing in message for thing in THINGS):
        return None
    called, kind = _text(file, "file_name")[:120] or "a file", _text(file, "mime_type")[:120]
    caption, number = _text(message, "caption"), _whole(message.get("message_id"))
    return Document(_text(file, "file_id"), called, kind, _whole(file.get("file_size")), caption, number)


def _pressed(press: Mapping[str, Any], message: Mapping[str, Any]) -> Meaning:
    if not _text(press, "id"):
        return Nothing("a button without a name")
    return Pressed(_text(press, "id"), _whole(message.get("message_id")), _text(press, "data"))


def _in_group(message: Mapping[str, Any], press: Mapping[str, Any], name: str) -> Meaning:
    """In a group the bot hears only what is said to it: by its name, by a command to it, or in reply to it."""
    number, handle = _whole(message.get("message_id")), f"@{name.casefold()}"
    if press:
        return InGroup(number, _text(press, "id"))
    if not name:
        return Nothing("the bot does not know its name yet")
    text = _text(message, "text") or _text(message, "caption")
    to_it = _text(_part(_part(message, "reply_to_message"), "from"), "username").casefold() == name.casefold()
    named = re.search(rf"{re.escape(handle)}(?![A-Za-z0-9_])", text.casefold()) is not None
    command = _COMMAND.match(text.strip())
    if to_it or named or (command and not command[2] and command[1].casefold() == "start"):
        return InGroup(number)
    return Nothing("a talk among others")


def _member(change: Mapping[str, Any]) -> Meaning:
    if _part(change, "chat").get("type") != "private":
        return Nothing("its place in a group")
    return Reachable(_part(change, "new_chat_member").get("status") not in SILENT)


def link_in(rest: str) -> str:
    """The secret of a link after /start, empty where there is none."""
    return rest if _LINK.match(rest) else ""


def _message(update: Mapping[str, Any]) -> Mapping[str, Any]:
    return _part(update, "message") or _part(update, "edited_message")


def _within(data: Mapping[str, Any], *names: str) -> Mapping[str, Any]:
    for name in names:
        data = _part(data, name)
    return data


def _part(data: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = data.get(name)
    return value if isinstance(value, Mapping) else _NONE


def _text(data: Mapping[str, Any], name: str) -> str:
    value = data.get(name)
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""


def _whole(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**62 else 0
