"""Reports on a step by what it is made of, hours that change later, a lost heart: what a plan does with them."""

from __future__ import annotations

from datetime import date

import pytest
from planned_world import answer, plan_of, planned, states, versions_of
from services_world import PERSON, Person

from bot.services.desk import Desk
from bot.services.followup import returning
from bot.services.plan import laterhours, paces, roadmaps
from bot.services.steps import progress


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


@pytest.mark.parametrize(
    ("text", "step", "state"),
    [
        ("SQL basic, the 15 queries one, its done", "sql:0-1", "done"),
        ("all 15 queries finally run", "sql:0-1", "done"),
        ("watched video of SQL", "sql:0-1", "doing"),
        ("did some sql tonight", "sql:0-1", "doing"),
        ("kafka is through", "kafka:0-1", "done"),
    ],
)
def test_a_report_counts_on_the_step_it_means_and_never_takes_it_out(
    anna: Person, text: str, step: str, state: str
) -> None:
    before = [s.id for s in plan_of(anna).roadmap.steps]
    answer(anna, text, "state_skills")
    assert states(anna) == {step: state}
    assert [s.id for s in plan_of(anna).roadmap.steps] == before


def test_a_level_that_is_finished_takes_those_below_along(anna: Person) -> None:
    answer(anna, "the airflow intermediate one is complete", "report_progress_done", progress.done)
    assert states(anna) == {"airflow:0-1": "done", "airflow:1-2": "done"}


def test_half_of_some_material_is_no_half_of_the_hours(anna: Person) -> None:
    answer(anna, "read the sqlzoo stuff, about half of it", "report_progress_partial", progress.partial)
    assert anna.state()["hours_per_week"] == 10 and states(anna) == {"sql:0-1": "doing"}


def test_a_number_of_the_things_a_step_counts_is_its_share(anna: Person) -> None:
    answer(anna, "did 5 of the 15 queries", "report_progress_partial", progress.partial)
    with anna.desk.memory.unit() as unit:
        assert unit.shares(PERSON) == {"sql:0-1": 0.33}


def test_a_closed_level_is_not_ticked_as_the_next_one(anna: Person) -> None:
    answer(anna, "finished sql basic", "report_progress_done", progress.done)
    assert answer(anna, "sql basic is done too", "report_progress_done", progress.done)[0] == "utter_step_already"
    assert states(anna) == {"sql:0-1": "done"}


@pytest.mark.parametrize("text", ["I already know sql well", "my brother finished sql", "I will finish sql next week"])
def test_what_is_no_report_marks_nothing(anna: Person, text: str) -> None:
    answer(anna, text, "state_skills")
    assert "done" not in states(anna).values()


def test_a_part_by_its_number_counts_where_the_step_was_cut(anna: Person) -> None:
    answer(anna, "next step", "ask_next_step", roadmaps.next_step)
    answer(anna, "split it into smaller parts")
    answer(anna, "part 1 done")
    answer(anna, "finish part 2 also")
    with anna.desk.memory.unit() as unit:
        shares = unit.shares(PERSON)
    assert list(shares) == ["sql:0-1"] and 0.3 < shares["sql:0-1"] < 0.9


def test_work_that_was_left_out_is_asked_about_before_the_step_is_ticked(anna: Person) -> None:
    assert answer(anna, "passed kafka, skipped the project") == ["utter_step_without_work"]
    assert states(anna) == {"kafka:0-1": "doing"}


def test_skipping_a_must_is_told(anna: Person) -> None:
    answer(anna, "next step", "ask_next_step", roadmaps.next_step)
    assert answer(anna, "skip this step")[:2] == ["utter_step_skipped", "utter_skip_must"]


def test_a_step_finished_late_says_why_the_end_moves(anna: Person) -> None:
    anna.later(days=40)
    names = answer(anna, "finished sql basic", "report_progress_done", progress.done)
    assert "utter_done_late" in names and "utter_plan_changed" not in names


