"""What one message does, on a real database and the real knowledge, without Rasa."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from services_world import PERSON, Person

from bot.advice.profile import Evidence, Polarity
from bot.reading.facts import Asked
from bot.services import flow, gaps, telling
from bot.services.desk import Desk, Part, Reply
from bot.services.documents import papers
from bot.services.followup import returning
from bot.services.learning import questions
from bot.services.meant import words_around
from bot.services.plan import plans, roadmaps
from bot.services.record import handouts, reasons, records
from bot.services.roles import covered, market
from bot.services.steps import progress
from bot.services.wellbeing import social
from tests.conftest import NOW


@pytest.fixture
def anna(desk: Desk) -> Person:
    return Person(desk)


@pytest.fixture
def planned(anna: Person) -> Person:
    """Someone with a goal, skills, gaps seen and a plan."""
    anna.says(telling.note, "I want to be a data engineer, 3 years of work", "state_target_role")
    anna.says(telling.note, "I know python and sql, no docker, no spark, no kafka, no airflow", "state_skills")
    anna.says(gaps.show, "what am I missing", "ask_gap")
    anna.says(roadmaps.change_hours, "7 hours a week", "change_time_budget")
    anna.says(roadmaps.show, "show my plan", "ask_roadmap")
    return anna


def test_what_is_known_is_noted_and_what_is_asked_is_explained(desk: Desk) -> None:
    anna = Person(desk)
    anna.says(questions.define, "python yes. docker? whats that", "ask_definition")
    assert anna.names()[:2] == ["utter_noted", "utter_define"]
    assert anna.skills() == {"python": "has"}


def test_a_side_question_is_answered_and_the_question_comes_back(anna: Person) -> None:
    anna.says(telling.begin, "hi", "greet")
    assert anna.last.asked.kind == "goal"
    anna.says(questions.define, "what is docker?", "ask_definition")
    assert anna.names() == ["utter_define", "utter_ask_goal"]
    assert anna.last.asked.kind == "goal"


def test_what_is_told_is_not_asked_again(anna: Person) -> None:
    anna.says(telling.note, "I want to be a data engineer, I have 4 years of experience", "state_target_role")
    assert anna.last.asked.kind == "skills"


@pytest.mark.parametrize(
    "wish", ["I would like a job as a florist", "I'm after a career as a florist", "hoping to find work as a florist"]
)
def test_a_goal_off_the_list_is_kept_with_the_skills_told_beside_it(anna: Person, wish: str) -> None:
    anna.says(telling.note, f"{wish}. I deal with pandas now and then", "state_target_role")
    with anna.desk.memory.unit() as unit:
        assert unit.person(PERSON, NOW.isoformat()).target_said == "florist"
        assert [c.skill for c in unit.claims(PERSON)] == ["pandas"]


def goal_of(anna: Person) -> tuple[str, str | None]:
    with anna.desk.memory.unit() as unit:
        person = unit.person(PERSON, NOW.isoformat())
    return person.target_said, person.target_role


def test_a_goal_near_nothing_is_offered_the_measure_that_the_skills_speak_for_and_it_is_set_by_a_yes(
    anna: Person,
) -> None:
    anna.says(telling.note, "I want to be a marine biologist", "state_target_role")
    assert anna.names()[0] == "utter_goal_none_near"
    anna.says(telling.note, "good excel and tableau, basic statistics", "state_skills")
    assert anna.names() == ["utter_noted", "utter_goal_far"]
    assert goal_of(anna) == ("marine biologist", None)
    anna.says(social.affirm, "yes", "affirm")
    assert goal_of(anna)[1] == "data-analyst"


def test_an_offered_measure_is_not_put_twice_and_sets_nothing_unasked(anna: Person) -> None:
    anna.says(telling.note, "good excel and tableau, basic statistics", "state_skills")
    anna.says(telling.note, "I want to be a marine biologist", "state_target_role")
    assert anna.names() == ["utter_goal_far"]
    anna.says(telling.note, "some sql too", "state_skills")
    assert "utter_goal_far" not in anna.names()
    assert goal_of(anna) == ("marine biologist", None)


@pytest.mark.parametrize("question", ["actuary?", "what about accountants?", "is cloud engineering covered?"])
def test_a_line_of_work_off_the_list_that_is_asked_about_sets_no_role(anna: Person, question: str) -> None:
    anna.says(telling.note, "good excel and tableau, basic statistics", "state_skills")
    anna.last = replace(anna.last, asked=Asked("goal"))
    anna.says(covered.covers, question, "ask_clarify")
    assert goal_of(anna)[1] is None
    assert anna.names()[0] in ("utter_goal_far", "utter_off_nearest", "utter_not_covered")


def test_a_declined_question_is_not_put_again(anna: Person) -> None:
    anna.says(telling.begin, "hi", "greet")
    anna.says(telling.note, "no idea", "unsure_or_skip")
    assert anna.last.asked.kind == "experience"
    anna.says(telling.note, "rather not say", "unsure_or_skip")
    assert anna.last.asked.kind == "skills"


def test_a_question_passed_over_is_given_up_after_a_while(anna: Person) -> None:
    anna.says(telling.begin, "hi", "greet")
    kinds = [anna.says(social.answer("utter_chitchat"), "lol", "chitchat").asked.kind for _ in range(flow.TO_GOAL)]
    assert kinds[0] == "goal"
    assert kinds[-1] != "goal"


def test_the_first_gap_view_comes_within_eight_turns(anna: Person) -> None:
    said = [
        (telling.begin, "hi", "greet"),
        (telling.note, "data engineer", "state_target_role"),
        (telling.note, "3 years", "state_experience"),
        (telling.note, "python and sql", "state_skills"),
        (telling.note, "none of them", "deny_skill"),
    ]
    seen = [(anna.says(*turn).card or {}).get("type") for turn in said]
    assert "gaps" in seen


def test_what_was_not_asked_is_not_a_gap(anna: Person) -> None:
    anna.says(telling.note, "I want to be a data engineer, I know python", "state_target_role")
    statuses = {g["name"]: g["status"] for g in anna.state()["gaps"]}
    assert "missing" not in statuses.values()


def test_asking_about_a_skill_claims_nothing(anna: Person) -> None:
    anna.says(questions.define, "what is kubernetes?", "ask_definition")
    assert anna.skills() == {}


def test_a_posting_gives_no_skills(anna: Person) -> None:
    text = "We are looking for a data engineer. Requirements: Python, Spark and Kafka, 3 years of experience."
    anna.says(papers.posting, text, "paste_job_description")
    assert anna.skills() == {}
    assert anna.state()["years"] is None
    read = next(part for part in anna.last.parts if part.name == "utter_posting_read")
    assert read.vars["body"].splitlines() == [
        "• Must: Python, Apache Spark and Apache Kafka",
        "• Experience: 3 years; yours you have not told me yet",
    ]


POSTING = """We are hiring: Data Engineer (m/f/d)

