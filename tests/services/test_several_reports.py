"""Several reports in one breath, each for the step it names."""

from __future__ import annotations

import pytest
from planned_world import answer, keeping, plan_of, planned, states
from services_world import PERSON, Person

from bot.reading.steps.clauses import parts_of, state_in
from bot.services.desk import Desk
from bot.services.steps import progress


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


def shares(person: Person) -> dict[str, float]:
    with person.desk.memory.unit() as unit:
        return unit.shares(PERSON)


@pytest.mark.parametrize(
    ("text", "done", "doing"),
    [
        ("airflow is complete and i am halfway through kafka", ["airflow"], ["kafka"]),
        ("completed spark, did about 40% of docker", ["spark"], ["docker"]),
        ("Docker and Airflow are done, I've started Kafka", ["docker", "airflow"], ["kafka"]),
        ("half of docker, all of kafka is finished", ["kafka"], ["docker"]),
        ("wrapped up docker but havent touched kafka", ["docker"], []),
        ("spark: passed. docker - nothing yet", ["spark"], []),
    ],
)
def test_each_part_counts_for_its_own_step(anna: Person, text: str, done: list[str], doing: list[str]) -> None:
    answer(anna, text, "report_progress_partial", progress.partial)
    found = {(step.partition(":")[0], state) for step, state in states(anna).items()}
    assert found == {(s, "done") for s in done} | {(s, "doing") for s in doing}


def test_a_share_is_kept_for_the_step_it_was_told_of(anna: Person) -> None:
    answer(anna, "finished docker, and two thirds of kafka", "report_progress_partial", progress.partial)
    assert {step.partition(":")[0]: share for step, share in shares(anna).items()} == {"kafka": 0.67}


def test_a_step_skipped_beside_a_finished_one_is_not_finished(anna: Person) -> None:
    names = answer(anna, "step 1 is done, skipped step 2", "report_progress_done", progress.done)
    assert sorted(states(anna).values()) == ["done", "skipped"]
    assert "utter_step_skipped" in names


def test_what_is_stuck_beside_a_finished_step_gets_help(anna: Person) -> None:
    names = answer(anna, "docker is finished but i am stuck on kafka", "report_progress_done", progress.done)
    assert sorted(states(anna).values()) == ["blocked", "done"]
    assert names[-2] == "utter_step_blocked"


@pytest.mark.parametrize(
    "text",
    [
        "finished docker and airflow",
        "docker is done, can I start kafka?",
        "I know docker, never used kafka",
        "once docker is done I start kafka",
    ],
)
def test_one_thing_said_of_all_or_a_question_is_left_to_others(anna: Person, text: str) -> None:
    parts = parts_of(text)
    assert len({state_in(p) for p in parts} - {""}) < 2


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("did 2 and 3 but not 1", [1, 2]),
        ("all but the last of phase 1 are done", [0, 1, 2, 3, 4]),
        ("everything in phase one except the second step is finished", [0, 2, 3, 4, 5]),
    ],
)
def test_what_is_left_out_stays_open(desk: Desk, text: str, done: list[int]) -> None:
    person = planned(desk)
    phase = plan_of(person).roadmap.phases[0].steps
    answer(person, text, "report_progress_partial", progress.partial)
    wanted = {step.id for place, step in enumerate(phase) if place in done}
    assert {step for step, state in states(person).items() if state == "done"} == wanted


@pytest.mark.parametrize(
    "text",
    [
        "No wait, I mixed that up: I finished the docker one, kafka I've only started.",
        "sorry, mix-up. docker is done, kafka is only begun",
        "wait, other way round: docker is finished and I've just started kafka",
    ],
)
def test_what_was_mixed_up_is_put_right_step_by_step(anna: Person, text: str) -> None:
    anna.says(keeping(progress.done), "kafka is done", "report_progress_done")
    answer(anna, text, "report_progress_done", progress.done)
    assert {(step.partition(":")[0], state) for step, state in states(anna).items()} == {
        ("docker", "done"),
        ("kafka", "doing"),
    }


def test_one_step_put_right_stays_the_matter_of_one_step(anna: Person) -> None:
    anna.says(keeping(progress.done), "kafka is done", "report_progress_done")
    answer(anna, "no wait, I mixed that up, I meant docker", "report_progress_done", progress.done)
    assert {step.partition(":")[0] for step, state in states(anna).items() if state == "done"} == {"docker"}
