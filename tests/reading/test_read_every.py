"""All that was asked is claimed by "all of them", and not by every Monday or all our reports."""

from __future__ import annotations

import pytest

from bot.reading.every import claims_all


@pytest.mark.parametrize(
    "text",
    [
        "all of them",
        "yes all",
        "all",
        "both",
        "i know all of these",
        "everything on the list",
        "every one of them",
        "all except kafka",
        "i used all six",
        "all of the above",
        "every single one",
        "each of them daily",
        "the whole lot",
        "know them all",
        "i have worked with all of it at my last job",
        "all but spark",
        "both yes",
        "all yes",
        "everything except git",
    ],
)
def test_all_of_it_is_claimed(text: str) -> None:
    assert claims_all(text)


@pytest.mark.parametrize(
    "text",
    [
        "which the boss uses every monday",
        "pivot tables for every shift",
        "joins, in every query i write",
        "all our reports use power bi",
        "power bi for all of our warehouses",
        "every day",
        "we ran spark for every patient list",
        "all my colleagues use it",
        "i feel like everything is hard",
        "all right",
        "all good",
        "each month i do the numbers",
        "both my kids use scratch",
        "all the time",
        "at all",
        "all day long",
    ],
)
def test_all_of_something_else_claims_nothing_asked(text: str) -> None:
    assert not claims_all(text)