Your tasks
- Build pipelines in Airflow

What you bring
- 5 years of experience in data engineering
- Strong SQL
- AWS, GCP or Azure

Nice to have
- Scala
"""


def test_the_demands_of_a_posting_become_the_goal_and_are_compared_at_once(anna: Person) -> None:
    anna.says(telling.note, "I want to be a data analyst, 3 years of work, basic sql and good aws", "state_target_role")
    anna.says(papers.posting, POSTING, "paste_job_description")
    assert anna.state()["target_role"] == "data-engineer"
    assert (anna.last.card or {})["type"] == "gaps"
    assert {gap["name"]: gap["status"] for gap in anna.state()["gaps"]} == {
        "Apache Airflow": "unknown",
        "Data Engineering": "unknown",
        "SQL": "partial",
        "AWS or Google Cloud Platform (GCP) or Microsoft Azure": "met",
        "Scala": "unknown",
    }
    anna.says(roadmaps.show, "show my plan", "ask_roadmap")
    assert "utter_plan" in anna.names()
    anna.says(reasons.why, "why SQL?", "ask_why")
    assert 'the posting says "Strong SQL"' in str(anna.last.parts[0].vars)


def test_what_is_inferred_is_asked_once_the_gaps_were_seen(anna: Person) -> None:
    text = "I want to be an ML engineer, 4 years of work, I know scikit-learn, keras and kubernetes"
    anna.says(telling.note, text, "state_target_role")
    assert anna.last.asked.kind == "checks"
    anna.says(telling.note, "none of them", "deny_skill")
    assert (anna.last.card or {})["type"] == "gaps"
    asked = anna.last.asked
    assert asked.kind == "confirm"
    assert 1 <= len(asked.skills) <= 3
    assert not set(asked.skills) & anna.skills().keys()
    anna.says(telling.note, "yes", "affirm")
    assert {anna.skills()[skill] for skill in asked.skills} == {"has"}
    assert anna.last.asked.kind != "confirm"


def test_an_inference_denied_is_gone_for_good(anna: Person) -> None:
    anna.says(
        telling.note, "I want to be an ML engineer, 4 years of work, I know keras and kubernetes", "state_target_role"
    )
    anna.says(telling.note, "none of them", "deny_skill")
    asked = anna.last.asked
    assert asked.kind == "confirm"
    anna.says(telling.note, "no", "deny")
    assert {anna.skills()[skill] for skill in asked.skills} == {"lacks"}


def test_another_goal_puts_the_posting_aside(anna: Person) -> None:
    anna.says(papers.posting, POSTING, "paste_job_description")
    anna.says(telling.note, "actually I want to be a data analyst", "state_target_role")
    names = {gap["name"] for gap in anna.state()["gaps"]}
    assert anna.state()["target_role"] == "data-analyst"
    assert "Scala" not in names


def test_an_unrelated_answer_leaves_the_open_question_open(anna: Person) -> None:
    anna.says(telling.note, "I want to be a data engineer, 3 years of work, I know python", "state_target_role")
    asked = anna.last.asked
    assert asked.kind == "checks"
    anna.says(roadmaps.change_hours, "5 hours a week", "change_time_budget")
    assert anna.last.asked == asked
    assert anna.state()["hours_per_week"] == 5


def test_a_new_goal_has_questions_of_its_own(anna: Person) -> None:
    anna.says(telling.note, "I want to be a data engineer, 3 years of work, I know python", "state_target_role")
    first = anna.last.asked.skills
    anna.says(telling.choose_role, "", "state_target_role", role="prompt-engineer")
    assert anna.last.asked.kind == "checks"
    assert set(anna.last.asked.skills) != set(first)


def test_taking_back_removes_the_claim(planned: Person) -> None:
    planned.says(records.correct, "remove python from my profile", "remove_or_correct")
    assert "python" not in planned.skills()


def test_an_inference_once_refused_stays_away(anna: Person, desk: Desk) -> None:
    anna.says(telling.note, "I know keras well", "state_skills")
    assert "neural-networks" in desk.catalogue.implied["keras"]
    anna.says(records.correct, "remove neural networks", "remove_or_correct")
    with desk.memory.unit() as unit:
        assert "neural-networks" in unit.refused(PERSON)
        assert {c.skill for c in unit.claims(PERSON) if c.polarity is Polarity.HAS} == {"keras"}


def test_what_if_changes_nothing(planned: Person) -> None:
    before = planned.state()
    planned.says(roadmaps.show, "what if I had 20 hours a week?", "ask_roadmap")
    assert planned.names()[0] == "utter_if_hours"
    assert planned.state() == before


def test_more_hours_move_the_end_forward(planned: Person, desk: Desk) -> None:
    with desk.memory.unit() as unit:
        person = unit.person(PERSON, "")
        before = plans.current(desk, unit, person, planned.turn("", ""))
    planned.says(roadmaps.change_hours, "14 hours a week", "change_time_budget")
    with desk.memory.unit() as unit:
        after = plans.current(desk, unit, unit.person(PERSON, ""), planned.turn("", ""))
    assert before and after
    assert after.roadmap.end < before.roadmap.end
    assert after.version == before.version + 1
    assert "utter_plan_moved" in planned.names()


def test_a_topic_can_be_dropped_and_added_again(planned: Person, desk: Desk) -> None:
    def skills() -> set[str]:
        with desk.memory.unit() as unit:
            held = plans.current(desk, unit, unit.person(PERSON, ""), planned.turn("", ""))
        assert held
        return {s.skill for s in held.roadmap.steps}

    assert "kafka" in skills()
    planned.says(roadmaps.show, "drop kafka from my plan", "ask_roadmap")
    assert "kafka" not in skills()
    planned.says(roadmaps.show, "add kafka to my plan again", "ask_roadmap")
    assert "kafka" in skills()
    assert planned.skills()["kafka"] == "lacks"


def test_a_finished_step_counts_and_the_plan_stays_as_it_was(planned: Person) -> None:
    planned.says(roadmaps.next_step, "next step", "ask_next_step")
    step = planned.last.focus
    assert step
    planned.says(progress.done, "I finished it", "report_progress_done")
    assert planned.names()[0] == "utter_step_done"
    assert planned.state()["progress"] > 0
    planned.says(roadmaps.next_step, "next step", "ask_next_step")
    assert planned.last.focus != step


def test_a_step_is_found_by_its_skill_and_asked_for_where_it_is_unclear(planned: Person) -> None:
    planned.says(progress.done, "finished the kafka course", "report_progress_done")
    assert planned.names()[0] == "utter_step_done"
    planned.last = Reply(())
    planned.says(progress.done, "done!", "report_progress_done")
    assert planned.names() == ["utter_which_step"]
    assert planned.last.buttons


def test_a_blocker_is_met_with_choices(planned: Person) -> None:
    planned.says(progress.blocked, "I'm stuck with spark", "report_blocked")
    assert planned.names() == ["utter_step_blocked", "utter_blocked_choice"]


def test_why_gives_the_rule_and_the_source(planned: Person) -> None:
    planned.says(reasons.why, "why is kafka a gap?", "ask_why")
    body = next(p.vars["body"] for p in planned.last.parts if p.name == "utter_why_gaps")
    assert "Kafka" in body
    assert 'asked for in "Skill profiles of twelve data and AI roles", line 135' in body
    assert "no kafka" in body


def test_erasing_asks_once_and_leaves_nothing(planned: Person) -> None:
    planned.says(records.ask_erase, "delete my data", "privacy_delete")
    assert planned.last.offer == "erase"
    planned.says(social.affirm, "yes", "affirm")
    assert planned.names() == ["utter_erased"]
    with planned.desk.memory.unit() as unit:
        assert not any(unit.export(PERSON).values())


def test_no_to_erasing_keeps_everything(planned: Person) -> None:
    before = planned.state()
    planned.says(records.ask_erase, "delete my data", "privacy_delete")
    planned.says(social.deny, "no", "deny")
    assert planned.state() == before


def test_after_distress_nothing_is_asked_until_they_want(planned: Person) -> None:
    planned.says(social.distress, "I can't take it any more", "distress")
    assert planned.names() == ["utter_distress"]
    planned.says(social.answer("utter_thanks"), "thanks", "thanks")
    assert planned.names() == ["utter_here"]
    planned.says(telling.begin, "go on", "start_assessment")
    assert "utter_here" not in planned.names()


def test_a_role_off_the_list_is_welcome(anna: Person) -> None:
    anna.says(telling.note, "I want to be a pastry chef", "state_target_role")
    part = anna.last.parts[0]
    assert part.name == "utter_goal_none_near"
    assert part.vars["said"] == "pastry chef"
    assert anna.names()[1:] == ["utter_start_from_goal", "utter_pick_or_ad"]
    assert anna.last.asked.kind == "goal" and anna.last.asked.roles
    anna.says(telling.note, "I want to be a cloud engineer", "state_target_role")
    assert anna.names()[0] == "utter_goal_nearest"


def test_a_report_says_so_where_there_is_no_goal(anna: Person) -> None:
    anna.says(handouts.report, "give me my report", "ask_report")
    assert anna.names()[0] == "utter_need_goal"


def test_pay_is_never_guessed(anna: Person) -> None:
    anna.says(market.salary, "how much does a data engineer earn?", "ask_salary_outlook")
    assert anna.names()[0] == "utter_salary_unknown"
    anna.says(market.salary, "and a senior AI engineer?", "ask_salary_outlook")
    body = anna.last.parts[0].vars["body"]
    assert "120,000" in body and "undated" in body


def test_quotes_are_the_words_around_a_skill() -> None:
    text = "Hello. I have used Docker for years, but never Kubernetes in all my time at that company, sadly. Bye"
    at = text.index("Kubernetes")
    quote = words_around(text, at, at + len("Kubernetes"))
    assert "never Kubernetes" in quote
    assert "Hello" not in quote and "Bye" not in quote
    assert words_around(text, 5, 2) == ""


DAY = NOW.date()


@pytest.mark.parametrize(("away", "told"), [(0, False), (6, False), (7, True), (400, True)])
def test_who_was_away_is_told_where_they_stand(planned: Person, away: int, told: bool) -> None:
    anna = planned
    turn = anna.turn("what is docker?", "ask_definition")
    reply = questions.define(anna.desk, turn)
    shown = returning.welcomed(anna.desk, turn, reply, DAY - timedelta(days=away))
    assert shown.parts[0] == reply.parts[0]  # what was asked is answered first
    assert (shown.parts[1].name == "utter_since_plan") is told
    if told:
        assert shown.parts[1].vars["far"].startswith("0 of ")
        assert (shown.parts[0], *shown.parts[2:]) == reply.parts


@pytest.mark.parametrize(
    ("intent", "away", "name"),
    [("greet", 0, "utter_hello_again"), ("greet", 1, "utter_welcome_back"), ("ask_recap", 0, "utter_welcome_back")],
)
def test_who_greets_twice_on_one_day_was_not_away(planned: Person, intent: str, away: int, name: str) -> None:
    reply = Reply((Part("utter_welcome_back", {"role": "Data Analyst"}),))
    shown = returning.welcomed(planned.desk, planned.turn("hello", intent), reply, DAY - timedelta(days=away))
    assert [part.name for part in shown.parts] == [name]


def test_who_was_away_and_only_greets_is_welcomed_before_all_else(planned: Person) -> None:
    turn = planned.turn("hi there", "chitchat")
    reply = social.answer("utter_chitchat")(planned.desk, turn)
    leads = replace(reply, parts=reply.parts[-1:])
    shown = returning.welcomed(planned.desk, turn, leads, DAY - timedelta(days=30))
    assert shown.parts[0].name == "utter_welcome_back_plan"


def test_the_day_of_the_last_message_is_kept(anna: Person) -> None:
    turn = anna.turn("hi", "greet")
    assert returning.seen(anna.desk, turn) is None
    later = replace(turn, now=NOW + timedelta(days=31))
    assert returning.seen(anna.desk, later) == DAY
    assert returning.seen(anna.desk, later) == DAY + timedelta(days=31)


def test_distress_is_answered_before_anything_else_also_after_a_while(planned: Person) -> None:
    turn = planned.turn("I want to die", "distress")
    reply = social.distress(planned.desk, turn)
    assert returning.welcomed(planned.desk, turn, reply, DAY - timedelta(days=40)) == reply


def test_a_first_hello_is_a_first_hello_though_the_day_is_kept(anna: Person) -> None:
    returning.seen(anna.desk, anna.turn("hi", "greet"))
    anna.says(telling.begin, "hi", "greet")
    assert anna.names()[0] == "utter_welcome"


def test_an_unclear_message_is_put_as_a_choice(anna: Person) -> None:
    turn = replace(anna.turn("about docker", "nlu_fallback"), between=("ask_definition", "ask_resources"))
    reply = social.fallback(anna.desk, turn)
    assert [part.name for part in reply.parts] == ["utter_which"]
    assert [payload.split("{")[0] for _, payload in reply.buttons] == ["/ask_definition", "/ask_resources"]
    assert all("about docker" in payload for _, payload in reply.buttons)


def test_a_finished_step_is_demonstrated_in_the_very_words_also_after_asking_which(planned: Person) -> None:
    planned.says(progress.done, "phew, got it all done last night", "report_progress_done")
    assert planned.names() == ["utter_which_step"]
    payload = json.loads(planned.last.buttons[0][1].removeprefix("/report_progress_done"))
    assert payload["about"] == "phew, got it all done last night"
    planned.says(progress.done, payload["about"], "report_progress_done", **payload)
    with planned.desk.memory.unit() as unit:
        quotes = {c.quote for c in unit.claims(PERSON) if c.evidence is Evidence.DEMONSTRATED}
    assert quotes == {"phew, got it all done last night"}


def test_a_step_finished_by_a_button_bears_the_words_of_the_button(planned: Person) -> None:
    planned.says(roadmaps.next_step, "next step", "ask_next_step")
    planned.says(progress.done, "", "report_progress_done", step=str(planned.last.focus))
    with planned.desk.memory.unit() as unit:
        quotes = {c.quote for c in unit.claims(PERSON) if c.evidence is Evidence.DEMONSTRATED}
    assert quotes == {"I finished it"}


def test_a_skill_is_said_back_once(anna: Person) -> None:
    reply = anna.says(telling.note, "Python, Python, ETL, Python and SQL, expert in SQL", "state_skills")
    facts = next(part.vars["facts"] for part in reply.parts if part.name == "utter_noted")
    assert facts.count("Python") == 1 and facts.count("SQL") == 1 and facts.index("Python") < facts.index("SQL")
    assert "advanced" in facts
