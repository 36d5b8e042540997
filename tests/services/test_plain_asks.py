"""Grounds of what is shown, readiness with its sum, plans in short, one skill for another, a lost account."""

from __future__ import annotations

import pytest
from planned_world import answer, plan_of, planned, states
from services_world import PERSON, Person

from bot.reading.steps.reports import piece_of
from bot.services import gaps, telling
from bot.services.desk import Desk
from bot.services.followup import checkin_offer, checkins
from bot.services.plan import main_things, roadmaps
from bot.services.record import reasons, records
from bot.services.steps import progress


@pytest.fixture
def ann(desk: Desk) -> Person:
    """Someone whose plan has Docker, Spark, Kafka, Airflow and SQL."""
    return planned(desk)


@pytest.mark.parametrize(
    "text",
    [
        "where do you have excel from",
        "where did excel come from?",
        "who told you I know excel",
        "when did i say excel",
        "why is excel in my profile",
    ],
)
def test_the_words_behind_a_skill_are_shown_and_kept(ann: Person, text: str) -> None:
    assert answer(ann, text, "remove_or_correct", records.correct)[0] == "utter_grounds"
    assert "I know python and excel" in str(ann.last.parts[0].vars) and ann.skills()["excel"] == "has"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("why do i need joins first?", "joins"),
        ("why spark first", "Spark"),
        ("why do i have to start with docker", "Docker"),
    ],
)
def test_why_first_speaks_of_what_is_named_whether_or_not_it_is_in_the_plan(ann: Person, text: str, named: str) -> None:
    answer(ann, text, "ask_why", reasons.why)
    assert named in str(ann.last.parts[0].vars)


def test_why_first_without_a_name_speaks_of_the_step_at_hand(ann: Person) -> None:
    assert answer(ann, "why do i need this first?", "ask_why", reasons.why)[0] == "utter_why_place"


@pytest.mark.parametrize(
    "text", ["why is kafka on my list", "where did you get airflow from", "how come is kafka in there?"]
)
def test_the_grounds_of_a_step_speak_of_that_step_alone(ann: Person, text: str) -> None:
    assert answer(ann, text, "ask_why", reasons.why)[0] == "utter_grounds"
    body = str(ann.last.parts[0].vars["body"])
    assert body.count("•") == 1 and ("Kafka" in body) is ("kafka" in text)


@pytest.mark.parametrize(
    "text", ["why is pytorch in my plan?", "where did you get salesforce from", "why is tableau there"]
)
def test_what_is_nowhere_is_said_to_be_nowhere(ann: Person, text: str) -> None:
    assert answer(ann, text, "ask_why", reasons.why)[0] == "utter_not_here"


@pytest.mark.parametrize(
    "text",
    [
        "what's my readiness and how come it is bad",
        "what is my score, why is it that low",
        "my readiness is tiny, why?",
        "why so few points for readiness",
        "how come my percentage is so low",
    ],
)
def test_readiness_comes_with_its_number_and_its_losses(ann: Person, text: str) -> None:
    assert answer(ann, text, "ask_why", reasons.why)[0] == "utter_readiness_sum"
    body = ann.last.parts[0].vars["body"]
    assert "of 100" in body and "lost" in body


def test_a_step_that_only_prepares_says_what_for(ann: Person) -> None:
    assert answer(ann, "my cousin got hired without docker, do i really need it", "chitchat")[0] == "utter_importance"
    assert "Needed before" in str(ann.last.parts[0].vars)


@pytest.mark.parametrize(
    "text",
    [
        "a simpler roadmap please",
        "keep the plan short, only the key things",
        "summarise my plan",
        "can you give me just the 3 most important steps",
        "plan in a few lines pls",
        "simple plan pls",
        "make my roadmap much shorter",
    ],
)
def test_a_plan_in_short_names_what_weighs_most(ann: Person, text: str) -> None:
    assert answer(ann, text, "ask_roadmap", roadmaps.show)[0] == "utter_plan_main"
    assert 2 <= str(ann.last.parts[0].vars["body"]).count("hours") <= 4


