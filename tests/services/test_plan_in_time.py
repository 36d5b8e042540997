"""A plan as time passes: nothing to plan, hours changed, weeks away, steps finished, a start and an end wished for."""

from __future__ import annotations

import math
import re
from datetime import date, timedelta

import pytest
from planned_world import planned
from services_world import PERSON, Person

from bot.services import asides, gaps, telling
from bot.services.desk import Desk, Reply
from bot.services.followup import returning
from bot.services.plan import moves, plans, roadmaps
from bot.services.record import handouts, reasons
from bot.services.steps import howfar, progress
from bot.services.wellbeing import social
from tests.conftest import NOW

TODAY = NOW.date()


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


@pytest.fixture
def empty(desk: Desk) -> Person:
    """Someone who told next to nothing and asked for the plan all the same."""
    person = Person(desk)
    person.says(telling.note, "I want to be a data analyst, 3 years of work, I know python well", "state_target_role")
    person.says(gaps.show, "what am I missing", "ask_gap")
    person.says(telling.note, "rather not say", "unsure_or_skip")
    person.says(roadmaps.change_hours, "10 hours a week, show me the plan", "change_time_budget")
    assert person.names()[-1] == "utter_plan_unknown"
    held = plan_of(person)
    assert not held.roadmap.steps
    return person


def plan_of(person: Person) -> plans.Plan:
    with person.desk.memory.unit() as unit:
        held = plans.current(person.desk, unit, unit.person(PERSON, ""), person.turn("", ""))
    assert held
    return held


def says(person: Person, text: str, intent: str, service: object = telling.note) -> Reply:
    """What an action does: an unmistakable message is answered as such, else the meaning decides."""

    def answer(desk: Desk, turn: object) -> Reply:
        return asides.answered(desk, turn) or service(desk, turn)  # type: ignore[arg-type, operator]

    return person.says(answer, text, intent)


def values(person: Person, name: str) -> dict[str, object]:
    return next(dict(part.vars) for part in person.last.parts if part.name == name)


# An empty plan is no plan.


def test_who_asks_again_for_the_plan_gets_one_that_takes_the_rest_as_missing(empty: Person) -> None:
    empty.says(roadmaps.show, "show my plan", "ask_roadmap")
    assert empty.names()[:2] == ["utter_from_zero", "utter_plan"]
    assert {"sql", "excel"} <= {step.skill for step in plan_of(empty).roadmap.steps}
    assert "python" not in {step.skill for step in plan_of(empty).roadmap.steps}


def test_nothing_of_an_empty_plan_is_done(empty: Person) -> None:
    assert empty.state()["progress"] == 0
    says(empty, "done with the first step!", "report_progress_done", progress.done)
    assert not {"utter_all_done", "utter_step_done"} & set(empty.names())
    assert "utter_progress_no_plan" in empty.names()
    empty.says(howfar.show, "how far am I", "ask_progress")
    assert "utter_progress_ready" in empty.names()


def test_hours_do_not_move_an_empty_plan(empty: Person) -> None:
    empty.says(roadmaps.change_hours, "6 hours a week", "change_time_budget")
    assert not {"utter_plan_same", "utter_plan_moved"} & set(empty.names())
    assert "utter_progress_no_plan" in empty.names()


# What is done is done.


def end_of(start: date, hours: float, weekly: float) -> date:
    return start + timedelta(math.ceil(round(hours * 7 / weekly, 6)) - 1)


def test_new_hours_lay_out_what_is_open_from_the_day_of_the_change(anna: Person) -> None:
    total = plan_of(anna).roadmap.hours
    anna.says(roadmaps.next_step, "next step", "ask_next_step")
    first = plan_of(anna).roadmap.steps[0]
    anna.says(progress.done, "I finished it", "report_progress_done")
    anna.later(days=3)
    anna.says(roadmaps.change_hours, "only 4 hours a week from now on", "change_time_budget")
    held = plan_of(anna)
    assert (held.roadmap.hours, held.roadmap.closed_hours) == (total, first.hours)
    assert held.roadmap.end == end_of(TODAY + timedelta(3), total - first.hours, 4)
    assert anna.state()["progress"] == pytest.approx(100 * first.hours / total, abs=0.1)


def test_a_step_finished_early_brings_the_others_forward(anna: Person) -> None:
    before = plan_of(anna).roadmap
    says(anna, "I finished the first step", "report_progress_done", progress.done)
    after = plan_of(anna).roadmap
    assert after.steps[1].start == TODAY
    assert after.end < before.end


