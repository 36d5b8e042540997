"""What is to be deleted of all that is kept, and in which order with what else is wished."""

from __future__ import annotations

import pytest

from bot.reading.deletions import ALL, DELETE, SHOW, names_things, wishes
from bot.reading.topics_of_talk import spoken_of

ONE = [
    ("please delete the job posting", ("posting",)),
    ("you can forget the vacancy from Lumen now", ("posting",)),
    ("erase my salary", ("salary",)),
    ("please don't store what I earn", ("salary",)),
    ("take out my hours a week", ("hours",)),
    ("forget how much time I have", ("hours",)),
    ("my time zone should be deleted", ("zone",)),
    ("could you wipe my check-in settings and the time zone?", ("checkins", "zone")),
    ("get rid of my goal, the start date and my deadline", ("goal", "start", "until")),
    ("remove the text of my CV", ("cv",)),
    ("delete what you read from my resume", ("cv-skills",)),
    ("erase the notes on my steps", ("notes",)),
    ("clear all my skills", ("skills",)),
    ("I don't want you to keep my name and address", ("person",)),
    ("forget that I told you where I work", ("work",)),
    ("scratch what I said about my years of experience", ("years",)),
    ("delete my roadmap", ("plan",)),
    ("purge my progress please", ("progress",)),
    ("would you mind removing the hours I entered", ("hours",)),
    ("get my date of birth out of there", ("person",)),
    ("take my goal off the record", ("goal",)),
    ("nothing about my education should be stored", ("degree",)),
    ("delete my check-ins, not my plan", ("checkins",)),
    ("can you delete the two postings", ("posting",)),
    ("drop the job ad", ("posting",)),
    ("remove my hours from my profile", ("hours",)),
    ("scrap what I told you about where I work", ("work",)),
    ("erase the time I have per week", ("hours",)),
    ("forget my salary wish and remove the ad", ("salary", "posting")),
]


@pytest.mark.parametrize(("text", "things"), ONE, ids=[text for text, _ in ONE])
def test_a_thing_is_named_in_many_ways(text: str, things: tuple[str, ...]) -> None:
    found = wishes(text)
    assert {(wish.act, wish.but) for wish in found} == {(DELETE, False)}
    assert tuple(key for wish in found for key in wish.things) == things


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("tell me what you have stored, then delete the posting", [SHOW, DELETE]),
        ("erase my hours and show me what's left", [DELETE, SHOW]),
        ("forget my years but keep the rest", [DELETE]),
        ("delete the ad. What do you still know about me?", [DELETE, SHOW]),
    ],
)
def test_two_wishes_keep_their_order(text: str, acts: list[str]) -> None:
    assert [wish.act for wish in wishes(text)] == acts


@pytest.mark.parametrize("text", ["delete everything except my skills", "erase all my data but keep my skills"])
def test_what_is_spared_of_everything(text: str) -> None:
    (wish,) = wishes(text)
    assert wish.but and wish.things == ("skills",)


@pytest.mark.parametrize("text", ["delete everything", "erase my account and my job history", "wipe my data, the ad"])
def test_everything_is_everything(text: str) -> None:
    assert [wish.things for wish in wishes(text)] == [(ALL,)]


@pytest.mark.parametrize(
    "text",
    [
        "how do I delete my posting?",
        "I just want to forget my job for a while",
        "I dropped out of school",
        "drop my hours to five",
        "I don't have a CV",
        "I don't know my years of experience",
        "we deleted the old schedule at work",
        "I had to drop the job because of my kids",
        "remove kafka from my plan",
        "no more reminders please",
        "take the hours from phase 2",
        "I don't want to lose my job",
        "I have to kill time until my holidays",
        "get me out of my job",
        "should I remove the gap in my cv?",
        "put my plan on hold",
    ],
)
def test_what_deletes_nothing_that_is_kept(text: str) -> None:
    assert not names_things(text)


def test_words_that_name_no_thing_are_left_for_others() -> None:
    (wish,) = wishes("delete docker and my years")
    assert wish.things == ("years",) and wish.rest == ("docker",)


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("messages about my son", "my son"),
        ("everything you know about my work", "my work"),
        ("what I said about my health please", "my health"),
        ("the part of our chat about my salary", "my salary"),
        ("all messages where I mention my daughter", "my daughter"),
        ("anything that has to do with my old company", "my old company"),
        ("everything about me", ""),
        ("all the data on your servers", ""),
        ("everything", ""),
        ("the notes on my steps", ""),
        ("my goal", ""),
    ],
)
def test_the_matter_of_what_was_said(text: str, matter: str) -> None:
    assert spoken_of(text) == matter
