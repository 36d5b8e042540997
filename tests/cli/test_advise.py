"""`advisor gaps`, `roadmap` and `match`: profiles in, advice out, mistakes in one line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cli_world import Run

PLATFORM = {
    "target_role": "platform-engineer",
    "years": 1,
    "claims": [{"skill": "python", "level": "intermediate", "quote": "I write Python"}],
    "complete": True,
}


def line(**changed: Any) -> str:
    return json.dumps({**PLATFORM, **changed})


def test_gaps_says_what_is_met_and_what_is_missing(run: Run) -> None:
    (found,) = run("gaps", given=line()).lines
    assert found["role"] == {"id": "platform-engineer", "name": "Platform Engineer"}
    assert found["readiness"] == 50.0
    assert found["years"] == {
        "has": 1.0,
        "needs": 4.0,
        "gap": 3.0,
        "text": "The role wants 4 years of experience; you have 1, 3 years short.",
    }
    areas = {area["area"]: area for area in found["areas"]}
    assert areas["Code"]["severity"] == "none"
    assert areas["Code"]["rows"][0]["quote"] == "I write Python"
    assert areas["Operations"]["severity"] == "significant"
    row = areas["Operations"]["rows"][0]
    assert (row["requirement"], row["state"], row["importance"]) == ("Containers", "lacking", "must")
    assert row["skills"] == [{"id": "docker", "name": "Docker"}]


def test_every_line_is_answered_with_a_line(run: Run) -> None:
    given = f"{line()}\n\n{line(target_role='data-analyst')}\n"
    assert [found["role"]["id"] for found in run("gaps", given=given).lines] == ["platform-engineer", "data-analyst"]


def test_one_profile_may_stand_over_several_lines_of_a_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "profile.json"
    path.write_text(json.dumps(PLATFORM, indent=2), encoding="utf-8")
    (found,) = run("gaps", str(path)).lines
    assert found["readiness"] == 50.0


@pytest.mark.parametrize("name", ["docker", "Docker", "dockerized", "DOCKER"])
def test_a_skill_may_be_an_id_a_name_or_an_alias(run: Run, name: str) -> None:
    (found,) = run("gaps", given=line(claims=[{"skill": name}])).lines
    assert [row["state"] for area in found["areas"] for row in area["rows"]] == ["lacking", "met"]


@pytest.mark.parametrize("name", ["platform-engineer", "Platform Engineer", "senior infrastructure engineer"])
def test_a_role_may_be_an_id_a_name_or_an_alias(run: Run, name: str) -> None:
    (found,) = run("gaps", given=line(target_role=name)).lines
    assert found["role"]["id"] == "platform-engineer"
    assert "nearest_for" not in found


def test_a_role_off_the_list_is_measured_against_the_nearest(run: Run) -> None:
    (found,) = run("gaps", given=line(target_role="server gardener")).lines
    assert found["role"]["id"] == "platform-engineer"
    assert found["nearest_for"] == "server gardener"
    text = run("gaps", "--format", "text", given=line(target_role="server gardener")).out
    assert text.startswith('Platform Engineer, the nearest to "server gardener".')


def test_without_a_role_the_best_fit_is_taken_and_said(run: Run) -> None:
    (found,) = run("gaps", given='{"claims": [{"skill": "pandas"}], "complete": true}').lines
    assert found["role"]["id"] == "data-analyst"
    assert "no target_role" in found["note"]


def test_a_skill_not_mentioned_is_a_gap_only_in_a_complete_profile(run: Run) -> None:
    (found,) = run("gaps", given=line(complete=False)).lines
    assert [row["state"] for area in found["areas"] for row in area["rows"]] == ["met", "not asked"]


def test_who_somebody_is_changes_nothing(run: Run) -> None:
    plain = run("gaps", given=line()).out
    assert run("gaps", given=line(name="Aisha", gender="female", age=58)).out == plain


def test_polarity_and_evidence_are_heeded(run: Run) -> None:
    claims = [{"skill": "python", "evidence": "inferred"}, {"skill": "docker", "polarity": "lacks"}]
    (found,) = run("gaps", given=line(claims=claims, complete=False)).lines
    assert [row["state"] for area in found["areas"] for row in area["rows"]] == ["show it", "lacking"]


def test_the_roadmap_has_dates_from_hours_and_start(run: Run) -> None:
    (found,) = run("roadmap", given=line(hours_per_week=7, start="2026-03-02")).lines
    steps = [step for phase in found["phases"] for step in phase["steps"]]
    assert [(step["skill"], step["to"], step["start"], step["end"]) for step in steps] == [
        ("docker", "basic", "2026-03-02", "2026-03-08"),
        ("docker", "intermediate", "2026-03-09", "2026-03-22"),
    ]
    assert (found["hours"], found["end"]) == (21, "2026-03-22")
    assert not any("assumed" in text for text in found["assumptions"])


def test_options_win_over_the_profile(run: Run) -> None:
    given = line(hours_per_week=7, start="2026-03-02")
    (found,) = run("roadmap", "--hours", "21", "--start", "2027-01-01", given=given).lines
    assert (found["hours_per_week"], found["start"], found["end"]) == (21, "2027-01-01", "2027-01-07")


def test_hours_not_told_are_assumed_and_said(run: Run) -> None:
    (found,) = run("roadmap", "--start", "2026-03-02", given=line()).lines
    assert found["hours_per_week"] == 5
    assert "5 are assumed" in found["assumptions"][0]


def test_the_plan_begins_today_unless_told(run: Run) -> None:
    (found,) = run("roadmap", "--now", "2026-05-04T09:00", given=line()).lines
    assert found["start"] == "2026-05-04"


@pytest.mark.parametrize("name", ["docker", "Dockerized", "operations"])
def test_what_is_dropped_is_not_planned(run: Run, name: str) -> None:
    (found,) = run("roadmap", "--drop", name, given=line()).lines
    assert found["phases"] == []


def test_match_ranks_the_roles(run: Run) -> None:
    (found,) = run("match", given='{"claims": [{"skill": "pandas", "level": "advanced"}], "complete": true}').lines
    assert [match["role"]["id"] for match in found["roles"]] == ["data-analyst", "platform-engineer"]
    assert found["roles"][0]["score"] == 100.0
    assert found["roles"][0]["have"] == ["Data frames"]
    (best,) = run("match", "--top", "1", given='{"claims": []}').lines
    assert len(best["roles"]) == 1


@pytest.mark.parametrize(
    ("command", "text", "heading"),
    [
        ("gaps", "Significant gaps:", "# Platform Engineer"),
        ("roadmap", "Phase 1:", "# Platform Engineer: roadmap"),
        ("match", "1. Platform Engineer: fit 50 of 100", "| Role | Fit |"),
    ],
)
def test_text_and_markdown(run: Run, command: str, text: str, heading: str) -> None:
    assert text in run(command, "--format", "text", given=line()).out
    assert run(command, "--format", "md", given=line()).out.startswith(heading)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ("", "no profile given"),
        ("nonsense", "line 1 is not JSON"),
        ('{"claims": []}\n{"claims": nonsense}', "line 2 is not JSON"),
        ('{"claims": [', "ends too early"),
        ("[1]", "line 1 is not a JSON object"),
        ("{}", '"claims" must be a list'),
        ('{"claims": ["python"]}', "line 1, claim 1: must be an object"),
        ('{"claims": [{"level": "basic"}]}', '"skill" is missing'),
        ('{"claims": [{"skill": "python", "level": "guru"}]}', "'guru', not one of basic, intermediate, advanced"),
        ('{"claims": [{"skill": "python", "polarity": "maybe"}]}', "'maybe', not one of has, lacks, wants"),
        ('{"claims": [{"skill": "python", "evidence": "rumour"}]}', "'rumour', not one of inferred, said"),
        ('{"claims": [], "years": "three"}', '"years" must be a number'),
        ('{"claims": [], "years": true}', '"years" must be a number'),
        ('{"claims": [], "years": NaN}', '"years" must be a number'),
        ('{"claims": [], "complete": "yes"}', '"complete" must be true or false'),
        ('{"claims": [], "target_role": 7}', '"target_role" must be a text'),
        ('{"claims": [], "start": "tomorrow"}', "'tomorrow' is no date"),
    ],
)
def test_bad_input_is_one_line_and_exit_2(run: Run, given: str, reason: str) -> None:
    ran = run("gaps", given=given)
    assert ran.status == 2
    assert reason in ran.err
    assert ran.err.count("\n") == 1


def test_an_unknown_skill_is_left_out_with_a_line(run: Run) -> None:
    both = run("gaps", given='{"claims": [{"skill": "python"}, {"skill": "pythagoras"}]}')
    one = run("gaps", given='{"claims": [{"skill": "python"}]}')
    assert both.status == 0
    assert both.out == one.out
    assert "claim 2: unknown skill 'pythagoras'; left out" in both.err
    assert both.err.count("\n") == 1


def test_a_drop_that_is_in_no_plan_is_said(run: Run) -> None:
    ran = run("roadmap", "--drop", "python", "--drop", "docker", given=line())
    assert ran.status == 0
    assert "--drop: Python is in no step of this plan" in ran.err
    assert "Docker" not in ran.err


def test_the_nearest_skill_is_named_only_where_it_is_near(run: Run) -> None:
    ran = run("gaps", given='{"claims": [{"skill": "pythno3"}, {"skill": "foobar9"}]}')
    assert "unknown skill 'pythno3'; the nearest is 'python'" in ran.err
    assert "unknown skill 'foobar9'; left out" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("gaps", "no-such-file.json"),
        ("gaps", "--format", "pdf"),
        ("roadmap", "--hours", "0"),
        ("roadmap", "--hours", "many"),
        ("roadmap", "--start", "soon"),
        ("roadmap", "--start", "9999-12-30"),
        ("roadmap", "--drop", "singing"),
        ("match", "--top", "0"),
    ],
)
def test_bad_options_exit_2(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments, given=line())
    assert (ran.status, ran.out) == (2, "")
    assert "Traceback" not in ran.err
