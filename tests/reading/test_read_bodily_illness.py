"""An illness of the body and a matter too hard to grasp are no despair; what is said darkly beside them stays it."""

from __future__ import annotations

import pytest

from bot.reading.wellbeing.feelings import no_despair


@pytest.mark.parametrize(
    "text",
    [
        "feeling sick, nothing for 5 days",
        "I'm sick, in bed with a fever",
        "I feel awful, stomach bug",
        "my back hurts so much I can't sit",
        "broke my arm and can't type",
        "got the flu, could not learn at all this week",
        "I just can't get my head around it",
        "i can't wrap my brain around joins",
    ],
)
def test_the_body_and_a_hard_matter_are_no_despair(text: str) -> None:
    assert no_despair(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm sick of it all, nothing matters",
        "I can't get my head around him being gone",
        "sick to my stomach with worry, I can't sleep for weeks",
        "I feel awful and nothing helps any more",
        "i lie in bed and cry, I have a fever too",
        "my heart hurts and I can't go on",
    ],
)
def test_what_is_dark_is_not_talked_down(text: str) -> None:
    assert not no_despair(text)
