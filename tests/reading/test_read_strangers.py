"""What strangers said in whole talks and was misread: kept as they typed it, with what a listener would have heard."""

from __future__ import annotations

from datetime import date

import pytest

from bot import knowledge
from bot.advice.catalogue import Level
from bot.advice.profile import Evidence
from bot.reading.reader import Reader
from bot.settings import ROOT

LIST = "Which have you worked with: Data modeling; Apache Spark; AWS; Git; Kafka?"
CONFIRM = "You know Docker, so you may well have met more. Do you also know: Full-Stack Development; Automated Testing?"

SAID = [
    ("I use Docker daily but never touched Kubernetes, some AWS, basic Python", "", "docker+ kubernetes- aws+ python+"),
    ("never used Kubernetes, basic Python", "", "kubernetes- python+"),
    ("no no, I still want machine learning engineer! I only meant the order of the plan", LIST, ""),
    ("ok full stack then", CONFIRM, ""),
    ("yes but I had statistics at university", CONFIRM, "statistics+"),
    ("no to all of them except data modeling", LIST, "data-modeling+ spark- aws- git- kafka-"),
    ("never used spark. git yes daily", LIST, "spark- git+"),
    ("only git", LIST, "git+ data-modeling- spark- aws- kafka-"),
    ("the first two yes, the last one no", LIST, "data-modeling+ spark+ kafka-"),
    ("I'd rather do deep learning first, can we swap", "", "deep-learning?"),
    ("SQL I've only read about", "", "sql-"),
    ("airflow i only looked at it", "", "airflow+"),
    ("I said docker, didn't I", "", "docker+"),
    ("I never said I have no python", "", ""),
    ("told you I don't know Kafka, but actually I do", "", "kafka+"),
    ("can't say I've never used Docker", "", "docker+"),
    ("without any trouble I write SQL", "", "sql+"),
    ("I don't have any trouble with Git", "", "git+"),
    ("everyone on my team uses Spark, except me", "", "spark-"),
    ("we use Kafka but that's handled by another team", "", ""),
    ("azure? we have it at work but IT does it", "", ""),
    ("kubernetes is there but the devops guys look after it", "", ""),
    ("snowflake, though our data engineers take care of that", "", ""),
    ("jenkins at work, somebody else maintains it", "", ""),
    ("we run kafka, but they built it", "", "kafka+"),
    ("my colleague uses docker and I maintain it", "", "docker+"),
    ("i use git daily and my team does too", "", "git+"),
    ("not a fan of Java but I can write it", "", "java+"),
    ("5 years of Python, 2 of SQL, 0 of Spark", "", "python+ sql+ spark-"),
    ("zero, honestly", "How much experience do you have with Kafka?", "kafka-"),
    ("Thanks for the question. All of them. Hope that helps.", LIST, "data-modeling+ spark+ aws+ git+ kafka+"),
    ("good question, none of them", LIST, "data-modeling- spark- aws- git- kafka-"),
    ("no, nothing on your list", LIST, "data-modeling- spark- aws- git- kafka-"),
    ("haveen't used a single one", LIST, "data-modeling- spark- aws- git- kafka-"),
]


@pytest.fixture(scope="module")
def reader() -> Reader:
    """A reader with the real knowledge."""
    return Reader(knowledge.load(ROOT / "knowledge"))


SIGNS = {"has": "+", "lacks": "-", "wants": "?"}


def heard(reader: Reader, text: str, asked: str) -> set[str]:
    facts = reader.read(text, reader.asked(asked), today=date(2026, 3, 2))
    return {f"{m.skill}{SIGNS[m.polarity.value]}" for m in facts.skills if m.polarity}


@pytest.mark.parametrize(("text", "asked", "wanted"), SAID)
def test_strangers_are_heard(reader: Reader, text: str, asked: str, wanted: str) -> None:
    assert heard(reader, text, asked) == set(wanted.split())


@pytest.mark.parametrize(
    ("text", "skill", "level"),
    [
        ("four out of five", "sql", "advanced"),
        ("somewhere in the middle", "sql", "intermediate"),
        ("only at uni", "sql", "basic"),
        ("loads", "sql", "advanced"),
    ],
)
def test_how_well_is_answered_in_other_words(reader: Reader, text: str, skill: str, level: str) -> None:
    facts = reader.read(text, reader.asked("How well do you know SQL?"), today=date(2026, 3, 2))
    assert [(m.skill, m.level and m.level.label) for m in facts.skills] == [(skill, level)]


def test_a_level_that_should_be_another_is_the_other(reader: Reader) -> None:
    facts = reader.read("You wrote advanced SQL, it should be intermediate", today=date(2026, 3, 2))
    assert [m.level and m.level.label for m in facts.skills] == ["intermediate"]


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("2 evenings a week, like 3 hours each", 6),
        ("2 evenings a week", 4),
    ],
)
def test_sittings_times_their_length(reader: Reader, text: str, hours: float) -> None:
    facts = reader.read(text, reader.asked("How many hours a week can you learn?"), today=date(2026, 3, 2))
    assert facts.hours_per_week == hours


