"""Work told in a few words, whatever was asked; and what only looks like it."""

from __future__ import annotations

import pytest
from reading_world import TODAY

from bot.reading.facts import Asked
from bot.reading.lexical.text import fold
from bot.reading.reader import Reader
from bot.reading.work.told_shortly import told_shortly


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("I do payroll", "payroll"),
        ("i do the books for a dentist", "books for a dentist"),
        ("I do tech support", "tech support"),
        ("i do taxes at a small firm since 2015", "taxes at a small firm"),
        ("I did sales for a phone company and now i'm home", "sales for a phone company"),
        ("i work in a lab", "lab"),
        ("i work for the city", "city"),
        ("I work nights at a petrol station", "petrol station"),
        ("TEACHER. burnt out. want something else.", "TEACHER"),
        ("welder. want out", "welder"),
        ("librarian, looking for something new", "librarian"),
    ],
)
def test_a_short_sentence_tells_work(text: str, work: str) -> None:
    found = told_shortly(fold(text))
    assert found is not None
    assert found.said == work


@pytest.mark.parametrize(
    "text",
    [
        "I do yoga",
        "I do a course in project management",
        "i do some coding",
        "I do 5 hours",
        "I would do accounting",
        "do I need payroll?",
        "I work on a plan",
        "i work in a big team",
        "I work in the morning",
        "I work at the same time",
        "data analyst. that's what i want",
        "designer maybe, i'm tired",
    ],
)
def test_what_is_no_work(text: str) -> None:
    assert told_shortly(fold(text)) is None


@pytest.mark.parametrize("kind", ["", "goal", "experience"])
def test_it_is_heard_whatever_was_asked(reader: Reader, kind: str) -> None:
    facts = reader.read("I do payroll", Asked(kind), today=TODAY)
    assert facts.target is None
    assert facts.current is not None
    assert facts.current.said.endswith("payroll")


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("laid off on friday. 11 years at a savings bank, counter work", 11),
        ("I've been a machine learning engineer for 6 years", 6),
        ("for a chain of bakeries, since 2012", 14),
        ("at the town hall since 2009", 17),
        ("I'm in payroll since 2012", 14),
    ],
)
def test_years_beside_the_work(reader: Reader, text: str, years: float) -> None:
    assert reader.read(text, today=TODAY).years == years


@pytest.mark.parametrize(
    "text",
    ["my dog, since 2012", "i live here since 2012", "savings for 2 years", "learning for 3 years"],
)
def test_years_of_no_work(reader: Reader, text: str) -> None:
    assert reader.read(text, today=TODAY).years is None


@pytest.mark.parametrize(
    "text",
    [
        "im 47 too old?",
        "too old with 47?",
        "I work part time, 25 hours",
        "my job is 38 hours",
        "im on a 30 hour contract",
        "i am 52",
    ],
)
def test_ages_and_contracts_are_no_time_to_learn(reader: Reader, text: str) -> None:
    assert reader.read(text, Asked("hours"), today=TODAY).hours_per_week is None


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("I work full time, 5 hours maybe", 5),
        ("I work part time, 25 hours, so i can learn 8", 8),
        ("part time, 20h", 20),
    ],
)
def test_hours_beside_the_job(reader: Reader, text: str, hours: float) -> None:
    assert reader.read(text, Asked("hours"), today=TODAY).hours_per_week == hours


def _named(reader: Reader, text: str) -> set[str]:
    return {m.skill for m in reader.read(text, today=TODAY).skills if m.polarity}


@pytest.mark.parametrize("text", ["lots of vlookups and pivot in excel", "excel, i make pivots in excel every week"])
def test_pivots_beside_sheets_are_tables(reader: Reader, text: str) -> None:
    assert "pivot-tables" in _named(reader, text)


@pytest.mark.parametrize(
    "text",
    ["I use excel and want to pivot into analytics", "excel yes, now i want a career pivot", "a big pivot for me"],
)
def test_turns_in_a_life_are_none(reader: Reader, text: str) -> None:
    assert "pivot-tables" not in _named(reader, text)


@pytest.mark.parametrize(
    "text", ["sap and excel, and i check the invoices", "word, outlook and excel", "python and excel"]
)
def test_excel_ends_a_list(reader: Reader, text: str) -> None:
    assert "excel" in _named(reader, text)


@pytest.mark.parametrize("text", ["i work hard and excel", "you can learn and excel"])
def test_excel_the_verb_ends_none(reader: Reader, text: str) -> None:
    assert "excel" not in _named(reader, text)


_LIST = Asked("checks", ("sql", "python", "spark", "react"))


@pytest.mark.parametrize(
    "text",
    [
        "Do you ever feel like everything is pointless",
        "i feel like i forgot everything",
        "everything is too much",
        "i hate everything about this",
        "I like all of them",
    ],
)
def test_talk_of_everything_claims_nothing(reader: Reader, text: str) -> None:
    assert not [m for m in reader.read(text, _LIST, today=TODAY).skills if m.polarity]


@pytest.mark.parametrize("text", ["everything", "all of them", "i use all of these daily", "all are known to me"])
def test_everything_may_be_claimed(reader: Reader, text: str) -> None:
    assert len([m for m in reader.read(text, _LIST, today=TODAY).skills if m.polarity]) == 4
