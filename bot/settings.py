"""The only reader of the environment. Every setting has a default that needs no key and no account."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.errors import InputError

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """Where things are and how the program behaves.

    `home` holds everything generated: models, database, caches, transcripts. `database_url` is SQLAlchemy's.
    `contact` is what a person who asks for a human is told.
    """

    root: Path
    home: Path
    database_url: str
    port: int
    contact: str

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


def from_environment(environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from ADVISOR_HOME, ADVISOR_DATABASE_URL, ADVISOR_PORT and ADVISOR_CONTACT."""
    env = os.environ if environment is None else environment
    home = Path(env.get("ADVISOR_HOME") or ROOT / ".advisor").resolve()
    return Settings(
        root=ROOT,
        home=home,
        database_url=env.get("ADVISOR_DATABASE_URL") or f"sqlite:///{home / 'advisor.db'}",
        port=port_of(env.get("ADVISOR_PORT") or "5005", "ADVISOR_PORT"),
        contact=env.get("ADVISOR_CONTACT", ""),
    )
