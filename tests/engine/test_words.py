"""A finished step is kept in the person's words, however they were given."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bot.advice.profile import Evidence

pytestmark = pytest.mark.engine


@pytest.fixture
def stepped(talk: Callable[..., Any]) -> Any:
    """Somebody who was shown a step of their plan."""
    anna = talk()
    anna.say("I want to be a data engineer, I have 3 years of experience and 6 hours a week")
    anna.say("I know python and sql, no docker, no spark, no kafka, no airflow")
    anna.say("show me my plan")
    anna.say("what is my next step?")
    assert any(b["title"] == "I finished it" for b in anna.last["buttons"])
    return anna


def words(anna: Any) -> list[str]:
    with anna.engine.desk.memory.unit() as unit:
        return [c.quote for c in unit.claims(anna.person) if c.evidence is Evidence.DEMONSTRATED]


@pytest.mark.parametrize("text", ["I finished it", "I finished it!", "I have finished this step"])
def test_typed_words_are_kept_as_they_are(stepped: Any, text: str) -> None:
    stepped.say(text)
    assert set(words(stepped)) == {text}


def test_a_pressed_button_is_kept_as_what_it_says(stepped: Any) -> None:
    stepped.say(next(b["payload"] for b in stepped.last["buttons"] if b["title"] == "I finished it"))
    assert set(words(stepped)) == {"I finished it"}
