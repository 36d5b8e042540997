"""Wishes for the work beside its name, and what a posting says on pay, place and hours."""

from __future__ import annotations

import pytest
from planned_world import answer, planned
from services_world import PERSON, Person

from bot.reading.work import terms
from bot.services import telling
from bot.services.desk import Desk
from bot.services.documents import papers
from bot.services.record import records
from bot.services.roles import jobwishes

AD = (
    "Analytics Engineer (f/m/x), Lyon\nFull-time, 38 hours per week, permanent contract\n"
    "You bring: SQL, Python, dbt and Tableau\nWe offer: 48,000 to 55,000 € a year, three days of remote work\n"
    "You know how to talk to stakeholders"
)


@pytest.fixture
def eve(desk: Desk) -> Person:
    person = Person(desk)
    person.says(telling.begin, "hi", "greet")
    return person


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("somewhere quieter would be lovely", {"calm"}),
        ("no more overtime for me", {"calm"}),
        ("i cant stand angry patients any more", {"people"}),
        ("fully remote please", {"remote"}),
        ("i want a job that i can do from my couch", {"remote"}),
        ("only half days", {"part"}),
        ("without weekends, i have a family", {"regular"}),
        ("i cannot earn less than now", {"pay"}),
        ("i cant leave my job yet", {"beside"}),
        ("it has to work next to my job", {"beside"}),
        ("we're relocating to Portugal in June", {"move"}),
        ("im moving abroad soon", {"move"}),
        ("not willing to travel", {"stay"}),
        ("my knees are done, no heavy lifting", {"body"}),
        ("quieter, same pay, and not full-time", {"calm", "pay", "part"}),
        ("I'm moving to data engineering", set()),
        ("im moving on", set()),
        ("i have 3 days a week for learning", set()),
        ("i worked from home for two years", set()),
        ("i work part time in a bakery", set()),
        ("is it calm there?", set()),
        ("i know how to work with customers", set()),
    ],
)
def test_wishes_for_the_work_are_read(text: str, keys: set[str]) -> None:
    assert set(terms.wished(text)) == keys


@pytest.mark.parametrize("intent", ["chitchat", "human_handoff", "stop_checkins", "state_target_role", "deny"])
def test_a_wish_is_answered_kept_and_shown_whatever_it_is_taken_for(eve: Person, intent: str) -> None:
    assert answer(eve, "no more customers, please", intent)[0] == "utter_work_wish"
    assert eve.last.asked.kind == "goal"
    assert answer(eve, "and fully remote", intent)[0] == "utter_work_wish_short"
    assert "utter_work_kept" in answer(eve, "show my data", "privacy_export", records.show)
    assert not eve.state()["skills"] and eve.state()["target_role"] is None


def test_part_time_is_a_wish_for_the_job_and_no_time_to_learn(eve: Person) -> None:
    assert answer(eve, "part-time only", "change_time_budget")[0] == "utter_work_wish"
    assert eve.state()["hours_per_week"] is None


def test_a_wish_beside_other_facts_is_named_beside_them(desk: Desk) -> None:
    person = Person(desk)
    reply = person.says(telling.note, "I want to be a data analyst, fully remote", "state_target_role")
    noted = jobwishes.noted(person.desk, person.turn("I want to be a data analyst, fully remote", "x"), reply)
    assert noted.parts[0].name == "utter_work_wish_short"
    assert person.state()["target_role"] == "data-analyst"


def test_who_tells_their_work_beside_a_wish_is_heard_first(eve: Person) -> None:
    assert "utter_work_wish" not in answer(eve, "i'm a roofer and want less stress", "state_experience")


def test_which_role_is_calm_no_source_says(eve: Person) -> None:
    assert answer(eve, "which of these jobs has the least pressure", "closest_role")[0] == "utter_work_unsourced"


def test_a_report_on_a_step_is_no_wish(desk: Desk) -> None:
    anna = planned(desk)
    assert "utter_work_wish" not in answer(anna, "finished docker, with less stress", "report_progress_done")


@pytest.mark.parametrize(
    ("text", "name", "inside"),
    [
        ("how much do they pay?", "utter_posting_terms", "55,000"),
        ("whats the salary", "utter_posting_terms", "55,000"),
        ("can I do it from home", "utter_posting_terms", "remote work"),
        ("is that full time?", "utter_posting_terms", "Full-time"),
        ("is it a permanent contract?", "utter_posting_terms", "permanent"),
        ("where would it be", "utter_posting_terms", "Lyon"),
        ("are there any holidays?", "utter_posting_silent", "holidays"),
        ("would I have to work on weekends?", "utter_posting_silent", "weekends"),
    ],
)
def test_a_posting_answers_in_its_own_words_or_not_at_all(eve: Person, text: str, name: str, inside: str) -> None:
    eve.says(papers.posting, AD, "paste_job_description")
    assert answer(eve, text, "ask_salary_outlook")[0] == name
    assert inside in eve.last.parts[0].vars["body"]


@pytest.mark.parametrize(
    "text", ["where are we?", "how many hours a week do I need?", "do I have to pay for courses?", "does it want dbt?"]
)
def test_other_questions_beside_a_posting_are_left_to_others(eve: Person, text: str) -> None:
    eve.says(papers.posting, AD, "paste_job_description")
    assert not {"utter_posting_terms", "utter_posting_silent"} & set(answer(eve, text, "chitchat"))


def test_without_a_posting_nothing_is_said_of_one(eve: Person) -> None:
    assert "utter_posting_silent" not in answer(eve, "is it part time?", "chitchat")


def test_a_posting_is_held_against_the_wishes(eve: Person) -> None:
    answer(eve, "fully remote, and no weekends", "chitchat")
    reply = eve.says(papers.posting, AD, "paste_job_description")
    held = next(part for part in reply.parts if part.name == "utter_posting_wishes")
    assert 'three days of remote work"' in held.vars["body"] and "shifts and weekends: not a word" in held.vars["body"]


def test_wishes_are_erased_with_the_rest(eve: Person) -> None:
    answer(eve, "fully remote", "chitchat")
    eve.says(records.erase, "yes", "affirm")
    with eve.desk.memory.unit() as unit:
        unit.person(PERSON, "")
        assert jobwishes.held(unit, PERSON) == ()


@pytest.mark.parametrize(
    "text", ["6 hours a week maybe, not sundays", "four hours per week, no weekends", "5h, no nights"]
)
def test_days_without_learning_are_no_wish_of_the_work(eve: Person, text: str) -> None:
    eve.says(telling.note, "data analyst", "state_target_role")
    turn = eve.turn(text, "change_time_budget")
    assert jobwishes.noted(eve.desk, turn, telling.note(eve.desk, turn)).parts
    assert "work:regular" not in _kept(eve)


def test_days_off_work_beside_hours_are_a_wish(eve: Person) -> None:
    turn = eve.turn("i can learn 5 hours a week, and the job must have no weekends", "change_time_budget")
    jobwishes.noted(eve.desk, turn, telling.note(eve.desk, turn))
    assert "work:regular" in _kept(eve)


@pytest.mark.parametrize("text", ["counter and later back office loans at a bank", "11 years back office"])
def test_a_back_office_of_the_past_is_no_wish(text: str) -> None:
    assert "people" not in terms.wished(text)


@pytest.mark.parametrize(
    "text", ["back office please", "i want something in the back office", "a job behind the scenes"]
)
def test_a_back_office_wished_for_is_one(text: str) -> None:
    assert "people" in terms.wished(text)


def _kept(person: Person) -> set[str]:
    with person.desk.memory.unit() as unit:
        return set(unit.questions(PERSON))
