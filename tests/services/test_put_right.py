"""What was just noted is put right in few words."""

from __future__ import annotations

from typing import Any

import pytest
from planned_world import keeping
from services_world import PERSON, Person

from bot.services import telling
from bot.services.desk import Desk


@pytest.fixture
def lea(desk: Desk) -> Person:
    person = Person(desk)
    says(person, "I want to be a data scientist", "state_target_role")
    says(person, "3 years of work as a clerk", "state_experience")
    return person


def says(person: Person, text: str, intent: str = "state_skills", service: Any = telling.note) -> list[str]:
    person.later(minutes=1)
    person.says(keeping(service), text, intent)
    return person.names()


def levels(person: Person) -> dict[str, Any]:
    return {s["id"]: s["level"] for s in person.state()["skills"] if s["polarity"] == "has"}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("not advanced, just ok", "intermediate"),
        ("no, I'm not advanced, more like basic", "basic"),
        ("that's too high, make it basic", "basic"),
        ("sorry, I meant intermediate, not an expert", "intermediate"),
        ("it's not advanced", "intermediate"),
    ],
)
def test_a_level_is_put_right_without_the_name(lea: Person, text: str, level: str) -> None:
    says(lea, "I am advanced in Python")
    says(lea, text, "remove_or_correct")
    assert levels(lea)["python"] == level


def test_of_several_only_the_one_with_that_level_is_meant(lea: Person) -> None:
    says(lea, "I am advanced in Python and basic in SQL")
    says(lea, "not advanced, just ok", "deny_skill")
    assert levels(lea) == {"python": "intermediate", "sql": "basic"} | {
        k: v for k, v in levels(lea).items() if k not in ("python", "sql")
    }


def test_of_several_at_one_level_it_is_asked_which(lea: Person) -> None:
    says(lea, "I am advanced in Python and advanced in SQL")
    assert says(lea, "not advanced, just ok", "deny_skill") == ["utter_right_which"]
    says(lea, lea.last.buttons[1][1], "state_skills")
    assert sorted(v for k, v in levels(lea).items() if k in ("python", "sql")) == ["advanced", "intermediate"]


@pytest.mark.parametrize("text", ["it's the other way round", "swap the two", "no, you mixed them up", "vice versa"])
def test_two_things_are_exchanged(lea: Person, text: str) -> None:
    says(lea, "I am advanced in Python and basic in SQL")
    says(lea, text, "complaint")
    assert (levels(lea)["python"], levels(lea)["sql"]) == ("basic", "advanced")


def test_a_skill_and_a_lack_are_exchanged(lea: Person) -> None:
    says(lea, "I know Python but I never used SQL")
    says(lea, "other way around!", "complaint")
    skills = lea.skills()
    assert (skills["python"], skills["sql"]) == ("lacks", "has")


def test_what_was_never_said_is_taken_off_and_put_back(lea: Person) -> None:
    says(lea, "I know Tableau")
    assert says(lea, "that's wrong, I never said Tableau", "complaint")[0] == "utter_removed"
    assert "tableau" not in lea.skills()
    assert says(lea, "put it back", "remove_or_correct")[0] == "utter_undone"
    assert lea.skills()["tableau"] == "has"


def test_the_last_message_is_taken_back_whole(lea: Person) -> None:
    says(lea, "I know Tableau")
    assert says(lea, "I never said that", "complaint")[0] == "utter_undone"
    assert "tableau" not in lea.skills()


@pytest.mark.parametrize(
    "text", ["only the basics", "just a bit", "the opposite of fun", "swap the two phases", "not good news"]
)
def test_other_words_put_nothing_right(lea: Person, text: str) -> None:
    says(lea, "I am advanced in Python")
    says(lea, "8 hours a week", "change_time_budget")
    says(lea, text, "chitchat")
    assert levels(lea)["python"] == "advanced"


def test_nothing_is_put_right_later(lea: Person) -> None:
    says(lea, "I am advanced in Python and basic in SQL")
    says(lea, "thanks", "thanks")
    says(lea, "it's the other way round", "complaint")
    assert levels(lea)["python"] == "advanced"
    with lea.desk.memory.unit() as unit:
        assert unit.exists(PERSON)
