"""Check-ins by the real model: wished for, answered, moved, silent, come back to; in words of nobody's training."""

from __future__ import annotations

import pytest

from bot.checkins.worker import Round
from tests.conversations.follow_up_world import AIRFLOW, DOCKER, Follower, clock, planned, weekly

pytestmark = pytest.mark.engine
__all__ = ["clock", "planned", "weekly"]

ONE = Round(sent=1)
OFFERS = ("every week", "weekly, every two weeks")


def test_check_ins_are_offered_once(planned: Follower) -> None:
    said = [planned.says(line) for line in ("kicked off docker yesterday", "thanks a lot", "how far am I", "ok")]
    assert sum(any(offer in each for offer in OFFERS) for each in said) == 1


@pytest.mark.parametrize(
    ("line", "rhythm", "due"),
    [
        ("weekly", "weekly", "2026-03-09T18:00"),
        ("fridays would be fine, once a week", "weekly", "2026-03-06T18:00"),
        ("yeah a nudge each sunday around 7 in the evening would help", "weekly", "2026-03-08T19:00"),
        ("ping me on sunday mornings", "weekly", "2026-03-08T09:00"),
        ("every second week is plenty", "every two weeks", "2026-03-16T18:00"),
        ("once a month is more than enough", "monthly", "2026-04-02T18:00"),
        ("drop me a line whenever a step is due please", "steps", "2026-03-09T18:00"),
    ],
)
@pytest.mark.parametrize("after_offer", [False, True])
def test_a_rhythm_in_words(planned: Follower, line: str, rhythm: str, due: str, after_offer: bool) -> None:
    if after_offer:
        planned.says("how often do you ask me?")
    said = planned.says(line)
    assert planned.wishes.rhythm == rhythm
    assert planned.wishes.channel == "chat"
    assert planned.pending == [due]
    assert "city" in said or "where are you" in said


@pytest.mark.parametrize("line", ["no need for that", "I'd rather you didn't ping me at all", "nah, I come by myself"])
def test_no_check_ins_is_kept_and_not_asked_again(planned: Follower, line: str) -> None:
    planned.says("how often do you ask me?", line)
    assert planned.talk.state()["checkins"] == "off"
    assert planned.waits(days=20).sent == 0
    said = [planned.says(each) for each in ("kicked off docker yesterday", "thanks")]
    assert not any(offer in each for each in said for offer in OFFERS)


@pytest.mark.parametrize(
    ("line", "zone"),
    [("Toronto", "America/Toronto"), ("I'm sitting in Lisbon", "Europe/Lisbon"), ("keep it", "UTC")],
)
def test_where_the_person_is(planned: Follower, line: str, zone: str) -> None:
    planned.says("ask me once a week", line)
    assert planned.wishes.zone == zone


@pytest.mark.parametrize(
    ("line", "hour"),
    [
        ("never before 10 in the morning please", 18),
        ("not after 9pm", 18),
        ("quiet after 5pm pls", 17),
        ("only between noon and 4pm", 16),
        ("don't write me before 7 pm", 19),
    ],
)
def test_hours_of_quiet_are_kept_and_no_hour_to_ask_at(weekly: Follower, line: str, hour: int) -> None:
    said = weekly.says(line)
    assert weekly.wishes.hour == hour
    assert weekly.pending == [f"2026-03-09T{hour:02}:00"]
    assert f"{hour:02}:00" in said


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("yes all wrapped up", "done"),
        ("finally got it over the line", "done"),
        ("plugging away at it", "doing"),
        ("in the middle of it still", "doing"),
        ("got about two thirds of it", "doing"),
        ("can't crack this one", "blocked"),
        ("haven't touched it, exams at uni", "blocked"),
    ],
)
def test_an_answer_is_said_of_the_step_that_was_asked_about(weekly: Follower, line: str, state: str) -> None:
    assert weekly.is_asked() == ONE
    said = weekly.says(line)
    assert "airflow" in weekly.heard()[0].casefold()
    assert weekly.steps == {AIRFLOW: state}
    assert "airflow" in said
    assert weekly.talk.state()["checkins"] == "weekly"
    assert len(weekly.pending) == 1


@pytest.mark.parametrize(("title", "state"), [("Done", "done"), ("Going", "doing"), ("Stuck", "blocked")])
def test_an_answer_by_button(weekly: Follower, title: str, state: str) -> None:
    weekly.is_asked()
    weekly.says("hello")
    weekly.says(weekly.buttons()[title])
    assert weekly.steps == {AIRFLOW: state}


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("not today, maybe thursday", "2026-03-12T18:00"),
        ("can we speak about it in a fortnight", "2026-03-23T18:00"),
        ('/reschedule_checkin{"checkin": "in three days"}', "2026-03-12T18:00"),
    ],
)
def test_later(weekly: Follower, line: str, due: str) -> None:
    weekly.is_asked()
    weekly.says(line)
    assert weekly.pending == [due]
    assert weekly.steps == {}
    assert weekly.is_asked() == ONE


