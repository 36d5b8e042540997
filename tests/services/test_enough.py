"""Is it enough, when comes a job of it, what carries over, what is that: the fact is kept, the question answered."""

from __future__ import annotations

import pytest
from planned_world import analyst
from services_world import Person

from bot.services import asides, gaps, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.plan import enough
from bot.services.roles import carries
from bot.services.wellbeing import social


def door(desk: Desk, turn: Turn) -> Reply:
    return asides.answered(desk, turn) or social.fallback(desk, turn)


@pytest.fixture
def anna(desk: Desk) -> Person:
    return analyst(desk)


@pytest.mark.parametrize(
    "text", ["is 3 years of excel enough?", "are two years of excel sufficient?", "will my 4 years in excel be enough"]
)
def test_years_of_a_skill_are_kept_and_set_against_the_level_wanted(anna: Person, text: str) -> None:
    anna.says(door, text, "ask_gap")
    assert anna.names()[0] == "utter_enough_skill" and anna.skills()["excel"] == "has"
    assert anna.last.parts[0].vars["level"] == "advanced" and anna.last.parts[0].vars["metric"]


def test_a_skill_that_is_only_asked_about_is_not_had(anna: Person) -> None:
    anna.says(door, "is basic SQL enough?", "ask_gap")
    assert anna.names()[0] == "utter_enough_skill"


@pytest.mark.parametrize("text", ["I have maybe 5 hours a week, is that enough?", "are 5 hours a week enough?"])
def test_hours_are_kept_and_made_into_weeks(anna: Person, text: str) -> None:
    anna.says(door, text, "change_time_budget")
    assert "utter_hours_enough" in anna.names() and anna.state()["hours_per_week"] == 5
    values = next(p.vars for p in anna.last.parts if p.name == "utter_hours_enough")
    assert values["weekly"] == "5" and int(values["weeks"]) > 10


@pytest.mark.parametrize(
    "text",
    [
        "how long until I get a job",
        "when will I be hired?",
        "how fast do people find a job with this",
        "by when do I have a job",
    ],
)
def test_no_date_for_a_job_but_what_can_be_counted(anna: Person, text: str) -> None:
    anna.says(door, text, "ask_roadmap")
    assert anna.names()[0] == "utter_job_when_role" and "hours" in str(anna.last.parts[0].vars["hours"])


@pytest.mark.parametrize("text", ["I had enough", "is that a joke?", "I get enough sleep", "when is the job ad due"])
def test_other_words_ask_for_none_of_it(anna: Person, text: str) -> None:
    asked = enough.JOB_WHEN.search(text) or (
        enough.ENOUGH.search(text) and enough.enough(anna.desk, anna.turn(text, "chitchat"))
    )
    assert not asked


@pytest.mark.parametrize(
    "text",
    [
        "what would carry over from nursing?",
        "what can I reuse from being a waitress",
        "is anything transferable from my job as a cook?",
        "which of it is of use from 5 years as a teacher",
    ],
)
def test_what_carries_over_is_asked_and_not_assumed(anna: Person, text: str) -> None:
    anna.says(door, text, "start_over")
    assert anna.names()[0] == "utter_carries" and anna.last.asked.kind == "checks"
    assert anna.skills() == {} and not anna.last.forget


@pytest.mark.parametrize("text", ["can I transfer my plan to telegram", "start over", "carry on"])
def test_what_is_moved_otherwise_carries_nothing_over(anna: Person, text: str) -> None:
    assert not carries.CARRIES.search(text) or carries.over(anna.desk, anna.turn(text, "start_over")) is None


@pytest.mark.parametrize("text", ["ok maybe bi developer, what's that", "BI developer? what do they do all day?"])
def test_a_role_that_is_named_and_asked_about_is_explained(anna: Person, text: str) -> None:
    anna.says(door, text, "state_target_role")
    assert "utter_define_role" in anna.names()


def test_the_role_named_beside_the_wish_for_gaps_is_the_goal_of_who_has_none(desk: Desk) -> None:
    eve = Person(desk)
    eve.says(telling.note, "I want to be a florist", "state_target_role")
    eve.says(gaps.show, "ok fine, data engineer. what's missing", "ask_gap")
    assert eve.state()["target_role"] == "data-engineer"
