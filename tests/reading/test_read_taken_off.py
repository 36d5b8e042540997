"""Skills that are none of somebody's, taken off in any words, and those that the bot is told to have passed over."""

from __future__ import annotations

from datetime import date

import pytest

from bot import knowledge
from bot.advice.profile import Polarity
from bot.reading.facts import Asked
from bot.reading.reader import Reader
from bot.settings import ROOT

TODAY = date(2026, 3, 10)
HAS, LACKS = Polarity.HAS, Polarity.LACKS


@pytest.fixture(scope="module")
def reader() -> Reader:
    """A reader with the real knowledge."""
    return Reader(knowledge.load(ROOT / "knowledge"))


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("chatbots isn't a skill of mine, remove it please", ("chatbots",)),
        ("I'm not a Java person any more, remove it", ("java",)),
        ("they use power bi, tableau is not needed. remove it", ("tableau",)),
        ("python is right, java is wrong, delete it please", ("java",)),
        ("i never used docker or aws, remove it", ("docker", "aws")),
        ("i use sql but never used docker or aws, remove them", ("docker", "aws")),
        ("docker is wrong, and aws, remove them", ("docker", "aws")),
        ("Tableau? never said that, take it off", ("tableau",)),
        ("scala is not mine, take it off", ("scala",)),
        ("I do not do PHP any more, please delete that", ("php",)),
        ("can you take my SAP off, I never used it", ("sap",)),
        ("please take git off the list", ("git",)),
        ("you wrote R but I meant Rust", ("r",)),
    ],
)
def test_what_is_ordered_off_is_taken_back_and_never_claimed(reader: Reader, text: str, gone: tuple[str, ...]) -> None:
    facts = reader.read(text, today=TODAY)
    assert facts.removals == gone
    assert not any(m.polarity for m in facts.skills if m.skill in gone)


@pytest.mark.parametrize(
    "text",
    [
        "I use Java at work, remove Docker from my plan",
        "I don't like kubernetes, leave it out",
        "I know SQL, show me that",
    ],
)
def test_another_order_takes_nothing_back(reader: Reader, text: str) -> None:
    assert reader.read(text, today=TODAY).removals == ()


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("docker isn't something I know", "docker"),
        ("SQL is not a skill of mine", "sql"),
        ("kubernetes is not a skill I have", "kubernetes"),
        ("spring isn't one of my skills", "spring"),
    ],
)
def test_what_is_no_skill_of_theirs_is_lacking(reader: Reader, text: str, skill: str) -> None:
    assert [(m.skill, m.polarity) for m in reader.read(text, today=TODAY).skills] == [(skill, LACKS)]


@pytest.mark.parametrize("text", ["I'm no longer a Ruby person", "another chatbot. great.", "my boss loves chatbots"])
def test_no_claim_is_made_of_what_one_is_not_or_makes_fun_of(reader: Reader, text: str) -> None:
    assert not any(m.polarity for m in reader.read(text, today=TODAY).skills)


def test_chatbots_that_somebody_built_are_a_skill(reader: Reader) -> None:
    found = {m.skill: m.polarity for m in reader.read("I built two chatbots with rasa", today=TODAY).skills}
    assert found["chatbots"] is HAS


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("you forgot my kubernetes", "kubernetes"),
        ("and my kubernetes? you did not write it", "kubernetes"),
        ("you left out my docker", "docker"),
        ("u forgot airflow", "airflow"),
        ("oh I forgot to mention docker", "docker"),
    ],
)
def test_what_was_passed_over_is_there(reader: Reader, text: str, skill: str) -> None:
    assert (skill, HAS) in [(m.skill, m.polarity) for m in reader.read(text, today=TODAY).skills]


@pytest.mark.parametrize("kind", ["experience", "hours", ""])
@pytest.mark.parametrize(
    ("text", "skill", "polarity"),
    [("and python", "python", HAS), ("no spark", "spark", LACKS), ("oh and a bit of excel", "excel", HAS)],
)
def test_a_name_added_while_something_else_is_asked_is_heard(
    reader: Reader, kind: str, text: str, skill: str, polarity: Polarity
) -> None:
    facts = reader.read(text, Asked(kind), today=TODAY)
    assert [(m.skill, m.polarity) for m in facts.skills] == [(skill, polarity)]


@pytest.mark.parametrize("text", ["python", "and python?", "and go"])
def test_a_mere_name_or_a_question_adds_nothing(reader: Reader, text: str) -> None:
    assert not any(m.polarity for m in reader.read(text, Asked("hours"), today=TODAY).skills)


@pytest.mark.parametrize(
    "text",
    [
        "no degree in maths",
        "no maths degree",
        "law degree, unfinished",
        "I dropped out of maths studies",
        "I forgot: no degree in maths",
    ],
)
def test_studies_denied_or_left_claim_nothing(reader: Reader, text: str) -> None:
    assert not any(m.polarity for m in reader.read(text, Asked("skills"), today=TODAY).skills)


def test_studies_that_were_finished_count(reader: Reader) -> None:
    assert any(m.polarity is HAS for m in reader.read("degree in maths", today=TODAY).skills)


def test_an_order_to_take_off_answers_nothing_that_was_asked(reader: Reader) -> None:
    facts = reader.read("can you take SAP off, i never used it", Asked("level", ("excel", "sql")), today=TODAY)
    assert not any(m.skill in ("excel", "sql") for m in facts.skills)


def test_the_level_behind_a_skill_is_its_own(reader: Reader) -> None:
    found = {m.skill: m.level for m in reader.read("a bit of excel, powerpoint good", today=TODAY).skills}
    assert found["excel"] is not None and found["powerpoint"] is not None
    assert found["excel"].label == "basic" and found["powerpoint"].label == "intermediate"
