"""What the Bot API refuses, and in which words: pure checks, each raising `Wrong`.

Limits: core.telegram.org/bots/api, and `telegram.constants` of python-telegram-bot. Words: those of the server.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

TEXT, CAPTION, ANSWER = 4096, 1024, 200
"""UTF-16 units of a message, of a caption, of the answer to a press."""

DATA = 64
"""Bytes a button carries."""

ROW, BUTTONS = 8, 100
UPLOAD, PHOTO, DOWNLOAD = 50 * 2**20, 10 * 2**20, 20 * 2**20
"""Bytes of a sent document, of a sent photo, of a file that a bot may fetch."""

SIDES, RATIO = 10_000, 20
"""Of a photo: its width and height together, and how much longer one side may be."""

COMMANDS, DESCRIPTION = 100, 256
PORTS = (443, 80, 88, 8443)
ACTIONS = ("typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document")
ACTIONS_TOO = ("choose_sticker", "find_location", "record_video_note", "upload_video_note")
PNG, JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
KEYBOARDS = ("inline_keyboard", "keyboard", "remove_keyboard", "force_reply")
PRESSES = ("url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat")
PRESSES_TOO = ("switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay")
TITLES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
}


class Wrong(Exception):
    """The server says no: `description` without its title, the HTTP status, and the parameters beside it."""

    def __init__(self, description: str, code: int = 400, **parameters: int) -> None:
        """`parameters` as `retry_after` or `migrate_to_chat_id`."""
        super().__init__(description)
        self.code, self.parameters = code, parameters
        title = TITLES.get(code, "Error")
        self.description = f"{title}: {description}" if description else title


def too_many(seconds: int) -> Wrong:
    """429: wait so many seconds."""
    return Wrong(f"retry after {seconds}", 429, retry_after=seconds)


def units(text: str) -> int:
    """Length as Telegram counts: UTF-16 units, so that most emoji count two."""
    return len(text) + sum(character > "\uffff" for character in text)


def check_text(sent: str, seen: str) -> None:
    """A message: `sent` as it came, `seen` after its entities were read and its ends trimmed."""
    if not sent:
        raise Wrong("message text is empty")
    if not seen:
        raise Wrong("text must be non-empty")
    if units(seen) > TEXT:
        raise Wrong("message is too long")


def check_caption(seen: str) -> None:
    """What stands below a file."""
    if units(seen) > CAPTION:
        raise Wrong("message caption is too long")


def check_answer(text: str) -> None:
    """What pops up after a press."""
    if units(text) > ANSWER:
        raise Wrong("MESSAGE_TOO_LONG")


def check_action(action: str) -> None:
    """What `sendChatAction` says the bot is doing."""
    if action not in (*ACTIONS, *ACTIONS_TOO):
        raise Wrong("wrong parameter action in request")


def check_markup(markup: Any) -> None:
    """A keyboard of either kind, its removal, a forced reply. The ninth of a row, dropped there, is refused here."""
    if not isinstance(markup, Mapping):
        raise Wrong("object expected as reply markup")
    kind = next((name for name in KEYBOARDS if name in markup), "")
    if kind not in ("inline_keyboard", "keyboard"):
        return
    rows = markup[kind]
    if not isinstance(rows, list) or any(not isinstance(row, list) for row in rows):
        raise Wrong(f'field "{kind}" of the {kind.replace("_", " ")} must be an Array of Arrays')
    if any(len(row) > ROW for row in rows) or sum(len(row) for row in rows) > BUTTONS:
        raise Wrong("reply markup is too long")
    for button in (button for row in rows for button in row):
        (_check_button if kind == "inline_keyboard" else _check_key)(button)


def _check_key(button: Any) -> None:
    """A button of the keyboard that stands in place of the letters."""
    text = button if isinstance(button, str) else button.get("text") if isinstance(button, Mapping) else None
    if not text or not isinstance(text, str):
        raise Wrong('can\'t parse keyboard button: Field "text" must be of type String')


def _check_button(button: Any) -> None:
    """A button below a message: a text and exactly one thing that it does."""
    if not isinstance(button, Mapping) or not isinstance(button.get("text"), str):
        raise Wrong('can\'t parse inline keyboard button: Field "text" must be of type String')
    if not button["text"].strip():
        raise Wrong("BUTTON_TEXT_INVALID")
    does = [name for name in (*PRESSES, *PRESSES_TOO) if name in button]
    if len(does) != 1:
        raise Wrong("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if does == ["callback_data"] and not 1 <= len(str(button["callback_data"]).encode()) <= DATA:
        raise Wrong("BUTTON_DATA_INVALID")
    if does == ["url"]:
        check_url(str(button["url"]))


def check_url(url: str) -> None:
    """Where a button leads: http, https or tg, and a host that the world can reach."""
    address = url if "://" in url else f"http://{url}"
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        host, parts = "", urlsplit("")
    known = parts.scheme in ("http", "https") and re.fullmatch(r"[\w-]+(\.[\w-]+)+|[0-9a-f:]*:[0-9a-f:]+", host)
    if not (known or (parts.scheme == "tg" and host)) or re.search(r"\s", url):
        raise Wrong(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def check_document(data: bytes) -> None:
    """A document that is sent."""
    if not data:
        raise Wrong("file must be non-empty")
    if len(data) > UPLOAD:
        raise Wrong("", 413)


def check_photo(data: bytes) -> None:
    """A photo that is sent: PNG or JPEG by its first bytes, and of a shape that can be shown (known of PNG)."""
    check_document(data)
    if len(data) > PHOTO:
        raise Wrong(f"file of size {len(data)} bytes is too big for a photo; the maximum size is {PHOTO} bytes")
    if not data.startswith((PNG, JPEG)):
        raise Wrong("IMAGE_PROCESS_FAILED")
    if data.startswith(PNG):
        if len(data) < 24:
            raise Wrong("IMAGE_PROCESS_FAILED")
        width, height = struct.unpack(">II", data[16:24])
        if not width * height or width + height > SIDES or max(width, height) > RATIO * min(width, height):
            raise Wrong("PHOTO_INVALID_DIMENSIONS")


def check_download(size: int) -> None:
    """A file that the bot asks for."""
    if size > DOWNLOAD:
        raise Wrong("file is too big")


def check_commands(commands: Any) -> None:
    """The list that people see when they type a slash."""
    if not isinstance(commands, Sequence) or isinstance(commands, str):
        raise Wrong("can't parse commands: expected an Array of BotCommand")
    if len(commands) > COMMANDS:
        raise Wrong("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not isinstance(command, Mapping) or not re.fullmatch(r"[a-z0-9_]{1,32}", str(command.get("command", ""))):
            raise Wrong("BOT_COMMAND_INVALID")
        if not 1 <= units(str(command.get("description", ""))) <= DESCRIPTION:
            raise Wrong("BOT_COMMAND_DESCRIPTION_INVALID")


def check_webhook(url: str, secret: str) -> None:
    """Where updates are sent: https on four ports; here also plain http to this machine."""
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise Wrong("secret token contains unallowed characters")
    if len(secret) > 256:
        raise Wrong("secret token is too long")
    parts = urlsplit(url)
    if not url or is_local(url):
        return
    if parts.scheme != "https":
        raise Wrong("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in PORTS:
        raise Wrong("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def is_local(url: str) -> bool:
    """Whether an address is on this machine."""
    return urlsplit(url).hostname in ("127.0.0.1", "localhost", "::1")


def is_token(token: str) -> bool:
    """Whether it looks like a token: else the server knows no such page (404), rather than no such bot (401)."""
    return re.fullmatch(r"\d+:[\w-]+", token) is not None
