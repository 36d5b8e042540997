"""The Bot API as the channel uses it: python-telegram-bot's client, with failures by what can be done about them."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ChatAction, ParseMode
from telegram.error import (
    BadRequest,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)
from telegram.request import HTTPXRequest

from bot.channels.telegram.keyboards import Key
from bot.channels.telegram.updates import WANTED

Rows = Sequence[Sequence[Key]]

# It logs the address of each request, which holds the token.
logging.getLogger("httpx").setLevel(logging.WARNING)
# What Telegram sends is read by the channel itself: the client's own reading drops a whole batch for one odd update.
warnings.filterwarnings("ignore", message=r".*do_api_request.*getUpdates.*")


class Trouble(Exception):
    """Telegram could not be reached or has a problem of its own: the same may work later."""


class Wait(Trouble):
    """Too many requests: nothing is taken before `seconds` have passed."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"wait {seconds:g} seconds")
        self.seconds = seconds


class Gone(Exception):
    """The person blocked the bot, or the chat is no more."""


class Refused(Exception):
    """Telegram does not take this as it is; the same will be refused again."""


class Taken(Exception):
    """Another program asks for the updates of this bot, or a webhook is set."""


class Unknown(Exception):
    """Telegram knows no bot of this token."""


class Client:
    """One bot of Telegram; `base` is the address of the Bot API."""

    def __init__(self, token: str, base: str, seconds: float = 10.0) -> None:
        """Nothing is asked yet; `seconds` is how long a request may take."""
        # A proxy that the environment names is for what lies outside.
        inside = urlsplit(base).hostname in ("127.0.0.1", "localhost", "::1")
        times = {"read_timeout": seconds, "write_timeout": seconds, "connect_timeout": seconds, "pool_timeout": seconds}
        more: dict[str, Any] = {"httpx_kwargs": {"trust_env": not inside}, **times}
        requests = [HTTPXRequest(connection_pool_size=size, **more) for size in (16, 2)]
        base = base.rstrip("/")
        self._bot = Bot(token, f"{base}/bot", f"{base}/file/bot", request=requests[0], get_updates_request=requests[1])
        self._seconds = seconds

    async def start(self) -> str:
        """Opens the connections and returns the bot's name, without @."""
        with told():
            await self._bot.initialize()
            return str(self._bot.username)

    async def stop(self) -> None:
        """Closes the connections."""
        with told():
            await self._bot.shutdown()

    async def updates(self, offset: int, wait: int) -> list[Any]:
        """What is new from number `offset` on, as Telegram sent it; waits up to `wait` seconds for it."""
        asked = {"offset": offset, "timeout": wait, "limit": 100, "allowed_updates": list(WANTED)}
        with told():
            found = await self._bot.do_api_request("getUpdates", asked, read_timeout=wait + self._seconds)
        return found if isinstance(found, list) else []

    async def listen(self, url: str, secret: str) -> None:
        """Has Telegram send updates to an address; without one it keeps them until they are asked for."""
        with told():
            if url:
                await self._bot.set_webhook(url, secret_token=secret, allowed_updates=list(WANTED))
            else:
                await self._bot.delete_webhook()

    async def commands(self, texts: Mapping[str, str]) -> None:
        """The menu of commands."""
        with told():
            await self._bot.set_my_commands([BotCommand(name, text) for name, text in texts.items()])

    async def text(self, chat: int, text: str, keyboard: Rows = (), html: bool = False, quiet: bool = False) -> int:
        """Sends a text and returns the message's id."""
        with told():
            sent = await self._bot.send_message(
                chat,
                text,
                parse_mode=ParseMode.HTML if html else None,
                reply_markup=_markup(keyboard),
                disable_notification=quiet,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
        return sent.message_id

    async def photo(
        self, chat: int, name: str, data: bytes, keyboard: Rows = (), caption: str = "", html: bool = False
    ) -> int:
        """Sends a picture; it comes beside a text, so without a sound."""
        with told():
            sent = await self._bot.send_photo(
                chat,
                BytesIO(data),
                caption or None,
                parse_mode=ParseMode.HTML if html and caption else None,
                reply_markup=_markup(keyboard),
                filename=name,
                disable_notification=True,
            )
        return sent.message_id

    async def document(
        self, chat: int, name: str, data: bytes, keyboard: Rows = (), caption: str = "", html: bool = False
    ) -> int:
        """Sends a file under a name."""
        with told():
            sent = await self._bot.send_document(
                chat,
                BytesIO(data),
                caption or None,
                parse_mode=ParseMode.HTML if html and caption else None,
                reply_markup=_markup(keyboard),
                filename=name,
            )
        return sent.message_id

    async def keyboard(self, chat: int, message: int, keyboard: Rows) -> None:
        """Gives a message another keyboard; that it has this one already is no error."""
        try:
            with told():
                await self._bot.edit_message_reply_markup(chat, message, reply_markup=_markup(keyboard))
        except Refused as no:
            if "not modified" not in str(no):
                raise

    async def pressed(self, callback: str, text: str = "") -> None:
        """Tells the person's program that a button was heard; what comes too late does no harm."""
        try:
            with told():
                await self._bot.answer_callback_query(callback, text[:200] or None)
        except Refused:
            return

    async def typing(self, chat: int) -> None:
        """Shows that an answer is being written."""
        with told():
            await self._bot.send_chat_action(chat, ChatAction.TYPING)

    async def file(self, file_id: str) -> bytes:
        """What is in a file that a person sent."""
        with told():
            found = await self._bot.get_file(file_id)
            return bytes(await found.download_as_bytearray())


@contextmanager
def told() -> Iterator[None]:
    """Turns the client's failures into those of this module."""
    try:
        yield
    except RetryAfter as error:
        pause: Any = error._retry_after
        raise Wait(pause.total_seconds() if isinstance(pause, timedelta) else float(pause)) from error
    except Forbidden as error:
        raise Gone(str(error)) from error
    except Conflict as error:
        raise Taken(str(error)) from error
    except (InvalidToken, EndPointNotFound):
        raise Unknown("its token was refused") from None  # the error's own text holds the token
    except BadRequest as error:
        if "chat not found" in str(error).casefold():
            raise Gone(str(error)) from error
        raise Refused(str(error)) from error
    except TelegramError as error:
        raise Trouble(f"{type(error).__name__}: {error}") from error


def _markup(keyboard: Rows) -> InlineKeyboardMarkup | None:
    rows = [[InlineKeyboardButton(key.title, callback_data=key.data) for key in row] for row in keyboard]
    return InlineKeyboardMarkup(rows) if rows else None
