"""Tokens of web sessions: opaque to who holds them, signed by the server, with an end.

A token is `name.generation.end.signature`: the session's secret name, how often it was renewed, its end in seconds
since 1970, and HMAC-SHA256 (RFC 2104) over the three. Forged ones are told without a look into the database.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import hmac
import os
import re
from dataclasses import dataclass
from pathlib import Path

from bot.errors import SetupError

_SHAPE = re.compile(r"^([A-Za-z0-9_-]{32})\.(\d{1,9})\.(\d{1,12})\.([A-Za-z0-9_-]{43})\Z", re.ASCII)
LEAST_KEY = 16
"""Bytes of a key below which it could be guessed."""


@dataclass(frozen=True)
class Token:
    """What a token says: `end` is in seconds since 1970."""

    name: str
    generation: int
    end: int


def signed(key: bytes, token: Token) -> str:
    """The token as the client keeps it."""
    body = f"{token.name}.{token.generation}.{token.end}"
    return f"{body}.{_signature(key, body)}"


def checked(key: bytes, text: object, now: float) -> Token | None:
    """The token, None where it is none of ours or its time is over; comparing takes the same time for any text."""
    shape = _SHAPE.match(text) if isinstance(text, str) else None
    if shape is None:
        return None
    body = f"{shape[1]}.{shape[2]}.{shape[3]}"
    if not hmac.compare_digest(_signature(key, body), shape[4]) or int(shape[3]) <= now:
        return None
    return Token(shape[1], int(shape[2]), int(shape[3]))


def secret(size: int = 24) -> str:
    """A name nobody can guess, of `size` random bytes."""
    return _text(os.urandom(size))


def key_of(told: str, folder: Path) -> bytes:
    """The signing key: the one told, else one in a file that only this user reads, made on first use."""
    if told:
        if len(told.encode()) < LEAST_KEY:
            raise SetupError(f"ADVISOR_SECRET is too short to sign with: {LEAST_KEY} characters or more")
        return hashlib.sha256(told.encode()).digest()
    folder.mkdir(parents=True, exist_ok=True)
    path, draft = folder / "web.key", folder / f"web.key.{os.getpid()}"
    if not path.exists():
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
            file.write(os.urandom(32))
        with contextlib.suppress(FileExistsError):
            os.link(draft, path)  # whole or not at all: several servers may start at once
        draft.unlink()
    key = path.read_bytes()
    if len(key) < LEAST_KEY:
        raise SetupError(f"{path} holds no key: delete it, and every open web session ends")
    return key


def _signature(key: bytes, body: str) -> str:
    return _text(hmac.new(key, body.encode(), hashlib.sha256).digest())


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
