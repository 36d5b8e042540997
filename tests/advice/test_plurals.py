"""Counts in words: one rule for every plural."""

from __future__ import annotations

import re

import pytest

from bot.advice.wording import counted, plural
from bot.settings import ROOT


@pytest.mark.parametrize(
    ("noun", "several"),
    [
        ("skill", "skills"),
        ("refused guess", "refused guesses"),
        ("box", "boxes"),
        ("search", "searches"),
        ("wish", "wishes"),
        ("city", "cities"),
        ("day", "days"),
        ("check-in", "check-ins"),
        ("more requirement", "more requirements"),
    ],
)
def test_plurals(noun: str, several: str) -> None:
    assert plural(noun) == several


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (1, "1 hour"),
        (1.0, "1 hour"),
        (1.04, "1 hour"),
        (0, "0 hours"),
        (0.5, "0.5 hours"),
        (2, "2 hours"),
        (1.5, "1.5 hours"),
    ],
)
def test_a_count_goes_with_its_noun(value: float, said: str) -> None:
    assert counted(value, "hour") == said


BY_HAND = re.compile(r"""== 1 else f?["'][^"']*s["']|["']s["'] if |["']["'] if [^"']{1,40} else ["']e?s["']""")


def test_the_sign_of_a_plural_made_by_hand_is_seen() -> None:
    for bad in ('"1 step" if n == 1 else f"{n} steps"', """f"guess{'' if n == 1 else 's'}\"""", "'s' if n > 1 else ''"):
        assert BY_HAND.search(bad), bad


def test_no_plural_is_made_by_hand() -> None:
    verbs = ("flow.py", "weighing.py", "whys.py", "assumptions.py")  # "suggests", "asks", "builds", "were": no nouns
    found = [
        f"{file.relative_to(ROOT)}:{n}"
        for file in sorted((ROOT / "bot").rglob("*.py"))
        if file.name not in verbs and "reading" not in file.parts
        for n, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if BY_HAND.search(line)
    ]
    assert found == []
