"""The one composition root: builds the desk lazily, once a process."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timezone

from bot import knowledge
from bot.memory import Memory
from bot.memory.renaming import rename
from bot.reading.reader import Reader
from bot.services.desk import Desk
from bot.settings import Settings, from_environment

_lock = threading.Lock()
_desk: Desk | None = None


def utc_now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(timezone.utc)


def build(settings: Settings, clock: Callable[[], datetime] = utc_now, existing: bool = False) -> Desk:
    """A new desk for these settings; with `existing` the database must be there already."""
    catalogue = knowledge.load(settings.knowledge, settings.home / "cache")
    return assemble(settings, Reader(catalogue), clock, existing)


def assemble(
    settings: Settings, reader: Reader, clock: Callable[[], datetime] = utc_now, existing: bool = False
) -> Desk:
    """A desk around a reader that is there already, with its catalogue; making one takes a second."""
    catalogue = reader.catalogue
    memory = Memory(settings.database_url, existing) if existing else open_memory(settings)
    rename(memory.engine, catalogue.renamed)
    channels = frozenset({"telegram"} if settings.telegram_token else ())
    return Desk(catalogue, reader, memory, clock, settings.contact, settings.zone, channels)


def open_memory(settings: Settings) -> Memory:
    """The database of these settings, made where there is none."""
    if settings.database_url == settings.own_database:
        settings.home.mkdir(parents=True, exist_ok=True)
    return Memory(settings.database_url)


def configure(desk: Desk | None) -> None:
    """Sets the desk that actions will use; None makes the next call of `desk()` build one."""
    global _desk
    with _lock:
        _desk = desk


def desk() -> Desk:
    """The desk of this process, built from the environment on first use."""
    global _desk
    with _lock:
        if _desk is None:
            _desk = build(from_environment())
        return _desk
