"""Work told by what one does, wishes that others have for a person, and choices that are none."""

import pytest
from reading_world import said

from bot.reading.facts import Asked, asked_in, slot_of

GOAL = Asked("goal")
ENTRIES = Asked("checks", ("python", "r", "docker", "spark"), groups=(("python", "r"), ("docker",), ("spark",)))


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("I pick and pack, drive the forklift", "pick and pack"),
        ("i drive a van for a courier firm", "drive a van"),
        ("i'm stacking shelves at night", "stacking shelves"),
    ],
)
def test_work_told_by_what_one_does_is_no_goal(read, text, work):
    for asked in (Asked(), GOAL):
        facts = read(text, asked)
        assert facts.current is not None and facts.current.said == work
        assert facts.target is None


@pytest.mark.parametrize("text", ["charting in epic, meds, handovers", "i take calls all day", "i pick orders"])
def test_a_day_of_work_is_no_goal(read, text):
    assert read(text, GOAL).target is None


@pytest.mark.parametrize("text", ["i'll pick puppetry", "i choose nursing", "ok i pick marketing"])
def test_a_choice_is_still_one(read, text):
    assert read(text, GOAL).target is not None


@pytest.mark.parametrize(
    "text",
    [
        "my mum keeps asking when I'll become a doctor",
        "my dad always says I should be a data engineer",
        "my wife says i must be a programmer",
        "my teacher thinks I should become a data scientist",
        "my boss wants me to become a manager",
    ],
)
def test_what_others_wish_for_somebody_is_not_their_goal(read, text):
    assert read(text).target is None


def test_a_wish_after_that_of_others_counts(read):
    assert read("my dad wants a doctor but I want to be a data engineer").target.role == "data-engineer"
    assert read("my friend is a data engineer and I want to be one too").target.role == "data-engineer"


def test_nurse_here_is_work(read):
    assert read("burnt out nurse here, thinking of something with data").current.said == "nurse"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("the second", {"docker": "has"}),
        ("2 and 3", {"docker": "has", "spark": "has"}),
        ("all but the first", {"docker": "has", "spark": "has", "python": "lacks", "r": "lacks"}),
        ("the last one", {"spark": "has"}),
    ],
)
def test_places_count_the_entries_that_were_shown(read, text, wanted):
    assert said(read(text, ENTRIES)) == wanted


def test_an_entry_of_several_skills_leaves_open_which(read):
    assert [(m.skill, m.evidence.value) for m in read("the first", ENTRIES).skills] == [("python", "inferred")]


def test_what_was_asked_is_kept_with_its_entries():
    assert asked_in(slot_of(ENTRIES)) == ENTRIES
    assert "groups" not in (slot_of(GOAL) or {})


def test_a_field_settled_on_beside_a_list_is_no_skill(read):
    assert said(read("ok docker", Asked("checks", ("spark", "airflow")))) == {"docker": None}
    assert said(read("ok docker", Asked("checks", ("docker", "airflow")))) == {"docker": "has"}
