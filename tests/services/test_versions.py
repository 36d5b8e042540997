"""Every change of a plan is a version with its cause, told phase by phase, and can be taken back."""

from __future__ import annotations

import pytest
from planned_world import answer, plan_of, planned
from planned_world import versions_of as held
from services_world import PERSON, Person

from bot.services import telling
from bot.services.desk import Desk, Part, Reply
from bot.services.followup import returning
from bot.services.plan import roadmaps, versions
from bot.services.steps import progress


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


def body(person: Person) -> str:
    return "\n".join(f"{p.vars.get('because', '')} {p.vars.get('body', '')}" for p in person.last.parts)


def test_new_hours_are_told_phase_by_phase_with_the_cause(anna: Person) -> None:
    before = plan_of(anna).roadmap
    anna.says(roadmaps.change_hours, "only 4 hours a week from now on", "change_time_budget")
    after = plan_of(anna).roadmap
    assert held(anna)[-1].body["cause"] == "hours"
    part = next(p for p in anna.last.parts if p.name == "utter_plan_changed")
    assert part.vars["because"] == "you have 4 hours a week instead of 10"
    for old, new in zip(before.phases, after.phases, strict=True):
        assert f"Phase {new.number} ends {(new.end - old.end).days} days later" in part.vars["body"]


CHANGES = [
    ("hours", roadmaps.change_hours, "only 4 hours a week from now on", "change_time_budget"),
    ("start", telling.note, "I start only on April 1st", "state_experience"),
    ("goal", telling.note, "my goal is data analyst now", "state_target_role"),
    ("skipped", None, "drop kafka from my plan", "ask_roadmap"),
    ("told", telling.note, "I know docker well", "state_skills"),
]


@pytest.mark.parametrize(("cause", "service", "text", "intent"), CHANGES, ids=[c[0] for c in CHANGES])
def test_each_change_makes_a_version_with_its_cause(
    anna: Person, cause: str, service: object, text: str, intent: str
) -> None:
    answer(anna, text, intent, service or roadmaps.show)
    plan_of(anna)
    assert [v.body["cause"] for v in held(anna)] == ["first", cause]
    anna.says(roadmaps.show, "my plan", "ask_roadmap")
    answer(anna, "what changed?")
    assert anna.names()[0] in ("utter_plan_changed", "utter_plan_unchanged")
    assert held(anna)[-1].body["because"] in body(anna)


def test_a_slip_is_a_version_and_is_said_unasked_but_once(anna: Person) -> None:
    first = plan_of(anna).roadmap.steps[0]
    anna.later(days=(first.end - anna.now.date()).days + 2)
    turn = anna.turn("ok", "chitchat")
    plan_of(anna)
    told = versions.news(anna.desk, turn, Reply((Part("utter_thanks"),)))
    assert held(anna)[-1].body["cause"] == "slip"
    assert told.parts[0].name == "utter_plan_changed"
    assert "was still open on " in str(told.parts[0].vars["because"])
    assert versions.news(anna.desk, turn, Reply((Part("utter_thanks"),))).parts[0].name == "utter_thanks"


@pytest.mark.parametrize(
    "text",
    [
        "what changed?",
        "whats different now",
        "so what has changed in my plan",
        "why did the dates move?",
        "how has my roadmap changed",
        "why is phase 2 later than before?",
        "show me the changes to my plan",
        "What's changed since last week?",
    ],
)
def test_what_changed_can_be_asked_in_many_words(anna: Person, text: str) -> None:
    anna.says(roadmaps.change_hours, "only 4 hours a week from now on", "change_time_budget")
    assert answer(anna, text)[0] == "utter_plan_changed"


@pytest.mark.parametrize(
    "text",
    ["what would change if I had 20 hours?", "what can I change?", "i changed jobs", "what is change management?"],
)
def test_other_words_of_change_ask_nothing_of_the_plan(text: str) -> None:
    assert not versions.CHANGED.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "go back to the old plan",
        "please restore my previous roadmap",
        "i want the old plan back",
        "can we go back to the first plan?",
        "undo the plan change",
        "put the plan back to how it was",
        "revert to the earlier schedule",
        "give me my old plan again",
    ],
)
def test_the_old_plan_comes_back_with_nothing_done_lost(anna: Person, text: str) -> None:
    answer(anna, "I finished the first step", "report_progress_done", progress.done)
    before = plan_of(anna).roadmap
    anna.says(roadmaps.change_hours, "only 4 hours a week from now on", "change_time_budget")
    assert answer(anna, text)[0] == "utter_back_done"
    after = plan_of(anna).roadmap
    assert (after.hours_per_week, after.end, after.closed_hours) == (10, before.end, before.closed_hours)
    assert held(anna)[-1].body["cause"] == "back"


def test_going_back_twice_is_going_forth_again(anna: Person) -> None:
    anna.says(roadmaps.change_hours, "only 4 hours a week from now on", "change_time_budget")
    answer(anna, "go back to the old plan")
    answer(anna, "go back to the old plan")
    assert plan_of(anna).roadmap.hours_per_week == 4


def test_another_goal_and_back_keeps_what_was_done(anna: Person) -> None:
    answer(anna, "I finished the first step", "report_progress_done", progress.done)
    before = plan_of(anna).roadmap
    answer(anna, "my goal is data analyst now", "state_target_role")
    anna.says(roadmaps.show, "my plan", "ask_roadmap")
    answer(anna, "back to the old plan please")
    answer(anna, "go back to the old plan")
    after = plan_of(anna).roadmap
    assert after.role.id == "data-engineer"
    assert {s.id for s in after.steps if s.id in {b.id for b in before.steps}}
    with anna.desk.memory.unit() as unit:
        assert "done" in unit.steps(PERSON).values()


def test_a_slip_cannot_be_taken_back_and_that_is_said(anna: Person) -> None:
    anna.later(weeks=30)
    plan_of(anna)
    assert answer(anna, "go back to the old plan")[0] == "utter_back_none"


def test_an_absence_is_a_wish_of_the_plan(anna: Person) -> None:
    before = plan_of(anna).roadmap
    with anna.desk.memory.unit() as unit:
        person = unit.person(PERSON, "")
        unit.update_person(PERSON, options={**person.options, "away": [["2026-03-03", "2026-03-17"]]})
    after = plan_of(anna).roadmap
    assert (after.end - before.end).days == 15
    assert held(anna)[-1].body["cause"] == "away"
    assert held(anna)[-1].body["because"] == "you do not study from 3 Mar 2026 to 17 Mar 2026"


def test_what_comes_with_the_return_is_not_said_twice(anna: Person) -> None:
    today = anna.now.date()
    anna.later(weeks=11)
    turn = anna.turn("hello again", "chitchat")
    reply = versions.news(anna.desk, turn, returning.welcomed(anna.desk, turn, Reply(()), today))
    assert [part.name for part in reply.parts] == ["utter_welcome_back_behind"]


def test_the_first_plan_has_nothing_before_it(anna: Person) -> None:
    assert answer(anna, "go back to the old plan")[0] == "utter_back_first"
    assert answer(anna, "what changed?")[0] == "utter_plan_unchanged"
