"""Life beside the plan: circumstances, own steps, pay, fears, fields not covered, work turned down, privacy."""

from __future__ import annotations

from dataclasses import replace

import pytest
from planned_world import answer, plan_of, planned, versions_of
from services_world import PERSON, Person

from bot.advice import trades
from bot.services import gaps, telling
from bot.services.desk import Desk
from bot.services.followup import checkins, rhythms
from bot.services.plan import own_steps, roadmaps
from bot.services.record import records, undoing


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


@pytest.fixture
def eve(desk: Desk) -> Person:
    person = Person(desk)
    person.says(telling.begin, "hi", "greet")
    return person


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("i have 2 kids and a mortgage so its hard", "utter_circumstance"),
        ("I'm a single mom", "utter_circumstance"),
        ("i care for my sick mother", "utter_circumstance"),
        ("i work night shifts", "utter_circumstance"),
        ("i dont do linkedin", "utter_means_refused"),
        ("I hate youtube", "utter_means_refused"),
        ("i can't stand networking", "utter_means_refused"),
        ("i never read books", "utter_means_refused"),
        ("done. i rewrote my cv", "utter_deed_cv"),
        ("my resume is finished", "utter_deed_cv"),
        ("I've sent 5 applications", "utter_deed"),
        ("i applied to two jobs", "utter_deed"),
        ("i earn about 41k", "utter_pay_unknown"),
        ("my salary is 52000", "utter_pay_unknown"),
        ("should i ask for a raise or leave", "utter_raise_or_leave"),
        ("should I quit my job?", "utter_job_leave"),
        ("is AI going to take my job", "utter_ai_fear"),
        ("will chatgpt replace analysts?", "utter_ai_fear"),
        ("who sees what i write here ... does my manager?", "utter_privacy_who"),
        ("can my boss read this?", "utter_privacy_who"),
        ("will you tell my employer?", "utter_privacy_who"),
        ("no i dont want to be a manager", "utter_not_wanted"),
        ("i never want to go into management", "utter_not_wanted"),
        ("do you cover nursing?", "utter_not_covered"),
        ("is there anything for teachers?", "utter_not_covered"),
        ("this plan is too big", "utter_smaller"),
        ("can you make the whole plan lighter", "utter_smaller"),
    ],
)
def test_what_people_say_of_their_lives_is_answered_and_leads_on(anna: Person, text: str, name: str) -> None:
    before = anna.state()
    assert name in answer(anna, text, "out_of_scope")
    assert anna.last.buttons or anna.last.asked.kind or anna.last.offer
    after = anna.state()
    assert (after["hours_per_week"], after["years"]) == (before["hours_per_week"], before["years"])
    assert after["target_role"] == before["target_role"]


@pytest.mark.parametrize(
    "text",
    [
        "i have 3 years of experience in sales",
        "i want to rewrite my cv",
        "should i leave out tableau",
        "i dont know sql",
        "i get 5 hours a week",
        "what about docker",
        "what does an ai engineer do",
        "does my manager need sql",
        "i don't want to be rude",
    ],
)
def test_what_only_sounds_like_it_is_left_to_others(anna: Person, text: str) -> None:
    told = set(answer(anna, text, "state_skills"))
    assert not told & {
        "utter_circumstance", "utter_deed", "utter_deed_cv", "utter_raise_or_leave", "utter_means_refused",
        "utter_pay_unknown", "utter_not_covered", "utter_ai_fear", "utter_privacy_who", "utter_not_wanted",
    }  # fmt: skip


def test_pay_without_a_goal_asks_for_no_role(eve: Person) -> None:
    assert answer(eve, "i earn about 41k", "ask_salary_outlook")[0] == "utter_pay_noted"
    assert eve.last.parts[0].vars["sum"] == "41k"


