"""Deleting everything takes a clear word or the button, and its receipt names things as people do."""

from __future__ import annotations

import pytest
from planned_world import planned
from services_world import PERSON, Person

from bot.memory import tables
from bot.services.desk import Desk
from bot.services.record import receipts, records
from bot.services.wellbeing import social


@pytest.fixture
def ann(desk: Desk) -> Person:
    return planned(desk)


CLEAR = [
    "yes", "Yes please", "y", "yep, all of it", "sure", "yes, delete it", "do it", "go ahead", "please do", "delete",
    "definitely", "yes 👍", "of course", "yeah go ahead", "I confirm", "",
]  # fmt: skip
UNCLEAR = [
    "👍", "👍🏽", "👌", "ok", "okay", "k", "fine", "mhm", "hm", "alright", "cool", "✅", "I guess", "maybe yes", "yes?",
    "sure, but later",
    "yes if it can be undone", "I think so", "not yet",
]  # fmt: skip


@pytest.mark.parametrize("text", CLEAR)
def test_a_clear_word_deletes_everything(ann: Person, text: str) -> None:
    ann.says(records.ask_erase, "delete my data", "privacy_delete")
    ann.says(social.affirm, text, "affirm")
    assert ann.names() == ["utter_erased"]
    with ann.desk.memory.unit() as unit:
        assert not any(unit.export(PERSON).values())


@pytest.mark.parametrize("text", UNCLEAR)
@pytest.mark.parametrize("what", ["erase", "restart"])
def test_a_thumb_is_asked_for_a_clear_word(ann: Person, text: str, what: str) -> None:
    ask = records.ask_erase if what == "erase" else records.ask_restart
    skills = ann.skills()
    ann.says(ask, "delete my data", "privacy_delete")
    ann.says(social.affirm, text, "affirm")
    assert ann.names() == ["utter_clear_word"]
    assert ann.skills() == skills and ann.last.offer == what and len(ann.last.buttons) == 2
    ann.says(social.affirm, "yes", "affirm")
    assert ann.skills() == {}


def test_a_thumb_for_anything_else_is_a_yes(ann: Person) -> None:
    ann.says(social.affirm, "👍", "affirm")
    assert "utter_clear_word" not in ann.names()


def test_the_receipt_has_words_and_no_numbers(ann: Person) -> None:
    ann.says(records.ask_erase, "delete my data", "privacy_delete")
    ann.says(social.affirm, "yes", "affirm")
    said = ann.last.parts[0].vars
    assert said["receipt"] == "your profile, your skills, your plan, your progress and our conversation"
    assert said["at"] == "2 March 2026, 09:00 UTC"


def test_of_little_little_is_named() -> None:
    assert receipts.receipt({"person": 1, "claim": 0}) == "your profile"
    assert receipts.receipt({"person": 1, "paste": 1, "checkin": 1}) == (
        "your profile, what you pasted and your check-ins"
    )
    assert receipts.receipt({}) == "what little there was"


def test_every_table_of_a_person_has_a_name_that_people_use() -> None:
    named = [table for _, group in receipts.GONE for table in group]
    assert sorted(named) == sorted(["person", *(table.name for table in tables.OF_A_PERSON)])


def test_in_telegram_it_is_said_what_telegram_keeps(ann: Person) -> None:
    turn = ann.turn("yes", "affirm")
    object.__setattr__(turn, "channel", "telegram")
    object.__setattr__(turn, "offer", "erase")
    assert [part.name for part in social.affirm(ann.desk, turn).parts] == ["utter_erased", "utter_erased_telegram"]
