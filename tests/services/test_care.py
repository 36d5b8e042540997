"""Despair, worry and doubt are told apart, and each gets an answer of its own weight."""

from __future__ import annotations

import pytest
from services_world import Person

from bot.services import gaps, telling
from bot.services.desk import Desk
from bot.services.plan import roadmaps
from bot.services.wellbeing import care, social


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("i want to die", "utter_distress"),
        ("everything feels hopeless and i cant stop crying", "utter_distress"),
        ("total burnout here, nothing left", "utter_distress"),
        ("it all keeps going round, I think about ending things", "utter_distress"),
        ("stressed, I haven't slept for days and my chest hurts", "utter_distress"),
        ("my hands tremble before each call", "utter_distress"),
        ("nothing left in me to give", "utter_distress"),
        ("I got fired yesterday and I don't know how to pay rent", "utter_worry"),
        ("i'm so stressed by all of this", "utter_worry"),
    ],
)
def test_the_heavier_the_words_the_fuller_the_answer(desk: Desk, text: str, response: str) -> None:
    person = Person(desk)
    person.says(social.distress, text, "distress")
    assert person.names() == [response]
    assert person.last.offer == social.PAUSE


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("am i too old? i'm 41", True),
        ("is this realistic honestly?", True),
        ("do I even have a chance", True),
        ("i'm 38, does anyone hire me", True),
        ("i am already 52, is that still realistic?", True),
        ("would they take me at my age", True),
        ("i'm 50 % done, what's next?", False),
        ("i'm 38 and I work with old systems", False),
        ("i'm scared i will fail again like at school", True),
        ("I am hopeless and too old, I want to die", False),
        ("I work with old systems", False),
        ("is Kafka a realistic choice of broker", False),
    ],
)
def test_doubt_is_a_question_not_despair(text: str, doubt: bool) -> None:
    assert care.doubts(text) is doubt


@pytest.mark.parametrize("service", [social.distress, social.answer("utter_complaint")])
def test_doubt_is_answered_by_the_sum_of_the_plan(desk: Desk, service: object) -> None:
    person = Person(desk)
    person.says(telling.note, "I want to be a data engineer, 3 years of work", "state_target_role")
    person.says(service, "am i too old for this?", "distress")
    assert person.names()[0] == "utter_doubt"
    person.says(telling.note, "I know python, no spark, no kafka, no airflow", "state_skills")
    person.says(gaps.show, "what am I missing", "ask_gap")
    person.says(roadmaps.change_hours, "7 hours a week, make me a plan", "change_time_budget")
    person.says(service, "is this realistic honestly?", "complaint")
    part = person.last.parts[0]
    assert part.name == "utter_doubt_plan"
    assert part.vars["weekly"] == "7"
