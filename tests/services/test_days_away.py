"""An absence told in the talk: the plan goes around it."""

from __future__ import annotations

import pytest
from planned_world import plan_of, planned, versions_of
from services_world import Person

from bot.services import away
from bot.services.desk import Desk


def told(person: Person) -> list[str]:
    reply = away.told(person.desk, person.turn("I'm on holiday from 3 to 17 March", "reschedule_checkin"))
    return [part.name for part in reply.parts] if reply else []


def test_a_holiday_moves_the_plan_by_its_days_and_says_so(desk: Desk) -> None:
    anna = planned(desk)
    before = plan_of(anna).roadmap
    names = told(anna)
    assert names[0] == "utter_away_kept"
    assert "utter_plan_changed" in names
    assert (plan_of(anna).roadmap.end - before.end).days == 15
    assert versions_of(anna)[-1].body["cause"] == "away"


def test_told_before_there_is_a_plan_it_is_kept_for_it(desk: Desk) -> None:
    person = Person(desk)
    assert told(person) == []
    with desk.memory.unit() as unit:
        assert unit.person("anna", "").options == {"away": [["2026-03-03", "2026-03-17"]]}


@pytest.mark.parametrize("text", ["hello", "I know sql"])
def test_no_absence_changes_nothing(desk: Desk, text: str) -> None:
    assert away.told(desk, Person(desk).turn(text, "greet")) is None
