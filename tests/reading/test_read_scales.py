"""A scale told once holds for the figures behind it; the words of lost drive and of no point are one set."""

from __future__ import annotations

import pytest

from bot.reading.skills.scales import told_once
from bot.reading.wellbeing.morale import flags
from bot.reading.wellbeing.worries import DRIVE, POINT, worry


@pytest.mark.parametrize(
    ("masked", "expected"),
    [
        ("from 1 to 10: § 8, § 5", {14: (8.0, 10.0), 19: (5.0, 10.0)}),
        ("scale of one to five, § is two", {22: (2.0, 5.0)}),
        ("4 out of 5 in § and 2 in §", {14: (4.0, 5.0), 25: (2.0, 5.0)}),
        ("§ 8, § 5", {}),
        ("from 1 to 10 people use § 4 hours a day", {}),
        ("on a scale of 1 to 5, § 11", {}),
    ],
)
def test_figures_count_where_a_scale_is_told(masked: str, expected: dict[int, tuple[float, float]]) -> None:
    assert told_once(masked) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I have hardly any motivation left", DRIVE),
        ("my motivation is down this month", DRIVE),
        ("I can't make myself open the laptop", DRIVE),
        ("what's the damn point", POINT),
        ("this feels pointless", POINT),
    ],
)
def test_a_worry_and_morale_hear_the_same_words(text: str, kind: str) -> None:
    assert worry(text) == kind
    assert flags(text)


@pytest.mark.parametrize(
    "text", ["what's the point of a decorator in Python", "no hard drive is left", "it is about a Google Drive folder"]
)
def test_points_and_drives_of_other_things_are_no_low_spirits(text: str) -> None:
    assert not worry(text)
    assert not flags(text)
