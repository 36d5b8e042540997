"""What comes with a request: form, multipart or JSON, read alike."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from bot.channels.telegram.fake.rules import Wrong
from bot.channels.telegram.fake.world import Upload

_WORDS = {"text", "caption", "parse_mode", "description", "short_description", "language_code", "url", "secret_token"}
_IDS = {"callback_query_id", "inline_message_id", "message_effect_id", "file_id", "document", "photo", "action"}
TEXTS = frozenset(_WORDS | _IDS)
"""Parameters that are texts, whatever they look like; all others are read as JSON where they are."""


@dataclass(frozen=True)
class Params:
    """What came with a request: values, read as JSON where they are, and files."""

    values: Mapping[str, Any]
    files: Mapping[str, Upload]

    def text(self, name: str) -> str:
        """A text; empty where there is none."""
        value = self.values.get(name)
        return "" if value is None else str(value)

    def number(self, name: str, default: int = 0) -> int:
        """A whole number."""
        value = self.values.get(name, default)
        if not isinstance(value, int):
            raise Wrong(f"invalid {name} specified")
        return value

    def given(self, name: str) -> bool:
        """Whether it came at all."""
        return self.values.get(name) not in (None, "")


def value_of(name: str, value: Any) -> Any:
    """A parameter as it is meant: the client sends numbers, lists and objects as JSON, texts as they are."""
    if name in TEXTS or not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


async def read(request: web.Request) -> Params:
    """All parameters of a request; raises Wrong where they cannot be read, or are too much."""
    values: dict[str, Any] = dict(request.query)
    files: dict[str, Upload] = {}
    try:
        if request.content_type == "application/json":
            body = await request.json()
            values |= body if isinstance(body, dict) else {}
        else:
            for name, field in (await request.post()).items():
                if isinstance(field, web.FileField):
                    with field.file as file:
                        files[name] = Upload(field.filename, field.content_type, file.read())
                else:
                    values[name] = field
    except web.HTTPRequestEntityTooLarge:
        raise Wrong("", 413) from None
    except ValueError as error:
        raise Wrong(f"can't parse request: {error}") from None
    return Params({name: value_of(name, value) for name, value in values.items()}, files)
