"""Studies and everyday tasks suggest skills, which nobody has said yet."""

import pytest

from bot.reading.facts import Asked

STUDIED = [
    ("BSc in statistics", {"probability", "hypothesis-testing"}),
    ("half a maths degree", {"linear-algebra", "calculus"}),
    ("I have a degree in physics", {"calculus"}),
    ("studied economics", {"regression"}),
    ("psychology grad here", {"descriptive-statistics"}),
    ("master's in mechanical engineering", {"linear-algebra"}),
]
NOTHING = [
    "no degree in maths",
    "my sister has a maths degree",
    "I want to do a degree in statistics",
    "should I do a maths degree?",
    "the job needs a degree in physics",
]
WORK = Asked("skills")


def guessed(facts):
    return {m.skill for m in facts.skills if m.evidence.value == "inferred"}


@pytest.mark.parametrize(("text", "skills"), STUDIED, ids=[text for text, _ in STUDIED])
def test_a_degree_suggests_and_says_nothing_for_the_person(read, text, skills):
    found = read(text)
    assert skills <= guessed(found)
    assert all(m.level is None for m in found.skills)


@pytest.mark.parametrize("text", NOTHING)
def test_a_degree_one_has_not_suggests_nothing(read, text):
    assert not guessed(read(text))


def test_what_is_said_is_not_guessed_beside_it(read):
    assert "sql" not in guessed(read("data science degree, but no sql"))


def test_tasks_of_a_day_suggest_where_they_were_asked_for(read):
    assert guessed(read("charting in epic, meds, handovers", WORK)) == {
        "report-writing",
        "business-communication",
        "attention-to-detail",
    }
    assert "mentoring" in guessed(read("I train the new starters", WORK))
    assert not guessed(read("there was an audit today"))
    assert not guessed(read("forklift, pallets", WORK))