def test_snoozed_before_it_comes(weekly: Follower) -> None:
    weekly.says("snooze it for ten days")
    assert weekly.pending == ["2026-03-12T18:00"]


@pytest.mark.parametrize("line", ["pls quit pestering me", "knock it off with the reminders", "/stop_checkins"])
def test_stopped_and_taken_up_again(weekly: Follower, line: str) -> None:
    weekly.is_asked()
    said = weekly.says(line)
    assert weekly.talk.state()["checkins"] == "off"
    assert weekly.pending == []
    assert "stop" in said or "not ask" in said
    assert weekly.waits(days=30).sent == 0
    weekly.says("go ahead and start those reminders up again")
    assert weekly.wishes.rhythm == "weekly"
    assert len(weekly.pending) == 1


def test_changed_in_words(weekly: Follower) -> None:
    weekly.says("make it rarer")
    assert weekly.wishes.rhythm == "every two weeks"
    weekly.says("actually mondays suit me better")
    assert weekly.wishes.days == "0"
    weekly.says("I just moved to Vancouver")
    assert weekly.wishes.zone == "America/Vancouver"
    assert len(weekly.pending) == 1


def test_days_away_hold_plan_and_check_ins(weekly: Follower) -> None:
    first = weekly.end()
    weekly.says("gone camping from 9 march till 22 march")
    assert weekly.pending == ["2026-03-23T18:00"]
    assert (weekly.end() - first).days == 14
    weekly.says("I'm home again already")
    assert weekly.pending == ["2026-03-09T18:00"]
    assert weekly.end() == first


def test_who_writes_first_is_not_asked_on_top(weekly: Follower) -> None:
    weekly.waits(days=6, hours=9)
    weekly.says("airflow basics are behind me")
    assert weekly.steps == {AIRFLOW: "done"}
    assert weekly.pending == ["2026-03-16T18:00"]
    assert weekly.waits(days=2).sent == 0


def silent(weekly: Follower) -> list[str]:
    """Three check-ins without an answer: the days they came."""
    days = []
    for _ in range(3):
        assert weekly.is_asked() == ONE
        days.append(f"{weekly.clock.now:%d %b}")
    return days


def test_silence_slows_asks_once_and_rests(weekly: Follower) -> None:
    assert silent(weekly) == ["09 Mar", "23 Mar", "06 Apr"]
    assert weekly.pending == []
    assert weekly.waits(days=60).sent == 0
    weekly.says("morning!")
    letters = weekly.heard()
    assert len(letters) == 2  # the last of them and the answer: no pile on return
    assert "pause" in letters[0].casefold()
    assert len(weekly.pending) == 1


@pytest.mark.parametrize(
    ("line", "rhythm", "expect"),
    [
        ("pause it please", "off", "stopped"),
        ("let's make the plan lighter", "weekly", "smaller"),
        ("every other week is enough", "every two weeks", "every two weeks"),
        ("carry on as before", "weekly", "every week"),
    ],
)
def test_pause_shrink_or_change(weekly: Follower, line: str, rhythm: str, expect: str) -> None:
    silent(weekly)
    said = weekly.says(line)
    assert weekly.wishes.rhythm == rhythm
    assert expect in said or (expect == "stopped" and "not ask" in said)


@pytest.mark.parametrize("line", ["hey there, life happened", "long time no see, where was I"])
def test_back_after_three_months(weekly: Follower, line: str) -> None:
    weekly.says("docker is behind me")
    first = weekly.end()
    silent(weekly)
    weekly.waits(days=92)
    said = weekly.says(line)
    assert said.count("data engineer") == 1
    assert "1 of 8 steps" in said
    assert "weeks behind" in said
    assert weekly.end() > first
    assert f"{weekly.end().day} {weekly.end():%b %Y}".casefold() in said
    assert weekly.steps == {DOCKER: "done"}
    assert "airflow" in weekly.says("why is it later now?")


@pytest.mark.parametrize(
    ("line", "channel"),
    [
        ("send it by telegram", "Telegram"),
        ("can you email me the reminders instead?", "e-mail"),
        ("whatsapp me instead", "WhatsApp"),
        ("I'd rather get them on slack", "Slack"),
        ("do you have a telegram bot", "Telegram"),
    ],
)
def test_another_channel_is_told_plainly_and_kept_as_a_wish(weekly: Follower, line: str, channel: str) -> None:
    said = weekly.says(line)
    assert channel.casefold() in said
    assert "here" in said or "this chat" in said
    assert weekly.channel_wish == channel
    assert weekly.wishes.channel == "chat"
    assert weekly.pending == ["2026-03-09T18:00"]
    assert weekly.is_asked() == ONE


def test_a_rhythm_with_a_channel_sets_the_rhythm(planned: Follower) -> None:
    said = planned.says("text me on my phone each week")
    assert planned.wishes.rhythm == "weekly"
    assert planned.channel_wish == "text message"
    assert "text message" in said
    planned.says("start over", "yes")
    assert planned.channel_wish == ""
