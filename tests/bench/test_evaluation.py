"""The scorer on hand-made readings, with numbers worked out by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.bench.evaluation import Claim, Mistake, Pair, Reading, mistakes, rates, scores, share, table
from bot.cli.evaluate import labelled
from bot.errors import InputError


def pair(label: Reading, read: Reading, source: str = "profile", text: str = "a line") -> Pair:
    return Pair(text, source, label, read)


def meant(*pairs: tuple[str, str]) -> list[Pair]:
    return [pair(Reading(label), Reading(read)) for label, read in pairs]


def skilled(label: list[Claim], read: list[Claim], source: str = "profile") -> Pair:
    return pair(Reading("state_skills", tuple(label)), Reading("state_skills", tuple(read)), source)


def has(skill: str, level: str | None = None) -> Claim:
    return Claim(skill, "has", level)


def test_a_share_of_nothing_is_none() -> None:
    assert (share(1, 4), share(0, 4), share(0, 0)) == (0.25, 0, None)
    assert rates(0, 0, 3) == {"precision": None, "recall": 0, "f1": 0}
    assert rates(2, 4, 2) == {"precision": 0.5, "recall": 1, "f1": pytest.approx(2 / 3)}


def test_accuracy_counts_lines_and_the_macro_counts_meanings() -> None:
    pairs = meant(*[("greet", "greet")] * 3, ("greet", "thanks"), ("distress", "chitchat"), ("distress", "distress"))
    found = scores(pairs)["meaning"]
    assert found["accuracy"] == pytest.approx(4 / 6)
    assert found["macro"] == pytest.approx((3 / 4 + 1 / 2) / 2)
    assert found["urgent"] == {"distress": 0.5, "abuse": None, "privacy_delete": None}


def test_each_meaning_has_precision_recall_and_f1() -> None:
    found = scores(meant(("deny", "deny"), ("deny", "affirm"), ("affirm", "affirm"), ("affirm", "affirm")))["meaning"]
    assert found["by_meaning"] == {
        "affirm": {"lines": 2, "read": 3, "precision": pytest.approx(2 / 3), "recall": 1, "f1": pytest.approx(0.8)},
        "deny": {"lines": 2, "read": 1, "precision": 1, "recall": 0.5, "f1": pytest.approx(2 / 3)},
    }


def test_a_meaning_that_is_only_read_has_precision_0_and_does_not_count_in_the_macro() -> None:
    found = scores(meant(("greet", "greet"), ("greet", "help")))["meaning"]
    assert found["by_meaning"]["help"] == {"lines": 0, "read": 1, "precision": 0, "recall": None, "f1": 0}
    assert found["macro"] == 0.5


def test_confusions_come_most_frequent_first() -> None:
    found = scores(meant(("deny", "affirm"), ("help", "greet"), ("help", "greet"), ("greet", "greet")))["meaning"]
    assert found["confusions"] == [
        {"labelled": "help", "read": "greet", "lines": 2},
        {"labelled": "deny", "read": "affirm", "lines": 1},
    ]


def test_lines_on_which_the_bot_was_not_sure_are_counted() -> None:
    unsure = pair(Reading("help"), Reading("help", sure=False))
    assert scores([unsure, *meant(("help", "help"))])["meaning"]["unsure"] == 0.5


def test_skills_are_matched_by_id_within_a_line() -> None:
    pairs = [
        skilled([has("python"), has("sql")], [has("python"), has("r"), has("go")]),
        skilled([has("sql")], [Claim("sql", "lacks")]),
        skilled([], [has("python")]),
    ]
    found = scores(pairs)["skills"]
    assert (found["labelled"], found["read"]) == (3, 5)
    assert found["precision"] == pytest.approx(2 / 5)
    assert found["recall"] == pytest.approx(2 / 3)
    assert found["f1"] == pytest.approx(4 / 8)
    assert found["polarity"] == 0.5


def test_levels_count_only_among_skills_found() -> None:
    label = [has("python", "advanced"), has("sql", "basic"), has("git", "basic"), has("r"), has("go")]
    read = [has("python", "advanced"), has("sql"), has("r", "basic"), has("go")]
    found = scores([skilled(label, read)])["skills"]
    assert (found["levels"], found["level"], found["level_not_labelled"]) == (2, 0.5, 0.5)


def test_of_two_claims_about_a_skill_the_later_holds() -> None:
    found = scores([skilled([has("sql")], [Claim("sql", "lacks"), has("sql")])])["skills"]
    assert (found["read"], found["polarity"]) == (1, 1)


def test_years_and_hours_are_right_missing_wrong_or_false() -> None:
    pairs = [
        pair(Reading("state_experience", years=5), Reading("state_experience", years=5.0)),
        pair(Reading("state_experience", years=0), Reading("state_experience")),
        pair(Reading("state_experience", years=2, hours=3.5), Reading("state_experience", years=2.5, hours=3.5)),
        pair(Reading("greet"), Reading("greet", years=0)),
        pair(Reading("greet"), Reading("greet")),
    ]
    found = scores(pairs)
    assert found["years"] == {"lines": 3, "accuracy": pytest.approx(1 / 3), "false": 1, "false_share": 0.5}
    assert found["hours"] == {"lines": 1, "accuracy": 1, "false": 0, "false_share": 0}


def test_roles_count_where_they_are_labelled_whatever_their_case() -> None:
    pairs = [
        pair(Reading("state_target_role", role="game designer"), Reading("state_target_role", role="Game designer")),
        pair(Reading("state_target_role", role="data-analyst"), Reading("state_target_role", role="bi-developer")),
        pair(Reading("state_target_role", role="data-analyst"), Reading("state_target_role")),
        pair(Reading("ask_gap"), Reading("ask_gap", role="data-analyst")),
    ]
    assert scores(pairs)["role"] == {"lines": 3, "accuracy": pytest.approx(1 / 3)}


def test_misspelt_and_ambiguous_lines_are_judged_by_their_file() -> None:
    pairs = [
        skilled([has("python"), has("sql")], [has("python")], "misspelt"),
        skilled([has("r")], [has("r")], "profile"),
        skilled([has("go")], [has("go")], "ambiguous"),
        skilled([], [has("go"), has("r")], "ambiguous"),
        skilled([], [], "ambiguous"),
        skilled([], [has("rust")], "profile"),
    ]
    found = scores(pairs)
    assert found["misspelt"] == {"skills": 2, "recall": 0.5}
    assert found["ambiguous"] == {"lines": 3, "false_share": pytest.approx(1 / 3)}


def test_every_mistake_is_named_with_what_was_wanted_and_found() -> None:
    label = Reading("state_skills", (has("python", "advanced"), has("sql"), has("git")), 5, None, "data-analyst")
    read = Reading("deny_skill", (has("python"), Claim("sql", "lacks"), has("r")), None, 4, None, sure=False)
    found = [(m.kind, m.wanted, m.found) for m in mistakes([pair(label, read)])]
    assert found == [
        ("meaning", "state_skills", "deny_skill, not sure"),
        ("skill", "git", "-"),
        ("skill", "-", "r"),
        ("level", "python advanced", "-"),
        ("polarity", "sql has", "lacks"),
        ("years", "5", "-"),
        ("hours", "-", "4"),
        ("role", "data-analyst", "-"),
    ]
    assert mistakes([pair(label, label)]) == []


def test_a_mistake_keeps_the_line_it_was_made_on() -> None:
    made = Pair("ten", "progress", Reading("deny"), Reading("affirm"), "How many hours?")
    assert mistakes([made]) == [Mistake("meaning", "deny", "affirm", "ten", "How many hours?", "progress")]


def test_the_table_shows_shares_and_what_could_not_be_measured() -> None:
    found = scores(meant(("greet", "greet"), ("greet", "greet"), ("abuse", "greet")))
    rows = {line[:52].strip(): line.split() for line in table(found).splitlines()}
    assert rows["meaning, accuracy"][-1] == "0.667"
    assert rows["recall of distress"][-1] == "-"
    assert ["greet", "2", "3", "0.667", "1.000", "0.800"] in rows.values()
    assert ["abuse", "greet", "1"] in rows.values()
    json.dumps(found)


def test_labelled_lines_are_read_from_their_files(tmp_path: Path) -> None:
    (tmp_path / "misspelt.yml").write_text(
        '- {text: "pythn", meaning: state_skills, context: "?", skills: [{id: python, polarity: has, level: basic}]}\n'
        '- {text: "none", meaning: state_experience, years: 0, role: data-analyst}\n'
    )
    (first, second) = labelled(tmp_path)
    assert (first[0], first[2]) == ("misspelt", Reading("state_skills", (has("python", "basic"),)))
    assert second[2] == Reading("state_experience", years=0, role="data-analyst")


@pytest.mark.parametrize(
    "content", ["- {text: hello}", "- hello", "- {text: 7, meaning: greet}", "text: hello", "- [", "- {meaning: x}"]
)
def test_what_is_no_labelled_line_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "bad.yml").write_text(content)
    with pytest.raises(InputError, match=r"bad\.yml"):
        list(labelled(tmp_path))
    with pytest.raises(InputError, match="no folder"):
        list(labelled(tmp_path / "nowhere"))
