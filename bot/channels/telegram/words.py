"""What the channel itself says, from words.yml."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml


@lru_cache(maxsize=1)
def words() -> dict[str, Any]:
    """All texts by their names."""
    found: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("words.yml").read_text("utf-8"))
    return found


def menu() -> dict[str, str]:
    """The commands with the text beside each in Telegram's menu."""
    return {name: str(one["menu"]) for name, one in words()["commands"].items()}
