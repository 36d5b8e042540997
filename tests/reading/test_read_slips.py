"""Slips of the finger in plain words, and words of caution before what is meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_world import TODAY

from bot.reading.facts import Asked
from bot.reading.lexical.mending import Mender
from bot.reading.lexical.text import fold
from bot.reading.reader import Reader

KNOWN = frozenset(["the", "and", "i", "have", "of", "a", "as", "well", "tree", "heart", "week", "years", "hours"])
MENDER = Mender(KNOWN)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("five yeers of expereince", "five years of experience"),
        ("ten huors a week", "ten hours a week"),
        ("data enginear", "data engineer"),
        ("nver used it", "never used it"),
        ("a heart and a tree", "a heart and a tree"),
        ("if I'm honest, none", "none"),
        ("I suppose I have 3 years", "i have 3 years"),
        ("I think so", "i think so"),
        ("I suppose so", "i suppose so"),
        ("kubernetes", "kubernetes"),
        ("what I'm aftter", "what i'm after"),
        ("the whoole lot", "the whole lot"),
        ("not a sigle one", "not a single one"),
    ],
)
def test_what_is_meant(said: str, meant: str) -> None:
    assert MENDER.mend(fold(said)).folded == meant


def test_a_name_within_a_sentence_is_left_alone() -> None:
    assert "Enginear" in MENDER.mend(fold("I work at Enginear")).raw
    assert "enginear" in MENDER.mend(fold("I work at Enginear")).folded
    assert "analist" in MENDER.mend(fold("my boss, Mr Analist")).folded


def test_a_title_is_mended_with_its_capital() -> None:
    assert MENDER.mend(fold("to be a Senior AI Enginer")).folded == "to be a senior ai engineer"


@given(st.text(max_size=80))
def test_offsets_lead_to_the_original(text: str) -> None:
    mended = MENDER.mend(fold(text))
    if mended.origin is not None:
        assert len(mended.origin) == len(mended.folded)
        assert list(mended.origin) == sorted(mended.origin)
        assert all(0 <= place < max(1, len(text)) for place in mended.origin)


@pytest.mark.parametrize(
    ("text", "asked", "years", "hours"),
    [
        ("20 yeras as an electrician", "experience", 20, None),
        ("I suppose I started eleven years ago as a teacher", "experience", 11, None),
        ("if I'm honest, about 5 huors a week", "hours", None, 5),
        ("more like 5 than 10 hours a week", "hours", None, 5),
        ("I have an hour free now, what shall I learn", "", None, None),
        ("I have no experience whatsoever with docker", "", None, None),
        ("which course is best with zero experience", "", None, None),
        ("I am a project coordinator with 9 years of experience", "experience", 9, None),
    ],
)
def test_amounts(reader: Reader, text: str, asked: str, years: float | None, hours: float | None) -> None:
    facts = reader.read(text, Asked(asked), today=TODAY)
    assert (facts.years, facts.hours_per_week) == (years, hours)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("violin maker is what I want to become", "violin maker"),
        ("aiming to become a beekeeper some day", "beekeeper"),
        ("honestly my heart is set on being a dental hygienist", "dental hygienist"),
    ],
)
def test_any_job_may_be_the_goal(reader: Reader, text: str, role: str) -> None:
    target = reader.read(text, Asked("goal"), today=TODAY).target
    assert target is not None
    assert target.said == role
