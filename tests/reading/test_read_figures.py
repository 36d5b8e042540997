"""Words of stopping and deleting that are not meant for the bot, and those that are."""

from __future__ import annotations

import pytest

from bot.reading.wellbeing.figures import no_stop, not_ours
from bot.reading.wellbeing.worries import ASKED, OTHERS, worry


@pytest.mark.parametrize(
    "text",
    [
        "My mum keeps asking when I'll stop",
        "my husband wants me to stop this nonsense",
        "my friends all tell me to give it up",
        "I can't stop thinking about changing jobs",
        "I won't stop before I have a new job",
        "never stop learning, right?",
        "I want to stop working nights",
        "I quit smoking in May",
        "should I stop studying R?",
        "the bus stop is far and I lose an hour",
        "stop it, you're making me blush",
        "production stopped at our plant",
        "I stopped after two lessons",
        "he said I should quit dreaming",
    ],
)
def test_a_stop_that_is_said_of_something_else(text: str) -> None:
    assert no_stop(text)


@pytest.mark.parametrize(
    "text",
    [
        "stop",
        "please stop",
        "stop messaging me",
        "stop it",
        "I want you to stop",
        "can you stop sending reminders",
        "my wife hates the pings, stop messaging me please",
        "I want to stop the check-ins",
        "I want to stop getting reminders",
        "no more messages",
        "leave me alone",
        "quit bugging me",
    ],
)
def test_a_stop_that_is_meant_for_the_bot(text: str) -> None:
    assert not no_stop(text)


@pytest.mark.parametrize(
    "text",
    [
        "delete my browser history lol",
        "I deleted instagram and feel better",
        "should I delete my linkedin account",
        "how do I delete duplicate rows",
        "I want to delete my ex's number",
        "he dropped the production table",
        "delete all my facebook photos haha",
        "wipe that monday from the calendar",
        "What I enjoyed most was cleaning the data, I'd like to do more of that",
    ],
)
def test_deleting_something_that_the_bot_does_not_keep(text: str) -> None:
    assert not_ours(text)


@pytest.mark.parametrize(
    "text",
    [
        "delete my data",
        "delete my account",
        "erase everything about me",
        "delete our chat history",
        "delete my history here",
        "wipe what you know about me, and the app too",
        "forget everything",
        "remove my telegram account from this bot",
    ],
)
def test_deleting_what_the_bot_keeps(text: str) -> None:
    assert not not_ours(text)


@pytest.mark.parametrize(
    "text",
    [
        "My mum keeps asking when I'll stop",
        "my girlfriend wants me to stop wasting my evenings",
        "they ask when I'll give up",
    ],
)
def test_others_who_ask_when_it_ends_are_a_worry(text: str) -> None:
    assert worry(text) in (ASKED, OTHERS)


@pytest.mark.parametrize("text", ["I want to stop", "stop asking", "my mum asks how I am"])
def test_what_no_one_else_wishes_is_none(text: str) -> None:
    assert worry(text) != ASKED


@pytest.mark.parametrize(
    "text",
    [
        "I'd like to stop here",
        "let me stop for today",
        "can we stop",
        "sorry, I want to quit now",
        "i just wanna stop",
        "I have to stop this for now",
    ],
)
def test_who_ends_the_talk_in_the_first_person_is_taken_at_their_word(text: str) -> None:
    assert not no_stop(text)


@pytest.mark.parametrize("text", ["I can't stop here, it is too much fun", "I want to quit my job now", "I never stop"])
def test_who_speaks_of_themselves_ends_nothing(text: str) -> None:
    assert no_stop(text)
