"""Plain words of despair, insult and deletion are heard whatever stands beside them, and nothing else is."""

from __future__ import annotations

import pytest

from bot.nlu.plain import PLAIN


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("no more questions, you stupid moron", ["abuse"]),
        ("wrong again, dumbass, I said SQL", ["abuse"]),
        ("stop writing to me and erase my profile", ["privacy_delete"]),
        ("can you wipe everything you know of me", ["privacy_delete"]),
        ("delete my account, I am ending it tonight", ["distress", "privacy_delete"]),
        ("how do I delete my data?", []),
        ("please don't delete my data", []),
        ("what happens when you erase my profile", []),
        ("delete docker", []),
        ("I feel like an idiot next to my colleagues", []),
        ("my boss is an idiot", []),
        ("this tool is a piece of crap", []),
        ("the sprint ends tonight", []),
    ],
)
def test_plain_words(text: str, meanings: list[str]) -> None:
    assert [meaning for meaning, pattern in PLAIN if pattern.search(text)] == meanings
