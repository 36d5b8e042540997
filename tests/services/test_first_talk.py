"""First talks: what is told beside a question, what is put off, what is doubted, what is compared."""

from __future__ import annotations

import pytest
from services_world import Person

from bot.advice.profile import Polarity
from bot.services import asides, gaps, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.followup import checkins
from bot.services.record import reasons
from bot.services.roles import comparing, market
from bot.services.wellbeing import social


def aside(desk: Desk, turn: Turn) -> Reply:
    reply = asides.answered(desk, turn)
    assert reply is not None
    return reply


def known(desk: Desk) -> set[str]:
    with desk.memory.unit() as unit:
        return {c.skill for c in unit.claims("anna") if c.polarity is Polarity.HAS}


def test_what_is_told_in_a_sentence_of_its_own_is_known_beside_a_question(desk: Desk) -> None:
    person = Person(desk)
    person.says(gaps.closest, "Tableau, SQL and some surveys in Stata. Which role fits me?", "closest_role")
    assert known(desk) >= {"tableau", "sql", "stata"}
    Person(desk).says(gaps.closest, "would docker fit me?", "closest_role")
    assert "docker" not in known(desk)


def test_what_is_told_beside_a_question_is_said_back(desk: Desk) -> None:
    person = Person(desk)
    person.says(market.salary, "Pharmacist for 9 years. do clinics pay data people well?", "ask_salary_outlook")
    assert person.names()[0] == "utter_noted"
    assert "9 years" in str(person.last.parts[0].vars)


@pytest.mark.parametrize(
    "text",
    [
        "I'd prefer not to name a job yet",
        "can we start with my skills please?",
        "not ready to pick a role, let's talk about what I can do",
    ],
)
def test_the_goal_can_wait_and_skills_come_first(desk: Desk, text: str) -> None:
    person = Person(desk)
    person.says(aside, text, "unsure_or_skip")
    assert person.names() == ["utter_help_choose"]
    assert person.last.asked is not None and person.last.asked.kind == "skills"


@pytest.mark.parametrize("text", ["i have no skills", "honestly I've got zero useful skills", "0 tech skills"])
def test_who_has_no_skills_and_no_goal_is_met_where_they_are(desk: Desk, text: str) -> None:
    person = Person(desk)
    person.says(aside, text, "deny")
    assert person.names() == ["utter_zero_start", "utter_way_day"]


@pytest.mark.parametrize(
    "text",
    [
        "Roofer here, never coded. Can someone like me still learn this?",
        "is there even any point at my age",
        "would it be too late for me?",
    ],
)
def test_a_doubt_in_the_first_words_is_answered(desk: Desk, text: str) -> None:
    person = Person(desk)
    person.says(aside, text, "deny_skill")
    assert "utter_doubt" in person.names()


def test_facts_beside_a_doubt_are_kept(desk: Desk) -> None:
    person = Person(desk)
    person.says(aside, "I know Excel very well, 22 years in payroll. Am I too old for this?", "state_experience")
    assert person.names()[:2] == ["utter_noted", "utter_doubt"]
    assert "excel" in known(desk)


@pytest.mark.parametrize("text", ["please don't ask me so many questions", "dont ask me too much pls"])
def test_fewer_questions_are_no_rhythm_of_checkins(desk: Desk, text: str) -> None:
    person = Person(desk)
    turn = person.turn(text, "unsure_or_skip")
    assert checkins.taken(desk, turn) is None
    person.says(aside, text, "unsure_or_skip")
    assert person.names() == ["utter_stop"]


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("nlp engineer or data scientist?", ["NLP Engineer", "Data Scientist"]),
        ("compare mlops with data engineer", ["MLOps Engineer", "Data Engineer"]),
    ],
)
def test_of_two_roles_compared_one_can_be_picked(desk: Desk, text: str, offered: list[str]) -> None:
    person = Person(desk)
    person.says(comparing.compare, text, "compare_roles")
    assert person.names()[0] == "utter_compare"
    assert person.names()[-1] == "utter_pick_role"
    assert [title for title, _ in person.last.buttons] == offered


def test_pay_of_two_roles_is_answered_by_what_is_known_of_it(desk: Desk) -> None:
    person = Person(desk)
    person.says(comparing.compare, "who earns more, a data scientist or a data engineer?", "compare_roles")
    assert person.names()[0] == "utter_salary_unknown"
    assert person.last.parts[0].vars["role"] == "Data Scientist or Data Engineer"


def _with_gaps(desk: Desk) -> Person:
    person = Person(desk)
    person.says(telling.note, "I want to be a data scientist, 4 years of work", "state_target_role")
    person.says(telling.note, "R very good, never sql", "state_skills")
    person.says(gaps.show, "what am I missing", "ask_gap")
    return person


@pytest.mark.parametrize("text", ["how would you know that", "says who?", "where do you have that from"])
def test_a_doubt_of_the_gaps_is_answered_by_their_grounds(desk: Desk, text: str) -> None:
    person = _with_gaps(desk)
    person.says(reasons.why, text, "ask_why")
    assert person.names()[0] == "utter_why_gaps"


def test_why_a_skill_is_a_gap_names_no_row_that_is_none(desk: Desk) -> None:
    person = _with_gaps(desk)
    person.says(reasons.why, "why is sql missing", "ask_why")
    assert "neither met nor a gap" not in str(person.last.parts[0].vars["body"])


def test_what_is_there_to_choose_from(desk: Desk) -> None:
    person = Person(desk)
    person.says(aside, "so what do you have?", "ask_clarify")
    assert person.names()[0] == "utter_roles_list"


def test_a_list_of_skills_beside_the_goal_is_kept(desk: Desk) -> None:
    person = Person(desk)
    text = "Physics student, Lyon. Java, MATLAB, Git (labs), Linux. Goal is ML engineer. 6 h a week."
    person.says(telling.note, text, "state_target_role")
    assert known(desk) >= {"java", "matlab", "git", "linux"}


def test_a_skill_of_somebody_who_taught_themselves_is_kept_beside_the_goal(desk: Desk) -> None:
    Person(desk).says(telling.note, "I'm a tailor who taught himself Python. Goal: BI developer.", "state_target_role")
    assert "python" in known(desk)


def test_a_doubt_taken_for_a_why_is_answered_as_a_doubt(desk: Desk) -> None:
    person = Person(desk)
    person.says(aside, "am i too slow for that? i left school early", "ask_why")
    assert person.names()[0] == "utter_doubt"


def test_skills_in_the_sentence_of_the_goal_are_no_claims(desk: Desk) -> None:
    Person(desk).says(telling.note, "I'd love to become a data engineer with Spark and Kafka", "state_target_role")
    assert not known(desk) & {"spark", "kafka"}


def test_who_has_no_idea_in_the_first_words_is_helped_to_choose(desk: Desk) -> None:
    person = Person(desk)
    person.says(aside, "i'm a florist, want to work with computers but no idea as what", "state_experience")
    assert person.names() == ["utter_noted", "utter_help_choose"]


def test_a_no_as_the_first_word_is_no_dead_end(desk: Desk) -> None:
    person = Person(desk)
    person.says(social.deny, "nah", "deny")
    assert person.names() == ["utter_welcome", "utter_ask_goal"]
