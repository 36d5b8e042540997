"""Troubles of health and of study, told apart from despair."""

from __future__ import annotations

import pytest

from bot.reading.wellbeing.feelings import no_despair
from bot.reading.wellbeing.troubles import ill, of_study


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("im down with covid", True),
        ("I've been ill all week", True),
        ("caught a nasty cold", True),
        ("I am in hospital with my knee", True),
        ("not feeling well today", True),
        ("broke my wrist, typing is slow", True),
        ("I'm sick of this course", False),
        ("my son is sick", False),
        ("I was ill but I'm better now", False),
        ("is the flu a reason to pause?", False),
        ("I worked in a hospital", False),
    ],
)
def test_who_is_ill(text: str, told: bool) -> None:
    assert ill(text) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("zero motivation for kafka lately", True),
        ("I keep procrastinating", True),
        ("this module is way too abstract", True),
        ("I don't understand the course at all", True),
        ("burned out by the tutorials", True),
        ("can't bring myself to open the book", True),
        ("no motivation for anything any more", False),
        ("I lost my motivation for life", False),
        ("I can't get through this", False),
        ("I learned a lot", False),
    ],
)
def test_study_that_goes_badly(text: str, told: bool) -> None:
    assert of_study(text) is told


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("I have a fever", True),
        ("lost all my drive for studying", True),
        ("I'm sick and I cry all day", False),
        ("the course is too hard and I am worthless", False),
        ("no motivation, I don't want to wake up", False),
    ],
)
def test_small_only_where_nothing_grave_stands_beside(text: str, plain: bool) -> None:
    assert no_despair(text) is plain
