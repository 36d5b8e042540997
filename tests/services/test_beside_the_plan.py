"""What is told of something beside the plan ticks and blocks no step at hand; what was explained last is pointed at."""

from __future__ import annotations

import pytest
from planned_world import analyst, analyst_with_plan, answer, plan_of
from services_world import PERSON, Person

from bot.reading.steps.reports import piece_of
from bot.services import gaps, telling
from bot.services.desk import Desk
from bot.services.learning import devices, questions
from bot.services.plan import roadmaps
from bot.services.roles import pointed
from bot.services.steps import progress, tooeasy
from tests.conftest import NOW


@pytest.fixture
def ana(desk: Desk) -> Person:
    return analyst_with_plan(desk)


@pytest.fixture
def thin(desk: Desk) -> Person:
    """Someone whose plan has a step of Excel alone."""
    person = analyst(desk)
    person.says(telling.note, "3 years, I know excel", "state_skills")
    person.says(gaps.show, "my gaps", "ask_gap")
    person.says(roadmaps.change_hours, "4 hours a week", "change_time_budget")
    person.says(roadmaps.show, "show my plan", "ask_roadmap")
    assert {step.skill for step in plan_of(person).roadmap.steps} == {"excel"}
    return person


def states(person: Person) -> dict[str, str]:
    with person.desk.memory.unit() as unit:
        return unit.steps(PERSON)


@pytest.mark.parametrize(
    "text", ["i am stuck with joins, dont understand left right", "i'm stuck at window functions", "I don't get joins"]
)
def test_what_the_plan_has_no_step_of_is_explained_and_blocks_none(thin: Person, text: str) -> None:
    assert "utter_about_beside" in answer(thin, text, "report_blocked", progress.blocked)
    assert states(thin) == {}


def test_a_step_that_is_named_is_stuck_all_the_same(thin: Person) -> None:
    assert "utter_step_blocked" in answer(thin, "i am stuck with excel", "report_blocked", progress.blocked)
    assert list(states(thin).values()) == ["blocked"]


def test_material_of_another_skill_ticks_no_step_at_hand(thin: Person) -> None:
    answer(thin, "done sqlbolt", "report_progress_done", progress.done)
    assert states(thin) == {}


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("done sqlbolt 1 to 6", True),
        ("finished lessons 3-5", True),
        ("watched up to video 12", True),
        ("read the book until chapter 4", True),
        ("done steps 1 to 3", False),
        ("finished it in 2 to 3 hours", False),
        ("done, I am free from 6 to 8 pm", False),
    ],
)
def test_a_stretch_of_something_is_a_piece_of_it(text: str, piece: bool) -> None:
    assert piece_of(text) is piece


@pytest.mark.parametrize("text", ["it was easy", "that was fun", "this went really well"])
def test_how_it_went_is_no_obstacle(ana: Person, text: str) -> None:
    assert answer(ana, text, "report_blocked", progress.blocked)[0] == "utter_went_well"
    assert states(ana) == {}


@pytest.mark.parametrize("text", ["that was the wrong step", "it is too hard", "this was hard and I'm stuck"])
def test_other_words_on_a_step_are_none_of_pleasure(text: str) -> None:
    assert tooeasy.WENT_WELL.search(text) is None


@pytest.mark.parametrize("text", ["i have only my phone on the train", "can I learn it on my phone?"])
def test_a_phone_as_the_only_device_gets_a_plain_word(ana: Person, text: str) -> None:
    assert answer(ana, text, "change_time_budget", roadmaps.change_hours)[0] == "utter_on_phone"


def test_a_phone_number_or_a_laptop_is_no_such_thing() -> None:
    assert devices.PHONE.search("I have my own laptop and a phone") is None
    assert devices.PHONE.search("I only repaired phones") is None


@pytest.mark.parametrize("text", ["my nephew says learn java instead", "everyone recommends to start with java"])
def test_what_others_recommend_is_weighed_and_no_wish(ana: Person, text: str) -> None:
    assert answer(ana, text, "state_skills")[0] == "utter_advised_skill"
    assert "java" not in ana.skills()


def test_the_explanation_asked_for_is_of_what_was_spoken_of(ana: Person) -> None:
    ana.says(questions.define, "what is docker?", "ask_definition")
    assert answer(ana, "can you explain me", "help")[:2] == ["utter_define", "utter_explain_more"]
    assert ana.last.parts[0].vars["name"] == "Docker"


@pytest.mark.parametrize(
    "text", ["sounds like plumbing haha. ok that one", "ok that one", "let's do that", "yes, this one please"]
)
def test_the_role_explained_last_is_what_that_one_means(desk: Desk, text: str) -> None:
    person = Person(desk)
    person.says(telling.note, "electrician for 14 years, excel for quotes", "state_experience")
    answer(person, "data engineer? what do they do all day", "ask_role_requirements", questions.requirements)
    answer(person, text, "affirm")
    with desk.memory.unit() as unit:
        assert unit.person(PERSON, NOW.isoformat()).target_role == "data-engineer"


@pytest.mark.parametrize("text", ["not that one", "is that one hard?", "I did that", "what about that"])
def test_other_words_take_no_role(desk: Desk, text: str) -> None:
    person = Person(desk)
    answer(person, "data engineer? what do they do all day", "ask_role_requirements", questions.requirements)
    turn = person.turn(text, "chitchat")
    assert not pointed.THAT_ONE.search(text) or pointed.taken(desk, turn) is None
