"""Hours of one month to come beside those told before: nothing of these is lost."""

from __future__ import annotations

from planned_world import answer, keeping, planned
from services_world import PERSON

from bot.services.desk import Desk
from bot.services.plan import laterhours


def test_one_month_keeps_the_hours_told_for_later(desk: Desk) -> None:
    anna = planned(desk)
    anna.says(keeping(laterhours.told), "from june on full time", "change_time_budget")
    assert answer(anna, "only in august 4 hours a week", "change_time_budget")[0] == "utter_hours_in_turn"
    with desk.memory.unit() as unit:
        kept = unit.person(PERSON, "").options["paces"]
    assert kept[1:] == [["2026-06-01", 40.0], ["2026-08-01", 4.0], ["2026-09-01", 40.0]]


def test_without_any_the_usual_hours_come_back(desk: Desk) -> None:
    anna = planned(desk)
    answer(anna, "in december only 5 hours", "change_time_budget")
    with desk.memory.unit() as unit:
        kept = unit.person(PERSON, "").options["paces"]
    assert kept[1:] == [["2026-12-01", 5.0], ["2027-01-01", 10.0]]
