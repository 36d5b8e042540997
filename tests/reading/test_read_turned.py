"""Check-ins turned a little: another hour, a weekday less, the next one left out; questions about them."""

from __future__ import annotations

from datetime import date, time

import pytest

from bot.reading.followup.turned import asks_back, days_dropped, hour_nearer, moves_later, skips_next

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("text", "at", "meant"),
    [
        ("not that early, 11", time(8), time(11)),
        ("too early! 9:30 please", time(7), time(9, 30)),
        ("actually not that late, 6:30", time(20), time(18, 30)),
        ("that's way too late, 5pm", time(21), time(17)),
        ("a bit later please", time(9), time(11)),
        ("a little earlier", time(19), time(17)),
        ("too early, rather 1", time(9), time(13)),
        ("not so early please, 11", time(20), time(11)),
    ],
)
def test_the_hour_moves_to_the_side_that_is_told(text: str, at: time, meant: time) -> None:
    assert hour_nearer(text, at) == meant


@pytest.mark.parametrize(
    "text",
    [
        "11",
        "I finished 2 steps earlier",
        "can I be done earlier?",
        "later this week",
        "too early to say when the plan ends",
        "7 pm",
    ],
)
def test_no_hour_moves_by_other_words(text: str) -> None:
    assert hour_nearer(text, time(9)) is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("can you stop reminding me on thursdays", "0"),
        ("no check-ins on thursday any more", "0"),
        ("not on mondays please", "3"),
    ],
)
def test_one_weekday_goes(text: str, left: str) -> None:
    assert days_dropped(text, "03") == left


@pytest.mark.parametrize(
    "text", ["stop reminding me", "remind me on thursdays", "not this thursday", "no mondays and no thursdays"]
)
def test_no_weekday_goes_by_other_words(text: str) -> None:
    assert days_dropped(text, "03") == ""


def test_the_next_one_is_skipped_and_no_step_is() -> None:
    assert skips_next("skip the next check-in please") == "check-in"
    assert skips_next("ok leave out the next one") == "one"
    assert skips_next("skip the next step") == ""
    assert skips_next("skip this one") == ""


@pytest.mark.parametrize(
    "text",
    [
        "who said I wanted it every two weeks?",
        "are you still writing to me on saturdays?",
        "when do you write next",
        "why do you ask me every week?",
        "how often will you check in?",
    ],
)
def test_a_question_about_check_ins_wishes_nothing(text: str) -> None:
    assert asks_back(text)


@pytest.mark.parametrize(
    "text",
    ["write to me every two weeks", "can you ask me on saturdays?", "when do I finish?", "did I ask for tableau?"],
)
def test_no_wish_is_taken_for_a_question(text: str) -> None:
    assert not asks_back(text)


def test_a_move_to_come_changes_no_clock_yet() -> None:
    assert moves_later("I'm moving to London next week", MONDAY) == "Europe/London"
    assert moves_later("we're relocating to Tokyo in two months", MONDAY) == "Asia/Tokyo"
    assert moves_later("I moved to London", MONDAY) == ""
    assert moves_later("I'm in London now", MONDAY) == ""


@pytest.mark.parametrize(
    ("text", "hour"), [("not at 8, 7", 19), ("no, not at 20:00, 19:00", 19), ("not at 8, at 9 rather", 21)]
)
def test_the_hour_named_in_place_of_the_one_set(text: str, hour: int) -> None:
    assert hour_nearer(text, time(20)) == time(hour)


def test_another_hour_denied_than_the_one_set_changes_nothing() -> None:
    assert hour_nearer("not at 7, 6", time(20)) is None
