"""What commands share: settings from options, a quiet Rasa, JSON lines in and out."""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
import warnings
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timezone
from pathlib import Path
from typing import Any

from bot.errors import InputError
from bot.settings import Settings, from_environment


def add_database(parser: argparse.ArgumentParser) -> None:
    """Adds --db and --now, for commands that read or write people."""
    parser.add_argument("--db", metavar="URL", help="SQLAlchemy address or SQLite file of the database")
    parser.add_argument("--now", metavar="INSTANT", help="the moment to go by, e.g. 2026-03-01 or 2026-03-01T10:00")


def settings_of(options: argparse.Namespace) -> Settings:
    """The settings, with the database named on the command line."""
    settings = from_environment()
    url = getattr(options, "db", None)
    if url and "://" not in url:
        url = f"sqlite:///{Path(url).resolve()}"
    return replace(settings, database_url=url) if url else settings


def makes_folder(settings: Settings) -> Settings:
    """The same settings, with a folder for the SQLite file that a command is about to make."""
    path = settings.database_url.removeprefix("sqlite:///")
    if path != settings.database_url and path and not path.startswith((":memory:", "file:")):
        try:
            Path(path).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(f"{path}: no place for a database ({error.strerror})") from None
    return settings


def clock_of(options: argparse.Namespace) -> Callable[[], datetime] | None:
    """A clock that stands at --now, or None for the real one."""
    text = getattr(options, "now", None)
    if not text:
        return None
    moment = instant(text)
    return lambda: moment


def instant(text: str) -> datetime:
    """An ISO date or instant as an aware one; UTC where no zone is given."""
    try:
        found = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        raise InputError(f"{text!r} is no date or instant such as 2026-03-01 or 2026-03-01T10:00") from None
    return found if found.tzinfo else found.replace(tzinfo=timezone.utc)


def day_of(text: str) -> date:
    """An ISO date."""
    return instant(text).date()


def quiet() -> None:
    """Keeps Rasa's own log to what is wrong, and its progress bars and warnings away: people watch these lines."""
    os.environ.setdefault("LOG_LEVEL", "ERROR")  # also what Rasa's progress bars go by
    warnings.showwarning = _unshown
    logging.basicConfig(level=logging.ERROR, stream=sys.stderr)
    for name in ("rasa", "rasa_sdk", "sanic", "sanic.root", "matplotlib", "apscheduler", "asyncio"):
        logging.getLogger(name).setLevel(logging.ERROR)
    try:
        import structlog

        structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    except ImportError:  # Rasa brings it; without Rasa there is nothing to keep quiet
        return


def _unshown(*warning: Any, **details: Any) -> None:
    """Shows nothing: libraries set filters of their own when they are loaded, so that ours would not last."""


def loaded(text: str) -> Any:
    """The value of a JSON text; JSONDecodeError where it is none, InputError where it is nothing Python can hold."""
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        raise
    except RecursionError:
        raise InputError("is nested too deeply") from None
    except ValueError:
        raise InputError("holds a number of too many digits") from None


def json_lines(stream: Any = None) -> Iterator[dict[str, Any]]:
    """The JSON objects of a stream, one a line; InputError names the line that is none."""
    for number, line in enumerate(stream or sys.stdin, start=1):
        if not line.strip():
            continue
        try:
            data = loaded(line)
        except json.JSONDecodeError as error:
            raise InputError(f"line {number} is not JSON: {error.msg}") from None
        except InputError as error:
            raise InputError(f"line {number} {error}") from None
        if not isinstance(data, dict):
            raise InputError(f"line {number} is not a JSON object")
        yield data


def emit(data: Any) -> None:
    """Writes one JSON value as a line, at once."""
    print(json.dumps(data, ensure_ascii=False), flush=True)


def text_field(data: dict[str, Any], key: str, default: str | None = None) -> str:
    """A text of an input object; InputError where it is missing or none. Half characters in it are replaced."""
    value = data.get(key, default)
    if not isinstance(value, str):
        raise InputError(f'"{key}" must be a text')
    return value.encode("utf-8", "replace").decode()
