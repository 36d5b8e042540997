"""A posting as a role of its own, and as a mix of roles."""

from __future__ import annotations

import json

import pytest

from bot.advice.catalogue import Catalogue, Importance, Level
from bot.advice.posting import Demand, Posting, as_role, mix, nearest_role


def demand(*skills: str, importance: Importance = Importance.MUST) -> Demand:
    return Demand(skills, Level.INTERMEDIATE, importance, f"we want {skills[0]}")


PIPELINES = Posting("", None, None, (demand("airflow"), demand("kafka"), demand("spark"), demand("data-warehousing")))
CHARTS = Posting("", None, None, (demand("tableau"), demand("excel"), demand("power-bi"), demand("dax")))


def test_it_survives_being_stored() -> None:
    posting = Posting("Senior Data Engineer", "data-engineer", 5.0, (demand("aws", "gcp"), demand("sql")))
    assert Posting.of(json.loads(json.dumps(posting.data()))) == posting


def test_shares_add_up_to_no_more_than_one_and_are_sorted(catalogue: Catalogue) -> None:
    shares = [part.share for part in mix(PIPELINES, catalogue)]
    assert 0 < sum(shares) <= 1
    assert shares == sorted(shares, reverse=True)


@pytest.mark.parametrize(("posting", "role"), [(PIPELINES, "data-engineer"), (CHARTS, "bi-developer")])
def test_the_mix_names_the_role_that_asks_for_such_skills(posting: Posting, role: str, catalogue: Catalogue) -> None:
    assert mix(posting, catalogue)[0].role.id in (role, "data-analyst")
    assert nearest_role(posting, catalogue) == mix(posting, catalogue)[0].role


def test_the_title_decides_what_it_is_nearest_to(catalogue: Catalogue) -> None:
    titled = Posting("Data Scientist", "data-scientist", None, PIPELINES.demands)
    assert nearest_role(titled, catalogue) is catalogue.roles["data-scientist"]


def test_what_nobody_asks_for_makes_no_mix(catalogue: Catalogue) -> None:
    assert mix(Posting("", None, None, ()), catalogue) == ()
    assert nearest_role(Posting("", None, None, ()), catalogue) is None


def test_as_a_role_it_has_its_demands_and_no_others(catalogue: Catalogue) -> None:
    posting = Posting("Builder", None, 4.0, (demand("airflow"), demand("kafka", "rabbitmq"), demand("teamwork")))
    role = as_role(posting, catalogue.roles["data-engineer"], catalogue)
    assert {r.skills for r in role.requirements} == {("airflow",), ("kafka", "rabbitmq"), ("teamwork",)}
    assert role.years == 4
    assert role.id == "data-engineer"
    assert {r.kind for r in role.requirements if r.skills == ("teamwork",)} == {"soft"}
    assert all(r.quote.startswith("we want") for r in role.requirements)