def test_as_many_things_as_were_wished_for(ann: Person) -> None:
    answer(ann, "only the 2 main things of it please")
    assert ann.last.parts[0].vars["count"] == 2


@pytest.mark.parametrize("text", ["the plan for my team is simple", "i made a short plan for my boss at work"])
def test_telling_of_another_plan_is_no_wish(text: str) -> None:
    assert main_things.WORDS.search("give me a shorter plan")
    assert not piece_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "no more questions, show me the plan",
        "stop asking and make me a plan",
        "enough questions i want my plan now",
        "no more questions. roadmap!",
    ],
)
def test_who_wants_the_plan_instead_of_questions_gets_it(ann: Person, text: str) -> None:
    assert answer(ann, text, "stop_checkins")[:2] == ["utter_stop_plan", "utter_plan"]


@pytest.mark.parametrize(
    "text", ["my plan please, 4 hours a week", "roadmap with 6 hours per week pls", "show the plan for 3 hours a week"]
)
def test_hours_told_beside_the_wish_for_the_plan_show_it(ann: Person, text: str) -> None:
    assert "utter_plan" in answer(ann, text, "change_time_budget", roadmaps.change_hours)


@pytest.mark.parametrize("text", ["is spark needed at all?", "do i really need spark, nobody uses it"])
def test_a_skill_of_the_plan_is_weighed_by_its_everyday_name(ann: Person, text: str) -> None:
    assert answer(ann, text, "ask_why", reasons.why)[0] == "utter_importance"


def test_check_ins_refused_unasked_are_not_offered(ann: Person) -> None:
    checkin_offer.followed(ann.desk, ann.turn("ok", "affirm"), ann.last)
    ann.says(checkins.change, "I don't want any check-ins", "stop_checkins")
    turn = ann.turn("thanks", "thanks")
    assert checkin_offer.followed(ann.desk, turn, ann.last).offer != checkins.OPT_IN


@pytest.mark.parametrize("text", ["every two weeks", "ok monthly please", "once a week works"])
def test_a_rhythm_alone_is_kept_also_after_the_offer_has_passed(ann: Person, text: str) -> None:
    made = checkins.taken(ann.desk, ann.turn(text, "stop_checkins"))
    assert made is not None and made.parts[0].name.startswith("utter_checkins")


@pytest.fixture
def bob(desk: Desk) -> Person:
    """A future data analyst who lacks Tableau and Power BI, of which one is enough."""
    person = Person(desk)
    person.says(telling.note, "I want to be a data analyst, 2 years of work", "state_target_role")
    person.says(telling.note, "I know excel, I don't know SQL, tableau, power bi and python", "state_skills")
    person.says(gaps.show, "what am I missing", "ask_gap")
    person.says(roadmaps.change_hours, "10 hours a week", "change_time_budget")
    person.says(roadmaps.show, "show my plan", "ask_roadmap")
    return person


@pytest.mark.parametrize(
    "text",
    [
        "i prefer {a} to {b}, ok?",
        "can we swap {b} for {a}",
        "i would rather learn {a} instead of {b}",
        "replace {b} with {a} please",
        "let's do {a} rather than {b}",
        "rather {a} than {b} pls",
    ],
)
def test_one_of_a_group_takes_the_place_of_another(bob: Person, text: str) -> None:
    held = {s.skill for s in plan_of(bob).roadmap.steps}
    other = "tableau" if "tableau" in held else "power-bi"
    wanted = "power-bi" if other == "tableau" else "tableau"
    names = {"tableau": "tableau", "power-bi": "power bi"}
    said = answer(bob, text.format(a=names[wanted], b=names[other]), "state_target_role")
    assert said[:2] == ["utter_either_yes", "utter_either_plan"]
    assert other not in {s.skill for s in plan_of(bob).roadmap.steps}
    assert bob.state()["target_role"] == "data-analyst"


def test_an_everyday_name_of_the_plan_is_a_skill_too(ann: Person) -> None:
    assert answer(ann, "swap spark with flink please", "state_skills")[0] == "utter_either_no"
    assert ann.skills().get("flink") is None


