"""Every question the bot puts is read back as what it asks."""

from pathlib import Path

import pytest
import yaml

FOLDER = Path(__file__).parents[2] / "data" / "responses"
EXAMPLES = {
    "{role}": "Data Analyst",
    "{skills}": "Docker; SQL joins; Tableau or Power BI",
    "{roles}": "Data Analyst or Data Engineer",
    "{step}": "Docker (basic)",
}
KINDS = {
    "utter_ask_goal": "goal",
    "utter_ask_experience": "experience",
    "utter_ask_skills": "skills",
    "utter_ask_hours": "hours",
    "utter_ask_checks": "checks",
    "utter_suggest_goal": "goal",
    "utter_suggest_roles": "goal",
    "utter_pick_role": "goal",
}


def _texts() -> list[tuple[str, str]]:
    found = []
    for path in sorted(FOLDER.glob("*.yml")):
        for name, variants in yaml.safe_load(path.read_text(encoding="utf-8"))["responses"].items():
            for variant in variants:
                text = variant["text"]
                for sign, example in EXAMPLES.items():
                    text = text.replace(sign, example)
                found.append((name, text))
    return found


def _expected(name: str, text: str) -> str | None:
    if name in KINDS:
        return KINDS[name]
    if name.startswith("utter_offer_") and name != "utter_offer_declined" and "?" in text:
        return "offer"
    return None


QUESTIONS = [(text, kind) for name, text in _texts() if (kind := _expected(name, text))]


def test_every_kind_is_put_somewhere():
    assert {kind for _, kind in QUESTIONS} == {*KINDS.values(), "offer"}


@pytest.mark.parametrize(("text", "kind"), QUESTIONS, ids=[c[0] for c in QUESTIONS])
def test_a_question_is_recognised(reader, text, kind):
    assert reader.asked(text).kind == kind


def test_checks_name_their_skills_in_order(reader):
    texts = [text for text, kind in QUESTIONS if kind == "checks"]
    assert texts
    for text in texts:
        assert reader.asked(text).skills == ("docker", "sql-joins", "tableau", "power-bi")


@pytest.mark.parametrize(
    "text", [text for name, text in _texts() if name in ("utter_which_step", "utter_offer_declined")]
)
def test_what_asks_for_no_fact_has_no_kind(reader, text):
    assert reader.asked(text).kind == ""
