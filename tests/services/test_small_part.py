"""The small thing of a step that was cut into parts is its first part, and not the whole step."""

from __future__ import annotations

import pytest
from planned_world import plan_of, planned, states
from services_world import PERSON

from bot.nlu.settle import Guess, settle
from bot.reading.facts import Asked
from bot.services.desk import Desk, Reply
from bot.services.plan import breaks
from bot.services.steps import blocking, progress, stepwise


def test_the_small_thing_is_a_part(desk: Desk) -> None:
    person = planned(desk)
    step = plan_of(person).roadmap.steps[0].id
    person.last = person.says(blocking.remedied, "can you make it smaller", "report_blocked", step=step)
    reply = stepwise.reported(person.desk, person.turn("ok did the small thing", "report_progress_done"))
    assert reply is not None
    with person.desk.memory.unit() as unit:
        assert unit.steps(PERSON)[step] == "doing"


def test_of_a_whole_step_it_is_no_part(desk: Desk) -> None:
    person = planned(desk)
    assert stepwise.reported(person.desk, person.turn("the first part is hard", "chitchat")) is None


def test_work_done_all_the_same_is_a_report_and_no_break(desk: Desk) -> None:
    person = planned(desk)
    text = "did nothing in the holidays but this week I did lessons 1 to 9"
    assert breaks.told(person.desk, person.turn(text, "report_progress_partial")) is None
    only = breaks.told(person.desk, person.turn("did nothing over christmas, family was here", "report_blocked"))
    assert only is not None


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("done the first page of it, everything works. took me 40 hours in the end", "doing"),
        ("done with docker, it works. took me 40 hours in the end", "done"),
        ("finished half of docker, took me 4 hours", "doing"),
    ],
)
def test_what_is_done_took_as_long_as_it_took(desk: Desk, text: str, state: str) -> None:
    person = planned(desk)
    person.says(progress.done, text, "report_progress_done")
    assert state in states(person).values() or (state == "doing" and "done" not in states(person).values())


def test_an_answer_to_a_list_is_no_report(desk: Desk) -> None:
    person = planned(desk)
    asked = Asked("checks", skills=("sql", "docker", "spark"))
    person.last = Reply((), asked=asked)
    text = "done some reports obviously, sql no, never docker"
    assert stepwise.reported(person.desk, person.turn(text, "report_progress_done")) is None
    facts = person.turn(text, "").facts
    meaning = settle(text, [Guess("report_progress_done", 0.99)], facts, asked, 0.2).intent
    assert meaning in ("state_skills", "deny_skill")
