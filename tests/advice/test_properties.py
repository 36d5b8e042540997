"""What holds for every profile: learning never hurts, plans are ordered, order of telling does not matter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from advice_world import CATALOGUE, ENGINEER, has, wants
from hypothesis import given
from hypothesis import strategies as st

from bot.advice.catalogue import Level
from bot.advice.gaps import GapReport, Severity, State, assess
from bot.advice.profile import Claim, Evidence, Polarity, Profile, settle
from bot.advice.progress import earned
from bot.advice.roadmap import Begun, Roadmap, plan
from bot.advice.standing import view
from bot.advice.steps import hours_to

START = date(2026, 3, 2)
BADNESS = [Severity.NONE, Severity.SHOW, Severity.MODERATE, Severity.SIGNIFICANT]
LOOSE = replace(
    ENGINEER,
    areas=(wants("Any", "technical", "tensorflow/power-bi intermediate must", "kubernetes/charting basic must"),),
)
"""A role whose any-of groups have nothing in common: each member is led to by other skills."""
skills = st.sampled_from(sorted(CATALOGUE.skills))
levels = st.sampled_from([None, *Level])
claims = st.builds(
    Claim,
    skill=skills,
    polarity=st.sampled_from(Polarity),
    level=levels,
    evidence=st.sampled_from(Evidence),
    quote=st.just("words"),
)
profiles = st.builds(
    lambda found, complete, refused: Profile(settle(found), complete=complete, refused=frozenset(refused)),
    st.lists(claims, max_size=12),
    st.booleans(),
    st.lists(skills, max_size=2),
)


def report(profile: Profile) -> GapReport:
    return assess(profile, ENGINEER, CATALOGUE)


def roadmap(profile: Profile, hours: float = 5) -> Roadmap:
    return plan(report(profile), profile, CATALOGUE, hours_per_week=hours, start=START)


def learned(profile: Profile, skill: str, level: Level | None) -> Profile | None:
    """The profile with one more skill, or the same skill at a higher level; None where that is no learning."""
    old = profile.by_skill.get(skill)
    told = old is not None and old.polarity is Polarity.HAS and old.evidence is not Evidence.INFERRED
    if told and (level is None or old.level is None or level < old.level):
        return None
    if level is not None and level < Level.ADVANCED and view(profile, CATALOGUE).of(skill).unsure:
        return None  # a told level lower than what was only supposed is a correction
    return profile.with_claim(has(skill, level))


@given(profiles, skills, levels)
def test_learning_a_skill_never_worsens_anything_known(profile: Profile, skill: str, level: Level | None) -> None:
    better = learned(profile, skill, level)
    if better is None:
        return
    before, after = report(profile), report(better)
    assert after.readiness >= before.readiness
    for old, new in zip(before.rows, after.rows, strict=True):
        assert new.credit >= old.credit
        if old.state is not State.NOT_ASKED:
            assert BADNESS.index(new.severity) <= BADNESS.index(old.severity)
    for was, now in zip(before.areas, after.areas, strict=True):
        if all(r.state is not State.NOT_ASKED for r in was.rows):
            assert BADNESS.index(now.severity) <= BADNESS.index(was.severity)


@given(profiles, skills, levels)
def test_knowing_more_never_makes_the_plan_longer(profile: Profile, skill: str, level: Level | None) -> None:
    """Where nothing is left to be asked: what is not known of yet is no gap, so that telling it may open one."""
    profile = replace(profile, complete=True)
    if skill in profile.by_skill or skill in profile.refused:
        return
    better = learned(profile, skill, level)
    for role in (ENGINEER, LOOSE) if better else ():
        before, after = (hours_to(assess(one, role, CATALOGUE), one, CATALOGUE) for one in (profile, better))
        assert after <= before


@given(profiles, skills, levels)
def test_saying_a_level_never_lowers_readiness_by_undoing_an_inference(
    profile: Profile, skill: str, level: Level | None
) -> None:
    if skill in profile.by_skill:
        return
    assert report(profile.with_claim(has(skill, level))).readiness >= report(profile).readiness


@given(profiles)
def test_not_asked_is_never_a_gap_and_never_planned(profile: Profile) -> None:
    unknown = {r.requirement.id for r in report(profile).rows if r.state is State.NOT_ASKED}
    assert unknown.isdisjoint(r.requirement.id for r in report(profile).gaps)
    assert unknown.isdisjoint(i for step in roadmap(profile).steps for i in step.requirements)


@given(st.lists(claims, max_size=8, unique_by=lambda c: c.skill), st.randoms(use_true_random=False), st.booleans())
def test_the_order_of_claims_does_not_matter(found: list[Claim], chance: object, complete: bool) -> None:
    mixed = list(found)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    one, other = (Profile(tuple(order), complete=complete) for order in (found, mixed))
    assert report(one) == report(other)
    assert roadmap(one) == roadmap(other)


@given(st.lists(claims, min_size=1, max_size=8))
def test_repeating_a_claim_changes_nothing(found: list[Claim]) -> None:
    assert report(Profile(settle(found))) == report(Profile(settle([*found, found[0]])))


@given(profiles, st.floats(0.5, 80), st.floats(0, 80))
def test_more_hours_never_finish_later(profile: Profile, hours: float, more: float) -> None:
    slow, fast = roadmap(profile, hours), roadmap(profile, hours + more)
    assert [s.id for s in slow.steps] == [s.id for s in fast.steps]
    assert all(f.end <= s.end and f.start <= s.start for f, s in zip(fast.steps, slow.steps, strict=True))


@given(profiles)
def test_steps_follow_one_another_in_time(profile: Profile) -> None:
    found = roadmap(profile)
    for step in found.steps:
        assert found.start <= step.start <= step.end <= found.end
    for earlier, later in zip(found.steps, found.steps[1:], strict=False):
        assert earlier.end <= later.end and earlier.start <= later.start


@given(profiles, st.floats(0, 1), st.floats(0, 1), st.data())
def test_more_done_of_a_step_never_ends_later(profile: Profile, part: float, more: float, data: st.DataObject) -> None:
    steps = roadmap(profile).steps
    if not steps:
        return
    step = data.draw(st.sampled_from(steps))
    low, high = sorted((part, more))

    def made(share: float) -> Roadmap:
        begun = {step.id: Begun(share, START)}
        return plan(report(profile), profile, CATALOGUE, hours_per_week=5, start=START, begun=begun)

    less, further = made(low), made(high)
    assert [s.id for s in less.steps] == [s.id for s in further.steps] == [s.id for s in steps]
    assert all(f.end <= s.end for f, s in zip(further.steps, less.steps, strict=True))
    assert further.hours == less.hours
    assert abs(less.open_hours + step.hours * low - less.hours) <= 0.11  # each is told to a tenth of an hour


@given(profiles)
def test_prerequisites_and_lower_levels_come_first(profile: Profile) -> None:
    steps = roadmap(profile).steps
    place = {step.id: number for number, step in enumerate(steps)}
    for step in steps:
        below = f"{step.skill}:{step.to_level - 2}-{step.to_level - 1}"
        assert place.get(below, -1) < place[step.id]
        if step.kind == "learn" and step.from_level is None:
            for need in CATALOGUE.skills[step.skill].needs:
                assert place.get(f"{need}:0-1", -1) < place[step.id]
        for other, upto in CATALOGUE.earlier(step.skill, step.to_level).items() if step.kind == "learn" else ():
            before = [s for s in steps if s.skill == other and s.kind == "learn" and s.to_level <= upto]
            assert all(place[s.id] < place[step.id] for s in before if s.optional <= step.optional)


@given(profiles)
def test_every_known_lacking_prerequisite_is_planned_or_taught(profile: Profile) -> None:
    known = view(profile, CATALOGUE)
    starting = {step.skill for step in roadmap(profile).steps if step.kind == "learn" and step.from_level is None}
    for skill in starting:
        for need in CATALOGUE.skills[skill].needs:
            if known.lacking(need):
                assert need in starting or any(need in CATALOGUE.implied[other] for other in starting - {skill})


@given(profiles)
def test_each_gap_is_worked_on_once_a_level(profile: Profile) -> None:
    found = roadmap(profile)
    assert len({step.id for step in found.steps}) == len(found.steps)
    for row in report(profile).gaps:
        serving = [step for step in found.steps if row.requirement.id in step.requirements]
        assert serving
        assert len({step.skill for step in serving}) == 1
        top = max(step.to_level for step in serving)
        assert top >= row.requirement.level
        if len(serving) > 1:
            reached = sorted(step.to_level for step in serving)
            assert reached == list(range(reached[0], row.requirement.level + 1))


@given(profiles)
def test_nothing_met_has_a_step(profile: Profile) -> None:
    met = {row.requirement.id for row in report(profile).rows if row.state is State.MET}
    assert met.isdisjoint(i for step in roadmap(profile).steps for i in step.requirements)


@given(profiles)
def test_doing_every_required_step_leaves_no_gap(profile: Profile) -> None:
    done = profile
    for step in roadmap(profile).steps:
        for claim in earned(step, ENGINEER, CATALOGUE):
            done = done.with_claim(claim)
    gaps = {row.requirement.id for row in report(profile).gaps}
    assert gaps.isdisjoint(row.requirement.id for row in report(done).gaps)


@given(profiles)
def test_phases_repeat_a_skill_only_at_a_higher_level(profile: Profile) -> None:
    reached: dict[str, Level] = {}
    for phase in roadmap(profile).phases:
        for step in phase.steps:
            assert step.skill not in reached or step.to_level > reached[step.skill]
            reached[step.skill] = step.to_level
