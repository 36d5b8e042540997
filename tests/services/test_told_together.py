"""A level said of all that was told last, and what a role asks of a subject that is many skills."""

from __future__ import annotations

import pytest
from services_world import Person

from bot.services import asides, telling
from bot.services.desk import Desk
from bot.services.wellbeing import social


def levels(person: Person) -> dict[str, str | None]:
    return {s["id"]: s["level"] for s in person.state()["skills"]}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("all of them at expert level", "advanced"),
        ("both just the basics", "basic"),
        ("I'd say all pretty good", "intermediate"),
        ("these two are fluent", "advanced"),
    ],
)
def test_a_level_of_all_is_kept_for_what_was_told_last(desk: Desk, text: str, level: str) -> None:
    ann = Person(desk)
    ann.says(telling.note, "I use tableau", "state_skills")
    ann.later(minutes=1)
    ann.says(telling.note, "I know java and docker", "state_skills")
    ann.later(minutes=1)
    ann.says(asides.answered, text, "chitchat")
    assert levels(ann) == {"tableau": None, "java": level, "docker": level}
    assert ann.names()[0] == "utter_noted"


@pytest.mark.parametrize("text", ["all good", "both", "all of them?", "everything is fine with me so far, thank you"])
def test_what_names_no_level_gives_none(desk: Desk, text: str) -> None:
    ann = Person(desk)
    ann.says(telling.note, "I know java and docker", "state_skills")
    before = levels(ann)
    ann.later(minutes=1)
    asides.answered(desk, ann.turn(text, "chitchat"))
    assert levels(ann) == before


@pytest.mark.parametrize(
    "text", ["do i have to know docker?", "should i already know statistics", "do you need to be good at sql?"]
)
def test_what_one_has_to_know_is_answered_from_the_roles(desk: Desk, text: str) -> None:
    ann = Person(desk)
    ann.says(asides.answered, text, "deny_skill")
    assert ann.names()[0] == "utter_importance"
    assert ann.last.asked.kind == "goal"


def test_a_subject_no_role_names_is_answered_by_its_parts(desk: Desk) -> None:
    ann = Person(desk)
    ann.says(telling.note, "I want to be a data scientist", "state_target_role")
    ann.says(asides.answered, "do I need maths?", "ask_role_requirements")
    assert "tatistic" in str(ann.last.parts[0].vars["names"])


def test_a_list_of_tools_beside_a_wish_is_told(desk: Desk) -> None:
    ann = Person(desk)
    text = "Backend dev, Java, Docker, Kafka, Git. would like to switch into AI"
    ann.says(telling.note, text, "state_target_role")
    assert ann.skills() == {"java": "has", "docker": "has", "kafka": "has", "git": "has"}
    assert ann.state()["target_role"] is None


def test_facts_are_worth_more_than_small_talk(desk: Desk) -> None:
    ann = Person(desk)
    ann.says(social.answer("utter_chitchat"), "my mother tongue is dutch, I work as a tiler", "chitchat")
    assert ann.names()[0] == "utter_noted"
    assert "tiler" in str(ann.last.parts[0].vars["facts"])


def test_who_starts_anew_after_a_lost_job_is_not_asked_to_delete(desk: Desk) -> None:
    ann = Person(desk)
    ann.says(asides.answered, "my contract wasn't extended so I need a new start", "start_over")
    assert ann.names() == ["utter_laid_off"]
