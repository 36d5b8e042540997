"""Feelings get an answer of their own, no questions are put to who wants none, and facts beside despair are kept."""

from __future__ import annotations

from typing import Any

import pytest
from planned_world import analyst, analyst_with_plan
from services_world import PERSON, Person

from bot.services import asides, gaps, silence, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.plan import roadmaps
from bot.services.standing import STOPPED
from bot.services.steps import blocking
from bot.services.wellbeing import care, limits, social


def routed(service: Any) -> Any:
    """A service as actions call it: behind what words make plain, and without questions where none are wanted."""

    def reply(desk: Desk, turn: Turn) -> Reply:
        return silence.kept(desk, turn, asides.answered(desk, turn) or service(desk, turn))

    return reply


NOTE, COMPLAINT = routed(telling.note), routed(social.answer("utter_complaint"))


@pytest.fixture
def eve(desk: Desk) -> Person:
    return analyst(desk)


@pytest.fixture
def planned(desk: Desk) -> Person:
    return analyst_with_plan(desk)


@pytest.mark.parametrize(
    ("text", "intent", "name"),
    [
        ("my father will be angry", "abuse", "utter_others_angry"),
        ("i am angry at my employer", "distress", "utter_others_angry"),
        ("i want to quit tomorrow", "goodbye", "utter_job_leave"),
        ("i want to quit tomorrow", "distress", "utter_job_leave"),
        ("i quit my job yesterday", "goodbye", "utter_job_left"),
        ("and i am also so tired", "distress", "utter_tired"),
        ("I am stuck, this is too much for me", "complaint", "utter_too_much"),
        ("my back is shot", "ask_gap", "utter_reason"),
        ("i dont like blood", "distress", "utter_reason"),
        ("im 45", "distress", "utter_age"),
        ("my english is bad", "ask_clarify", "utter_english_fine"),
        ("i already asked twice. they said next cycle", "complaint", "utter_employer"),
        ("they said no again", "complaint", "utter_employer"),
        ("exam in 2 weeks and i not sleeping", "report_blocked", "utter_strain"),
        ("I got an interview next Tuesday!", "start_assessment", "utter_interview_role"),
        ("i'm not sure i want this anymore", "distress", "utter_goal_doubt"),
    ],
)
def test_a_feeling_is_answered_and_the_talk_led_on(eve: Person, text: str, intent: str, name: str) -> None:
    eve.says(COMPLAINT, text, intent)
    assert eve.names()[0] == name
    assert "utter_distress" not in eve.names()
    assert len(eve.names()) > 1 or eve.last.buttons


@pytest.mark.parametrize("text", ["i cry every night about this", "nothing works anymore", "tired of living"])
def test_despair_is_never_taken_for_less(eve: Person, text: str) -> None:
    eve.says(routed(social.distress), text, "distress")
    assert eve.names() == ["utter_distress"]


def test_a_doubted_plan_is_answered_by_what_can_change(planned: Person) -> None:
    planned.says(routed(social.distress), "i'm not sure i want this anymore", "distress")
    assert planned.names() == ["utter_plan_doubt"]
    assert planned.last.offer == blocking.OFFER
    planned.says(NOTE, "half the hours", "change_time_budget")
    assert planned.names()[0] == "utter_remedy_lighter"


def test_a_doubt_about_data_is_about_data(planned: Person) -> None:
    planned.says(NOTE, "I have doubts about my data", "privacy_question")
    assert "utter_plan_doubt" not in planned.names()


def test_short_nights_are_offered_a_pause(planned: Person) -> None:
    planned.says(NOTE, "i have exam in 2 weeks and i not sleeping", "report_blocked")
    assert planned.names() == ["utter_strain_plan"]
    planned.says(NOTE, "pause for two weeks", "report_blocked")
    assert planned.names()[0] == "utter_remedy_pause"


def test_before_an_interview_strengths_and_gaps_are_named(planned: Person) -> None:
    planned.says(NOTE, "got an interview on friday", "reschedule_checkin")
    assert planned.names() == [f"utter_interview_{kind}" for kind in ("role", "show", "read", "posting")]
    assert "SQL" in planned.last.parts[1].vars["skills"]
    planned.says(NOTE, "interview on friday, remind me on thursday", "reschedule_checkin")
    assert "utter_interview_role" not in planned.names()


def test_after_despair_small_things_are_read_for_what_they_are(eve: Person) -> None:
    eve.says(routed(social.distress), "i feel hopeless", "distress")
    for text, intent in (("my back is shot", "out_of_scope"), ("i dont like blood", "chitchat")):
        eve.says(NOTE, text, intent)
        assert eve.names() == ["utter_reason", "utter_here"]
        assert eve.last.offer == social.PAUSE


def test_what_is_told_beside_despair_is_kept(eve: Person) -> None:
    text = "i feel hopeless, 12 years as a nurse, i know excel but i cannot do sql"
    eve.says(routed(social.distress), text, "distress")
    assert eve.names() == ["utter_distress"]
    assert eve.state()["years"] == 12
    assert eve.skills() == {"excel": "has"}


@pytest.mark.parametrize(
    "text",
    [
        "stop asking me questions",
        "enough questions",
        "too many questions",
        "no more questions please",
        "please dont ask me anything else",
        "can you stop with the questions",
        "i dont want to answer any more questions",
        "stop quizzing me",
        "enough with the interrogation",
        "ur asking too much",
    ],
)
def test_no_more_questions_is_understood(eve: Person, text: str) -> None:
    eve.says(COMPLAINT, text, "complaint")
    assert eve.names()[0] == ("utter_asked_much" if "too m" in text else "utter_stop")
    assert not eve.last.asked.kind
    with eve.desk.memory.unit() as unit:
        assert STOPPED in unit.questions(PERSON)