def test_what_cannot_stand_in_is_said_so(bob: Person) -> None:
    assert answer(bob, "i'd rather do tableau than sql, is that fine", "state_target_role")[0] == "utter_either_no"
    assert bob.state()["target_role"] == "data-analyst"


@pytest.mark.parametrize(
    "text", ["can i do something else than {}", "is there an alternative to {}?", "{} or something other than {}?"]
)
def test_what_else_would_do_is_said_by_name(bob: Person, text: str) -> None:
    before = plan_of(bob).version
    held = {s.skill for s in plan_of(bob).roadmap.steps}
    here, there = ("Tableau", "Power BI") if "tableau" in held else ("Power BI", "Tableau")
    assert answer(bob, text.format(here, here), "closest_role")[0] == "utter_instead_of"
    assert bob.last.parts[0].vars["first"] == there
    assert plan_of(bob).version == before


def test_what_nothing_stands_in_for_is_said_so(bob: Person) -> None:
    assert answer(bob, "is there an alternative to sql?", "ask_resources")[0] == "utter_instead_none"
    assert answer(bob, "something else than kubernetes?", "nlu_fallback")[0] == "utter_instead_free"


def test_asked_only_changes_nothing(bob: Person) -> None:
    before = plan_of(bob).version
    assert answer(bob, "does power bi count instead of tableau?", "ask_role_requirements")[0] == "utter_either_yes"
    assert plan_of(bob).version == before


@pytest.mark.parametrize(
    "text", ["my kafka account was closed", "i'm locked out of my docker account", "can't log into airflow any more"]
)
def test_a_lost_way_in_stops_the_step_and_no_skill(ann: Person, text: str) -> None:
    before = ann.skills()
    assert answer(ann, text, "deny_skill")[0] == "utter_step_blocked"
    assert ann.skills() == before and list(states(ann).values()) == ["blocked"]


@pytest.mark.parametrize(
    "text", ["lost access to azure", "my tableau licence expired", "i cannot get into power bi anymore"]
)
def test_a_lost_way_beside_the_plan_takes_nothing(ann: Person, text: str) -> None:
    before = ann.skills()
    assert answer(ann, text, "deny_skill")[0] == "utter_access_aside"
    assert ann.skills() == before


@pytest.mark.parametrize(
    "text",
    [
        "finished kafka module 2",
        "i finish docker chapter three",
        "done with the spark lesson 4",
        "completed power bi video one",
        "finished the first 3 lessons of statistics",
    ],
)
def test_a_lesson_of_a_step_is_a_piece(text: str) -> None:
    assert piece_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "finished docker in 3 sessions",
        "done with all 12 lessons of sql",
        "finished spark and 20 exercises",
        "completed the last module",
    ],
)
def test_the_whole_is_no_piece(text: str) -> None:
    assert not piece_of(text)


def test_a_lesson_finished_leaves_the_step_under_way(ann: Person) -> None:
    answer(ann, "i finish kafka lesson one", "report_progress_done", progress.done)
    assert list(states(ann).values()) == ["doing"]


def test_no_offer_of_check_ins_right_behind_a_worry(ann: Person) -> None:
    checkin_offer.followed(ann.desk, ann.turn("ok", "affirm"), ann.last)
    answer(ann, "will ai replace data engineers? i'm scared")
    turn = ann.turn("will ai replace data engineers? i'm scared", "chitchat")
    assert checkin_offer.followed(ann.desk, turn, ann.last).offer != checkins.OPT_IN
    answer(ann, "thanks", "thanks")
    with ann.desk.memory.unit() as unit:
        assert unit.questions(PERSON)[checkin_offer.KEY] == "due"


def test_a_question_passed_over_comes_back_once(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, "I want to be a data analyst, 2 years in marketing", "state_target_role")
    person.says(telling.note, "I know excel and statistics, basic SQL", "state_skills")
    put = {person.last.asked.skills: 1}
    for text in ("thanks", "where is excel from", "how come my readiness is so low", "nice", "where did sql come from"):
        answer(person, text)
        if person.last.asked.kind in ("checks", "confirm"):
            put[person.last.asked.skills] = put.get(person.last.asked.skills, 0) + 1
    assert put and max(put.values()) <= 2
