"""Questions about the talk itself: where to begin, what was said, which roles there are, in how many words."""

from __future__ import annotations

from typing import Any

import pytest
from services_world import PERSON, Person

from bot.services import asides, brief, gaps, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.plan import roadmaps
from bot.services.wellbeing import social


def door(service: Any) -> Any:
    """A service as actions call it."""

    def reply(desk: Desk, turn: Turn) -> Reply:
        return brief.kept(desk, turn, asides.answered(desk, turn) or service(desk, turn))

    return reply


@pytest.fixture
def eve(desk: Desk) -> Person:
    return Person(desk)


@pytest.fixture
def anna(desk: Desk) -> Person:
    """Someone with a plan at five hours a week."""
    person = Person(desk)
    told = "I want to become a data analyst. 2 years of experience, 5 hours a week. I never used SQL, Tableau or Excel"
    person.says(telling.note, told, "state_target_role")
    for _ in range(8):
        if person.last.asked.kind:
            person.says(telling.note, "none of these", "deny_skill")
    person.says(door(roadmaps.show), "show my plan", "ask_roadmap")
    return person


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("what should i learn first", "utter_step"),
        ("where do I start", "utter_step"),
        ("ok but what do i tackle first?", "utter_step"),
        ("how do i know when it's done", "utter_done_when"),
        ("how can I tell that I'm finished with sql?", "utter_done_when"),
        ("what counts as done?", "utter_done_when"),
        ("what did i say about SPSS", "utter_said_nothing"),
        ("what did I tell you about tableau?", "utter_said_of"),
        ("did i mention kotlin", "utter_said_nothing"),
        ("u can find job for me?", "utter_no_jobs"),
        ("can you find me a job as nurse", "utter_no_jobs"),
        ("could you please search some vacancies for me", "utter_no_jobs"),
        ("what jobs are there", "utter_roles_list"),
        ("which roles do you know?", "utter_roles_list"),
        ("show me a list of jobs", "utter_roles_list"),
        ("would ML engineer be faster?", "utter_weigh_goal"),
        ("would BI be faster?", "utter_weigh_goal"),
        ("how long would data engineer take instead?", "utter_weigh_goal"),
        ("too long!! make it shorter", "utter_short_kept"),
        ("tl;dr", "utter_short_kept"),
    ],
)
def test_a_question_about_the_talk_is_answered(anna: Person, text: str, name: str) -> None:
    before = anna.state()
    anna.says(door(telling.note), text, "nlu_fallback")
    assert anna.names()[0] == name
    assert anna.state() == before


@pytest.mark.parametrize(
    "text",
    [
        "how long will the plan take?",
        "what do you know about me?",
        "which role fits me",
        "is SQL easier than Python?",
        "I have 11 years behind me as a nurse. That is the short version, believe it or not",
        "show me what I'm short of",
        "so here goes, that is the short version",
        "that takes too long",
        "I found a job",
        "here is a job description",
        "how long does SQL take",
    ],
)
def test_other_questions_are_left_alone(anna: Person, text: str) -> None:
    reply = asides.answered(anna.desk, anna.turn(text, "chitchat"))
    new = {"utter_weigh_goal", "utter_no_jobs", "utter_roles_list", "utter_short_kept", "utter_said_nothing"}
    assert reply is None or not new & {part.name for part in reply.parts}


def test_answers_stay_short_until_asked_for_in_full(anna: Person) -> None:
    anna.says(door(telling.note), "too long!! make it shorter", "complaint")
    body = str(anna.last.parts[1].vars["body"])
    assert anna.names()[:2] == ["utter_short_kept", "utter_short"] and body.count("\n") == 2
    anna.says(door(gaps.show), "my gaps", "ask_gap")
    assert anna.names()[0] == "utter_short"
    anna.says(door(telling.note), "in full please", "chitchat")
    assert anna.names()[:2] == ["utter_full_kept", "utter_gaps"]


@pytest.mark.parametrize(
    "text", ["no clear idea, that's why I came", "i dont have a goal yet", "you tell me", "not sure"]
)
def test_who_has_no_goal_is_helped_and_not_asked_again(eve: Person, text: str) -> None:
    eve.says(telling.begin, "hi", "greet")
    eve.says(door(telling.note), text, "unsure_or_skip")
    assert eve.names() == ["utter_help_choose"] and eve.last.asked.kind == "skills"
    eve.says(door(telling.note), "SQL, Excel and Tableau", "state_skills")
    assert "utter_ask_goal" not in eve.names()


@pytest.mark.parametrize("goal", ["a pastry chef", "a flight attendant", "a tester", "a plumber", "a glass blower"])
@pytest.mark.parametrize("yes", ["ok lets go with that", "fine, let's take that one", "go for that"])
def test_a_goal_near_nothing_is_said_to_be_and_the_nearest_can_be_taken(eve: Person, goal: str, yes: str) -> None:
    eve.says(telling.begin, "hi", "greet")
    eve.says(door(telling.choose_role), f"I want to become {goal}", "state_target_role")
    assert eve.names()[:2] == ["utter_goal_none_near", "utter_start_from_goal"]
    assert eve.state()["target_role"] is None and eve.last.asked.kind == "goal"
    first = eve.last.asked.roles[0]
    eve.says(door(social.affirm), yes, "affirm")
    assert eve.state()["target_role"] == first and eve.names()[0] == "utter_goal"


def test_a_goal_near_nothing_is_ranked_by_skills_where_some_are_known(eve: Person) -> None:
    eve.says(telling.begin, "hi", "greet")
    eve.says(door(telling.note), "I know SQL, Airflow, Spark, Kafka and dbt", "state_skills")
    eve.says(door(telling.choose_role), "I want to become a pastry chef", "state_target_role")
    assert eve.names() == ["utter_goal_far"] and eve.last.asked.roles == ("data-engineer",)
    with eve.desk.memory.unit() as unit:
        assert unit.person(PERSON, "").target_said
    assert eve.state()["target_role"] is None  # a measure that only the skills speak for is offered, not set
    eve.says(door(social.affirm), "yes please", "affirm")
    assert eve.state()["target_role"] == "data-engineer"


@pytest.mark.parametrize("text", ["short please", "shorter", "briefly please", "show the plan, short please"])
def test_short_is_short_without_the_card_of_the_whole(anna: Person, text: str) -> None:
    anna.says(door(telling.note), text, "ask_clarify")
    assert anna.names()[0] == "utter_short_kept" and "utter_short" in anna.names()
    assert anna.last.card is None


def test_a_view_named_is_the_one_shown_in_short(anna: Person) -> None:
    anna.says(door(telling.note), "my gaps, in short", "ask_gap")
    body = next(p.vars["body"] for p in anna.last.parts if p.name == "utter_short")
    assert body.startswith("Readiness")


@pytest.mark.parametrize("text", ["short courses please", "shorter steps please", "I was there for a short time"])
def test_what_else_is_short_changes_nothing(anna: Person, text: str) -> None:
    anna.says(door(telling.note), text, "ask_resources")
    assert "utter_short_kept" not in anna.names()
