"""Years of one post, levels and skills put right in few words, names, beginners, likings: what is stored and said."""

from __future__ import annotations

import pytest
from services_world import PERSON, Person

from bot.advice.catalogue import Level
from bot.services import asides, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.record import names, undoing


def answered(desk: Desk, turn: Turn) -> Reply:
    """The answer as an action gives it: what the words make plain first, and what changed kept for taking it back."""
    before = undoing.state(desk, turn)
    reply = asides.answered(desk, turn) or telling.note(desk, turn)
    reply = names.greeted(desk, turn, reply)
    undoing.keep(desk, turn, before, reply)
    return reply


class Talk:
    """Someone whose every message gets the answer of an action, a minute after the one before."""

    def __init__(self, desk: Desk) -> None:
        self.person = Person(desk)

    def says(self, text: str, intent: str = "state_skills") -> list[str]:
        """The names of the responses to a message."""
        self.person.later(minutes=1)
        self.person.says(answered, text, intent)
        return self.person.names()

    def level(self, skill: str) -> Level | None:
        with self.person.desk.memory.unit() as unit:
            return next((c.level for c in unit.claims(PERSON) if c.skill == skill), None)


@pytest.fixture
def talk(desk: Desk) -> Talk:
    """Someone with seven years of work and two skills told."""
    talk = Talk(desk)
    talk.says("I want to be a data analyst, 7 years of work", "state_target_role")
    talk.says("good excel, a bit of sql")
    return talk


def test_the_years_of_one_post_leave_those_of_all_work(talk: Talk) -> None:
    said = talk.says("i did an internship of 3 months at a bank", "state_experience")
    assert "utter_years_part" in said
    assert talk.person.state()["years"] == 7


@pytest.mark.parametrize(
    "text", ["that's wrong, I only worked 5 years as analyst", "5 years, not 7", "in total 5 years"]
)
def test_years_put_right_take_their_place_and_undo_nothing_else(talk: Talk, text: str) -> None:
    said = talk.says(text, "remove_or_correct")
    assert talk.person.state()["years"] == 5
    assert "utter_undone" not in said and talk.person.skills() == {"excel": "has", "sql": "has"}


def test_hours_that_were_not_written_down_are_taken_in(talk: Talk) -> None:
    said = talk.says("and my 5 hours per week, you did not write it", "complaint")
    assert talk.person.state()["hours_per_week"] == 5
    assert "utter_undone" not in said and talk.person.skills() == {"excel": "has", "sql": "has"}


def test_a_level_put_right_twice_is_the_last_one(talk: Talk) -> None:
    talk.says("basic power bi")
    talk.says("no, advanced")
    assert talk.level("power-bi") is Level.ADVANCED


@pytest.mark.parametrize(("told", "key", "value"), [("3 hours a week", "hours_per_week", 4), ("6 years", "years", 4)])
def test_another_number_takes_the_place_of_the_one_just_noted(talk: Talk, told: str, key: str, value: float) -> None:
    talk.says(f"no, {told}", "remove_or_correct")
    talk.says("no, 4", "deny")
    assert talk.person.state()[key] == value


def test_a_number_after_something_else_changes_nothing(talk: Talk) -> None:
    talk.says("no, 4", "deny")
    assert (talk.person.state()["hours_per_week"], talk.person.state()["years"]) == (None, 7)


def test_years_of_a_skill_keep_its_level(talk: Talk) -> None:
    talk.says("excel 4 years")
    assert talk.level("excel") is Level.INTERMEDIATE


def test_what_was_noted_last_and_is_no_skill_of_theirs_is_taken_off(talk: Talk) -> None:
    talk.says("and tableau")
    assert "tableau" in talk.person.skills()
    assert "utter_removed" in talk.says("that's not a skill I have", "deny")
    assert talk.person.skills() == {"excel": "has", "sql": "has"}


def test_of_several_noted_at_once_it_is_asked_which_is_none(desk: Desk) -> None:
    talk = Talk(desk)
    talk.says("I want to be a data analyst, 7 years of work", "state_target_role")
    talk.says("python, tableau and sql")
    assert talk.says("that is not a skill of mine", "remove_or_correct") == ["utter_remove_which"]
    assert set(talk.person.skills()) == {"python", "tableau", "sql"}


