"""The rules of a row, of an area, of readiness and of years."""

from __future__ import annotations

import pytest
from advice_world import ANALYST, CATALOGUE, ENGINEER, has, lacks, person, wants

from bot.advice.catalogue import Level
from bot.advice.gaps import GapReport, Row, Severity, State, assess, judge
from bot.advice.profile import Claim, Evidence, Polarity, Profile
from bot.advice.standing import view


def row(profile: Profile, requirement: str) -> Row:
    return next(r for r in assess(profile, ENGINEER, CATALOGUE).rows if r.requirement.id == requirement)


def area(report: GapReport, name: str) -> Severity:
    return next(a.severity for a in report.areas if a.area.name == name)


@pytest.mark.parametrize(
    ("claims", "requirement", "state", "severity", "credit"),
    [
        ([has("python", Level.ADVANCED)], "python", State.MET, Severity.NONE, 1),
        ([has("docker", Level.ADVANCED)], "docker", State.MET, Severity.NONE, 1),
        ([has("docker")], "docker", State.MET, Severity.NONE, 1),
        ([has("python")], "python", State.SHOW, Severity.SHOW, 0.8),
        ([has("python", Level.INTERMEDIATE)], "python", State.BELOW, Severity.MODERATE, 2 / 3),
        ([has("python", Level.BASIC)], "python", State.BELOW, Severity.SIGNIFICANT, 1 / 3),
        ([has("git", Level.BASIC)], "git", State.BELOW, Severity.MODERATE, 1 / 2),
        ([has("kubernetes")], "docker", State.SHOW, Severity.SHOW, 0.5),
        ([has("docker", evidence=Evidence.INFERRED)], "docker", State.SHOW, Severity.SHOW, 0.5),
        ([lacks("docker")], "docker", State.LACKING, Severity.SIGNIFICANT, 0),
        ([lacks("git")], "git", State.LACKING, Severity.MODERATE, 0),
        ([lacks("r")], "r", State.LACKING, Severity.NONE, 0),
        ([Claim("docker", Polarity.WANTS)], "docker", State.LACKING, Severity.SIGNIFICANT, 0),
        ([lacks("tableau"), has("power-bi")], "tableau", State.LACKING, Severity.MODERATE, 0.3),
        ([has("power-bi")], "tableau", State.NOT_ASKED, Severity.NONE, 0),
        ([], "docker", State.NOT_ASKED, Severity.NONE, 0),
        ([lacks("docker"), has("kubernetes")], "docker", State.LACKING, Severity.SIGNIFICANT, 0),
        ([has("presenting", Level.BASIC), has("communication")], "presenting", State.BELOW, Severity.MODERATE, 1 / 3),
    ],
)
def test_each_rule_of_a_row(
    claims: list[Claim], requirement: str, state: State, severity: Severity, credit: float
) -> None:
    found = row(person(*claims), requirement)
    assert (found.state, found.severity) == (state, severity)
    assert found.credit == pytest.approx(credit)
    assert found.rule.endswith(".")


def test_an_inference_names_its_skill_and_words_and_can_be_refused() -> None:
    found = row(person(has("forecasting")), "explainability")
    assert (found.via, found.quote) == ("forecasting", "I know forecasting")
    refused = row(person(has("forecasting"), refused=frozenset({"explainability"})), "explainability")
    assert refused.state is State.LACKING


def test_a_refused_inference_that_was_recorded_is_lacking() -> None:
    profile = person(has("docker", evidence=Evidence.INFERRED), refused=frozenset({"docker"}))
    assert row(profile, "docker").state is State.LACKING


def test_own_words_outrank_an_inference_but_credit_stays() -> None:
    found = row(person(has("flask"), has("python", Level.BASIC)), "python")
    assert (found.state, found.severity, found.credit) == (State.BELOW, Severity.SIGNIFICANT, 0.5)


@pytest.mark.parametrize(
    ("claims", "state", "skill"),
    [
        ([has("tensorflow"), lacks("pytorch")], State.MET, "tensorflow"),
        ([has("tensorflow", Level.BASIC), has("pytorch", Level.INTERMEDIATE)], State.MET, "pytorch"),
        ([lacks("pytorch")], State.NOT_ASKED, None),
        ([lacks("pytorch"), lacks("tensorflow")], State.LACKING, "pytorch"),
        ([has("deep-learning")], State.NOT_ASKED, None),
    ],
)
def test_any_of_takes_the_best_member(claims: list[Claim], state: State, skill: str | None) -> None:
    found = row(person(*claims), "pytorch-or-tensorflow")
    assert (found.state, found.skill) == (state, skill)


