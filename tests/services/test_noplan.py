"""Who wants no plan hears no more of it until they ask for one."""

from __future__ import annotations

import pytest
from planned_world import answer, planned

from bot.memory import promises
from bot.services import telling
from bot.services.desk import Desk
from bot.services.followup import checkins, promising
from bot.services.plan import roadmaps


@pytest.mark.parametrize(
    "text",
    [
        "I don't want a plan",
        "forget it, no plan please",
        "without any plan please",
        "the plan is rubbish, I don't need any plan",
    ],
)
def test_a_plan_that_is_not_wanted_is_put_aside(desk: Desk, text: str) -> None:
    anna = planned(desk)
    assert answer(anna, text, "complaint") == ["utter_plan_aside"]
    answer(anna, "ok thanks", "thanks")
    assert not any("next" in name or "roadmap" in name for name in anna.names()), anna.names()
    anna.says(roadmaps.show, "show my plan", "ask_roadmap")
    assert "utter_plan" in anna.names()


def test_its_check_ins_end_with_it(desk: Desk) -> None:
    anna = planned(desk)
    anna.says(checkins.change, "", "reschedule_checkin", checkin="weekly")
    assert answer(anna, "I don't want a plan", "deny", telling.note) == ["utter_plan_aside_quiet"]
    with desk.memory.unit() as unit:
        assert not promising.on(promises.wishes(unit, "anna"))


@pytest.mark.parametrize(
    "text",
    ["I have no plan", "do I need a plan?", "I don't want a plan that takes a year", "stop the plan for two weeks"],
)
def test_other_words_of_plans_put_none_aside(desk: Desk, text: str) -> None:
    assert not {"utter_plan_aside", "utter_plan_aside_quiet"} & set(answer(planned(desk), text))
