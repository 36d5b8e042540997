"""The first minutes: irony, a goal before a question, a goal that nobody chose, and who somebody is."""

from __future__ import annotations

import pytest
from planned_world import answer
from services_world import PERSON, Person

from bot.reading.facts import Asked
from bot.services import asides, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.learning import questions
from bot.services.roles import choosing, corrections, narrowing
from bot.services.wellbeing import circumstances, weary


@pytest.fixture
def leo(desk: Desk) -> Person:
    return Person(desk)


@pytest.mark.parametrize(
    ("text", "response"),
    [
        ("oh great, a robot", "utter_bot_dry"),
        ("Another chatbot that will tell me to learn Python?", "utter_bot_dry"),
        ("let me guess, learn python", "utter_bot_dry"),
        ("wow, AI career advice. groundbreaking", "utter_bot_dry"),
        ("so you'll replace me and then coach me?", "utter_bot_replaces"),
        ("I hate bots", "utter_bot_weary"),
    ],
)
def test_irony_gets_a_dry_word_and_the_next_question(leo: Person, text: str, response: str) -> None:
    leo.says(weary.heard, text, "ask_resources")
    assert leo.names()[0] == response
    assert leo.last.asked.kind == "goal"
    assert leo.skills() == {}


def test_facts_in_another_sentence_are_kept(leo: Person) -> None:
    leo.says(weary.heard, "Oh great, a robot. I do React and CSS.", "state_skills")
    assert leo.names()[:2] == ["utter_bot_dry", "utter_noted"]
    assert set(leo.skills()) == {"react", "css"}


@pytest.mark.parametrize(
    "text",
    [
        "hey there, saw the link on our intranet. what is this?",
        "whats this thing",
        "so what does this do?",
        "hm what's that bot for",
        "where am i?",
    ],
)
def test_who_has_just_come_in_is_told_what_this_is(leo: Person, text: str) -> None:
    assert answer(leo, text, "ask_definition", questions.define)[0] == "utter_welcome"
    assert leo.last.asked.kind == "goal"
    assert answer(leo, text, "ask_definition", questions.define)[0] == "utter_help"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("maybe ML?", "ml-engineer"),
        ("hm, maybe data analyst", "data-analyst"),
        ("idk perhaps something with data engineering", "data-engineer"),
    ],
)
def test_an_unsure_answer_to_the_question_for_a_role_is_one(leo: Person, text: str, role: str) -> None:
    leo.says(telling.begin, "hi", "greet")
    answer(leo, text, "ask_definition", questions.define)
    assert leo.state()["target_role"] == role and not leo.skills()


def test_an_unsure_goal_behind_other_facts_is_taken_and_what_was_disliked_is_none(leo: Person) -> None:
    text = "im 23, finished a cs bachelor, didnt like software dev really. maybe ML?"
    assert picked(leo, text) == "ml-engineer"
    with leo.desk.memory.unit() as unit:
        assert not unit.person(PERSON, "").target_said


def test_a_liking_with_a_question_mark_is_narrowed(leo: Person) -> None:
    leo.says(telling.begin, "hi", "greet")
    text = "ok so i work in a lab, mostly pipetting. perhaps something with data?"
    assert answer(leo, text, "state_experience", telling.note)[0] == "utter_narrowed"


@pytest.mark.parametrize("text", ["maybe later", "maybe I know some SQL", "perhaps you can tell me what you do?"])
def test_maybe_before_anything_else_sets_no_goal(leo: Person, text: str) -> None:
    leo.says(telling.begin, "hi", "greet")
    answer(leo, text, "chitchat", questions.define)
    assert leo.state()["target_role"] is None


@pytest.mark.parametrize("text", ["what is this?", "what does it do"])
def test_later_this_means_what_is_talked_about(leo: Person, text: str) -> None:
    leo.says(telling.note, "I want to be a data analyst", "state_target_role")
    assert not {"utter_welcome", "utter_help"} & set(answer(leo, text, "ask_definition", questions.define))


@pytest.mark.parametrize(
    "text",
    ["I want to build a chatbot", "are you a robot?", "will AI replace my job?", "which bot framework should I learn?"],
)
def test_bots_that_are_asked_about_or_worked_on_are_no_irony(leo: Person, text: str) -> None:
    turn = leo.turn(text, "chitchat")
    assert not weary.WORDS.search(text) or weary.heard(leo.desk, turn) is None


