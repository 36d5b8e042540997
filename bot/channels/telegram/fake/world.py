"""What the server of the fake knows: chats and their messages, files, updates that wait, calls that were made.

One lock guards it all, so that a server in a thread of its own and a test outside see the same. Whatever changes is
told by `News`, so that nobody has to look again and again.
"""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from bot.channels.telegram.fake.rules import Wrong

T = TypeVar("T")
KEPT = 24 * 3600.0
"""Seconds that updates wait to be fetched."""

FOREVER = 1e9
"""Seconds that nobody waits."""

RARE = ("chat_member", "message_reaction", "message_reaction_count")
"""Kinds of updates that a bot gets only if it names them."""

BOT = "bot"
PERSON = "person"


class NotSeen(AssertionError):
    """What was waited for did not happen in time; the message tells what did."""


@dataclass(frozen=True)
class Button:
    """A button: `data` of one below a message, `url` of a link, neither of a key in place of the letters."""

    text: str
    data: str = ""
    url: str = ""


@dataclass(frozen=True)
class Upload:
    """A file and what it is called; `size` may claim more than is there, for what is too big to be fetched."""

    name: str
    mime: str
    data: bytes = field(repr=False)
    file_id: str = ""
    size: int = 0


@dataclass(frozen=True)
class Message:
    """A message as it stands now: what is seen, what was sent for it, what it was before (`edits`, oldest first)."""

    message_id: int
    chat_id: int
    by: str
    text: str = ""
    html: str = ""
    keyboard: tuple[tuple[Button, ...], ...] = ()
    edits: tuple[str, ...] = ()
    document: Upload | None = None
    photo: Upload | None = None
    shown: Mapping[str, Any] = field(default_factory=dict, repr=False)

    @property
    def quoted(self) -> dict[str, Any]:
        """As it stands in an answer to it: without what it answers itself."""
        return {name: value for name, value in self.shown.items() if name != "reply_to_message"}

    @property
    def buttons(self) -> tuple[Button, ...]:
        """All buttons in reading order."""
        return tuple(button for row in self.keyboard for button in row)


@dataclass(frozen=True)
class Happening:
    """What somebody who looks at a chat sees happen: `said`, `edited`, `deleted`, `told` (after a press)."""

    kind: str
    message: Message
    text: str = ""


@dataclass
class Chat:
    """A chat: its messages by id, in order; why the bot may not write there, or where it went."""

    chat_id: int
    info: dict[str, Any]
    by_id: dict[int, Message] = field(default_factory=dict)
    story: list[Happening] = field(default_factory=list)
    away: str = ""
    moved: int = 0
    actions: list[str] = field(default_factory=list)

    @property
    def told(self) -> dict[str, Any]:
        """What messages and updates tell of it."""
        return dict(self.info)

    @property
    def messages(self) -> list[Message]:
        """All messages that stand, oldest first."""
        return list(self.by_id.values())

    @property
    def said(self) -> list[Message]:
        """Those of the bot."""
        return [m for m in self.by_id.values() if m.by == BOT]


@dataclass(frozen=True)
class Call:
    """One request of the bot: parameters read as JSON where they are, the status it was answered with, or 0."""

    method: str
    params: Mapping[str, Any]
    at: float
    status: int = 0


@dataclass(frozen=True)
class Query:
    """A press that waits to be answered."""

    query_id: str
    chat_id: int
    message_id: int
    at: float


@dataclass(frozen=True)
class Answer:
    """How the bot answered a press."""

    query_id: str
    text: str = ""
    alert: bool = False
    url: str = ""


@dataclass
class Waiting:
    """An update that was not confirmed; `again` for one that is sent though it was confirmed before."""

    update: dict[str, Any]
    at: float
    again: bool = False


@dataclass(frozen=True)
class Webhook:
    """Where updates are sent; an empty address for nowhere."""

    url: str = ""
    secret: str = ""
    error: str = ""
    error_at: int = 0


