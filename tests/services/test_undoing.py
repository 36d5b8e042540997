"""What was reported, told or wished by mistake is taken back, with a word on what it was."""

from __future__ import annotations

import pytest
from planned_world import keeping
from services_world import PERSON, Person

from bot.memory import promises
from bot.services import asides, telling
from bot.services.desk import Desk
from bot.services.documents import papers, pastes
from bot.services.followup import checkins
from bot.services.plan import plans, roadmaps
from bot.services.record import records, undoing
from bot.services.steps import progress


@pytest.fixture
def anna(desk: Desk) -> Person:
    """Someone with a plan of several steps at five hours a week."""
    person = Person(desk)
    told = "I want to become a data analyst. 2 years of experience, 5 hours a week. I never used SQL, Tableau or Excel"
    person.says(keeping(telling.note), told, "state_target_role")
    for _ in range(8):
        if person.last.asked.kind:
            person.says(keeping(telling.note), "none of these", "deny_skill")
    person.says(keeping(roadmaps.show), "show my plan", "ask_roadmap")
    return person


def plan_of(person: Person) -> plans.Plan:
    with person.desk.memory.unit() as unit:
        held = plans.current(person.desk, unit, unit.person(PERSON, ""), person.turn("", ""))
    assert held
    return held


def states(person: Person) -> dict[str, str]:
    with person.desk.memory.unit() as unit:
        return unit.steps(PERSON)


def finish(person: Person, skill: str) -> str:
    step = next(s.id for s in plan_of(person).roadmap.steps if s.skill == skill)
    person.says(keeping(progress.done), "", "report_progress_done", step=step)
    assert states(person)[step] == "done"
    return step


@pytest.mark.parametrize(
    "text",
    [
        "undo that",
        "Undo",
        "oops wrong button",
        "I take that back",
        "oh no, pressed the wrong one",
        "that was wrong, I didn't finish it",
        "sorry that was a mistake",
        "actually i havent finished it",
        "no wait, I'm not done with it yet",
        "can you undo this please",
        "ups misclicked",
        "actually I haven't finished sql",
    ],
)
def test_a_step_reported_by_mistake_is_open_again(anna: Person, text: str) -> None:
    before = anna.skills()
    step = finish(anna, "sql")
    anna.says(keeping(telling.note), text, "chitchat")
    assert anna.names()[:2] == ["utter_undone", "utter_undone_ready"]
    assert "SQL" in anna.last.parts[0].vars["what"]
    assert step not in states(anna) and anna.skills() == before


def test_a_step_named_later_is_open_again_and_the_rest_stays(anna: Person) -> None:
    first, second = finish(anna, "sql"), finish(anna, "excel")
    anna.says(keeping(telling.note), "10 hours a week", "change_time_budget")
    anna.says(keeping(telling.note), "hm, I have not really finished the SQL step", "report_progress_partial")
    assert anna.names()[0] == "utter_undone"
    assert states(anna) == {second: "done"} and first not in states(anna)
    assert anna.state()["hours_per_week"] == 10
    anna.says(keeping(telling.note), "undo that", "deny")
    assert states(anna) == {first: "done", second: "done"}


@pytest.mark.parametrize("text", ["oops, that was wrong, i didnt finish it", "sorry, I have not finished that"])
def test_a_slip_noticed_later_still_means_the_last_report(anna: Person, text: str) -> None:
    step = finish(anna, "sql")
    anna.says(keeping(telling.note), "hm", "chitchat")
    anna.says(keeping(telling.note), text, "remove_or_correct")
    assert states(anna).get(step) != "done"


def test_a_rhythm_is_taken_back(anna: Person) -> None:
    for text, intent in (("remind me weekly on Sundays", "reschedule_checkin"), ("stop reminding me", "stop_checkins")):
        anna.says(keeping(lambda desk, turn: checkins.taken(desk, turn) or telling.note(desk, turn)), text, intent)
    assert rhythm_of(anna) == "off"
    anna.says(keeping(telling.note), "undo that", "remove_or_correct")
    assert rhythm_of(anna) == "weekly"
    anna.says(keeping(telling.note), "undo", "remove_or_correct")
    assert rhythm_of(anna) == "off"


def rhythm_of(person: Person) -> str:
    with person.desk.memory.unit() as unit:
        held = promises.wishes(unit, PERSON)
    assert held
    return held.rhythm


def test_undo_twice_takes_back_the_one_before(anna: Person) -> None:
    step = finish(anna, "sql")
    anna.says(keeping(roadmaps.change_hours), "I have 9 hours a week now", "change_time_budget")
    anna.says(keeping(telling.note), "undo", "nlu_fallback")
    assert "5 hours a week again" in anna.last.parts[0].vars["what"]
    assert anna.state()["hours_per_week"] == 5 and step in states(anna)
    anna.says(keeping(telling.note), "undo that too", "nlu_fallback")
    assert states(anna) == {}


def test_a_goal_a_wish_and_facts_are_taken_back(anna: Person) -> None:
    held = anna.state()
    anna.says(keeping(roadmaps.show), "drop Tableau from the plan", "ask_roadmap")
    anna.says(keeping(telling.note), "I know Docker", "state_skills")
    anna.says(keeping(telling.note), "I want to become an ML engineer", "state_target_role")
    assert anna.state()["target_role"] == "ml-engineer"
    said = []
    for _ in range(3):
        anna.says(keeping(telling.note), "undo that", "remove_or_correct")
        said.append(str(anna.last.parts[0].vars["what"]))
    assert "Data Analyst" in said[0] and "Docker" in said[1] and "Tableau" in said[2]
    assert anna.state() == held
    anna.says(keeping(roadmaps.show), "show my plan", "ask_roadmap")
    assert anna.names()[0] == "utter_plan"


