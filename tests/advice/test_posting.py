"""A posting as a role of its own, and as a mix of roles."""

from __future__ import annotations

import json

import pytest

from bot.advice.catalogue import Catalogue, Importance, Level
from bot.advice.posting import HEADINGS, LEAST_GROUNDS, LEAST_SHARE, Demand, Posting, as_role, mix, nearest_role


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


def test_beside_the_leading_role_only_those_with_grounds_of_their_own_are_named(catalogue: Catalogue) -> None:
    parts = mix(Posting("", None, None, (*PIPELINES.demands, *CHARTS.demands)), catalogue)
    led = set(parts[0].grounds)
    assert led
    for part in parts[1:]:
        assert part.share >= LEAST_SHARE
        assert len(part.grounds) >= LEAST_GROUNDS
        assert not led & set(part.grounds)
        asked = {skill for requirement in part.role.requirements for skill in requirement.skills}
        assert all(asked.intersection(ground.skills) for ground in part.grounds)


def test_headings_are_proper_names_for_every_area(catalogue: Catalogue) -> None:
    assert {skill.area for skill in catalogue.skills.values()} <= set(HEADINGS)
    posting = Posting("", None, None, (demand("sql"), demand("ci-cd"), demand("teamwork")))
    names = [area.name for area in as_role(posting, catalogue.roles["data-engineer"], catalogue).areas]
    assert names == ["SQL and databases", "DevOps", "Soft skills"]


def test_the_years_with_a_skill_are_kept_and_older_records_have_none() -> None:
    asked = Demand(("sql",), Level.ADVANCED, Importance.MUST, "SQL (5 years)", 5.0)
    stored = Posting("", None, None, (asked,)).data()
    assert Posting.of(stored).demands == (asked,)
    stored["demands"] = [stored["demands"][0][:4]]
    assert Posting.of(stored).demands[0].years is None
