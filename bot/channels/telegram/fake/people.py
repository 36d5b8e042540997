"""What people do: they write, press, send files, join and leave. Every deed is an update as Telegram makes it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.channels.telegram.fake.faults import BLOCKED
from bot.channels.telegram.fake.messages import document_of, file_of, sizes_of
from bot.channels.telegram.fake.rules import units
from bot.channels.telegram.fake.world import PERSON, Chat, Message, Query, Upload, World

_MARKED = re.compile(r"(?<![\w/@])(?:/[A-Za-z0-9_]{1,32}(?:@\w{3,32})?|@\w{4,32})")


class Impossible(AssertionError):
    """No person could do this: the test is wrong."""


@dataclass(frozen=True)
class User:
    """A person; the id of a private chat is that of the person."""

    id: int
    first_name: str = "Anna"
    username: str = ""
    language_code: str = "en"

    def shown(self) -> dict[str, Any]:
        """As updates tell of them."""
        more = {"username": self.username} if self.username else {}
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            "language_code": self.language_code,
            **more,
        }


@dataclass(frozen=True)
class Done:
    """What came of a deed: its update, its message, for a press the query that waits to be answered."""

    update_id: int
    message_id: int = 0
    query_id: str = ""


class People:
    """Everybody in the chats; may be called from any thread."""

    world: World

    # --- writing

    def say(self, chat_id: int, text: str, user: User | None = None, reply_to: int = 0) -> Done:
        """Writes a text; `reply_to` answers a message. In a group (`chat_id` below 0) `user` is who writes."""
        marked = [_mark(text, found) for found in _MARKED.finditer(text)]
        shown = {"text": text, **({"entities": marked} if marked else {})}
        return self._write(chat_id, user, shown, reply_to, text=text, html=text)

    def command(self, chat_id: int, name: str, argument: str = "", user: User | None = None) -> Done:
        """Sends a command: `command(7, "start", "token")`, `command(-5, "help@career_bot")`."""
        return self.say(chat_id, f"/{name} {argument}".strip(), user)

    def mention(self, chat_id: int, text: str, user: User | None = None) -> Done:
        """Writes to the bot in a group by its name."""
        return self.say(chat_id, f"@{self.world.bot['username']} {text}", user)

    def document(
        self,
        chat_id: int,
        name: str,
        mime: str,
        data: bytes,
        caption: str = "",
        user: User | None = None,
        size: int = 0,
    ) -> Done:
        """Sends a file; `size` claims more bytes than there are."""
        with self.world.lock:
            kept = self.world.keep(Upload(name, mime, data, size=size))
            shown = {"document": document_of(kept), **({"caption": caption} if caption else {})}
            return self._write(chat_id, user, shown, text=caption, document=kept)

    def photo(self, chat_id: int, data: bytes, caption: str = "", user: User | None = None) -> Done:
        """Sends a picture."""
        with self.world.lock:
            kept = self.world.keep(Upload("photo.jpg", "image/jpeg", data))
            shown = {"photo": sizes_of(kept), **({"caption": caption} if caption else {})}
            return self._write(chat_id, user, shown, text=caption, photo=kept)

    def voice(self, chat_id: int, data: bytes = b"OggS", seconds: int = 3, user: User | None = None) -> Done:
        """Speaks."""
        with self.world.lock:
            kept = self.world.keep(Upload("voice.ogg", "audio/ogg", data))
            return self._write(chat_id, user, {"voice": {**file_of(kept), "duration": seconds, "mime_type": kept.mime}})

    def sticker(self, chat_id: int, emoji: str = "👍", user: User | None = None) -> Done:
        """Sends a sticker."""
        with self.world.lock:
            kept = self.world.keep(Upload("sticker.webp", "image/webp", b"RIFF"))
            kind = {"type": "regular", "is_animated": False, "is_video": False, "width": 512, "height": 512}
            return self._write(chat_id, user, {"sticker": {**file_of(kept), **kind, "emoji": emoji}})

    def contact(self, chat_id: int, phone: str, first_name: str, user: User | None = None) -> Done:
        """Sends a contact."""
        return self._write(chat_id, user, {"contact": {"phone_number": phone, "first_name": first_name}})

    def location(self, chat_id: int, latitude: float, longitude: float, user: User | None = None) -> Done:
        """Sends a place."""
        return self._write(chat_id, user, {"location": {"latitude": latitude, "longitude": longitude}})

    def edit(self, chat_id: int, message_id: int, text: str) -> Done:
        """Edits what a person wrote: a text, or the caption of a file."""
        with self.world.lock:
            old = self._here(chat_id).by_id.get(message_id)
            if old is None or old.by != PERSON:
                raise Impossible(f"no message {message_id} of a person in chat {chat_id}")
            name = "caption" if old.document or old.photo else "text"
            shown = {**old.shown, name: text, "edit_date": int(self.world.clock())}
            new = Message(
                message_id, chat_id, PERSON, text, text, (), (*old.edits, old.text), old.document, old.photo, shown
            )
            self.world.put(new, "edited")
            return Done(self._update("edited_message", shown), message_id)

    # --- pressing

    def press(
        self,
        chat_id: int,
        message_id: int,
        data: str,
        user: User | None = None,
        stale: bool = False,
        unseen: bool = False,
    ) -> Done:
        """Presses the button with this data; `stale` for a client that still shows what was removed or deleted,
        `unseen` below a message that Telegram does not show the bot, as it is too old."""
        with self.world.lock:
            chat = self._here(chat_id)
            message = chat.by_id.get(message_id)
            there = [b.data for b in message.buttons if b.data] if message else []
            if data not in there and not stale:
                raise Impossible(f"no button {data!r} below message {message_id} of chat {chat_id}, there are {there}")
            gone = {"chat": chat.told, "message_id": message_id, "date": 0}
            query = Query(str(self.world.next("query")), chat_id, message_id, self.world.clock())
            self.world.queries[query.query_id] = query
            pressed = {
                "id": query.query_id,
                "from": (user or self._user(chat_id)).shown(),
                **({} if unseen else {"message": dict(message.shown) if message else gone}),
                "chat_instance": str(-chat_id),
                "data": data,
            }
            return Done(self._update("callback_query", pressed), message_id, query.query_id)

    def react(self, chat_id: int, message_id: int, emoji: str = "👍", user: User | None = None) -> Done:
        """Puts a reaction below a message; the bot hears of it only if it asked for `message_reaction`."""
        with self.world.lock:
            reaction = {
                "chat": self._here(chat_id).told,
                "message_id": message_id,
                "user": (user or self._user(chat_id)).shown(),
                "date": int(self.world.clock()),
                "old_reaction": [],
                "new_reaction": [{"type": "emoji", "emoji": emoji}],
            }
            return Done(self._update("message_reaction", reaction), message_id)

    # --- coming and going

    def block(self, chat_id: int) -> Done:
        """Blocks the bot: it may write there no more."""
        return self._member(chat_id, "kicked", BLOCKED)

    def unblock(self, chat_id: int) -> Done:
        """Lets the bot in again."""
        return self._member(chat_id, "member", "")

    def add(self, chat_id: int, user: User | None = None) -> Done:
        """Adds the bot to a group."""
        return self._member(chat_id, "member", "", user)

    def kick(self, chat_id: int, user: User | None = None) -> Done:
        """Throws the bot out of a group."""
        kind = self.world.chat(chat_id).info["type"]
        return self._member(
            chat_id, "left" if kind == "group" else "kicked", f"bot was kicked from the {kind} chat", user
        )

    def upgrade(self, chat_id: int) -> int:
        """Makes a supergroup of a group: it gets another id, which is returned, and the old one answers no more."""
        with self.world.lock:
            new = -1_000_000_000_000 + chat_id
            self._write(chat_id, None, {"migrate_to_chat_id": new})
            self._write(new, None, {"migrate_from_chat_id": chat_id})
            self.world.chat(chat_id).moved = new
            return new

    # --- anything else

    def raw(self, update: Mapping[str, Any]) -> Done:
        """Any update, however strange; numbered if it is not."""
        with self.world.lock:
            given = {"update_id": self.world.next("update"), **update}
            self.world.wait(given, wanted=True)
            return Done(given["update_id"])

    def again(self, update_id: int) -> Done:
        """The same update once more, as after an answer that got lost."""
        with self.world.lock:
            self.world.wait(self.world.updates[update_id], again=True)
            return Done(update_id)

    # --- how

    def _user(self, chat_id: int) -> User:
        return User(chat_id) if chat_id > 0 else User(1000 + -chat_id % 1000, "Bert")

    def _here(self, chat_id: int) -> Chat:
        chat = self.world.chat(chat_id)
        if chat.away or chat.moved:
            raise Impossible(f"nothing reaches the bot from chat {chat_id}: {chat.away or f'it is {chat.moved} now'}")
        return chat

    def _write(self, chat_id: int, user: User | None, more: dict[str, Any], reply_to: int = 0, **fields: Any) -> Done:
        """A message of a person, shown in the chat and on its way to the bot."""
        with self.world.lock:
            chat, number = self._here(chat_id), self.world.next("message")
            writer = user or self._user(chat_id)
            if chat_id > 0:
                chat.info |= {k: v for k, v in writer.shown().items() if k in ("first_name", "username")}
            answered = {}
            if reply_to:
                if reply_to not in chat.by_id:
                    raise Impossible(f"no message {reply_to} in chat {chat_id}")
                answered = {"reply_to_message": chat.by_id[reply_to].quoted}
            head = {"message_id": number, "from": writer.shown(), "chat": chat.told, "date": int(self.world.clock())}
            shown = {**head, **answered, **more}
            self.world.put(Message(number, chat_id, PERSON, shown=shown, **fields), "said")
            return Done(self._update("message", shown), number)

    def _member(self, chat_id: int, status: str, away: str, user: User | None = None) -> Done:
        with self.world.lock:
            chat = self.world.chat(chat_id)
            before, chat.away = ("kicked" if chat.away else "member"), away
            forever = {"until_date": 0} if status == "kicked" else {}
            old = {"status": before, "user": self.world.bot, **({"until_date": 0} if before == "kicked" else {})}
            change = {
                "chat": chat.told,
                "from": (user or self._user(chat_id)).shown(),
                "date": int(self.world.clock()),
                "old_chat_member": old,
                "new_chat_member": {"status": status, "user": self.world.bot, **forever},
            }
            return Done(self._update("my_chat_member", change))

    def _update(self, kind: str, content: Mapping[str, Any]) -> int:
        number = self.world.next("update")
        self.world.wait({"update_id": number, kind: dict(content)})
        return number


def _mark(text: str, found: re.Match[str]) -> dict[str, Any]:
    """What Telegram marks by itself in what people write: commands and names."""
    kind = "bot_command" if found[0].startswith("/") else "mention"
    return {"type": kind, "offset": units(text[: found.start()]), "length": units(found[0])}
