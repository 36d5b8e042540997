"""Slips mended before the meaning is looked for: which words change, and which must not."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.spelling import COMMON, LONGEST, SPELT, Speller, spelt

WORDS = ("please", "roadmap", "stuck", "finished", "exercise", "salary")
SPELLER = Speller.of([f"{word} now" for word in WORDS] * COMMON + ["rarely told"])
SHORT = [
    "i'm stuck",
    "help me",
    "i work here",
    "my stack",
    "a stack",
    "what next",
    "last week",
    "a list",
    "i lost it",
    "with you",
]
BRIEF = Speller.of(SHORT * 10 * COMMON, named=lambda word: word == "wht")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("pllease", "please"),
        ("show the raodmap", "show the roadmap"),
        ("I'm sttuck!", "I'm stuck!"),
        ("Finishd it", "finished it"),
        ("SALRAY?", "salary?"),
    ],
)
def test_a_slip_is_read_as_the_word_it_stands_for(said: str, meant: str) -> None:
    assert SPELLER.mend(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "exercises",  # another ending
        "I met Salery there",  # written as a name
        "stack",  # a word of its own
        "rarelly",  # like a word too rare to go by
        "see www.pllease.org or a_pllease",
        "plan",
        "",
    ],
)
def test_what_is_no_slip_stays(said: str) -> None:
    assert SPELLER.mend(said) == said


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("I am stck, this is too much", "I am stuck, this is too much"),
        ("hlp, I wrk here", "help, I work here"),
        ("my stck", "my stack"),
        ("lst week", "last week"),
        ("a lst", "a list"),
    ],
)
def test_a_vowel_left_out_of_a_short_word_is_put_back(said: str, meant: str) -> None:
    assert BRIEF.mend(said) == meant


@pytest.mark.parametrize(
    "said",
    ["lst", "sql css html aws gcp dbt php", "pls", "wht", "Mr Lst", "full.stck", "hmm", "wth", "w*rk", "$hlp", "h.lp"],
)
def test_short_words_that_may_be_others_or_names_stay(said: str) -> None:
    assert BRIEF.mend(said) == said


def test_a_long_document_is_left_alone() -> None:
    assert SPELLER.mend("pllease " * LONGEST) == "pllease " * LONGEST


@given(st.text(alphabet=st.sampled_from("abcdefghij .,'é\n"), max_size=80))
def test_words_far_from_all_that_is_known_never_change(text: str) -> None:
    assert SPELLER.mend(text) == text


@given(st.sampled_from(WORDS), st.randoms(use_true_random=False))
def test_any_two_letters_swapped_are_swapped_back(word: str, chance: random.Random) -> None:
    at = chance.randrange(1, len(word) - 1)
    said = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    assert SPELLER.mend(said) == word


def test_the_words_as_written_stay_in_the_message() -> None:
    message = Message({TEXT: "pllease"})
    assert spelt(message) == "pllease"
    message.set(SPELT, "please")
    assert (spelt(message), message.get(TEXT)) == ("please", "pllease")
