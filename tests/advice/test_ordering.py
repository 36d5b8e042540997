"""What comes first: foundations, then the core of a role, then tuning; and why a step stands where it stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.advice.catalogue import Catalogue, Level
from bot.advice.gaps import assess
from bot.advice.profile import Claim, Polarity, Profile
from bot.advice.roadmap import Roadmap, plan
from bot.knowledge import load


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(Path(__file__).resolve().parents[2] / "knowledge")


def roadmap(catalogue: Catalogue, role: str, has: str, lacks: str = "", complete: bool = False) -> Roadmap:
    """The plan of someone with these skills, each with a level after a colon where one is told."""
    claims = [
        Claim(name.partition(":")[0], Polarity.HAS, Level.parse(name.partition(":")[2]), quote=name)
        for name in has.split()
    ]
    claims += [Claim(name, Polarity.LACKS, quote=f"no {name}") for name in lacks.split()]
    profile = Profile(tuple(claims), complete=complete)
    report = assess(profile, catalogue.roles[role], catalogue)
    return plan(report, profile, catalogue, hours_per_week=8, start=date(2026, 3, 2))


def order(found: Roadmap) -> list[str]:
    return list(dict.fromkeys(step.skill for step in found.steps))


@pytest.mark.parametrize("complete", [False, True])
def test_who_lacks_the_core_of_the_field_learns_it_before_tools_and_tuning(
    catalogue: Catalogue, complete: bool
) -> None:
    lacks = "machine-learning dask pyspark spark code-profiling deep-learning"
    skills = order(roadmap(catalogue, "ml-engineer", "python:intermediate", lacks, complete))
    assert "machine-learning" in skills
    late = [s for s in skills if s in ("dask", "pyspark", "spark", "code-profiling", "tensorflow", "pytorch")]
    assert late
    assert all(skills.index("machine-learning") < skills.index(s) for s in late)


def test_who_never_programmed_begins_with_programming(catalogue: Catalogue) -> None:
    found = roadmap(catalogue, "ml-engineer", "excel:basic", complete=True)
    assert found.steps[0].id == "python:0-1"


def test_methods_of_a_field_come_after_the_field(catalogue: Catalogue) -> None:
    has = "python:intermediate statistics:advanced linear-algebra:advanced"
    skills = order(roadmap(catalogue, "data-scientist", has, complete=True))
    for method in ("cross-validation", "model-evaluation", "hyperparameter-tuning"):
        if method in skills:
            assert skills.index("machine-learning") < skills.index(method)
    assert "cross-validation" in skills


def test_a_step_never_stands_before_what_it_needs(catalogue: Catalogue) -> None:
    for role in catalogue.roles:
        skills = order(roadmap(catalogue, role, "excel", complete=True))
        for number, skill in enumerate(skills):
            entry = catalogue.skills[skill]
            missing = set(entry.needs) & set(skills[number:]) - set(catalogue.implied[skill])
            assert not missing, (role, skill, missing)


@pytest.mark.parametrize(("cloud", "platform"), [("aws", "sagemaker"), ("azure", "azure-ml"), ("gcp", "vertex-ai")])
def test_of_a_group_the_member_that_what_is_known_leads_to(catalogue: Catalogue, cloud: str, platform: str) -> None:
    lacks = "sagemaker azure-ml vertex-ai databricks"
    skills = order(roadmap(catalogue, "ml-engineer", f"python:advanced {cloud}:intermediate", lacks))
    assert {"sagemaker", "azure-ml", "vertex-ai"} & set(skills) == {platform}


def test_only_one_member_of_a_group_is_taught(catalogue: Catalogue) -> None:
    skills = order(roadmap(catalogue, "ml-engineer", "python:advanced pandas sql machine-learning", complete=True))
    assert len({"dask", "pyspark", "spark"} & set(skills)) == 1


def test_the_reason_of_a_place_names_what_builds_on_it_or_what_comes_before(catalogue: Catalogue) -> None:
    found = roadmap(catalogue, "ml-engineer", "excel:basic", complete=True)
    first = found.steps[0]
    assert first.place.startswith("It needs nothing before it")
    assert "build on it" in first.place
    framework = next(step for step in found.steps if step.id in ("pytorch:0-1", "tensorflow:0-1"))
    assert "It comes after what it needs" in framework.place
    assert all(step.place for step in found.steps)
