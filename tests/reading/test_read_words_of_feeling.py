"""Despair needs a word of feeling, or a sure guess; time that is lost to work is none."""

from __future__ import annotations

import pytest

from bot.reading.wellbeing.words_of_feeling import feels


@pytest.mark.parametrize(
    "text",
    [
        "I want to disappear",
        "everything is dark",
        "i can't get out of bed",
        "nobody would miss me",
        "I lost my will to go on, two weeks now",
        "so tired of being alive",
        "😭😭",
        "I cry every night",
    ],
)
def test_words_of_despair_are_words_of_feeling(text: str) -> None:
    assert feels(text)


@pytest.mark.parametrize(
    "text",
    [
        "conference deadline, I lose 3 weeks",
        "i am losing a few days to the move",
        "maybe i dont even need to switch jobs",
        "peak season, back in january",
    ],
)
def test_plain_news_hold_none(text: str) -> None:
    assert not feels(text)
