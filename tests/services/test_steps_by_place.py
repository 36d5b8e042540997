"""Steps reported without a name: by place, in part, as the rest; and a finished one whose test went wrong."""

from __future__ import annotations

import pytest
from planned_world import answer, plan_of, planned, states
from services_world import PERSON, Person

from bot.services import gaps, telling
from bot.services.desk import Desk, Part, Reply
from bot.services.plan import roadmaps, versions
from bot.services.steps import progress


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


def done_of(person: Person) -> list[int]:
    """The places of the finished steps in the plan, from 1."""
    held = states(person)
    return [n for n, step in enumerate(plan_of(person).roadmap.steps, 1) if held.get(step.id) == "done"]


@pytest.mark.parametrize("text", ["finished the next one, it is on github", "done with the first thing", "1st is done"])
def test_the_next_one_in_order(anna: Person, text: str) -> None:
    first = plan_of(anna).roadmap.steps[0]
    answer(anna, text, "report_progress_done", progress.done)
    assert states(anna) == {first.id: "done"}


def test_one_place_after_another(anna: Person) -> None:
    answer(anna, "did the first one", "report_progress_done", progress.done)
    answer(anna, "second is done too", "report_progress_done", progress.done)
    assert len([s for s in states(anna).values() if s == "done"]) == 2


@pytest.mark.parametrize("text", ["did the first thing kinda", "the first is almost done", "did the first, sort of"])
def test_less_than_done_counts_as_less(anna: Person, text: str) -> None:
    answer(anna, text, "report_progress_done", progress.done)
    assert list(states(anna).values()) == ["doing"]


def test_parts_of_a_phase_are_not_the_phase(anna: Person) -> None:
    phase = plan_of(anna).roadmap.phases[0]
    names = answer(anna, "the middle two of phase 1 are done", "report_progress_done", progress.done)
    spare = len(phase.steps) - 2
    finished = [s for s in states(anna).values() if s == "done"]
    assert len(finished) <= 2
    assert (len(finished) == 2) is (spare > 0 and spare % 2 == 0) or "utter_which_step" in names


def test_one_of_the_parts_of_a_step_is_not_the_step(anna: Person) -> None:
    first = plan_of(anna).roadmap.steps[0]
    answer(anna, "split this step into smaller parts")
    answer(anna, "the first one is done", "report_progress_done", progress.done)
    assert states(anna)[first.id] == "doing"
    with anna.desk.memory.unit() as unit:
        assert 0 < unit.shares(PERSON)[first.id] < 1


def test_a_failed_test_opens_a_finished_step_again(anna: Person) -> None:
    step = next(s for s in plan_of(anna).roadmap.steps if s.skill == "docker")
    answer(anna, "finished docker", "report_progress_done", progress.done)
    assert states(anna)[step.id] == "done"
    names = answer(anna, "failed the docker test in the end", "report_blocked", progress.blocked)
    assert names == ["utter_step_failed_again"]
    assert states(anna)[step.id] == "doing"
    assert anna.skills().get("docker") != "has"


def test_a_little_work_is_no_block(anna: Person) -> None:
    answer(anna, "did a bit of docker this week", "report_blocked", progress.blocked)
    assert "blocked" not in states(anna).values()


def test_a_lack_that_is_told_moves_the_plan_and_that_is_said(anna: Person) -> None:
    before = plan_of(anna).roadmap.end
    turn = anna.turn("oh and I don't know data modelling at all", "deny_skill")
    reply = versions.news(anna.desk, turn, telling.note(anna.desk, turn))
    assert plan_of(anna).roadmap.end != before
    moved = [part for part in reply.parts if part.name in ("utter_plan_moved_why", "utter_plan_moved")]
    assert len(moved) == 1 and moved[0] is not reply.parts[0]


def test_news_stand_between_the_answer_and_what_leads_on(anna: Person) -> None:
    first = plan_of(anna).roadmap.steps[0]
    anna.later(days=(first.end - anna.now.date()).days + 2)
    turn = anna.turn("what is docker?", "ask_definition")
    told = versions.news(anna.desk, turn, Reply((Part("utter_define"), Part("utter_offer_next"))))
    assert [p.name for p in told.parts] == ["utter_define", "utter_plan_changed", "utter_offer_next"]


def test_a_finished_thin_plan_leads_to_what_was_never_asked(anna: Person) -> None:
    while True:
        held = states(anna)
        left = [s for s in plan_of(anna).roadmap.steps if held.get(s.id) != "done"]
        if not left:
            break
        answer(anna, "", "report_progress_done", progress.done, step=left[0].id)
    assert anna.names()[-1] == "utter_offer_rest"
    assert anna.last.offer == "questions"
    assert ("Ask me about the rest", "/start_assessment") in anna.last.buttons


def test_a_word_of_its_name_is_enough_for_a_step(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, "I want to be a data analyst, 3 years of work", "state_target_role")
    person.says(
        telling.note, "I know excel and sql well. I do not know SQL joins, pivot tables and statistics", "state_skills"
    )
    person.says(gaps.show, "what am I missing", "ask_gap")
    person.says(roadmaps.change_hours, "10 hours a week", "change_time_budget")
    person.says(roadmaps.show, "show my plan", "ask_roadmap")
    answer(person, "had a go at the joins stuff, not much", "report_blocked", progress.blocked)
    assert {step.split(":")[0]: state for step, state in states(person).items()} == {"sql-joins": "doing"}
