"""After an answer to despair what is said is heard, help comes in other words, and the plan waits till it is wanted."""

from __future__ import annotations

import pytest
from services_world import Person

from bot.services import asides, telling
from bot.services.desk import Desk, Reply, Turn
from bot.services.wellbeing import social


@pytest.fixture
def mia(desk: Desk) -> Person:
    """Someone with a goal who wrote in despair and was answered."""
    person = Person(desk)
    person.says(telling.note, "I want to be a data analyst", "state_target_role")
    person.says(social.distress, "i don't want to live anymore", "distress")
    return person


def says(person: Person, text: str, intent: str) -> list[str]:
    def answered(desk: Desk, turn: Turn) -> Reply:
        return asides.answered(desk, turn) or social.distress(desk, turn)

    person.says(answered, text, intent)
    return person.names()


@pytest.mark.parametrize(
    ("text", "intent", "response"),
    [
        ("stop telling me to call someone", "human_handoff", "utter_after_enough"),
        ("can't you just talk to me", "human_handoff", "utter_after_listen"),
        ("my sister is here now", "chitchat", "utter_after_eased"),
        ("why do you send me numbers", "ask_why", "utter_after_why"),
        ("my brother died last month", "chitchat", "utter_after_sorrow"),
        ("thanks", "thanks", "utter_after_thanks"),
        ("the evenings are so long and lonely", "chitchat", "utter_after_heard"),
        ("\U0001f622", "chitchat", "utter_after_heard"),
    ],
)
def test_what_is_said_is_heard_and_the_pause_stays(mia: Person, text: str, intent: str, response: str) -> None:
    assert says(mia, text, intent) == [response]
    assert mia.last.offer == social.PAUSE
    assert not mia.last.asked.kind


def test_who_did_not_mean_it_hears_why_it_was_asked_and_the_talk_goes_on(mia: Person) -> None:
    assert says(mia, "you frightened me with that emergency number, I'm fine", "complaint")[0] == "utter_after_fine"
    assert mia.last.offer != social.PAUSE
    assert mia.last.asked.kind == "experience"


def test_facts_beside_it_are_kept(mia: Person) -> None:
    assert says(mia, "I was only joking. 3 years in retail", "state_experience")[:2] == [
        "utter_after_fine",
        "utter_noted",
    ]
    assert mia.state()["years"] == 3


@pytest.mark.parametrize("text", ["I mean it", "i still want to die", "nobody cares anyway"])
def test_who_says_it_again_gets_help_in_other_words(mia: Person, text: str) -> None:
    assert says(mia, text, "distress") == ["utter_distress_again"]
    assert mia.last.offer == social.PAUSE


def test_a_question_about_work_is_left_to_its_own_answer(mia: Person) -> None:
    turn = mia.turn("what does a data analyst earn?", "ask_salary_outlook")
    assert asides.answered(mia.desk, turn) is None


def test_nothing_of_it_is_said_outside_of_the_pause(desk: Desk) -> None:
    person = Person(desk)
    person.says(telling.note, "I want to be a data analyst", "state_target_role")
    said = says(person, "I'm fine, it was just a joke", "chitchat")
    assert not any(name.startswith("utter_after") for name in said)


def test_who_goes_on_is_not_welcomed_anew(desk: Desk) -> None:
    person = Person(desk)
    person.says(social.distress, "i want to die", "distress")
    person.says(telling.begin, "", "start_assessment")
    assert person.names()[0] == "utter_onward"