def test_a_group_has_the_mildest_severity_and_the_highest_credit() -> None:
    requirement = wants("Any", "technical", "docker/python advanced must").requirements[0]
    profile = person(has("kubernetes"), has("python", Level.INTERMEDIATE))
    found = judge(requirement, view(profile, CATALOGUE), CATALOGUE)
    assert (found.state, found.severity, found.skill) == (State.SHOW, Severity.SHOW, "docker")
    assert found.credit == pytest.approx(2 / 3)


def test_a_complete_profile_lacks_what_it_does_not_name() -> None:
    assert row(person(complete=True), "docker").state is State.LACKING
    assert row(person(has("kubernetes"), complete=True), "docker").state is State.SHOW


def test_area_severity() -> None:
    everything_lacking = assess(person(complete=True), ENGINEER, CATALOGUE)
    assert area(everything_lacking, "Operations") is Severity.SIGNIFICANT
    assert area(assess(person(has("docker"), complete=True), ENGINEER, CATALOGUE), "Operations") is Severity.MODERATE
    near = assess(person(has("communication"), complete=True), ENGINEER, CATALOGUE)
    assert area(near, "People") is Severity.MODERATE
    inferred = assess(person(has("forecasting"), complete=True), ENGINEER, CATALOGUE)
    assert area(inferred, "Explaining models") is Severity.SHOW
    met = assess(person(has("docker"), has("kubernetes")), ENGINEER, CATALOGUE)
    assert area(met, "Operations") is Severity.NONE
    assert area(assess(person(), ENGINEER, CATALOGUE), "Operations") is Severity.NONE
    assert area(assess(person(lacks("git")), ENGINEER, CATALOGUE), "Programming") is Severity.MODERATE


def test_readiness_is_the_weighted_share_of_all_requirements() -> None:
    # Analyst: sql must 3, dashboards must 3, pandas should 2. Met sql, half pandas never asked: 3 of 8.
    assert assess(person(has("sql")), ANALYST, CATALOGUE).readiness == 37.5
    report = assess(person(has("sql", Level.BASIC), has("power-bi")), ANALYST, CATALOGUE)
    assert report.readiness == 56.2
    assert report.parts == (("Queries", 3, 1.5), ("Dashboards", 3, 3), ("Code", 2, 0))


def test_coverage_counts_what_is_known() -> None:
    coverage = assess(person(has("sql"), lacks("pandas")), ANALYST, CATALOGUE).coverage
    assert (coverage.asked, coverage.total, coverage.text) == (2, 3, "asked about 2 of 3")


def test_gaps_come_worst_and_heaviest_first_and_never_hold_what_was_not_asked() -> None:
    report = assess(person(has("python"), lacks("git"), lacks("docker"), lacks("r")), ENGINEER, CATALOGUE)
    assert [r.requirement.id for r in report.gaps] == ["docker", "git", "python"]


@pytest.mark.parametrize(
    ("has_years", "role", "gap", "word"),
    [
        (3, ENGINEER, 2, "2 years short"),
        (7, ENGINEER, 0, "enough"),
        (None, ENGINEER, 0, "not known"),
        (3, ANALYST, 0, "No"),
    ],
)
def test_years(has_years: float | None, role: object, gap: float, word: str) -> None:
    years = assess(person(years=has_years), role, CATALOGUE).years  # type: ignore[arg-type]
    assert years.gap == gap
    assert word in years.text


def test_years_do_not_change_readiness() -> None:
    profiles = [person(has("python"), years=years) for years in (None, 0, 20)]
    assert len({assess(p, ENGINEER, CATALOGUE).readiness for p in profiles}) == 1


def test_coverage_counts_the_musts_nothing_is_known_of() -> None:
    report = assess(person(lacks("docker"), lacks("git")), ENGINEER, CATALOGUE)
    assert (report.coverage.asked, report.coverage.untold, report.coverage.musts) == (2, 11, 6)
    assert not report.coverage.enough
    assert assess(person(complete=True), ENGINEER, CATALOGUE).coverage.enough
