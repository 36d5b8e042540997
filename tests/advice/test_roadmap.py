"""Steps, their order, phases and dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from advice_world import ANALYST, CATALOGUE, ENGINEER, MARKET, has, lacks, person, skill, wants

from bot.advice.catalogue import Level, Role
from bot.advice.gaps import assess
from bot.advice.ordering import Draft
from bot.advice.phases import title
from bot.advice.profile import Profile
from bot.advice.roadmap import Begun, Options, Roadmap, Step, plan
from bot.errors import InputError

NO_OPTIONS = Options()
START = date(2026, 1, 1)


def roadmap(profile: Profile, role: Role = ENGINEER, hours: float = 7, options: Options = NO_OPTIONS) -> Roadmap:
    report = assess(profile, role, CATALOGUE)
    return plan(report, profile, CATALOGUE, hours_per_week=hours, start=START, market=MARKET, options=options)


def ids(found: Roadmap) -> list[str]:
    return [step.id for step in found.steps]


def step(found: Roadmap, step_id: str) -> Step:
    return next(s for s in found.steps if s.id == step_id)


def test_one_step_a_level_from_where_the_person_stands() -> None:
    assert ids(roadmap(person(has("python", Level.BASIC)))) == ["python:1-2", "python:2-3"]


def test_what_is_wanted_first_comes_first_where_it_is_planned_too() -> None:
    wanted = (("git", Level.INTERMEDIATE), ("maths", Level.BASIC))
    docker = skill("docker", "devops", hours=(8, 16, 32), after=wanted)
    catalogue = replace(CATALOGUE, skills={**CATALOGUE.skills, "docker": docker})
    profile = person(lacks("docker"), lacks("git"), lacks("kubernetes"), lacks("maths"))
    report = assess(profile, ENGINEER, catalogue)
    found = ids(plan(report, profile, catalogue, hours_per_week=7, start=START))
    assert found == ["docker:0-1", "kubernetes:0-1", "git:0-1", "git:1-2", "docker:1-2", "kubernetes:1-2"]  # no maths


def test_nothing_missing_needs_no_step() -> None:
    found = roadmap(person(has("docker")))
    assert (found.phases, found.hours, found.end) == ((), 0, START)


def test_dates_are_exact_at_one_hour_a_day() -> None:
    # 20 hours of basic to intermediate, then 40: days 0 to 19, then 20 to 59.
    found = roadmap(person(has("python", Level.BASIC)), hours=7)
    first, second = found.steps
    assert (first.start, first.end) == (date(2026, 1, 1), date(2026, 1, 20))
    assert (second.start, second.end) == (date(2026, 1, 21), date(2026, 3, 1))
    assert found.end == second.end
    assert second.metric == "Python passes its check (due 1 March 2026)."


def test_a_step_shorter_than_a_day_starts_and_ends_on_one_day() -> None:
    found = roadmap(person(lacks("git")), hours=168)
    assert [(s.start, s.end) for s in found.steps] == [(START, START), (START, START)]


@pytest.mark.parametrize("hours", [0, -5, 0.1, 169])
def test_impossible_hours_are_refused(hours: float) -> None:
    with pytest.raises(InputError):
        roadmap(person(lacks("git")), hours=hours)


def test_show_it_takes_one_short_step() -> None:
    found = roadmap(person(has("forecasting"), has("python")))
    # Both cost 4 hours; explaining earns 3 x 0.5, python 3 x 0.2.
    assert ids(found) == ["explainability:show", "python:show"]
    assert [s.hours for s in found.steps] == [4, 4]
    assert step(found, "explainability:show").deliverable == "An artefact of explainability."


def test_requirements_on_one_skill_share_its_steps() -> None:
    area = wants("More", "technical", "docker advanced should")
    more = replace(area, requirements=(replace(area.requirements[0], id="docker-deep"),))
    role = replace(ENGINEER, areas=(*ENGINEER.areas, more))
    found = roadmap(person(lacks("docker")), role)
    served = {s.id: s.requirements for s in found.steps}
    both = ("docker", "docker-deep")
    assert served == {"docker:0-1": both, "docker:1-2": both, "docker:2-3": ("docker-deep",)}


def test_any_of_takes_the_shortest_way_and_what_is_begun() -> None:
    lacking = person(lacks("pytorch"), lacks("tensorflow"))
    assert ids(roadmap(lacking)) == ["pytorch:0-1", "pytorch:1-2"]
    begun = person(lacks("pytorch"), has("tensorflow", Level.BASIC), has("deep-learning"))
    assert ids(roadmap(begun)) == ["tensorflow:1-2"]


def test_what_leads_to_a_longer_member_of_a_group_does_not_draw_the_plan_there() -> None:
    role = replace(ENGINEER, areas=(wants("Any", "technical", "tensorflow/power-bi intermediate must"),))
    short = ["power-bi:0-1", "power-bi:1-2"]
    assert ids(roadmap(person(complete=True), role)) == short
    assert ids(roadmap(person(has("deep-learning"), complete=True), role)) == short
    known = person(has("deep-learning"), has("tensorflow", Level.BASIC), complete=True)
    assert ids(roadmap(known, role)) == ["tensorflow:1-2"]  # now it is the shortest way


def test_a_need_that_was_never_spoken_of_counts_where_a_group_has_another_way() -> None:
    role = replace(ENGINEER, areas=(wants("Any", "technical", "kubernetes/power-bi basic must"),))
    assert ids(roadmap(person(lacks("kubernetes"), lacks("power-bi")), role)) == ["power-bi:0-1"]
    assert ids(roadmap(person(has("docker", Level.BASIC), lacks("kubernetes"), lacks("power-bi")), role)) == [
        "kubernetes:0-1"
    ]


def test_what_a_must_skill_implies_in_its_area_is_folded_into_its_last_step() -> None:
    found = roadmap(person(lacks("tableau"), lacks("charting")))
    assert ids(found) == ["tableau:0-1", "tableau:1-2"]
    assert step(found, "tableau:1-2").requirements == ("tableau", "charting")


def test_a_prerequisite_is_never_folded() -> None:
    found = roadmap(person(lacks("pytorch"), lacks("tensorflow"), lacks("deep-learning")))
    assert ids(found) == ["deep-learning:0-1", "pytorch:0-1", "pytorch:1-2"]
    assert step(found, "deep-learning:0-1").requirements == ("deep-learning",)


def test_musts_come_first_their_basics_before_their_depth() -> None:
    # Per hour git earns most (1 in 4 hours), but the role does not insist on it.
    found = roadmap(person(lacks("git"), lacks("docker"), lacks("kubernetes")))
    assert ids(found) == [
        "docker:0-1", "kubernetes:0-1", "docker:1-2", "kubernetes:1-2", "git:0-1", "git:1-2",
    ]  # fmt: skip


def test_a_skill_that_implies_its_own_prerequisite_does_not_teach_it() -> None:
    assert ids(roadmap(person(lacks("pandas"), lacks("python")), ANALYST)) == ["python:0-1", "pandas:0-1"]


def test_a_planned_skill_teaches_the_prerequisite_that_it_implies() -> None:
    profile = person(lacks("pandas"), lacks("python"))
    found = roadmap(profile, ANALYST, options=Options(also=("flask",)))
    assert ids(found) == ["flask:0-1", "pandas:0-1", "flask:1-2"]


def test_prerequisites_are_pulled_in_only_where_known_lacking() -> None:
    unknown = roadmap(person(lacks("pytorch"), lacks("tensorflow")))
    assert ids(unknown) == ["pytorch:0-1", "pytorch:1-2"]
    known = roadmap(person(lacks("pytorch"), lacks("tensorflow"), lacks("maths"), has("python", Level.ADVANCED)))
    assert ids(known) == ["maths:0-1", "pytorch:0-1", "pytorch:1-2"]
    assert step(known, "maths:0-1").why == "Needed before Pytorch."


def test_a_close_neighbour_shortens_the_way() -> None:
    found = roadmap(person(lacks("tableau"), has("power-bi")))
    assert [s.hours for s in found.steps] == [6, 12]


def test_optional_requirements_come_last_and_light_skills_get_a_generic_step() -> None:
    found = roadmap(person(lacks("r"), lacks("git")))
    assert ids(found) == ["git:0-1", "git:1-2", "r:0-1"]
    last = step(found, "r:0-1")
    assert (last.hours, last.optional, last.resources) == (10, True, ())
    assert "R" in last.deliverable


def test_resources_are_free_first_and_fit_the_level() -> None:
    found = roadmap(person(has("python", Level.BASIC)))
    assert [r.title for r in step(found, "python:1-2").resources] == ["A free course", "A paid book"]
    assert step(found, "python:2-3").resources[0].cost == "free"
    assert len(step(found, "python:2-3").resources) == 3


def test_options_drop_add_and_leave_out_what_is_done() -> None:
    profile = person(lacks("git"), lacks("docker"), lacks("pytorch"), lacks("tensorflow"))
    dropped = roadmap(profile, options=Options(drop=frozenset({"git", "Operations", "pytorch"})))
    assert ids(dropped) == ["tensorflow:0-1", "tensorflow:1-2"]
    added = roadmap(person(lacks("git")), options=Options(also=("sql",)))
    assert ids(added)[-2:] == ["sql:0-1", "sql:1-2"]
    done = roadmap(person(lacks("git")), options=Options(done=frozenset({"git:0-1"})))
    assert ids(done) == ["git:1-2"]


@pytest.mark.parametrize(
    ("profile", "phases"),
    [
        (person(lacks("git")), 1),
        (person(lacks("docker"), lacks("sql"), lacks("git")), 2),
        (person(complete=True), 3),
    ],
)
def test_number_of_phases(profile: Profile, phases: int) -> None:
    assert len(roadmap(profile).phases) == phases


def test_phases_join_up_and_have_distinct_titles() -> None:
    found = roadmap(person(complete=True))
    assert [p.number for p in found.phases] == [1, 2, 3]
    assert len({p.title for p in found.phases}) == 3
    assert sum(p.hours for p in found.phases) == found.hours == sum(s.hours for s in found.steps)
    for phase in found.phases:
        assert (phase.start, phase.end) == (phase.steps[0].start, phase.steps[-1].end)
        assert phase.capstone and phase.capstone_metric.endswith(".")
    assert found.phases[-1].goal.endswith("to 100 of 100.")


def test_certifications_stand_once_in_the_last_phase_of_their_skill() -> None:
    found = roadmap(person(complete=True))
    holders = [p.number for p in found.phases if p.certifications]
    assert holders == [max(p.number for p in found.phases if any(s.skill == "kubernetes" for s in p.steps))]


def test_what_was_not_asked_is_said() -> None:
    assert any("12 requirements not talked about" in a for a in roadmap(person(lacks("git"))).assumptions)
    assert not any("not talked about" in a for a in roadmap(person(complete=True)).assumptions)


def test_a_long_way_says_how_long_and_what_comes_first() -> None:
    git = skill("git", "programming", hours=(500, 540, 16))
    catalogue = replace(CATALOGUE, skills={**CATALOGUE.skills, "git": git})
    profile = person(lacks("git"), lacks("docker"))
    found = plan(assess(profile, ENGINEER, catalogue), profile, catalogue, hours_per_week=5, start=START)
    # 24 + 1040 hours at 5 a week are 212.8 weeks.
    assert "at 5 hours a week it takes 4.1 years" in found.assumptions[-1]
    assert found.phases[0].title in found.assumptions[-1]


def test_titles_differ_from_all_before() -> None:
    drafts = [
        Draft(name, 0, Level.BASIC, "learn", hours, (), 1, name.upper(), "", False)
        for name, hours in (("a", 3.0), ("b", 2.0), ("c", 1.0))
    ]
    assert title(drafts, set(), CATALOGUE) == "A; B"
    assert title(drafts, {"A; B"}, CATALOGUE) == "A; C"
    assert title(drafts, {"B; A", "C; A"}, CATALOGUE) == "B; C"
    assert title(drafts[:1], {"A"}, CATALOGUE) == "A: a"
    assert title(drafts[:2], {"A; B", "A: a and b"}, CATALOGUE) == "A: a and b, part 3"


def test_closed_steps_take_no_more_hours_and_the_rest_starts_on_the_given_day() -> None:
    profile = person(has("python", Level.BASIC))
    report = assess(profile, ENGINEER, CATALOGUE)
    day = date(2026, 3, 2)
    found = plan(
        report, profile, CATALOGUE, hours_per_week=4, start=day, closed={"python:1-2": date(2026, 2, 1)}
    )  # fmt: skip
    finished, still_open = found.steps
    assert (finished.start, finished.end) == (date(2026, 2, 1), date(2026, 2, 1))
    # 40 hours at 4 a week are 70 days: 2 March is the first, 10 May the last.
    assert (still_open.start, still_open.end, found.end) == (day, date(2026, 5, 10), date(2026, 5, 10))
    assert (found.hours, found.closed_hours, found.open_hours) == (60, 20, 40)


def test_what_is_done_of_a_step_is_not_laid_out_again() -> None:
    profile = person(has("python", Level.BASIC))
    report = assess(profile, ENGINEER, CATALOGUE)
    first, told = date(2026, 3, 2), date(2026, 3, 23)

    def made(part: float, step: str = "python:1-2") -> Roadmap:
        return plan(report, profile, CATALOGUE, hours_per_week=4, start=first, begun={step: Begun(part, told)})

    half = made(0.5)
    begun, after = half.steps
    # Of 20 hours 10 are left: 17.5 days at 4 a week, from 23 March on; then 40 hours, 70 days.
    assert (begun.hours, begun.done_hours, begun.start, begun.end) == (20, 10, told, date(2026, 4, 9))
    assert (after.done_hours, after.start, after.end, half.end) == (0, date(2026, 4, 9), date(2026, 6, 18), after.end)
    assert (half.hours, half.closed_hours, half.open_hours) == (60, 10, 50)
    # A later step worked on beside: its hours are spared, but what comes before it stays where it was.
    beside = made(0.5, "python:2-3")
    assert (beside.steps[0].start, beside.steps[0].end) == (first, date(2026, 4, 5))
    assert (beside.end, beside.open_hours) == (date(2026, 5, 10), 40)
    assert made(0.0).end == date(2026, 7, 5)  # 60 hours, 105 days from the day on which it was said that none is done
    assert made(7).open_hours == 40 and made(-1).open_hours == 60


def test_a_closed_step_has_no_part_left_and_one_unknown_changes_nothing() -> None:
    profile = person(has("python", Level.BASIC))
    report = assess(profile, ENGINEER, CATALOGUE)
    day = date(2026, 3, 2)
    closed = {"python:1-2": date(2026, 2, 1)}
    told = {"python:1-2": Begun(0.5, date(2026, 4, 1)), "cooking:0-1": Begun(0.9, date(2026, 4, 1))}
    plain = plan(report, profile, CATALOGUE, hours_per_week=4, start=day, closed=closed)
    assert plan(report, profile, CATALOGUE, hours_per_week=4, start=day, closed=closed, begun=told) == plain


def test_a_plan_with_all_steps_closed_ends_on_the_day_of_the_last() -> None:
    profile = person(has("python", Level.BASIC))
    closed = {"python:1-2": date(2026, 2, 1), "python:2-3": date(2026, 2, 20)}
    report = assess(profile, ENGINEER, CATALOGUE)
    found = plan(report, profile, CATALOGUE, hours_per_week=4, start=date(2026, 3, 2), closed=closed)
    assert (found.end, found.open_hours) == (date(2026, 2, 20), 0)


def test_optional_steps_are_said_to_wait_where_musts_were_not_talked_about() -> None:
    assert any("optional steps can wait" in a for a in roadmap(person(lacks("r"), lacks("git"))).assumptions)
    everything = roadmap(person(complete=True))
    assert any(s.optional for s in everything.steps)
    assert not any("can wait" in a for a in everything.assumptions)