OFFERED = (
    "Data Analyst, Business Intelligence Developer or Data Scientist would be closest. Which one shall we aim for?"
)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("the second one", "bi-developer"),
        ("let's go with BI", "bi-developer"),
        ("the last", "data-scientist"),
        ("the scientist one", "data-scientist"),
        ("none of those", None),
        ("not the first", None),
    ],
)
def test_a_role_offered_is_picked_by_place_or_by_word(reader: Reader, text: str, role: str | None) -> None:
    target = reader.read(text, reader.asked(OFFERED), today=date(2026, 3, 2)).target
    assert (target.role if target else None) == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("forget the analyst thing, ML engineer", "ml-engineer"),
        ("let's switch: data scientist", "data-scientist"),
        ("change of plan, computer vision is what I want", "computer-vision-engineer"),
        ("I have been a data engineer for 6 years", None),
        ("which skills does a data scientist need", None),
    ],
)
def test_the_likely_goal_of_a_message_that_is_known_to_tell_one(reader: Reader, text: str, role: str | None) -> None:
    likely = reader.read(text, today=date(2026, 3, 2)).likely
    assert (likely.role if likely else None) == role


@pytest.mark.parametrize("text", ["I want to work with AI but not code", "I'd rather do deep learning first"])
def test_a_wide_field_or_an_order_of_learning_is_no_goal(reader: Reader, text: str) -> None:
    assert reader.read(text, today=date(2026, 3, 2)).target is None


@pytest.mark.parametrize(
    "text", ["actually i never learned tableau, take that back", "computer vision? never done that"]
)
def test_a_tool_or_a_field_that_is_denied_is_no_likely_goal(reader: Reader, text: str) -> None:
    assert reader.read(text, today=date(2026, 3, 2)).likely is None


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("it'll be nine years come autumn, as a cook", 9),
        ("that will make 3 years soon", 3),
        ("it will be 40 years old", None),
    ],
)
def test_a_length_that_is_nearly_full_counts(reader: Reader, text: str, years: float | None) -> None:
    asked = reader.asked("How many years have you worked so far, and as what?")
    assert reader.read(text, asked, today=date(2026, 1, 1)).years == years


def test_a_title_within_a_skill_hides_no_skill(reader: Reader) -> None:
    found = reader.read("ml ops / data ops / dev ops ... what's what", today=date(2026, 1, 1)).skills
    assert [m.skill for m in found] == ["mlops", "dataops", "devops-practice"]


@pytest.mark.parametrize(
    ("text", "certified"),
    [
        ("took the aws cert last month", ["aws"]),
        ("I passed the Azure exam in May", ["azure"]),
        ("I took the Azure exam in May", []),
        ("planning to take the aws cert", []),
    ],
)
def test_certs_and_passed_exams_are_evidence(reader: Reader, text: str, certified: list[str]) -> None:
    found = reader.read(text, today=date(2026, 1, 1)).skills
    assert [m.skill for m in found if m.evidence is Evidence.CERTIFIED] == certified


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("there's a position in our office, could I apply? Requirements: Python well, dbt, fluent French", "posting"),
        ("I have a position at a bank, requirements - engineering there is boring, I know SQL", "talk"),
        ("that's me:\nName: Ana\nKnowledge: Java (expert), PostgreSQL\nReferences on request", "resume"),
        ("two things:\nname: what is your name\nand then Java", "talk"),
    ],
)
def test_papers_in_few_words_are_papers(reader: Reader, text: str, kind: str) -> None:
    assert reader.read(text, today=date(2026, 1, 1)).kind == kind


def test_a_bit_behind_a_list_is_of_the_last_alone(reader: Reader) -> None:
    found = reader.read("3 years of web dev: js, react, python a bit", today=date(2026, 1, 1)).skills
    assert {m.skill: m.level for m in found if m.skill in ("react", "python")} == {"react": None, "python": Level.BASIC}


@pytest.mark.parametrize(
    ("text", "years"),
    [("scratch the ten years, it was 7", 7), ("about the 9 years: wrong, it is 11", 11)],
)
def test_a_number_taken_back_gives_way(reader: Reader, text: str, years: float) -> None:
    assert reader.read(text, today=date(2026, 1, 1)).years == years


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("one day I'd land as a data scientist", "data-scientist"),
        ("training neural networks for a living, that's it", "deep-learning-engineer"),
    ],
)
def test_a_life_pictured_is_a_goal(reader: Reader, text: str, role: str) -> None:
    target = reader.read(text, today=date(2026, 1, 1)).target
    assert target is not None and target.role == role


def test_a_brand_in_two_words_is_the_brand(reader: Reader) -> None:
    found = reader.read("I use git hub actions and java script", today=date(2026, 1, 1)).skills
    assert [m.skill for m in found] == ["github-actions", "javascript"]


@pytest.mark.parametrize(
    ("text", "skill", "level"),
    [
        ("I'm no beginner in Docker", "docker", None),
        ("I'm not a beginner in Python, I'd say solid intermediate", "python", Level.INTERMEDIATE),
        ("I'm a beginner in SQL", "sql", Level.BASIC),
        ("ok docker, I know it", "docker", None),
    ],
)
def test_no_beginner_and_a_plain_ok_tell_no_level(reader: Reader, text: str, skill: str, level: Level | None) -> None:
    found = reader.read(text, today=date(2026, 1, 1)).skills
    assert [(m.skill, m.level) for m in found] == [(skill, level)]


@pytest.mark.parametrize("text", ["actually no, back to product manager", "no, I stay with data analyst"])
def test_a_no_that_turns_back_to_a_role_denies_no_skill(reader: Reader, text: str) -> None:
    assert not [m for m in reader.read(text, reader.asked(LIST), today=date(2026, 1, 1)).skills if m.polarity]
