"""Worries get a word of their own, keep what is told beside them, and lead on; despair goes before them."""

from __future__ import annotations

import pytest
from planned_world import analyst, answer, plan_of, planned
from services_world import PERSON, Person

from bot.services.desk import Desk
from bot.services.followup import checkin_offer, rhythms
from bot.services.wellbeing import social


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


@pytest.fixture
def bob(desk: Desk) -> Person:
    return analyst(desk)


@pytest.mark.parametrize(
    ("text", "intent", "name"),
    [
        ("my flatmates say people my age never make it", "complaint", "utter_worry_others"),
        ("my sister thinks it's a stupid idea", "chitchat", "utter_worry_others"),
        ("will my accent be a problem", "nlu_fallback", "utter_worry_tongue"),
        ("what if i quit halfway through", "ask_roadmap", "utter_worry_failing"),
        ("job interviews terrify me", "distress", "utter_worry_interview"),
        ("i feel like an idiot next to the students", "abuse", "utter_worry_self"),
        ("nobody from my street ever went to university", "distress", "utter_worry_self"),
    ],
)
def test_a_worry_is_answered_and_the_talk_goes_on(bob: Person, text: str, intent: str, name: str) -> None:
    assert answer(bob, text, intent)[0] == name
    assert len(bob.last.parts) > 1


def test_what_is_told_beside_is_kept(bob: Person) -> None:
    names = answer(bob, "my boss says I'm too old for it, but I know SQL and can do 5 hours a week", "state_skills")
    assert names[:2] == ["utter_worry_others", "utter_noted"]
    assert bob.skills()["sql"] == "has" and bob.state()["hours_per_week"] == 5


def test_failing_with_a_plan_says_what_happens_to_it(anna: Person) -> None:
    assert answer(anna, "what happens if i cannot keep it up", "ask_roadmap")[0] == "utter_worry_failing_plan"


def test_wasted_evenings_are_no_hours(anna: Person) -> None:
    weekly = plan_of(anna).roadmap.hours_per_week
    answer(anna, "my cousin says i waste my weekends studying", "change_time_budget")
    assert plan_of(anna).roadmap.hours_per_week == weekly


def test_no_question_about_check_ins_right_behind_a_worry(anna: Person) -> None:
    checkin_offer.followed(anna.desk, anna.turn("ok", "affirm"), anna.last)
    text = "i don't believe i can do it"
    answer(anna, text, "nlu_fallback")
    assert checkin_offer.followed(anna.desk, anna.turn(text, "nlu_fallback"), anna.last).offer != rhythms.OPT_IN


def test_a_thing_that_others_think_little_of_is_no_worry(anna: Person) -> None:
    assert answer(anna, "my colleague says kafka is useless", "chitchat")[0] != "utter_worry_others"


def test_a_doubt_asked_as_a_question_keeps_its_answer(bob: Person) -> None:
    assert answer(bob, "am I too old for this?", "chitchat")[0] == "utter_doubt"


def test_in_a_pause_nothing_is_asked(bob: Person) -> None:
    bob.says(social.distress, "I can't go on", "distress")
    names = answer(bob, "everybody laughs at me", "chitchat")
    assert names == ["utter_worry_others", "utter_here"] and bob.last.offer == social.PAUSE


def test_a_wish_to_erase_goes_first(bob: Person) -> None:
    text = "my wife thinks it's stupid, delete my data"
    assert "utter_worry_others" not in answer(bob, text, "privacy_delete", social.answer("utter_thanks"))
    assert PERSON
