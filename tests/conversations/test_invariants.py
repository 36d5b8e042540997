"""Each invariant flags a bad talk; a good talk passes them all."""

from __future__ import annotations

from typing import Any

import pytest
from simulated_world import talk, turn

from bot.advice.catalogue import Catalogue, Level
from bot.advice.profile import Claim, Polarity
from tests.conversations.simulator import invariants as i
from tests.conversations.simulator.record import Record

YEARS = "How many years have you worked so far, and as what?"
CHECKS = "Which of these have you used: Joins; Subqueries?"


def profile(skill: str, quote: str, **more: Any) -> dict[str, Any]:
    shown = {"id": skill, "name": skill, "polarity": "has", "level": None, "evidence": "said", "quote": quote}
    known = {"role": None, "goal": None, "years": 3, "hours_per_week": None}
    return {"type": "profile", **known, "skills": [shown], **more}


def stored(*claims: Claim, **more: Any) -> dict[str, Any]:
    return {"goal": None, "years": 3, "hours": None, "claims": claims, **more}


def gaps(row: dict[str, Any], strengths: tuple[Any, ...] = ()) -> dict[str, Any]:
    full = {"requirement": "SQL", "id": "sql", "sources": ["004:1"], "state": "lacking", "severity": "moderate", **row}
    return {
        "type": "gaps",
        "role": {"id": "data-analyst"},
        "strengths": list(strengths),
        "areas": [{"rows": [full]}],
    }


def roadmap(*steps: dict[str, Any], **more: Any) -> dict[str, Any]:
    full = [
        {
            "id": "sql:1",
            "skill": "sql",
            "requirements": ["sql"],
            "start": "2026-03-02",
            "end": "2026-03-08",
            "hours": 5,
            **s,
        }
        for s in steps
    ]
    phase = {"start": "2026-03-02", "end": "2026-03-08", "steps": full}
    plan = {"role": {"id": "data-analyst"}, "start": "2026-03-02", "end": "2026-03-08", "hours": 5, "hours_per_week": 5}
    return {"type": "roadmap", "phases": [phase], **plan, **more}


SQL = Claim("sql", Polarity.HAS, Level.BASIC, quote="a bit of sql")
RECAP = 'Goal: not chosen yet\nExperience: 3 years\n\nYou have:\n• SQL (basic): "a bit of sql"\n\nWhat next?'
BAD: list[tuple[i.Invariant, Record]] = [
    (i.asks_nothing_again, talk(turn("3 years", YEARS, settled={"experience": "answered"}))),
    (i.asks_nothing_again, talk(turn("none", CHECKS, settled={"checks:Joins": "declined"}))),
    (i.understands_answers, talk(turn("none of that", f"I did not catch that.\n\n{CHECKS}", act="checks"))),
    (i.never_loops, talk(*(turn(f"{n}", "Shall we go on?", digression=True) for n in range(3)))),
    (i.never_loops, talk(*(turn(f"{n}", f"Hm {n}.\n\n{YEARS}") for n in range(3)))),
    (
        i.lost_offers_a_way,
        talk(turn("a", f"That went past me.\n\n{YEARS}"), turn("b", f"I did not understand that.\n\n{YEARS}")),
    ),
    (i.rejection_goes_on, talk(turn("no", "Goodbye! It is all kept.", act="reject"))),
    (i.rejection_goes_on, talk(turn("no", "As you like.", act="reject"))),
    (i.care_comes_first, talk(turn("no point any more", YEARS, act="distress"))),
    (i.care_comes_first, talk(turn("no point", "A crisis line can help. Shall we go on?", act="distress"))),
    (i.care_comes_first, talk(turn("a data analyst", "A crisis line can help.", act="goal"))),
    (i.erases_all, talk(turn("yes", "Everything is deleted: 3 rows", act="confirm erase", stored=stored()))),
    (i.erases_all, talk(turn("yes", "We begin again.", act="confirm restart", stored=stored(SQL)))),
    (i.destroys_nothing_unasked, talk(turn("skip it", "Starting over deletes your answers. Shall I?", act="checks"))),
    (i.recap_is_true, talk(turn("data", RECAP, card=profile("sql", "x"), stored=stored()))),
    (i.recap_is_true, talk(turn("data", RECAP, card=profile("sql", "x", years=4), stored=stored(SQL)))),
    (i.recap_is_true, talk(turn("data", "Goal: x\nAnything?", card=profile("sql", "x"), stored=stored(SQL)))),
    (i.skills_are_quoted, talk(turn("hello", RECAP, card=profile("sql", "a bit of sql")))),
    (i.skills_are_quoted, talk(turn("hello", RECAP, card=profile("sql", "")))),
    (
        i.skills_are_quoted,
        talk(turn("hello", "Gaps?", card=gaps({}, ({"skills": [{"id": "sql", "quote": "good sql"}]},)))),
    ),
    (i.gaps_are_grounded, talk(turn("gaps", "Gaps?", card=gaps({"id": "juggling"})))),
    (i.gaps_are_grounded, talk(turn("gaps", "Gaps?", card=gaps({"sources": []})))),
    (i.gaps_are_grounded, talk(turn("gaps", "Gaps?", card=gaps({"state": "not asked", "severity": "significant"})))),
    (i.steps_are_known, talk(turn("plan", "Plan?", card=roadmap({"skill": "juggling"})))),
    (i.steps_are_known, talk(turn("plan", "Plan?", card=roadmap({"requirements": ["juggling"]})))),
    (i.dates_add_up, talk(turn("plan", "Plan?", card=roadmap({"start": "2026-03-09"})))),
    (i.dates_add_up, talk(turn("plan", "Plan?", card=roadmap({}, end="2026-03-29")))),
    (i.dates_add_up, talk(turn("plan", "Plan?", card=roadmap({"hours": 9})))),
    (i.dates_add_up, talk(turn("plan", "Plan?", card=roadmap({"end": "2026-03-05"}, {"end": "2026-03-04"}, hours=10)))),
    (i.keeps_its_head, talk(turn("a", "b?"), error="KeyError")),
    (i.keeps_its_head, talk(turn("a", "b?"), finished=False)),
    (i.praises_what_was_done, talk(turn("next", "Every step of your plan towards X is done. What now?"))),
    (i.gives_what_is_asked, talk(turn("my gaps", "Nice weather?", act="wish gaps"), gave_up=["gaps"])),
]


