"""Reports, blockers and differences by the real model, in words that stand in no training example."""

from __future__ import annotations

import pytest

from tests.conversations.follow_up_world import AIRFLOW, DOCKER, SPARK, Follower, clock, planned

pytestmark = pytest.mark.engine
__all__ = ["clock", "planned"]


@pytest.mark.parametrize(
    ("line", "step"),
    [
        ("wrapped up the docker piece last night", DOCKER),
        ("the airflow bit is finally in the bag", AIRFLOW),
        ("apache spark is off my plate as of today", SPARK),
        ("mark step 2 as finished", SPARK),
    ],
)
def test_a_finished_step_is_kept_moves_the_level_and_leads_on(planned: Follower, line: str, step: str) -> None:
    skill, before = step.partition(":")[0], len(planned.has)
    assert skill not in planned.has
    said = planned.says(line)
    assert planned.steps == {step: "done"}
    assert planned.report.step_id == step
    assert planned.has[skill][0] == "basic"
    assert len(planned.has) > before
    assert "readiness" in said
    assert planned.talk.state()["progress"] > 0
    assert "shall i" in said or "check" in said


def test_readiness_is_counted_anew_and_said(planned: Follower) -> None:
    before = planned.readiness
    said = planned.says("cleared the airflow basics on the weekend")
    assert planned.readiness > before
    assert f"{planned.readiness:g}" in said
    assert planned.report.day == "2026-03-01"


@pytest.mark.parametrize(
    ("line", "step", "share"),
    [
        ("managed roughly half of the docker material so far", DOCKER, 0.5),
        ("I'm a good two thirds into airflow", AIRFLOW, 0.67),
        ("step 2 is at 40%", SPARK, 0.4),
    ],
)
def test_a_part_counts_its_hours_and_is_not_done(planned: Follower, line: str, step: str, share: float) -> None:
    said = planned.says(line)
    assert planned.steps == {step: "doing"}
    assert planned.report.share == share
    assert f"{share * 100:g} percent" in said
    assert 0 < planned.talk.state()["progress"] < 5


@pytest.mark.parametrize("line", ["kicked off docker yesterday", "took up docker this morning, early days"])
def test_a_start_is_under_way_with_its_finish_line(planned: Follower, line: str) -> None:
    said = planned.says(line)
    assert planned.steps == {DOCKER: "doing"}
    assert planned.report.share is None
    assert "docker" in said


def test_two_of_them_is_asked_back_and_a_tap_settles_it(planned: Follower) -> None:
    said = planned.says("knocked out two of them since we spoke")
    assert planned.steps == {}
    assert "airflow" in said
    assert "spark" in said
    said = planned.says(planned.buttons()["Yes, these"])
    assert planned.steps == {AIRFLOW: "done", SPARK: "done"}
    assert "2 steps" in said or "both" in said or "are ticked off" in said


def test_two_that_are_named_need_no_question(planned: Follower) -> None:
    planned.says("got through airflow and spark both")
    assert planned.steps == {AIRFLOW: "done", SPARK: "done"}


def test_what_fits_two_steps_is_asked(planned: Follower) -> None:
    said = planned.says("yay, I got one of the courses done!")
    assert planned.steps == {}
    assert "which" in said or "mean" in said
    title, payload = next(iter(planned.buttons().items()))
    planned.says(payload)
    assert list(planned.steps.values()) == ["done"], title


@pytest.mark.parametrize("line", ["zero time for studying this week, sorry", "couldn't do any learning this week"])
def test_a_lost_week_is_no_failure(planned: Follower, line: str) -> None:
    said = planned.says(line)
    assert "done" not in planned.steps.values()
    assert "fine" in said or "no failure" in said or "happens" in said or "bad conscience" in said


@pytest.mark.parametrize("line", ["did absolutely nothing for it", "not a thing happened on my side"])
def test_nothing_done_is_taken_kindly_and_help_is_offered(planned: Follower, line: str) -> None:
    said = planned.says(line)
    assert planned.steps == {AIRFLOW: "blocked"}
    assert "smaller" in said


def test_a_failed_exam_is_stuck_and_not_done(planned: Follower) -> None:
    said = planned.says("flunked my docker test yesterday")
    assert planned.steps == {DOCKER: "blocked"}
    assert planned.report.day == "2026-03-01"
    assert "smaller" in said
    assert "docker" not in planned.has


def test_a_certificate_finishes_its_step(planned: Follower) -> None:
    said = planned.says("passed the docker exam, here's my certificate https://certs.example.org/abc")
    assert planned.has["docker"][1] == "demonstrated"
    print(said)
    assert "docker (basic)" in said and "certificate" in said


def test_a_link_and_a_score_are_kept_with_the_step(planned: Follower) -> None:
    said = planned.says("docker is in the bag, my image lives at https://example.org/mira/image")
    assert (planned.report.step_id, planned.report.proof) == (DOCKER, "https://example.org/mira/image")
    assert "proof" in said or "kept" in said
    planned.says("spark: scored 92/100 on the final quiz, so it's behind me")
    assert (planned.report.step_id, planned.report.shown, planned.report.score) == (SPARK, "quiz", 92.0)
    assert planned.steps == {DOCKER: "done", SPARK: "done"}


