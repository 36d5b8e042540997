"""How people mean a step without its name, and what they say was done of it."""

from __future__ import annotations

from datetime import date

import pytest

from bot.reading.steps import step_signs as signs
from bot.reading.times.later_hours import LaterHours, later_hours

TODAY = date(2026, 9, 28)  # a Monday


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("sql basic, the 15 queries one, its done", signs.DONE),
        ("all 15 queries finally run", signs.DONE),
        ("got through the power bi part on sunday", signs.DONE),
        ("wrapped up kafka last night", signs.DONE),
        ("the dashboard is live", signs.DONE),
        ("pushed the notebook, churn thing is complete", signs.DONE),
        ("watched video of SQL", signs.PART),
        ("read two chapters on statistics", signs.PART),
        ("practiced joins for an hour", signs.PART),
        ("did some python tonight", signs.PART),
        ("i finished a lecture about spark", signs.PART),
        ("set up docker on my machine", signs.PART),
    ],
)
def test_work_on_a_step_is_told_in_many_words(text: str, said: str) -> None:
    assert signs.said_of_work(text) == said


@pytest.mark.parametrize(
    "text",
    [
        "i know sql already, did it for years",
        "did you finish my plan?",
        "i want to finish sql next week",
        "my friend finished the kafka course",
        "not done with sql yet",
        "failed the airflow exam",
        "we did dashboards at work",
        "watching tv",
        "the sql video link is broken",
        "when i finish sql remind me",
    ],
)
def test_what_is_no_report_is_none(text: str) -> None:
    assert text == "watching tv" or signs.said_of_work(text) == ""


def test_levels_parts_and_counts_are_signs() -> None:
    assert signs.level_in("SQL joins basic is done too") == 1
    assert signs.level_in("the intermediate one") == 2
    assert signs.level_in("basic and advanced") == 0
    assert signs.part_in("finish part 2 also") == 2
    assert signs.part_in("the last part is done") == -1
    assert signs.part_in("part 1 of 3 done") == 0
    assert signs.part_in("did part 1 and 2") == 2
    assert signs.part_in("parts 1-3 are through, and part one") == 3
    assert signs.part_in("the first two parts work") == 2
    assert signs.part_in("part one and part two are through") == 2
    assert signs.things_in("Script of 15 commented queries")["quer"] == 15
    assert signs.things_in("did 5 of the 15 queries") == {"quer": 15}
    assert signs.things_in("took 3 hours") == {}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("passed kafka, skipped the project", True),
        ("finished docker but didn't do the exercise", True),
        ("done with spark except for the final project", True),
        ("did the project, skipped the video", False),
        ("skip the project", False),
        ("can i pass kafka without the project?", False),
    ],
)
def test_work_that_was_left_out_is_heard(text: str, left: bool) -> None:
    assert signs.left_work(text) is left


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("6 hours from january", LaterHours(date(2027, 1, 1), None, 6)),
        ("from january i can do 6 hours a week", LaterHours(date(2027, 1, 1), None, 6)),
        ("in december i'll have 10h a week", LaterHours(date(2026, 12, 1), None, 10)),
        ("starting next month 8 hours weekly", LaterHours(date(2026, 10, 1), None, 8)),
        ("3 hrs till january then 5 again", LaterHours(date(2027, 1, 1), 3, 5)),
        ("only 2 hours until december, then back to normal", LaterHours(date(2026, 12, 1), 2, None)),
        ("2 hours a week for the next 3 weeks, after that 6", LaterHours(date(2026, 10, 19), 2, 6)),
    ],
)
def test_hours_that_change_on_a_day_to_come(text: str, found: LaterHours) -> None:
    assert later_hours(text, TODAY) == found


@pytest.mark.parametrize(
    "text",
    [
        "6 hours a week from now on",
        "start the plan from january with 6 hours",
        "what if i do 6 hours from january?",
        "i worked 3 hours from monday",
        "10 hours a week",
        "remind me in 2 hours",
        "from january on holiday",
    ],
)
def test_other_hours_do_not(text: str) -> None:
    assert later_hours(text, TODAY) is None