def test_weeks_away_lay_the_plan_out_anew_and_say_so(anna: Person) -> None:
    first = plan_of(anna).roadmap
    says(anna, "I finished the first step", "report_progress_done", progress.done)
    promised = plan_of(anna).promised
    assert promised == first.end
    anna.later(weeks=11)
    held = plan_of(anna)
    today = TODAY + timedelta(weeks=11)
    assert held.roadmap.end == end_of(today, held.roadmap.open_hours, 10)
    with anna.desk.memory.unit() as unit:
        step = plans.next_step(anna.desk, unit, unit.person(PERSON, ""), anna.turn("", ""))
    assert step and step.start == today
    turn = anna.turn("hello again", "chitchat")
    part = returning.welcomed(anna.desk, turn, Reply(()), TODAY).parts[0]
    assert part.name == "utter_welcome_back_behind"
    assert part.vars["late"] == moves.span((held.roadmap.end - promised).days)
    anna.says(howfar.show, "how far am I", "ask_progress")
    assert "utter_plan_behind" in anna.names()


def test_fewer_hours_after_weeks_away_count_from_today(anna: Person) -> None:
    anna.later(weeks=11)
    anna.says(roadmaps.change_hours, "5 hours a week now", "change_time_budget")
    held = plan_of(anna)
    assert held.roadmap.end == end_of(TODAY + timedelta(weeks=11), held.roadmap.hours, 5)
    assert {"utter_plan_behind", "utter_plan_moved"} <= set(anna.names())


def test_a_step_under_way_is_not_late(anna: Person) -> None:
    before = plan_of(anna)
    anna.later(days=1)
    after = plan_of(anna)
    assert (after.version, after.roadmap.end, after.slip) == (before.version, before.roadmap.end, 0)


# Which steps.


def done_steps(person: Person) -> list[int]:
    with person.desk.memory.unit() as unit:
        states = unit.steps(PERSON)
    return [n for n, s in enumerate(plan_of(person).roadmap.steps, start=1) if states.get(s.id) == "done"]


@pytest.mark.parametrize(
    ("text", "intent", "done"),
    [
        ("I finished the first two steps but the third was boring", "report_progress_done", [1, 2]),
        ("I'm done with the first step", "ask_next_step", [1]),
        ("i finish first step, i make a small project with python", "state_skills", [1]),
        ("what comes when I finish the first step?", "ask_roadmap", []),
    ],
)
def test_steps_said_by_number_are_marked_whatever_the_meaning(
    anna: Person, text: str, intent: str, done: list[int]
) -> None:
    says(anna, text, intent, roadmaps.show)
    assert done_steps(anna) == done


def test_the_only_step_of_a_skill_is_meant_by_its_name(anna: Person) -> None:
    anna.says(progress.done, "i finished the SQL step", "report_progress_done")
    assert anna.names()[0] == "utter_step_done"
    assert "SQL" in str(values(anna, "utter_step_done")["step"])


def test_a_step_is_found_by_part_of_its_name(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, "I want to be a data analyst, 3 years of work", "state_target_role")
    person.says(telling.note, "I know excel well. I don't know SQL joins", "state_skills")
    person.says(gaps.show, "what am I missing", "ask_gap")
    person.says(roadmaps.change_hours, "10 hours a week", "change_time_budget")
    person.says(roadmaps.show, "show my plan", "ask_roadmap")
    assert [s.skill for s in plan_of(person).roadmap.steps if "sql" in s.skill][:1] == ["sql-joins"]
    person.says(progress.done, "i finished the SQL step", "report_progress_done")
    assert person.names()[0] == "utter_step_done"


def test_who_never_programmed_begins_with_programming(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, "I want to be an ml engineer, I have never programmed, I know excel", "state_target_role")
    assert person.skills()["python"] == "lacks"
    person.says(gaps.show, "what am I missing", "ask_gap")
    person.says(telling.note, "I don't know docker, fastapi and pytorch", "deny_skill")
    person.says(roadmaps.change_hours, "10 hours a week", "change_time_budget")
    person.says(roadmaps.show, "show my plan", "ask_roadmap")
    assert plan_of(person).roadmap.steps[0].id == "python:0-1"


def test_a_step_done_before_is_not_done_twice(anna: Person) -> None:
    says(anna, "step 1 is done", "report_progress_done", progress.done)
    says(anna, "step 1 is done", "report_progress_done", progress.done)
    assert anna.names()[0] == "utter_step_already"


def test_a_certificate_is_a_skill_and_never_lost(anna: Person) -> None:
    text = "actually I also passed the SQL certificate from HackerRank in April"
    anna.says(progress.done, text, "report_progress_done")
    assert anna.names()[:2] == ["utter_step_done", "utter_proof_kept"]
    with anna.desk.memory.unit() as unit:
        assert unit.reports(PERSON)[-1].shown == "certificate"
        assert next(c for c in unit.claims(PERSON) if c.skill == "sql").polarity.value == "has"
    anna.says(progress.done, "passed the certificate exam in tableau", "report_progress_done")
    assert anna.names()[0] == "utter_certified"