def picked(person: Person, text: str, intent: str = "ask_clarify") -> str | None:
    def note(desk: Desk, turn: Turn) -> Reply:
        return Reply(choosing.picked(desk, turn))

    person.last = Reply((), asked=Asked("goal"))
    person.says(note, text, intent)
    role = person.state()["target_role"]
    return str(role) if role else None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Data Analyst. But first: is it too late at 52?", "data-analyst"),
        ("data analyst please, but is my data safe here?", "data-analyst"),
        ("BI developer, I think. do I need a degree?", "bi-developer"),
        ("Data engineer, I know SQL, but I have no degree, does that matter?", "data-engineer"),
    ],
)
def test_a_goal_before_a_question_is_kept(leo: Person, text: str, role: str) -> None:
    assert picked(leo, text) == role


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("data scientist: what do they earn?", "ask_salary_outlook"),
        ("data scientist, what is that?", "ask_definition"),
        ("is data analyst something for me?", "closest_role"),
        ("my sister, a data analyst, is she paid well?", "ask_salary_outlook"),
    ],
)
def test_a_role_that_is_the_subject_of_the_question_is_no_goal(leo: Person, text: str, intent: str) -> None:
    assert picked(leo, text, intent) is None


def test_a_goal_nobody_chose_is_taken_back_and_the_facts_stay(leo: Person) -> None:
    leo.says(telling.note, "I want to be a data analyst, I know Excel well", "state_target_role")
    leo.says(corrections.not_chosen, "I didn't choose that", "deny")
    assert leo.names()[0] == "utter_goal_withdrawn"
    assert leo.state()["target_role"] is None
    assert leo.skills() == {"excel": "has"}


def test_who_is_only_offered_roles_hears_that_nothing_is_chosen(leo: Person) -> None:
    leo.says(telling.note, "I know excel well, some statistics", "state_skills")
    leo.says(corrections.not_chosen, "I never picked anything", "deny")
    assert leo.names()[0] == "utter_nothing_chosen"
    assert "excel" in leo.skills()


@pytest.mark.parametrize(
    "text", ["I didn't say that", "I never learned Docker", "I didn't choose it because of the money, but SQL is ok"]
)
def test_other_denials_take_no_goal_back(text: str) -> None:
    assert corrections.NOT_CHOSEN.search(text) is None


def test_didnt_choose_picks_nothing_of_what_was_offered(leo: Person) -> None:
    leo.last = Reply((), asked=Asked("goal", roles=("data-analyst", "data-scientist")))
    assert leo.turn("I didn't choose that", "deny").facts.target is None


def test_a_yes_to_a_question_that_wants_more_is_led_back_to_it(leo: Person) -> None:
    leo.says(telling.note, "I want to be a data analyst", "state_target_role")
    leo.says(telling.note, "yes", "affirm")
    assert leo.names()[0] == "utter_then_this"
    assert leo.last.asked.kind == "experience"


@pytest.mark.parametrize(
    ("text", "intent", "response"),
    [
        ("long-term unemployed", "state_experience", "utter_jobless"),
        ("refugee from Syria, my diploma does not count here", "paste_resume", "utter_papers_abroad"),
        ("I have adhd, long plans don't work for me", "distress", "utter_made_otherwise"),
        ("nobody hires people like me", "distress", "utter_unwanted"),
        ("I'm a muslim woman with a headscarf, will they take me?", "chitchat", "utter_bias"),
    ],
)
def test_who_one_is_gets_a_word_and_the_next_question(leo: Person, text: str, intent: str, response: str) -> None:
    leo.says(circumstances.heard, text, intent)
    assert leo.names()[0] == response
    assert leo.last.asked.kind == "goal"


def test_despair_beside_it_is_not_made_small(leo: Person) -> None:
    assert circumstances.heard(leo.desk, leo.turn("I'm deaf and can't go on, I want to die", "distress")) is None


def test_without_a_plan_a_lost_job_is_no_report_on_it(leo: Person) -> None:
    leo.says(asides.answered, "got fired", "report_blocked")
    assert leo.names() == ["utter_laid_off"]


def test_a_title_and_its_place_are_no_liking(leo: Person) -> None:
    leo.last = Reply((), asked=Asked("goal"))
    assert narrowing.narrowed(leo.desk, leo.turn("team leader, warehouse", "state_target_role")) is None


def test_the_body_that_hurts_is_heard_beside_the_liking(leo: Person) -> None:
    leo.last = Reply((), asked=Asked("goal"))
    leo.says(narrowing.narrowed, "something at a desk with numbers. back is going", "state_target_role")
    assert leo.names()[0] == "utter_reason_short"
    assert leo.last.asked.roles


def test_years_beside_skills_put_no_years_of_work_right(leo: Person) -> None:
    leo.says(telling.note, "I am a data engineer since 4 years, I want to be an MLOps engineer", "state_target_role")
    answer(leo, "no docker yes, kubernetes yes 1 year, terraform little", "correct_profile", telling.note)
    assert leo.state()["years"] == 4 and leo.skills() == {"docker": "has", "kubernetes": "has", "terraform": "has"}
    assert answer(leo, "no, 1 year", "remove_or_correct", telling.note)[0] == "utter_noted"
    assert leo.state()["years"] == 1 and "1 year of" in str(leo.last.parts[0].vars)
