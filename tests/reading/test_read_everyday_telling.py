"""Skills, goals and years told in everyday phrases, each beside a like phrase that says something else."""

from __future__ import annotations

from datetime import date

import pytest

from bot import knowledge
from bot.advice.catalogue import Level
from bot.reading.facts import NOT_ASKED, Asked
from bot.reading.reader import Reader
from bot.settings import ROOT

TODAY = date(2026, 3, 10)


@pytest.fixture(scope="module", name="reader")
def whole_reader() -> Reader:
    """The reader over all that is known, as these phrases name many things."""
    return Reader(knowledge.load(ROOT / "knowledge"))


def polarity(reader: Reader, text: str, skill: str, asked: Asked = NOT_ASKED) -> str | None:
    found = [m.polarity for m in reader.read(text, asked, today=TODAY).skills if m.skill == skill]
    return found[-1].value if found and found[-1] else None


@pytest.mark.parametrize(
    ("text", "skill", "told"),
    [
        ("no one ever taught me how to use Ansible", "ansible", "lacks"),
        ("I taught myself how to use Ansible", "ansible", "has"),
        ("not once in my career have I opened Jenkins", "jenkins", "lacks"),
        ("terraform I only ever watched somebody use", "terraform", "lacks"),
        ("econometrics was the class I slept through", "econometrics", "lacks"),
        ("docker and ansible both missing on my side", "ansible", "lacks"),
        ("complete stranger to Kubernetes, good at SQL", "sql", "has"),
        ("they want Docker and Helm there, I have neither", "docker", "lacks"),
        ("apart from Tableau I'm a blank sheet", "tableau", "has"),
        ("I'm in a JavaScript course since May", "javascript", "has"),
        ("the course we looked at covers Pandas", "pandas", None),
        ("the interns all use Solidworks", "solidworks", None),
        ("I can't stand Docker", "docker", None),
        ("you put me down for Scala, I never said it", "scala", None),
        ("my stats are ok, so Python please", "python", "wants"),
        ("learning numpy now, pandas I will start later", "pandas", "wants"),
        ("want to get into Rust some day, Java I already know", "java", "has"),
        ("9 years of Java and now I don't know what to do", "java", "has"),
        ("bin Perl please, that was long ago", "perl", None),
        ("is MLOps a lot of night work? my uncle says yes", "mlops", None),
    ],
)
def test_what_is_told_in_passing_phrases(reader: Reader, text: str, skill: str, told: str | None) -> None:
    assert polarity(reader, text, skill) == told


@pytest.mark.parametrize(
    ("text", "skill", "level"),
    [
        ("I can hold my own in JavaScript", "javascript", Level.INTERMEDIATE),
        ("rusty in Java, sharp at Kotlin", "kotlin", Level.ADVANCED),
        ("SQL well, Python too", "python", Level.INTERMEDIATE),
        ("I clicked around in Figma", "figma", Level.BASIC),
        ("Jenkins I set up once", "jenkins", Level.BASIC),
        ("did a course on TensorFlow. never touched it again", "tensorflow", Level.BASIC),
    ],
)
def test_how_well_it_is_told(reader: Reader, text: str, skill: str, level: Level) -> None:
    (found,) = [m for m in reader.read(text, today=TODAY).skills if m.skill == skill]
    assert found.level is level


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("data analyst in a bank, because I like figures", "data-analyst"),
        ("teaching robots to see, that's what I'd love to do", "computer-vision-engineer"),
        ("I'd love to get paid for writing prompts all day", "prompt-engineer"),
        ("something with nlp i guess", "nlp-engineer"),
        ("I want to get into sql", None),
        ("data analyst courses are too hard", None),
    ],
)
def test_goals_that_are_described(reader: Reader, text: str, role: str | None) -> None:
    target = reader.read(text, today=TODAY).target
    assert (target.role if target else None) == role


def test_a_chief_is_no_skill(reader: Reader) -> None:
    assert polarity(reader, "my team lead keeps the passwords", "team-leadership") is None
    assert polarity(reader, "I was team lead for three years", "team-leadership") == "has"


def test_a_curriculum_in_one_line_is_one(reader: Reader) -> None:
    line = "CV | Ann Lee | 2019-now: Hill Ltd, SQL and Excel | 2016-2019: shop | BSc Biology"
    assert reader.read(line, today=TODAY).kind == "resume"
    assert reader.read("I was at Hill Ltd 2019-2022, do you need my CV?", today=TODAY).kind == "talk"


def test_equal_lengths_are_counted_once(reader: Reader) -> None:
    assert reader.read("I was a chef from 2010 to 2020, so 10 years in kitchens", today=TODAY).years == 10
    assert (
        reader.read("before that I was out of work since the baby, then 4 years in an office", today=TODAY).years == 4
    )


def test_what_cannot_be_told_answers_nothing(reader: Reader) -> None:
    asked = Asked("level", ("sql",))
    assert polarity(reader, "no idea tbh, somewhere? hard to say", "sql", asked) is None
    assert polarity(reader, "no idea, never used it", "sql", asked) == "lacks"


def test_a_free_saturday_is_no_time_of_each_week(reader: Reader) -> None:
    assert reader.read("I have a free saturday to learn, what now", today=TODAY).hours_per_week is None
    assert reader.read("I can learn every saturday", today=TODAY).hours_per_week == 4
