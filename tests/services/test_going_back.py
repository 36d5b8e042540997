"""Thoughts of going back, others' advice, more of what was liked, and that nothing shall change: heard and weighed."""

from __future__ import annotations

import pytest
from planned_world import answer, planned

from bot.services.desk import Desk


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("maybe I should go back to accounting", "utter_going_back_role"),
        ("should I go back to my old job?", "utter_going_back_role"),
        ("I'm thinking of returning to bookkeeping", "utter_going_back_role"),
        ("my prof says do a postdoc", "utter_advised_role"),
        ("my supervisor thinks I should do a PhD", "utter_advised_role"),
        ("I'd like to do more of that", "utter_more_of"),
        ("leave everything as it is", "utter_kept_as_is"),
        ("keep things the way they are", "utter_kept_as_is"),
        ("please don't change anything", "utter_kept_as_is"),
    ],
)
def test_it_is_answered_and_nothing_changes(desk: Desk, text: str, name: str) -> None:
    person = planned(desk)
    before = person.state()
    assert answer(person, text)[0] == name
    after = person.state()
    assert (after["skills"], after["target_role"]) == (before["skills"], before["target_role"])


@pytest.mark.parametrize(
    "text", ["maybe we should go back to the plan", "my prof has a PhD", "I want more hours", "leave out kafka"]
)
def test_what_says_something_else_is_none_of_these(desk: Desk, text: str) -> None:
    names = answer(planned(desk), text)
    assert not any(n.startswith(("utter_going_back", "utter_advised", "utter_more_of", "utter_kept_as")) for n in names)
