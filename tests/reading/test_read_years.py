import pytest
from reading_world import TODAY

from bot.reading.facts import Asked

CASES = [
    ("I have 5 years of experience", 5),
    ("5+ years experience", 5),
    ("3-5 years of experience", 4),
    ("three to five years of work experience", 4),
    ("I've been working for about 2 and a half years", 2.5),
    ("a year and a half of experience", 1.5),
    ("I have a couple of years of experience", 2),
    ("a few years of experience in sales", 3),
    ("I've worked in marketing for a decade", 10),
    ("18 months of experience", 1.5),
    ("six months of work experience", 0.5),
    ("less than a year of experience", 0.5),
    ("under a year of experience", 0.5),
    ("10 yrs exp", 10),
    ("4 yoe", 4),
    ("twenty years in the industry", 20),
    ("over 7 years as an accountant", 7),
    ("I am a nurse with 12 years of experience", 12),
    ("I work as a data analyst since 2019", 7),
    ("I worked as an analyst from 2018 to 2021", 3),
    ("2 years at a bank and 3 years at a startup", 5),
    ("3 years as an analyst, then 2 years as a developer", 5),
    ("I'm 27 years old with 3 years of experience", 3),
    ("5 years of experience, 2 of them as a lead", 5),
    ("I have 3 years of experience, no wait, 4 years", 4),
    ("I said 3 years of experience but it's 5", 5),
    ("fresh graduate", 0),
    ("I just graduated", 0),
    ("no work experience", 0),
    ("I have no experience", 0),
    ("2 years 6 months of experience", 2.5),
    ("I have 1,5 years of experience", 1.5),
    ("1 year", 1),
    ("Since 2016 I've been a Java developer", 10),
    ("my career started in 2012", 14),
    ("it was 3 years, not 5", 3),
    ("correction: 7 years", 7),
    ("I have a 2 year old daughter and 6 years of experience", 6),
    ("I've had 3 jobs in 5 years", None),
    ("3 years ago I moved to Spain", None),
    ("I'm 27 years old", None),
    ("I am 45 years old and want a change", None),
    ("I want to be ready in 6 months", None),
    ("I have been playing guitar for 10 years", None),
    ("I am 58 and was a bank clerk for 30 years until they closed the branch", 30),
    ("10 years until my pension", None),
    ("5 years until the loan is paid", None),
    ("I lived in Berlin for 5 years", None),
    ("I've been married for 8 years", None),
    ("python 3", None),
    ("give me a 12 month plan", None),
    ("my boss has 20 years of experience", None),
    ("the job requires 5 years of experience", None),
    ("do I need 5 years of experience?", None),
    ("over the next 2 years", None),
    ("5 years of python", None),
    ("no experience with docker", None),
    ("10 hours a week", None),
    ("I studied for 4 years", None),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_years_of_experience(read, text, expected):
    assert read(text).years == expected


ANSWERS = [
    ("5", 5),
    ("five", 5),
    ("about five", 5),
    ("3-4", 3.5),
    ("5+", 5),
    ("5 years", 5),
    ("none", 0),
    ("zero", 0),
    ("no experience yet", 0),
    ("18 months", 1.5),
    ("a decade", 10),
    ("a couple", 2),
    ("two and a half", 2.5),
    ("since 2020", 6),
    ("less than a year", 0.5),
    ("I'm 27", None),
    ("no idea", None),
    ("why do you ask?", None),
    ("half a year", 0.5),
    ("more like 7", 7),
    ("it's been 4 years", 4),
    ("I started in 2015", 11),
    ("I'm a student", 0),
]


@pytest.mark.parametrize(("text", "expected"), ANSWERS, ids=[c[0] for c in ANSWERS])
def test_years_when_asked(read, text, expected):
    assert read(text, Asked("experience")).years == expected


TIED = [
    ("5 years of python", {"python": 5}),
    ("5+ years of experience in python", {"python": 5}),
    ("python for 3 years", {"python": 3}),
    ("python (2 years), sql (4 years)", {"python": 2, "sql": 4}),
    ("3 years of python and sql", {"python": 3, "sql": 3}),
    ("python since 2019", {"python": 7}),
    ("I've used docker for 6 months", {"docker": 0.5}),
    ("3 years python, 5 years sql", {"python": 3, "sql": 5}),
]


@pytest.mark.parametrize(("text", "expected"), TIED, ids=[c[0] for c in TIED])
def test_years_tied_to_a_skill(read, text, expected):
    facts = read(text)
    assert {m.skill: m.years for m in facts.skills} == expected
    assert facts.years is None


FIELDS = [
    ("3 years of web dev", {"web-development": 3}, 3),
    ("5 yrs in data analysis", {"data-analysis": 5}, 5),
    ("two years of software development", {"software-engineering": 2}, 2),
    ("4 years doing marketing", {"marketing": 4}, 4),
    ("3 years of customer service", {"customer-service": 3}, 3),
    ("web development for 6 years", {"web-development": 6}, 6),
    ("3 years of data analysis and python", {"data-analysis": 3, "python": 3}, 3),
    ("5 years of docker", {"docker": 5}, None),
    ("five years of excel", {"excel": 5}, None),
    ("5 years of time management", {"time-management": 5}, None),
    ("3 years of construction management", {}, 3),
]


@pytest.mark.parametrize(("text", "tied", "total"), FIELDS, ids=[c[0] for c in FIELDS])
def test_years_in_a_line_of_work_are_years_of_work(read, text, tied, total):
    facts = read(text)
    assert {m.skill: m.years for m in facts.skills} == tied
    assert facts.years == total


@pytest.mark.parametrize(
    ("text", "total"),
    [("5 years of python", 5), ("python for 3 years", 3), ("3 years python, 5 years sql", 5), ("excel since 2020", 6)],
)
def test_years_of_a_skill_answer_the_question_for_experience(read, text, total):
    assert read(text, Asked("experience")).years == total


ELLIPSES = [
    ("at Shell for 2 years, then Esso for 3", 5),
    ("I worked at a bank for 2 years and then at a startup for 3", 5),
    ("two years at Siemens, then three at Bosch", 5),
    ("I was at Bosch for 4 years, then Daimler for 2", 6),
    ("4 years of office work and 1 as team lead", 5),
    ("I studied for 3 years, then worked for 2", 2),
    ("5 years of experience, 2 of them as a lead", 5),
    ("I have 3 years of experience and 2 offers", 3),
]


@pytest.mark.parametrize(("text", "total"), ELLIPSES, ids=[c[0] for c in ELLIPSES])
def test_a_second_length_without_its_unit(read, text, total):
    assert read(text).years == total


def test_years_demanded_of_a_candidate_are_not_ones_own(read):
    assert read("You will lead the team and bring 7 years of software development").years is None


def test_total_and_tied_years_in_one_message(read):
    facts = read("I have 6 years of experience, 2 years of python")
    assert facts.years == 6
    assert [m.years for m in facts.skills] == [2]


def test_the_quote_is_the_persons_own_words(read):
    assert read("Well, I have about 5 years of experience").years_quote == "5 years"


@pytest.mark.parametrize("kind", ["experience", "hours", ""])
@pytest.mark.parametrize(
    "text",
    [
        "no savings, like 2 months maybe",
        "no savings, like 2 months maybe. 6 hours a week, evenings",
        "my savings last 6 months",
        "rent is paid for 3 months",
        "8 months runway",
        "severance for 6 months",
        "enough money for 2 years",
        "3 months notice",
    ],
)
def test_how_long_money_lasts_is_no_experience(read, kind, text):
    assert read(text, Asked(kind)).years is None


def test_the_week_of_a_rate_is_no_length(read):
    facts = read("6 hours a week, evenings", Asked("experience"))
    assert (facts.years, facts.hours_per_week) == (None, 6)


def test_a_bare_length_in_answer_to_hours_is_no_experience(read):
    assert read("like 2 years maybe", Asked("hours")).years is None
    assert read("2 years in banking", Asked("hours")).years == 2


@pytest.mark.parametrize("text", ["5-6h", "about 6 hours", "10 hrs a week"])
def test_hours_are_no_years_where_years_were_asked_for(read, text: str) -> None:
    assert read(text, Asked("experience")).years is None


def test_a_year_behind_a_skill_is_no_year_of_work(read):
    text = "excel I know, not the fancy things. python a little, from 2006"
    assert read(text, Asked("experience")).years is None
    assert read("from 2006", Asked("experience")).years == TODAY.year - 2006
