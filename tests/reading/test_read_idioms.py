"""Inability told in idioms is a lack, and what others do to a person is no skill of theirs."""

import pytest
from reading_world import said

LACKING = [
    ("I couldn't use docker to save my life", "docker"),
    ("can't write python for toffee", "python"),
    ("wouldn't know a pivot table if it hit me", "pivot-tables"),
    ("python goes right over my head", "python"),
    ("docker is a closed book to me", "docker"),
    ("never got my head around git", "git"),
    ("no clue where to start with docker", "docker"),
    ("couldn't set up docker", "docker"),
    ("python might as well be chinese", "python"),
    ("i draw a blank on kubernetes", "kubernetes"),
    ("tableau and i don't get along", "tableau"),
    ("couldn't explain airflow if my life depended on it", "airflow"),
]
HELD = [
    "couldn't live without tableau",
    "couldn't do without tableau",
    "i couldn't do my job without tableau",
    "can't say I've never used tableau",
]
OF_OTHERS = [
    "got rejected by the fintech lot",
    "turned down by two fintech startups",
    "the fintech people ghosted me",
    "fintech turned me down",
    "rejection letters from fintech companies",
    "i was interviewed by some python recruiters",
]


@pytest.mark.parametrize(("text", "skill"), LACKING, ids=[text for text, _ in LACKING])
def test_inability_in_an_idiom_is_a_lack(read, text, skill):
    assert said(read(text)) == {skill: "lacks"}


@pytest.mark.parametrize("text", HELD)
def test_what_one_cannot_do_without_is_known(read, text):
    assert said(read(text)) == {"tableau": "has"}


@pytest.mark.parametrize("text", OF_OTHERS)
def test_who_turns_somebody_down_names_no_skill(read, text):
    assert not any(said(read(text)).values())


@pytest.mark.parametrize("text", ["couldn't get docker to run today", "can't get my docker working"])
def test_trouble_with_a_thing_is_no_lack_of_it(read, text):
    assert said(read(text)) == {"docker": None}


def test_a_course_not_done_this_week_is_no_lack(read):
    assert "lacks" not in said(read("couldn't do the docker course this week")).values()
