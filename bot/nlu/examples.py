"""The training examples as they stand in data/nlu: text, intent, file and line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.errors import InputError


@dataclass(frozen=True)
class Example:
    """One training example; `place` is its file and line, as `social.yml:12`."""

    text: str
    intent: str
    place: str


def load(folder: Path) -> list[Example]:
    """All examples of the `*.yml` files of a folder in order; InputError names what is no training data."""
    files = sorted(folder.glob("*.yml"))
    if not files:
        raise InputError(f"{folder}: no folder with *.yml files")
    return [example for file in files for example in _of(file)]


def _of(file: Path) -> Iterator[Example]:
    try:
        top = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise InputError(f"{file}: not YAML: {' '.join(str(error).split())}") from None
    entries = _keys(top).get("nlu")
    if not isinstance(entries, yaml.SequenceNode):
        raise InputError(f"{file}: no list of intents under nlu")
    for entry in entries.value:
        found = _keys(entry)
        if "intent" not in found or not isinstance(found.get("examples"), yaml.ScalarNode):
            raise InputError(f"{file}:{entry.start_mark.line + 1}: no intent with a block of examples")
        block = found["examples"]
        # The block begins on the line after its `|`, which is the mark, counted from 0.
        for number, line in enumerate(block.value.splitlines(), start=block.start_mark.line + 2):
            text = line.strip().removeprefix("-").strip()
            if text:
                yield Example(text, found["intent"].value, f"{file.name}:{number}")


def _keys(node: Any) -> dict[str, Any]:
    """The values of a mapping by key, nothing where it is none."""
    return {key.value: value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