def test_a_name_is_said_back_once_and_kept_nowhere(desk: Desk) -> None:
    talk = Talk(desk)
    assert talk.says("hi I'm Lena", "greet")[:2] == ["utter_name", "utter_name_first"]
    assert talk.says("call me Leni", "human_handoff")[0] == "utter_name_again"
    talk.says("I'm Lena, I know python", "state_skills")
    with talk.person.desk.memory.unit() as unit:
        kept = [*unit.questions(PERSON), *(c.quote for c in unit.all_claims(PERSON)), str(unit.snapshot(PERSON))]
    assert not any("len" in words.casefold() for words in kept)
    assert "utter_name_unknown" in talk.says("what's my name?", "privacy_export")


def test_who_asks_to_be_called_back_is_no_name(desk: Desk) -> None:
    talk = Talk(desk)
    assert not any(name.startswith("utter_name") for name in talk.says("call me back please", "human_handoff"))


@pytest.mark.parametrize(
    "text", ["I'm a total beginner, I know nothing", "i'm starting from scratch", "I can do nothing", "zero experience"]
)
def test_who_knows_nothing_is_met_kindly_and_shown_no_lists(desk: Desk, text: str) -> None:
    talk = Talk(desk)
    assert "utter_zero_start" in talk.says(text, "chitchat")
    talk.says("data analyst", "state_target_role")
    said = talk.says("0 years", "state_experience")
    assert said[-1] == "utter_way_zero" and talk.person.last.offer == "zero"


def test_to_start_over_is_no_word_of_a_beginner(desk: Desk) -> None:
    assert "utter_zero_start" not in Talk(desk).says("start from scratch please", "start_over")


def test_a_liking_is_narrowed_by_one_question_with_roles(desk: Desk) -> None:
    talk = Talk(desk)
    said = talk.says("something with charts and people, not programming", "chitchat")
    assert said == ["utter_narrowed", "utter_narrowed_queries", "utter_narrowed_which"]
    assert talk.person.last.asked.roles == ("data-analyst", "ai-product-manager")
    talk.says("first one good", "affirm")
    assert talk.person.state()["target_role"] == "data-analyst"


def test_what_is_only_liked_is_no_skill_and_little_of_it_bars_no_role(desk: Desk) -> None:
    talk = Talk(desk)
    talk.says("want something with data but not too much maths", "chitchat")
    assert talk.person.last.asked.roles[0] == "data-analyst" and len(talk.person.last.asked.roles) == 2
    assert not talk.person.skills()


def test_with_a_goal_a_liking_asks_nothing(talk: Talk) -> None:
    assert "utter_narrowed" not in talk.says("i like charts and people", "chitchat")


def test_to_stay_in_ones_work_is_a_fair_thought(desk: Desk) -> None:
    talk = Talk(desk)
    assert talk.says("I wonder whether I should just stay a teacher", "chitchat") == ["utter_staying"]
    assert not talk.person.state().get("target_role")
    assert talk.person.last.offer == "closest"


@pytest.mark.parametrize("text", ["great, another chatbot", "oh joy, one more bot"])
def test_who_has_met_too_many_bots_is_heard(desk: Desk, text: str) -> None:
    talk = Talk(desk)
    assert "utter_bot_weary" in talk.says(text, "complaint")
    assert not talk.person.skills()


def test_hours_from_a_day_on_hold_before_there_is_a_plan(talk: Talk) -> None:
    assert "utter_hours_from" in talk.says("6 hours from january", "change_time_budget")
    with talk.person.desk.memory.unit() as unit:
        person = unit.person(PERSON, "2026-03-02T10:00:00+00:00")
    assert (person.hours_per_week, person.plan_start) == (6, "2027-01-01")


def test_a_busy_time_comes_before_the_hours_behind_it(talk: Talk) -> None:
    said = talk.says("busy until october 10, then 6 hours", "change_time_budget")
    assert said[:2] == ["utter_away_kept", "utter_away_hours"]


def test_work_done_all_day_is_named_as_work(desk: Desk) -> None:
    talk = Talk(desk)
    talk.says("i drive a van for dpd", "state_experience")
    with talk.person.desk.memory.unit() as unit:
        assert unit.person(PERSON, "2026-03-02T10:00:00+00:00").current_said == "driving a van"
    assert not talk.person.skills()
