"""Irony claims nothing; a laugh beside plain words, and a plain boast, are no irony."""

from __future__ import annotations

from datetime import date

import pytest

from bot.reading.reader import Reader
from bot.reading.wellbeing.irony import ironic

IRONIC = [
    "oh sure, I'm a kubernetes god lol",
    "yeah right, I'm totally a docker wizard",
    "sure, and I'm the queen of kubernetes",
    "as if I knew kubernetes lol",
    "typescript strict mode evangelist lol",
    "certified coffee drinker and part-time SQL whisperer",
    "I'm such a spark expert... NOT",
    "I speak fluent kubernetes /s",
    "I do terraform blindfolded haha",
    "python expert here, just kidding",
]
PLAIN = [
    "I'm quite good at kubernetes lol",
    "I know terraform haha",
    "I'm the SQL guru of our office",
    "I know SQL, not Python",
    "sure, I know some SQL",
    "yes sure I can do excel",
    "I am an expert in SQL",
    "my colleague is an excel god",
    "docker yes, spark not",
    "I wish I knew docker",
]


@pytest.mark.parametrize("text", IRONIC)
def test_irony_claims_nothing(reader: Reader, text: str) -> None:
    facts = reader.read(text, today=date(2026, 3, 1))
    assert ironic(text)
    assert [m.skill for m in facts.skills if m.polarity] == []
    assert facts.target is None and facts.current is None


@pytest.mark.parametrize("text", PLAIN)
def test_a_laugh_alone_is_none(text: str) -> None:
    assert not ironic(text)


def test_what_is_meant_beside_it_counts(reader: Reader) -> None:
    facts = reader.read("I'm a kubernetes god lol. Seriously, I know SQL well", today=date(2026, 3, 1))
    assert [m.skill for m in facts.skills if m.polarity] == ["sql"]
