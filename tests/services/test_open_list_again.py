"""The gaps asked for again while nothing is known lead on by a question instead of the same list."""

from __future__ import annotations

import pytest
from planned_world import analyst_with_plan, planned
from services_world import Person

from bot.services import gaps, telling
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.plan import moves, roadmaps, versions
from bot.services.record import reasons
from bot.services.roles import beginnings
from bot.services.wellbeing import limits


def test_the_open_list_stands_once(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, "I want to be an NLP engineer", "state_target_role")
    person.says(telling.note, "7 years", "state_experience")
    person.says(gaps.show, "what am I missing", "ask_gap")
    assert person.names()[0] == "utter_gaps_open"
    asked = []
    for text in ("show me how I stand", "how far off am I"):
        person.says(gaps.show, text, "ask_gap")
        assert person.names()[0] == "utter_gaps_open_again"
        assert person.last.asked.kind or person.last.buttons
        asked.append(person.last.asked.kind)
    assert "checks" in asked
    person.says(telling.note, "I know tokenization", "state_skills")
    person.says(gaps.show, "and now?", "ask_gap")
    assert person.names()[0] in ("utter_gaps", "utter_gaps_few")


def test_who_is_ready_again_goes_on() -> None:
    for text in ("right, let's go on", "okay I'm ready to continue", "I'm better now, where were we", "go on please"):
        assert limits.CONTINUES.search(text), text
    for text in ("I can't go on", "what happens if I continue", "let's go on holiday first", "go away"):
        assert not limits.CONTINUES.search(text), text


def test_why_of_an_open_list_names_where_it_comes_from(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, "I want to be a data analyst", "state_target_role")
    with person.desk.memory.unit() as unit:
        for key in ("experience", "skills"):
            unit.mark_question("anna", key, "declined", person.now)
    person.says(gaps.show, "what am I missing", "ask_gap")
    person.says(reasons.why, "why that", "ask_why")
    part = next(part for part in person.last.parts if part.name == "utter_why_open")
    assert "Skill profiles" in part.vars["origins"]


def test_a_goal_told_by_asking_for_the_way_is_taken_up(desk: Desk) -> None:
    person = Person(desk)
    person.says(roadmaps.show, "can I become an NLP developer? that is what I want", "ask_roadmap")
    assert person.names()[:2] == ["utter_goal", "utter_need_skills"]
    assert person.state()["target_role"] == "nlp-engineer"


def test_why_of_what_is_in_no_plan_says_so(desk: Desk) -> None:
    person = planned(desk)
    person.says(reasons.why, "why redux", "ask_why")
    assert person.names()[0] == "utter_why_not_asked"
    person.says(reasons.why, "why docker", "ask_why")
    assert person.names()[0] != "utter_why_not_asked"


def test_a_plan_from_zero_is_no_news_a_turn_later(desk: Desk) -> None:
    person = analyst_with_plan(desk)

    def told(desk: Desk, turn: Turn) -> Reply:
        return versions.news(desk, turn, beginnings.assume_nothing(desk, turn))

    person.says(told, "plan from zero", "start_over")
    reply = versions.news(person.desk, person.turn("hm", "chitchat"), Reply((Part("utter_chitchat"),)))
    assert [part.name for part in reply.parts] == ["utter_chitchat"]


@pytest.mark.parametrize(("days", "said"), [(5, "5 days"), (21, "3 weeks"), (900, "2.5 years"), (731, "2 years")])
def test_a_long_span_is_told_in_years(days: int, said: str) -> None:
    assert moves.span(days) == said


@pytest.mark.parametrize("wished", [True, False])
def test_gaps_asked_for_before_there_was_a_goal_come_with_it(desk: Desk, wished: bool) -> None:
    person = Person(desk)
    if wished:
        person.says(gaps.show, "what skills do I lack", "ask_gap")
    person.says(telling.note, "5 years as a librarian", "state_experience")
    person.says(telling.note, "I know Excel and pandas well", "state_skills")
    person.says(telling.note, "data analyst I think", "state_target_role")
    assert ("utter_gaps" in person.names() or "utter_gaps_few" in person.names()) is wished
