"""How much of a step is done, said anew: in the unit of the report before, and in no words of something else."""

from __future__ import annotations

import pytest

from bot.reading.steps.shares_put_right import anew

PERCENT, LESSONS = "I'm 60% through statistics", "kafka: 3 of 12 lessons"


@pytest.mark.parametrize(
    ("text", "former", "share", "rights"),
    [
        ("I meant 40", PERCENT, 0.4, True),
        ("that's not right, I said 40%", PERCENT, 0.4, True),
        ("sorry, 35 not 60", PERCENT, 0.35, True),
        ("make that three quarters", PERCENT, 0.75, True),
        ("I was wrong, airflow was more like two thirds", "a third of airflow", 0.67, True),
        ("no wait I didn't, that was the first half", "docker is done", 0.5, True),
        ("actually only the first quarter", "docker is done", 0.25, True),
        ("4 now", LESSONS, 0.33, False),
        ("6/12", LESSONS, 0.5, False),
        ("lessons 4 to 9 as well", LESSONS, 0.75, False),
        ("80% by now", LESSONS, 0.8, False),
    ],
)
def test_a_share_is_told_anew(text: str, former: str, share: float, rights: bool) -> None:
    found = anew(text, former)
    assert found is not None
    assert (found.share, found.rights) == (share, rights)


@pytest.mark.parametrize(
    "text",
    [
        "I meant 4 hours",
        "what would 40 percent mean?",
        "the second half of the year suits me better",
        "sorry, I meant docker",
        "7",
        "wait, at 7 pm please",
        "the first half was fun and I liked the videos a lot, but honestly the exercises are far too long",
    ],
)
def test_no_share_is_read_from_other_words(text: str) -> None:
    assert anew(text, "docker is done") is None