def test_a_step_of_ones_own_is_kept_shown_ticked_off_and_taken_back(anna: Person) -> None:
    plan = plan_of(anna)
    assert answer(anna, "add a step: talk to my boss", "ask_next_step")[0] == "utter_own_added"
    assert anna.last.parts[0].vars["own"] == "talk to my boss"
    assert plan_of(anna).version == plan.version and plan_of(anna).roadmap == plan.roadmap
    assert "utter_own_steps" in answer(anna, "show my plan", "ask_roadmap", roadmaps.show)
    assert answer(anna, "i talked to my boss today", "chitchat")[0] == "utter_own_done"
    shown = next(
        p for p in anna.says(roadmaps.show, "show my plan", "ask_roadmap").parts if p.name == "utter_own_steps"
    )
    assert "(done " in shown.vars["body"]
    assert answer(anna, "remove the step talk to my boss", "remove_or_correct")[0] == "utter_own_dropped"
    assert len(versions_of(anna)) == 1


def test_undo_takes_an_own_step_out(anna: Person) -> None:
    before = undoing.state(anna.desk, anna.turn("", ""))
    answer(anna, "please add a task to visit the job fair", "ask_roadmap")
    undoing.keep(anna.desk, anna.turn("", ""), before, anna.last)
    answer(anna, "undo", "remove_or_correct")
    assert anna.last.parts[0].vars["what"] == "your own steps are as before"
    assert "utter_own_steps" not in answer(anna, "show my plan", "ask_roadmap", roadmaps.show)


def test_a_topic_wished_for_stays_a_wish_for_the_plan(anna: Person) -> None:
    assert answer(anna, "add tableau to my plan", "ask_roadmap", roadmaps.show)[0] == "utter_wish_added"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "my plan: 1. finish SQL course 2. build dashboard 3. apply by March",
            ["finish SQL course", "build dashboard", "apply by March"],
        ),
        (
            "here is my plan: learn python, do a project, apply in june",
            ["learn python", "do a project", "apply in june"],
        ),
        (
            "i plan to finish my course, then build a portfolio and then apply",
            ["finish my course", "build a portfolio", "apply"],
        ),
        ("what is my plan?", []),
        ("show my plan", []),
    ],
)
def test_the_steps_of_a_plan_somebody_writes_down(text: str, told: list[str]) -> None:
    assert own_steps.items(text) == told


def test_a_plan_of_ones_own_is_laid_beside_the_bots(anna: Person) -> None:
    skills = anna.skills()
    names = answer(anna, "my plan: 1. finish SQL course 2. build dashboard 3. apply by December", "ask_roadmap")
    assert names[0] == "utter_own_plan" and any(name.startswith("utter_fits") for name in names)
    body = anna.last.parts[0].vars["body"]
    assert "finish SQL course: in your plan as SQL" in body and "build dashboard: kept as your own step" in body
    assert anna.skills() == skills
    names = answer(anna, "show my plan", "ask_roadmap", roadmaps.show)
    assert "utter_own_steps" in names and any(name.startswith("utter_fits") for name in names)


def test_a_plan_told_before_there_is_one_is_not_lost(eve: Person) -> None:
    names = answer(eve, "my plan: 1. finish SQL course 2. build dashboard 3. apply by December", "ask_progress")
    assert names[:2] == ["utter_own_plan_early", "utter_own_until"]
    assert eve.skills() == {}


def test_a_year_of_study_is_noted_and_put_right(eve: Person) -> None:
    eve.says(telling.note, "i'm a student in second year", "state_experience")
    assert eve.last.parts[0].vars["facts"] == "second-year student"
    answer(eve, "sorry i mean third year", "remove_or_correct", records.correct)
    assert eve.last.parts[0].vars["facts"] == "third-year student"


def test_years_are_put_right(anna: Person) -> None:
    answer(anna, "sorry, i meant 4 years", "remove_or_correct", records.correct)
    assert anna.state()["years"] == 4


def test_after_the_work_only_the_years_are_asked_for_and_once(eve: Person) -> None:
    eve.says(telling.note, "I want to be a data analyst", "state_target_role")
    assert eve.last.asked.kind == "experience"
    eve.says(telling.note, "accountant", "state_experience")
    assert eve.names()[-1] == "utter_ask_years" and eve.state()["target_role"] == "data-analyst"
    eve.says(telling.note, "hm, hard to say", "chitchat")
    assert eve.last.asked.kind != "experience"


