"""Questions of who doubts: who checks, would they take me, why this role, is a certificate worth it, what is X."""

from __future__ import annotations

import pytest
from planned_world import analyst, answer, plan_of, planned, states
from services_world import Person

from bot.reports.chat import day
from bot.services import endings, telling
from bot.services.desk import Desk, Part, Reply
from bot.services.documents import papers
from bot.services.gaps import closest
from bot.services.record import reasons
from bot.services.wellbeing import social

POSTING = """Junior Data Engineer (m/f/d) in Leipzig
Your profile:
- Very good knowledge of SQL
- Experience with Python
- Apache Kafka is a must
- Docker is a plus
We offer flexible hours and a friendly team."""


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


@pytest.fixture
def bob(desk: Desk) -> Person:
    return analyst(desk)


def text_of(person: Person) -> str:
    return " ".join(str(part) for part in person.last.parts)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how you know i am finish?", "ask_progress"),
        ("who judges whether I completed a step", "ask_progress"),
        ("do you verify what i did", "ask_progress"),
        ("do I have to hand in the project", "report_progress_done"),
        ("could i just say im done with everything", "report_progress_done"),
        ("how can you tell i really learned it", "distress"),
        ("you just believe me then?", "privacy_question"),
        ("how are the steps checked", "ask_progress"),
    ],
)
def test_who_checks_a_step_is_told_with_its_measure(anna: Person, text: str, intent: str) -> None:
    assert answer(anna, text, intent)[:2] == ["utter_who_checks", "utter_done_when"]
    assert plan_of(anna).roadmap.steps[0].metric in text_of(anna)
    assert states(anna) == {}


def test_who_checks_without_a_plan_is_answered_too(bob: Person) -> None:
    assert answer(bob, "who verifies that a step is finished?", "ask_progress")[0] == "utter_who_checks"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("can I get this job?", "paste_job_description"),
        ("would they take me?", "paste_job_description"),
        ("do I stand a chance", "chitchat"),
        ("am i employable yet", "ask_gap"),
        ("what are my chances of landing such a role", "ask_salary_outlook"),
        ("should i apply already", "paste_job_description"),
        ("would a bank hire somebody with my background", "affirm"),
        ("would any recruiter look at my cv", "paste_resume"),
    ],
)
def test_chances_are_compared_and_not_promised(anna: Person, text: str, intent: str) -> None:
    names = answer(anna, text, intent, papers.posting)
    assert names[0] == "utter_chances" and names[1].startswith("utter_chances_")
    assert "Musts missing" in text_of(anna) and "Readiness" in text_of(anna)


def test_chances_go_by_the_posting_that_was_read(anna: Person) -> None:
    anna.says(papers.posting, POSTING, "paste_job_description")
    assert answer(anna, "would they hire me", "paste_job_description", papers.posting)[0] == "utter_chances_posting"
    assert "Kafka" in text_of(anna)


@pytest.mark.parametrize("text", ["can I do this job from home", "can you guarantee me a job", "when can I get a job"])
def test_other_questions_about_jobs_are_no_chances(anna: Person, text: str) -> None:
    assert answer(anna, text, "ask_salary_outlook")[0] != "utter_chances"


@pytest.mark.parametrize(
    "text",
    ["how long left", "how long till im done", "when am i ready", "how many weeks do I still have", "how much longer?"],
)
def test_how_long_is_left_names_hours_and_day(anna: Person, text: str) -> None:
    assert answer(anna, text, "goodbye")[0] == "utter_plan_end"
    held = plan_of(anna).roadmap
    assert day(held.end) in text_of(anna)


@pytest.mark.parametrize(
    "text",
    [
        "readiness looks too low, how did you calculate it?",
        "why only 34%",
        "12 of 100 seems wrong",
        "how come my score is that bad",
        "this percentage feels unfair",
        "where did you get 7.4 from, why so low",
    ],
)
def test_a_doubted_figure_gets_its_sum(anna: Person, text: str) -> None:
    assert answer(anna, text, "ask_why", reasons.why)[0] == "utter_readiness_sum"


