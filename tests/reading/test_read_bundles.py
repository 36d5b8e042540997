"""Two documents in one text, and documents that do not say which they are."""

from __future__ import annotations

import pytest

from bot.reading.documents.bundles import split
from bot.reading.facts import Asked

CV = """Tom Ek
Experience
Data Analyst, Bolt, 2020 - present
- Dashboards in Power BI
Skills
SQL, Excel, Power BI"""
AD = """BI Analyst at Volt
Requirements
- SQL and Python
- 2 years of experience
Nice to have: Snowflake"""


@pytest.mark.parametrize(
    ("head", "between"),
    [
        ("My CV:\n", "\n\nJob posting:\n"),
        ("Here is my resume\n", "\nand this is the job ad I found:\n"),
        ("--- cv_tom.txt ---\n", "\n--- volt-posting.md ---\n"),
        ("# CV\n", "\n# Vacancy at Volt\n"),
        ("", "\n\nJob description:\n"),
        ("", "\n--------\n"),
    ],
)
def test_two_documents_are_told_apart(head: str, between: str) -> None:
    found = dict(split(f"{head}{CV}{between}{AD}"))
    assert "Bolt" in found["resume"] and "Volt" not in found["resume"]
    assert "Snowflake" in found["posting"] and "Bolt" not in found["posting"]


def test_the_order_does_not_matter() -> None:
    found = split(f"Job ad:\n{AD}\n\nMy CV:\n{CV}")
    assert [kind for kind, _ in found] == ["posting", "resume"]


@pytest.mark.parametrize(
    "text",
    [
        CV,
        AD,
        f"My CV:\n{CV}",
        f"Job posting:\n{AD}\nSend your CV to jobs@example.org",
        "here is my CV and a job ad, which do you want first?",
        f"{CV}\n--------\nHobbies\nChess",
    ],
)
def test_one_document_is_not_two(text: str) -> None:
    assert split(text) == ()


UNCLEAR = [
    "BI Developer\n- Power BI\n- DAX\n- SQL Server\n- ETL / SSIS\n- 3+ yrs",
    "Data Engineer\nPython\nSQL\nSpark\nAirflow\n5 years experience\nBerlin",
    "Python Developer\nDjango\nFlask\nGit\nDocker\nmin. 4 years\nRemote",
]


@pytest.mark.parametrize("text", UNCLEAR)
def test_a_list_without_a_word_of_its_writer_is_unclear_and_claims_nothing(read, text: str) -> None:
    facts = read(text)
    assert facts.kind == "unclear"
    assert {m.polarity for m in facts.skills} == {None} and facts.years is None


@pytest.mark.parametrize(
    "text",
    [
        "Python\nSQL\nExcel",
        "I know:\n- Python\n- SQL\n- Excel\n- Git\n- Docker",
        "Python good\nSQL a bit\nno Docker\nExcel\nGit\nnever Kafka\nR",
        "hello\nhow are you\nwhat can you do\ncan you help me?\nthanks\nbye",
    ],
)
def test_what_people_write_of_themselves_is_talk(read, text: str) -> None:
    assert read(text).kind == "talk"


def test_a_list_in_answer_to_a_question_for_skills_is_the_answer(read) -> None:
    assert read(UNCLEAR[1], Asked("skills")).kind == "talk"


POSTINGS = [
    "Backend Engineer\nHello colleague!\nIn this role you'll\n- design APIs in Go\nWe'd like you to have\n- Kafka",
    "Data Scientist\nWe are a small team. You know Python inside out. SQL is a must.\nSpark is welcome.\nApply",
    "React Developer\nSkills required: React, Redux. Skills preferred: Swift.\nAbout you: kind. About us: 12 people.",
    "hiring!! junior data engineer at Peakwater. need: sql, python, git. nice: airflow, docker. 0-1 yrs fine",
    "Frontend wanted\nmust: React, CSS\nshould: Jest\nnice: Figma\nsalary: 50k",
    "MLOps Engineer\nThe basics\n* Python\n* Docker\nThings that will set you apart\n* Kubeflow\nOur promise",
]
ONE_LINE = (
    "is this ad realistic for me? Data Scientist (f/m/x), Rotterdam. We're looking for someone who loves numbers. "
    "You have 3+ years of experience, strong Python and SQL. A master's degree is a plus. We offer 28 days off."
)


def test_a_posting_in_one_line_behind_a_question_claims_nothing(read) -> None:
    facts = read(ONE_LINE)
    assert facts.kind == "posting" and {m.polarity for m in facts.skills} == {None}


def test_a_life_in_one_line_is_no_posting(read) -> None:
    text = (
        "we are looking for a new flat and I have 3 years of experience in Python, I will be working full-time, they "
        "offer me benefits and a salary, my position is analyst, and the requirements at my job are SQL and Excel"
    )
    assert read(text).kind == "talk"


@pytest.mark.parametrize("text", POSTINGS)
def test_a_posting_in_other_words_is_one(read, text: str) -> None:
    assert read(text).kind == "posting"
