"""What is plainly no despair is told from what is, however a classifier reads it."""

from __future__ import annotations

import pytest

from bot.reading.wellbeing.feelings import no_despair


@pytest.mark.parametrize(
    "text",
    [
        "I'm fine really, I only want to change jobs",
        "im okay, just looking for something new",
        "I am not suicidal, please read what I wrote",
        "my body is broken after twenty years of lifting",
        "i repair bikes and i like motors, hands good",
        "I enjoy drawing and I am handy with my hands",
    ],
)
def test_no_despair(text: str) -> None:
    assert no_despair(text)


@pytest.mark.parametrize(
    "text",
    [
        "I am not fine",
        "I say I'm okay to everyone",
        "I'm fine, everybody thinks so",
        "I'm fine with dying",
        "i'm ok but i want to end it",
        "I'm okay, I just can't go on",
        "I like nothing any more",
        "i love my kids but i can't do this anymore",
        "my body is done and I want to die",
        "I love nobody and nobody loves me",
        "I'm good for nothing, everyone would be better off without me",
    ],
)
def test_despair_stays_despair(text: str) -> None:
    assert not no_despair(text)
