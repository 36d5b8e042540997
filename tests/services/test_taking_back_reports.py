"""A report of a moment ago taken back in any words, in part, by place, and steps put last by a pronoun."""

from __future__ import annotations

import pytest
from planned_world import answer, keeping, plan_of, planned, states
from services_world import Person

from bot.services import telling
from bot.services.desk import Desk
from bot.services.steps import progress


def finished(desk: Desk, count: int) -> tuple[Person, list[str]]:
    """Someone who just reported the first steps as finished."""
    anna = planned(desk)
    ids = [step.id for step in plan_of(anna).roadmap.steps[:count]]
    anna.says(keeping(progress.done), "done", "report_progress_done", steps=",".join(ids))
    assert states(anna) == dict.fromkeys(ids, "done")
    return anna, ids


def says(anna: Person, text: str, intent: str = "chitchat") -> list[str]:
    anna.says(keeping(telling.note), text, intent)
    return anna.names()


@pytest.mark.parametrize("text", ["no wait I didn't", "actually I haven't", "oh sorry, not done yet", "not that one"])
def test_a_denial_takes_the_report_back_and_marks_nothing_else(desk: Desk, text: str) -> None:
    anna, _ = finished(desk, 1)
    assert says(anna, text, "report_blocked")[0] == "utter_undone"
    assert set(states(anna).values()) <= {"to do"}


def test_what_was_done_instead_is_kept_as_begun(desk: Desk) -> None:
    anna, ids = finished(desk, 1)
    says(anna, "no wait I didn't, that was the setup only", "report_blocked")
    assert states(anna) == {ids[0]: "doing"}


def test_a_denial_later_is_no_taking_back(desk: Desk) -> None:
    anna, ids = finished(desk, 1)
    says(anna, "thanks", "thanks")
    says(anna, "no wait I didn't", "deny")
    assert states(anna)[ids[0]] == "done"


def test_a_place_is_open_again_and_the_others_stay(desk: Desk) -> None:
    anna, ids = finished(desk, 2)
    assert says(anna, "take back 2", "remove_or_correct")[0] == "utter_undone"
    assert states(anna)[ids[0]] == "done"
    assert states(anna).get(ids[1], "to do") == "to do"


def test_one_of_several_was_not_meant(desk: Desk) -> None:
    anna, ids = finished(desk, 2)
    good, bad = (desk.catalogue.skill_name(i.partition(":")[0]) for i in ids)
    assert says(anna, f"actually {good} not {bad}", "deny_skill")[0] == "utter_undone"
    assert states(anna)[ids[0]] == "done"
    assert states(anna).get(ids[1], "to do") == "to do"


def test_the_one_after_was_meant(desk: Desk) -> None:
    anna, ids = finished(desk, 1)
    behind = plan_of(anna).roadmap.steps[1].id
    says(anna, "oops, wrong one, I meant the next one", "remove_or_correct")
    found = states(anna)
    assert found[behind] == "done"
    assert found.get(ids[0]) != "done"


def test_a_skill_goes_last_with_manners_too(desk: Desk) -> None:
    anna = planned(desk)
    assert answer(anna, "put kafka last please", "remove_or_correct")[0] == "utter_order_last"
    assert plan_of(anna).roadmap.steps[-1].skill == "kafka"


def test_only_what_stands_before_the_reason_is_left_out(desk: Desk) -> None:
    anna = planned(desk)
    names = answer(anna, "drop kafka, my company uses airflow", "remove_or_correct")
    assert names[0].startswith("utter_wish_")
    planned_now = {step.skill for step in plan_of(anna).roadmap.steps}
    assert "kafka" not in planned_now
    assert "airflow" in planned_now


def test_a_list_is_left_out_whole(desk: Desk) -> None:
    anna = planned(desk)
    answer(anna, "drop kafka, airflow", "remove_or_correct")
    assert not {"kafka", "airflow"} & {step.skill for step in plan_of(anna).roadmap.steps}


def test_what_is_used_in_its_place_is_no_knowledge_of_it(desk: Desk) -> None:
    anna = planned(desk)
    answer(anna, "leave out kafka because we use rabbitmq at work", "remove_or_correct")
    assert "kafka" not in {step.skill for step in plan_of(anna).roadmap.steps}
    assert anna.skills().get("kafka") == "lacks"


def test_what_is_used_itself_is_known(desk: Desk) -> None:
    anna = planned(desk)
    answer(anna, "leave out kafka, I use it at work", "remove_or_correct")
    assert anna.skills().get("kafka") == "has"
