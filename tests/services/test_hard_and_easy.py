"""Reports with two sides: part done and part hard, tears, a step that is too easy, hours done, a tick put right."""

from __future__ import annotations

import pytest
from planned_world import answer, keeping, plan_of, planned, states
from services_world import PERSON, Person

from bot.services import telling
from bot.services.desk import Desk
from bot.services.followup import checkins
from bot.services.steps import progress
from bot.services.wellbeing import social

SQL = "sql:0-1"


def first(person: Person) -> str:
    return plan_of(person).roadmap.steps[0].id


def test_a_part_done_and_a_part_hard_are_both_kept(desk: Desk) -> None:
    anna = planned(desk)
    names = answer(anna, "finished select and where of SQL. joins confuse me", "ask_progress")
    assert names == ["utter_hard_part", "utter_blocked_hard"] and anna.last.offer.startswith("blocked:")
    (step,) = [s for s, state in states(anna).items() if state == "blocked"]
    assert step.startswith("sql:")
    with desk.memory.unit() as unit:
        assert [r.state for r in unit.reports(PERSON) if r.step_id == step] == ["doing", "blocked"]


def test_who_cried_over_it_hears_kindness_first_and_then_what_helps(desk: Desk) -> None:
    anna = planned(desk)
    names = answer(anna, "I tried SQL and cried. maybe I'm too stupid", "report_progress_partial", progress.partial)
    assert names == ["utter_hard_kind", "utter_blocked_hard"] and anna.last.buttons


@pytest.mark.parametrize("text", ["finished the SQL basics", "joins are hard?", "SQL was hard but I finished it"])
def test_a_plain_report_is_not_taken_for_hardship(desk: Desk, text: str) -> None:
    names = answer(planned(desk), text, "report_progress_done", progress.done)
    assert not {"utter_hard_part", "utter_hard_kind"} & set(names)


def test_a_step_that_is_too_easy_is_checked_and_not_ticked(desk: Desk) -> None:
    anna = planned(desk)
    names = answer(anna, "that SQL step is too easy for me", "report_progress_done", progress.done)
    assert names == ["utter_step_easy"] and "done" not in states(anna).values()
    anna.says(lambda d, t: checkins.taken(d, t) or social.affirm(d, t), "yes", "affirm")
    assert [s for s, state in states(anna).items() if state == "done"]


@pytest.mark.parametrize(
    "text", ["it's not easy", "this is so simple, finished it in an hour", "you are so easy to talk to"]
)
def test_other_words_of_easy_are_no_wish_to_pass_over(desk: Desk, text: str) -> None:
    assert "utter_step_easy" not in answer(planned(desk), text)


def test_hours_of_a_report_count_for_the_step(desk: Desk) -> None:
    anna = planned(desk)
    anna.says(progress.done, "SQL is done more or less, 3 hours", "report_progress_done")
    with desk.memory.unit() as unit:
        (share,) = unit.shares(PERSON).values()
    assert 0 < share < 1 and anna.names()[0] == "utter_step_part"
    anna.says(progress.partial, "another 2 hours of SQL done", "report_progress_partial")
    with desk.memory.unit() as unit:
        (more,) = unit.shares(PERSON).values()
    assert more > share


def test_hours_taken_for_a_pace_are_put_right(desk: Desk) -> None:
    from bot.services.plan import roadmaps

    anna = planned(desk)
    anna.says(keeping(roadmaps.change_hours), "make it 6 hours", "change_time_budget")
    anna.says(keeping(roadmaps.change_hours), "no, I meant hours done", "change_time_budget")
    assert anna.names()[0] == "utter_hours_done" and anna.state()["hours_per_week"] == 10
    with desk.memory.unit() as unit:
        assert list(unit.shares(PERSON)) == [first(anna)]


def test_only_a_piece_takes_the_tick_back_and_notes_the_part(desk: Desk) -> None:
    anna = planned(desk)
    anna.says(keeping(progress.done), "finished the SQL step!", "report_progress_done")
    (step,) = [s for s, state in states(anna).items() if state == "done"]
    anna.says(keeping(telling.note), "no wait, I mixed it up, only the SQL video", "remove_or_correct")
    assert states(anna)[step] == "doing"


def test_a_step_that_cannot_be_done_is_helped_and_not_shown(desk: Desk) -> None:
    anna = planned(desk)
    names = answer(anna, "can't do the first step, it is too hard", "ask_next_step")
    assert names[:2] == ["utter_step_blocked", "utter_blocked_hard"]


@pytest.mark.parametrize("text", ["I did not finish that one", "haven't finished the step", "not done with SQL yet"])
def test_what_is_not_finished_ticks_nothing(desk: Desk, text: str) -> None:
    anna = planned(desk)
    names = answer(anna, text, "report_progress_done", progress.done)
    assert "done" not in states(anna).values() and "utter_step_done" not in names


def test_right_after_a_tick_it_takes_that_tick_back(desk: Desk) -> None:
    anna = planned(desk)
    anna.says(keeping(progress.done), "finished SQL", "report_progress_done")
    anna.says(keeping(progress.done), "I did not finish that one", "report_progress_done")
    assert "done" not in states(anna).values() and anna.names()[0] == "utter_undone"


@pytest.mark.parametrize(
    ("text", "intent"), [("all steps of phase 1 are done", "ask_roadmap"), ("phase 1 is finished", "ask_progress")]
)
def test_a_whole_phase_is_ticked_whatever_its_meaning_was_taken_for(desk: Desk, text: str, intent: str) -> None:
    anna = planned(desk)
    answer(anna, text, intent)
    phase = plan_of(anna).roadmap.phases[0]
    assert all(states(anna).get(step.id) == "done" for step in phase.steps)


def test_everything_else_is_more_than_the_step_asked_about(desk: Desk) -> None:
    anna = planned(desk)
    answer(anna, "finished SQL", "report_progress_done", progress.done)
    answer(anna, "everything else in phase 1 is done as well", "report_progress_done", progress.done)
    phase = plan_of(anna).roadmap.phases[0]
    assert all(states(anna).get(step.id) == "done" for step in phase.steps)


def test_what_is_hard_and_named_is_helped_and_no_lack_is_noted(desk: Desk) -> None:
    anna = planned(desk)
    names = answer(anna, "docker drives me mad", "deny_skill")
    assert names == ["utter_step_blocked", "utter_blocked_hard"] and states(anna)["docker:0-1"] == "blocked"


def test_what_was_harder_than_thought_is_no_correction(desk: Desk) -> None:
    anna = planned(desk)
    assert answer(anna, "was harder than I thought but ok", "remove_or_correct")[0] == "utter_harder"
    assert not states(anna)
