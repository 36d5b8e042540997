"""Skills told by what one does rather than by name, and the names beside them that are none."""

from __future__ import annotations

import pytest

from bot import knowledge
from bot.reading.reader import Reader
from bot.settings import ROOT
from tests.reading.reading_world import TODAY, levels, said


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(knowledge.load(ROOT / "knowledge"))


DOINGS = [
    ("I supervise nine cashiers", {"team-leadership": "has"}),
    ("in charge of 20 volunteers at the food bank", {"team-leadership": "has"}),
    ("I ran a night shift of eight", {"team-leadership": "has"}),
    ("I never managed five people at once", {"team-leadership": "lacks"}),
    ("I hope to lead four engineers next year", {"team-leadership": "wants"}),
    ("my aunt runs a crew of 6 cooks", {"team-leadership": None}),
    ("I wrote a lot of reports for the council", {"report-writing": "has"}),
    ("I fixed old laptops for the school", {"hardware-troubleshooting": "has"}),
    ("I look after regular guests in a hotel", {"customer-service": "has"}),
]


@pytest.mark.parametrize(("text", "expected"), DOINGS)
def test_what_one_does_is_the_skill_it_takes(reader: Reader, text: str, expected: dict[str, str | None]) -> None:
    assert said(reader.read(text, today=TODAY)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "I manage 3 servers",
        "I run 10 kilometres with friends",
        "I read the reports every morning",
        "I lead a quiet life with 2 cats",
        "we headed for a group of trees",
        "I fix bikes",
    ],
)
def test_other_doings_are_no_skill_of_the_list(reader: Reader, text: str) -> None:
    told = said(reader.read(text, today=TODAY))
    assert not told.keys() & {"team-leadership", "report-writing", "hardware-troubleshooting", "customer-service"}


OWN_WORDS = [
    ("I never opened a terminal until last year, then I learned Bash", {"shell-scripting": "has"}),
    ("it's not that I can't write Python, I just don't enjoy it", {"python": "has"}),
    ("it's not like I don't know Excel", {"excel": "has"}),
    ("everybody here knows Jira except me", {"jira": "lacks"}),
    ("the analysts at our bank use SAS", {"sas": None}),
    ("they brought up Kafka and I had no idea what it was", {"kafka": "lacks"}),
    ("no Ruby, no PHP, just plain JavaScript", {"ruby": "lacks", "php": "lacks", "javascript": "has"}),
    ("neither Vue nor Angular, React is what I use", {"vue": "lacks", "angular": "lacks", "react": "has"}),
    ("terraform I want learn", {"terraform": "wants"}),
    ("helm ok, jenkins not rly", {"jenkins": "lacks"}),
    ("r i learned at uni", {"r": "has"}),
    ("Word, Excel and Access", {"ms-word": "has", "excel": "has", "microsoft-access": "has"}),
]


@pytest.mark.parametrize(("text", "expected"), OWN_WORDS)
def test_turns_of_speech_keep_their_sense(reader: Reader, text: str, expected: dict[str, str | None]) -> None:
    found = said(reader.read(text, today=TODAY))
    assert {skill: found.get(skill, "-") for skill in expected} == expected


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("I have access to the building and to Excel", "microsoft-access"),
        ("ITIL v4 Foundation, Excel", "foundation-css"),
        ("the data team works late", "teamwork"),
        ("my brother joins us on sunday", "sql-joins"),
        ("it was an epic weekend", "epic-ehr"),
        ("we only read the Power BI reports", "power-bi"),
    ],
)
def test_everyday_words_and_mere_looking_claim_nothing(reader: Reader, text: str, skill: str) -> None:
    assert said(reader.read(text, today=TODAY)).get(skill) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("★★★★★ Excel, ★★☆☆☆ SQL", {"excel": "advanced", "sql": "basic"}),
        ("Excel ★★★☆☆", {"excel": "intermediate"}),
        ("I studied Java but don't remember much of it", {"java": "basic"}),
        ("I had calculus at school, long gone", {"calculus": "basic"}),
        ("one course of Scala that I never touched again", {"scala": "basic"}),
        ("good at the communication and the teamwork", {"communication": "intermediate", "teamwork": "intermediate"}),
        ("my Spanish is tourist level", {"spanish-language": "basic"}),
        ("SQL I could do in my sleep", {"sql": "advanced"}),
    ],
)
def test_levels_told_in_other_places(reader: Reader, text: str, expected: dict[str, str | None]) -> None:
    found = levels(reader.read(text, today=TODAY))
    assert {skill: found.get(skill) for skill in expected} == expected


