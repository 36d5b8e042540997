from datetime import date

import pytest
from reading_world import said

POSTING = """Data Engineer (m/f/d)
We are looking for a Data Engineer to join our team.
Responsibilities:
- Build pipelines with Airflow and Kafka
- 5+ years of experience with Python
Requirements:
- SQL, Docker, Kubernetes
- Nice to have: Terraform
We offer flexible hours and 30 days of holidays. Apply now!"""

RESUME = """Jane Doe
jane.doe@example.com | +49 170 1234567
Summary
Somebody with a love for numbers.
Experience
Data Analyst, Acme Corp, Jan 2019 - Dec 2021
- Built dashboards in Tableau
Reporting Analyst, Foo GmbH, 2022 - present
Education
BSc Economics, University of Bonn, 2014 - 2018
Skills
Python (advanced), SQL, Excel, basic R"""


def test_a_posting_gives_no_skills_of_the_person(read):
    facts = read(POSTING)
    assert facts.kind == "posting"
    assert set(said(facts).values()) == {None}
    assert {"airflow", "kafka", "python", "sql", "docker", "kubernetes", "terraform"} <= set(facts.topics)
    assert (facts.years, facts.hours_per_week, facts.target) == (None, None, None)


def test_a_cv_gives_skills_years_and_the_role_held(read):
    facts = read(RESUME)
    assert facts.kind == "resume"
    assert said(facts) == dict.fromkeys(("tableau", "python", "sql", "excel", "r"), "has")
    levels = {m.skill: m.level and m.level.label for m in facts.skills}
    assert (levels["python"], levels["r"], levels["sql"]) == ("advanced", "basic", None)
    assert facts.current is not None and facts.current.role == "data-analyst"


def test_years_of_a_cv_are_the_union_of_its_jobs(read):
    assert read(RESUME).years == pytest.approx(3 + 4 + 3 / 12, abs=0.2)


def test_bullets_and_numbered_months_of_a_cv_are_read(read):
    facts = read(
        "Max\nPROFILE\nLikes numbers.\nWORK EXPERIENCE\nData Analyst - Bank (03/2019 - 03/2021)\n\u2022 Tableau\n"
        "Teacher - School (2017)\nEDUCATION\nMSc, University of Bonn, 2015 - 2017\nSKILLS\n\u2022 SQL\n\u2022 Git"
    )
    assert facts.kind == "resume"
    assert facts.current is not None and facts.current.role == "data-analyst"
    assert facts.years == pytest.approx(2, abs=0.1)
    assert facts.topics == ("tableau", "sql", "git")


RESUMES = [
    (
        "Jane\nSenior Data Analyst\n\nEXPERIENCE\nData Engineer, Acme \u2014 2024 - present\n- Airflow\n"
        "Data Analyst | Foo | Jan 2022 \u2013 Mar 2025\n\nSKILLS\nLanguages: Python, SQL\nTools: Docker; Git",
        (2026 - 2022) + 2 / 12,
        "data-engineer",
        {"airflow", "python", "sql", "docker", "git"},
    ),
    (
        "Ana\nTarget: Data Scientist\nWork history\n2016 to 2018: Teacher, School\n2022 to now: Data Analyst, Orange\n"
        "Skills\n- R\n- Python\nEducation\nMaster of Arts 2010-2016",
        2 + 4 + 2 / 12,
        "data-analyst",
        {"r", "python"},
    ),
    (
        "Sara\nExperience\nData Scientist at Acme, 2020/03 - 2022/06\nData Analyst at Beta, 03.2018 - 02.2020\n"
        "Education\nUniversity of X, 2012 - 2017\nSkills\npandas, SQL",
        4 + 2 / 12,
        "data-scientist",
        {"pandas", "sql"},
    ),
]


@pytest.mark.parametrize(("text", "years", "current", "skills"), RESUMES, ids=["headline", "ascending", "figures"])
def test_cvs(read, text, years, current, skills):
    facts = read(text)
    assert facts.kind == "resume"
    assert facts.years == pytest.approx(years, abs=0.2)
    assert facts.current is not None and facts.current.role == current
    assert set(said(facts)) == skills and set(said(facts).values()) == {"has"}


def test_a_cv_may_name_the_role_looked_for(read):
    target = read(RESUMES[1][0]).target
    assert target is not None and target.role == "data-scientist"


def test_a_stated_number_of_years_wins(read):
    assert read(RESUME.replace("Somebody with", "Somebody with 9 years of experience and")).years == 9


@pytest.mark.parametrize(
    "text", ["I know python\nand sql", "hello\nhow are you", "I have 5 years of experience. " * 12]
)
def test_talk_is_talk(read, text):
    assert read(text).kind == "talk"


REMOVALS = [
    ("remove docker", ["docker"]),
    ("please delete kafka and docker from my profile", ["kafka", "docker"]),
    ("I never said docker", ["docker"]),
    ("take docker off my list", ["docker"]),
    ("I said java but I meant javascript", ["java"]),
    ("forget about terraform", ["terraform"]),
    ("I meant tableau, not power bi", ["power-bi"]),
    ("docker was a mistake", ["docker"]),
    ("actually I never learned tableau, take that back", ["tableau"]),
    ("docker, scratch that", ["docker"]),
    ("I know docker", []),
    ("I never used docker", []),
]


@pytest.mark.parametrize(("text", "expected"), REMOVALS, ids=[c[0] for c in REMOVALS])
def test_what_is_taken_back(read, text, expected):
    facts = read(text)
    assert list(facts.removals) == expected
    assert all(m.polarity is None for m in facts.skills if m.skill in expected)


def test_a_correction_keeps_what_was_meant(read):
    assert said(read("I said java but I meant javascript")) == {"java": None, "javascript": "has"}


STARTS = [
    ("from next monday", date(2026, 3, 16)),
    ("start tomorrow", date(2026, 3, 11)),
    ("I can start on 1 April", date(2026, 4, 1)),
    ("start on April 1st", date(2026, 4, 1)),
    ("start on 1 March", date(2027, 3, 1)),
    ("starting 2026-05-04", date(2026, 5, 4)),
    ("starting next week", date(2026, 3, 16)),
    ("begin next month", date(2026, 4, 1)),
    ("start in two weeks", date(2026, 3, 24)),
    ("I started in March", None),
    ("start on 31 February", None),
    ("hello", None),
]


@pytest.mark.parametrize(("text", "expected"), STARTS, ids=[c[0] for c in STARTS])
def test_start_of_the_plan(read, text, expected):
    assert read(text).start == expected
