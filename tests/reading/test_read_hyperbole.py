"""Strong words that are only a way of speaking are no despair; the same words beside something dark are."""

from __future__ import annotations

import pytest

from bot.reading.wellbeing.feelings import no_despair
from bot.reading.wellbeing.worries import DRIVE, POINT, SELF, worry


@pytest.mark.parametrize(
    "text",
    [
        "this heat is killing me",
        "my laptop is killing me",
        "I'm dying to learn Python",
        "I could kill for a coffee",
        "I can't stop thinking about switching careers",
        "I'm drowning in tutorials",
        "I want to stop working nights",
        "remove the stress from my life please",
        "I deleted linkedin and feel better",
        "I quit smoking last week",
    ],
)
def test_a_way_of_speaking_is_no_despair(text: str) -> None:
    assert no_despair(text)


@pytest.mark.parametrize(
    "text",
    [
        "I want to die",
        "I can't stop thinking about dying",
        "I can't stop crying",
        "I'm drowning",
        "this heat is killing me and I don't want to live",
        "I'm a burden to everyone",
        "I hate waking up",
        "nothing matters any more",
        "I deleted everything, I won't be here tomorrow",
        "the debts are killing me, I see no way out",
    ],
)
def test_despair_is_never_taken_for_a_way_of_speaking(text: str) -> None:
    assert not no_despair(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("losing motivation a bit", DRIVE),
        ("my motivation is gone", DRIVE),
        ("I can't bring myself to study", DRIVE),
        ("so you can't promise anything. what's the point then", POINT),
        ("why even bother", POINT),
        ("feel dumb lately", SELF),
        ("I'm scared I forgot everything", SELF),
    ],
)
def test_a_worry_of_everyday_is_one(text: str, kind: str) -> None:
    assert worry(text, heavy=True) == kind


@pytest.mark.parametrize(
    "text",
    [
        "what's the point of living",
        "no motivation to live",
        "what's the point anymore, I'm so alone",
        "I can't be bothered to get up",
    ],
)
def test_what_may_be_more_is_left_to_be_cared_for(text: str) -> None:
    assert worry(text, heavy=True) not in (DRIVE, POINT)