@pytest.mark.parametrize(("invariant", "record"), BAD, ids=[f"{n}-{c.__name__}" for n, (c, _) in enumerate(BAD)])
def test_the_invariant_flags_a_bad_talk(invariant: i.Invariant, record: Record, catalogue: Catalogue) -> None:
    assert invariant(record, catalogue)


def test_every_invariant_is_shown_a_bad_talk() -> None:
    assert {check for check, _ in BAD} == set(i.INVARIANTS)


def test_a_good_talk_passes(catalogue: Catalogue) -> None:
    requirement = next(q for q in catalogue.roles["data-analyst"].requirements if "sql" in q.skills)
    row = {"id": requirement.id, "sources": ["004:1"]}
    strengths = ({"skills": [{"id": "sql", "quote": "a bit of sql"}]},)
    good = talk(
        turn("hi", "Hello! Which role are you aiming for?", "Help me choose"),
        turn("data analyst", YEARS, "Skip", settled={"goal": "answered"}),
        turn("3 years, a bit of sql", CHECKS, settled={"goal": "answered", "experience": "answered"}),
        turn("none", "Gaps.\n\nShall we go on?", card=gaps(row, strengths)),
        turn("plan", "Your plan.\n\nShall we look at phase 1?", card=roadmap({"requirements": [requirement.id]})),
        turn("what do you know", RECAP, card=profile("sql", "a bit of sql"), stored=stored(SQL)),
        turn("no", "Fine, no hurry. What would you like instead?", act="reject"),
        turn("I can't go on", "I am sorry. A crisis line can help.", "Go on", act="distress"),
        turn("bye", "Goodbye! Everything is kept."),
    )
    assert i.faults(good, catalogue) == []


def test_a_question_that_is_settled_and_put_again_counts_once_in_all_questions() -> None:
    record = talk(
        turn("hi", YEARS),
        turn("what is sql", YEARS),
        turn("3 years", YEARS, settled={"experience": "answered"}),
        turn("3 years!", "How many hours a week can you give?", settled={"experience": "answered"}),
    )
    assert i.repeated_questions(record) == (1, 4)
