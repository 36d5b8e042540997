"""Keyboards can be read on a phone and are never refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.telegram.keyboards import Key, laid_out, wide


def titles(*given: str) -> list[list[str]]:
    keys = [Key(title, f"1.{i}") for i, title in enumerate(given)]
    return [[key.title for key in row] for row in laid_out(keys)]


@pytest.mark.parametrize(
    ("given", "rows"),
    [
        ((), []),
        (("Skip",), [["Skip"]]),
        (("None of these", "Skip"), [["None of these", "Skip"]]),
        (("Yes", "No", "Later", "Never"), [["Yes", "No", "Later"], ["Never"]]),
        (
            ("Every week", "Every two weeks", "At each step's date", "No check-ins"),
            [["Every week", "Every two weeks"], ["At each step's date"], ["No check-ins"]],
        ),
        (("Aim for Machine Learning Engineer", "No"), [["Aim for Machine Learning Engineer"], ["No"]]),
        (("日本語を勉強します", "日本語を勉強する人"), [["日本語を勉強します"], ["日本語を勉強する人"]]),
        (("a\nb  c", "\u202egnp.exe"), [["a b c", "gnp.exe"]]),
        (("", " ", "\u200b"), [["…", "…", "…"]]),
        (("a" + "\u0301" * 1000,), [["a" + "\u0301" * 199]]),
        (
            ("Complex joins and window functions over partitions",),
            [["Complex joins and window functions…"]],
        ),
        (("x" * 80,), [["x" * 37 + "…"]]),
        (("😀" * 40,), [["😀" * 18 + "…"]]),
    ],
)
def test_rows(given: tuple[str, ...], rows: list[list[str]]) -> None:
    assert titles(*given) == rows


@pytest.mark.parametrize("data", ["", "x" * 65, "é" * 33, "😀" * 17])
def test_what_could_not_come_back_is_told(data: str) -> None:
    with pytest.raises(ValueError):
        laid_out([Key("Yes", data)])


@pytest.mark.parametrize("data", ["1", "x" * 64, "é" * 32, "😀" * 16])
def test_what_comes_back_is_taken(data: str) -> None:
    assert laid_out([Key("Yes", data)]) == ((Key("Yes", data),),)


@given(st.lists(st.text(max_size=60), max_size=130), st.integers(1, 12))
@settings(deadline=None)
def test_whatever_stands_on_keys(given: list[str], beside: int) -> None:
    rows = laid_out([Key(title, str(i)) for i, title in enumerate(given)], beside)
    keys = [key for row in rows for key in row]
    assert [key.data for key in keys] == [str(i) for i in range(min(len(given), 100))]
    assert all(1 <= len(row) <= min(beside, 8) for row in rows)
    assert all(len(row) == 1 or sum(wide(key.title) for key in row) <= 30 for row in rows)
    assert all(key.title.strip() and "\n" not in key.title and wide(key.title) <= 38 for key in keys)
