"""What cannot be used is said in one line with exit 2, whatever it is; nothing is made on the way."""

from __future__ import annotations

import json
import warnings
from pathlib import Path
from typing import Any

import pytest
from cli_world import FILES, Run, write

from bot.cli import common, running, talking
from bot.settings import from_environment, port_of


def one_line(ran: Any) -> str:
    """The one line of a refusal."""
    assert (ran.status, ran.out) == (2, ""), ran
    assert ran.err.count("\n") == 1 and ran.err.startswith("advisor"), ran.err
    return str(ran.err)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("[" * 200_000, "line 1 is nested too deeply"),
        ('{"claims": [], "years": ' + "9" * 5000 + "}", "line 1 holds a number of too many digits"),
        ('{"claims": [], "years": ' + "9" * 400 + "}", '"years" must be a number from 0 to 70'),
        ('{"claims": [], "years": 5000}', '"years" must be a number from 0 to 70'),
        ('{"claims": [], "years": -1}', '"years" must be a number from 0 to 70'),
        ('{"claims": [], "hours_per_week": 0}', '"hours_per_week" must be a number from 0.25 to 112'),
        ('{"claims": [], "hours_per_week": 113}', '"hours_per_week" must be a number from 0.25 to 112'),
        ('{"claims": [], "tarqet_role": "data-analyst"}', 'unknown key "tarqet_role"; did you mean "target_role"?'),
        ('{"claims": [], "hours_per_weak": 7}', 'unknown key "hours_per_weak"; did you mean "hours_per_week"?'),
        ('{"claims": [{"skill": "python", "levle": "basic"}]}', 'unknown key "levle"; did you mean "level"?'),
        ('{"claim": []}', 'unknown key "claim"; did you mean "claims"?'),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_profile_that_cannot_be_used(run: Run, given: str, reason: str) -> None:
    assert reason in one_line(run("gaps", given=given))


@pytest.mark.parametrize("key", ["name", "gender", "age", "origin", "email", "city", "id", "notes"])
def test_a_key_that_is_none_of_ours_is_no_mistake(run: Run, key: str) -> None:
    ran = run("gaps", given=json.dumps({"claims": [], "target_role": "data-analyst", key: "x"}))
    assert (ran.status, ran.err) == (0, "")


@pytest.mark.parametrize(("name", "noted"), [("pyhton", True), ("Python", False), ("python", False), ("py", False)])
def test_what_is_read_as_another_word_is_said(run: Run, name: str, noted: bool) -> None:
    ran = run("gaps", given=json.dumps({"claims": [{"skill": name}], "target_role": "platform-engineer"}))
    assert ran.status == 0
    assert (f"claim 1: {name!r} is read as Python" in ran.err) is noted
    assert bool(ran.err) is noted


@pytest.mark.parametrize(("first", "last", "state"), [("has", "lacks", "lacking"), ("lacks", "has", "met")])
def test_of_claims_that_contradict_each_other_the_last_counts_and_that_is_said(
    run: Run, first: str, last: str, state: str
) -> None:
    claims = [{"skill": "py", "polarity": first, "level": "advanced"}, {"skill": "python", "polarity": last}]
    ran = run("gaps", given=json.dumps({"claims": claims, "target_role": "platform-engineer"}))
    rows = [row for area in ran.lines[0]["areas"] for row in area["rows"]]
    assert next(row["state"] for row in rows if row["id"] == "python") in (state, "below level")
    assert f"the claims about Python contradict each other; the last counts: {last}" in ran.err
    agreeing = [{"skill": "python"}, {"skill": "py", "level": "advanced"}]
    assert run("gaps", given=json.dumps({"claims": agreeing, "target_role": "platform-engineer"})).err == ""


def test_match_of_nothing_ranks_nothing(run: Run) -> None:
    nothing = '{"claims": [{"skill": "docker", "polarity": "lacks"}]}'
    assert run("match", "--format", "text", given=nothing).out.startswith("Nothing can be ranked yet")
    assert run("match", "--format", "md", given=nothing).out.startswith("Nothing can be ranked yet")
    assert run("match", given=nothing).lines[0]["note"].startswith("Nothing can be ranked yet")
    assert "nothing can be ranked yet" in run("gaps", given=nothing).lines[0]["note"]
    something = '{"claims": [{"skill": "docker"}]}'
    assert "note" not in run("match", given=something).lines[0]
    assert "fits best" in run("gaps", given=something).lines[0]["note"]


