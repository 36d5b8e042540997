"""What is said around the matter gets an answer of its own; despair and what is asked to be deleted come first."""

from __future__ import annotations

from typing import Any

import pytest
from planned_world import analyst, analyst_with_plan
from services_world import Person

from bot.services import asides, brief, gaps, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.plan import roadmaps
from bot.services.wellbeing import social, sympathy


def routed(service: Any) -> Any:
    """A service as actions call it: behind what words make plain."""

    def reply(desk: Desk, turn: Turn) -> Reply:
        return sympathy.kindly(turn, asides.answered(desk, turn) or service(desk, turn))

    return reply


OTHER, DISTRESS = routed(social.answer("utter_complaint")), routed(social.distress)


@pytest.fixture
def eve(desk: Desk) -> Person:
    return analyst(desk)


@pytest.fixture
def planned(desk: Desk) -> Person:
    return analyst_with_plan(desk)


@pytest.mark.parametrize(
    ("text", "intent", "name"),
    [
        ("got a rejection from the bank this morning", "distress", "utter_rejected"),
        ("we were made redundant on friday", "change_time_budget", "utter_laid_off"),
        ("everyone else is so much better than me", "distress", "utter_compared"),
        ("i feel like a fraud in meetings", "complaint", "utter_impostor"),
        ("i'm 50, is it too late to start?", "distress", "utter_doubt"),
        ("my warehouse job is so boring", "complaint", "utter_reason"),
        ("boring", "complaint", "utter_bored"),
        ("you already asked me that", "complaint", "utter_repeats"),
        ("thats not what i asked", "complaint", "utter_unheard"),
        ("too many difficult words", "complaint", "utter_simpler"),
        ("is this free?", "privacy_question", "utter_cost"),
        ("how do you know that?", "ask_why", "utter_trust"),
        ("why are you asking me this", "privacy_question", "utter_why_asked"),
        ("sorry for being rude", "remove_or_correct", "utter_forgiven"),
        ("good bot", "chitchat", "utter_praise"),
        ("do you know a joke", "chitchat", "utter_joke"),
        ("help me write a motivation letter", "paste_resume", "utter_no_writing"),
        ("could we do a mock interview", "start_assessment", "utter_no_practice"),
        ("how do i get a work permit", "out_of_scope", "utter_no_law"),
        ("hola, me puedes ayudar por favor", "greet", "utter_foreign"),
        ("no company replied to my applications", "distress", "utter_rejected"),
        ("i feel kinda stupid", "distress", "utter_impostor"),
        ("my aunt passed away", "chitchat", "utter_sorry"),
        ("no idea what to do with my future", "ask_next_step", "utter_goal_doubt"),
        ("i'm 62, is that a problem?", "ask_roadmap", "utter_age"),
        ("i can't remember what you told me", "privacy_delete", "utter_welcome_back"),
        ("i could punch my manager", "out_of_scope", "utter_harm_others"),
        ("help with my history essay", "start_assessment", "utter_out_of_scope"),
        ("wie lange dauert das bitte", "ask_definition", "utter_foreign"),
        ("💛", "report_progress_done", "utter_thanks"),
        ("hmm", "affirm", "utter_take_time"),
        ("😢", "affirm", "utter_sad_sign"),
        ("where did we stop last time", "stop_checkins", "utter_welcome_back"),
    ],
)
def test_a_remark_is_answered_and_leaves_a_way_on(eve: Person, text: str, intent: str, name: str) -> None:
    eve.says(OTHER, text, intent)
    assert eve.names()[0] == name
    assert len(eve.names()) > 1 or eve.last.buttons


@pytest.mark.parametrize(
    "text", ["they rejected me and i want to die", "another rejection, i can't go on", "no harm meant, i feel so alone"]
)
def test_despair_is_never_taken_for_a_remark(eve: Person, text: str) -> None:
    eve.says(DISTRESS, text, "distress")
    assert eve.names() == ["utter_distress"]


@pytest.mark.parametrize("text", ["ich will nicht mehr leben", "je veux mourir", "quiero morir"])
def test_despair_in_another_language_comes_first(eve: Person, text: str) -> None:
    eve.says(OTHER, text, "greet")
    assert eve.names() == ["utter_distress"]
    assert eve.last.offer == social.PAUSE


def test_a_pause_in_place_of_an_answer_keeps_the_offer(eve: Person) -> None:
    eve.says(telling.note, "3 years, I know sql and excel", "state_skills")
    eve.says(gaps.show, "my gaps", "ask_gap")
    offered, asked = eve.last.offer, eve.last.asked
    eve.says(OTHER, "...", "affirm")
    assert (eve.last.offer, eve.last.asked) == (offered, asked)


def test_a_question_put_too_often_is_left(eve: Person) -> None:
    assert eve.last.asked.kind
    kind = eve.last.asked.kind
    eve.says(OTHER, "you keep asking that again and again", "complaint")
    eve.says(OTHER, "ok", "affirm")
    assert eve.last.asked.kind != kind


def test_plainer_words_keep_answers_short(planned: Person) -> None:
    planned.says(OTHER, "please use easy words", "ask_clarify")
    reply = brief.kept(planned.desk, planned.turn("show my plan", "ask_roadmap"), planned.says(roadmaps.show, "x", ""))
    assert "utter_short" in [part.name for part in reply.parts]


def test_news_beside_facts_keeps_the_facts(eve: Person) -> None:
    eve.says(OTHER, "i was laid off, 12 years of experience, i know excel well", "state_experience")
    assert eve.names()[0] == "utter_sorry_job"
    assert eve.state()["years"] == 12
    assert "excel" in eve.skills()


def test_a_role_that_said_no_is_no_new_goal(eve: Person) -> None:
    eve.says(OTHER, "they rejected me for the ml engineer role", "state_target_role")
    assert eve.names()[0] == "utter_rejected"
    assert eve.state()["target_role"] == "data-analyst"


def test_boredom_with_a_plan_offers_a_change_of_it(planned: Person) -> None:
    planned.says(OTHER, "im so bored of it", "complaint")
    assert planned.names() == ["utter_bored_plan"]


def test_sympathy_comes_before_the_dates(planned: Person) -> None:
    planned.says(OTHER, "my father is in hospital, I can't study next week", "report_blocked")
    assert planned.names()[0] == "utter_sorry"
    assert len(planned.names()) > 1


def test_a_goal_told_in_another_language_is_kept(desk: Desk) -> None:
    person = Person(desk)
    person.says(OTHER, "Ich möchte gerne Data Engineer werden", "state_target_role")
    assert person.names()[0] == "utter_foreign"
    assert person.state()["target_role"] == "data-engineer"


@pytest.mark.parametrize(
    "text", ["i am in hospital", "just diagnosed with cancer", "i had to go to the hospital, really sick"]
)
def test_who_is_ill_gets_one_word_of_sympathy(planned: Person, text: str) -> None:
    planned.says(OTHER, text, "chitchat")
    kind = {"utter_sorry", "utter_get_well", "utter_get_well_plan"}
    assert len(kind.intersection(planned.names())) == 1
