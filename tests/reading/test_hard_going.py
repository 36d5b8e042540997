"""What is hard beside what was done, and who thinks little of themselves for it."""

from __future__ import annotations

import pytest

from bot.reading.steps.hard_going import confused, done_beside, hurt
from bot.reading.steps.second_thoughts import LESS


@pytest.mark.parametrize(
    "text",
    [
        "finished select and where. joins confuse me",
        "did the first chapter but window functions are beyond me",
        "done with variables, loops are killing me",
        "the select part works, group by still makes my head spin",
        "half of it done, subqueries drive me mad",
        "group by is a nightmare, the rest is done",
    ],
)
def test_a_part_done_and_a_part_that_is_hard_are_both_heard(text: str) -> None:
    assert confused(text) and done_beside(text)


@pytest.mark.parametrize(
    "text",
    [
        "SQL was hard but I finished it",
        "finished joins, was hard",
        "this bot confuses me",
        "joins are not so hard",
        "finished select and where",
        "the dates confuse me",
    ],
)
def test_what_is_over_and_what_is_said_of_the_talk_is_not_hard_now(text: str) -> None:
    assert not (confused(text) and done_beside(text))


@pytest.mark.parametrize(
    "text",
    [
        "I tried SQL and cried. maybe I'm too stupid",
        "watched the video, then cried for an hour",
        "my brain is not made for code",
        "i am too dumb for python",
    ],
)
def test_tears_over_what_was_tried_are_heard(text: str) -> None:
    assert hurt(text)


@pytest.mark.parametrize(
    "text", ["I cried at the cinema", "i'm an idiot, i deleted the file", "I tried SQL, went fine"]
)
def test_other_tears_are_not(text: str) -> None:
    assert not hurt(text)


@pytest.mark.parametrize(
    "text",
    [
        "no wait, I mixed it up, only the excel video",
        "oops, just one chapter",
        "sorry, it was only the intro",
        "no, I only did the theory",
        "mixed that up, only watched half",
    ],
)
def test_only_a_piece_was_done(text: str) -> None:
    assert LESS.search(text)


@pytest.mark.parametrize("text", ["only the video was boring", "no, only excel", "just the plan please"])
def test_other_words_of_only_take_nothing_back(text: str) -> None:
    assert not LESS.search(text)
