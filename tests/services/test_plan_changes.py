"""Wishes for the plan in short or unusual words, prices that are no hours, and what follows what."""

from __future__ import annotations

import pytest
from planned_world import answer, plan_of, planned, states
from services_world import Person

from bot.services.desk import Desk
from bot.services.followup.rhythms import of_other_things
from bot.services.plan import roadmaps
from bot.services.roles import market
from bot.services.steps import howfar, progress


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


def order(person: Person) -> list[str]:
    return list(dict.fromkeys(s.skill for s in plan_of(person).roadmap.steps))


@pytest.mark.parametrize(
    "text", ["skip airflow", "please forget airflow", "ok forget about airflow, nobody here uses it"]
)
def test_a_topic_is_left_out_in_two_words_as_well(anna: Person, text: str) -> None:
    answer(anna, text, "remove_or_correct")
    assert "airflow" not in order(anna)


@pytest.mark.parametrize("text", ["could you slot dbt in", "let's throw dbt in as well", "can we fit tableau in?"])
def test_a_topic_is_fitted_in_and_never_taken_for_an_insult(anna: Person, text: str) -> None:
    before = len(order(anna))
    assert answer(anna, text, "abuse")[0] == "utter_wish_added"
    assert len(order(anna)) > before


def test_two_topics_change_places(anna: Person) -> None:
    skills = [s for s in order(anna) if s in ("airflow", "spark")]
    answer(anna, f"can you switch {skills[1]} and {skills[0]} around", "state_skills")
    assert [s for s in order(anna) if s in skills[:2]] == [skills[1], skills[0]]


@pytest.mark.parametrize("text", ["the course costs 120 euros", "it is 40 bucks a piece", "exam fee is 75 dollars"])
def test_a_price_is_no_number_of_hours(anna: Person, text: str) -> None:
    answer(anna, text, "change_time_budget", roadmaps.change_hours)
    assert plan_of(anna).roadmap.hours_per_week == 10


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("my monitor died", "utter_blocked_access"),
        ("I gave up on spark", "utter_blocked_choice"),
    ],
)
def test_more_that_stands_in_the_way(anna: Person, text: str, kind: str) -> None:
    assert answer(anna, text, "nlu_fallback") == ["utter_step_blocked", kind]


def test_who_feels_dumb_over_a_step_hears_kindness_first(anna: Person) -> None:
    assert answer(anna, "airflow makes me feel dumb", "nlu_fallback") == ["utter_hard_kind", "utter_blocked_hard"]
    assert states(anna)["airflow:0-1"] == "blocked"


def test_what_was_given_up_beside_a_finished_step(anna: Person) -> None:
    answer(anna, "airflow done, but gave up on spark", "report_progress_done", progress.done)
    assert sorted(states(anna).values()) == ["blocked", "done"]


def test_what_follows_a_step_is_named_with_its_dates(anna: Person) -> None:
    steps = plan_of(anna).roadmap.steps
    docker = next(n for n, s in enumerate(steps) if s.skill == "docker")
    assert answer(anna, "what do I do after docker?", "ask_next_step")[0] == "utter_comes_after"
    assert anna.last.focus == steps[docker + 1].id


@pytest.mark.parametrize("text", ["is my timeline doable?", "are the dates realistic"])
def test_whether_the_plan_is_realistic_is_told_by_its_sum(anna: Person, text: str) -> None:
    assert answer(anna, text, "ask_salary_outlook", market.salary)[0] == "utter_plan_end"


def test_did_the_plan_change_is_a_question_for_its_versions(anna: Person) -> None:
    answer(anna, "15 hours a week from now on", "change_time_budget", roadmaps.change_hours)
    names = answer(anna, "has my plan changed since yesterday?", "ask_progress", howfar.show)
    assert "utter_progress" not in names


@pytest.mark.parametrize(
    ("text", "month"), [("i take the summer off, july to august", 7), ("having the spring off, april to may", 4)]
)
def test_a_season_off(anna: Person, text: str, month: int) -> None:
    absence = anna.turn(text, "change_time_budget").facts.absence
    assert absence is not None
    assert absence.first.month == month


@pytest.mark.parametrize("text", ["please do kafka last", "move kafka to the end"])
def test_a_topic_goes_behind_all_others(anna: Person, text: str) -> None:
    before = anna.skills()
    assert answer(anna, text, "state_skills")[0] == "utter_order_last"
    assert plan_of(anna).roadmap.steps[-1].skill == "kafka"
    assert anna.skills() == before


@pytest.mark.parametrize("text", ["I'd like dbt in my plan", "i need power bi in the plan as well"])
def test_a_topic_wanted_in_the_plan_is_added(anna: Person, text: str) -> None:
    assert answer(anna, text, "ask_roadmap", roadmaps.show)[0] == "utter_wish_added"


def test_a_topic_taken_out(anna: Person) -> None:
    answer(anna, "take airflow out please", "remove_or_correct")
    assert "airflow" not in order(anna)


def test_a_phase_finished_but_for_one_step(anna: Person) -> None:
    answer(anna, "finished everything in phase 1 apart from docker", "report_progress_done", progress.done)
    assert states(anna)
    assert not any(step.startswith("docker") for step in states(anna))


def test_two_done_and_one_to_do(anna: Person) -> None:
    answer(anna, "airflow finished, docker finished, spark is to do", "report_progress_partial", progress.partial)
    assert sorted(states(anna).values()) == ["done", "done"]


def test_sleepless_nights_are_a_reason(anna: Person) -> None:
    assert answer(anna, "the twins don't sleep", "out_of_scope") == ["utter_step_blocked", "utter_blocked_choice"]


def test_a_deadline_is_no_answer_to_how_often(anna: Person) -> None:
    assert of_other_things(anna.turn("deadline is 1 october now", "nlu_fallback"))
