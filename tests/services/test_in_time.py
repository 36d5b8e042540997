"""Whether a plan fits before a day at hours that are only asked about."""

from __future__ import annotations

import pytest
from planned_world import answer, plan_of, planned
from services_world import Person

from bot.services.desk import Desk
from bot.services.plan import roadmaps


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("can I make it by next year with 60 hours a week?", "utter_fits_so_far"),  # 5 of 39 things talked about
        ("would i be done in 8 weeks with 4h a week?", "utter_fits_part"),
        ("could I be done within 2 weeks with 1 hour a week?", "utter_fits_no_step"),
    ],
)
def test_the_plans_own_sum_answers_and_nothing_changes(anna: Person, text: str, name: str) -> None:
    before = plan_of(anna)
    assert answer(anna, text, "change_time_budget", roadmaps.change_hours)[0] == name
    assert anna.state()["hours_per_week"] == 10
    assert plan_of(anna).version == before.version
    assert anna.last.offer.startswith("hours:")


def test_the_card_of_a_thin_plan_says_how_little_it_covers(anna: Person) -> None:
    answer(anna, "show my plan", "ask_roadmap", roadmaps.show)
    card = anna.last.card
    assert card and card["type"] == "roadmap"
    assert str(card["caveat"]).startswith("This plan covers 5 of the 39 things")


def test_hours_that_are_told_change_the_plan(anna: Person) -> None:
    answer(anna, "i have 4 hours a week until summer", "change_time_budget", roadmaps.change_hours)
    assert anna.state()["hours_per_week"] == 4
