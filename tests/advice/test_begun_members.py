"""Of an any-of group the member that is begun stays the choice, while that never makes a plan longer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.advice.catalogue import Catalogue, Level
from bot.advice.gaps import assess
from bot.advice.options import NO_OPTIONS
from bot.advice.profile import Claim, Evidence, Polarity, Profile
from bot.advice.steps import _Planner

FRAMEWORKS = ("pytorch", "keras", "tensorflow")


def chosen(catalogue: Catalogue, **has: Level) -> str | None:
    """The framework that a plan for a senior AI engineer goes for, of the three that people name."""
    claims = (Claim(s.replace("_", "-"), Polarity.HAS, level, Evidence.SAID, "x") for s, level in has.items())
    profile, role = Profile(tuple(claims), complete=True), catalogue.roles["senior-ai-engineer"]
    report = assess(profile, role, catalogue)
    row = next(r for r in report.rows if "keras" in r.requirement.skills and "pytorch" in r.requirement.skills)
    group = replace(row, requirement=replace(row.requirement, skills=FRAMEWORKS, level=Level.INTERMEDIATE))
    return _Planner(profile, role, catalogue, NO_OPTIONS).choose(group)


def test_who_has_begun_pytorch_is_not_sent_to_keras(catalogue: Catalogue) -> None:
    assert chosen(catalogue, python=Level.ADVANCED, pytorch=Level.BASIC) == "pytorch"


def test_who_has_begun_nothing_takes_the_shortest_way(catalogue: Catalogue) -> None:
    assert chosen(catalogue, python=Level.ADVANCED) == "keras"


@pytest.mark.parametrize("begun", FRAMEWORKS)
def test_a_level_that_is_enough_is_always_the_choice(catalogue: Catalogue, begun: str) -> None:
    assert chosen(catalogue, python=Level.ADVANCED, **{begun: Level.INTERMEDIATE}) == begun
