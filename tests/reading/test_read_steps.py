"""Which steps a message says are finished, and by which day a plan should end."""

from __future__ import annotations

from datetime import date

import pytest

from bot.reading.skills.code import never_programmed
from bot.reading.steps.finished import finished, spared
from bot.reading.times.dates import start_of
from bot.reading.times.deadlines import deadline_of

TODAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("I finished the first two steps but the third was boring", [1, 2]),
        ("I'm done with the first step", [1]),
        ("i finish first step, i make a small project with python", [1]),
        ("steps 1 and 2 are done", [1, 2]),
        ("completed steps 1-3", [1, 2, 3]),
        ("I did the first and the second step, what's next?", [1, 2]),
        ("step 2 done!", [2]),
        ("finished the last step", [-1]),
        ("what do I do when I finish the first step?", []),
        ("I have not finished the first step", []),
        ("I didn't finish step 2", []),
        ("I'm still working on the second step", []),
        ("show me the first step", []),
        ("I finished it", []),
        ("I need to finish step 1 by friday", []),
    ],
)
def test_finished_steps(text: str, places: list[int]) -> None:
    assert finished(text) == tuple(("step", place) for place in places)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("i have never programmed", True),
        ("i've never written any code in my life", True),
        ("i can't code", True),
        ("i have no programming experience", True),
        ("i never coded in java, only in python", False),
        ("i have programmed for years", False),
        ("my boss never programmed", False),
        ("do i need programming experience?", False),
    ],
)
def test_who_never_programmed(text: str, never: bool) -> None:
    assert never_programmed(text) is never


def test_finished_phases() -> None:
    assert finished("phase 1 is complete") == (("phase", 1),)
    assert finished("I finished the first phase") == (("phase", 1),)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("is it possible in 3 months?", date(2026, 6, 1)),
        ("when will i be done? i need it in a year", date(2027, 3, 2)),
        ("can i make it within six weeks", date(2026, 4, 13)),
        ("can i be ready by the end of june?", date(2026, 6, 30)),
        ("i must be done by september", date(2026, 9, 1)),
        ("will i be ready by 15 may 2026?", date(2026, 5, 15)),
        ("can i finish before christmas", date(2026, 12, 24)),
        ("can i finish by the end of the year", date(2026, 12, 31)),
        ("when will i be done?", None),
        ("i have 3 years of experience", None),
        ("that's too long", None),
        ("step by step", None),
    ],
)
def test_the_day_a_plan_should_end_by(text: str, day: date | None) -> None:
    assert deadline_of(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("i start only on april 1st", date(2026, 4, 1)),
        ("not before june", date(2026, 6, 1)),
        ("i can't start before june", date(2026, 6, 1)),
        ("no earlier than 15 may", date(2026, 5, 15)),
        ("i can only begin in september", date(2026, 9, 1)),
        ("i worked before june as a clerk", None),
    ],
)
def test_the_day_a_plan_should_start(text: str, day: date | None) -> None:
    assert start_of(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "done", "left"),
    [
        ("did 2 and 4 but not 3", [("step", 2), ("step", 4)], [3]),
        ("i finished step three, not step two", [("step", 3)], [2]),
        ("completed steps 1 and 2, but not the third", [("step", 1), ("step", 2)], [3]),
        ("All of phase 2 is done except the last step", [("phase", 2)], [-1]),
        ("finished everything in phase one apart from the second one", [("phase", 1)], [2]),
        ("done with 1, 2 and 3", [("step", 1), ("step", 2), ("step", 3)], []),
        ("finished 2 but not 1", [("step", 2)], [1]),
        ("i did the third but not the first one", [("step", 3)], [1]),
        ("every step but the first and the last is done", [], [1, -1]),
    ],
)
def test_what_is_left_out_of_a_report_is_not_finished(text: str, done: list[tuple[str, int]], left: list[int]) -> None:
    assert list(finished(text)) == done and list(spared(text)) == left


@pytest.mark.parametrize("text", ["did 3 of the hours", "finished 2", "not the first time I did this", "did 2 hours"])
def test_bare_numbers_are_no_steps(text: str) -> None:
    assert not finished(text) and not spared(text)
