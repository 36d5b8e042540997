"""`advisor kb`: the small knowledge counted by hand, shown, and broken on purpose."""

from __future__ import annotations

from pathlib import Path

import pytest
from cli_world import Run, write


def test_lint_counts_what_is_well(run: Run) -> None:
    ran = run("kb", "lint")
    assert (ran.status, ran.out) == (0, "No mistakes in 2 roles, 3 requirements, 3 skills.\n")


def test_lint_names_each_mistake_and_exits_1(run: Run, tmp_path: Path) -> None:
    folder = write(tmp_path / "knowledge")
    role = folder / "roles" / "data-analyst.yml"
    broken = role.read_text().replace("skill: pandas", "skill: polars").replace("900:2", "901:2")
    role.write_text(broken)
    ran = run("kb", "lint", "--folder", str(folder))
    assert ran.status == 1
    assert any("data-analyst.yml:14" in line and "polars" in line for line in ran.out.splitlines())
    assert any("901:2" in line for line in ran.out.splitlines())


def test_stats_count_everything(run: Run) -> None:
    (found,) = run("kb", "stats", "--json").lines
    expected = {
        "roles": 2,
        "requirements": 3,
        "requirements_with_a_choice": 0,
        "role_aliases": 2,
        "skills": 3,
        "light_entries": 2,
        "skill_aliases": 2,
        "ambiguous_skills": 0,
        "resources": 6,
        "free_resources": 3,
        "linked_resources": 3,
        "checked_links": 0,
        "skills_without_free_resource": 0,
        "skills_without_certificate": 0,
        "roles_with_salary": 0,
        "documents": 1,
    }
    assert {key: found[key] for key in expected} == expected
    assert found["areas"] == {
        "databases": {"skills": 0, "light_entries": 1, "resources": 0},
        "devops": {"skills": 1, "light_entries": 1, "resources": 2},
        "programming": {"skills": 2, "light_entries": 0, "resources": 4},
    }
    assert "programming" in run("kb", "stats").out


@pytest.mark.parametrize("name", ["docker", "dockerized", "Docker"])
def test_show_a_skill_by_id_alias_or_name(run: Run, name: str) -> None:
    shown = run("kb", "show", name).out
    for text in ("Docker (docker)", "Similar: Podman", "To advanced, 21 hours", "The handbook", "Platform Engineer"):
        assert text in shown


def test_show_a_role_with_sources(run: Run) -> None:
    shown = run("kb", "show", "infrastructure engineer").out
    for text in (
        "Platform Engineer (platform-engineer)",
        "[900:5-6]",
        "experience: 4 [900:4]",
        "Two roles",
        "[900:10]",
    ):
        assert text in shown


def test_show_something_unknown(run: Run) -> None:
    ran = run("kb", "show", "juggling")
    assert (ran.status, ran.out) == (2, "")
    assert "'juggling'" in ran.err


def test_broken_knowledge_stops_other_commands_with_exit_2(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "other" / "knowledge")
    (folder / "roles" / "data-analyst.yml").write_text("id: [", encoding="utf-8")
    monkeypatch.setattr("bot.settings.ROOT", folder.parent)
    ran = run("kb", "stats")
    assert ran.status == 2
    assert "data-analyst.yml" in ran.err
