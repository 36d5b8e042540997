"""Which question comes next, and which never does."""

from __future__ import annotations

from advice_world import CATALOGUE, ENGINEER, has, lacks, person

from bot.advice.catalogue import Role
from bot.advice.intake import Known, Question, next_question
from bot.advice.profile import Profile


def ask(
    profile: Profile, role: Role | None, *asked: str, skills: tuple[str, ...] = (), rounds: int = 1
) -> Question | None:
    return next_question(profile, role, Known(frozenset(asked), frozenset(skills), rounds), CATALOGUE)


def key(question: Question | None) -> str:
    return question.key if question else ""


def test_the_order_of_questions() -> None:
    assert key(ask(person(), None)) == "goal"
    assert key(ask(person(), ENGINEER)) == "experience"
    assert key(ask(person(years=2), ENGINEER)) == "skills"
    assert key(ask(person(has("python"), years=2), ENGINEER)) == "checks:1"
    assert key(ask(person(has("python"), years=2), ENGINEER, "checks:1")) == "hours"
    assert key(ask(person(has("python"), years=2), ENGINEER, "checks:1", rounds=2)) == "checks:2"
    assert ask(person(has("python"), years=2, hours_per_week=5), ENGINEER, "checks:1") is None


def test_declined_questions_are_not_asked_again() -> None:
    assert key(ask(person(), None, "goal", "experience", "skills")) == "hours"
    assert ask(person(), None, "goal", "experience", "skills", "hours") is None


def test_checks_name_technical_musts_first_spread_over_areas() -> None:
    question = ask(person(has("python"), years=1), ENGINEER)
    assert question
    # The technical musts, then the first should of the heaviest area; the soft must waits for a later round.
    assert [r.id for r in question.requirements] == [
        "pytorch-or-tensorflow", "docker", "kubernetes", "tableau", "sql", "explainability",
    ]  # fmt: skip
    assert question.skills == (
        "pytorch", "tensorflow", "docker", "kubernetes", "tableau", "sql", "explainability",
    )  # fmt: skip


def test_skills_asked_or_known_are_not_checked_again() -> None:
    question = ask(
        person(has("python"), lacks("docker"), years=1), ENGINEER, "checks:1", skills=("tensorflow",), rounds=2
    )
    assert question and question.key == "checks:2"
    # Three technical musts are left; then shoulds by the weight of their areas; the soft must comes after them.
    asked = {r.id for r in question.requirements}
    assert asked == {"kubernetes", "tableau", "explainability", "sql", "git", "deep-learning"}


def test_a_complete_profile_is_not_checked() -> None:
    assert key(ask(person(has("python"), years=1, complete=True), ENGINEER)) == "hours"


def test_without_a_role_there_are_no_checks() -> None:
    assert key(ask(person(has("python"), years=1), None, "goal")) == "hours"
