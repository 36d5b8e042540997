"""Am I behind, what are my hours, where did it go, shall I give up: each is answered by itself, and nothing changes."""

from __future__ import annotations

import pytest
from planned_world import answer, plan_of, planned, states
from services_world import Person

from bot.services.desk import Desk
from bot.services.steps import howfar, progress


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


@pytest.mark.parametrize("text", ["im a bit behind arent i", "how far behind am i", "have i fallen behind"])
def test_behind_is_answered_with_the_cheapest_way_back(anna: Person, text: str) -> None:
    anna.later(weeks=9)
    before = plan_of(anna)
    assert answer(anna, text, "ask_progress", howfar.show) == ["utter_behind_yes", "utter_behind_back"]
    assert plan_of(anna).roadmap.hours_per_week == before.roadmap.hours_per_week
    answer(anna, "plan with that", "affirm", progress.partial)
    after = plan_of(anna)
    assert after.roadmap.hours_per_week > before.roadmap.hours_per_week
    assert after.roadmap.end <= before.promised


def test_on_time_and_ahead_are_said(anna: Person) -> None:
    assert answer(anna, "am i behind?", "ask_progress", howfar.show)[0] == "utter_on_time"
    answer(anna, "finished the first two steps", "report_progress_done", progress.done)
    for title, payload in anna.last.buttons:
        if title == "Yes, these":
            anna.says(progress.done, "", "report_progress_done", steps=payload.split('"')[3])
    assert answer(anna, "am i on track", "ask_progress", howfar.show)[0] == "utter_is_ahead"


@pytest.mark.parametrize("text", ["i'm behind with the rent", "can i catch up with you later", "how far am i"])
def test_other_delays_are_none_of_the_plan(anna: Person, text: str) -> None:
    anna.later(weeks=9)
    assert "utter_behind_yes" not in answer(anna, text, "ask_progress", howfar.show)


@pytest.mark.parametrize("text", ["what are my hours now", "how many hours a week do i have?", "what's my pace"])
def test_the_hours_are_told_with_the_words_they_rest_on(anna: Person, text: str) -> None:
    weekly = plan_of(anna).roadmap.hours_per_week
    assert answer(anna, text, "change_time_budget", howfar.show)[0] in ("utter_hours_now", "utter_hours_now_assumed")
    assert f"{weekly:g}" in str(anna.last.parts[0].vars["hours"])


def test_a_bare_why_with_the_hours_asks_for_them(anna: Person) -> None:
    weekly = plan_of(anna).roadmap.hours_per_week
    assert answer(anna, f"why {weekly:g}?", "ask_why", howfar.show)[0].startswith("utter_hours_why")
    assert not answer(anna, f"why {weekly + 3:g}?", "ask_why", howfar.show)[0].startswith("utter_hours_why")


def test_where_a_topic_went_is_told_by_what_became_of_it(anna: Person) -> None:
    step = plan_of(anna).roadmap.steps[0]
    name = anna.desk.catalogue.skill_name(step.skill)
    assert answer(anna, f"why is {name} gone?", "ask_why", howfar.show)[0] == "utter_gone_not"
    answer(anna, f"remove {name} from the plan", "remove_or_correct", progress.partial)
    assert all(s.skill != step.skill for s in plan_of(anna).roadmap.steps)
    assert answer(anna, f"where did {name} go", "ask_why", howfar.show)[0] == "utter_gone_skipped"


def test_a_finished_topic_is_gone_because_it_is_done(anna: Person) -> None:
    name = anna.desk.catalogue.skill_name(plan_of(anna).roadmap.steps[0].skill)
    for _ in range(3):
        answer(anna, f"finished {name}", "report_progress_done", progress.done)
    assert answer(anna, f"where did {name} go", "ask_why", howfar.show)[0] in ("utter_gone_done", "utter_gone_not")


@pytest.mark.parametrize("intent", ["distress", "chitchat", "complaint"])
@pytest.mark.parametrize("text", ["I'm thinking of giving up honestly", "might as well quit"])
def test_who_thinks_of_giving_up_hears_what_can_change(anna: Person, text: str, intent: str) -> None:
    assert answer(anna, text, intent, progress.blocked) == ["utter_giving_up"]
    assert {title for title, _ in anna.last.buttons} >= {"Half the hours", "Another goal"}
    assert states(anna) == {}


def test_giving_up_everything_is_no_matter_of_the_plan(anna: Person) -> None:
    assert "utter_giving_up" not in answer(anna, "i feel like giving up on everything", "distress", progress.blocked)


def test_hours_of_one_week_and_those_after_it_are_laid_out(anna: Person) -> None:
    weekly = plan_of(anna).roadmap.hours_per_week
    answer(anna, f"{2 * weekly:g} next week, then {weekly:g} again", "reschedule_checkin", progress.partial)
    assert [rate for _, rate in plan_of(anna).roadmap.paces][-2:] == [2 * weekly, weekly]


@pytest.mark.parametrize("text", ["am I still on track?", "am i on time", "am I keeping up?"])
def test_on_track_while_behind_is_a_no(desk: Desk, text: str) -> None:
    anna = planned(desk)
    anna.later(weeks=9)
    assert answer(anna, text, "ask_progress", howfar.show)[0] == "utter_behind_no"


@pytest.mark.parametrize("text", ["so is it done?", "is sql finished now?", "does that count?"])
def test_whether_it_is_done_ticks_nothing(desk: Desk, text: str) -> None:
    anna = planned(desk)
    before = states(anna)
    assert answer(anna, text, "report_progress_done", progress.done)[0].startswith("utter_steps_listed")
    assert states(anna) == before
