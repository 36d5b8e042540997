"""A step that goes since its skill is known, a lack that was never told, one thing or one fact forgotten."""

from __future__ import annotations

import pytest
from planned_world import answer, plan_of, planned
from services_world import Person

from bot.services.desk import Desk
from bot.services.record import records


@pytest.fixture
def ann(desk: Desk) -> Person:
    """Someone whose plan has Docker, Spark, Kafka, Airflow and SQL."""
    return planned(desk)


def skills_of(person: Person) -> set[str]:
    return {step.skill for step in plan_of(person).roadmap.steps}


@pytest.mark.parametrize(
    "text",
    [
        "drop docker from the plan, i use it every day",
        "no need for docker, been using it for years",
        "skip docker please, I already know it",
        "docker can be cut, i work with it all the time",
        "you can remove docker since i've used it at work",
        "why is docker in my plan, i already know docker",
        "take docker off, i'm certified",
    ],
)
def test_a_known_skill_goes_from_the_plan_and_stays_in_the_profile(ann: Person, text: str) -> None:
    assert "docker" in skills_of(ann)
    assert answer(ann, text, "remove_or_correct", records.correct)[0] == "utter_known_already"
    assert ann.skills()["docker"] == "has" and "docker" not in skills_of(ann)


def test_a_known_skill_beside_the_plan_is_noted(ann: Person) -> None:
    assert answer(ann, "drop tableau, i already use it daily", "remove_or_correct")[0] == "utter_known_already"
    assert ann.skills()["tableau"] == "has"


@pytest.mark.parametrize(
    "text",
    [
        "remove docker, i don't know it",
        "drop docker from my profile, i said that by accident",
        "skip docker, i have no time for it",
        "leave docker out, i know it is useful but no",
        "can i skip docker if i know it?",
        "forget docker, i never used it",
    ],
)
def test_who_does_not_know_it_notes_nothing(ann: Person, text: str) -> None:
    assert "utter_known_already" not in answer(ann, text, "remove_or_correct", records.correct)
    assert ann.skills().get("docker") != "has"


@pytest.mark.parametrize(
    "text",
    [
        "I never said I can't use kafka",
        "i didn't say that i don't know kafka",
        "it's not true that i lack kafka",
        "i NEVER told you i have no kafka",
        "i never said i have kafka problems",
        "I did not say that I'm weak in kafka",
    ],
)
def test_a_lack_that_was_never_told_is_taken_back_and_asked(ann: Person, text: str) -> None:
    assert ann.skills()["kafka"] == "lacks"
    assert answer(ann, text, "deny_skill")[-1] == "utter_unsaid_asked"
    assert "kafka" not in ann.skills()
    answer(ann, "yes", "affirm")
    assert ann.skills()["kafka"] == "has"


@pytest.mark.parametrize(
    "text", ["who said I don't know spark? I do", "i never said i can't do spark, of course i can"]
)
def test_a_denied_lack_with_its_opposite_is_a_skill(ann: Person, text: str) -> None:
    answer(ann, text, "deny_skill")
    assert ann.skills()["spark"] == "has"


def test_what_was_never_on_record_as_lacking_stays_known(ann: Person) -> None:
    assert answer(ann, "i never said i don't know python", "deny_skill")[0] == "utter_unsaid_had"
    assert ann.skills()["python"] == "has"


@pytest.mark.parametrize(
    "text",
    ["forget the excel thing", "scratch that excel part please", "drop the excel claim", "ok delete my excel entry"],
)
def test_one_thing_is_forgotten_by_its_name(ann: Person, text: str) -> None:
    assert answer(ann, text, "privacy_delete", records.ask_erase)[0] == "utter_removed"
    assert "excel" not in ann.skills() and "python" in ann.skills()


@pytest.mark.parametrize(
    "text",
    [
        "forget my experience",
        "please delete what i told you about my years of work",
        "erase the bit about my work experience",
        "ignore what i said about the years of experience",
    ],
)
def test_years_are_forgotten_alone(ann: Person, text: str) -> None:
    assert answer(ann, text, "privacy_delete", records.ask_erase)[0] == "utter_untold"
    assert ann.state()["years"] is None and ann.skills()


@pytest.mark.parametrize(
    "text", ["forget that I mentioned my employer", "delete everything i said about my current job"]
)
def test_what_is_not_kept_is_said_to_be_nothing(ann: Person, text: str) -> None:
    assert answer(ann, text, "privacy_delete", records.ask_erase)[0] == "utter_untold_nothing"


@pytest.mark.parametrize(
    "text", ["forget everything about me", "delete my data", "erase my account and my job history"]
)
def test_all_of_it_is_still_asked_for_once_more(ann: Person, text: str) -> None:
    assert answer(ann, text, "privacy_delete", records.ask_erase)[0] == "utter_erase_sure"