FURTHER = [
    ("I left the shop, where I kept the stock in Excel", {"excel": "has"}),
    ("everybody moved to Python and so did I", {"python": "has"}),
    ("she does the SQL and I do the Python", {"sql": None, "python": "has"}),
    ("not a single line of Ruby, but plenty of PHP", {"ruby": "lacks", "php": "has"}),
    ("never used SPSS, Stata is what we used", {"spss": "lacks", "stata": "has"}),
    ("no experience in NLP, only small reports with Tableau", {"nlp": "lacks", "tableau": "has"}),
    ("my Terraform is non-existent", {"terraform": "lacks"}),
    ("everything on your list but Kafka", {"kafka": "lacks"}),
    ("spark no, dask yes", {"spark": "lacks", "dask": "has"}),
    ("good w/ excel, never worked w/ tableau", {"excel": "has", "tableau": "lacks"}),
    ("worked w/o git bc nobody told me", {"git": "lacks"}),
    ("I have two Azure certificates", {"azure": "has"}),
    ("our testers code in Java", {"java": None}),
    ("I wouldn't use Perl again, but I know it", {"perl": "has"}),
]


@pytest.mark.parametrize(("text", "expected"), FURTHER)
def test_clauses_that_lean_on_others(reader: Reader, text: str, expected: dict[str, str | None]) -> None:
    found = said(reader.read(text, today=TODAY))
    assert {skill: found.get(skill, "-") for skill in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from one to ten: Java eight, SQL three", {"java": "advanced", "sql": "basic"}),
        ("on a scale of 1 to 5 Excel is 3 and Python 1", {"excel": "intermediate", "python": "basic"}),
        ("4 out of 5 in Tableau and 2 in R", {"tableau": "advanced", "r": "basic"}),
        ("kinda know Docker", {"docker": "basic"}),
        ("Italian B1, native Polish", {"italian-language": "intermediate", "polish-language": "advanced"}),
        ("B1 Italian, native Polish", {"italian-language": "intermediate", "polish-language": "advanced"}),
        ("I know Jira in and out", {"jira": "advanced"}),
        ("we had Haskell at university but I am not good in it", {"haskell": "basic"}),
        ("strong in probabilty", {"probability": "advanced"}),
    ],
)
def test_levels_on_a_scale_told_once(reader: Reader, text: str, expected: dict[str, str | None]) -> None:
    found = levels(reader.read(text, today=TODAY))
    assert {skill: found.get(skill) for skill in expected} == expected


@pytest.mark.parametrize(
    "text",
    ["Java 8, SQL 5", "I have used Python 3 for 2 projects", "between 5 and 10 people use SQL 4 hours a day"],
)
def test_figures_without_a_scale_are_no_levels(reader: Reader, text: str) -> None:
    assert set(levels(reader.read(text, today=TODAY)).values()) == {None}


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("I take X-rays all day", "ray"),
        ("I flew a drone for a project", "drone-ci"),
        ("two teams at my office", "ms-teams"),
        ("I organised a fair", "organizational-skills"),
        ("I wash the patient every morning", "patience"),
        ("the lightning hit our shed", "pytorch-lightning"),
    ],
)
def test_more_everyday_words_claim_nothing(reader: Reader, text: str, skill: str) -> None:
    assert said(reader.read(text, today=TODAY)).get(skill) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("good at explaining, Moodle, PowerPoint", {"powerpoint": ("has", None)}),
        ("Java (6 yrs, strong), Rust (1 yr, ok)", {"java": ("has", "advanced"), "rust": ("has", "intermediate")}),
        ("80% on Excel, 20% on SQL", {"excel": ("has", "advanced"), "sql": ("has", "basic")}),
        ("my mother language is Polish", {"polish-language": ("has", "advanced")}),
        ("I know a few things about Docker", {"docker": ("has", "basic")}),
        ("I do Java, later maybe into Kotlin", {"java": ("has", None), "kotlin": ("wants", None)}),
        ("exelent in Java", {"java": ("has", "advanced")}),
    ],
)
def test_what_stands_beside_a_skill(reader: Reader, text: str, expected: dict[str, tuple[str, str | None]]) -> None:
    facts = reader.read(text, today=TODAY)
    polarity, level = said(facts), levels(facts)
    assert {skill: (polarity.get(skill), level.get(skill)) for skill in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("yes to Git, no to Jira", {"git": "has", "jira": "lacks"}),
        ("I stay away from Docker", {"docker": "lacks"}),
        ("not yet on Kubernetes, still on Docker", {"kubernetes": "lacks", "docker": "has"}),
        ("Scala isn't something I use", {"scala": "lacks"}),
        ("good with Git, less so with Docker", {"git": "has"}),
        ("I do a class on Django now", {"django": "has"}),
    ],
)
def test_more_turns_of_speech(reader: Reader, text: str, expected: dict[str, str | None]) -> None:
    found = said(reader.read(text, today=TODAY))
    assert {skill: found.get(skill, "-") for skill in expected} == expected
    assert "less-css" not in found
