"""Who feels unheard hears a sorry, what is known, and one step on."""

from __future__ import annotations

import pytest
from planned_world import answer, planned
from services_world import Person

from bot.reading import talk
from bot.reading.wellbeing import remarks
from bot.reading.wellbeing.feelings import small
from bot.services import telling
from bot.services.desk import Desk


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("do you even read what I write", None),
        ("r u even listening to me", "utter_unheard"),
        ("you don't listen", "utter_unheard"),
        ("yes, thats what i just told you", "utter_said_so"),
        ("I literally said that", "utter_said_so"),
        ("like i said", "utter_said_so"),
        ("but that is what I wrote above", "utter_said_so"),
        ("you told me that already", "utter_repeats"),
        ("so many questions...", "utter_asked_much"),
        ("you ask way too much", "utter_asked_much"),
    ],
)
def test_a_sorry_what_is_known_and_one_step(desk: Desk, text: str, name: str | None) -> None:
    anna = planned(desk)
    for intent in ("complaint", "remove_or_correct"):
        names = answer(anna, text, intent)
        if name is None or (intent == "remove_or_correct" and name == "utter_unheard"):
            continue
        assert names == [name, "utter_heard", "utter_say_next"]
        assert "Data Engineer" in anna.last.parts[1].vars["known"] and "Python" in anna.last.parts[1].vars["known"]
        assert anna.last.buttons


def test_nothing_known_is_said_as_well(desk: Desk) -> None:
    eve = Person(desk)
    eve.says(telling.begin, "hi", "greet")
    assert answer(eve, "are you listening at all?", "complaint") == [
        "utter_unheard",
        "utter_heard_nothing",
        "utter_say_more",
    ]


@pytest.mark.parametrize("text", ["that's what i said about docker", "as i said, i know sql", "what i said was python"])
def test_what_tells_more_is_no_complaint(text: str) -> None:
    assert not talk.SAID_SO.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "all my classmates have jobs but i am still here with nothing",
        "my whole class found work and i have nothing",
        "everyone around me has a career and im stuck",
    ],
)
def test_who_stands_behind_the_others_is_met_kindly_and_not_as_an_emergency(desk: Desk, text: str) -> None:
    assert answer(Person(desk), text, "distress")[0] == "utter_compared"


@pytest.mark.parametrize(
    "text",
    [
        "all my friends have jobs and i have nothing left to live for",
        "everyone has a job and i am nothing",
        "my friends have jobs and i'm alone with nothing, i can't go on",
        "all my friends have jobs and i have nothing inside",
    ],
)
def test_despair_beside_a_comparison_is_never_passed_over(desk: Desk, text: str) -> None:
    assert not small(remarks.lighter(text))
    assert answer(Person(desk), text, "distress")[0] != "utter_compared"


@pytest.mark.parametrize(
    ("text", "lost"),
    [("they let half of us go", True), ("my boss let me go", True), ("will the company let me work remote?", False)],
)
def test_who_is_let_go_and_who_is_let_do_something(text: str, lost: bool) -> None:
    assert bool(remarks.LAID_OFF.search(text)) is lost
