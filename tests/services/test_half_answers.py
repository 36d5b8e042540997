"""A list answered in part: what was left out is open, never lacking, until the person says so."""

from __future__ import annotations

import pytest
from services_world import Person

from bot.services import asides, gaps, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.documents import papers
from bot.services.followup import checkins

START = "I want to be a data engineer, 3 years of work, I know python"


def heard(desk: Desk, turn: Turn) -> Reply:
    return asides.answered(desk, turn) or telling.note(desk, turn)


@pytest.fixture
def listed(desk: Desk) -> Person:
    """Someone before whom a list of things stands."""
    person = Person(desk)
    person.says(telling.note, START, "state_target_role")
    assert person.last.asked.kind == "checks" and len(person.last.asked.skills) > 2
    return person


def name_of(person: Person, place: int = 0) -> str:
    return person.desk.catalogue.skill_name(person.last.asked.skills[place])


def test_what_is_left_out_is_open_and_no_gap(listed: Person) -> None:
    asked = listed.last.asked.skills
    listed.says(heard, name_of(listed), "state_skills")
    assert "utter_left_open" in listed.names()
    assert "lacks" not in listed.skills().values()
    assert listed.last.buttons[-1][1] == "the rest is new to me"
    assert not set(listed.last.asked.skills) & set(asked)


def test_the_rest_is_new_once_the_person_says_so(listed: Person) -> None:
    asked = listed.last.asked.skills
    listed.says(heard, name_of(listed), "state_skills")
    listed.says(heard, "the rest is new to me", "deny_skill")
    assert {listed.skills().get(skill) for skill in asked[1:]} == {"lacks"}
    assert listed.skills()[asked[0]] == "has"
    assert "utter_left_open" not in listed.names()


@pytest.mark.parametrize("text", ["the others are new to me", "none of the rest", "never used the others", "rest no"])
def test_the_rest_in_other_words(listed: Person, text: str) -> None:
    asked = listed.last.asked.skills
    listed.says(heard, name_of(listed), "state_skills")
    listed.says(heard, text, "deny_skill")
    assert {listed.skills().get(skill) for skill in asked[1:]} == {"lacks"}


def test_without_an_open_list_the_rest_says_nothing(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, "I want to be a data engineer, 3 years of work", "state_target_role")
    assert asides.answered(desk, person.turn("the rest is new to me", "deny_skill")) is None


def test_some_of_them_is_asked_which(listed: Person) -> None:
    asked = listed.last.asked
    listed.says(heard, "some of them", "state_skills")
    assert listed.names() == ["utter_which_of_them"]
    assert listed.last.asked == asked and listed.skills() == {"python": "has"}


def test_one_thing_of_the_list_is_asked_about_by_itself(listed: Person) -> None:
    first, name = listed.last.asked.skills[0], name_of(listed)
    listed.says(heard, f"what about {name}?", "ask_definition")
    assert listed.names() == ["utter_still_open"]
    assert (listed.last.asked.kind, listed.last.asked.skills) == ("level", (first,))
    listed.says(heard, "a bit", "state_skills")
    assert listed.skills()[first] == "has"


def test_what_is_on_no_list_is_not_answered_as_open(listed: Person) -> None:
    assert asides.answered(listed.desk, listed.turn("what about cobol?", "ask_definition")) is None


def test_a_cv_in_the_middle_of_a_list_lacks_nothing(listed: Person) -> None:
    text = (
        f"Ann Example\nData specialist\n\nExperience\n2019-2024 Analyst, Acme Ltd: reports in Excel and "
        f"{name_of(listed)}\n\n"
        "Skills\nExcel, Tableau, Git\n\nEducation\nBSc Biology 2018\n"
    )
    listed.says(papers.resume, text, "paste_resume")
    assert "lacks" not in listed.skills().values()


def test_years_of_one_skill_are_asked_about_as_such(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, "been coding java for 12 yrs", "state_skills")
    person.says(telling.note, "I want to be an ML engineer", "state_target_role")
    assert "utter_ask_years_of" in person.names() and person.last.parts[-1].vars["years"] == "12"
    person.says(heard, "yes, that's all", "affirm")
    assert person.state()["years"] == 12


def test_more_years_than_those_of_one_skill_count(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, "been coding java for 12 yrs, want to be an ML engineer", "state_target_role")
    person.says(heard, "15 in all", "state_experience")
    assert person.state()["years"] == 15


