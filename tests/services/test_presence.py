"""Whether anybody is there is answered with yes and the open question, and nothing else is taken for it."""

from __future__ import annotations

import pytest
from planned_world import answer, planned
from services_world import Person

from bot.services import telling
from bot.services.desk import Desk
from bot.services.record import records
from bot.services.wellbeing import presence, social

ASKED = [
    "hello?", "Hello???", "hi?", "hey ?", "hello? hello?", "are you there", "are you still there?", "you there??",
    "u there?", "anyone there?", "hello, is anybody there?", "still there?", "is anyone reading this",
    "can you hear me", "did you get that?", "did you get my last message", "did that go through?",
    "is this thing on", "is the bot dead?", "have you crashed?", "did you fall asleep", "ping",
    "hey bot, you still awake?", "um, are you alive or what", "why don't you answer",
    "hello? anyone?? are you there?", "is this still working?", "knock knock", "are you working?", "anyone?",
    "hello? you there? hello?",
]  # fmt: skip
ELSE = [
    "hello", "hi", "Hey!", "hi there", "hello there, what next?", "are you a bot?", "is it worth it?", "you?",
    "is SQL on my list?", "are you there for people without a degree?", "did you get my CV?", "is anyone hiring?",
    "are there jobs?", "I am here", "can you read my CV?", "why don't you ask about Python?",
    "is this role still in demand?", "test data is my thing", "did you see that Spark 4 is out?", "you know SQL?",
    "are you sure?",
]  # fmt: skip


@pytest.fixture
def ann(desk: Desk) -> Person:
    return planned(desk)


@pytest.mark.parametrize("text", ASKED)
def test_who_asks_whether_anybody_is_there_hears_yes(ann: Person, text: str) -> None:
    names = answer(ann, text, "greet")
    assert names[0] == "utter_present" and len(names) > 1, "a yes alone is a dead end"


@pytest.mark.parametrize("text", ELSE)
def test_nothing_else_is_taken_for_it(text: str) -> None:
    assert not presence.ASKS.search(text)


def test_the_open_question_is_asked_again(desk: Desk) -> None:
    bob = Person(desk)
    bob.says(telling.note, "I want to be a data engineer", "state_target_role")
    open_question = bob.last.asked.kind
    assert answer(bob, "are you there?", "complaint")[0] == "utter_present"
    assert bob.last.asked.kind == open_question != ""


def test_the_first_words_of_a_talk_are_a_greeting(desk: Desk) -> None:
    assert "utter_present" not in answer(Person(desk), "hello?", "greet")


def test_what_waits_for_a_clear_word_still_waits(ann: Person) -> None:
    ann.says(records.ask_erase, "delete my data", "privacy_delete")
    assert answer(ann, "hello?", "greet") == ["utter_present", "utter_clear_word"] and ann.last.offer == "erase"


def test_after_despair_nothing_is_asked(ann: Person) -> None:
    ann.says(social.distress, "I can't take it any more", "distress")
    assert answer(ann, "are you there?", "greet") == ["utter_here"]
