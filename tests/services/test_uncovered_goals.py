"""Somebody whose goal the list lacks: it is kept, nothing is recited twice, and gaps come by what can be measured."""

from __future__ import annotations

import pytest
from services_world import PERSON, Person

from bot.memory import promises
from bot.services import asides, gaps, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.plan import roadmaps
from bot.services.record import records
from bot.services.wellbeing import social


@pytest.fixture
def max_(desk: Desk) -> Person:
    max_ = Person(desk)
    max_.says(telling.note, "I want to be a pastry chef", "state_target_role")
    max_.says(telling.note, "9 years as a baker", "state_experience")
    max_.says(telling.note, "good communication, basic excel", "state_skills")
    return max_


def goal_of(person: Person) -> tuple[str, str | None]:
    with person.desk.memory.unit() as unit:
        held = unit.person(PERSON, "")
    return held.target_said, held.target_role


def test_skills_lead_to_one_role_to_measure_by(max_: Person) -> None:
    assert max_.names()[-1] == "utter_measure_by"
    assert len(max_.last.asked.roles) == 1
    max_.says(social.affirm, "yes", "affirm")
    assert goal_of(max_)[1] == "data-analyst"


@pytest.mark.parametrize("text", ["pastry chef is what I want", "i want to be a pastrry chef", "I said pastry chef!"])
def test_a_goal_named_again_is_kept_without_the_same_recital(max_: Person, text: str) -> None:
    max_.says(telling.note, text, "state_target_role")
    assert max_.names() == ["utter_goal_off_kept", "utter_measure_by"]
    assert goal_of(max_) == ("pastry chef", None)


def test_another_goal_off_the_list_is_no_repetition(max_: Person) -> None:
    max_.says(telling.note, "I want to be a marine biologist", "state_target_role")
    assert "utter_goal_off_kept" not in max_.names()
    assert goal_of(max_)[0] == "marine biologist"


def test_who_goes_on_asking_sees_an_example_once_and_no_goal_is_set(max_: Person) -> None:
    max_.says(gaps.show, "show me my gaps", "ask_gap")
    assert max_.names() == ["utter_need_goal_off", "utter_measure_by"]
    max_.says(roadmaps.show, "then a plan", "ask_roadmap")
    assert max_.names() == ["utter_gaps_example", "utter_measure_by"]
    max_.says(roadmaps.next_step, "what now", "ask_next_step")
    assert max_.names() == ["utter_need_goal_off", "utter_measure_by"]
    assert goal_of(max_) == ("pastry chef", None)


def test_before_skills_are_known_they_are_asked_for(desk: Desk) -> None:
    eve = Person(desk)
    eve.says(telling.note, "I want to be a pastry chef", "state_target_role")
    eve.says(gaps.show, "show me my gaps", "ask_gap")
    assert eve.names()[0] == "utter_need_goal_off" and eve.last.asked.kind == "experience"


def test_everything_known_names_the_goal_that_is_not_covered(max_: Person) -> None:
    max_.says(records.show, "what do you know about me", "privacy_export")
    assert '"pastry chef", not covered' in max_.last.parts[0].vars["body"]


def test_who_asks_on_without_goal_or_skills_is_shown_where_it_begins_most_easily(desk: Desk) -> None:
    eve = Person(desk)
    eve.says(telling.note, "no idea", "unsure_or_skip")
    for _ in range(12):  # years and skills are asked for first, each only a few times
        eve.says(gaps.show, "show me my gaps", "ask_gap")
        if "utter_closest_least" in eve.names():
            break
    assert "utter_closest_least" in eve.names() and eve.last.asked.roles


def test_a_place_told_in_passing_becomes_the_time_zone(desk: Desk) -> None:
    ida = Person(desk)
    asides.answered(ida.desk, ida.turn("hi. I'm a nurse in Linz, want out. night shifts kill me", "state_experience"))
    with desk.memory.unit() as unit:
        assert unit.person(PERSON, "").options["zone"] == "Europe/Vienna"
        assert promises.wishes(unit, PERSON) is None


@pytest.mark.parametrize("text", ["I want a job in Berlin", "I worked in Berlin once", "is it better in Linz?"])
def test_other_places_are_no_time_zone(desk: Desk, text: str) -> None:
    ida = Person(desk)
    asides.answered(ida.desk, ida.turn(text, "state_experience"))
    with desk.memory.unit() as unit:
        assert "zone" not in unit.person(PERSON, "").options


def test_pay_asked_beside_a_doubt_is_answered(desk: Desk) -> None:
    ida = Person(desk)
    ida.says(social.doubted, "what does a data analyst earn, and am I not too old at 47?", "chitchat")
    assert any(name.startswith("utter_doubt") for name in ida.names())
    assert any(name.startswith("utter_salary") for name in ida.names())
    ida.says(social.doubted, "am I not too old to become a data analyst at 47?", "chitchat")
    assert not any(name.startswith("utter_salary") for name in ida.names())


def test_a_title_with_its_field_is_a_goal_and_no_liking(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.begin, "hi", "greet")

    def door(desk: Desk, turn: Turn) -> Reply:
        return asides.answered(desk, turn) or telling.note(desk, turn)

    person.says(door, "game designer is what I want to become", "state_target_role")
    assert goal_of(person) == ("game designer", None)
    assert "utter_narrowed" not in person.names()
