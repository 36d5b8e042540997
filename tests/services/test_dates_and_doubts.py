"""Days to be ready by, hours in turn, a file of the plan, a bubble, and two roles compared again."""

from __future__ import annotations

import pytest
from planned_world import answer, plan_of, planned
from services_world import PERSON, Person

from bot.services import telling
from bot.services.desk import Desk
from bot.services.plan import laterhours, roadmaps
from bot.services.roles import comparing


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


def wishes(anna: Person) -> dict[str, object]:
    with anna.desk.memory.unit() as unit:
        return dict(unit.person(PERSON, "").options)


@pytest.mark.parametrize("intent", ["reschedule_checkin", "change_time_budget", "chitchat", "state_experience"])
def test_a_day_to_be_ready_by_is_kept_and_weighed_whatever_the_meaning(anna: Person, intent: str) -> None:
    before = plan_of(anna)
    said = answer(anna, "I must be ready 1 september 2035", intent)
    assert said[:3] == ["utter_ready_by", "utter_fits_so_far", "utter_plan_least"]
    assert wishes(anna)["until"] == "2035-09-01"
    assert plan_of(anna).version == before.version
    assert anna.state()["hours_per_week"] == 10


def test_a_day_that_is_asked_about_is_answered_and_not_kept(anna: Person) -> None:
    made = plan_of(anna).roadmap
    half = made.start + (made.end - made.start) / 2
    said = answer(anna, f"can I be ready by {half.day} {half:%B} {half.year}?", "reschedule_checkin")
    assert said[0].startswith("utter_fits_not")
    assert "until" not in wishes(anna)


def test_a_day_of_an_exam_is_none_of_the_plan(anna: Person) -> None:
    assert "utter_ready_by" not in answer(anna, "I'm done with my exams in june", "chitchat")


def test_hours_of_months_are_kept_in_turn(anna: Person) -> None:
    said = answer(anna, "2 hours in december, 5 after new year", "change_time_budget", roadmaps.change_hours)
    assert said[0] == "utter_hours_in_turn"
    paces = wishes(anna)["paces"]
    assert isinstance(paces, list)
    assert [hours for _, hours in paces] == [10, 2, 5]
    assert [str(day)[5:] for day, _ in paces[1:]] == ["12-01", "01-02"]


def test_two_stretches_in_one_sentence_stay_what_they_were(anna: Person) -> None:
    assert laterhours.WORDS.search("3 hours until christmas, then 8")
    said = answer(anna, "3 hours until christmas, then 8", "change_time_budget", roadmaps.change_hours)
    assert said[0] == "utter_hours_later"


def test_a_file_is_not_ones_chances(anna: Person) -> None:
    assert "utter_chances" not in answer(anna, "can I get it as a file?", "ask_report")
    assert "utter_chances" in answer(anna, "can I get the job as I am?", "ask_gap")


def test_a_bubble_is_answered_with_what_the_source_says_and_no_more(anna: Person) -> None:
    assert answer(anna, "is data engineering just a bubble", "ask_salary_outlook")[0].startswith("utter_hype")
    assert not answer(anna, "my bubble tea shop closed", "chitchat")[0].startswith("utter_hype")


def test_both_are_those_that_were_set_beside_each_other(desk: Desk) -> None:
    eve = Person(desk)
    assert answer(eve, "I'm torn between quant and data scientist", "closest_role")[0] == "utter_two_roles"
    said = answer(eve, "compare the both", "compare_roles", comparing.compare)
    assert said[0] == "utter_compare_off_one"
    body = str(eve.last.parts[0].vars["body"])
    assert "quant: nearest" in body and "Data Scientist: on my list" in body


def test_a_role_off_the_list_is_not_replaced_by_the_goal(anna: Person) -> None:
    assert (
        answer(anna, "compare quant and ml engineer", "compare_roles", comparing.compare)[0] == "utter_compare_off_one"
    )
    assert answer(anna, "compare ml engineer with my goal", "compare_roles", comparing.compare)[0] == "utter_compare"


@pytest.mark.parametrize("text", ["whats out there", "what's out there?", "ok what else is there"])
def test_what_there_is_is_the_list_of_roles(desk: Desk, text: str) -> None:
    assert answer(Person(desk), text, "chitchat", telling.note)[0] == "utter_roles_list"
