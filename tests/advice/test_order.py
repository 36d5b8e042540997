"""The order that a teacher would keep, in plans for the real roles of somebody who knows nothing yet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from bot.advice.catalogue import Catalogue
from bot.advice.gaps import assess
from bot.advice.profile import Profile
from bot.advice.roadmap import plan
from bot.knowledge import load

# A role, a step and one that builds on it.
PAIRS = (
    ("data-scientist", "python:0-1", "numpy:0-1"),
    ("data-scientist", "numpy:0-1", "pandas:0-1"),
    ("data-scientist", "linear-algebra:0-1", "regression:0-1"),
    ("data-scientist", "supervised-learning:0-1", "cross-validation:0-1"),
    ("data-scientist", "scikit-learn:0-1", "classification:1-2"),
    ("data-scientist", "scikit-learn:0-1", "regression:1-2"),
    ("data-scientist", "scikit-learn:0-1", "clustering:1-2"),
    ("computer-vision-engineer", "linear-algebra:0-1", "neural-networks:0-1"),
    ("computer-vision-engineer", "cnn:0-1", "computer-vision:1-2"),
    ("computer-vision-engineer", "pytorch:0-1", "computer-vision:1-2"),
    ("computer-vision-engineer", "object-detection:0-1", "computer-vision:1-2"),
    ("deep-learning-engineer", "attention-mechanism:1-2", "transformers:1-2"),
    ("deep-learning-engineer", "attention-mechanism:0-1", "gpt:1-2"),
    ("deep-learning-engineer", "linear-algebra:1-2", "neural-networks:1-2"),
    ("nlp-engineer", "python:0-1", "tokenization:0-1"),
    ("ml-engineer", "machine-learning:0-1", "dask:0-1"),
    ("ml-engineer", "machine-learning:0-1", "code-profiling:0-1"),
    ("ml-engineer", "neural-networks:0-1", "tensorflow:0-1"),
    ("senior-ai-engineer", "aws:1-2", "sagemaker:1-2"),
    ("senior-ai-engineer", "transformers:0-1", "llm:1-2"),
)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(Path(__file__).resolve().parents[2] / "knowledge")


def beginner_s_plan(catalogue: Catalogue, role_id: str) -> list[str]:
    role, nobody = catalogue.roles[role_id], Profile(complete=True)
    report = assess(nobody, role, catalogue)
    return [s.id for s in plan(report, nobody, catalogue, hours_per_week=10, start=date(2026, 1, 5)).steps]


def in_order(steps: list[str], first: str, then: str) -> bool:
    """Whether both are planned, one before the other."""
    return first in steps and then in steps and steps.index(first) < steps.index(then)


def test_the_check_sees_a_wrong_order_and_a_missing_step() -> None:
    assert in_order(["a", "b"], "a", "b")
    assert not in_order(["b", "a"], "a", "b")
    assert not in_order(["b"], "a", "b")


@pytest.mark.parametrize(("role", "first", "then"), PAIRS)
def test_foundations_come_first(catalogue: Catalogue, role: str, first: str, then: str) -> None:
    assert in_order(beginner_s_plan(catalogue, role), first, then)


def test_every_step_follows_what_comes_before_it_in_every_role(catalogue: Catalogue) -> None:
    seen = 0
    for role in catalogue.roles:
        role_steps = beginner_s_plan(catalogue, role)
        for later in role_steps:
            skill, _, levels = later.partition(":")
            for need in catalogue.skills[skill].needs:
                first = f"{need}:{levels}"
                if first in role_steps:
                    seen += 1
                    assert in_order(role_steps, first, later), (role, first, later)
    assert seen > 200
