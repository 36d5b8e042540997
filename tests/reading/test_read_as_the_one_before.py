"""What is said of a skill by what stands behind it, and of the next one by "the same"."""

import pytest
from reading_world import said

CASES = [
    ("kafka is on my wishlist, for now only python", {"kafka": "wants", "python": "has"}),
    ("docker is on my bucket list", {"docker": "wants"}),
    ("Tableau is a blank page for me, same goes for Docker.", {"tableau": "lacks", "docker": "lacks"}),
    ("docker is a closed book to me, same with kubernetes", {"docker": "lacks", "kubernetes": "lacks"}),
    ("apart from Tableau I'm a blank page", {"tableau": "has"}),
    ("I know sql well, ditto python", {"sql": "has", "python": "has"}),
    ("no docker, but the same team uses kafka and I know python", {"python": "has"}),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_what_is_said_behind_a_skill(read, text, expected):
    found = said(read(text))
    assert {skill: found.get(skill) for skill in expected} == expected


@pytest.mark.parametrize(
    "text", ["docker makes me want to cry", "kafka pls no, hated every minute", "java gives me nightmares"]
)
def test_what_somebody_hates_is_not_claimed(read, text):
    assert set(said(read(text)).values()) == {None}


@pytest.mark.parametrize("text", ["company wants docker", "boss needs sql from me", "client requires kafka"])
def test_what_others_want_is_no_skill_of_ones_own(read, text):
    assert "has" not in said(read(text)).values()