@pytest.mark.parametrize("text", ["I can only do 7 hours, is that too little", "I spend 30% of my week on reports"])
def test_other_figures_are_none(anna: Person, text: str) -> None:
    assert "utter_readiness_sum" not in answer(anna, text, "state_skills")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("is the AWS ML certificate worth it?", "AWS Certified Machine Learning Engineer"),
        ("do employers care about a terraform certification", "Terraform Associate"),
        ("should I do the snowflake certificate", "SnowPro"),
        ("is the azure fundamentals cert respected", "Azure"),
    ],
)
def test_the_worth_of_a_certificate_is_told_honestly(anna: Person, text: str, named: str) -> None:
    names = answer(anna, text, "ask_certifications")
    assert names[:2] == ["utter_cert_known", "utter_cert_worth"] and names[2] == "utter_cert_not_in_plan"
    assert named in text_of(anna)
    assert "aws" not in anna.skills() and "terraform" not in anna.skills()


def test_certificates_at_large_are_weighed_without_a_list(bob: Person) -> None:
    assert answer(bob, "do companies value certificates at all", "ask_certifications")[0] == "utter_cert_worth"


def test_a_list_of_certificates_is_still_a_list(anna: Person) -> None:
    assert "utter_cert_worth" not in answer(anna, "which certificates are good for kafka", "ask_certifications")


@pytest.mark.parametrize(
    "text", ["Why do you think I fit that?", "what makes you say this suits me", "why that role", "why data engineer"]
)
def test_why_a_role_shows_words_and_rule(anna: Person, text: str) -> None:
    names = answer(anna, text, "ask_why", reasons.why)
    assert names[:2] == ["utter_role_why_own", "utter_role_why"]
    assert "I know python and excel" in text_of(anna)


def test_why_this_role_and_not_another_sets_both_side_by_side(anna: Person) -> None:
    answer(anna, "why data engineer and not ML engineer?", "compare_roles")
    assert "Machine Learning Engineer" in text_of(anna) and "utter_role_why" in anna.names()


def test_why_the_first_of_a_list(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, "I know excel and tableau", "state_skills")
    person.says(closest, "what fits me", "closest_role")
    assert answer(person, "why the second and not the first", "ask_why", reasons.why)[0] == "utter_role_why"


@pytest.mark.parametrize("text", ["why does a data engineer need spark", "why is data engineering so well paid"])
def test_other_whys_about_a_role_are_left_alone(anna: Person, text: str) -> None:
    assert "utter_role_why" not in answer(anna, text, "ask_why", reasons.why)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("explain spark like im 5", "Apache Spark"),
        ("what the hell is airflow", "Apache Airflow"),
        ("docker in everyday words please", "Docker"),
        ("no idea what kafka even is", "Apache Kafka"),
    ],
)
def test_a_plain_explanation_says_what_why_and_where(anna: Person, text: str, name: str) -> None:
    assert answer(anna, text, "ask_definition")[:2] == ["utter_define", "utter_explain_more"]
    assert name in text_of(anna) and "http" in text_of(anna)


def test_who_is_confused_by_a_step_is_offered_a_change(anna: Person) -> None:
    answer(anna, "Kafka thing is confusing me", "report_blocked")
    assert "utter_explain_stuck" in anna.names() and ("Smaller parts" in dict(anna.last.buttons))
    assert anna.skills()["kafka"] == "lacks"


def test_confusion_is_no_knowledge(anna: Person) -> None:
    answer(anna, "snowflake makes no sense to me", "state_skills")
    assert anna.skills().get("snowflake") != "has"


@pytest.mark.parametrize("text", ["I don't get paid for docker", "i know sql but not joins", "why is kafka in my plan"])
def test_what_is_no_wish_for_an_explanation(anna: Person, text: str) -> None:
    assert "utter_explain_more" not in answer(anna, text, "state_skills")


