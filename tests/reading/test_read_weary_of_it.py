"""Who is sick of the work that they name is worn out by it; words of despair beside it stay what they are."""

from __future__ import annotations

import pytest

from bot.nlu.ruled_out import ruled_out
from bot.reading.wellbeing.feelings import worn_by_work
from bot.reading.wellbeing.weariness import weary_of_it


@pytest.mark.parametrize(
    "text",
    [
        "I do nights in a lab, it's a job in a hospital and I'm sort of tired of it",
        "I work at a car wash and I'm really fed up with it",
        "been a receptionist for nine years, so done with it",
        "I drive a taxi, sick of it by now",
        "I'm a hairdresser, over it",
        "this job is soul-crushing",
        "my job sucks",
        "I hate my job",
        "I'm done with nursing, it is killing me",
        "as a security guard I hate it there",
        "my job is boring",
    ],
)
def test_a_job_one_is_sick_of_is_no_despair(text: str) -> None:
    assert "distress" in ruled_out(text)
    assert worn_by_work(text)


@pytest.mark.parametrize(
    "text",
    [
        "sick of it all",
        "I'm sick of being alive",
        "I work in a lab and I'm sick of it, I don't want to live",
        "I'm a nurse and I'm tired of it all",
        "I work in care and cry every night, so tired of it",
        "my job is hell and I can't see a way out",
        "tired of it, all of it, I just want it to stop",
        "I drive a bus and think of driving it off a bridge",
        "I work in a shop and I'm sick of living like this",
        "I am a burden and I'm done with it, goodbye",
        "it's killing me",
    ],
)
def test_despair_beside_work_stays_despair(text: str) -> None:
    assert "distress" not in ruled_out(text)
    assert not worn_by_work(text)


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("im kinda sick of it", True),
        ("honestly so tired of this", True),
        ("over it", True),
        ("sick of it all", False),
        ("sick of the course", False),
        ("it is over", False),
    ],
)
def test_it_alone_is_told_apart(text: str, alone: bool) -> None:
    assert weary_of_it(text) is alone
