"""The Bot API as the channel uses it: python-telegram-bot's client, with failures by what can be done about them."""

from __future__ import annotations

import asyncio
import logging
import warnings
from collections.abc import Awaitable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta
from io import BytesIO
from typing import Any, TypeVar
from urllib.parse import urlsplit

from telegram import Bot, BotCommand, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, Conflict, EndPointNotFound, Forbidden, InvalidToken, RetryAfter, TelegramError
from telegram.request import HTTPXRequest

from bot.channels.telegram.keyboards import Key
from bot.channels.telegram.updates import WANTED
from bot.channels.troubles import Known

Rows = Sequence[Sequence[Key]]
T = TypeVar("T")

SECONDS = 10.0
"""How long a request may take: less than anything is held for the time of one."""

AT_ONCE = 16
"""Messages that are sent at the same moment; there are as many connections more for what cannot wait behind them."""

GENERAL = ("bad request", "forbidden", "conflict")
"""How Telegram begins to say why not."""

NO_BOT_API = "no answer of a Bot API"
"""What a failure is called where something answers that is none: a page, a proxy, another server."""

# It logs the address of each request, which holds the token; and the other whole pages that it cannot read.
logging.getLogger("httpx").setLevel(logging.WARNING)
logging.getLogger("telegram").setLevel(logging.CRITICAL)
# What Telegram sends is read by the channel itself: the client's own reading drops a whole batch for one odd update.
warnings.filterwarnings("ignore", message=r".*do_api_request.*getUpdates.*")


class Trouble(Known):
    """Telegram could not be reached or has a problem of its own: the same may work later."""


class Wait(Trouble):
    """Too many requests: nothing is taken before `seconds` have passed."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"wait {seconds:g} seconds")
        self.seconds = seconds


class Gone(Known):
    """The person blocked the bot, or the chat is no more."""


class Refused(Known):
    """Telegram does not take this as it is; the same will be refused again."""


class Taken(Known):
    """Another program asks for the updates of this bot, or a webhook is set."""


class Unknown(Known):
    """Telegram knows no bot of this token."""


class Client:
    """One bot of Telegram; `base` is the address of the Bot API."""

    def __init__(self, token: str, base: str, seconds: float = SECONDS) -> None:
        """Nothing is asked yet; `seconds` is how long a request may take as a whole."""
        # A proxy that the environment names is for what lies outside.
        inside = urlsplit(base).hostname in ("127.0.0.1", "localhost", "::1")
        times = {"read_timeout": seconds, "write_timeout": seconds, "connect_timeout": seconds, "pool_timeout": seconds}
        more: dict[str, Any] = {"httpx_kwargs": {"trust_env": not inside}, **times}
        requests = [HTTPXRequest(connection_pool_size=size, **more) for size in (2 * AT_ONCE, 2)]
        base = base.rstrip("/")
        self._bot = Bot(token, f"{base}/bot", f"{base}/file/bot", request=requests[0], get_updates_request=requests[1])
        self._seconds = seconds

    async def _asked(self, work: Awaitable[T], more: float = 0.0) -> T:
        """What a request brings, or why not; it ends in time, `more` seconds later than others."""
        with told():
            return await asyncio.wait_for(work, self._seconds + more)

    async def start(self) -> str:
        """Opens the connections and returns the bot's name, without @."""
        try:
            await self._asked(self._bot.initialize())
        except (AttributeError, KeyError, TypeError, ValueError):
            raise Trouble(NO_BOT_API) from None  # it speaks JSON, and of no bot
        return str(self._bot.username)

    async def stop(self) -> None:
        """Closes the connections."""
        await self._asked(self._bot.shutdown())

    async def updates(self, offset: int, wait: int) -> list[Any]:
        """What is new from number `offset` on, as Telegram sent it; waits up to `wait` seconds for it."""
        asked = {"offset": offset, "timeout": wait, "limit": 100, "allowed_updates": list(WANTED)}
        asking = self._bot.do_api_request("getUpdates", asked, read_timeout=wait + self._seconds)
        found = await self._asked(asking, wait)
        return found if isinstance(found, list) else []

    async def listen(self, url: str, secret: str) -> None:
        """Has Telegram send updates to an address; without one it keeps them until they are asked for."""
        if url:
            await self._asked(self._bot.set_webhook(url, secret_token=secret, allowed_updates=list(WANTED)))
        else:
            await self._asked(self._bot.delete_webhook())

    async def commands(self, texts: Mapping[str, str]) -> None:
        """The menu of commands."""
        await self._asked(self._bot.set_my_commands([BotCommand(name, text) for name, text in texts.items()]))

    async def text(self, chat: int, text: str, keyboard: Rows = (), html: bool = False, quiet: bool = False) -> int:
        """Sends a text and returns the message's id."""
        sending = self._bot.send_message(
            chat,
            text,
            parse_mode=ParseMode.HTML if html else None,
            reply_markup=_markup(keyboard),
            disable_notification=quiet,
            link_preview_options=LinkPreviewOptions(is_disabled=True),
        )
        return int((await self._asked(sending)).message_id)

    async def upload(
        self,
        chat: int,
        name: str,
        data: bytes,
        keyboard: Rows = (),
        caption: str = "",
        html: bool = False,
        picture: bool = False,
    ) -> int:
        """Sends a document under a name, or a picture, which comes beside a text and so without a sound."""
        send: Any = self._bot.send_photo if picture else self._bot.send_document
        sending = send(
            chat,
            BytesIO(data),
            caption=caption or None,
            parse_mode=ParseMode.HTML if html and caption else None,
            reply_markup=_markup(keyboard),
            filename=name,
            disable_notification=picture,
        )
        return int((await self._asked(sending)).message_id)

    async def keyboard(self, chat: int, message: int, keyboard: Rows) -> None:
        """Gives a message another keyboard; that it has this one already is no error."""
        try:
            await self._asked(self._bot.edit_message_reply_markup(chat, message, reply_markup=_markup(keyboard)))
        except Refused as no:
            if "not modified" not in str(no):
                raise

    async def pressed(self, callback: str, text: str = "") -> None:
        """Tells the person's program that a button was heard; what comes too late does no harm."""
        try:
            await self._asked(self._bot.answer_callback_query(callback, text[:200] or None))
        except Refused:
            return

    async def typing(self, chat: int) -> None:
        """Shows that an answer is being written."""
        await self._asked(self._bot.send_chat_action(chat, ChatAction.TYPING))

    async def file(self, file_id: str) -> bytes:
        """What is in a file that a person sent."""
        found = await self._asked(self._bot.get_file(file_id))
        return bytes(await self._asked(found.download_as_bytearray()))


