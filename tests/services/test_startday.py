"""The start of a plan moved in words: the new dates with the old end, a question, undo, and what it is not."""

from __future__ import annotations

from datetime import timedelta

import pytest
from planned_world import answer, keeping, plan_of, planned, versions_of
from services_world import PERSON

from bot.services import telling
from bot.services.desk import Desk
from bot.services.followup import checkins
from bot.services.plan import roadmaps, startday
from bot.services.wellbeing import social


def test_the_start_moves_and_the_ends_are_told(desk: Desk) -> None:
    anna = planned(desk)
    before, version = plan_of(anna).roadmap, versions_of(anna)[-1].number
    names = answer(anna, "move the start to May", "reschedule_checkin", checkins.change)
    after = plan_of(anna).roadmap
    assert "utter_plan_starts" in names and after.start.isoformat() == "2026-05-01"
    assert after.end > before.end and versions_of(anna)[-1].number == version + 1
    assert versions_of(anna)[-1].body["cause"] == "start"


def test_a_start_is_no_day_to_ask_again(desk: Desk) -> None:
    anna = planned(desk)
    assert checkins.taken(desk, anna.turn("start after Easter", "reschedule_checkin")) is None
    assert "utter_plan_starts" in answer(anna, "start after Easter", "reschedule_checkin", checkins.change)


def test_an_undo_gives_back_the_dates_of_before(desk: Desk) -> None:
    anna = planned(desk)
    was = plan_of(anna).roadmap.end
    anna.says(keeping(telling.note), "start only in June", "reschedule_checkin")
    assert plan_of(anna).roadmap.end > was
    anna.says(keeping(telling.note), "undo", "chitchat")
    assert plan_of(anna).roadmap.end == was


def test_what_is_asked_changes_nothing_until_it_is_taken(desk: Desk) -> None:
    anna = planned(desk)
    was = plan_of(anna).roadmap
    names = answer(anna, "if I start only on 1 May?", "change_time_budget", roadmaps.change_hours)
    assert names[0] == "utter_if_start" and plan_of(anna).roadmap.end == was.end
    anna.says(social.affirm, "", "affirm")
    assert anna.names()[0] == "utter_plan_starts" and plan_of(anna).roadmap.start.isoformat() == "2026-05-01"


def test_a_no_keeps_the_start(desk: Desk) -> None:
    anna = planned(desk)
    was = plan_of(anna).roadmap
    answer(anna, "what if I begin in May?", "ask_roadmap")
    anna.says(social.deny, "no", "deny")
    assert plan_of(anna).roadmap.end == was.end


def test_a_start_taken_for_a_day_to_ask_is_put_right(desk: Desk) -> None:
    anna = planned(desk)
    anna.says(keeping(checkins.change), "ask me in May", "reschedule_checkin")
    anna.says(keeping(lambda d, t: checkins.taken(d, t) or checkins.change(d, t)), "again in May", "reschedule_checkin")
    names = answer(anna, "don't ask me in May, I meant the start", "reschedule_checkin", checkins.change)
    assert "utter_plan_starts" in names and plan_of(anna).roadmap.start.isoformat() == "2026-05-01"


def test_without_a_day_it_is_asked_for(desk: Desk) -> None:
    assert answer(planned(desk), "please change the start date") == ["utter_start_when"]


def test_later_counts_from_the_start_that_is_planned(desk: Desk) -> None:
    anna = planned(desk)
    answer(anna, "move the start to May")
    first = plan_of(anna).roadmap.start
    answer(anna, "postpone the start by a week")
    assert plan_of(anna).roadmap.start == first + timedelta(days=7)


@pytest.mark.parametrize("text", ["I start a new job in March", "start SQL in March", "remind me in March to start"])
def test_what_else_starts_moves_nothing(desk: Desk, text: str) -> None:
    anna = planned(desk)
    assert startday.told(desk, anna.turn(text, "chitchat")) is None
    with desk.memory.unit() as unit:
        assert unit.person(PERSON, "").plan_start is None
