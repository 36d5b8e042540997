"""Check-ins: the hour named with the wish, days without them, questions that change nothing, a habit by its day."""

from __future__ import annotations

import pytest
from planned_world import planned
from services_world import PERSON, Person

from bot.memory import promises
from bot.memory.promises import Wishes
from bot.services.desk import Desk, Reply, Turn
from bot.services.followup import checkins


def hears(person: Person, text: str, intent: str = "reschedule_checkin") -> list[str]:
    def reply(desk: Desk, turn: Turn) -> Reply:
        return checkins.taken(desk, turn) or checkins.change(desk, turn)

    person.says(reply, text, intent)
    return person.names()


def wishes(person: Person) -> Wishes:
    with person.desk.memory.unit() as unit:
        found = promises.wishes(unit, PERSON)
    assert found is not None
    return found


def due(person: Person) -> str:
    with person.desk.memory.unit() as unit:
        return next(p.local for p in promises.of_person(unit, PERSON) if p.state == "pending")


def asked(desk: Desk, text: str = "ask me every monday at 8:30, I'm in Berlin") -> Person:
    person = planned(desk)
    hears(person, text)
    return person


@pytest.mark.parametrize("text", ["can you remind me? mornings at 8", "remind me please, at 8 in the morning"])
def test_the_hour_is_kept_while_it_is_asked_how_often(desk: Desk, text: str) -> None:
    person = planned(desk)
    assert hears(person, text)[0] == "utter_checkins_hour"
    hears(person, "weekly")
    assert (wishes(person).rhythm, wishes(person).hour) == ("weekly", 8)


def test_the_night_is_not_kept(desk: Desk) -> None:
    person = planned(desk)
    hears(person, "can you remind me? at 3am")
    assert wishes(person).hour >= 7


@pytest.mark.parametrize(
    "text", ["did I miss any check-ins?", "what do you have noted about my check-ins", "when is my next check-in"]
)
def test_a_question_stops_nothing(desk: Desk, text: str) -> None:
    person = asked(desk)
    assert hears(person, text, "stop_checkins")[0] == "utter_checkins_status"
    assert wishes(person).rhythm == "weekly"


def test_a_real_stop_still_stops(desk: Desk) -> None:
    person = asked(desk)
    assert hears(person, "no more check-ins please", "stop_checkins")[0] == "utter_checkins_stopped"


def test_days_to_come_are_left_free_and_the_rhythm_stays(desk: Desk) -> None:
    person = asked(desk)
    assert due(person).startswith("2026-03-09")
    assert hears(person, "no check-ins from 8 to 17 march please", "stop_checkins")[0] == "utter_checkins_hushed"
    assert wishes(person).rhythm == "weekly"
    assert due(person) > "2026-03-17"


def test_a_weekday_right_after_is_the_day_of_the_habit(desk: Desk) -> None:
    person = asked(desk, "weekly check-ins please, Berlin")
    hears(person, "change the check-in day to friday")
    assert (wishes(person).days, wishes(person).again) == ("4", None)


def test_this_friday_is_one_day(desk: Desk) -> None:
    person = asked(desk, "weekly check-ins please, Berlin")
    hears(person, "ask me this friday again")
    assert wishes(person).again == "2026-03-06"


def test_the_first_of_every_month(desk: Desk) -> None:
    person = asked(desk)
    hears(person, "ask me once a month on the 1st")
    assert wishes(person).days == "0123456"
    assert due(person).startswith("2026-04-01")


def test_the_town_is_taken_also_when_another_word_came_between(desk: Desk) -> None:
    person = asked(desk, "weekly check-ins please")
    hears(person, "8am")
    hears(person, "tokyo", "out_of_scope")
    assert (wishes(person).zone, wishes(person).hour) == ("Asia/Tokyo", 8)


@pytest.mark.parametrize(
    "text", ["ok what do I do first this week", "where do I start tomorrow", "whats due on friday"]
)
def test_a_question_of_what_to_do_moves_no_check_in(desk: Desk, text: str) -> None:
    person = asked(desk)
    before = due(person)
    assert checkins.taken(person.desk, person.turn(text, "ask_next_step")) is None
    assert due(person) == before


def test_another_day_right_after_still_moves_it(desk: Desk) -> None:
    person = asked(desk)
    before = due(person)
    assert hears(person, "ask me this thursday for once")
    assert due(person) != before
