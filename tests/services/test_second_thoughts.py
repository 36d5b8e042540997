"""A report put right a moment later: less was done, or somebody else did it."""

from __future__ import annotations

import pytest
from planned_world import planned, states
from services_world import Person

from bot.reading.steps.second_thoughts import turns_back
from bot.services import asides, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.followup import checkins
from bot.services.record import undoing
from bot.services.steps import progress


def say(person: Person, text: str, intent: str = "chitchat") -> list[str]:
    """A message answered as actions answer it, with what it changes kept."""

    def reply(desk: Desk, turn: Turn) -> Reply:
        before = undoing.state(desk, turn)
        service = progress.done if intent == "report_progress_done" else telling.note
        made = checkins.taken(desk, turn) or asides.answered(desk, turn) or service(desk, turn)
        undoing.keep(desk, turn, before, made)
        return made

    person.says(reply, text, intent)
    return person.names()


@pytest.fixture
def ann(desk: Desk) -> Person:
    """Someone with a plan who has just reported that Spark is finished."""
    person = planned(desk)
    say(person, "I finished spark", "report_progress_done")
    assert list(states(person).values()) == ["done"]
    return person


@pytest.mark.parametrize(
    "text",
    [
        "sorry, i only began it",
        "oops i just installed it",
        "no, I mean I've only watched the intro",
        "actually i just opened it",
        "well, i only did half of it",
        "wait no, I just signed up for it",
        "hmm i only got through the first part",
        "i only downloaded it actually",
        "my bad, only skimmed spark",
    ],
)
def test_a_step_reported_too_soon_is_only_begun(ann: Person, text: str) -> None:
    say(ann, text, "deny")
    assert list(states(ann).values()) == ["doing"]


def test_a_skill_told_too_soon_is_a_step_begun(desk: Desk) -> None:
    person = planned(desk)
    say(person, "I know kafka now", "state_skills")
    assert person.skills()["kafka"] == "has"
    say(person, "no i meant i only started it", "deny")
    assert person.skills()["kafka"] == "lacks" and list(states(person).values()) == ["doing"]
    say(person, "undo that")
    assert "doing" not in states(person).values()


@pytest.mark.parametrize(
    "text",
    [
        "undo that, my sister did it",
        "take that back, it was someone else",
        "scratch that, i mixed up the courses",
        "revert it because it was my teammate",
        "wait, that wasn't me",
        "my friend finished it, not me",
        "hang on, a coworker did that one",
    ],
)
def test_what_somebody_else_did_is_taken_back(ann: Person, text: str) -> None:
    assert "utter_undone" in say(ann, text, "remove_or_correct")
    assert "done" not in states(ann).values()


def test_a_question_that_stands_is_answered(ann: Person) -> None:
    assert ann.last.asked.kind == "confirm"
    say(ann, "no, i only read about it", "deny")
    assert list(states(ann).values()) == ["done"]


@pytest.mark.parametrize("text", ["my colleague did it in two weeks", "i only watched a film yesterday"])
def test_later_it_is_news_of_its_own(ann: Person, text: str) -> None:
    say(ann, "thanks", "thanks")
    say(ann, text)
    assert list(states(ann).values()) == ["done"]


@pytest.mark.parametrize("text", ["undo that, what is kafka?", "undo that and show my plan instead of this"])
def test_a_wish_beside_it_is_no_reason(ann: Person, text: str) -> None:
    assert "utter_undone" not in say(ann, text)


@pytest.mark.parametrize(
    "text", ["no wait i meant i began it", "no i mean i only opened it", "no hang on, it was spark"]
)
def test_what_puts_a_report_right_declines_no_check_ins(text: str) -> None:
    assert turns_back(text)


@pytest.mark.parametrize("text", ["no", "no thanks", "not now", "no i mean", "never", "nope, no reminders"])
def test_a_no_stays_a_no(text: str) -> None:
    assert not turns_back(text)


@pytest.mark.parametrize(
    "text", ["I haven't finished kafka, I just watched the intro", "didn't complete kafka, only installed it"]
)
def test_a_step_said_to_be_unfinished_but_begun_is_under_way(desk: Desk, text: str) -> None:
    person = planned(desk)
    say(person, text, "remove_or_correct")
    assert list(states(person).values()) == ["doing"] and person.skills()["kafka"] == "lacks"
