"""What is said to the answer that despair was given: not meant, meant, no numbers, somebody is here."""

from __future__ import annotations

import pytest

from bot.reading.wellbeing.after_despair import said_after


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("you scared me with that hotline, I'm all right", "fine"),
        ("haha no, only kidding", "fine"),
        ("sorry, figure of speech", "fine"),
        ("I meant the printer, not me", "fine"),
        ("that came out wrong", "fine"),
        ("wow relax, I was being dramatic", "fine"),
        ("not suicidal, only annoyed by Excel", "fine"),
        ("I mean it", "meant"),
        ("I'm not joking", "meant"),
        ("nobody listens anyway", "meant"),
        ("can't you simply talk to me", "listen"),
        ("I just want to vent", "listen"),
        ("stop telling me to call someone", "enough"),
        ("I won't talk to strangers", "enough"),
        ("I called my sister, it is better", "eased"),
        ("I'm seeing a therapist already", "eased"),
        ("why do you send me numbers", "why"),
        ("why?", "why"),
        ("ok, one small step", "step"),
    ],
)
def test_an_answer_to_the_answer_is_told_apart(text: str, kind: str) -> None:
    assert said_after(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "i'm fine, i just want to sleep forever",
        "I say I'm fine but I am not",
        "I'm fine with dying",
        "I'm ok if nobody finds me",
        "I was joking, but tonight it is true and I want to die",
    ],
)
def test_being_fine_with_something_dark_beside_it_is_not_believed(text: str) -> None:
    assert said_after(text) != "fine"


@pytest.mark.parametrize(
    "text",
    [
        "what does a data analyst earn",
        "I know SQL",
        "3 years in retail",
        "no",
        "my plan has four phases, why is SQL first?",
    ],
)
def test_what_is_no_answer_to_it_is_left_alone(text: str) -> None:
    assert said_after(text) == ""