@pytest.mark.parametrize(
    "text",
    [
        "I want to skip this question",
        "I have no more questions",
        "stop asking every day, monthly will do",
        "where are practice questions",
        "don't ask me about python",
    ],
)
def test_other_words_on_questions_stop_nothing(eve: Person, text: str) -> None:
    eve.says(COMPLAINT, text, "unsure_or_skip")
    assert "utter_stop" not in eve.names()


def test_until_they_are_wanted_again_nothing_is_asked(eve: Person) -> None:
    eve.says(COMPLAINT, "enough questions", "complaint")
    for text, service, intent in (
        ("I know sql", telling.note, "state_skills"),
        ("what am I missing", gaps.show, "ask_gap"),
        ("show my plan", roadmaps.show, "ask_roadmap"),
        ("next step", roadmaps.next_step, "ask_next_step"),
        ("thanks", social.answer("utter_thanks"), "thanks"),
    ):
        eve.says(routed(service), text, intent)
        assert eve.names()[-1].startswith("utter_say_"), eve.names()
        assert eve.last.asked.kind == ""
    eve.says(NOTE, "ask me again", "start_assessment")
    assert eve.last.asked.kind


def test_the_button_that_asks_for_questions_brings_them_back(eve: Person) -> None:
    eve.says(limits.no_questions, "enough questions", "stop_checkins")
    eve.says(routed(telling.begin), "", "start_assessment")
    assert eve.last.asked.kind


def test_every_question_that_leads_on_has_words_that_ask_nothing() -> None:
    asked = {"utter_offer_gaps", "utter_offer_roadmap", "utter_offer_next", "utter_ask_goal", "utter_ask_skills"}
    assert asked <= silence.SAYS.keys()
    assert STOPPED and not care.doubts("enough questions")


def test_whom_the_work_wears_out_gets_a_kind_word_and_goes_on(desk: Desk) -> None:
    ann = Person(desk)
    ann.says(NOTE, "sick of being shouted at by customers, im a waiter for 8 years", "nlu_fallback")
    assert ann.names()[:2] == ["utter_worn_by_work", "utter_noted"]
    assert ann.state()["years"] == 8
    assert ann.last.asked.kind == "goal"


def test_a_goal_beside_the_loss_of_a_job_is_kept(desk: Desk) -> None:
    ann = Person(desk)
    ann.says(NOTE, "my contract won't be renewed, I want to be a data analyst", "state_target_role")
    assert ann.names()[0] == "utter_sorry_job"
    assert ann.state()["target_role"] == "data-analyst"


def test_what_is_told_after_despair_is_acknowledged_and_nothing_asked(desk: Desk) -> None:
    ann = Person(desk)
    ann.says(social.distress, "I cannot go on", "distress")
    ann.says(NOTE, "I am a welder, 9 years", "state_experience")
    assert ann.names() == ["utter_noted", "utter_here"]
    assert (ann.last.offer, ann.last.asked.kind) == (social.PAUSE, "")


@pytest.mark.parametrize(
    "text", ["I'm overwhelmed, this is too much", "wow, that's a lot of stuff", "buried under this list"]
)
def test_too_much_of_a_plan_becomes_one_small_piece(planned: Person, text: str) -> None:
    planned.says(COMPLAINT, text, "complaint")
    assert planned.names() == ["utter_too_much_plan", "utter_small_piece"]
    assert planned.last.focus and planned.last.offer.endswith("smaller,lighter,pause")


def test_too_long_a_list_is_left_and_nothing_is_denied(eve: Person) -> None:
    eve.says(NOTE, "I want to be a data analyst, 3 years of work, I know sql", "state_target_role")
    assert eve.last.asked.kind == "checks"
    asked, before = eve.last.asked, eve.skills()
    eve.says(COMPLAINT, "too many tools, I can't take all this in", "deny_skill")
    assert eve.names() == ["utter_too_much", "utter_one_of_list"]
    assert eve.last.asked == asked and eve.skills() == before


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("stop asking, just show where I stand", "utter_gaps"),
        ("no more questions, show me the gaps", "utter_gaps"),
        ("can I see my readiness without answering all these questions?", "utter_gaps"),
        ("quit asking and tell me the next step", "utter_step"),
        ("skip the questions and show me the plan", "utter_plan"),
    ],
)
def test_who_wants_no_questions_but_a_view_gets_both(planned: Person, text: str, view: str) -> None:
    planned.says(COMPLAINT, text, "complaint")
    assert planned.names()[0] in ("utter_stop_view", "utter_stop_plan")
    assert view in planned.names()
    assert not planned.last.asked.kind


def test_who_wants_a_view_too_early_is_told_what_it_takes(desk: Desk, eve: Person) -> None:
    eve.says(COMPLAINT, "no questions, just show where I stand", "complaint")
    assert eve.names()[0] == "utter_stop_view"
    new = Person(desk)
    with desk.memory.unit() as unit:
        unit.erase(PERSON)
    new.says(COMPLAINT, "no questions, just show where I stand", "complaint")
    assert new.names() == ["utter_stop_little"] and new.last.asked.kind == "goal"
