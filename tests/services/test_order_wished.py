"""Another order of the plan, asked for by names."""

from __future__ import annotations

import pytest
from planned_world import answer, plan_of, planned, versions_of
from services_world import Person

from bot.services.desk import Desk


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


def skills(person: Person) -> list[str]:
    """The skills of the plan, in the order in which their first steps come."""
    return list(dict.fromkeys(step.skill for step in plan_of(person).roadmap.steps))


def built_on(person: Person, first: str, later: str) -> bool:
    return later in person.desk.catalogue.needed.get(first, ())


@pytest.mark.parametrize(
    "text",
    [
        "can we do {0} before {1}?",
        "let's put {0} ahead of {1}",
        "I'd rather learn {0} before {1}",
        "please move {0} before {1}",
        "do {1} after {0}",
        "start with {0}",
        "could you put {0} first",
        "i want to begin with {0}",
    ],
)
def test_what_is_named_comes_first(anna: Person, text: str) -> None:
    before = skills(anna)
    first = next(s for s in reversed(before) if not any(built_on(anna, s, other) for other in before))
    names = [anna.desk.catalogue.skill_name(s) for s in (first, before[0])]
    assert before.index(first) > 0
    answer(anna, text.format(*names), "ask_roadmap")
    assert skills(anna).index(first) < skills(anna).index(before[0])
    assert sorted(skills(anna)) == sorted(before)
    assert len(versions_of(anna)) > 1


def test_what_it_builds_on_comes_along(anna: Person) -> None:
    before = skills(anna)
    first, need = next(
        (s, other) for s in before[2:] for other in before[1 : before.index(s)] if built_on(anna, s, other)
    )
    assert answer(anna, f"start with {anna.desk.catalogue.skill_name(first)}", "ask_roadmap")[0] == "utter_order_with"
    after = skills(anna)
    assert after.index(need) < after.index(first) < before.index(first)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("what comes first, Docker or Kafka?", "ask_next_step"),
        ("can I do Kafka before Docker?", "ask_roadmap"),
        ("I started with Docker", "report_progress_partial"),
        ("I finished Docker first", "report_progress_done"),
        ("which should I learn first", "ask_next_step"),
        ("if I start with Kafka, how long does it take", "ask_roadmap"),
    ],
)
def test_other_words_change_no_order(anna: Person, text: str, intent: str) -> None:
    before = skills(anna)
    answer(anna, text, intent)
    assert skills(anna) == before


def test_the_order_there_is_stays_and_that_is_said(anna: Person) -> None:
    first = anna.desk.catalogue.skill_name(skills(anna)[0])
    assert answer(anna, f"start with {first} please", "ask_roadmap")[0] == "utter_order_already"
