"""The channel's own words, from `texts.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml


@lru_cache(maxsize=1)
def texts() -> Mapping[str, Any]:
    """All of them, read once."""
    found: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_name("texts.yml").read_text(encoding="utf-8"))
    return found


def words(name: str, key: str = "", /, **given: object) -> str:
    """The text of this name, and of this key below it; KeyError where there is none."""
    found = texts()[name][key] if key else texts()[name]
    return str(found).format(**given)


def menu() -> dict[str, str]:
    """The commands with the text beside each in Telegram's menu."""
    return {name: str(one["menu"]) for name, one in texts()["commands"].items()}
