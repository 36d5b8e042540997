"""Ranking, comparing and finding the nearest role."""

from __future__ import annotations

import pytest
from advice_world import ANALYST, CATALOGUE, CLERK, ENGINEER, has, lacks, person

from bot.advice.catalogue import Catalogue, Level
from bot.advice.gaps import assess
from bot.advice.matching import compare, least_study, nearest, rank, stepping_stones
from bot.advice.profile import Claim, Polarity, Profile
from bot.advice.steps import drafts
from bot.errors import UnknownName


def test_rank_puts_the_fitting_role_first() -> None:
    matches = rank(person(has("sql"), has("power-bi")), CATALOGUE)
    assert matches[0].role is ANALYST
    assert matches[0].have == ("Sql", "Tableau or Power-Bi")
    assert matches[0].coverage_share == pytest.approx(2 / 3, abs=0.001)


def test_the_score_follows_its_formula() -> None:
    # SQL and Tableau are asked by 2 of 3 roles: worth 1 - 0.5 x ln 2 / ln 3 = 0.6845, so both musts weigh 4.107.
    # All of it earned; u = 0.25 x 2 = 0.5: 100 x (4.107 + 0.05) / 4.607 = 90.2.
    assert rank(person(has("sql"), has("power-bi")), CATALOGUE)[0].score == 90.2


def test_what_is_had_below_the_level_is_not_called_missing(catalogue: Catalogue) -> None:
    told = person(has("sql", Level.BASIC), has("excel"), lacks("tableau"))
    analyst = next(m for m in rank(told, catalogue) if m.role.id == "data-analyst")
    assert "SQL" in analyst.below and "SQL" not in analyst.missing
    assert "below the level wanted is SQL" in analyst.text


def test_a_complete_profile_without_anything_scores_nothing() -> None:
    assert {match.score for match in rank(person(complete=True), CATALOGUE)} == {0.0}


def test_a_role_of_which_hardly_anything_is_met_is_far(catalogue: Catalogue) -> None:
    told = ("react", "typescript", "css", "jest", "cypress", "docker")
    matches = rank(person(*(has(skill) for skill in told)), catalogue)
    assert {match.distance_words for match in matches} == {"far from it"}
    engineer = rank(person(*(has(s) for s in ("spark", "airflow", "sql", "python", "aws", "kafka", "etl"))), catalogue)
    assert engineer[0].role.id == "data-engineer"
    assert engineer[0].distance_words == "near"


def test_what_every_role_asks_says_less_than_what_one_asks(catalogue: Catalogue) -> None:
    """Two must-haves each: tableau is asked by more roles than the skill that the data engineer alone asks for."""
    scores = {m.role.id: m.score for m in rank(person(has("kafka"), has("hadoop")), catalogue)}
    assert max(scores, key=lambda role: scores[role]) == "data-engineer"


@pytest.mark.parametrize("said", ["cloud engineer", "devops engineer", "software engineer", "business analyst"])
def test_a_role_of_another_name_is_not_called_the_same(catalogue: Catalogue, said: str) -> None:
    assert 0.25 < nearest(catalogue, said, ()).distance <= 0.7


@pytest.mark.parametrize("said", ["frontend developer", "game developer", "ux designer", "backend engineer", "nurse"])
def test_a_trade_in_common_makes_no_role_near(catalogue: Catalogue, said: str) -> None:
    assert nearest(catalogue, said, ()).distance > 0.7


def test_without_skills_the_stepping_stones_are_the_next_in_words(catalogue: Catalogue) -> None:
    assert "ml-engineer" in {role.id for role in nearest(catalogue, "cloud engineer", ()).stepping}


def test_what_is_lacking_pulls_a_role_down() -> None:
    before = {m.role.id: m.score for m in rank(person(has("sql")), CATALOGUE)}
    after = {m.role.id: m.score for m in rank(person(has("sql"), lacks("tableau"), lacks("pandas")), CATALOGUE)}
    assert after["analyst"] < before["analyst"]
    assert after["clerk"] == before["clerk"]


