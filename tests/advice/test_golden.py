"""The documents' own candidates, row by row, against the real knowledge.

000 is the assessment report (its gap table and its strengths), 001 the executive summary (recommendations, market
outlook, stack, three-phase roadmap).
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bot.advice.catalogue import Catalogue, Level, Role
from bot.advice.gaps import GapReport, Severity, State, assess
from bot.advice.profile import Claim, Polarity, Profile
from bot.advice.progress import StepState, overall
from bot.advice.roadmap import Roadmap, plan
from bot.knowledge import load

START = date(2026, 1, 5)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(Path(__file__).resolve().parents[2] / "knowledge")


@pytest.fixture(scope="module")
def role(catalogue: Catalogue) -> Role:
    return catalogue.roles["senior-ai-engineer"]


def profile(names: str, level: Level | None = None, years: float | None = None) -> Profile:
    claims = tuple(Claim(name, Polarity.HAS, level, quote=name) for name in names.split())
    return Profile(claims=claims, years=years, complete=True)


# 000:12-16 and the candidate's column of the gap table, 000:35-44.
ASSESSED = profile(
    "rasa llm llama ollama chatbots nlp prophet time-series-forecasting predictive-modeling streamlit "
    "data-visualization dashboard-design react vue flask spring-boot mysql postgresql mongodb python javascript "
    "data-analysis git docker project-management teamwork communication"
)
# 001:3 and 001:7-8: strong in Python and JavaScript, solves problems, three years of web development.
SUMMARISED = Profile(
    claims=(
        *profile("python javascript", Level.ADVANCED).claims,
        *profile("problem-solving web-development").claims,
    ),
    years=3,
    complete=True,
)


@pytest.fixture(scope="module")
def assessed(catalogue: Catalogue, role: Role) -> GapReport:
    return assess(ASSESSED, role, catalogue)


@pytest.fixture(scope="module")
def summarised(catalogue: Catalogue, role: Role) -> GapReport:
    return assess(SUMMARISED, role, catalogue)


@pytest.fixture(scope="module")
def roadmap(summarised: GapReport, catalogue: Catalogue) -> Roadmap:
    market = catalogue.markets["senior-ai-engineer"]
    return plan(summarised, SUMMARISED, catalogue, hours_per_week=10, start=START, market=market)


# 000:37-44.
@pytest.mark.parametrize(
    ("area", "severity"),
    [
        ("Deep learning frameworks", Severity.SIGNIFICANT),
        ("Computer vision", Severity.SIGNIFICANT),
        ("Cloud computing", Severity.SIGNIFICANT),
        ("Big data and data engineering", Severity.SIGNIFICANT),
        ("MLOps and deployment", Severity.MODERATE),
        ("Model explainability", Severity.SHOW),
        ("Machine learning algorithms", Severity.MODERATE),
        ("Leadership and communication", Severity.MODERATE),
    ],
)
def test_each_row_of_the_gap_table(assessed: GapReport, area: str, severity: Severity) -> None:
    assert {gap.area.name: gap.severity for gap in assessed.areas}[area] is severity


def test_no_area_beyond_the_gap_table_is_a_gap(assessed: GapReport) -> None:
    assert sum(gap.severity is not Severity.NONE for gap in assessed.areas) == 8


# The candidate's column: what is there, what is partly there, what is only inferable.
@pytest.mark.parametrize(
    ("requirement", "state"),
    [
        ("docker", State.MET),
        ("kubernetes", State.LACKING),
        ("ci-cd-ml", State.LACKING),
        ("model-monitoring", State.LACKING),
        ("model-explainability", State.SHOW),
        ("building-ml-solutions", State.MET),
        ("time-series-forecasting", State.MET),
        ("classification", State.LACKING),
        ("clustering", State.LACKING),
        ("mentoring", State.LACKING),
        ("technical-communication", State.LACKING),
        ("nlp", State.MET),
        ("python", State.MET),
    ],
)
def test_each_entry_of_the_candidate_column(assessed: GapReport, requirement: str, state: State) -> None:
    assert next(r for r in assessed.rows if r.requirement.id == requirement).state is state


def test_partial_credit_comes_from_what_the_candidate_does_bring(assessed: GapReport) -> None:
    via = {row.requirement.id: row.via for row in assessed.rows}
    assert via["team-leadership"] == "project-management"
    assert via["technical-communication"] == "communication"
    assert via["model-explainability"] in {"predictive-modeling", "time-series-forecasting"}


# 000:12-16.
@pytest.mark.parametrize(
    ("group", "skills"),
    [
        ("language-and-chatbots", {"rasa", "llama", "ollama", "nlp", "chatbots"}),
        ("forecasting", {"prophet", "time-series-forecasting", "predictive-modeling"}),
        ("visualization", {"streamlit", "data-visualization", "dashboard-design"}),
        ("full-stack", {"react", "vue", "flask", "spring-boot", "mysql", "postgresql", "mongodb"}),
        ("foundations", {"python", "javascript", "data-analysis", "git", "docker"}),
    ],
)
def test_each_strength(assessed: GapReport, group: str, skills: set[str]) -> None:
    found = {s.group.id: {claim.skill for claim in s.claims} for s in assessed.strengths}
    assert skills <= found[group]


def test_no_further_strength(assessed: GapReport) -> None:
    assert len(assessed.strengths) == 5
    assert all(strength.why for strength in assessed.strengths)


# 000:52-66: the plan touches each of the eight rows.
@pytest.mark.parametrize(
    "skills",
    [
        {"pytorch", "tensorflow"},
        {"computer-vision"},
        {"aws", "gcp", "azure"},
        {"spark", "pyspark", "hadoop"},
        {"mlops"},
        {"kubernetes"},
        {"model-explainability"},
        {"cnn"},
        {"rnn"},
        {"transformers"},
        {"mentoring"},
        {"team-leadership"},
        {"technical-communication"},
    ],
)
def test_the_plan_covers_each_recommendation(assessed: GapReport, catalogue: Catalogue, skills: set[str]) -> None:
    found = plan(assessed, ASSESSED, catalogue, hours_per_week=10, start=START)
    assert skills & {step.skill for step in found.steps}


# 001:3, 001:12, 001:27.
@pytest.mark.parametrize(
    "requirement", ["machine-learning", "deep-learning", "mlops", "kubernetes", "data-engineering", "edge-ai"]
)
def test_each_gap_of_the_summary(summarised: GapReport, requirement: str) -> None:
    assert requirement in {row.requirement.id for row in summarised.gaps}


def test_what_the_summary_calls_sufficient_is_no_gap(summarised: GapReport) -> None:
    gaps = {row.requirement.id for row in summarised.gaps}
    assert gaps.isdisjoint({"python", "javascript", "problem-solving"})
    claims = {claim.skill for strength in summarised.strengths for claim in strength.claims}
    assert {"python", "javascript", "problem-solving"} <= claims


def test_years_of_the_summary(summarised: GapReport) -> None:
    assert (summarised.years.has, summarised.years.needs, summarised.years.gap) == (3, 5, 2)


# 001:13 and 001:46.
@pytest.mark.parametrize("name", ["AWS Certified DevOps Engineer", "Cloud Native", "ML engineer"])
def test_certifications_are_proposed_once(roadmap: Roadmap, name: str) -> None:
    assert sum(name in c.name for phase in roadmap.phases for c in phase.certifications) == 1


# 001:17-23.
def test_market_of_the_summary(catalogue: Catalogue) -> None:
    market = catalogue.markets["senior-ai-engineer"]
    assert market.demand and market.demand.text == "very high"
    assert market.salary and (market.salary.low, market.salary.high) == (120_000, 200_000)
    assert (market.salary.currency, market.salary.region) == ("USD", "unstated")
    drivers = {driver.text.lower() for driver in market.drivers}
    assert {"generative ai", "mlops", "edge ai", "responsible ai"} <= drivers
    assert [group.items for group in market.stack] == [
        ("python", "sql", "r", "scala"),
        ("tensorflow", "pytorch", "hugging-face", "fastapi"),
        ("docker", "kubernetes", "aws", "git", "mlflow", "wandb"),
    ]


# 001:31-41.
def test_three_phases(roadmap: Roadmap) -> None:
    assert len(roadmap.phases) == 3


@pytest.mark.parametrize("skill", ["machine-learning", "deep-learning", "mlops", "kubernetes"])
def test_first_phase_begins_the_core(roadmap: Roadmap, skill: str) -> None:
    assert skill in {step.skill for step in roadmap.phases[0].steps}


def test_data_engineering_by_the_second_phase_with_a_framework_and_a_cloud_in_its_project(roadmap: Roadmap) -> None:
    begun = {step.skill for phase in roadmap.phases[:2] for step in phase.steps}
    assert "data-engineering" in begun
    project = roadmap.phases[1].capstone
    assert "PyTorch" in project or "TensorFlow" in project
    assert any(cloud in project for cloud in ("AWS", "Google Cloud", "Azure"))


def test_third_phase_automates_operations(roadmap: Roadmap) -> None:
    assert "mlops-automation" in {step.skill for step in roadmap.phases[2].steps}
    assert "mlops-automation" not in {step.skill for phase in roadmap.phases[:2] for step in phase.steps}


def test_every_step_has_an_artefact_a_dated_check_and_resources(roadmap: Roadmap) -> None:
    for step in roadmap.steps:
        assert step.deliverable and step.done_when and step.learn
        assert str(step.end.year) in step.metric
        assert len(step.resources) >= 1, step.id


def test_finishing_the_first_phase_is_its_share_of_the_hours(roadmap: Roadmap) -> None:
    done = overall(roadmap, {step.id: StepState.DONE for step in roadmap.phases[0].steps})
    assert done.phases == (1, 0, 0)
    assert done.share == pytest.approx(roadmap.phases[0].hours / roadmap.hours, abs=0.001)


def median_ms(work: Callable[[], object]) -> float:
    times = []
    for _ in range(30):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return statistics.median(times) * 1000


def test_speed(summarised: GapReport, catalogue: Catalogue, role: Role) -> None:
    """Aims are 2 and 10 ms; the bounds leave room for a machine busy with other work."""
    assert median_ms(lambda: assess(SUMMARISED, role, catalogue)) < 2 * 5
    assert median_ms(lambda: plan(summarised, SUMMARISED, catalogue, hours_per_week=10, start=START)) < 10 * 5
