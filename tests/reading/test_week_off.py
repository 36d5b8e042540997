"""A week to come in which nothing can be done is left out, and is no day to ask again."""

from __future__ import annotations

from datetime import date

import pytest

from bot.reading.times.lost_weeks import lost_days, week_off

TODAY = date(2026, 7, 8)


@pytest.mark.parametrize(
    "text", ["next week none at all", "and next week nothing, sorry", "no time next week", "next week 0 hours"]
)
def test_the_week_to_come_is_left_out(text: str) -> None:
    assert lost_days(text, TODAY) == (date(2026, 7, 13), date(2026, 7, 19))


@pytest.mark.parametrize(
    "text", ["ask me next week", "next week i do 3 hours", "nothing done", "next week is fine, no problem"]
)
def test_other_words_of_next_week_are_not(text: str) -> None:
    assert not week_off(text)
