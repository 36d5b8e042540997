"""A developer's terminal in a chat of the fake: what is typed is said, what the bot does is printed.

A number presses that button of the last keyboard, `/file PATH` sends a file, a line after a backslash is said as it is
(`\\5` says 5), "quit" leaves. Everything else, commands too, is said.
"""

from __future__ import annotations

import asyncio
import mimetypes
from collections.abc import AsyncIterable, AsyncIterator, Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TextIO

from bot.channels.telegram.fake.people import Impossible
from bot.channels.telegram.fake.server import FakeTelegram
from bot.channels.telegram.fake.world import BOT, FOREVER, Button, Happening, Message, NotSeen, Upload

INDENT = "      "
MARKS = {"said": "bot > ", "edited": "bot ~ ", "deleted": "bot - ", "told": "bot ! "}
"""Before what is new, what was edited, what was deleted, what pops up after a press."""

LEAVE = ("quit", "exit", "/quit")


@dataclass(frozen=True)
class Pace:
    """Seconds: how long the bot may take before the next line is read, and how long it must then have been quiet."""

    answer: float = 10.0
    quiet: float = 0.4


class _Screen:
    """What of a chat was printed so far."""

    def __init__(self, fake: FakeTelegram, chat_id: int, write: Callable[[str], None]) -> None:
        self._fake, self._write = fake, write
        self.story = fake.chat(chat_id).story
        self._printed = len(self.story)

    def flush(self) -> None:
        """Prints what the bot did since."""
        while self._printed < len(self.story):
            happening = self.story[self._printed]
            self._printed += 1
            text = shown(happening)
            if text:
                self._write(text)

    async def follow(self) -> None:
        """Prints on, until it is cancelled."""
        while True:
            await self._fake.until(lambda: len(self.story) > self._printed, FOREVER)
            self.flush()

    def _news(self, begun: int) -> int:
        """How long the story is by now, if the bot did something since; else 0."""
        return len(self.story) if any(happening.message.by == BOT for happening in self.story[begun:]) else 0

    async def settle(self, begun: int, pace: Pace) -> None:
        """Waits until the bot did something since `begun`, and is quiet again."""
        wait = pace.answer
        try:
            while True:
                begun, wait = await self._fake.until(partial(self._news, begun), wait), pace.quiet
        except NotSeen:
            self.flush()


async def converse(
    fake: FakeTelegram,
    chat_id: int,
    lines: AsyncIterable[str],
    write: Callable[[str], None],
    pace: Pace = Pace(),  # noqa: B008 - frozen
) -> None:
    """Says typed lines in a chat and writes what the bot does there, until the lines end or say "quit"."""
    screen = _Screen(fake, chat_id, write)
    following = asyncio.get_running_loop().create_task(screen.follow())
    try:
        async for line in lines:
            typed_line = line.strip()
            if typed_line.casefold() in LEAVE:
                break
            begun = len(screen.story)
            try:
                note = _act(fake, chat_id, typed_line)
            except (Impossible, OSError) as no:
                note = str(no)
            if note:
                write(f"({note})")
            elif typed_line:
                await screen.settle(begun, pace)
    finally:
        following.cancel()
        await asyncio.gather(following, return_exceptions=True)
        screen.flush()


async def typed(stream: TextIO, prompt: Callable[[], None] = lambda: None) -> AsyncIterator[str]:
    """The lines of a stream as somebody types them; `prompt` is called before each."""
    loop = asyncio.get_running_loop()
    while True:
        prompt()
        line = await loop.run_in_executor(None, stream.readline)
        if not line:
            return
        yield line


def _act(fake: FakeTelegram, chat_id: int, line: str) -> str:
    """Does what a line means; returns what the terminal itself has to say, if nothing reaches the bot."""
    if line.split()[:1] == ["/file"]:
        path = Path(line.removeprefix("/file").strip()).expanduser()
        mime = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        fake.document(chat_id, path.name, mime, path.read_bytes())
        return ""
    message = next((m for m in reversed(fake.chat(chat_id).said) if m.buttons), None)
    if message and line.isdecimal() and 1 <= int(line) <= len(message.buttons):
        return _press(fake, message, message.buttons[int(line) - 1])
    if line:
        fake.say(chat_id, line.removeprefix("\\"))
    return ""


def _press(fake: FakeTelegram, message: Message, button: Button) -> str:
    """Presses a button: data goes to the bot, a key says its own text, a link is opened elsewhere."""
    if button.url:
        return f"opens {button.url}"
    if button.data:
        fake.press(message.chat_id, message.message_id, button.data)
    else:
        fake.say(message.chat_id, button.text)
    return ""


def shown(happening: Happening) -> str:
    """What somebody sees of it, numbered buttons below; empty for what people did themselves."""
    message = happening.message
    if message.by != BOT or (happening.kind == "told" and not happening.text):
        return ""
    if happening.kind == "told":
        return MARKS["told"] + happening.text
    if happening.kind == "edited" and not message.edits:  # the keyboard alone
        return "\n".join([f"{MARKS['edited']}{(message.text.splitlines() or [''])[0][:50]} …", *_rows(message)])
    parts = [_file("photo", message.photo), _file("file", message.document), message.text]
    body = "\n".join(part for part in parts if part).replace("\n", "\n" + INDENT)
    text = MARKS[happening.kind] + body
    return text if happening.kind == "deleted" else "\n".join([text, *_rows(message)])


def _file(kind: str, upload: Upload | None) -> str:
    return f"[{kind}: {upload.name}, {len(upload.data):,} bytes]" if upload else ""


def _rows(message: Message) -> list[str]:
    """The keyboard as it stands, counted through."""
    rows, number = [], 0
    for row in message.keyboard:
        cells = []
        for button in row:
            number += 1
            cells.append(f"[{number}] {button.text}" + (f" ({button.url})" if button.url else ""))
        rows.append(INDENT + "   ".join(cells))
    return rows