def test_what_is_learned_beside_the_plan_is_kept(anna: Person) -> None:
    anna.says(progress.done, "I finished a course on tableau", "report_progress_done")
    assert "utter_which_step" not in anna.names()
    assert anna.skills()["tableau"] == "has"


# Little known.


def test_little_known_is_said_beside_the_end(anna: Person) -> None:
    coverage = plan_of(anna).report.coverage
    assert not coverage.enough
    body = str(
        next(p.vars["body"] for p in anna.says(roadmaps.show, "my plan", "ask_roadmap").parts if "body" in p.vars)
    )
    first = body.splitlines()[0]
    assert first.startswith(f"This plan covers {coverage.asked} of the {coverage.total} things") and "At least" in first
    assert f"{coverage.untold} of {coverage.total} requirements are not talked about yet" in first


def test_no_gap_among_little_is_not_called_none(empty: Person) -> None:
    empty.says(gaps.show, "my gaps", "ask_gap")
    assert "utter_gaps_none" not in empty.names()
    assert "utter_gaps_few" in empty.names()


# Start and end wished for.


@pytest.mark.parametrize(
    ("text", "start"),
    [("I start only on April 1st", date(2026, 4, 1)), ("not before June please", date(2026, 6, 1))],
)
@pytest.mark.parametrize("intent", ["state_experience", "stop_checkins", "change_time_budget"])
def test_a_start_told_moves_the_plan_whatever_the_meaning(anna: Person, text: str, start: date, intent: str) -> None:
    services = {"change_time_budget": roadmaps.change_hours, "stop_checkins": social.answer("utter_checkins")}
    says(anna, text, intent, services.get(intent, telling.note))
    held = plan_of(anna)
    assert held.roadmap.steps[0].start == start
    assert held.roadmap.end == end_of(start, held.roadmap.hours, 10)
    assert "utter_plan_starts" in anna.names()


def test_a_plan_that_fits_says_by_how_much(anna: Person) -> None:
    says(anna, "when will I be done? I need it in 5 years", "ask_progress")
    assert anna.names()[:2] == ["utter_fits_so_far", "utter_plan_least"]  # 5 of 39 things talked about: no plain yes
    assert re.match(r"with [\d.]+ (?:weeks|years) to spare$", str(values(anna, "utter_fits_so_far")["spare"]))


def test_a_plan_that_does_not_fit_says_what_it_would_take(anna: Person) -> None:
    held = plan_of(anna)
    weeks = math.ceil(held.roadmap.open_hours / 20)
    says(anna, f"is it possible in {weeks} weeks?", "out_of_scope")
    needed = values(anna, "utter_fits_not")["needed"]
    assert isinstance(needed, int)
    assert needed * weeks >= held.roadmap.open_hours - needed
    assert (needed - 1) * weeks < held.roadmap.open_hours


def test_who_finds_it_too_long_hears_what_would_shorten_it(anna: Person) -> None:
    says(anna, "that's too long", "complaint")
    assert "utter_shorter" in anna.names()


def test_without_a_plan_the_meaning_decides(desk: Desk) -> None:
    person = Person(desk)
    assert asides.answered(desk, person.turn("I finished the first step, is it possible in 3 months?", "greet")) is None


# Why first, and documents.


def test_why_a_step_is_first_tells_its_place(anna: Person) -> None:
    anna.says(roadmaps.next_step, "next step", "ask_next_step")
    anna.says(reasons.why, "why is that the first step?", "ask_why")
    assert anna.names()[0] == "utter_why_place"
    assert "nothing before it" in str(values(anna, "utter_why_place")["place"])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Can I have the roadmap as a document?", "roadmap"),
        ("give me a report", "assessment"),
        ("an executive summary please", "summary"),
    ],
)
def test_a_document_in_the_chat_is_short_and_whole_on_the_card(anna: Person, text: str, kind: str) -> None:
    anna.says(handouts.report, text, "ask_report")
    card = anna.last.card or {}
    assert card["kind"] == kind
    assert len(str(card["markdown"])) > 2000
    assert len(str(values(anna, "utter_report")["body"])) <= 1500


@pytest.mark.parametrize("meaning", ["distress", "privacy_delete", "report_blocked", "human_handoff"])
def test_what_is_plain_of_the_plan_gives_way_to_urgent_meanings(anna: Person, meaning: str) -> None:
    assert asides.answered(anna.desk, anna.turn("step 1 is done", "chitchat")) is not None
    assert asides.answered(anna.desk, anna.turn("step 2 is done", meaning)) is None