class News:
    """Wakes whoever waits for a change, on any loop and in any thread."""

    def __init__(self) -> None:
        self.lock = threading.Condition(threading.RLock())
        self._flags: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()

    def changed(self) -> None:
        """Something changed: everybody looks again."""
        with self.lock:
            self.lock.notify_all()
            for loop, flag in self._flags:
                with contextlib.suppress(RuntimeError):  # a loop that was closed waits for nothing
                    loop.call_soon_threadsafe(flag.set)

    async def until(self, seen: Callable[[], T | None], timeout: float) -> T:
        """The first true value of `seen`, looked for at each change; raises asyncio.TimeoutError."""
        loop = asyncio.get_running_loop()
        mine, late = (loop, asyncio.Event()), asyncio.Event()
        with self.lock:
            self._flags.add(mine)

        def ring() -> None:
            late.set()  # not read off the clock: loops ring a little early
            mine[1].set()

        alarm = loop.call_later(timeout, ring)  # `wait_for` of Python 3.10 may swallow that its task is cancelled
        try:
            while True:
                mine[1].clear()
                with self.lock:
                    value = seen()
                if value:
                    return value
                if late.is_set():
                    raise asyncio.TimeoutError
                await mine[1].wait()
        finally:
            alarm.cancel()
            with self.lock:
                self._flags.discard(mine)


class World:
    """Everything that the server remembers; used under `lock`."""

    def __init__(self, clock: Callable[[], float], username: str, bot_id: int) -> None:
        self.clock, self.news = clock, News()
        self.lock = self.news.lock
        self.bot = {"id": bot_id, "is_bot": True, "first_name": "Career advisor", "username": username}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, Upload] = {}
        self.calls: deque[Call] = deque(maxlen=50_000)
        self.waiting: list[Waiting] = []
        self.updates: dict[int, dict[str, Any]] = {}
        self.queries: dict[str, Query] = {}
        self.answered: list[Answer] = []
        self.allowed: tuple[str, ...] = ()
        self.webhook = Webhook()
        self.commands: dict[str, list[dict[str, str]]] = {}
        self.about: dict[str, str] = {}
        self.poller = 0
        self.query_age = 60.0
        self.closed = False
        self._last = {"update": 100_000, "message": 0, "file": 0, "query": 7_000_000_000}

    def next(self, what: str) -> int:
        """A number that grows."""
        self._last[what] += 1
        return self._last[what]

    def chat(self, chat_id: int) -> Chat:
        """A chat, made when it is first spoken of: private for a person, else a group."""
        if chat_id not in self.chats:
            kind = "private" if chat_id > 0 else "supergroup" if str(chat_id).startswith("-100") else "group"
            name = {"first_name": f"Person {chat_id}"} if chat_id > 0 else {"title": f"Group {-chat_id}"}
            self.chats[chat_id] = Chat(chat_id, {"id": chat_id, "type": kind, **name})
        return self.chats[chat_id]

    def writable(self, chat_id: Any) -> Chat:
        """A chat in which the bot may write; raises Wrong as the server does where it may not."""
        if chat_id in (None, ""):
            raise Wrong("chat_id is empty")
        chat = self.chats.get(chat_id) if isinstance(chat_id, int) else None
        if chat is None:
            raise Wrong("chat not found")
        if chat.moved:
            raise Wrong("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.moved)
        if chat.away:
            raise Wrong(chat.away, 403)
        return chat

    def keep(self, upload: Upload) -> Upload:
        """Stores a file under an id of its own."""
        kept = replace(upload, file_id=f"file_{self.next('file')}", size=upload.size or len(upload.data))
        self.files[kept.file_id] = kept
        return kept

    def put(self, message: Message, kind: str) -> Message:
        """Shows a message in its chat, new or in place of what it was."""
        chat = self.chat(message.chat_id)
        chat.by_id[message.message_id] = message
        chat.story.append(Happening(kind, message))
        self.news.changed()
        return message

    def tell(self, chat: Chat, kind: str, message: Message, text: str = "") -> None:
        """Notes what is seen of a message, other than itself."""
        chat.story.append(Happening(kind, message, text))
        self.news.changed()

    def wait(self, update: dict[str, Any], again: bool = False, wanted: bool = False) -> None:
        """Lets an update wait to be fetched, if the bot wants its kind; `wanted` for whatever it is."""
        kind = next((key for key in update if key != "update_id"), "")
        self.updates[update["update_id"]] = update
        if again or wanted or (kind in self.allowed if self.allowed else kind not in RARE):
            self.waiting.append(Waiting(update, self.clock(), again))
            self.news.changed()

    def confirm(self, offset: int) -> None:
        """Forgets updates below `offset` (all but the last few where it is negative) and those that waited too long."""
        if offset < 0:
            self.waiting = self.waiting[offset:]
        since = self.clock() - KEPT
        self.waiting = [w for w in self.waiting if w.at > since and (w.again or w.update["update_id"] >= offset)]

    def batch(self, limit: int) -> list[dict[str, Any]]:
        """The oldest that wait; those sent again are gone with this."""
        taken = self.waiting[:limit]
        self.waiting = [w for w in taken if not w.again] + self.waiting[limit:]
        return [w.update for w in taken]