def test_how_far_a_role_off_the_list_is_from_the_nearest_is_said(run: Run) -> None:
    far = {"claims": [], "target_role": "underwater basket weaver"}
    (found,) = run("gaps", given=json.dumps(far)).lines
    assert found["how_near"] == "far from it, honestly"
    assert "far from it, honestly" in run("roadmap", "--format", "text", given=json.dumps(far)).out
    assert "how_near" not in run("gaps", given=json.dumps({**far, "target_role": "data-analyst"})).lines[0]


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("gaps", "--nonsense"), "advisor: unrecognized arguments: --nonsense (try advisor --help)"),
        (("gaps", "--format", "pdf"), "advisor gaps: argument --format: invalid choice: 'pdf'"),
        (("roadmap", "--hours", "many"), "(try advisor roadmap --help)"),
        (("roadmap", "--hours", "113"), "--hours must be a number from 0.25 to 112"),
        (("roadmap", "--hours", "nan"), "--hours must be a number from 0.25 to 112"),
        (("kb", "nosuch"), "(try advisor kb --help)"),
        (("export",), "advisor export: the following arguments are required: PERSON (try advisor export --help)"),
        (("nosuch",), "(try advisor --help)"),
        ((), "(try advisor --help)"),
        (("export", "anna", "--now", "notadate"), "'notadate' is no date"),
        (("erase", "anna", "--yes", "--now", "notadate"), "'notadate' is no date"),
        (("match", "--now", "notadate"), "'notadate' is no date"),
        (("serve", "--port", "99999"), "--port is '99999', not the number of a port from 1 to 65535"),
        (("serve", "--port", "0"), "--port is '0'"),
        (("serve", "--port", "http"), "--port is 'http'"),
        (("serve", "--db", "nosuch://x"), "no kind of database"),
        (("talk", "--db", "nosuch://x"), "no kind of database"),
        (("understand", "--now", "soon"), "'soon' is no date"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else None,
)
def test_bad_options_are_one_line(run: Run, arguments: tuple[str, ...], reason: str) -> None:
    given = '{"claims": [], "target_role": "data-analyst"}'
    assert reason in one_line(run(*arguments, given=given))


@pytest.mark.parametrize("command", [("export",), ("report",), ("erase", "--yes")])
def test_a_database_that_is_not_there_is_not_made(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    path = tmp_path / "no" / "none.db"
    assert f"{path}: no such database" in one_line(run(*command, "anna", "--db", str(path)))
    assert "advisor.db: no such database" in one_line(run(*command, "anna"))
    assert not path.parent.exists() and not list(tmp_path.rglob("*.db"))


@pytest.mark.parametrize("command", [("export", "anna"), ("report", "anna"), ("erase", "anna", "--yes"), ("talk",)])
def test_a_file_that_is_no_database_is_said(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Anna, " * 50)
    assert "letter.txt: not a database" in one_line(run(*command, "--db", str(path), given='{"text": "hi"}'))


@pytest.mark.parametrize("port", ["abc", "0", "65536", "-1", "5.5", "٣"])
def test_a_port_of_the_environment_that_is_none_is_said(run: Run, monkeypatch: pytest.MonkeyPatch, port: str) -> None:
    monkeypatch.setenv("ADVISOR_PORT", port)
    assert f"ADVISOR_PORT is {port!r}" in one_line(run("kb", "stats"))
    assert from_environment({"ADVISOR_PORT": "8080"}).port == port_of("8080", "x") == 8080


def test_people_watch_our_lines_alone(run: Run, monkeypatch: pytest.MonkeyPatch, capsys: Any, tmp_path: Path) -> None:
    monkeypatch.setattr(warnings, "showwarning", warnings.showwarning)
    monkeypatch.delenv("LOG_LEVEL", raising=False)
    common.quiet()
    warnings.simplefilter("always")
    warnings.warn("of a library", DeprecationWarning, stacklevel=1)
    assert capsys.readouterr().err == ""
    from rasa.shared.utils.io import is_logging_disabled

    assert is_logging_disabled()  # what its progress bars go by


def test_how_long_training_takes_is_said_before(monkeypatch: pytest.MonkeyPatch, capsys: Any, tmp_path: Path) -> None:
    def trains(settings: Any, force: bool = False) -> tuple[Path, bool]:
        print("Your Rasa model is trained")
        said.append(capsys.readouterr().out)
        return tmp_path, True

    said: list[str] = []
    monkeypatch.setattr(running, "train", trains)
    running.trained_now(from_environment({"ADVISOR_HOME": str(tmp_path)}))
    assert said == ["Training the model: once, one to three minutes ...\n"]
    assert capsys.readouterr().out == ""


def test_a_text_with_half_a_character_can_be_printed() -> None:
    assert common.text_field(json.loads('{"text": "hi \\ud83d"}'), "text") == "hi ?"
    assert talking.LONGEST_NAME == 255


def test_lint_tells_all_of_an_entry_and_reads_on_behind_a_broken_file(run: Run, tmp_path: Path) -> None:
    folder = write(tmp_path / "knowledge")
    (folder / "skills" / "devops.yml").write_text("- {id: [", encoding="utf-8")
    (folder / "vocabulary" / "devops.yml").write_bytes(b"- {id: \xff}")
    role = folder / "roles" / "data-analyst.yml"
    role.write_text(role.read_text().replace("level: intermediate, importance: must", "level: guru, importance: so"))
    words = folder / "vocabulary" / "databases.yml"
    words.write_text('- {id: a, id: b, kind: x, area: databases, aliases: y, source: "z"}\n')
    found = run("kb", "lint", "--folder", str(folder)).out
    for part in (
        "skills/devops.yml:",
        "vocabulary/devops.yml:1: not UTF-8",
        "level is 'guru'",
        "importance is 'so'",
        "duplicate key 'id'",
        "no name",
        "kind is 'x'",
        "aliases is 'y'",
        "source 'z'",
    ):
        assert part in found, part
    assert "docker" not in found  # it may well stand in the file that could not be read
    (folder / "skills" / "devops.yml").write_text(FILES["skills/devops.yml"].replace("id: docker", "id: dokker"))
    (folder / "vocabulary" / "devops.yml").write_text(FILES["vocabulary/devops.yml"])
    assert "unknown skill 'docker'" in run("kb", "lint", "--folder", str(folder)).out


def test_a_folder_without_roles_is_a_mistake(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ran = run("kb", "lint", "--folder", str(tmp_path / "empty"))
    assert ran.status == 1 and "no roles" in ran.out
