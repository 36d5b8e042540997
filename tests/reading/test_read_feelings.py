"""Feelings told apart by plain words: anger of others, doubt, weariness, and what is despair after all."""

from __future__ import annotations

from functools import partial

import pytest
import yaml

from bot.reading.wellbeing import feelings, overload, remarks
from bot.reading.wellbeing.employer_says import employer_refused
from bot.reading.work.interviews import interview
from bot.settings import ROOT

DISTRESS = [
    line.removeprefix("- ").strip()
    for path in (ROOT / "data/nlu").glob("*.yml")
    for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]
    if entry["intent"] == "distress"
    for line in entry["examples"].splitlines()
]


def test_no_word_of_despair_is_talked_down() -> None:
    """The lines that distress is learned from: whatever is ruled out by words, none of these may be."""
    assert len(DISTRESS) > 300
    assert [line for line in DISTRESS if feelings.no_despair(line)] == []
    told = (feelings.tired, feelings.strained, overload.too_much)
    assert sum(any(tells(line) for tells in told) for line in DISTRESS) <= len(DISTRESS) // 100


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("my father will be angry", True),
        ("my boss gets angry when I study at work", True),
        ("he called me an idiot", True),
        ("my parents are against it", True),
        ("I'm so mad at my manager", True),
        ("my mother in law says im lazy", True),
        ("everyone at work laughs at me", True),
        ("everyone laughs at this", False),
        ("whatever team built this should be ashamed", False),
        ("you make me angry, my boss too", False),
        ("could somebody call me back", False),
        ("they call me senior", False),
    ],
)
def test_anger_of_others_is_meant_for_nobody_here(text: str, told: bool) -> None:
    assert feelings.anger_of_others(text) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("i want to quit tomorrow", "soon"),
        ("thinking of handing in my notice", "soon"),
        ("should I leave my job", "soon"),
        ("I'm gonna resign", "soon"),
        ("i quit my job yesterday", "done"),
        ("I just left my job", "done"),
        ("can I learn it without quitting my job", ""),
        ("I don't want to quit my job", ""),
        ("I leave my job at 5", ""),
        ("quit", ""),
        ("quit asking", ""),
        ("I quit smoking", ""),
        ("I quit uni after three semesters", ""),
    ],
)
def test_leaving_a_job_is_no_farewell(text: str, told: str) -> None:
    assert feelings.quits(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("i'm not sure i want this anymore", True),
        ("I dont know if I want to be a data engineer, not sure this is for me", True),
        ("maybe this is not for me", True),
        ("having second thoughts", True),
        ("what if I picked the wrong role", True),
        ("is this really the right path for me?", True),
        ("I have big doubts about it", True),
        ("i'm not sure i want to go on living", False),
        ("I don't want this life anymore", False),
        ("not sure if I know SQL", False),
        ("I am not sure what a join is", False),
    ],
)
def test_doubt_about_a_goal_is_not_about_life(text: str, told: bool) -> None:
    assert feelings.doubts_goal(text) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("and i am also so tired", True),
        ("exhausted after my shift", True),
        ("so tired of studying", True),
        ("no energy today", True),
        ("tired of living", False),
        ("so tired of everything", False),
        ("tired and I cry every night", False),
        ("do you get tired?", False),
    ],
)
def test_tired_is_no_more_than_that(text: str, told: bool) -> None:
    assert feelings.tired(text) is told


@pytest.mark.parametrize(
    ("tells", "text", "told"),
    [
        (feelings.strained, "i have exam in 2 weeks and i not sleeping", True),
        (feelings.strained, "thesis due monday, barely sleep", True),
        (feelings.strained, "stressed, finals next week", True),
        (feelings.strained, "exam tomorrow and my chest hurts, no sleep", False),
        (feelings.strained, "I slept well before the exam", False),
        (overload.too_much, "I am stuck, this is too much for me", True),
        (overload.too_much, "too much text", False),
        (overload.too_much, "I'm overwhelmed, this is too much", True),
        (overload.too_much, "so much stuff, I can't handle all this", True),
        (overload.too_much, "drowning in acronyms here", True),
        (overload.too_much, "wow, that is a lot", True),
        (overload.too_much, "overwhelmed by everything, I can't go on", False),
        (overload.too_much, "I'm overwhelmed and cry every night", False),
        (overload.too_much, "you ask too much", False),
        (overload.too_much, "that's a lot of experience", False),
        (feelings.reason_to_change, "my back is shot", True),
        (feelings.reason_to_change, "i dont like blood", True),
        (feelings.reason_to_change, "I hate myself", False),
        (feelings.reason_to_change, "I don't like your answers", False),
        (feelings.age_alone, "im 45", True),
        (feelings.age_alone, "I'm 45 and too old to live", False),
        (feelings.weak_language, "my english is bad", True),
        (feelings.weak_language, "my spelling is awful sorry", True),
        (feelings.weak_language, "my english is good", False),
        (employer_refused, "i already asked twice. they said next cycle", True),
        (employer_refused, "my company never trains us", True),
        (employer_refused, "you never answer, my boss said so", False),
        (partial(employer_refused, anyone=True), "they told me to wait till next year", True),
        (partial(employer_refused, anyone=True), "my friend says ml is dead", False),
        (partial(employer_refused, anyone=True), "everyone says learn python", False),
        (interview, "I got an interview next Tuesday!", True),
        (interview, "they invited me to an interview", True),
        (interview, "interview tomorrow, help", True),
        (interview, "mock interview done", False),
        (interview, "I had an interview yesterday", False),
        (interview, "the interview is tomorrow and I am panicking", False),
    ],
)
def test_small_things_are_told_apart(tells: object, text: str, told: bool) -> None:
    assert callable(tells)
    assert tells(text) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("fed up with angry customers, i could scream", True),
        ("the headset is killing me", True),
        ("exhausted from double shifts that i nearly cry", True),
        ("done with retail, done with weekends", True),
        ("my job is killing me, i want it to end", False),
        ("sick of this work and cant go on", False),
        ("tired of my shifts and of life", False),
        ("tired of work, tired of being", False),
        ("drained by teaching, i cry every day", False),
        ("tired of everything", False),
    ],
)
def test_whom_the_work_wears_out_is_in_no_despair(text: str, told: bool) -> None:
    assert feelings.no_despair(text) is told
    assert feelings.worn_by_work(text) is told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("my employer is letting us go at christmas", True),
        ("they wont renew my contract", True),
        ("my temp contract hasn't been extended", True),
        ("im losing my job in april", True),
        ("they're making me redundant", True),
        ("they let me use python at work", False),
        ("i got laid off and see no way out", False),
        ("I lost my job and i dont know what to do any more", False),
    ],
)
def test_news_of_a_lost_job_alone_is_no_despair(text: str, told: bool) -> None:
    assert remarks.let_go(text) is told
    assert feelings.no_despair(text) is told


def test_a_wish_for_calmer_work_is_a_reason_to_change() -> None:
    assert feelings.reason_to_change("less noise, fewer night shifts, i was a baker") is True
    assert feelings.no_despair("no more shouting please, 4 years in a kitchen") is True
    assert feelings.reason_to_change("less code in the plan") is False
