"""The only reader of the environment. Every setting has a default that needs no key and no account."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import available_timezones

from bot.errors import InputError

_ORIGIN = re.compile(r"^https?://(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(?::\d{1,5})?$")

TELEGRAM = "https://api.telegram.org"
"""Where the Bot API is, if nothing else is set."""

_ADDRESS = re.compile(r"^https?://(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(?::\d{1,5})?(?:/[A-Za-z0-9._~/-]*)?\Z")
_TOKEN = re.compile(r"^\d{1,20}:[A-Za-z0-9_-]{10,100}\Z", re.ASCII)

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """Where things are and how the program behaves.

    `home` holds everything generated: models, database, caches, transcripts. `database_url` is SQLAlchemy's.
    `contact` is what a person who asks for a human is told. `zone` is the time zone of people who told none, `checkins`
    whether the server sends check-ins. Of the web: `secret` signs sessions (a file in `home` holds one where it is
    empty), `origins` are the addresses of pages that may embed the chat, `proxies` how many proxies of one's own stand
    before the server and tell who asks, `redis_url` where several server processes tell each other the news. Of
    Telegram: `telegram_token` is the bot's (no channel without one), `telegram_webhook` the address of this server as
    Telegram reaches it (updates are asked for where it is empty), `telegram_api` where the Bot API is.
    """

    root: Path
    home: Path
    database_url: str
    port: int
    contact: str
    zone: str = "UTC"
    checkins: bool = True
    secret: str = field(default="", repr=False)
    origins: tuple[str, ...] = ()
    proxies: int = 0
    redis_url: str = field(default="", repr=False)
    telegram_token: str = field(default="", repr=False)
    telegram_webhook: str = ""
    telegram_api: str = TELEGRAM

    @property
    def knowledge(self) -> Path:
        """The folder of the YAML knowledge."""
        return self.root / "knowledge"

    @property
    def own_database(self) -> str:
        """The address of the database in the folder of everything generated: the default."""
        return f"sqlite:///{self.home / 'advisor.db'}"

    @property
    def models(self) -> Path:
        """The folder of trained models."""
        return self.home / "models"


def port_of(text: str, where: str) -> int:
    """The number of a port; InputError with `where` it was told if it is none."""
    if not (text.isascii() and text.isdigit() and len(text) <= 5 and 1 <= int(text) <= 65535):
        raise InputError(f"{where} is {text!r}, not the number of a port from 1 to 65535")
    return int(text)


def zone_of(text: str, where: str) -> str:
    """The IANA name of a time zone; InputError with `where` it was told if there is none of that name."""
    if text not in available_timezones():
        raise InputError(f"{where} is {text!r}, not the name of a time zone such as Europe/Berlin")
    return text


def switch_of(text: str, where: str) -> bool:
    """Whether something is on or off; InputError with `where` it was told if it is neither."""
    if text.casefold() not in ("on", "off"):
        raise InputError(f"{where} is {text!r}, neither on nor off")
    return text.casefold() == "on"


def origins_of(text: str, where: str) -> tuple[str, ...]:
    """Origins of pages, parted by commas; InputError with `where` it was told if one is no origin."""
    found = tuple(filter(None, (one.strip().rstrip("/").lower() for one in text.split(","))))
    for one in found:
        if not _ORIGIN.match(one):
            raise InputError(f"{where} holds {one!r}, not an origin such as https://www.example.org")
    return found


def token_of(text: str, where: str) -> str:
    """The token of a bot, empty for none; InputError with `where` it was told if it looks like none."""
    if text and not _TOKEN.match(text.strip()):
        raise InputError(f"{where} is no token of a bot: BotFather gives one such as 123456:ABC-DEF…")
    return text.strip()


def address_of(text: str, where: str, secure: bool = False) -> str:
    """The address of a server without a slash at its end, empty for none; InputError with `where` if it is none."""
    made = text.strip().rstrip("/")
    if made and not (_ADDRESS.match(made) and (made.startswith("https:") or not secure)):
        raise InputError(f"{where} is {text!r}, not an address such as https://advisor.example.org")
    return made


def count_of(text: str, where: str) -> int:
    """A small number; InputError with `where` it was told if it is none."""
    if not (text.isascii() and text.isdigit() and len(text) <= 2):
        raise InputError(f"{where} is {text!r}, not a number from 0 to 99")
    return int(text)


def from_environment(environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from ADVISOR_HOME, _DATABASE_URL, _PORT, _CONTACT, _ZONE, _CHECKINS, _SECRET, _ORIGINS, _PROXIES,
    _REDIS_URL, _TELEGRAM_TOKEN, _TELEGRAM_WEBHOOK and _TELEGRAM_API."""
    env = os.environ if environment is None else environment
    home = Path(env.get("ADVISOR_HOME") or ROOT / ".advisor").resolve()
    return Settings(
        root=ROOT,
        home=home,
        database_url=env.get("ADVISOR_DATABASE_URL") or f"sqlite:///{home / 'advisor.db'}",
        port=port_of(env.get("ADVISOR_PORT") or "5005", "ADVISOR_PORT"),
        contact=env.get("ADVISOR_CONTACT", ""),
        zone=zone_of(env.get("ADVISOR_ZONE") or "UTC", "ADVISOR_ZONE"),
        checkins=switch_of(env.get("ADVISOR_CHECKINS") or "on", "ADVISOR_CHECKINS"),
        secret=env.get("ADVISOR_SECRET", ""),
        origins=origins_of(env.get("ADVISOR_ORIGINS", ""), "ADVISOR_ORIGINS"),
        proxies=count_of(env.get("ADVISOR_PROXIES") or "0", "ADVISOR_PROXIES"),
        redis_url=env.get("ADVISOR_REDIS_URL", ""),
        telegram_token=token_of(env.get("ADVISOR_TELEGRAM_TOKEN", ""), "ADVISOR_TELEGRAM_TOKEN"),
        telegram_webhook=address_of(env.get("ADVISOR_TELEGRAM_WEBHOOK", ""), "ADVISOR_TELEGRAM_WEBHOOK", secure=True),
        telegram_api=address_of(env.get("ADVISOR_TELEGRAM_API", ""), "ADVISOR_TELEGRAM_API") or TELEGRAM,
    )
