"""A link sent by itself: kept with what was told a moment ago, never taken for a finished step."""

from __future__ import annotations

import pytest
from planned_world import keeping, planned, states
from services_world import PERSON, Person

from bot.services import asides, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.steps import progress, shown

LINK = "https://coursera.org/verify/ABC123"


@pytest.fixture
def anna(desk: Desk) -> Person:
    return planned(desk)


def say(person: Person, text: str, intent: str) -> list[str]:
    """Says something as actions answer it, with what it changes kept."""

    def answered(desk: Desk, turn: Turn) -> Reply:
        done = progress.done if intent == "report_progress_done" else telling.note
        return asides.answered(desk, turn) or done(desk, turn)

    person.says(keeping(answered), text, intent)
    return person.names()


@pytest.mark.parametrize("text", [LINK, f"here is the link: {LINK}", f"{LINK} proof"])
def test_a_bare_link_says_nothing_of_what_it_is_for(text: str) -> None:
    assert shown.bare(text)


@pytest.mark.parametrize(
    "text", [f"finished docker {LINK}", f"my sql project {LINK}", "here is the link", "look at this"]
)
def test_other_messages_are_no_bare_links(text: str) -> None:
    assert not shown.bare(text)


def test_the_link_of_a_certificate_stands_with_it_and_ticks_no_step(anna: Person) -> None:
    say(anna, "started with sql", "report_progress_partial")
    say(anna, "i have cleared the google data analytics certificate today", "report_progress_done")
    before = states(anna)
    assert say(anna, LINK, "report_progress_done")[0] == "utter_proof_kept"
    assert states(anna) == before and "done" not in before.values()
    with anna.desk.memory.unit() as unit:
        assert any(LINK in claim.quote for claim in unit.claims(PERSON))


def test_the_link_after_a_report_stands_with_the_report(anna: Person) -> None:
    say(anna, "finished sql basic", "report_progress_done")
    assert say(anna, LINK, "report_progress_done")[0] == "utter_proof_kept"
    with anna.desk.memory.unit() as unit:
        assert unit.reports(PERSON)[-1].proof == LINK


def test_a_link_out_of_nowhere_is_asked_about(anna: Person) -> None:
    say(anna, LINK, "report_progress_done")
    assert states(anna) == {}
    assert len(anna.last.buttons) > 1
