"""Plain words of despair, insult and deletion are heard whatever stands beside them, and nothing else is."""

from __future__ import annotations

import pytest

from bot.nlu.plain import PLAIN, all_told, clueless, no_person
from bot.nlu.settle import Guess, settle
from bot.reading.facts import Asked, Facts


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("no more questions, you stupid moron", ["abuse"]),
        ("wrong again, dumbass, I said SQL", ["abuse"]),
        ("stop writing to me and erase my profile", ["privacy_delete"]),
        ("can you wipe everything you know of me", ["privacy_delete"]),
        ("delete my account, I am ending it tonight", ["distress", "privacy_delete"]),
        ("how do I delete my data?", []),
        ("please don't delete my data", []),
        ("what happens when you erase my profile", []),
        ("delete docker", []),
        ("I feel like an idiot next to my colleagues", []),
        ("my boss is an idiot", []),
        ("this tool is a piece of crap", []),
        ("the sprint ends tonight", []),
        ("I am worthless, I know only sql", ["distress"]),
        ("i'm desperate, 8 years and nobody calls", ["distress"]),
        ("I am desperate to learn python", []),
        ("i am hopeless at math", []),
    ],
)
def test_plain_words(text: str, meanings: list[str]) -> None:
    assert [meaning for meaning, pattern in PLAIN if pattern.search(text)] == meanings


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("no clear idea, that is why I came", True),
        ("honestly no real plan yet", True),
        ("I don't know yet, that's why I'm asking you", True),
        ("haven't decided", True),
        ("not sure, i just want out of nursing", True),
        ("no idea, what do you suggest?", False),
        ("dont know python", False),
        ("data analyst, no idea if I can", False),
    ],
)
def test_having_no_goal_yet_is_an_answer(text: str, none: bool) -> None:
    assert clueless(text) is none
    facts, guesses = Facts(), [Guess("ask_why", 0.99)]
    meaning = settle(text, guesses, facts, Asked("goal"), 0.2).intent
    assert (meaning == "unsure_or_skip") is none


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("I want to become a customer support lead one day", True),
        ("ten years of phones, calls and tickets in a busy support team, and a bit of excel", True),
        ("i cleaned offices for years and never touched a computer", True),
        ("I have had enough of typing here, could someone from your team please call me today", False),
        ("is there any real person I can talk to about this", False),
        ("get me support", False),
    ],
)
def test_a_story_of_calls_and_support_wishes_for_no_person(text: str, none: bool) -> None:
    assert no_person(text) is none


@pytest.mark.parametrize(
    ("text", "all_of_it"),
    [
        ("that's all", True),
        ("and that's it really", True),
        ("thats everything i can think of", True),
        ("nothing else to add", True),
        ("that's all wrong", False),
        ("is that all?", False),
        ("that's it, I quit", False),
        ("all of that", False),
    ],
)
def test_no_more_to_tell_passes_a_question_over(text: str, all_of_it: bool) -> None:
    assert all_told(text) is all_of_it
    meaning = settle(text, [Guess("complaint", 0.9)], Facts(), Asked("checks", skills=("sql",)), 0.2).intent
    assert (meaning == "unsure_or_skip") is all_of_it
