"""domain.yml, rules, responses and actions agree with each other."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from bot.settings import ROOT

DOMAIN: dict[str, Any] = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
RESPONSES = [
    yaml.safe_load(p.read_text(encoding="utf-8"))["responses"] for p in (ROOT / "data/responses").glob("*.yml")
]
RULES = [r for p in (ROOT / "data/rules").glob("*.yml") for r in yaml.safe_load(p.read_text(encoding="utf-8"))["rules"]]
NLU = [e for p in (ROOT / "data/nlu").glob("*.yml") for e in yaml.safe_load(p.read_text(encoding="utf-8"))["nlu"]]
SOURCES = [p.read_text(encoding="utf-8") for top in ("bot/services", "actions") for p in (ROOT / top).rglob("*.py")]
DEFAULTS = {"nlu_fallback"}


def said_in_code() -> set[str]:
    return {name for source in SOURCES for name in re.findall(r'"(utter_\w+)"', source)}


def test_no_response_is_defined_twice() -> None:
    names = Counter(name for file in RESPONSES for name in file)
    assert [name for name, count in names.items() if count > 1] == []
    assert "responses" not in DOMAIN


def test_every_response_that_code_says_exists() -> None:
    known = {name for file in RESPONSES for name in file}
    assert said_in_code() - known == set()


def test_every_response_is_said_somewhere() -> None:
    made = {
        f"utter_{verb}_{kind}"
        for verb in ("ask", "explain", "why", "lost")
        for kind in ("goal", "experience", "skills", "hours", "checks", "confirm")
    }
    unsaid = {name for file in RESPONSES for name in file} - said_in_code() - made - {"utter_again"}
    assert unsaid == set()


def test_questions_of_the_intake_can_be_asked_again_in_other_words() -> None:
    for file in RESPONSES:
        for name, variants in file.items():
            if name.startswith(("utter_ask_", "utter_offer_", "utter_lost_")):
                assert len(variants) >= 2, name


def test_no_response_promises_or_hypes() -> None:
    banned = re.compile(
        r"\b(guarantee\w*|perfect for you|definitely get|dream job|amazing|awesome|100 ?% sure)\b", re.I
    )
    found = [
        v["text"] for file in RESPONSES for variants in file.values() for v in variants if banned.search(v["text"])
    ]
    assert found == []
    assert banned.search("We guarantee that you get the job")


def test_every_intent_has_a_rule_and_examples() -> None:
    intents = set(DOMAIN["intents"])
    ruled = {step["intent"] for rule in RULES for step in rule["steps"] if "intent" in step}
    assert ruled - DEFAULTS == intents
    assert {entry["intent"] for entry in NLU} == intents


def test_declared_actions_are_the_ones_that_exist() -> None:
    from bot.engine.local_actions import registered

    assert sorted(registered()) == sorted(DOMAIN["actions"])


def test_rule_names_are_unique() -> None:
    names = Counter(rule["rule"] for rule in RULES)
    assert [name for name, count in names.items() if count > 1] == []


def test_every_slot_says_whether_it_steers() -> None:
    assert all("influence_conversation" in slot for slot in DOMAIN["slots"].values())


def test_meanings_cover_every_intent() -> None:
    table = yaml.safe_load((ROOT / "tests/meanings.yml").read_text(encoding="utf-8"))
    assert set(table) == set(DOMAIN["intents"]) | DEFAULTS


def test_no_example_stands_twice() -> None:
    lines = Counter(line.strip("- ").casefold() for e in NLU for line in e["examples"].splitlines() if line.strip())
    assert [line for line, count in lines.items() if count > 1] == []


def test_generated_things_are_ignored() -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
    assert {".advisor/", ".venv/", "uv.lock"} <= set(ignored)
    assert Path(ROOT / "pyproject.toml").exists()
