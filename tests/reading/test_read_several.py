"""Several postings in one message are told apart; lists of one's own jobs, wishes and questions are none."""

from __future__ import annotations

import pytest

from bot.reading.documents.employers import employer_of
from bot.reading.facts import Asked
from bot.reading.reader import Reader
from tests.reading.reading_world import TODAY


@pytest.mark.parametrize(
    ("text", "heads", "around"),
    [
        (
            "Hold me against these two:\n1) AI Engineer, Brightwater: Python 3 years, RAG\n2) ML Engineer, Dock "
            "9: PyTorch",
            ["AI Engineer, Brightwater", "ML Engineer, Dock 9"],
            "Hold me against these two:",
        ),
        (
            "Which suits me better? A: Data Analyst at Fern (SQL, Excel). B: BI Developer at Moss (SQL, DAX).",
            ["Data Analyst at Fern", "BI Developer at Moss"],
            "Which suits me better?",
        ),
        (
            "first job: data engineer at mole, needs spark and airflow. second job: analytics engineer at kite "
            "needs sql "
            "and dbt. which one is more realistic?",
            ["data engineer at mole", "analytics engineer at kite"],
            "which one is more realistic?",
        ),
        (
            "Saw two ads.\n\nData Analyst - Nordwind\nRequirements: SQL, Excel\n\nBI Developer - "
            "Hafen\nRequirements: SQL, "
            "Power BI\n\nwhat do you think?",
            ["Data Analyst - Nordwind", "BI Developer - Hafen"],
            "what do you think?",
        ),
        (
            "Job 1\nData Engineer (m/f/d)\nRequirements:\n- SQL\nJob 2\nData Analyst (m/w/d)\nYou bring\n- Excel",
            ["Data Engineer (m/f/d)", "Data Analyst (m/w/d)"],
            "",
        ),
        (
            "Data Engineer (m/f/d)\nRequirements:\n- SQL\n-----\nData Analyst (m/w/d)\nYou bring\n- Excel",
            ["Data Engineer (m/f/d)", "Data Analyst (m/w/d)"],
            "",
        ),
        (
            "i have two offers: data analyst at a bank, excel and sql, and bi developer at a shop, power bi and "
            "dax. which "
            "should I take",
            ["data analyst at a bank", "bi developer at a shop"],
            "which should I take",
        ),
        (
            "I am a nurse. Two I like:\n1. Data analyst (Clinic Nord) - SQL, Tableau\n2. MLOps engineer (Mede) - "
            "Docker, CI/CD",
            ["Data analyst (Clinic Nord)", "MLOps engineer (Mede)"],
            "I am a nurse.",
        ),
    ],
)
def test_each_posting_stands_apart(reader: Reader, text: str, heads: list[str], around: str) -> None:
    found = reader.several(text)
    assert found is not None
    assert [part.startswith(head) for part, head in zip(found.postings, heads, strict=True)] == [True] * len(heads)
    assert around in found.around
    facts = reader.read(text, today=TODAY)
    assert facts.kind == "postings" and not any(m.polarity for m in facts.skills)


@pytest.mark.parametrize(
    "text",
    [
        "I want to become 1) data analyst or 2) data engineer",
        "1) what is docker? 2) what is an AI engineer?",
        "My stack: 1) Python: 3 years 2) SQL: 4 years",
        "My jobs so far:\n1) data analyst at Fern: SQL\n2) bi developer at Moss: Power BI",
        "I worked as:\n- data analyst at Fern: SQL, Excel\n- data engineer at Moss: Spark",
        "1) data analyst at Fern 2019-2021: SQL\n2) bi developer at Moss 2021-now: Power BI",
        "Senior Data Engineer at Kite\n\nWe look for a data engineer.\n\nRequirements\n- SQL\n\nData engineers "
        "at Kite: Spark",
        "first: excel and sql, second: python",
    ],
)
def test_what_is_one_posting_or_none_is_left_whole(reader: Reader, text: str) -> None:
    assert reader.several(text) is None


def test_jobs_told_in_answer_to_what_one_did_are_no_postings(reader: Reader) -> None:
    text = "- data analyst at Fern: SQL, Excel\n- data engineer at Moss: Spark"
    assert reader.read(text, Asked("experience"), today=TODAY).kind != "postings"


@pytest.mark.parametrize(
    ("text", "title", "employer"),
    [
        ("AI Engineer, Brightwater: Python", "AI Engineer", "Brightwater"),
        ("ML Engineer at Dock 9\nRequirements", "ML Engineer", "Dock 9"),
        ("data analyst @ fern: sql", "data analyst", "fern"),
        ("Data Analyst (m/f/d) - Nordwind GmbH\nSQL", "Data Analyst", "Nordwind GmbH"),
        ("Data Analyst (Clinic Nord) - SQL", "Data Analyst", "Clinic Nord"),
        ("Brightwater is hiring a Data Engineer: Spark", "Data Engineer", "Brightwater"),
        ("Data Engineer\nCompany: Moss & Sons\nSpark", "Data Engineer", "Moss & Sons"),
        ("Data Engineer\nRequirements\n- Spark", "Data Engineer", ""),
        ("Data Engineer, remote: Spark", "Data Engineer", ""),
        ("Data Engineer - Spark, Kafka", "Data Engineer", ""),
    ],
)
def test_who_offers_a_job_is_read_beside_its_title(text: str, title: str, employer: str) -> None:
    start, skill = text.index(title), text.find("Spark")
    skills = [(skill, skill + 5)] if skill >= 0 else []
    assert employer_of(text, start, start + len(title), skills) == employer