def test_compare_names_what_is_shared_and_what_is_not() -> None:
    found = compare(ENGINEER, ANALYST, None, CATALOGUE)
    assert found.shared == ("Tableau", "Sql")
    assert found.only_b == ("Pandas",)
    assert "Docker" in found.only_a and "Sql" not in found.only_a
    assert found.readiness_a is None
    with_profile = compare(ENGINEER, ANALYST, person(has("sql")), CATALOGUE)
    assert with_profile.readiness_b == 37.5


@pytest.mark.parametrize(
    ("said", "role", "distance"),
    [
        ("Data Analyst", "analyst", 0),
        ("machine learning developer", "engineer", 0),
        ("junior data analyst", "analyst", 0),
    ],
)
def test_a_name_or_alias_is_at_no_distance(said: str, role: str, distance: float) -> None:
    found = nearest(CATALOGUE, said, ())
    assert (found.role.id, found.distance) == (role, distance)


def test_duties_speak_for_a_role() -> None:
    found = nearest(CATALOGUE, "someone who makes dashboards", ())
    assert found.role is ANALYST
    assert 0 < found.distance < 1


def test_skills_decide_where_words_say_nothing() -> None:
    assert nearest(CATALOGUE, "zookeeper", ("sql", "pandas", "tableau")).role is ANALYST
    assert nearest(CATALOGUE, "", ("communication", "teamwork")).role is CLERK


def test_nearest_names_shared_missing_and_two_stepping_stones() -> None:
    found = nearest(CATALOGUE, "astronaut with dashboards", ("sql",))
    assert found.role is ANALYST
    assert (found.shared, found.missing) == (("Sql",), ("Tableau or Power-Bi", "Pandas"))
    assert {role.id for role in found.stepping} == {"engineer", "clerk"}


def test_stepping_stones_are_the_shortest_ways_first() -> None:
    # Clerk: two soft skills at 10 hours each; engineer: hundreds.
    assert [r.id for r in stepping_stones(ANALYST, person(complete=True), CATALOGUE)] == ["clerk", "engineer"]


def test_without_roles_nothing_is_nearest() -> None:
    with pytest.raises(UnknownName):
        nearest(Catalogue({}, {}, {}, {}, ()), "astronaut", ())


def test_no_other_language_is_planned_beside_the_one_had(catalogue: Catalogue) -> None:
    told = person(has("python", Level.ADVANCED), lacks("r"), lacks("scala"))
    report = assess(told, catalogue.roles["senior-ai-engineer"], catalogue)
    assert {d.skill for d in drafts(report, told, catalogue)}.isdisjoint({"r", "scala"})


def test_what_a_close_neighbour_stands_in_for_is_no_extra(catalogue: Catalogue) -> None:
    role = catalogue.roles["senior-ai-engineer"]
    for near, other in ((a, b) for r in role.requirements for b in r.skills for a in catalogue.skills[b].similar):
        told = person(has(near, Level.ADVANCED), lacks(other))
        report = assess(told, role, catalogue)
        assert other not in {d.skill for d in drafts(report, told, catalogue) if d.optional}


@pytest.mark.parametrize("said", ["designer", "teacher", "manager", "project manager", "nurse"])
def test_a_word_for_a_trade_or_one_lone_word_makes_no_role_near(catalogue: Catalogue, said: str) -> None:
    assert not nearest(catalogue, said, ()).near


def test_roles_of_a_java_developer_come_from_the_work_and_not_from_the_alphabet(catalogue: Catalogue) -> None:
    for profile, work in ((Profile(), "java developer"), (Profile(claims=(Claim("java", Polarity.HAS),)), "")):
        best = [match.role.id for match in rank(profile, catalogue, work)][:3]
        assert best[:2] == ["data-engineer", "ml-engineer"] and best != sorted(best)


def test_without_any_signal_the_least_study_comes_first(catalogue: Catalogue) -> None:
    assert [m.role.id for m in rank(Profile(), catalogue)] == [r.id for r, _ in least_study(Profile(), catalogue)]
