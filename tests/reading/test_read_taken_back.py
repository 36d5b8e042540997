"""Reports taken back in few words or by place, steps named by a bare number, and an offer taken by one word."""

from __future__ import annotations

import pytest

from bot.reading.steps.blockers import picked
from bot.reading.steps.by_number import numbered
from bot.reading.steps.second_thoughts import DENIED, LESS, places_back


@pytest.mark.parametrize(
    "text",
    [
        "no wait I didn't",
        "I haven't actually",
        "nope, I did not finish it",
        "not that one",
        "oh sorry, not done yet",
        "actually I didn't",
        "i didn't finish that one, misclick",
        "hmm no it isn't finished",
    ],
)
def test_a_report_is_denied(text: str) -> None:
    assert DENIED.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "no i didn't like it",
        "I have not done docker",
        "not 2 hours",
        "I didn't learn anything new there",
        "no",
        "no thanks",
    ],
)
def test_other_denials_take_no_report_back(text: str) -> None:
    assert not DENIED.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "no wait I didn't, that was the setup only",
        "wait no, I only did the intro",
        "wait that was just the first chapter",
        "sorry, I haven't finished it, only the installation",
    ],
)
def test_less_was_done_than_was_said(text: str) -> None:
    assert LESS.search(text)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("take back 2", (2,)),
        ("nope not 2", (2,)),
        ("2 isn't done yet", (2,)),
        ("undo the second one", (2,)),
        ("untick step 3 please", (3,)),
        ("reopen 1 and 2", (1, 2)),
        ("not the last one", (-1,)),
        ("not 2 but 3", ()),
        ("not 2 hours", ()),
        ("undo", ()),
    ],
)
def test_places_to_open_again(text: str, places: tuple[int, ...]) -> None:
    assert places_back(text) == places


@pytest.mark.parametrize(
    ("text", "number"),
    [("1 done", 1), ("2 done too", 2), ("finished 3", 3), ("second one is done", 2), ("done with 2", 2)],
)
def test_a_bare_number_that_is_done_is_a_step(text: str, number: int) -> None:
    assert numbered(text) == ("step", number)


@pytest.mark.parametrize(
    "text", ["2 weeks done", "3 of 5 chapters done", "did 2 hours", "I have 2", "done with 2 videos"]
)
def test_a_number_of_other_things_is_no_step(text: str) -> None:
    assert numbered(text) is None


def test_one_word_takes_what_is_offered_and_nothing_else() -> None:
    offered = ("smaller", "later", "pause")
    found = {
        text: (one.kind if (one := picked(text, offered)) else "")
        for text in ("smaller", "pause please", "the small one")
    }
    assert found == {"smaller": "smaller", "pause please": "pause", "the small one": "smaller"}
    assert picked("free", offered) is None
    assert picked("smaller companies hire less", offered) is None
