"""Which steps are finished, under way or skipped, for who asks."""

from __future__ import annotations

import pytest
from planned_world import answer, planned
from services_world import Person

from bot.services.desk import Desk
from bot.services.steps import listed, progress


@pytest.fixture
def anna(desk: Desk) -> Person:
    person = planned(desk)
    answer(person, "finished docker", "report_progress_done", progress.done)
    answer(person, "kafka is 30% done", "report_progress_partial", progress.partial)
    return person


@pytest.mark.parametrize(
    "text", ["which ones are done now?", "which one did you tick?", "what have I finished so far?"]
)
def test_steps_are_listed_by_state(anna: Person, text: str) -> None:
    assert "utter_steps_listed" in answer(anna, text, "ask_progress")
    body = str(anna.last.parts[0].vars["body"])
    assert "Finished: Docker" in body and "Under way: Apache Kafka" in body and "30 percent" in body


def test_a_skill_that_is_named_is_looked_up_alone(anna: Person) -> None:
    assert "utter_steps_listed" in answer(anna, "didn't I finish docker already?", "ask_progress")
    assert "Kafka" not in str(anna.last.parts[0].vars["body"])


def test_nothing_skipped_is_said_plainly(anna: Person) -> None:
    assert "utter_steps_listed_none" in answer(anna, "what have I skipped", "ask_progress")


@pytest.mark.parametrize(
    "text",
    [
        "what should be done first?",
        "which steps come next?",
        "when did I start?",
        "what is the first step",
        "have I got time?",
    ],
)
def test_other_questions_list_no_steps(text: str) -> None:
    assert listed.WORDS.search(text) is None