@contextmanager
def told() -> Iterator[None]:
    """Turns the client's failures into those of this module; their own texts may hold the token, or words of people."""
    try:
        yield
    except asyncio.TimeoutError:
        raise Trouble("no answer in time") from None
    except TelegramError as error:
        raise _known(error) from None


def _known(error: TelegramError) -> Known:
    if isinstance(error, RetryAfter):
        pause: Any = error._retry_after
        return Wait(pause.total_seconds() if isinstance(pause, timedelta) else float(pause))
    if any(sign in f"{error} {error.__cause__}" for sign in _PAGE):
        return Trouble(NO_BOT_API)
    if isinstance(error, Conflict):
        return Taken(_reason(error))
    if isinstance(error, InvalidToken | EndPointNotFound):
        return Unknown("its token was refused")
    if isinstance(error, Forbidden) or (isinstance(error, BadRequest) and "chat not found" in str(error).casefold()):
        return Gone(_reason(error))
    return Refused(_reason(error)) if isinstance(error, BadRequest) else Trouble(f"{type(error).__name__}: {error}")


_PAGE = ("Invalid server response", "Parsing the server response")
"""Signs that what answered was no Bot API: its words could not be read as one's."""


def _reason(error: TelegramError) -> str:
    """What Telegram says to it; behind one more colon it goes into the text that was sent."""
    first, _, more = str(error).partition(": ")
    return (more.partition(":")[0] if first.casefold() in GENERAL else first)[:100]


def _markup(keyboard: Rows) -> InlineKeyboardMarkup | None:
    rows = [[InlineKeyboardButton(key.title, callback_data=key.data) for key in row] for row in keyboard]
    return InlineKeyboardMarkup(rows) if rows else None
