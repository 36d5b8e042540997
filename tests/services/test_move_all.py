"""All dates to be moved without a word of how far is asked back; what is left this week is the step at hand."""

from __future__ import annotations

import pytest
from planned_world import plan_of, planned
from services_world import Person

from bot.services import asides
from bot.services.desk import Desk


def _says(person: Person, text: str, intent: str) -> list[str]:
    reply = asides.answered(person.desk, person.turn(text, intent))
    return [part.name for part in reply.parts] if reply else []


@pytest.mark.parametrize("text", ["can you move everything", "please push all the dates back", "shift my plan then"])
def test_how_far_is_asked(desk: Desk, text: str) -> None:
    person = planned(desk)
    end = plan_of(person).roadmap.end
    assert _says(person, text, "unsure_or_skip") == ["utter_move_how_far"]
    assert plan_of(person).roadmap.end == end


def test_a_length_moves_it_and_nothing_is_asked(desk: Desk) -> None:
    assert "utter_move_how_far" not in _says(planned(desk), "move everything by two weeks", "unsure_or_skip")


def test_without_a_plan_there_is_nothing_to_move(desk: Desk) -> None:
    assert "utter_move_how_far" not in _says(Person(desk), "can you move everything", "unsure_or_skip")


def test_what_is_left_this_week_is_the_step_at_hand(desk: Desk) -> None:
    assert _says(planned(desk), "whats left this week", "ask_progress")[0] == "utter_step"
    assert _says(planned(desk), "what's left of the plan", "ask_progress")[0] == "utter_left"
