"""The last word on a meaning: context and facts over the classifier's guess."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.advice.catalogue import Level
from bot.advice.profile import Polarity
from bot.nlu.buttons import Pressed, pressed_by
from bot.nlu.settle import FALLBACK, Guess, settle
from bot.reading.facts import Asked, Facts, RoleMention, SkillMention


def mention(polarity: Polarity | None) -> SkillMention:
    return SkillMention("docker", polarity, None, "docker", 0, 6)


HAS = Facts(skills=(mention(Polarity.HAS),))
LACKS = Facts(skills=(mention(Polarity.LACKS),))
BASIC = Facts(skills=(replace(mention(Polarity.HAS), level=Level.BASIC),))
NAMED = Facts(skills=(mention(None),))
ROLE = Facts(target=RoleMention("data-analyst", "data analyst", 1.0, 0, 12))
LISTED = Facts(roles=(ROLE.target,))  # type: ignore[arg-type]
TAKEN = Facts(skills=(replace(HAS.skills[0], quote="i cannot go on any more"),))  # a skill taken from the question
RICH = Facts(skills=HAS.skills, years=3.0, target=ROLE.target)
OFF_LIST = Facts(target=RoleMention(None, "surgeon", 0.0, 0, 7))
WORK = Facts(current=RoleMention(None, "bus driver", 0.0, 0, 10))
NOTES = Facts(skills=LACKS.skills, hours_per_week=4.0)
CHECKS = Asked("checks", ("docker",))

CASES = [
    ("yes", "affirm", 0.9, HAS, CHECKS, "state_skills"),
    ("nope", "deny", 0.9, LACKS, CHECKS, "deny_skill"),
    ("10", "chitchat", 0.3, Facts(hours_per_week=10.0), Asked("hours"), "change_time_budget"),
    ("3", "chitchat", 0.3, Facts(years=3.0), Asked("experience"), "state_experience"),
    ("data analyst", "greet", 0.3, ROLE, Asked("goal"), "state_target_role"),
    ("my father will be angry", "abuse", 0.9, Facts(), Asked(""), FALLBACK),
    ("I won't be doing anything until january 10", "distress", 0.6, Facts(), Asked(""), FALLBACK),
    ("I start again after new year", "start_over", 0.9, Facts(), Asked(""), FALLBACK),
    ("I start again from zero", "start_over", 0.9, Facts(), Asked(""), "start_over"),
    ("my back is shot", "distress", 0.6, Facts(), Asked(""), FALLBACK),
    ("i want to quit tomorrow", "goodbye", 0.6, Facts(), Asked(""), FALLBACK),
    ("my docker is no good", "complaint", 0.9, BASIC, Asked(""), "state_skills"),
    ("your docker advice is basic", "complaint", 0.9, BASIC, Asked(""), "complaint"),
    ("what is docker?", "ask_definition", 0.9, NAMED, CHECKS, "ask_definition"),
    ("baker -> data analyst??", "ask_salary_outlook", 0.7, ROLE, Asked(""), "state_target_role"),
    ("data analyst, what do they earn?", "ask_salary_outlook", 0.7, ROLE, Asked(""), "ask_salary_outlook"),
    ("I clean rooms and look for a desk job now", "human_handoff", 0.6, Facts(), Asked(""), FALLBACK),
    ("please let me have a word with a real person now", "human_handoff", 0.6, Facts(), Asked(""), "human_handoff"),
    ("hoping to be a surgeon", "out_of_scope", 0.6, OFF_LIST, Asked(""), "state_target_role"),
    ("can you make me a surgeon?", "out_of_scope", 0.6, OFF_LIST, Asked(""), "out_of_scope"),
    ("bus driver, fired, money is where the data is", "ask_salary_outlook", 0.7, WORK, Asked(""), "state_experience"),
    ("bus driver, what does an analyst earn", "ask_salary_outlook", 0.7, WORK, Asked(""), "ask_salary_outlook"),
    ("bi dev. no docker. 4h a week", "paste_job_description", 0.6, NOTES, Asked(""), "deny_skill"),
    ("i cannot go on any more", "distress", 0.6, TAKEN, CHECKS, "distress"),
    ("delete my data", "privacy_delete", 0.6, Facts(), CHECKS, "privacy_delete"),
    ("i do not know docker at all", "state_skills", 0.7, LACKS, Asked(""), "deny_skill"),
    ("docker, of course", "deny_skill", 0.7, HAS, Asked(""), "state_skills"),
    ("what if I learn docker?", "ask_definition", 0.5, NAMED, Asked(""), "ask_roadmap"),
    ("add docker to my plan", "state_skills", 0.8, HAS, CHECKS, "ask_roadmap"),
    ("i might as well end it all", "chitchat", 0.9, Facts(), Asked(""), "distress"),
    ("i could kill myself honestly", "complaint", 0.9, HAS, CHECKS, "distress"),
    ("how do I kill a process in docker", "ask_definition", 0.9, NAMED, Asked(""), "ask_definition"),
    ("data analyst, 3 years, docker", "ask_gap", 0.9, RICH, Asked(""), "state_target_role"),
    ("data analyst, 3 years, docker: what is missing", "ask_gap", 0.9, RICH, Asked(""), "ask_gap"),
    (
        "I am a tester, 3 years, docker, and want to be a data analyst",
        "paste_job_description",
        0.9,
        RICH,
        Asked(""),
        "state_target_role",
    ),
    ("here is the job ad", "paste_job_description", 0.9, Facts(), Asked(""), "paste_job_description"),
    ("so, data analyst, as I picture it", "distress", 0.5, LISTED, Asked("goal"), "state_target_role"),
    ("I would love to be a cv engineer", "paste_resume", 0.8, LISTED, Asked(""), "state_target_role"),
    ("here is my cv as data analyst", "paste_resume", 0.8, LISTED, Asked(""), "paste_resume"),
    ("what does a data analyst do all day", "ask_definition", 0.9, LISTED, Asked("goal"), "ask_definition"),
    ("how about data analyst", "ask_definition", 0.9, LISTED, Asked("goal"), "state_target_role"),
    (
        "The job I want is cv engineer. I am a tester, 3 years, and I know docker",
        "paste_job_description",
        0.9,
        RICH,
        Asked(""),
        "state_target_role",
    ),
    ("redo my plan please", "start_over", 0.8, Facts(), Asked(""), "ask_roadmap"),
    ("nothing there that I like", "deny_skill", 0.9, Facts(), Asked(""), "deny"),
    ("no need to know", "goodbye", 0.3, Facts(), Asked("hours"), "unsure_or_skip"),
    ("goodbye then", "goodbye", 0.9, Facts(), Asked("hours"), "goodbye"),
    ("docker, from a course", "ask_resources", 0.9, HAS, Asked("skills"), "state_skills"),
    ("where can I learn docker", "ask_resources", 0.9, HAS, Asked("skills"), "ask_resources"),
    ("let's start from scratch", "start_over", 0.8, HAS, Asked("skills"), "start_over"),
    ("I finished docker", "report_progress_done", 0.8, HAS, CHECKS, "report_progress_done"),
    ("docker and so on", "chitchat", 0.1, HAS, Asked(""), "state_skills"),
    ("blub", "chitchat", 0.1, Facts(), Asked(""), FALLBACK),
    ("long text", "state_skills", 0.9, Facts(kind="posting"), Asked(""), "paste_job_description"),
    ("long text", "state_skills", 0.9, Facts(kind="resume"), Asked(""), "paste_resume"),
]


@pytest.mark.parametrize(("text", "guess", "confidence", "facts", "asked", "expected"), CASES)
def test_meanings(text: str, guess: str, confidence: float, facts: Facts, asked: Asked, expected: str) -> None:
    assert settle(text, [Guess(guess, confidence)], facts, asked, 0.2).intent == expected


def test_without_any_guess_the_facts_decide() -> None:
    assert settle("docker", [], HAS, Asked(""), 0.2).intent == "state_skills"
    assert settle("?", [], Facts(), Asked(""), 0.2).intent == FALLBACK


ROLES = [
    {"title": "Data Analyst", "payload": '/state_target_role{"role": "data-analyst"}'},
    {"title": "Data Engineer", "payload": '/state_target_role{"role": "data-engineer"}'},
    {"title": "Skip", "payload": "/unsure_or_skip"},
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("data analyst", Pressed("state_target_role", {"role": "data-analyst"})),
        ("the second one", Pressed("state_target_role", {"role": "data-engineer"})),
        ("I'll stay", None),
        ("1", Pressed("state_target_role", {"role": "data-analyst"})),
        ("last", Pressed("state_target_role", {"role": "data-engineer"})),
        ("Skip.", Pressed("unsure_or_skip")),
        ("the third one", None),
        ("first of all, hello", None),
    ],
)
def test_typing_a_button(text: str, expected: Pressed | None) -> None:
    assert pressed_by(text, ROLES, numbers=True) == expected


def test_a_bare_number_is_an_answer_where_one_is_asked_for() -> None:
    assert pressed_by("1", ROLES, numbers=False) is None
    assert pressed_by("the first one", ROLES, numbers=False) is not None


def test_a_button_that_says_a_plain_sentence_is_read_like_one() -> None:
    assert pressed_by("None of these", [{"title": "None of these", "payload": "none of these"}], numbers=True) is None


def two(first: float, second: float, *names: str) -> list[Guess]:
    return [Guess(names[0], first), Guess(names[1], second)]


@pytest.mark.parametrize(
    ("guesses", "expected"),
    [
        (two(0.35, 0.3, "ask_gap", "ask_role_requirements"), ("ask_gap", "ask_role_requirements")),
        (two(0.6, 0.3, "ask_gap", "ask_role_requirements"), ()),
        (two(0.35, 0.1, "ask_gap", "ask_role_requirements"), ()),
        (two(0.35, 0.3, "ask_gap", "chitchat"), ()),
    ],
)
def test_two_close_meanings_are_asked_about(guesses: list[Guess], expected: tuple[str, ...]) -> None:
    found = settle("hm", guesses, Facts(), Asked(""), 0.2)
    assert found.between == expected
    assert (found.intent == FALLBACK) is bool(expected)


def test_facts_are_heard_rather_than_asked_about() -> None:
    found = settle("docker", two(0.35, 0.3, "ask_gap", "ask_why"), HAS, Asked(""), 0.2)
    assert found.between == ()


@pytest.mark.parametrize("urgent", ["distress", "abuse", "privacy_delete", "stop_checkins"])
def test_what_is_urgent_wins_also_as_the_second_guess(urgent: str) -> None:
    assert settle("I feel bad", two(0.6, 0.3, "complaint", urgent), Facts(), CHECKS, 0.2).intent == urgent
    assert settle("I feel bad", two(0.6, 0.3, "complaint", urgent), HAS, Asked(""), 0.2).intent == "complaint"
    assert settle("I feel bad", two(0.6, 0.1, "complaint", urgent), Facts(), Asked(""), 0.2).intent == "complaint"


def test_an_unsure_guess_of_despair_needs_a_word_of_feeling() -> None:
    said = "conference deadline, I lose 3 weeks"
    assert settle(said, two(0.35, 0.3, "distress", "complaint"), Facts(), Asked(""), 0.2).intent != "distress"
    assert settle(said, two(0.5, 0.3, "distress", "complaint"), Facts(), Asked(""), 0.2).intent == "distress"
