"""An absence told in the talk: the plan goes around it."""

from __future__ import annotations

import pytest
from planned_world import answer, keeping, plan_of, planned, versions_of
from services_world import PERSON, Person

from bot.services import asides
from bot.services.desk import Desk
from bot.services.plan import away
from bot.services.steps import blocking


def told(person: Person) -> list[str]:
    reply = away.told(person.desk, person.turn("I'm on holiday from 3 to 17 March", "reschedule_checkin"))
    return [part.name for part in reply.parts] if reply else []


def test_a_holiday_moves_the_plan_by_its_days_and_says_so(desk: Desk) -> None:
    anna = planned(desk)
    before = plan_of(anna).roadmap
    names = told(anna)
    assert names[0] == "utter_away_kept"
    assert "utter_plan_changed" in names
    assert (plan_of(anna).roadmap.end - before.end).days == 15
    assert versions_of(anna)[-1].body["cause"] == "away"


def test_told_before_there_is_a_plan_it_is_kept_for_it_and_said(desk: Desk) -> None:
    person = Person(desk)
    assert told(person)[0] == "utter_away_kept"
    with desk.memory.unit() as unit:
        assert unit.person("anna", "").options == {"away": [["2026-03-03", "2026-03-17"]]}


@pytest.mark.parametrize("text", ["hello", "I know sql"])
def test_no_absence_changes_nothing(desk: Desk, text: str) -> None:
    assert away.told(desk, Person(desk).turn(text, "greet")) is None


@pytest.mark.parametrize(
    "text", ["peak season. no time till June", "no time until june, sorry", "no learning till 10 June"]
)
def test_no_time_with_an_end_is_days_off(desk: Desk, text: str) -> None:
    anna = planned(desk)
    assert says(anna, text)[0] == "utter_away_kept"


def says(person: Person, text: str) -> list[str]:
    reply = asides.answered(person.desk, person.turn(text, "reschedule_checkin"))
    return [part.name for part in reply.parts] if reply else []


def away_days(person: Person) -> list[list[str]]:
    with person.desk.memory.unit() as unit:
        return list(unit.person("anna", "").options.get("away", []))


@pytest.mark.parametrize(
    "text",
    [
        "I'm back early from holiday",
        "back from vacation sooner than planned",
        "we came home early",
        "my trip got cut short, I'm back",
        "hi, I'm back already",
        "my holiday is over",
    ],
)
def test_who_is_back_early_has_the_rest_of_the_days_again(desk: Desk, text: str) -> None:
    anna = planned(desk)
    end = plan_of(anna).roadmap.end
    says(anna, "I'm on holiday from tomorrow for three weeks")
    assert away_days(anna) == [["2026-03-03", "2026-03-23"]]
    anna.later(days=4)
    assert says(anna, text)[0] == "utter_back_early"
    assert away_days(anna) == [["2026-03-03", "2026-03-05"]]
    assert (plan_of(anna).roadmap.end - end).days <= 7


@pytest.mark.parametrize(
    "text", ["our holiday was cancelled", "the trip fell through", "I'm not going on holiday after all"]
)
def test_days_off_that_are_called_off_are_planned_again(desk: Desk, text: str) -> None:
    anna = planned(desk)
    end = plan_of(anna).roadmap.end
    says(anna, "I'm on holiday from tomorrow for three weeks")
    assert says(anna, text)[0] == "utter_away_off"
    assert (away_days(anna), plan_of(anna).roadmap.end) == ([], end)


@pytest.mark.parametrize("text", ["I'll be back early", "when I'm back from holiday I start", "I'm not back yet"])
def test_a_return_to_come_ends_nothing(desk: Desk, text: str) -> None:
    anna = planned(desk)
    says(anna, "I'm on holiday from tomorrow for three weeks")
    anna.later(days=4)
    says(anna, text)
    assert away_days(anna) == [["2026-03-03", "2026-03-23"]]


def test_who_is_back_early_before_the_days_came_takes_none(desk: Desk) -> None:
    anna = planned(desk)
    says(anna, "I'm on holiday from tomorrow for three weeks")
    assert says(anna, "I'm back early from holiday")[0] == "utter_back_early"
    assert away_days(anna) == []


@pytest.mark.parametrize(
    ("text", "last", "hours"),
    [
        ("finals until 10 april, after that 15 hours", "2026-04-10", 15),
        ("my thesis keeps me busy until the end of may, then i can do 20h per week", "2026-05-31", 20),
        ("on parental leave until 1 june, afterwards 6 hours a week", "2026-06-01", 6),
        ("exam phase till 20 march, from then on 2 hours a day", "2026-03-20", 14),
        ("I'm away until 15 april. once i'm back i have 12 hours a week", "2026-04-15", 12),
    ],
)
def test_a_pause_and_the_hours_after_it_are_both_kept(desk: Desk, text: str, last: str, hours: float) -> None:
    person = planned(desk)
    names = answer(person, text, "change_time_budget")
    assert names[:2] == ["utter_away_kept", "utter_away_hours"] and "utter_plan_moved" in names
    with person.desk.memory.unit() as unit:
        held = unit.person(PERSON, "")
    assert held.options["away"][-1][1] == last and held.hours_per_week == hours


@pytest.mark.parametrize("text", ["until the 20th of may", "for 3 weeks", "maybe until june"])
def test_a_pause_just_made_takes_the_end_that_is_named(desk: Desk, text: str) -> None:
    anna = planned(desk)
    anna.says(keeping(blocking.remedied), "please pause the plan", "chitchat")
    assert answer(anna, text, "goodbye")[0] == "utter_away_kept"


def test_an_end_alone_is_no_pause(desk: Desk) -> None:
    anna = planned(desk)
    assert "utter_away_kept" not in answer(anna, "until june", "goodbye")


def test_illness_is_met_with_a_kind_word(desk: Desk) -> None:
    anna = planned(desk)
    assert answer(anna, "sick till monday", "goodbye")[0] == "utter_away_ill"


def test_who_is_back_from_days_never_told_is_told_where_they_stand(desk: Desk) -> None:
    anna = planned(desk)
    assert answer(anna, "back from holiday", "chitchat")[0].startswith("utter_welcome_back")
