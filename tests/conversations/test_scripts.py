"""Whole conversations with the real model, actions and database, against what a person would expect."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from oracles import faults

from tests.conftest import Talk
from tests.conversations.transcribe import TRANSCRIPTS, markdown, title_of

SCRIPTS = sorted((Path(__file__).parent / "scripts").glob("*.yml"))


def check(turn: dict[str, Any], reply: str, talk: Talk) -> list[str]:
    """What a turn's expectations find wrong."""
    wrong = []
    expected = turn.get("expect", [])
    found = [bool(re.search(re.escape(str(e)), reply, re.I)) for e in expected]
    if expected and not (any(found) if turn.get("any") else all(found)):
        wrong.append(f"reply lacks one of {expected}: {reply[:300]!r}")
    wrong += [f"reply says {p!r}" for p in turn.get("refuse", []) if re.search(p, reply)]
    if "card" in turn and (talk.last["card"] or {}).get("type") != turn["card"]:
        wrong.append(f"card is {(talk.last['card'] or {}).get('type')!r}, not {turn['card']!r}")
    state = talk.state()
    wrong += [f"{k} is {state[k]!r}, not {v!r}" for k, v in turn.get("state", {}).items() if state[k] != v]
    known = {s["id"]: s for s in state["skills"]}
    for skill, level in turn.get("has", {}).items():
        if known.get(skill, {}).get("polarity") != "has" or known[skill]["level"] != level:
            wrong.append(f"{skill}: {known.get(skill)}, expected has at {level}")
    wrong += [f"{s}: {known.get(s)}" for s in turn.get("lacks", []) if known.get(s, {}).get("polarity") != "lacks"]
    wrong += [f"{s} is still {known[s]}" for s in turn.get("gone", []) if known.get(s, {}).get("polarity") == "has"]
    if turn.get("empty") and (state["skills"] or state["target_role"]):
        wrong.append("something is still stored")
    return wrong


@pytest.mark.engine
@pytest.mark.parametrize("path", SCRIPTS, ids=lambda p: p.stem)
def test_a_whole_conversation(path: Path, talk: Callable[..., Talk]) -> None:
    script = yaml.safe_load(path.read_text(encoding="utf-8"))
    person = talk(script["person"])
    wrong = []
    for turn in script["turns"]:
        reply = person.say(turn["say"])
        wrong += [f"after {turn['say'][:60]!r}: {fault}" for fault in check(turn, reply, person)]
    problems = wrong + faults(person.turns)
    assert not problems, "\n".join(problems)


def test_the_checks_of_a_turn_see_what_is_wrong() -> None:
    class Fake:
        last = {"card": None}

        @staticmethod
        def state() -> dict[str, Any]:
            return {"skills": [{"id": "sql", "polarity": "has", "level": "basic"}], "target_role": None, "years": 2}

    bad = {
        "expect": ["plan"],
        "refuse": ["gaps"],
        "card": "gaps",
        "state": {"years": 3},
        "has": {"sql": "advanced"},
        "lacks": ["sql"],
        "gone": ["sql"],
        "empty": True,
    }
    assert len(check(bad, "your gaps", Fake())) == len(bad)  # type: ignore[arg-type]


@pytest.mark.engine
@pytest.mark.parametrize("path", SCRIPTS, ids=lambda p: p.stem)
def test_the_transcripts_in_the_docs_are_what_the_bot_says(path: Path, talk: Callable[..., Talk]) -> None:
    script = yaml.safe_load(path.read_text(encoding="utf-8"))
    person = talk(script["person"])
    for turn in script["turns"]:
        person.say(turn["say"])
    kept = (TRANSCRIPTS / f"{path.stem}.md").read_text(encoding="utf-8")
    assert markdown(title_of(path), person.turns) == kept, "run python -m tests.conversations.transcribe and read it"
