"""Knowledge that changes under running plans: renamed, removed, other hours, a step more. Nothing done is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from planned_world import answer, plan_of, planned, states, versions_of
from services_world import PERSON, Person

from bot import knowledge
from bot.advice.catalogue import Catalogue, Level, Role, Skill
from bot.knowledge.checks import check
from bot.knowledge.files import read_folder
from bot.memory.renaming import rename
from bot.services.desk import Desk
from bot.services.steps import howfar, progress
from bot.settings import ROOT


@pytest.fixture
def anna(desk: Desk) -> Person:
    """Someone who has finished the first step of a plan."""
    person = planned(desk)
    answer(person, "I finished the first step", "report_progress_done", progress.done)
    return person


def upgraded(person: Person, change: Callable[[Catalogue], Catalogue]) -> None:
    """The same database under another knowledge."""
    catalogue = change(person.desk.catalogue)
    person.desk = replace(person.desk, catalogue=catalogue, memo={})
    rename(person.desk.memory.engine, catalogue.renamed)


def asking(role: Role, change: Callable[[tuple[str, ...]], tuple[str, ...]]) -> Role:
    areas = tuple(
        replace(a, requirements=tuple(replace(r, skills=change(r.skills)) for r in a.requirements)) for a in role.areas
    )
    return replace(role, areas=areas)


def moved(old: str, new: str) -> Callable[[Catalogue], Catalogue]:
    def name(entry: str) -> str:
        return new if entry == old else entry

    def change(catalogue: Catalogue) -> Catalogue:
        skills = {
            name(k): replace(
                s,
                id=name(s.id),
                needs=tuple(map(name, s.needs)),
                implies=tuple(map(name, s.implies)),
                similar=tuple(map(name, s.similar)),
            )
            for k, s in catalogue.skills.items()
        }
        roles = {k: asking(r, lambda skills: tuple(map(name, skills))) for k, r in catalogue.roles.items()}
        return replace(catalogue, skills=skills, roles=roles, renamed={old: new})

    return change


def test_a_renamed_skill_takes_everything_along(anna: Person) -> None:
    before, shares = plan_of(anna), anna.state()["progress"]
    step = next(iter(states(anna)))
    old = step.partition(":")[0]
    with anna.desk.memory.unit() as unit:
        unit.refuse(PERSON, [old], "2026-03-02")
        unit.update_person(PERSON, options={"later": [f"{old}:1-2"]})
        unit.add_claims(PERSON, [])
    upgraded(anna, moved(old, "renamed-skill"))
    after = plan_of(anna)
    assert {s.id.replace("renamed-skill", old) for s in after.roadmap.steps} == {s.id for s in before.roadmap.steps}
    assert states(anna) == {step.replace(old, "renamed-skill"): "done"}
    assert anna.state()["progress"] == shares
    with anna.desk.memory.unit() as unit:
        assert {c.skill for c in unit.all_claims(PERSON)} & {old} == set()
        assert "renamed-skill" in unit.refused(PERSON) and old not in unit.refused(PERSON)
        assert unit.person(PERSON, "").options == {"later": ["renamed-skill:1-2"]}
        assert all(r.step_id.startswith("renamed-skill:") for r in unit.reports(PERSON))
    rename(anna.desk.memory.engine, {old: "renamed-skill"})
    assert states(anna) == {step.replace(old, "renamed-skill"): "done"}


def test_other_hours_make_a_version_that_says_so(anna: Person) -> None:
    step, slip = plan_of(anna).roadmap.steps[-1], plan_of(anna).slip

    def change(catalogue: Catalogue) -> Catalogue:
        skill = catalogue.skills[step.skill]
        steps = {level: replace(s, hours=s.hours + 30) for level, s in skill.steps.items()}
        return replace(catalogue, skills={**catalogue.skills, skill.id: replace(skill, steps=steps)})

    upgraded(anna, change)
    answer(anna, "what changed?")
    part = anna.last.parts[0]
    assert part.name == "utter_plan_changed"
    assert "my knowledge" in str(part.vars["because"])
    assert "hours instead of" in str(part.vars["body"])
    assert versions_of(anna)[-1].body["cause"] == "knowledge"
    assert plan_of(anna).slip == slip, "the person is not late by it"


def test_a_removed_skill_leaves_what_was_done_with_it(anna: Person) -> None:
    step = next(iter(states(anna)))
    gone, hours = step.partition(":")[0], plan_of(anna).roadmap.steps[0].hours

    def change(catalogue: Catalogue) -> Catalogue:
        skills = {k: _free_of(s, gone) for k, s in catalogue.skills.items() if k != gone}
        areas = {k: _without(r, gone) for k, r in catalogue.roles.items()}
        return replace(catalogue, skills=skills, roles=areas)

    upgraded(anna, change)
    held = plan_of(anna)
    assert gone not in {s.skill for s in held.roadmap.steps}
    assert states(anna)[step] == "done"
    answer(anna, "how am I doing", "ask_progress", howfar.show)
    assert (anna.last.card or {})["done_hours"] == hours
    assert "no longer has" in str(anna.last.parts)


def _free_of(skill: Skill, gone: str) -> Skill:
    rest = {name: tuple(s for s in getattr(skill, name) if s != gone) for name in ("needs", "implies", "similar")}
    return replace(skill, **rest)  # type: ignore[arg-type]


def _without(role: Role, gone: str) -> Role:
    areas = tuple(replace(a, requirements=tuple(r for r in a.requirements if gone not in r.skills)) for a in role.areas)
    return replace(role, areas=areas)


def test_a_requirement_more_is_a_step_more(anna: Person) -> None:
    furthest = {s.skill: s.to_level for s in plan_of(anna).roadmap.steps}
    lacking = min(furthest, key=lambda skill: furthest[skill])
    assert furthest[lacking] < Level.ADVANCED

    def change(catalogue: Catalogue) -> Catalogue:
        role = catalogue.roles["data-engineer"]
        area = role.areas[0]
        more = replace(area.requirements[0], id="one-more", skills=(lacking,), level=Level.ADVANCED)
        areas = (replace(area, requirements=(*area.requirements, more)), *role.areas[1:])
        return replace(catalogue, roles={**catalogue.roles, role.id: replace(role, areas=areas)})

    before = plan_of(anna)
    upgraded(anna, change)
    after = plan_of(anna)
    assert len(after.roadmap.steps) > len(before.roadmap.steps)
    assert versions_of(anna)[-1].body["cause"] == "knowledge"
    assert after.roadmap.closed_hours == before.roadmap.closed_hours


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("renamed: {old-id: no-such-skill}", "unknown skill 'no-such-skill'"),
        ("renamed: {python: sql}", "'python' is still a skill"),
        ("renamed: [python]", "expected `renamed:`"),
        ("renamed: {old-id: sql}", ""),
    ],
)
def test_mistakes_in_the_table_of_renamed_skills_are_named(tmp_path: Path, text: str, said: str) -> None:
    for entry in (ROOT / "knowledge").iterdir():
        (tmp_path / entry.name).symlink_to(entry)
    (tmp_path / "renamed.yml").unlink()
    (tmp_path / "renamed.yml").write_text(text, encoding="utf-8")
    files = read_folder(tmp_path)
    assert [said in mistake for mistake in check(files)] == ([True] if said else [])
    if not said:
        assert knowledge.load(tmp_path).renamed == {"old-id": "sql"}