def test_hours_that_change_later_move_the_end_and_not_the_start(anna: Person) -> None:
    before = plan_of(anna).roadmap
    assert (
        answer(anna, "4 hours from next month", "change_time_budget", roadmaps.change_hours)[0] == "utter_hours_later"
    )
    after = plan_of(anna).roadmap
    assert after.start == before.start and after.end > before.end
    assert after.hours_per_week == 10 and [rate for _, rate in after.paces] == [4]
    assert versions_of(anna)[-1].body["cause"] == "hours"
    anna.later(days=45)
    returning.seen(anna.desk, anna.turn("hi", "greet"))
    assert anna.state()["hours_per_week"] == 4
    assert plan_of(anna).roadmap.start == before.start or plan_of(anna).roadmap.start >= date(2026, 4, 1)


def test_hours_until_a_day_and_the_old_ones_again(anna: Person) -> None:
    answer(anna, "3 hrs till june then back to normal", "change_time_budget", roadmaps.change_hours)
    found = plan_of(anna).roadmap
    assert found.hours_per_week == 3 and found.paces == ((date(2026, 6, 1), 10.0),)
    answer(anna, "7 hours a week", "change_time_budget", roadmaps.change_hours)
    assert plan_of(anna).roadmap.paces == ()
    with anna.desk.memory.unit() as unit:
        assert paces.KEY not in unit.person(PERSON, "").options


@pytest.mark.parametrize("text", ["the hours, put back", "change my hours back please", "my old hours again please"])
def test_hours_are_put_back(anna: Person, text: str) -> None:
    answer(anna, "4 hours a week", "change_time_budget", roadmaps.change_hours)
    assert laterhours.BACK.search(text)
    answer(anna, text, "change_time_budget", roadmaps.change_hours)
    assert anna.state()["hours_per_week"] == 10


def test_a_pause_ends_when_its_reason_is_gone(anna: Person) -> None:
    answer(anna, "my kid is ill, need a break for two weeks")
    end = plan_of(anna).roadmap.end
    anna.later(days=4)
    assert answer(anna, "hes fine now, scrap that")[0] == "utter_pause_over"
    assert plan_of(anna).roadmap.end < end


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("losing motivation", "utter_worry_drive"),
        ("what's the point, AI will do it", "utter_heart_ai"),
        ("feel dumb lately", "utter_worry_self"),
        ("tempted to give up lately", "utter_heart"),
    ],
)
def test_who_loses_heart_gets_a_word_and_a_small_piece(anna: Person, text: str, word: str) -> None:
    assert answer(anna, text, "complaint") == [word, "utter_small_piece"]
    answer(anna, "yes", "affirm")
    with anna.desk.memory.unit() as unit:
        assert unit.person(PERSON, "").options["smaller"]


def test_who_lost_their_job_is_offered_more_hours_and_decides(anna: Person) -> None:
    assert answer(anna, "lost my job, twice the hours", "state_experience")[:2] == [
        "utter_job_lost_plan",
        "utter_job_lost_hours",
    ]
    assert anna.state()["hours_per_week"] == 10
    answer(anna, "yes plan with that", "affirm")
    assert anna.state()["hours_per_week"] == 20


def test_a_thing_the_plan_does_not_name_is_answered_honestly(anna: Person) -> None:
    assert answer(anna, "that's only sql... what about pricing?", "ask_clarify")[0] == "utter_about_unknown"
    assert answer(anna, "what about kafka?", "ask_definition")[0] == "utter_about_planned"
    assert answer(anna, "what about tableau?", "ask_definition")[0] == "utter_about_beside"
    assert anna.skills()["sql"] == "lacks"


def test_a_step_that_is_shown_is_not_ticked(anna: Person) -> None:
    assert answer(anna, "show step 1", "report_progress_done", progress.done)[0] == "utter_step"
    assert states(anna) == {}
