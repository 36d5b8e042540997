"""The least that a role takes, whether work counts, when it is done: asked beside other things, answered as asked."""

from __future__ import annotations

from datetime import date

import pytest
from planned_world import analyst, analyst_with_plan, answer, states
from services_world import Person

from bot.reading.times.deadlines import deadline_of
from bot.reading.wellbeing import worries
from bot.services.desk import Desk
from bot.services.documents import honesty
from bot.services.followup import checkins
from bot.services.learning import itself
from bot.services.plan import ending, feasts
from bot.services.record import reasons
from bot.services.roles import musts


@pytest.mark.parametrize(
    "text",
    [
        "thats a lot. whats the least i need for a first job",
        "what's the bare minimum?",
        "which essentials do i need to learn",
        "ok but what really matters most",
        "what do i actually need to know",
    ],
)
def test_the_least_is_the_musts_by_how_they_stand(desk: Desk, text: str) -> None:
    person = analyst_with_plan(desk)
    assert answer(person, text)[0] == "utter_least"
    body = next(str(part.vars["body"]) for part in person.last.parts if part.name == "utter_least")
    assert "Not talked about yet: " in body and "Communication" not in body


@pytest.mark.parametrize(
    "text", ["at least i need a break", "that was the least of it", "the minimum wage is low", "what do i need"]
)
def test_other_words_do_not_ask_for_the_least(text: str) -> None:
    assert musts.LEAST.search(text) is None


def test_without_a_goal_there_is_no_least(desk: Desk) -> None:
    person = Person(desk)
    assert musts.least(desk, person.turn("what's the least i need", "ask_role_requirements")) is None
    assert musts.least(desk, analyst(desk).turn("what's the least i need", "ask_role_requirements")) is not None


@pytest.mark.parametrize(
    "text",
    [
        "my boss asked me to do the depot numbers every week now. does that count for something",
        "does my work with the stock lists count?",
        "would it count if i do this at my job",
        "i make the shift plan at work, does that count?",
    ],
)
def test_work_that_is_used_counts_by_what_it_shows(desk: Desk, text: str) -> None:
    assert "utter_work_counts" in answer(analyst_with_plan(desk), text)


@pytest.mark.parametrize(
    "text",
    ["does volunteering count as experience", "does that count as done?", "my boss can count on me", "count me in"],
)
def test_other_countings_are_left_to_their_answers(text: str) -> None:
    assert honesty.WORK_COUNTS.search(text) is None


def test_who_is_asked_to_do_more_at_work_is_not_doubted() -> None:
    assert worries.worry("my boss asked me to do the depot numbers every week now") == ""
    assert worries.worry("my wife keeps asking me to stop this") == worries.OTHERS
    assert worries.worry("my brother keeps asking why i do this") != ""


@pytest.mark.parametrize("text", ["so when done", "done when", "ok, when finished then", "and ready by when?"])
def test_when_it_is_done_is_a_question_and_no_report(desk: Desk, text: str) -> None:
    person = analyst_with_plan(desk)
    answer(person, "weekly check-ins please", "reschedule_checkin", checkins.change)
    assert ending.asks_time(text, person.now.date())
    answer(person, text, "report_progress_done")
    assert "done" not in states(person).values()


@pytest.mark.parametrize("text", ["done", "when i'm done i tell you", "finished when i had time"])
def test_a_report_is_no_question_of_the_end(text: str, desk: Desk) -> None:
    assert not ending.asks_time(text, Person(desk).now.date())


@pytest.mark.parametrize("text", ["no not used", "not used it yet", "ok, never tried"])
def test_what_was_just_explained_is_denied_in_few_words(desk: Desk, text: str) -> None:
    assert itself.WORDS.search(text)


@pytest.mark.parametrize("text", ["not used to this", "no, not now", "not yet"])
def test_other_short_noes_are_not_about_a_skill(text: str) -> None:
    assert not itself.WORDS.search(text)


@pytest.mark.parametrize(
    "text",
    [
        "why you are saying sql is gap i told i know sql",
        "why is sql missing, i said i know it",
        "how come sql is too low?",
    ],
)
def test_why_something_is_a_gap_is_told_by_its_rule_and_takes_nothing_back(desk: Desk, text: str) -> None:
    person = analyst_with_plan(desk)
    before = person.skills()
    assert "utter_why_gaps" in answer(person, text, "deny_skill")
    assert person.skills() == before


def test_what_is_no_gap_is_not_explained_as_one(desk: Desk) -> None:
    person = analyst_with_plan(desk)
    assert reasons.gap_why(desk, person.turn("why is docker missing", "ask_why")) is None


@pytest.mark.parametrize(
    "text", ["my target is diwali", "i want to be done by eid", "ready before the chinese new year"]
)
def test_the_date_of_a_feast_that_moves_is_asked(desk: Desk, text: str) -> None:
    assert answer(analyst_with_plan(desk), text)[0] == "utter_feast_date"


@pytest.mark.parametrize("text", ["happy diwali!", "no time during ramadan", "my goal is data engineer"])
def test_a_feast_that_is_no_wished_end_is_left(text: str) -> None:
    assert feasts.WORDS.search(text) is None


def test_a_target_that_is_a_date_is_the_wished_end() -> None:
    assert deadline_of("my target is christmas", date(2026, 3, 2)) == date(2026, 12, 24)
    assert deadline_of("my target is data analyst", date(2026, 3, 2)) is None
