"""Where somebody is: cities, regions and countries in the words in which people name them."""

from datetime import date

import pytest

from bot.reading.followup.rhythms import wish_in
from bot.reading.times.zones import place_said, zone_in

ANSWERS = [
    ("fresno time", "America/Los_Angeles"),
    ("recife", "America/Recife"),
    ("São Paulo", "America/Sao_Paulo"),
    ("münchen", "Europe/Berlin"),
    ("i'm in slovenia", "Europe/Ljubljana"),
    ("the netherlands", "Europe/Amsterdam"),
    ("near tampa", "America/New_York"),
    ("Nairobi here", "Africa/Nairobi"),
    ("Kenya", "Africa/Nairobi"),
    ("costa rica", "America/Costa_Rica"),
    ("newfoundland", "America/St_Johns"),
    ("bali, indonesia", "Asia/Makassar"),
]
BESIDE = [
    ("sundays evening, berlin", "Europe/Berlin"),
    ("weekly, london", "Europe/London"),
    ("every week saturday morning, time of recife", "America/Recife"),
    ("mondays 7pm, sao paulo", "America/Sao_Paulo"),
    ("friday 5pm berlin", "Europe/Berlin"),
    ("weekly is fine, fresno time", "America/Los_Angeles"),
    ("every sunday evening lagos", "Africa/Lagos"),
]
NOWHERE = [
    "weekly please, thanks",
    "every friday would be nice",
    "once a week, mobile is fine",
    "mondays, part time",
    "sundays, i'm austin by the way",
]
TODAY = date(2026, 1, 5)


@pytest.mark.parametrize(("text", "zone"), ANSWERS, ids=[text for text, _ in ANSWERS])
def test_where_as_an_answer(text, zone):
    assert zone_in(text, asked=True) == zone


@pytest.mark.parametrize(("text", "zone"), BESIDE, ids=[text for text, _ in BESIDE])
def test_a_place_beside_a_rhythm(text, zone):
    assert wish_in(text, TODAY).zone == zone


@pytest.mark.parametrize("text", NOWHERE)
def test_no_place_beside_a_rhythm(text):
    assert wish_in(text, TODAY).zone == ""


def test_a_name_is_no_place():
    assert zone_in("I'm Austin") == zone_in("i'm sofia, nice to meet you") == ""
    assert zone_in("I'm in Austin") == "America/Chicago"


@pytest.mark.parametrize("text", ["kalamazoo", "i'm in Wagga Wagga", "from Tlaquepaque", "near Bodo"])
def test_a_place_no_list_knows(text):
    assert place_said(text)


@pytest.mark.parametrize(
    "text", ["no idea", "skip", "later please", "keep it", "not telling you that at all", "42", "ok"]
)
def test_no_place_at_all(text):
    assert place_said(text) == ""
