"""Who did not understand hears the same question or offer in other words, and no other one."""

from __future__ import annotations

import pytest
from planned_world import analyst, analyst_with_plan

from bot.reading.facts import Asked
from bot.services import clarifying, gaps, telling
from bot.services.desk import Desk, Reply
from bot.services.followup import rhythms
from bot.services.plan import roadmaps
from bot.services.record import records


@pytest.mark.parametrize(
    ("service", "text", "intent", "name"),
    [
        (roadmaps.show, "show my plan", "ask_roadmap", "utter_explain_phase"),
        (roadmaps.next_step, "next step", "ask_next_step", "utter_explain_seen_step"),
        (records.ask_erase, "delete my data", "privacy_delete", "utter_explain_erase"),
        (lambda desk, turn: rhythms.offer(), "ok", "affirm", "utter_explain_checkins"),
    ],
)
def test_the_last_offer_is_put_in_other_words(desk: Desk, service, text: str, intent: str, name: str) -> None:  # type: ignore[no-untyped-def]
    person = analyst_with_plan(desk)
    person.says(service, text, intent)
    offer = person.last.offer
    person.says(clarifying.clarify, "excuse me?", "ask_clarify")
    assert person.names() == [name]
    assert person.last.offer == offer and person.last.buttons


def test_a_question_is_explained_and_stays_open(desk: Desk) -> None:
    person = analyst(desk)
    person.says(telling.note, "3 years of work, I know sql", "state_skills")
    asked = person.last.asked
    assert asked.kind == "checks"
    person.says(clarifying.clarify, "huh?", "ask_clarify")
    assert person.names()[0] == "utter_explain_checks" and person.last.asked == asked


def test_another_question_than_the_next_one_is_the_one_explained(desk: Desk) -> None:
    person = analyst(desk)
    person.says(gaps.show, "my gaps", "ask_gap")
    person.last = Reply(person.last.parts, asked=Asked("level", ("sql",)))
    person.says(clarifying.clarify, "what?", "ask_clarify")
    assert person.names() == ["utter_explain_level"] and person.last.asked == Asked("level", ("sql",))
