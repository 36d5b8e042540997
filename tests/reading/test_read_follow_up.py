"""What is read of answers about check-ins: a bare rhythm, a channel, hours of quiet, money, a step passed over."""

from __future__ import annotations

from datetime import time

import pytest

from bot.reading.followup.bare_rhythms import only_rhythm
from bot.reading.followup.channels import channel_in
from bot.reading.followup.quiet_hours import bounds_in, within, without_bounds
from bot.reading.steps.reports import skipped
from bot.reading.wellbeing.troubles import of_study, too_dear


@pytest.mark.parametrize("line", ["Monthly sounds good", "fridays, weekly please", "I'd prefer once a week", "daily"])
def test_a_rhythm_and_nothing_else(line: str) -> None:
    assert only_rhythm(line)


@pytest.mark.parametrize("line", ["python weekly", "weekly standups with my boss", "what is weekly?", "hello"])
def test_a_rhythm_beside_other_things(line: str) -> None:
    assert not only_rhythm(line)


@pytest.mark.parametrize(
    ("line", "channel"),
    [
        ("could the check-ins come to my inbox?", "e-mail"),
        ("call me every friday", "phone"),
        ("notify me thru discord", "Discord"),
        ("I want push notifications", "push notification"),
        ("put the reminders in my google calendar", "calendar"),
        ("I send reports by email to clients", ""),
        ("I built a telegram bot", ""),
        ("call me Anna", ""),
        ("we message customers via whatsapp", ""),
        ("I want to go into teams with data", ""),
        ("don't email me", ""),
    ],
)
def test_a_channel_is_wished_for_or_only_spoken_of(line: str, channel: str) -> None:
    assert channel_in(line) == channel


def test_a_bare_channel_counts_only_where_check_ins_were_spoken_of() -> None:
    assert channel_in("is whatsapp possible?", open_question=True) == "WhatsApp"
    assert channel_in("signal") == ""


@pytest.mark.parametrize(
    ("line", "bounds"),
    [
        ("nothing before 11 pls", (time(11), None)),
        ("leave me alone after 8pm", (None, time(20))),
        ("only after 6pm", (time(18), None)),
        ("only between noon and 5pm", (time(12), time(17))),
        ("i work from 9 to 5", (None, None)),
        ("no check-ins before may", (None, None)),
    ],
)
def test_hours_of_quiet(line: str, bounds: tuple[time | None, time | None]) -> None:
    assert bounds_in(line) == bounds
    assert (without_bounds(line) == line) == (bounds == (None, None))


def test_an_hour_is_moved_only_as_far_as_the_bounds_want() -> None:
    assert within(time(18), (time(10), time(21))) == time(18)
    assert within(time(18), (None, time(17))) == time(17)
    assert within(time(8), (time(10), None)) == time(10)


def test_what_is_too_dear_too_hard_or_passed_over() -> None:
    assert too_dear("that bootcamp is way out of my price range")
    assert not too_dear("how much does a data analyst earn")
    assert of_study("can't figure out these joins")
    assert skipped("left out kafka for the moment")
    assert not skipped("I never skipped class")
