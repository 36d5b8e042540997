"""Which claims make a strength."""

from __future__ import annotations

from advice_world import ANALYST, CATALOGUE, ENGINEER, has, lacks, person

from bot.advice.catalogue import Level, Role
from bot.advice.gaps import assess
from bot.advice.profile import Claim, Evidence


def strengths(*claims: Claim, role: Role = ENGINEER) -> dict[str, list[str]]:
    found = assess(person(*claims), role, CATALOGUE).strengths
    return {s.group.id: [c.skill for c in s.claims] for s in found}


def test_met_requirements_and_technical_extras_count() -> None:
    assert strengths(has("docker"), has("pandas")) == {"code": ["pandas"], "running": ["docker"]}


def test_a_told_skill_without_level_counts_where_advanced_is_wanted() -> None:
    assert strengths(has("python")) == {"code": ["python"]}


def test_skills_that_only_partly_serve_do_not_count() -> None:
    assert strengths(has("python", Level.BASIC)) == {}
    assert strengths(lacks("tableau"), has("power-bi")) == {}


def test_soft_skills_count_only_where_the_role_asks_for_them() -> None:
    assert strengths(has("teamwork"), has("mentoring")) == {"people": ["mentoring"]}


def test_lacking_and_inferred_claims_never_count() -> None:
    assert strengths(lacks("docker"), has("sql", evidence=Evidence.INFERRED)) == {}


def test_most_claims_first_and_a_group_names_single_skills() -> None:
    found = strengths(has("tableau"), has("git"), has("docker"), role=ANALYST)
    assert list(found.items()) == [("running", ["docker", "git"]), ("charts", ["tableau"])]