def test_cost_of_a_plan(anna: Person) -> None:
    assert answer(anna, "is any of this going to cost me", "ask_salary_outlook")[0] == "utter_plan_cost"


@pytest.mark.parametrize(
    "text",
    ["is any of this going to cost me", "what does it cost in total", "will i need money", "how much does it cost"],
)
def test_cost_before_a_plan_counts_what_is_free(bob: Person, text: str) -> None:
    assert answer(bob, text, "ask_salary_outlook")[0] == "utter_cost_early"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("how do you make money", "utter_who_pays"),
        ("do you get a commission for these courses", "utter_who_pays"),
        ("are you selling my data", "utter_never_sold"),
        ("will my answers be used to train a model", "utter_never_sold"),
        ("is tech sexist", "utter_bias"),
        ("do companies hire people over 50", "utter_bias"),
        ("how do I get in with no experience", "utter_unproven_role"),
        ("can i work remotely as a data analyst?", "utter_terms_unknown"),
        ("are there part-time roles?", "utter_terms_unknown"),
        ("what happens after i finish the whole plan", "utter_after_all"),
        ("do you give me a certificate", "utter_after_all"),
    ],
)
def test_questions_of_the_curious(bob: Person, text: str, name: str) -> None:
    assert answer(bob, text, "nlu_fallback")[0] == name
    assert len(bob.last.parts) > 1


def test_stock_endings_become_rare_and_keep_their_buttons(anna: Person) -> None:
    buttons = (("Next step", "/ask_next_step"),)
    reply = Reply((Part("utter_thanks"), Part("utter_offer_next", {"step": "x"})), buttons, offer="next")
    said = [endings.spared(anna.desk, anna.turn("thanks", "thanks"), reply) for _ in range(9)]
    assert [len(r.parts) for r in said] == [2, 2, 2, 1, 1, 2, 1, 1, 2]
    assert all(r.buttons == buttons and r.offer == "next" for r in said)
    alone = Reply((Part("utter_offer_next", {"step": "x"}),), buttons, offer="next")
    assert all(endings.spared(anna.desk, anna.turn("ok", "affirm"), alone).parts for _ in range(5))


@pytest.mark.parametrize(
    ("text", "intent", "name"),
    [
        ("does it count against me that I'm a foreigner", "closest_role", "utter_bias"),
        ("I am deaf, will that be an issue", "privacy_question", "utter_bias"),
        ("do people ever regret this", "ask_salary_outlook", "utter_worth_trying"),
        ("is it worth all the effort", "nlu_fallback", "utter_worth_trying"),
        ("is this even worth it? my friend says ml is dead", "complaint", "utter_worth_trying"),
        ("how do I explain my career break to recruiters", "distress", "utter_say_why"),
        ("can I do that work three days a week", "change_time_budget", "utter_terms_unknown"),
        ("is it a very stressful job?", "distress", "utter_terms_unknown"),
        ("can you promise results", "help", "utter_no_promise"),
        ("why should I believe a computer", "ask_why", "utter_trust"),
        ("is there some trap", "privacy_question", "utter_who_pays"),
    ],
)
def test_more_questions_of_the_curious(bob: Person, text: str, intent: str, name: str) -> None:
    assert answer(bob, text, intent)[0] == name
    assert bob.state()["hours_per_week"] is None


def test_stress_that_weighs_is_no_question_about_a_job(bob: Person) -> None:
    assert answer(bob, "work is so stressful i can't sleep and cry", "distress", social.distress)[0] == "utter_distress"


def test_a_report_beside_a_worry_counts(anna: Person) -> None:
    names = answer(anna, "my brother says I'm dreaming but I finished docker today", "state_skills")
    assert names[0] == "utter_worry_others"
    assert "done" in states(anna).values()


def test_how_it_works_is_no_doubt_whether_it_works(bob: Person) -> None:
    assert answer(bob, "help me out, how does this work", "help")[0] != "utter_worth_trying"
    assert answer(bob, "does this even work?", "help")[0] == answer(bob, "does it really work for anyone?", "help")[0]
