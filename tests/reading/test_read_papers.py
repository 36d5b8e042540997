"""CVs and postings as people paste them, read with the real knowledge and compared with what a recruiter notes."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from papers_world import (
    expected_of_posting,
    expected_of_resume,
    papers,
    precision_and_recall,
    read_of_posting,
    read_of_resume,
)
from reading_world import TODAY

from bot import knowledge
from bot.advice.profile import Polarity
from bot.reading.facts import Facts
from bot.reading.reader import Reader
from bot.services.meant import line_around
from bot.settings import ROOT

BAR = 0.95
RESUMES, POSTINGS = papers("resumes"), papers("postings")


@pytest.fixture(scope="module")
def real() -> Reader:
    return Reader(knowledge.load(ROOT / "knowledge"))


def _cv(real: Reader, *lines: str) -> Facts:
    """A CV of these lines, in a frame that names no skill."""
    return real.resume("\n".join(("Jo Doe", *lines)), today=TODAY)


def _said(facts: Facts) -> dict[str, tuple[str, str | None]]:
    return {m.skill: (m.polarity.value, m.level.label if m.level else None) for m in facts.skills if m.polarity}


def test_the_measure_sees_what_is_wrong_and_what_is_missing() -> None:
    wanted = expected_of_resume({"has": ["python:advanced", "sql"], "years": 3, "current": "data-analyst"})
    assert precision_and_recall([(wanted, wanted)]) == (1.0, 1.0)
    assert precision_and_recall([(wanted, set())]) == (0.0, 0.0)
    boastful = {*wanted, ("has", "go"), ("has", "rust")}
    assert precision_and_recall([(wanted, boastful)])[0] < BAR
    assert precision_and_recall([(boastful, wanted)])[1] < BAR
    asked = expected_of_posting({"demands": ["must advanced aws|gcp@3"], "years": 3})
    weaker = expected_of_posting({"demands": ["nice advanced aws|gcp@3"], "years": 3})
    assert precision_and_recall([(asked, weaker)])[0] < BAR


def test_cvs_are_read_as_a_recruiter_reads_them(real: Reader) -> None:
    pairs = [(expected_of_resume(p), read_of_resume(real.resume(p["text"], today=TODAY))) for p in RESUMES]
    precision, recall = precision_and_recall(pairs)
    assert precision >= BAR and recall >= BAR, [sorted(map(str, wanted ^ found)) for wanted, found in pairs]


def test_postings_are_read_as_a_recruiter_reads_them(real: Reader) -> None:
    pairs = [(expected_of_posting(p), read_of_posting(real.posting(p["text"]))) for p in POSTINGS]
    precision, recall = precision_and_recall(pairs)
    assert precision >= BAR and recall >= BAR, [sorted(map(str, wanted ^ found)) for wanted, found in pairs]


@pytest.mark.parametrize("paper", RESUMES, ids=[p["name"] for p in RESUMES])
def test_a_cv_is_known_as_one_and_names_each_skill_once_with_its_own_line(real: Reader, paper: dict[str, Any]) -> None:
    facts = real.read(paper["text"], today=TODAY)
    assert facts.kind == "resume"
    assert len(facts.topics) == len(facts.skills)
    for mention in facts.skills:
        quote = line_around(paper["text"], mention.start, mention.end)
        assert mention.quote in quote
        assert len(quote) <= 80
        assert any(quote in " ".join(line.split()) for line in paper["text"].split("\n"))


@pytest.mark.parametrize(
    ("lines", "skill", "said"),
    [
        (("Learning: AWS",), "aws", ("has", "basic")),
        (("Currently learning", "AWS"), "aws", ("has", "basic")),
        (("Interests: AWS, Docker",), "aws", None),
        (("Hobbies", "Kubernetes meetups"), "kubernetes", None),
        (("References", "Eva Orr, Python team lead"), "python", None),
        (("Goals", "Kubernetes"), "kubernetes", ("wants", None)),
        (("Summary", "No production experience with Kubernetes."), "kubernetes", ("lacks", None)),
        (("Skills", "Docker (no Kubernetes)"), "kubernetes", ("lacks", None)),
        (("Experience", "Moved the shop to Kubernetes without downtime"), "kubernetes", ("has", None)),
        (("Experience", "Led the move into AWS"), "aws", ("has", None)),
        (("Objective", "A role where I can use my Python"), "python", ("has", None)),
        (("Skills", "SQL - intermediate, Excel: expert"), "excel", ("has", "advanced")),
        (("Skills", "familiar with Docker"), "docker", ("has", "basic")),
        (("Skills", "Tableau ★★★☆☆"), "tableau", ("has", "intermediate")),
        (("Languages", "German: A2"), "german-language", ("has", "basic")),
        (("Languages", "German (native)"), "german-language", ("has", "advanced")),
        (("Skills", "Python", "Languages", "French B2"), "french-language", ("has", "intermediate")),
    ],
)
def test_what_a_line_of_a_cv_says(
    real: Reader, lines: tuple[str, ...], skill: str, said: tuple[str, str | None] | None
) -> None:
    assert _said(_cv(real, *lines)).get(skill) == said


@pytest.mark.parametrize(
    ("line", "goals"),
    [
        ("Objective: data engineer", ["data-engineer"]),
        ("I am seeking a position as Data Scientist.", ["data-scientist"]),
        ("Looking for a move into data engineering.", ["data-engineer"]),
        ("Looking for a move into full stack or DevOps.", ["full stack", "DevOps"]),
        ("Target role: Data Analyst / Data Engineer", ["data-analyst", "data-engineer"]),
        ("Looking for a flat in Berlin.", []),
    ],
)
def test_the_goal_of_a_cv(real: Reader, line: str, goals: list[str]) -> None:
    facts = _cv(real, line, "Experience", "Teacher, School, 2019 - 2021")
    found = [facts.target] if facts.target else list(facts.wished)
    assert [g.role or g.said for g in found] == goals
    assert (facts.target is not None) == (len(goals) == 1)


@pytest.mark.parametrize(
    ("lines", "years"),
    [
        (("Teacher, 03/2018 – 11/2021",), 3.7),
        (("Teacher, 2019 - today",), 7.2),
        (("Teacher since May 2020",), 5.8),
        (("Teacher, 05/18 - 04/20",), 2),
        (("Teacher, Jan '19 - Dec '20",), 2),
        (("Teacher, 2018 - 2020", "Coach, 2018 - 2020"), 2),
        (("Teacher, 2018 - 2020", "Career break, 2020 - 2023", "Coach, 2023 - 2024"), 3),
        (("Teacher, 2018 - 2020", "Education", "MSc, University of Oslo, 2012 - 2018"), 2),
        (("Intern, 01/2020 - 06/2020",), 0.5),
        (("Teacher, 2018 - 2020", "Projects", "A chess engine, 2010 - 2016"), 2),
    ],
)
def test_the_years_of_dated_jobs(real: Reader, lines: tuple[str, ...], years: float) -> None:
    assert _cv(real, "Experience", *lines).years == pytest.approx(years, abs=0.15)


def test_what_is_denied_in_one_place_and_listed_in_another_is_had_at_most_at_basic(real: Reader) -> None:
    facts = _cv(real, "Skills", "Docker", "No production experience with Docker")
    assert _said(facts) == {"docker": ("has", "basic")}


PACE = 0.0095
"""Seconds that `paced` takes where a posting is to be read in 50 ms; a machine half as fast is given twice the time."""


def paced(text: str) -> float:
    """Seconds of a fixed piece of plain work, by which one machine, or hour, is measured against another."""
    began = time.process_time()
    for _ in range(12):
        sorted({word.lower(): n for n, word in enumerate(text.split())}.items())
        re.findall(r"\b(?:data|model|cloud|years?) \w+", text)
    return time.process_time() - began


def test_a_long_posting_is_read_in_under_50_ms(real: Reader) -> None:
    text = ("\n".join(p["text"] for p in POSTINGS) * 9)[:20_000]
    real.posting(text)
    spent, pace = [], []
    for _ in range(9):
        began = time.process_time()
        facts = real.posting(text)
        spent.append(time.process_time() - began)
        pace.append(paced(text))
    assert facts.demands
    assert min(spent) < 0.05 * max(1.0, min(pace) / PACE)


@pytest.mark.parametrize(
    "text", ["", "\n", "((((", "a" * 20_000, "Skills\n" * 2_000, "Python, " * 2_500, "2019 - " * 900]
)
def test_any_text_is_read_as_a_cv(real: Reader, text: str) -> None:
    facts = real.resume(text, today=TODAY)
    assert all(mention.polarity in (None, *Polarity) for mention in facts.skills)
