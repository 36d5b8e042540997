"""Each oracle flags a bad transcript and passes a good one."""

from __future__ import annotations

from typing import Any

import pytest
from oracles import (
    Oracle,
    faults,
    fits_the_channel,
    leads_on,
    leaks_nothing,
    never_twice_running,
    one_question,
    promises_nothing,
    says_something,
)


def message(text: str, *buttons: str, card: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"text": text, "buttons": [{"title": b, "payload": f"/{b}"} for b in buttons], "card": card}


BAD = [
    (says_something, [("hi", [])]),
    (says_something, [("hi", [message("a?"), message("b?")])]),
    (says_something, [("hi", [message("  ")])]),
    (never_twice_running, [("hi", [message("What now?")]), ("eh", [message("What now?")])]),
    (one_question, [("hi", [message("Who are you? What do you want?")])]),
    (leads_on, [("hi", [message("That is that.")])]),
    (promises_nothing, [("hi", [message("I guarantee a job. Ready?")])]),
    (leaks_nothing, [("hi", [message("Your role is {role}. Right?")])]),
    (leaks_nothing, [("hi", [message("Years: None. Right?")])]),
    (fits_the_channel, [("hi", [message("x" * 5000 + "?")])]),
]


@pytest.mark.parametrize(("oracle", "transcript"), BAD)
def test_the_oracle_flags_a_bad_transcript(oracle: Oracle, transcript: list[Any]) -> None:
    assert oracle(transcript)


def test_a_good_transcript_passes() -> None:
    good = [
        ("hi", [message('Hello. Say "what next?" any time. Which role?')]),
        ("data analyst", [message("Good.", "Next step")]),
        ("bye", [message("Goodbye!")]),
    ]
    assert faults(good) == []


def test_titles_in_bullets_and_reports_are_no_questions_of_the_bot() -> None:
    listed = message("Try these:\n• What is SQL? (video)\n• Why R? (book)\nWhich one?")
    report = message("What? Why? How?", card={"type": "report"})
    assert one_question([("a", [listed]), ("b", [report])]) == []
    assert leaks_nothing([("a", [message("None of that matched. None is fine, too. Which one?")])]) == []