def test_nothing_to_take_back_is_said(desk: Desk) -> None:
    person = Person(desk)
    person.says(keeping(telling.note), "undo that", "nlu_fallback")
    assert person.names()[0] == "utter_undo_nothing" and person.last.asked.kind == "goal"


@pytest.mark.parametrize(
    "text", ["I haven't finished tableau yet", "I didn't finish it this week", "not done yet, it is hard"]
)
def test_what_was_never_finished_is_left_to_its_meaning(anna: Person, text: str) -> None:
    finish(anna, "sql")
    anna.says(keeping(roadmaps.next_step), "next step", "ask_next_step")
    assert asides.answered(anna.desk, anna.turn(text, "report_progress_partial")) is None


@pytest.mark.parametrize(
    "text", ["undo that, I have 8 hours a week", "scratch that, I know Docker", "cancel my account"]
)
def test_a_new_fact_is_told_and_nothing_else_is_undone(anna: Person, text: str) -> None:
    step = finish(anna, "sql")
    turn = anna.turn(text, "state_skills")
    assert undoing.UNDO.search(text) is None or undoing.undo(anna.desk, turn) is None
    assert step in states(anna)


def test_no_to_deleting_is_no_undo(anna: Person) -> None:
    step = finish(anna, "sql")
    anna.says(keeping(records.ask_erase), "delete my data", "privacy_delete")
    assert asides.answered(anna.desk, anna.turn("cancel that", "deny")) is None
    assert step in states(anna)


AD = """Data Engineer
About us
We drink coffee.
Requirements
- Python, SQL, Airflow
- Spark and Kafka
- dbt
- Docker, Kubernetes, Terraform
"""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("that is the job ad, not my cv", "posting"),
        ("no that was my cv, not a job ad", "resume"),
        ("this isn't my resume!", "posting"),
        ("you read my CV as a job posting", "resume"),
        ("thats a vacancy not my cv", "posting"),
        ("I pasted my resume, not a job description", "resume"),
        ("it was the job description", "posting"),
        ("no it's my cv", "resume"),
        ("what is a cv", ""),
        ("can you read my cv", ""),
    ],
)
def test_what_a_text_is_said_to_be(text: str, kind: str) -> None:
    assert pastes.meant(text) == kind


def test_a_text_taken_for_the_wrong_kind_is_read_again_as_the_other(desk: Desk) -> None:
    person = Person(desk)
    person.says(keeping(papers.resume), AD, "paste_resume")
    person.says(keeping(papers.resume), "that is the job ad, not my cv", "paste_job_description")
    assert person.names()[0] == "utter_reread_posting" and "utter_posting_poor" not in person.names()
    assert person.skills() == {} and person.state()["target_role"] == "data-engineer"
    person.says(keeping(papers.resume), "no wait, that was my cv, not a posting", "paste_resume")
    assert person.names()[0] == "utter_reread_resume"
    assert person.state()["target_role"] is None and "airflow" in person.skills()


def test_a_text_is_forgotten_when_it_is_no_longer_fresh(desk: Desk) -> None:
    person = Person(desk)
    person.says(keeping(papers.resume), AD, "paste_resume")
    person.later(days=2)
    person.says(keeping(telling.note), "hello", "greet")
    with desk.memory.unit() as unit:
        assert unit.paste(PERSON) is None


@pytest.mark.parametrize(
    "text",
    [
        "hmm put it back",
        "redo",
        "redo that please",
        "no wait, keep it after all",
        "bring it back",
        "undo the undo",
        "oh no, that was right after all",
        "wait, don't undo that",
    ],
)
def test_what_was_taken_back_is_put_back(anna: Person, text: str) -> None:
    end = plan_of(anna).roadmap.end
    anna.says(keeping(roadmaps.change_hours), "3 hours a week", "change_time_budget")
    later = plan_of(anna).roadmap.end
    anna.says(keeping(telling.note), "undo", "chitchat")
    assert plan_of(anna).roadmap.end == end
    anna.says(keeping(telling.note), text, "start_over")
    assert anna.names()[0] == "utter_redone"
    assert (anna.state()["hours_per_week"], plan_of(anna).roadmap.end) == (3, later)
    anna.says(keeping(telling.note), "undo", "chitchat")
    assert anna.state()["hours_per_week"] == 5


def test_several_things_taken_back_come_again_in_their_order(anna: Person) -> None:
    step = finish(anna, "excel")
    anna.says(keeping(roadmaps.change_hours), "3 hours a week", "change_time_budget")
    for text in ("undo", "undo"):
        anna.says(keeping(telling.note), text, "chitchat")
    assert (anna.state()["hours_per_week"], states(anna).get(step)) == (5, None)
    anna.says(keeping(telling.note), "redo", "chitchat")
    assert (anna.state()["hours_per_week"], states(anna).get(step)) == (5, "done")
    anna.says(keeping(telling.note), "redo", "chitchat")
    assert (anna.state()["hours_per_week"], states(anna).get(step)) == (3, "done")
    anna.says(keeping(telling.note), "redo", "chitchat")
    assert anna.names()[0] == "utter_redo_nothing"


def test_put_it_back_takes_back_where_nothing_was_taken_back(anna: Person) -> None:
    anna.says(keeping(roadmaps.change_hours), "3 hours a week", "change_time_budget")
    anna.says(keeping(telling.note), "put it back", "chitchat")
    assert (anna.names()[0], anna.state()["hours_per_week"]) == ("utter_undone", 5)