def test_a_correction_in_the_same_instant_counts(listed: Person) -> None:
    listed.says(heard, "python is advanced", "state_skills")
    listed.says(heard, "no, python is basic", "remove_or_correct")
    levels = {s["id"]: s["level"] for s in listed.state()["skills"]}
    assert levels["python"] == "basic"


def test_a_degree_is_said_back_as_a_guess(listed: Person) -> None:
    listed.says(telling.note, "BSc in statistics", "state_experience")
    assert "utter_suggested" in listed.names()
    states = {gap["name"]: gap["status"] for gap in listed.state()["gaps"]}
    assert "Probability" not in states or states["Probability"] != "met"


def test_a_guess_denied_is_not_made_again(listed: Person) -> None:
    listed.says(telling.note, "I don't know probability", "deny_skill")
    listed.says(telling.note, "BSc in statistics", "state_experience")
    assert listed.skills()["probability"] == "lacks"
    guessed = [str(part.vars["skills"]) for part in listed.last.parts if part.name == "utter_suggested"]
    assert guessed and not any("Probability" in skills for skills in guessed)


@pytest.mark.parametrize(
    "text",
    [
        "my wife says i must be a programmer",
        "my boss wants me to become a manager",
    ],
)
def test_what_others_want_is_heard_as_theirs(listed: Person, text: str) -> None:
    listed.says(heard, text, "chitchat")
    assert listed.names()[0] == "utter_urged_by_others"
    assert listed.state()["target_role"] == "data-engineer"


@pytest.mark.parametrize("text", ["they said no", "I should be a data analyst", "my boss says I should learn docker"])
def test_what_is_no_wish_of_others_is_not_answered_so(listed: Person, text: str) -> None:
    reply = asides.answered(listed.desk, listed.turn(text, "chitchat"))
    assert reply is None or reply.parts[0].name != "utter_urged_by_others"


def test_a_town_no_list_knows_is_asked_for_its_neighbour(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, START, "state_target_role")
    person.says(lambda desk, turn: checkins.change(desk, turn), "", "reschedule_checkin", checkin="weekly")
    assert person.last.offer == checkins.ZONE
    person.says(lambda desk, turn: checkins.taken(desk, turn), "kalamazoo", "nlu_fallback")
    assert person.names() == ["utter_checkins_place_unknown"]
    person.says(lambda desk, turn: checkins.taken(desk, turn), "chicago", "nlu_fallback")
    assert "Chicago" in str([part.vars for part in person.last.parts])


def test_who_is_nagged_about_it_hears_that_it_is_tiring_and_keeps_their_goal(listed: Person) -> None:
    listed.says(heard, "my mum keeps asking when I'll stop being silly", "chitchat")
    assert listed.names()[0] == "utter_worry_asked"
    assert listed.state()["target_role"] == "data-engineer"


@pytest.mark.parametrize("text", ["yes", "yeah", "oh yes, I have", "sure"])
def test_a_yes_to_a_list_is_asked_which_and_once(listed: Person, text: str) -> None:
    asked = listed.last.asked
    listed.says(heard, text, "affirm")
    assert listed.names() == ["utter_which_of_them"] and listed.last.asked == asked
    listed.says(heard, text, "affirm")
    assert "utter_which_of_them" not in listed.names()
    assert listed.skills() == {"python": "has"}


def test_a_yes_with_a_name_is_heard_as_it_is(listed: Person) -> None:
    first = listed.last.asked.skills[0]
    listed.says(heard, f"yes, {name_of(listed)}", "affirm")
    assert listed.skills()[first] == "has" and "utter_which_of_them" not in listed.names()


def test_where_most_is_not_talked_about_questions_are_offered_once_before_the_plan(listed: Person) -> None:
    listed.says(heard, "5 hours a week", "change_time_budget")
    for _ in range(6):
        if "utter_offer_rest_first" in listed.names():
            break
        listed.says(heard, "what a day", "chitchat")
        listed.says(gaps.show, "gaps", "ask_gap")
    assert "utter_offer_rest_first" in listed.names() and listed.last.offer == "questions"
    assert [title for title, _ in listed.last.buttons[:2]] == ["Ask me about the rest", "Show my plan"]
    listed.says(gaps.show, "gaps", "ask_gap")
    assert "utter_offer_rest_first" not in listed.names()
