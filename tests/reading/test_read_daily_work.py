"""What somebody does all day is their work, and none of its verbs is a command."""

from __future__ import annotations

import pytest

from bot.nlu.ruled_out import ruled_out
from bot.reading.facts import Asked
from bot.reading.lexical.text import fold
from bot.reading.work.daily_work import daily_work, gerund, told

WORK = [
    ("I iron shirts for a laundry and fold towels", None),
    ("I sort parcels by street", "sorting parcels by street"),
    ("we take bookings and plan tours for groups", "taking bookings and planning tours for groups"),
    ("mostly I repair bikes", "repairing bikes"),
    ("I reset alarms in office buildings, nothing special", "resetting alarms in office buildings"),
    ("I stop trains when a signal fails", "stopping trains when a signal fails"),
    ("weighing parcels at the post office", "weighing parcels at the post office"),
    ("usually typing letters for a notary", "typing letters for a notary"),
]


@pytest.mark.parametrize(("text", "said"), WORK)
def test_work_is_named_by_its_doing(text: str, said: str | None) -> None:
    found = daily_work(fold(text), "experience")
    assert (found.said if found else None) == said


@pytest.mark.parametrize(
    "text",
    [
        "I delete everything now",
        "delete my data",
        "I stop here",
        "I want to plan my week",
        "I take a course in SQL",
        "I finished the first step",
        "could I start over",
        "I change my goal",
        "I move the check-ins to Friday",
        "I pause the plan",
        "I do not work",
        "I make it to step 3 today",
        "I test you",
        "I remove my skills",
        "I'm a nurse",
        "doing nothing",
    ],
)
def test_what_is_told_of_the_talk_or_of_learning_is_no_work(text: str) -> None:
    assert daily_work(fold(text), "experience") is None
    assert not told(text)


def test_a_doing_alone_is_work_only_where_work_was_asked_for() -> None:
    assert daily_work(fold("planning shifts"), "goal") is None
    assert daily_work(fold("planning shifts"), "skills") is None
    assert daily_work(fold("I plan shifts"), "goal") is not None
    assert daily_work(fold("I plan shifts"), "skills") is None


def test_the_words_of_commands_are_none_where_work_is_told() -> None:
    told_of_work = "I delete spam comments for a newspaper"
    assert {"privacy_delete", "stop_checkins", "start_over"} <= ruled_out(told_of_work)
    assert not {"privacy_delete", "start_over"} & ruled_out("I want you to delete all that, please")


def test_the_reader_notes_it_as_an_answer(read) -> None:
    facts = read("I fix printers and reset passwords", Asked("experience"))
    assert facts.current is not None and facts.current.said == "fixing printers and resetting passwords"
    assert read("I'm a nurse", Asked("experience")).current.said == "nurse"
    assert read("I fix printers for 40 people in two offices", Asked("hours")).current is None


@pytest.mark.parametrize(
    ("verb", "doing"), [("plan", "planning"), ("take", "taking"), ("sell", "selling"), ("reset", "resetting")]
)
def test_gerunds(verb: str, doing: str) -> None:
    assert gerund(verb) == doing
