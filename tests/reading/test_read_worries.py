"""Worries and what others say against it are told apart, and from what only sounds like them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.reading.facts import Facts
from bot.reading.wellbeing import worries
from bot.reading.wellbeing.worries import worry


@pytest.mark.parametrize(
    "text",
    [
        "my uncle keeps telling me programmers are born, i will never learn it",
        "my supervisor says people from the warehouse can't become analysts",
        "the guys at work joke about me and my python book",
        "my mother in law thinks going back to school is ridiculous",
        "my husband doesnt take it seriously",
        "Everybody tells me I should stick to nursing and stop dreaming",
        "no one believes in me",
        "i was laughed at when i mentioned it",
        "teacher said its too hard for me",
        "my brother-in-law reckons coding is only for clever people",
        "the woman at the employment office never believed in me",
        "my friends say I'm wasting my time",
    ],
)
def test_what_others_say_against_it_is_heard(text: str) -> None:
    assert worry(text) == worries.OTHERS


@pytest.mark.parametrize(
    "text",
    [
        "I'm worried about my accent",
        "is my english good enough for this?",
        "they won't take me because my english is not perfect enough for the job",
        "scared my grammar will be a problem",
    ],
)
def test_fear_for_ones_language_is_heard(text: str) -> None:
    assert worry(text) == worries.TONGUE


@pytest.mark.parametrize(
    "text",
    [
        "what if i give up halfway",
        "what if something comes up and i can't study",
        "what happens if I can't keep up with the plan",
        "I'm scared of failing again",
        "afraid i wont manage it",
        "what if it doesn't work out for me",
    ],
)
def test_fear_of_failing_is_heard(text: str) -> None:
    assert worry(text) == worries.FAILING


@pytest.mark.parametrize("text", ["interviews scare me", "i go blank in every interview", "i'm so bad at interviews"])
def test_fear_of_interviews_is_heard(text: str) -> None:
    assert worry(text) == worries.INTERVIEW


@pytest.mark.parametrize(
    "text",
    [
        "i am too stupid for maths stuff",
        "im not a computer person at all",
        "don't think i can do this",
        "i'll never understand it, i'm a cook",
        "I always give up after two weeks",
        "my memory is not what it was",
        "i'm not cut out for this",
        "No one in my village ever worked with computers",
        "feeling like a dinosaur here",
        "i'm a slow learner",
        "it takes me forever to understand anything",
    ],
)
def test_doubt_of_oneself_is_heard(text: str) -> None:
    assert worry(text) == worries.SELF


@pytest.mark.parametrize(
    "text",
    [
        "my lead says I should learn Kubernetes",
        "my teacher thinks I'm good at statistics",
        "what if I learn Python before SQL?",
        "I don't think I need Tableau",
        "i never finished the kafka course",
        "im too tired tonight",
        "I have an interview tomorrow and I'm nervous",
        "my boss said no to a raise",
        "I'm bad at Excel",
        "people use spark for big data",
    ],
)
def test_what_only_sounds_like_a_worry_is_none(text: str) -> None:
    assert worry(text) == ""


@pytest.mark.parametrize("text", ["everyone says I'm useless, I want to end it", "i'll never make it, i can't go on"])
def test_despair_is_never_a_worry(text: str) -> None:
    assert worry(text) == ""


def test_nothing_dark_may_stand_beside_a_worry_taken_for_despair() -> None:
    assert worry("nobody in my family ever studied", heavy=True) == worries.SELF
    assert worry("what if i fail, i cry every night and feel worthless alone", heavy=True) == ""


@pytest.mark.parametrize("text", ["docker just doesn't go into my head", "it wont get into my thick skull"])
def test_a_head_is_no_line_of_work(read: Callable[[str], Facts], text: str) -> None:
    assert read(text).target is None


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("I know Tableau and can do 6 hours a week", 6),
        ("my aunt says it is silly, but I know excel and have 4 hours a week", 4),
        ("my brother says I waste my evenings with learning", None),
    ],
)
def test_hours_beside_are_read_and_wasted_ones_are_not(
    read: Callable[[str], Facts], text: str, hours: int | None
) -> None:
    assert read(text).hours_per_week == hours


@pytest.mark.parametrize(
    "text",
    ["what if no company ever takes me", "scared i never find a job with this", "and if nobody hires me in the end"],
)
def test_fear_of_no_work_is_heard(text: str) -> None:
    assert worry(text) == worries.UNHIRED


@pytest.mark.parametrize("text", ["mum wants me to drop it", "my dad keeps asking when i will quit this"])
def test_who_is_asked_to_stop_is_heard(text: str) -> None:
    assert worry(text) == worries.OTHERS