def test_a_goal_off_the_list_is_taken_back(eve: Person) -> None:
    eve.says(telling.note, "i want to become a designer", "state_target_role")
    assert eve.names()[0] == "utter_goal_none_near"
    eve.says(telling.note, "i know a bit of excel", "state_skills")
    assert eve.names()[0] == "utter_noted" and eve.state()["target_role"] is None  # one skill makes no measure
    eve.says(telling.note, "no sorry not designer, forget it", "deny")
    assert eve.names()[0] == "utter_goal_withdrawn" and eve.state()["target_role"] is None
    assert eve.last.asked.kind == "goal"


@pytest.mark.parametrize("text", ["i'm no data engineer yet", "i am not a data engineer"])
def test_who_is_not_there_yet_keeps_the_goal(anna: Person, text: str) -> None:
    anna.says(telling.note, text, "deny")
    assert anna.state()["target_role"] == "data-engineer"


def test_work_turned_down_is_suggested_no_more(eve: Person) -> None:
    answer(eve, "i would never be a data analyst", "deny")
    eve.says(telling.note, "good excel, tableau, basic statistics", "state_skills")
    eve.says(gaps.closest, "which roles fit me", "closest_role")
    assert not any("data-analyst" in payload for _, payload in eve.last.buttons)


@pytest.mark.parametrize("text", ["ok i choose bioinformatics", "i would like to go into cyber security"])
def test_a_field_that_is_chosen_is_no_skill(eve: Person, text: str) -> None:
    eve.says(telling.note, text, "state_skills")
    assert eve.names()[0] == "utter_goal_none_near" and eve.skills() == {}


def test_a_nurse_hears_first_what_is_not_covered_and_then_what_is(eve: Person) -> None:
    eve.says(telling.note, "hi, im a nurse, 12 years", "state_experience")
    eve.says(telling.note, "clinical educator or health informatics", "state_target_role")
    assert eve.names() == ["utter_goal_none_near", "utter_start_from_work", "utter_pick_or_ad"]
    assert eve.last.asked.roles[0] == "data-analyst" and eve.skills() == {}


@pytest.mark.parametrize(
    ("work", "role"),
    [
        ("java developer", "data-engineer"),
        ("accountant", "data-analyst"),
        ("devops engineer", "mlops-engineer"),
        ("project manager", "ai-product-manager"),
    ],
)
def test_the_roles_that_fit_come_from_the_work_where_it_is_all_that_is_known(eve: Person, work: str, role: str) -> None:
    eve.says(telling.note, f"i'm a {work}", "state_experience")
    eve.says(gaps.closest, "which roles fit me?", "closest_role")
    assert eve.names()[0] == "utter_start_from_work" and eve.last.asked.roles[0] == role


def test_all_that_a_line_of_work_brings_is_in_the_catalogue(desk: Desk) -> None:
    assert {s for trade in trades.TRADES for s in trade.skills} | trades.SOFTWARE <= set(desk.catalogue.skills)


@pytest.mark.parametrize(
    "text", ["give me a step by step plan", "put this step later", "make me a task list", "add it to my plan"]
)
def test_what_names_no_step_adds_none(anna: Person, text: str) -> None:
    assert "utter_own_added" not in answer(anna, text, "ask_roadmap", roadmaps.show)


def test_the_goal_itself_turned_down_is_taken_back(anna: Person) -> None:
    assert answer(anna, "i don't want to be a data engineer", "deny")[0] == "utter_goal_withdrawn"
    assert anna.state()["target_role"] is None


def test_what_a_line_of_work_brings_is_kept_of_nobody(eve: Person) -> None:
    eve.says(telling.note, "i'm an accountant", "state_experience")
    eve.says(gaps.closest, "which roles fit me?", "closest_role")
    with eve.desk.memory.unit() as unit:
        assert unit.all_claims(PERSON) == ()


def test_a_role_not_wanted_is_no_yardstick_for_a_goal_off_the_list(eve: Person) -> None:
    eve.says(telling.note, "good excel, basic statistics", "state_skills")
    answer(eve, "i dont want to be a data analyst", "deny")
    eve.says(telling.note, "i want to become an accountant", "state_target_role")
    assert eve.state()["target_role"] != "data-analyst"


def test_an_own_step_names_no_evening_for_check_ins(anna: Person) -> None:
    turn = replace(anna.turn("add a step: apply for the evening course", "ask_next_step"), offer=rhythms.OPT_IN)
    assert checkins.taken(anna.desk, turn) is None
