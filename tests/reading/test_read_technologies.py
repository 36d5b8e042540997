"""Technologies named in technical texts: in the words of the text, without what only looks like a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import knowledge
from bot.reading.reader import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    """Reads with all that is known: what is told apart here are thousands of names from each other."""
    return Reader(knowledge.load(Path(__file__).parents[2] / "knowledge"))


NAMED = [
    ("Here is my apache error log", ["apache"]),
    ("I have curl and rubygems installed on ubuntu", ["curl", "rubygems", "ubuntu"]),
    ("our grunt task fails under Node.js", ["grunt", "Node.js"]),
    ("web servers such as Apache and Nginx", ["Apache", "Nginx"]),
    ("php go python", ["php", "go", "python"]),
    ("on windows, std::thread crashes", ["windows"]),
    ("in the react component this.state is null", ["react"]),
    ("Volley and Picasso on Android", ["Volley", "Picasso", "Android"]),
    ("a REST interface with JSON", ["REST", "JSON"]),
    ("IPv4/IPv6, TCP and DNS", ["IPv4", "IPv6", "TCP", "DNS"]),
    ("How can I run React on Ubuntu?", ["React", "Ubuntu"]),
    ("I have a problem with vagrant", ["vagrant"]),
    ("Knowledge of sequel and other databases", ["sequel"]),
]
CORES = [
    ("We use JWT authentication and an SQL database", ["JWT", "SQL"]),
    ("my bash script reads an XML file", ["bash", "XML"]),
    ("UNIX/LINUX servers", ["UNIX", "LINUX"]),
    ("experience with agile practices and Scrum", ["agile", "Scrum"]),
    ("Linux administration and SQL Server", ["Linux", "SQL Server"]),
    ("Google Cloud Platform and Spring Framework", ["Google Cloud Platform", "Spring Framework"]),
]
NOTHING = [
    "I live in San Francisco",
    "without further ado",
    "my friend Dom helped me",
    "Jackson said hello",
    "I saw Picasso in the museum",
    "I need some rest and a solid plan",
    "the apex of my career",
    "I bought a drone for my kid",
    "we went on safari",
    "I devise plans",
    "I want to boost my career",
    "the sequel of the film",
    "the foundation of my skills",
    "swift service and express delivery",
    "people react to the error",
    "we react on the team's feedback in the app",
    "they make the error worse",
    "access to the database was denied",
    "I keep the windows open at home",
    "a Company Share Scheme and a Bonus Scheme",
    "we built it from scratch in the web team",
    "the salary is 2000 EUR netto",
]
MEANT = [
    ("phyton", "Python"),
    ("pyhton", "Python"),
    ("gitt", "Git"),
    ("kubernets", "Kubernetes"),
    ("postgress", "postgres"),
    ("snowflak", "Snowflake"),
    ("pwer bi", "Power BI"),
    ("huging face", "hugging face"),
    ("deap lerning", "Deep Learning"),
    ("statisics", "Statistics"),
    ("Eaastic Stack", "elastic stack"),
    ("pair rrogramming", "Pair programming"),
    ("RESTfulA PI", "restful api"),
    ("MachineeLearning", "Machine Learning"),
]
RIGHT = [
    "sprint planning meeting",
    "the photon detector",
    "collaborators abroad",
    "a statistician's view",
    "hugging a tree",
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_technical_talk_speaks_for_everyday_words(reader: Reader, text: str, names: list[str]) -> None:
    assert reader.technologies(text) == names


@pytest.mark.parametrize(("text", "names"), CORES)
def test_general_words_beside_a_name_are_left_out(reader: Reader, text: str, names: list[str]) -> None:
    assert reader.technologies(text) == names


@pytest.mark.parametrize("text", NOTHING)
def test_everyday_words_name_no_technology_and_no_skill(reader: Reader, text: str) -> None:
    assert reader.technologies(text) == []
    assert [m.skill for m in reader.skills_in(text) if m.skill != "career-planning"] == []


@pytest.mark.parametrize(("slip", "name"), MEANT)
def test_a_slip_is_answered_with_the_name_that_was_meant(reader: Reader, slip: str, name: str) -> None:
    assert reader.technologies(f"I know {slip}") == [name]


@pytest.mark.parametrize("text", RIGHT)
def test_words_that_are_right_are_not_mended(reader: Reader, text: str) -> None:
    found = reader.technologies(text)
    assert all(name.lower() in text for name in found)


def test_what_speaks_for_a_technology_gives_nobody_a_skill(reader: Reader) -> None:
    text = "our grunt task fails again"
    assert reader.technologies(f"{text} under Node.js") == ["grunt", "Node.js"]
    assert [m.skill for m in reader.skills_in(text)] == []


def test_a_job_title_names_no_technology(reader: Reader) -> None:
    assert reader.technologies("Senior Python Developer with Docker") == ["Docker"]


def test_a_name_that_only_ends_as_titles_do_is_one(reader: Reader) -> None:
    assert reader.technologies("Experience with Google Tag Manager and Docker") == ["Google Tag Manager", "Docker"]


@pytest.mark.parametrize("text", ["", " ", "\x00", "\U0001f600", "a" * 10_000, "pythn " * 500 + "restfula pi"])
def test_any_text_is_read(reader: Reader, text: str) -> None:
    assert all(name.strip() for name in reader.technologies(text))


def test_each_spelling_is_named_once(reader: Reader) -> None:
    assert reader.technologies("k8s, Kubernetes, kubernetes and K8s") == ["k8s", "Kubernetes"]


def test_industries_and_soft_skills_are_named_only_when_all_are_wanted(reader: Reader) -> None:
    text = "banking, teamwork and Terraform"
    assert reader.technologies(text) == ["Terraform"]
    assert reader.technologies(text, every=True) == ["banking", "teamwork", "Terraform"]


def test_every_spelling_is_found_as_it_stands(reader: Reader) -> None:
    names = set(reader.spellings())
    assert {"Python", "k8s", "Docker"} <= names
    assert not {"Banking", "Teamwork"} & names
    assert {"Banking", "Teamwork"} <= set(reader.spellings(every=True))
