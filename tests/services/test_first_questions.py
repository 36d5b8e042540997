"""First questions: roles off the list offered, words explained, the goal asked for with what is known, places heard."""

from __future__ import annotations

import pytest
from services_world import PERSON, Person

from bot.reading.facts import Asked
from bot.services import telling
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.followup import whereabouts
from bot.services.learning import glossary, questions, steering
from bot.services.roles import choosing, covered, narrowing
from bot.services.wellbeing import social
from tests.conftest import NOW


@pytest.fixture
def ida(desk: Desk) -> Person:
    return Person(desk)


def goal_of(ida: Person) -> tuple[str, str | None]:
    with ida.desk.memory.unit() as unit:
        person = unit.person(PERSON, NOW.isoformat())
    return person.target_said, person.target_role


def asked_goal(ida: Person) -> None:
    ida.last = Reply((), asked=Asked("goal"))


@pytest.mark.parametrize(
    ("text", "role"),
    [("quant?", "data-scientist"), ("product management for data stuff?", "ai-product-manager")],
)
def test_the_nearest_role_is_offered_with_one_question_and_a_yes_takes_it(ida: Person, text: str, role: str) -> None:
    asked_goal(ida)
    ida.says(covered.covers, text, "ask_resources")
    assert ida.names() == ["utter_off_offer"]
    assert goal_of(ida) == ("", None)
    ida.says(social.affirm, "yes", "affirm")
    assert goal_of(ida)[1] == role


def test_no_engineer_is_offered_to_who_leads_projects(ida: Person) -> None:
    asked_goal(ida)
    ida.says(covered.covers, "project management with data maybe?", "ask_clarify")
    assert ida.names()[0] == "utter_not_covered"
    assert ida.last.parts[0].vars["said"] == "project management with data"


@pytest.mark.parametrize("text", ["sql?", "why?", "and now?", "really?", "python then?"])
def test_other_short_questions_are_no_line_of_work(ida: Person, text: str) -> None:
    asked_goal(ida)
    turn = ida.turn(text, "ask_clarify")
    assert not covered.COVERS.search(text) or covered.covers(ida.desk, turn) is None


def test_a_measure_turned_down_sets_no_role(ida: Person) -> None:
    ida.says(telling.note, "I want to be a marine biologist", "state_target_role")
    ida.says(telling.note, "good excel and tableau, basic statistics", "state_skills")
    ida.says(telling.note, "no", "deny")
    assert goal_of(ida) == ("marine biologist", None)


def test_who_told_skills_is_asked_for_the_goal_with_roles_to_pick_from(ida: Person) -> None:
    asked_goal(ida)
    ida.says(telling.note, "excel very good, statistics ok, sql ok", "state_skills")
    assert ida.names() == ["utter_noted", "utter_suggest_roles"]
    assert goal_of(ida) == ("", None)
    assert ida.last.asked.roles[0] == "data-analyst"


def test_who_told_too_little_is_asked_openly(ida: Person) -> None:
    asked_goal(ida)
    ida.says(telling.note, "a bit of html", "state_skills")
    assert ida.names()[-1] == "utter_ask_goal"


def test_a_third_asking_for_the_goal_names_roles_from_the_work(ida: Person) -> None:
    ida.says(telling.note, "I work in a warehouse", "state_experience")
    for _ in range(2):
        ida.says(social.answer("utter_chitchat"), "lol", "chitchat")
    assert "utter_start_from_work" in ida.names()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("whats a primary key", "utter_word_primary_key"),
        ("what does null even mean", "utter_word_null"),
        ("what is a query exactly?", "utter_word_query"),
    ],
)
def test_plain_words_are_explained(ida: Person, text: str, name: str) -> None:
    ida.says(questions.define, text, "ask_definition")
    assert ida.names()[0] == name


def test_a_join_is_found_however_it_is_asked_for(ida: Person) -> None:
    ida.says(questions.define, "what is a join exactly?", "ask_definition")
    assert "utter_define" in ida.names()


@pytest.mark.parametrize("word", ["gibberish", "", "kubernetes", "querying"])
def test_other_words_are_not_in_the_glossary(word: str) -> None:
    assert glossary.explained(word) is None


def test_a_word_one_does_not_know_is_no_lack_of_a_goal(ida: Person) -> None:
    asked_goal(ida)
    ida.says(steering.choose, "i dont know what a query is", "unsure_or_skip")
    assert ida.names()[0] == "utter_word_query"


def test_who_does_not_know_what_to_become_is_helped_to_choose(ida: Person) -> None:
    asked_goal(ida)
    ida.says(steering.choose, "i don't know what i want to be", "unsure_or_skip")
    assert ida.names()[-1] == "utter_help_choose"


def test_what_one_works_on_is_no_liking(ida: Person) -> None:
    asked_goal(ida)
    assert narrowing.narrowed(ida.desk, ida.turn("computer vision: yolo on a jetson", "state_skills")) is None


def test_a_place_is_kept_as_the_time_zone_and_said_so(ida: Person) -> None:
    asked_goal(ida)
    ida.says(whereabouts.told, "I live in Leipzig", "human_handoff")
    assert ida.names() == ["utter_place_noted", "utter_ask_goal"]
    with ida.desk.memory.unit() as unit:
        assert unit.person(PERSON, NOW.isoformat()).options["zone"] == "Europe/Berlin"


def test_a_passport_is_neither_a_goal_nor_a_language(ida: Person) -> None:
    asked_goal(ida)
    ida.says(whereabouts.told, "German passport", "state_skills")
    assert ida.names() == ["utter_permit", "utter_ask_goal"]
    assert ida.skills() == {} and goal_of(ida) == ("", None)


def test_the_work_told_beside_a_place_is_kept(ida: Person) -> None:
    ida.says(whereabouts.told, "based in the Netherlands, senior accountant", "state_experience")
    assert ida.names()[:2] == ["utter_noted", "utter_place_noted"]


def test_without_a_goal_no_button_shows_a_plan(ida: Person) -> None:
    def fired(desk: Desk, turn: Turn) -> Reply:
        return social.placed(desk, turn, Reply((Part("utter_laid_off"),), social.LANDING))

    assert ida.says(fired, "I was fired", "chitchat").buttons == social.START
    ida.says(telling.note, "I want to be a data analyst", "state_target_role")
    assert ida.says(fired, "I was fired", "chitchat").buttons == social.LANDING


def test_what_was_taken_in_is_not_said_twice_nor_called_lost() -> None:
    taken = (Part("utter_goal", {"role": "Data Analyst"}),)
    asks = Part("utter_ask_experience")
    lost = choosing.led(Reply((Part("utter_lost"), asks)), taken)
    assert [part.name for part in lost.parts] == ["utter_goal", "utter_ask_experience"]
    same = choosing.led(Reply((*taken, asks)), taken)
    assert [part.name for part in same.parts] == ["utter_goal", "utter_ask_experience"]
    assert choosing.led(Reply((Part("utter_lost"), asks)), ()).parts[0].name == "utter_lost"
