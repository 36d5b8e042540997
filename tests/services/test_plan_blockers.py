"""What stands in the way of a plan, links that lead nowhere, and a report that named the wrong step."""

from __future__ import annotations

import pytest
from planned_world import answer, keeping, planned, states
from services_world import Person

from bot.services.desk import Desk
from bot.services.learning import material
from bot.services.record import records
from bot.services.steps import progress


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


def closed(person: Person, state: str = "done") -> set[str]:
    return {step.partition(":")[0] for step, found in states(person).items() if found == state}


@pytest.mark.parametrize(
    "text",
    [
        "the internet in my village is awful",
        "my PC is not fast enough for this",
        "I have no laptop at the moment, only a phone",
        "we had no electricity this week",
        "my computer can't run it",
    ],
)
def test_what_cannot_be_got_at_is_help_wanted_and_not_out_of_scope(anna: Person, text: str) -> None:
    assert answer(anna, text, "out_of_scope") == ["utter_step_blocked", "utter_blocked_access"]


@pytest.mark.parametrize("text", ["the airflow page gives 404", "that link does not open", "dead link for airflow"])
def test_a_dead_link_is_owned_and_other_material_named(anna: Person, text: str) -> None:
    assert answer(anna, text, "ask_resources", material.resources)[:2] == ["utter_link_dead", "utter_resources"]


def test_material_is_shown_for_the_skill_of_the_plan_that_is_named(anna: Person) -> None:
    answer(anna, "is there a cheaper book than that for spark", "ask_resources", material.resources)
    assert "Spark" in str(anna.last.parts[0])


@pytest.mark.parametrize(
    ("first", "then", "state"),
    [
        ("finished kafka", "sorry I meant spark, not kafka", "done"),
        ("I completed airflow", "no wait, not airflow, docker", "done"),
        ("started docker today", "i mean airflow", "doing"),
    ],
)
def test_another_step_takes_the_place_of_the_one_reported(anna: Person, first: str, then: str, state: str) -> None:
    service = progress.done if state == "done" else progress.partial
    anna.says(keeping(service), first, "report_progress_done" if state == "done" else "report_progress_partial")
    anna.says(keeping(records.correct), then, "remove_or_correct")
    wanted = next(s for s in ("spark", "docker", "airflow") if s in then and f"not {s}" not in then)
    assert closed(anna, state) == {wanted}


def test_a_report_that_is_only_denied_names_no_other_step(anna: Person) -> None:
    anna.says(keeping(progress.done), "finished kafka", "report_progress_done")
    anna.says(keeping(records.correct), "that was not spark", "remove_or_correct")
    assert "spark" not in closed(anna)


@pytest.mark.parametrize("text", ["I finished it quicker than planned", "took me less time than you thought"])
def test_who_was_faster_than_planned_is_no_complaint(anna: Person, text: str) -> None:
    assert answer(anna, text, "complaint")[0] in ("utter_which_step", "utter_step_done_still", "utter_step_done")


def test_a_link_shown_for_a_step_of_the_plan_is_kept_with_it(anna: Person) -> None:
    names = answer(anna, "this is my airflow project: https://example.org/dags", "ask_report")
    assert names[:2] == ["utter_step_doing", "utter_proof_kept"]


def test_a_skill_of_the_plan_that_one_has_already_shortens_it(anna: Person) -> None:
    assert "utter_plan_moved" in answer(anna, "I know kafka at an advanced level from my last job", "state_skills")
