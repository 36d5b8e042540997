"""What is said not to be finished is told from what is."""

from __future__ import annotations

import pytest

from bot.reading.steps.clauses import unfinished


@pytest.mark.parametrize(
    "text",
    [
        "I did not finish that one",
        "not finished yet",
        "I haven't completed the step",
        "the SQL step isn't done",
        "didnt finish it",
    ],
)
def test_what_is_not_finished_is_heard(text: str) -> None:
    assert unfinished(text)


@pytest.mark.parametrize(
    "text",
    [
        "finished with no errors",
        "no problem, done",
        "I did not finish docker but airflow is done",
        "finished it, never again",
        "did you not finish?",
    ],
)
def test_what_is_finished_or_asked_is_not(text: str) -> None:
    assert not unfinished(text)
