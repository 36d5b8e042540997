"""Despair in quiet words is never missed, and the same words of work and every day are none of it."""

from __future__ import annotations

import pytest

from bot.reading.wellbeing.feelings import no_despair
from bot.reading.wellbeing.quiet_despair import despairs


@pytest.mark.parametrize(
    "text",
    [
        "whats the point anymore",
        "I don't see the point of anything",
        "tell my brother I'm sorry",
        "I found a home for my dog for when I'm gone",
        "the bridge on my way looks inviting tonight",
        "I stand on the platform too long these days",
        "I put the pills back in the cupboard just now",
        "if a car hit me I would not mind",
        "I almost did it last night",
        "what if I just didn't wake up",
        "it's over for me",
        "hanging by a thread",
        "the days have no colour",
        "not sure I make it through this week",
        "I'm done with everything",
        "burnt out completely",
        "I had another breakdown on the bus",
        "I used to be someone",
        "why bother breathing",
        "can someone tell me why I should go on",
        "I don't want to be a weight to my son",
    ],
)
def test_quiet_despair_is_heard(text: str) -> None:
    assert despairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "what is the point of joins",
        "I'm done with the course",
        "I used to be a chef",
        "bridge the gap between sales and data",
        "the Data Lake looks inviting",
        "platform engineer sounds tempting",
        "I almost finished step two",
        "tell my boss I want a raise",
        "we had a breakdown of the pipeline in the build",
        "the kids wake up at five",
        "burnt out on tutorials, want a project",
        "I had a low score in the test",
        "dark theme please",
        "why should I go on with SQL",
        "the loan is a burden for now",
    ],
)
def test_plain_words_are_no_despair(text: str) -> None:
    assert not despairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "I cry at weddings, that's all",
        "can't breathe in this suit haha",
        "I take pills for my thyroid",
        "I'm alone in the data team",
        "the noise is unbearable at the plant",
        "I feel so out of touch",
    ],
)
def test_a_way_of_speaking_is_ruled_out(text: str) -> None:
    assert no_despair(text)


@pytest.mark.parametrize(
    "text",
    [
        "I cry at weddings and every night alone and want to die",
        "everything is pointless since I lost my job",
        "can't breathe in this room, can't go on",
    ],
)
def test_what_is_darker_beside_it_stands(text: str) -> None:
    assert not no_despair(text)
