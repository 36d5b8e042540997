"""Hours that come with the wish for a plan, and what an area's line in the gap view says first."""

from __future__ import annotations

import pytest
from planned_world import answer, planned
from services_world import PERSON, Person

from bot.advice.gaps import assess
from bot.advice.profile import Claim, Evidence, Polarity, Profile
from bot.reports.chat import gap_view
from bot.services import gaps, telling
from bot.services.desk import Desk
from bot.services.plan import roadmaps
from bot.services.plan.wishes import asks_plan


@pytest.fixture
def halfway(desk: Desk) -> Person:
    """Someone who has seen gaps while a round of checks is open."""
    person = Person(desk)
    person.says(telling.note, "I want to be a data engineer, 3 years of work, I know python", "state_target_role")
    person.says(gaps.show, "what am I missing", "ask_gap")
    assert person.last.asked.kind == "checks"
    return person


def test_hours_told_with_the_wish_for_a_plan_bring_the_plan(halfway: Person) -> None:
    halfway.says(telling.note, "I have no spark and no kafka", "deny_skill")
    halfway.says(roadmaps.change_hours, "make me a plan, I can do two evenings a week", "change_time_budget")
    assert "utter_plan" in halfway.names()


def test_hours_alone_leave_the_open_question_open(halfway: Person) -> None:
    halfway.says(telling.note, "I have no spark and no kafka", "deny_skill")
    halfway.says(roadmaps.change_hours, "I can do two evenings a week", "change_time_budget")
    assert "utter_plan" not in halfway.names()
    assert halfway.last.offer == "questions"  # the list was put three times by now: it waits; as little is known yet,
    assert "/ask_roadmap" in dict(halfway.last.buttons).values()  # it is offered again beside the plan


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("make me a plan please", True),
        ("I need some kind of roadmap", True),
        ("10 hours, show me the plan", True),
        ("I plan on 10 hours a week", False),
        ("10 hours", False),
    ],
)
def test_the_wish_for_a_plan_beside_hours(text: str, asked: bool) -> None:
    assert asks_plan(text) is asked


def test_what_only_wants_showing_is_not_named_among_what_is_missing(desk: Desk) -> None:
    """Pivot tables are told without a level where the role wants advanced; macros are denied."""

    def claim(skill: str, polarity: Polarity) -> Claim:
        return Claim(skill, polarity, None, Evidence.SAID, skill, "2026-03-02", None)

    told = (claim("pivot-tables", Polarity.HAS), claim("excel-macros", Polarity.LACKS))
    report = assess(Profile(told, 3.0), desk.catalogue.roles["data-analyst"], desk.catalogue)
    line = next(line for line in gap_view(report, desk.catalogue).splitlines() if line.startswith("• Spreadsheets"))
    missing, shown = line.split("still to show: ")
    assert "Macros" in missing
    assert "Pivot tables" in shown
    assert "Pivot tables" not in missing


@pytest.mark.parametrize("words", ["please leave out Spark", "add Tableau to my plan"])
def test_a_wish_for_the_plan_leaves_all_else_that_is_kept_as_it_was(desk: Desk, words: str) -> None:
    """Once all that lay beside became lists: a kept posting was lost, and a day fell into its letters."""
    person = planned(desk)
    beside = {"posting": {"role": "data-engineer", "posting": "{}", "before": None}, "until": "2026-04-01"}
    with desk.memory.unit() as unit:
        unit.update_person(PERSON, options=beside)
    person.says(roadmaps.show, words, "ask_roadmap")
    with desk.memory.unit() as unit:
        options = unit.person(PERSON, "").options
    assert {key: options.get(key) for key in beside} == beside
    assert options["drop"] or options["also"]


@pytest.mark.parametrize(
    "text",
    [
        "go without spark",
        "plan it without spark please",
        "can you redo the plan without spark?",
        "I'd rather go without the spark part",
        "without spark, please",
        "let's leave spark aside",
    ],
)
def test_what_the_plan_goes_without_is_left_out_and_no_lack(desk: Desk, text: str) -> None:
    person = planned(desk)
    before = person.skills()
    answer(person, text, "deny_skill")
    assert person.names()[0] in ("utter_wish_dropped", "utter_wish_replaced")
    assert person.skills() == before


@pytest.mark.parametrize("text", ["I work without kafka", "I got by without kafka", "find me jobs without kafka"])
def test_what_somebody_does_without_says_nothing_of_the_plan(desk: Desk, text: str) -> None:
    person = planned(desk)
    assert not {"utter_wish_dropped", "utter_wish_replaced"}.intersection(answer(person, text, "state_skills"))
