"""Who one is and what one has been through is heard as that, and everyday words are not."""

from __future__ import annotations

import pytest

from bot.reading.wellbeing.circumstances import circumstance


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("long-term unemployed", "jobless"),
        ("out of work for 3 years", "jobless"),
        ("been out of work 6 years", "jobless"),
        ("I haven't worked since 2019", "jobless"),
        ("there is a gap in my CV", "jobless"),
        ("my diploma does not count here", "papers"),
        ("they don't recognise my degree", "papers"),
        ("I am a refugee", "papers"),
        ("I'm deaf", "body"),
        ("I have ADHD and long plans don't work", "body"),
        ("I'm in a wheelchair", "body"),
        ("I am pregnant", "expecting"),
        ("back from maternity leave", "expecting"),
        ("I have a criminal record", "record"),
        ("I'm trans", "who"),
        ("nobody hires people like me", "unwanted"),
        ("companies don't want someone my age", "unwanted"),
    ],
)
def test_a_circumstance_is_heard(text: str, kind: str) -> None:
    assert circumstance(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "I know MS Excel",
        "add SQL to the plan",
        "I have a degree in biology",
        "I worked in black box testing",
        "I run a gay bar",
        "I broke production once",
        "do they ask for a certificate?",
    ],
)
def test_everyday_words_are_none(text: str) -> None:
    assert circumstance(text) == ""


def test_something_dark_beside_it_is_left_to_the_heavier_answer() -> None:
    assert circumstance("I'm deaf and I want to die", heavy=True) == ""
    assert circumstance("I have adhd, long plans don't work for me", heavy=True) == "body"
