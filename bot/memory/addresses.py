"""The address of a database: whether anything can be kept there, and how it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from bot.errors import InputError

_ANYWHERE = ("", ":memory:")


def named(url: str) -> str:
    """The address as people may see it: an SQLite file by its path, any other without its password."""
    made = make_url(url)
    return str(made.database) if made.get_backend_name() == "sqlite" else repr(made)


@contextmanager
def usable(url: str, existing: bool) -> Iterator[None]:
    """Turns what the drivers say of an address into one line; with `existing` an SQLite file must be there."""
    try:
        made = make_url(url)
    except ArgumentError:
        raise InputError("the database needs a file, or an address such as sqlite:///file.db") from None
    if existing and made.get_backend_name() == "sqlite" and not _there(made.database or ""):
        raise InputError(f"{made.database}: no such database")
    try:
        yield
    except NoSuchModuleError:
        raise InputError(f"{made.drivername!r} is no kind of database that is known here") from None
    except ImportError as error:
        raise InputError(f"{made.drivername!r} databases need a driver that is not installed: {error.name}") from None
    except DBAPIError as error:
        reason = " ".join(str(error.orig).split())
        raise InputError(f"{named(url)}: not a database that can be used ({reason})") from None


def _there(database: str) -> bool:
    return database in _ANYWHERE or database.startswith("file:") or Path(database).is_file()
