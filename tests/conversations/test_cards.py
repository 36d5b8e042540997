"""Cards carry what the message says, and each of their actions does what it says: real model, actions and database."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from bot.channels.frames import event
from bot.memory.thread import Entry

pytestmark = pytest.mark.engine


@pytest.fixture
def anna(talk: Callable[..., Any]) -> Any:
    """Someone with a plan."""
    made = talk("anna")
    for text in (
        "hi, I want to be a data engineer, 3 years of work",
        "I know python very well and a bit of excel, no sql, no docker, no spark, no kafka, no airflow",
        "what am I missing",
        "7 hours a week",
        "show my plan",
    ):
        made.say(text)
    return made


def card(person: Any) -> dict[str, Any]:
    found: dict[str, Any] = person.last["card"]
    return found


def skills(person: Any) -> dict[str, dict[str, Any]]:
    person.say("show me everything you know about me")
    return {skill["id"]: skill for skill in card(person)["skills"]}


def press(person: Any, actions: list[dict[str, str]], key: str) -> None:
    person.say(next(action for action in actions if action["key"] == key)["payload"])


def steps(person: Any) -> dict[str, dict[str, Any]]:
    person.say("show my plan")
    return {step["id"]: step for phase in card(person)["phases"] for step in phase["steps"]}


def test_a_skill_is_taken_back_from_the_card(anna: Any) -> None:
    press(anna, skills(anna)["excel"]["actions"], "remove")
    assert "Excel" in anna.last["text"]
    assert "excel" not in skills(anna)
    assert "excel" not in {s["id"] for s in anna.state()["skills"]}


def test_a_level_is_chosen_in_the_card(anna: Any) -> None:
    before = skills(anna)["excel"]
    assert {a["key"] for a in before["actions"]} == {"remove", "basic", "intermediate", "advanced"}
    press(anna, before["actions"], "advanced")
    after = skills(anna)["excel"]
    assert (after["level"], after["quote"]) == ("advanced", before["quote"])


def test_a_step_is_ticked_and_unticked_in_the_plan(anna: Any) -> None:
    first = next(iter(steps(anna).values()))
    assert first["state"] == "to do"
    press(anna, first["actions"], "done")
    ticked = steps(anna)[first["id"]]
    assert ticked["state"] == "done" and "stuck" not in {a["key"] for a in ticked["actions"]}
    press(anna, ticked["actions"], "undone")
    assert steps(anna)[first["id"]]["state"] == "doing"


def test_a_step_is_opened_from_the_plan(anna: Any) -> None:
    last = list(steps(anna).values())[-1]
    press(anna, last["actions"], "open")
    assert card(anna)["type"] == "step" and card(anna)["id"] == last["id"]


def test_a_goal_is_chosen_among_the_nearest(talk: Callable[..., Any]) -> None:
    bert = talk("bert")
    bert.say("I know sql, excel, power bi and statistics well")
    bert.say("which role fits me best?")
    roles = card(bert)["roles"]
    assert card(bert)["type"] == "match" and len(roles) == 3
    press(bert, roles[1]["actions"], "aim")
    assert bert.state()["target_role"] == roles[1]["role"]["id"]


def test_progress_has_its_points(anna: Any) -> None:
    press(anna, next(iter(steps(anna).values()))["actions"], "done")
    anna.say("how am I doing?")
    shown = card(anna)
    assert shown["type"] == "progress" and shown["points"][-1]["share"] == pytest.approx(100 * shown["share"], abs=0.1)
    assert {"id", "name"} == set(shown["next"][0])


def test_no_payload_leaves_the_server(anna: Any) -> None:
    for text in ("show my plan", "show me everything you know about me", "my gaps"):
        anna.say(text)
        body = {"text": anna.last["text"], "buttons": anna.last["buttons"], "custom": anna.last["card"]}
        assert "payload" not in str(event(Entry(1, "bot", "", "", body)))
