"""Likings told without the name of a role, what is kept out of them, and which roles suit them."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.advice.leanings import BARS, SUITS, suited
from bot.reading.work.leanings import leanings

ROLES = [role.stem for role in sorted((Path(__file__).parents[2] / "knowledge" / "roles").glob("*.yml"))]
"""The ids of all roles, in the order of the alphabet."""


@pytest.mark.parametrize(
    ("text", "likes", "without"),
    [
        ("something with charts and people, not programming", {"charts", "people"}, {"programming"}),
        ("i like talking to ppl and making slides", {"people", "presenting"}, set()),
        ("i want something with data", {"data"}, set()),
        ("a job with numbers but without people", {"numbers"}, {"people"}),
        ("i enjoy puzzles, hate meetings with customers", {"puzzles"}, {"people"}),
        ("no coding please, i'd rather do something with texts", {"words"}, {"programming"}),
    ],
)
def test_likings_and_what_is_kept_out_are_told_apart(text: str, likes: set[str], without: set[str]) -> None:
    assert tuple(map(set, leanings(text))) == (likes, without)


@pytest.mark.parametrize("text", ["the charts in my report are wrong", "my team uses numbers", "not programming"])
def test_without_a_word_of_liking_there_is_none(text: str) -> None:
    assert leanings(text)[0] == ()


def test_an_answer_to_what_one_wants_needs_no_word_of_liking() -> None:
    assert leanings("health data maybe", True) == (("data",), ())


def test_what_is_kept_out_bars_roles() -> None:
    assert suited(("charts", "people"), ("programming",), ROLES) == ("data-analyst", "ai-product-manager")
    assert "ai-product-manager" not in suited(("charts", "people"), ("people",), ROLES)
    assert suited(("numbers",), ("numbers",), ROLES) == ()


def test_all_roles_that_are_named_exist() -> None:
    named = {role for roles in (*SUITS.values(), *BARS.values()) for role in roles}
    assert named <= set(ROLES)
