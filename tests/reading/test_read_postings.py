"""What a posting demands: importance by heading and words, levels, any-of groups, years."""

from __future__ import annotations

import pytest

from bot.advice.catalogue import Importance, Level
from bot.reading.reader import Reader

FULL = """We are hiring: Data Engineer (m/f/d)

About us
Founded 12 years ago, we write everything in Go and React.

Your tasks
- Run pipelines in Airflow and Kafka

What you bring
- 3-5 years of experience in software
- Strong SQL and very good Python skills
- AWS or Azure
- Basic knowledge of Terraform
- Docker; Kubernetes is a plus

Nice to have
- Spark clusters

We offer
- free Java courses
"""


def asked(reader: Reader, text: str) -> dict[tuple[str, ...], tuple[str, str]]:
    return {d.skills: (d.importance.value, d.level.label) for d in reader.posting(text).demands}


def test_a_whole_posting(reader: Reader) -> None:
    assert asked(reader, FULL) == {
        ("airflow",): ("should", "intermediate"),
        ("kafka",): ("should", "intermediate"),
        ("sql",): ("must", "advanced"),
        ("python",): ("must", "advanced"),
        ("aws", "azure"): ("must", "intermediate"),
        ("terraform",): ("must", "basic"),
        ("docker",): ("must", "intermediate"),
        ("kubernetes",): ("nice", "intermediate"),
        ("spark",): ("nice", "intermediate"),
    }
    assert reader.posting(FULL).years_demanded == 3


@pytest.mark.parametrize(
    ("line", "skills", "importance"),
    [
        ("Requirements:\nPython is required", ("python",), Importance.MUST),
        ("Requirements:\nPython would be great", ("python",), Importance.NICE),
        ("Requirements:\nTableau, ideally Power BI too", ("tableau",), Importance.NICE),
        ("Requirements:\nPython (preferably with Docker)", ("python",), Importance.MUST),
        ("Your tasks:\nYou must know Git", ("git",), Importance.MUST),
        ("Bonus points:\nGit", ("git",), Importance.NICE),
        ("Requirements:\nMachine learning with TensorFlow/PyTorch", ("tensorflow", "pytorch"), Importance.MUST),
        (
            "Requirements:\nTools such as Docker, Kubernetes, Terraform",
            ("docker", "kubernetes", "terraform"),
            Importance.MUST,
        ),
    ],
)
def test_one_demand(reader: Reader, line: str, skills: tuple[str, ...], importance: Importance) -> None:
    found = {d.skills: d.importance for d in reader.posting(line).demands}
    assert found.get(skills) is importance


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("Expert in Python", Level.ADVANCED),
        ("Solid Python", Level.INTERMEDIATE),
        ("Familiarity with Python", Level.BASIC),
        ("Python basics", Level.BASIC),
        ("6+ years of Python", Level.ADVANCED),
        ("You know Python very well", Level.ADVANCED),
        ("Deep knowledge of Java, some Python", Level.BASIC),
    ],
)
def test_levels(reader: Reader, line: str, level: Level) -> None:
    found = {d.skills: d.level for d in reader.posting(f"Requirements:\n{line}").demands}
    assert found[("python",)] is level


def test_the_stricter_of_two_demands_holds(reader: Reader) -> None:
    found = asked(reader, "Nice to have:\nPython\nRequirements:\nAdvanced Python\nPython or Java")
    assert found == {("python",): ("must", "advanced")}


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Requirements: 5+ years of experience", 5),
        ("at least two years with Python, 4 years overall", 4),
        ("We have been here for 15 years.\nRequirements: Python", None),
        ("3 to 5 years of experience", 3),
        ("no prior experience needed", None),
    ],
)
def test_years(reader: Reader, text: str, years: float | None) -> None:
    assert reader.posting(text).years_demanded == years


def test_the_words_of_each_demand_are_its_own_line(reader: Reader) -> None:
    quotes = {d.skills: d.quote for d in reader.posting(FULL).demands}
    assert quotes[("terraform",)] == "Basic knowledge of Terraform"
    assert quotes[("kubernetes",)] == "Kubernetes is a plus"


@pytest.mark.parametrize("text", ["", " ", "\n\n", "((((", "a" * 20_000, "Python, " * 2_500])
def test_any_text_is_read(reader: Reader, text: str) -> None:
    assert isinstance(reader.posting(text).demands, tuple)


HEADINGS = [
    ("Your mission", "should"),
    ("What you should bring along", "must"),
    ("We'd like you to have", "must"),
    ("The basics", "must"),
    ("Non-negotiables", "must"),
    ("You are a good fit if you know", "must"),
    ("Extra points if you know", "nice"),
    ("Things that will set you apart", "nice"),
    ("It would be great if you also know", "nice"),
    ("Cherry on top", "nice"),
    ("Not required, but helpful", "nice"),
    ("should", "should"),
]


@pytest.mark.parametrize(("heading", "importance"), HEADINGS, ids=[heading for heading, _ in HEADINGS])
def test_headings_in_other_words(reader: Reader, heading: str, importance: str) -> None:
    text = f"Data Engineer\nAbout us\nWe write Go.\n{heading}\n- Kafka\n- Docker"
    assert asked(reader, text) == {(s,): (importance, "intermediate") for s in ("kafka", "docker")}


@pytest.mark.parametrize(
    "heading",
    ["Why you will love it here", "What you'll get", "Our promise", "Life at Acme", "What we give you", "Legal"],
)
def test_what_is_offered_demands_nothing(reader: Reader, heading: str) -> None:
    text = f"Data Engineer\nRequirements\n- SQL\nNice to have\n- Git\n{heading}\n- Kafka meetups and Docker courses"
    assert {skill for skills in asked(reader, text) for skill in skills} == {"sql", "git"}


def test_one_thing_alone_is_a_plus_behind_a_comma(reader: Reader) -> None:
    text = (
        "Data Engineer\nRequirements\n- Fluent Python, Terraform is a bonus\n- Docker, Kafka or Spark cluster is a plus"
    )
    found = {skills: importance for skills, (importance, _) in asked(reader, text).items()}
    assert (found[("python",)], found[("terraform",)]) == ("must", "nice")
    assert {v for k, v in found.items() if k not in (("python",), ("terraform",))} == {"nice"}


def test_a_group_that_is_a_must_takes_in_what_a_duty_names_of_it(reader: Reader) -> None:
    text = "Data Engineer\nYour tasks\n- Deploy on AWS\nRequirements\n- AWS or Azure"
    assert asked(reader, text) == {("aws", "azure"): ("must", "intermediate")}
    text = "Data Engineer\nRequirements\n- AWS\nNice to have\n- AWS or Azure"
    assert asked(reader, text) == {("aws",): ("must", "intermediate")}


def test_the_employer_behind_the_title_demands_nothing(reader: Reader) -> None:
    text = "I also found this one\nData Analyst, Harbour Marketing\nWe need:\n- SQL\n- Marketing"
    assert set(asked(reader, text)) == {("sql",), ("marketing",)}
    assert set(asked(reader, text.replace("\n- Marketing", "\n- Git"))) == {("sql",), ("git",)}
