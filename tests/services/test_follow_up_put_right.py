"""The follow-up put right: shares said anew, which steps were meant, dates once told, what is used instead."""

from __future__ import annotations

import pytest
from planned_world import Service, answer, keeping, plan_of, planned, states
from services_world import PERSON, Person

from bot.advice.profile import Polarity
from bot.services import telling
from bot.services.desk import Desk
from bot.services.plan import ending
from bot.services.steps import progress, whichstep


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


def kept(person: Person, text: str, intent: str, service: Service = telling.note) -> None:
    """Says something as actions answer it, with what it changes kept."""
    person.says(keeping(service), text, intent)


def shares(person: Person) -> dict[str, float]:
    with person.desk.memory.unit() as unit:
        return {step.partition(":")[0]: share for step, share in unit.shares(PERSON).items()}


def done(person: Person) -> set[str]:
    return {step.partition(":")[0] for step, state in states(person).items() if state == "done"}


@pytest.mark.parametrize(
    ("report", "then", "share"),
    [
        ("I'm 60% through docker", "sorry, I meant 40", 0.4),
        ("I'm 60% through docker", "that's not right, I said 30% of docker", 0.3),
        ("docker: 3 of 12 lessons done", "6 now", 0.5),
    ],
)
def test_a_share_said_anew_stands_and_claims_nothing(anna: Person, report: str, then: str, share: float) -> None:
    kept(anna, report, "report_progress_partial", progress.partial)
    kept(anna, then, "remove_or_correct")
    assert shares(anna) == {"docker": share}
    with anna.desk.memory.unit() as unit:
        assert not any(c.skill == "docker" and c.polarity is Polarity.HAS for c in unit.claims(PERSON))


def test_a_finished_step_that_was_half_of_it_is_under_way(anna: Person) -> None:
    kept(anna, "finished docker", "report_progress_done", progress.done)
    assert done(anna) == {"docker"}
    kept(anna, "no wait I didn't, that was the first half", "remove_or_correct")
    assert done(anna) == set() and shares(anna) == {"docker": 0.5}


def test_a_number_alone_puts_nothing_right_without_a_report(anna: Person) -> None:
    kept(anna, "I meant 40", "remove_or_correct")
    assert shares(anna) == {} and states(anna) == {}


def test_what_is_undone_leaves_no_share(anna: Person) -> None:
    kept(anna, "I'm 60% through docker", "report_progress_partial", progress.partial)
    kept(anna, "undo", "remove_or_correct")
    assert shares(anna) == {} and states(anna) == {}


@pytest.mark.parametrize("text", ["the docker one", "docker", "I meant the docker step"])
def test_the_question_which_steps_is_answered_by_a_name(anna: Person, text: str) -> None:
    asked = anna.says(progress.done, "done!", "report_progress_done")
    assert asked.offer.startswith(whichstep.WHICH)
    answer(anna, text, "state_skills")
    assert done(anna) == {"docker"}
    with anna.desk.memory.unit() as unit:
        claimed = [c for c in unit.claims(PERSON) if c.skill == "docker" and c.polarity is Polarity.HAS]
    assert all(c.evidence.value == "demonstrated" for c in claimed)


def test_the_question_which_steps_is_answered_by_place_and_by_none(anna: Person) -> None:
    anna.says(progress.done, "done!", "report_progress_done")
    first = plan_of(anna).roadmap.steps[0]
    answer(anna, "the first", "state_skills")
    assert set(states(anna)) == {first.id}
    anna.says(progress.done, "done!", "report_progress_done")
    assert "utter_not_a_step" in answer(anna, "none of these", "deny")
    assert set(states(anna)) == {first.id}


def test_more_steps_by_place_and_one_of_them_open_again(anna: Person) -> None:
    steps = plan_of(anna).roadmap.phases[0].steps
    kept(anna, "did the first step", "report_progress_done", progress.done)
    kept(anna, "actually the second too", "remove_or_correct")
    assert {s for s, state in states(anna).items() if state == "done"} >= {steps[0].id, steps[1].id}
    kept(anna, "I take that back, the first isn't done", "remove_or_correct")
    assert states(anna).get(steps[0].id) != "done" and states(anna)[steps[1].id] == "done"


def test_a_date_once_told_is_found_or_said_to_be_in_no_version(anna: Person) -> None:
    end = plan_of(anna).roadmap.end
    said = f"why does it say something else? you told me {end.day} {end:%b}"
    assert "utter_told_same" in answer(anna, said, "ask_why")
    answer(anna, "only 5 hours a week from now on", "change_time_budget")
    assert plan_of(anna).roadmap.end > end
    assert "utter_told_moved" in answer(anna, said, "ask_why")
    other = "jul" if end.month != 7 else "aug"
    assert "utter_told_never" in answer(anna, f"you told me 31 {other} 2031", "ask_why")


def test_the_sum_of_the_end_names_days_off_and_later_hours(anna: Person) -> None:
    assert "utter_date_why_off" not in answer(anna, "how long will it take", "ask_roadmap")
    answer(anna, "I'm on holiday for the next two weeks", "change_time_budget")
    names = answer(anna, "how long will it take", "ask_roadmap")
    assert "utter_plan_end" in names and "utter_date_why_off" in names


@pytest.mark.parametrize("text", ["can I be done sooner", "how could I finish faster?", "any way to speed it up"])
def test_ways_to_end_sooner_are_told(anna: Person, text: str) -> None:
    assert "utter_sooner" in answer(anna, text, "ask_progress")


@pytest.mark.parametrize("text", ["can you ask me earlier?", "I finished docker sooner than planned"])
def test_no_way_to_end_sooner_is_told_for_other_words(text: str) -> None:
    assert ending.SOONER.search(text) is None


def test_what_is_used_instead_of_a_topic_is_kept(anna: Person) -> None:
    answer(anna, "skip airflow, we use git at work", "state_skills", telling.note)
    with anna.desk.memory.unit() as unit:
        held = {c.skill: c.polarity for c in unit.claims(PERSON)}
        assert "airflow" in unit.person(PERSON, "").options["drop"]
    assert held["git"] is Polarity.HAS
