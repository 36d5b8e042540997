"""Steps told by their place right after a report: more of them, only one of them, or one that is open again."""

from __future__ import annotations

import pytest

from bot.reading.steps.finished import finished
from bot.reading.steps.second_thoughts import ONLY, places_also, places_back


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("actually the second too", (2,)),
        ("and the fifth", (5,)),
        ("also 3 and 4", (3, 4)),
        ("the last one as well", (-1,)),
        ("oh and the third is done too", (3,)),
    ],
)
def test_more_steps_are_told_by_their_place(text: str, places: tuple[int, ...]) -> None:
    assert places_also(text) == places


@pytest.mark.parametrize(
    "text", ["the second", "2 and 3", "and on the fifth of May?", "and the first thing I need is time"]
)
def test_a_bare_place_adds_nothing(text: str) -> None:
    assert places_also(text) == ()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("I take that back, the third isn't done", (3,)),
        ("sorry, number 2 is not finished", (2,)),
        ("the last one is still open", (-1,)),
    ],
)
def test_a_step_is_open_again_by_its_place(text: str, places: tuple[int, ...]) -> None:
    assert places_back(text) == places


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("oh I didn't mean that, only the docker one", "docker"),
        ("no, just the first", "first"),
        ("not all of them, only kafka", "kafka"),
        ("that's too much, only the second step", "second"),
    ],
)
def test_one_of_several_was_meant(text: str, what: str) -> None:
    found = ONLY.match(text)
    assert found is not None and found["what"] == what


@pytest.mark.parametrize("text", ["only the docker one is left", "I only know docker", "no, I have just started"])
def test_no_step_is_picked_from_other_words(text: str) -> None:
    assert ONLY.match(text) is None


@pytest.mark.parametrize(
    "text", ["tick 2 and 3", "please tick off 2, 3", "mark 2 and 3 as done", "check off 2 and 3 please"]
)
def test_steps_are_to_be_ticked(text: str) -> None:
    assert finished(text) == (("step", 2), ("step", 3))


@pytest.mark.parametrize("text", ["check 2 job ads", "mark my words", "put 2 and 3 first"])
def test_nothing_is_ticked_by_other_words(text: str) -> None:
    assert finished(text) == ()
