"""How honest to be in an application: answered as that, and never taken for a report, a complaint or a skill."""

from __future__ import annotations

import pytest
from planned_world import answer
from services_world import Person

from bot.services import asides, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.documents import honesty


@pytest.fixture
def anna(desk: Desk) -> Person:
    return Person(desk)


def door(desk: Desk, turn: Turn) -> Reply:
    return asides.answered(desk, turn) or telling.note(desk, turn)


@pytest.mark.parametrize(
    "text",
    [
        "is it ok to lie on the cv a bit?",
        "how honest should I be in applications",
        "can i exaggerate a little on my resume",
        "what if I pretend to know more in the interview",
        "everyone lies on their cv, should i too?",
        "is it bad to round up my years on linkedin?",
        "should I hide my gap from recruiters",
        "should i fake it till i make it",
        "should I be upfront about my age in an application",
        "do I have to admit my weak spots in an interview?",
    ],
)
def test_honesty_is_spoken_of_plainly(anna: Person, text: str) -> None:
    anna.says(telling.note, "I want to be a data analyst", "state_target_role")
    anna.says(door, text, "out_of_scope")
    assert anna.names()[0] == "utter_honest"
    assert len(anna.names()) > 1 and anna.skills() == {}


@pytest.mark.parametrize(
    "text",
    [
        "should I say I know SQL if I only watched a video?",
        "can I put Docker on my CV after one tutorial?",
        "would it be lying to write Python on my cv?",
        "can I list SQL as a skill if I'm still learning it?",
    ],
)
def test_a_skill_half_known_is_said_with_how_far_it_goes(anna: Person, text: str) -> None:
    anna.says(telling.note, "I want to be a data analyst", "state_target_role")
    anna.says(door, text, "ask_why")
    assert anna.names()[0] == "utter_honest_skill"
    assert str(anna.last.parts[0].vars["skill"]) in text.replace("python", "Python")


def test_the_level_that_was_told_is_the_one_to_say(anna: Person) -> None:
    anna.says(telling.note, "I want to be a data analyst, I know a bit of SQL", "state_skills")
    anna.says(door, "should I say I'm good at SQL in an interview?", "ask_why")
    assert anna.names()[0] == "utter_honest_level" and anna.last.parts[0].vars["level"] == "basic"


@pytest.mark.parametrize(
    "text", ["is it dishonest to apply when I only meet half of it?", "can I apply if I don't have all of the skills?"]
)
def test_to_apply_without_all_of_it_is_no_lie(anna: Person, text: str) -> None:
    anna.says(telling.note, "I want to be a data analyst", "state_target_role")
    anna.says(door, text, "ask_why")
    assert anna.names()[0] == "utter_honest_apply"


@pytest.mark.parametrize(
    "text",
    [
        "be honest with me, is it realistic",
        "are you lying to me?",
        "what if I lie about a step being done",
        "honestly I hate my job",
        "can you put this on my cv",
        "should I learn docker or kubernetes",
        "what do I say about my gap in the interview",
        "did I say I know docker?",
        "i dont know which job honestly",
        "no experience in this job, honestly",
    ],
)
def test_other_words_of_truth_are_none(text: str) -> None:
    assert not honesty.asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "does that count as experience?",
        "would my small report for the boss count as work experience",
        "do side projects count for the two years they ask?",
        "will this be seen as experience by anybody",
    ],
)
def test_what_own_work_counts_for_is_said_plainly(anna: Person, text: str) -> None:
    assert "utter_counts" in answer(anna, text, "ask_clarify")


@pytest.mark.parametrize("text", ["count the rest as new", "that counts as two hours of study", "I count on you"])
def test_other_counting_is_no_question_of_experience(anna: Person, text: str) -> None:
    assert "utter_counts" not in answer(anna, text, "chitchat")
