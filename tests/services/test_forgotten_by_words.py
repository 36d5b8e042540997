"""Single things deleted by words that name nothing that is kept: said so, and all else stays."""

from __future__ import annotations

import pytest
from planned_world import answer, planned
from services_world import Person

from bot.services import telling
from bot.services.desk import Desk
from bot.services.record import records


@pytest.mark.parametrize(
    "text",
    [
        "delete the tour guide job from my profile",
        "delete my hobbies and the name of my school",
        "please erase the marathon",
        "forget my football club",
    ],
)
def test_what_is_not_kept_is_said_so(desk: Desk, text: str) -> None:
    anna = planned(desk)
    before = anna.state()
    assert answer(anna, text, "privacy_delete", records.ask_erase)[0] == "utter_untold_nothing"
    assert anna.state() == before


def test_the_work_that_is_noted_goes_by_its_name(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, "I work as a tour guide, 4 years. I know excel", "state_experience")
    assert answer(person, "delete the tour guide job", "privacy_delete", records.ask_erase)[0] == "utter_untold"
    assert person.skills().get("excel") == "has"


@pytest.mark.parametrize("text", ["delete every single trace of me", "erase all of it", "delete my whole profile"])
def test_who_means_all_is_asked_once_more(desk: Desk, text: str) -> None:
    assert answer(planned(desk), text, "privacy_delete", records.ask_erase)[0] != "utter_untold_nothing"
