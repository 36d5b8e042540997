"""What goes wrong, in the log: without people's words, and not over and over."""

from __future__ import annotations

import logging

import pytest

from bot.channels.troubles import GAPS, Known, Troubles, kind

LOG = logging.getLogger("bot.channels.telegram.tests")


class Ticks:
    """Seconds that a test lets pass."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def failed(error: Exception) -> Exception:
    try:
        raise error
    except Exception as caught:
        return caught


def test_of_an_unknown_error_kind_and_place_are_told_and_no_word_of_it() -> None:
    told = kind(failed(ValueError("I was fired from Example Ltd")))
    assert told.startswith("ValueError at test_troubles.py:") and "fired" not in told
    assert kind(KeyError("my secret")) == "KeyError"


def test_a_known_failure_is_told_in_its_words() -> None:
    assert kind(failed(Known("chat not found"))) == "Known: chat not found"


def test_a_trouble_that_lasts_is_told_ever_less_often_and_its_end_once(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("WARNING", LOG.name)
    ticks = Ticks()
    troubles = Troubles(LOG, ticks)
    for _ in range(12 * 60 * 30):  # every two seconds for twelve hours
        troubles.had("sending", "out of reach")
        ticks.now += 2.0
    lines = [record.getMessage() for record in caplog.records]
    assert lines[0] == "sending: out of reach"
    assert 8 <= len(lines) <= 20, lines
    assert "times)" in lines[-1]
    caplog.clear()
    for _ in range(3):
        troubles.over("sending")
    assert [record.getMessage() for record in caplog.records] == ["sending: well again"]


def test_a_trouble_that_comes_and_goes_is_told_once_in_a_while(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("WARNING", LOG.name)
    ticks = Ticks()
    troubles = Troubles(LOG, ticks)
    for _ in range(20):
        troubles.had("sending", "out of reach")
        troubles.over("sending")
        ticks.now += 1.0
    assert len(caplog.records) == 2, "each hiccup is told of"
    ticks.now += GAPS[0]
    troubles.had("sending", "out of reach")
    assert len(caplog.records) == 3
    troubles.had("asking", "out of reach")
    assert len(caplog.records) == 4, "another trouble is kept quiet for the first"


def test_what_never_went_wrong_is_never_well_again(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("WARNING", LOG.name)
    Troubles(LOG).over("sending")
    assert not caplog.records