@pytest.mark.parametrize("line", ["I skipped docker", "gave docker a miss", "jumped over docker for the time being"])
def test_a_skipped_step_is_marked_and_comes_back(planned: Follower, line: str) -> None:
    said = planned.says(line)
    assert planned.steps == {DOCKER: "skipped"}
    assert "docker" not in planned.has
    assert "skip" in said or "aside" in said
    planned.says("let me do docker after all")
    assert planned.steps == {DOCKER: "to do"}


def test_reports_by_button(planned: Follower) -> None:
    planned.says(f'/report_progress_partial{{"step": "{AIRFLOW}"}}')
    assert planned.steps == {AIRFLOW: "doing"}
    said = planned.says(f'/report_blocked{{"step": "{AIRFLOW}"}}')
    assert planned.steps == {AIRFLOW: "blocked"}
    assert "smaller" in said
    planned.says(f'/report_progress_done{{"step": "{AIRFLOW}"}}')
    assert planned.steps == {AIRFLOW: "done"}


BLOCKERS = [
    ("kids eat up all my evenings, I never get to it", "hours"),
    ("the docker course costs more than I can pay", "free"),
    ("certificates are way too expensive for me right now, docker has to wait", "free"),
    ("the docker stuff goes way over my head", "smaller"),
    ("can't crack this one", "smaller"),
    ("can't bring myself to open the docker course anymore", "smaller"),
    ("my company blocks docker on my work laptop", "another step"),
    ("docker is stuck, don't ask", "smaller"),
]


@pytest.mark.parametrize(("line", "offered"), BLOCKERS)
def test_each_blocker_is_heard_by_its_kind_and_a_change_offered(planned: Follower, line: str, offered: str) -> None:
    said = planned.says(line)
    assert list(planned.steps.values()) == ["blocked"]
    assert offered in said
    assert len(planned.buttons()) > 1


def test_yes_to_several_changes_is_asked_once_and_then_taken(planned: Follower) -> None:
    said = planned.says("work is swallowing me, I never get to it", "yes please")
    assert planned.person.hours_per_week == 7
    assert "half the hours" in said
    said = planned.says("you pick")
    assert planned.person.hours_per_week == 4
    assert "4 hours" in said
    assert planned.steps == {AIRFLOW: "to do"}


def test_yes_to_a_free_way_shows_it(planned: Follower) -> None:
    assert "https://" in planned.says("the docker class is out of my budget", "that would be great")


@pytest.mark.parametrize(
    ("answer", "option"),
    [("the first one sounds good", "smaller"), ("option 2", "later"), ("the last one please", "away")],
)
def test_one_of_the_changes_by_its_place(planned: Follower, answer: str, option: str) -> None:
    planned.says("lost all drive for docker lately", answer)
    assert planned.person.options[option]


def test_no_to_the_changes_leaves_all_as_it_is(planned: Follower) -> None:
    said = planned.says("docker makes no sense to me", "nah, leave everything as it is")
    assert planned.steps == {DOCKER: "blocked"}
    assert len(planned.versions) == 1
    assert "docker (basic)" in said
    planned.says("docker still makes no sense to me", "thanks but I'll manage, carry on")
    assert planned.steps == {DOCKER: "doing"}


def test_a_smaller_plan_and_the_second_way(planned: Follower) -> None:
    planned.says("this is too much at once, shrink the plan please", "the second one")
    assert planned.person.hours_per_week == 4


CHANGES = [
    ("only 3 hours a week from now on", ("3 hours", "7"), "why is it later now?"),
    ("actually make it 12 hrs per week", ("12 hours",), "what moved?"),
    ("I'm gonna leave out airflow, don't need it", ("airflow",), "what's different now?"),
    ("no more kafka in my plan please", ("kafka",), "how is it different now?"),
]


@pytest.mark.parametrize(("wish", "reasons", "question"), CHANGES)
def test_a_difference_is_told_undone_and_done_again(
    planned: Follower, wish: str, reasons: tuple[str, ...], question: str
) -> None:
    planned.says("docker is behind me")
    first = planned.end()
    planned.says(wish)
    moved = planned.end()
    assert moved != first
    said = planned.says(question)
    assert all(reason in said for reason in reasons)
    assert f"{moved.day} {moved:%b %Y}".casefold() in said
    planned.says("scrap that change")
    assert planned.end() == first
    assert planned.steps == {DOCKER: "done"}
    planned.says("hmm, bring it back")
    assert planned.end() == moved
    assert planned.steps == {DOCKER: "done"}


def test_another_goal_is_told_and_taken_back(planned: Follower) -> None:
    planned.says("docker is behind me", "I'd rather become a data analyst")
    assert planned.person.target_role == "data-analyst"
    said = planned.says("what changed in my plan?")
    assert "data analyst" in said
    assert "data engineer" in said
    planned.says("take that back")
    assert planned.person.target_role == "data-engineer"
    assert planned.steps == {DOCKER: "done"}


def test_a_slip_is_told_with_what_slipped(planned: Follower) -> None:
    first = planned.end()
    planned.waits(days=23)
    planned.says("hi")
    assert planned.end() > first
    said = planned.says("why did the finish slip?")
    assert "airflow" in said
    assert "days later" in said


def test_a_report_taken_back_opens_the_step_again(planned: Follower) -> None:
    planned.says("airflow is off my list now")
    assert planned.steps == {AIRFLOW: "done"}
    said = planned.says("oops, take that back")
    assert planned.steps.get(AIRFLOW, "to do") == "to do"
    assert "airflow" not in planned.has
    assert "readiness" in said
    planned.says("redo")
    assert planned.steps == {AIRFLOW: "done"}
