"""The thought of giving up what one learns is told from despair and from other things given up."""

from __future__ import annotations

import pytest

from bot.reading.wellbeing.giving_up import gives_up


@pytest.mark.parametrize(
    "text",
    [
        "I've been thinking about quitting to be honest",
        "tempted to throw in the towel",
        "might just drop out",
        "should i quit?",
        "i feel like giving up on the plan",
        "part of me wants to call it quits",
        "honestly considering dropping the whole thing",
        "i give up",
    ],
)
def test_the_thought_of_giving_up_a_plan_is_heard(text: str) -> None:
    assert gives_up(text)


@pytest.mark.parametrize(
    "text",
    [
        "i feel like giving up on everything",
        "thinking of giving up on life",
        "i want to give up, nobody would miss me",
        "giving up, can't go on",
        "thinking of quitting my job",
        "i will not quit",
        "i gave up smoking",
        "i give up with you, you don't get anything",
    ],
)
def test_more_than_a_plan_or_something_else_is_not(text: str) -> None:
    assert not gives_up(text)
