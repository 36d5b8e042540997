"""Projects to show, with and without a plan; deadlines and days off told in passing."""

from __future__ import annotations

import pytest
from planned_world import answer, plan_of, planned
from services_world import Person

from bot.services import telling
from bot.services.desk import Desk
from bot.services.followup import checkins, rhythms


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


@pytest.mark.parametrize(
    "text",
    [
        "what could I build for my portfolio",
        "give me some project ideas",
        "which projects should I show",
        "I need small projects for my github",
    ],
)
def test_projects_come_from_the_plan(anna: Person, text: str) -> None:
    assert answer(anna, text, "ask_resources")[0] == "utter_projects"
    assert plan_of(anna).roadmap.steps[0].deliverable in str(anna.last.parts[0].vars["body"])


def test_without_a_plan_they_come_from_the_goal(desk: Desk) -> None:
    bob = Person(desk)
    bob.says(telling.note, "I want to be a data analyst", "state_target_role")
    assert answer(bob, "any projects you recommend?", "ask_resources")[0] == "utter_projects"


@pytest.mark.parametrize("text", ["I did two projects in SQL", "I have managed projects for years"])
def test_projects_told_are_no_wish(anna: Person, text: str) -> None:
    assert "utter_projects" not in answer(anna, text, "state_skills")


def test_a_date_in_months_is_no_rhythm(anna: Person) -> None:
    anna.last = rhythms.offer()
    reply = checkins.taken(anna.desk, anna.turn("too much, the placement is in 2 months", "complaint"))
    assert reply is None or reply.parts[0].name != "utter_checkins_set"
    assert anna.state()["checkins"] == "off"


def test_days_without_study_move_the_plan(anna: Person) -> None:
    before = plan_of(anna).roadmap.end
    answer(anna, "exams next week, so no studying", "report_blocked")
    assert plan_of(anna).roadmap.end > before
    assert "utter_step_blocked" not in anna.names()


def test_who_has_no_years_is_not_shown_a_senior_role_first(desk: Desk) -> None:
    bob = Person(desk)
    bob.says(telling.note, "I know python, c++ and a little machine learning", "state_skills")
    answer(bob, "which role fits me best", "closest_role")
    senior = next(r.name for r in desk.catalogue.roles.values() if r.years)
    assert senior not in [title for title, _ in bob.last.buttons]
