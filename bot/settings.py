"""The only reader of the environment. Every setting has a default that needs no key and no account."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import available_timezones

from bot.errors import InputError

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """Where things are and how the program behaves.

    `home` holds everything generated: models, database, caches, transcripts. `database_url` is SQLAlchemy's.
    `contact` is what a person who asks for a human is told. `zone` is the time zone of people who told none, `checkins`
    whether the server sends check-ins.
    """

    root: Path
    home: Path
    database_url: str
    port: int
    contact: str
    zone: str = "UTC"
    checkins: bool = True

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


def from_environment(environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from ADVISOR_HOME, _DATABASE_URL, _PORT, _CONTACT, _ZONE and _CHECKINS."""
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
    )
