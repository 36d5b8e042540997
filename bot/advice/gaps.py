"""Profile x requirements -> gap report: the state of each requirement, the gaps of each area, readiness.

Rules of a row (for an any-of group the mildest severity and the highest credit of its members):

- met: had at the level, or had without a level told where at most intermediate is wanted. Credit 1.
- show it: had without a level told where advanced is wanted (credit 0.8), or only inferred (credit 0.5).
- below level: had at a lower level. Credit level/needed, at least 0.5 where another skill vouches for it.
- lacking: denied, or left out of a complete statement. Credit 0, or 0.3 where a close neighbour is had.
- not asked: nothing is known, or of a group only that some of its members are lacking. Credit 0 and never a gap.

A `must` lacking or two levels short is significant, one level short moderate; a close neighbour makes significant
moderate. A `should` is moderate. A `nice` is never a gap. What a person says outranks what is inferred: a told
level replaces an inference, even a kinder one, in state and severity, though never in credit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from bot.advice.catalogue import Area, Catalogue, Importance, Level, Requirement, Role
from bot.advice.coverage import Coverage
from bot.advice.experience import YearsView, years_view
from bot.advice.profile import Claim, Evidence, Polarity, Profile
from bot.advice.standing import Standing, View, view
from bot.advice.strengths import Strength, find
from bot.advice.wording import counted, number

WEIGHT = {Importance.MUST: 3.0, Importance.SHOULD: 2.0, Importance.NICE: 1.0}
INFERRED_CREDIT = 0.5
UNTOLD_CREDIT = 0.8
NEAR_CREDIT = 0.3


class State(str, Enum):
    """How a requirement stands."""

    MET = "met"
    BELOW = "below level"
    SHOW = "show it"
    LACKING = "lacking"
    NOT_ASKED = "not asked"


class Severity(str, Enum):
    """How bad a gap is, worst first."""

    SIGNIFICANT = "significant"
    MODERATE = "moderate"
    SHOW = "show it"
    NONE = "none"


_WORST_FIRST = {severity: place for place, severity in enumerate(Severity)}


@dataclass(frozen=True)
class Row:
    """One requirement against the profile.

    `credit` is 0 to 1; `skill` the member of an any-of group that counted best; `quote` the person's words;
    `via` the skill it was inferred from or the neighbour credited; `rule` says which rule fired and why.
    """

    requirement: Requirement
    state: State
    severity: Severity
    credit: float
    skill: str | None
    quote: str
    via: str | None
    rule: str


@dataclass(frozen=True)
class AreaGap:
    """An area of the role with the severity of its rows taken together."""

    area: Area
    severity: Severity
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class GapReport:
    """All that is known of a person against a role; `parts` holds (area name, weight, earned) of readiness.

    `readiness` is 100 x sum(weight x credit) / sum(weight) over all requirements, with weights must 3, should 2,
    nice 1; what was not asked earns nothing. Years stand apart in `years` and do not enter it.
    """

    role: Role
    areas: tuple[AreaGap, ...]
    years: YearsView
    coverage: Coverage
    readiness: float
    parts: tuple[tuple[str, float, float], ...]
    strengths: tuple[Strength, ...]

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All rows, in the order of the role."""
        return tuple(row for area in self.areas for row in area.rows)

    @cached_property
    def gaps(self) -> tuple[Row, ...]:
        """The rows that are gaps, worst first, then heaviest, then least earned."""
        found = [row for row in self.rows if row.severity is not Severity.NONE]
        found.sort(key=lambda row: (_WORST_FIRST[row.severity], -WEIGHT[row.requirement.importance], row.credit))
        return tuple(found)


def assess(profile: Profile, role: Role, catalogue: Catalogue) -> GapReport:
    """The gap report of a person for a role."""
    known = view(profile, catalogue)
    areas = []
    for area in role.areas:
        rows = tuple(judge(requirement, known, catalogue) for requirement in area.requirements)
        areas.append(AreaGap(area, _area_severity(rows), rows))
    parts = tuple((gap.area.name, *_earned(gap.rows)) for gap in areas)
    weight, earned = sum(part[1] for part in parts), sum(part[2] for part in parts)
    rows = tuple(row for gap in areas for row in gap.rows)
    untold = [row.requirement for row in rows if row.state is State.NOT_ASKED]
    musts = sum(requirement.importance is Importance.MUST for requirement in untold)
    return GapReport(
        role=role,
        areas=tuple(areas),
        years=years_view(profile, role),
        coverage=Coverage(len(rows) - len(untold), len(rows), musts),
        readiness=round(100 * earned / weight, 1) if weight else 0.0,
        parts=parts,
        strengths=_strengths(profile, role, rows, catalogue),
    )


def judge(requirement: Requirement, known: View, catalogue: Catalogue) -> Row:
    """The row of one requirement: every member of its group is weighed, the best one counts."""
    standings = [(skill, known.of(skill)) for skill in requirement.skills]
    if not known.complete and not _spoken_of([s for _, s in standings]):
        rule = f"Nothing is known yet of {requirement.name}, so it is neither met nor a gap."
        return Row(requirement, State.NOT_ASKED, Severity.NONE, 0.0, None, "", None, rule)
    rows = [_weigh(requirement, skill, standing, catalogue) for skill, standing in standings]
    best = min(rows, key=lambda row: (-_WORST_FIRST[row.severity], row.state is not State.MET, -row.credit))
    credit = max(row.credit for row in rows)
    if best.credit == credit:
        return best
    return Row(best.requirement, best.state, best.severity, credit, best.skill, best.quote, best.via, best.rule)


def _spoken_of(standings: Sequence[Standing]) -> bool:
    """Whether enough is known to judge a requirement: a member is had or wanted, or each of them is denied.

    Who has never used one of three tools may still know the others: a single denial leaves a group unknown.
    """
    wanted = any(s.denial is not None and s.denial.polarity is Polarity.WANTS for s in standings)
    return wanted or any(s.level for s in standings) or all(s.denied for s in standings)


def _weigh(requirement: Requirement, skill: str, standing: Standing, catalogue: Catalogue) -> Row:
    if standing.told:
        return _told(requirement, skill, standing.told, standing, catalogue)
    if standing.source:
        return _inferred(requirement, skill, standing.source, catalogue)
    return _lacking(requirement, skill, standing, catalogue)


def _told(requirement: Requirement, skill: str, claim: Claim, standing: Standing, catalogue: Catalogue) -> Row:
    name, need = catalogue.skill_name(skill), requirement.level
    if claim.level is None and need is Level.ADVANCED:
        rule = f"You said {name} and no level; the role wants it advanced, so show that you have it."
        severity = _at_most(Severity.SHOW, requirement)
        return Row(requirement, State.SHOW, severity, UNTOLD_CREDIT, skill, claim.quote, None, rule)
    if claim.level is None or claim.level >= need:
        had = "no level, which counts up to intermediate" if claim.level is None else claim.level.label
        rule = f"You said {name} with {had}; the role wants {need.label}."
        return Row(requirement, State.MET, Severity.NONE, 1.0, skill, claim.quote, None, rule)
    short = need - claim.level
    severity = Severity.SIGNIFICANT if short > 1 and standing.near is None else Severity.MODERATE
    credit = claim.level / need
    if standing.source:
        credit = max(credit, INFERRED_CREDIT)
    rule = f"You have {name} at {claim.level.label}; the role wants {need.label}: {counted(short, 'level')} short."
    via = None
    if short > 1 and standing.near:
        via = standing.near.skill
        rule += f" {catalogue.skill_name(via)} is close to it, so the way is shorter."
    severity = _at_most(severity, requirement)
    return Row(requirement, State.BELOW, severity, credit, skill, claim.quote, via, rule)


def _inferred(requirement: Requirement, skill: str, source: Claim, catalogue: Catalogue) -> Row:
    name = catalogue.skill_name(skill)
    via = source.skill if source.skill != skill else None
    ground = f"{catalogue.skill_name(via)} suggests that you know {name}" if via else f"{name} is inferred"
    rule = f"{ground}, but you have not said so: half credit until you show it."
    severity = _at_most(Severity.SHOW, requirement)
    return Row(requirement, State.SHOW, severity, INFERRED_CREDIT, skill, source.quote, via, rule)


def _lacking(requirement: Requirement, skill: str, standing: Standing, catalogue: Catalogue) -> Row:
    name, near = catalogue.skill_name(skill), standing.near
    reason = _reason(name, standing)
    words = standing.denial.quote if standing.denial else ""
    rule = f"The role wants {requirement.name} at {requirement.level.label} ({requirement.importance.value}); {reason}."
    if near is None:
        severity = _at_most(Severity.SIGNIFICANT, requirement)
        return Row(requirement, State.LACKING, severity, 0.0, skill, words, None, rule)
    rule += f" {catalogue.skill_name(near.skill)} is close to it and earns {number(100 * NEAR_CREDIT)} percent."
    severity = _at_most(Severity.MODERATE, requirement)
    return Row(requirement, State.LACKING, severity, NEAR_CREDIT, skill, words or near.quote, near.skill, rule)


def _reason(name: str, standing: Standing) -> str:
    if not standing.denied:
        return f"{name} is not among your skills"
    denial = standing.denial
    if denial and denial.polarity is Polarity.WANTS:
        return f"you want to learn {name}"
    if denial and denial.evidence is Evidence.INFERRED:
        return f"{name} was taken as new to you, as nothing was said of it"
    return f"you said that you do not have {name}"


def _at_most(severity: Severity, requirement: Requirement) -> Severity:
    """The severity capped by importance: a `should` is at most moderate, a `nice` never a gap."""
    if requirement.importance is Importance.NICE:
        return Severity.NONE
    if requirement.importance is Importance.SHOULD and severity is Severity.SIGNIFICANT:
        return Severity.MODERATE
    return severity


def _area_severity(rows: tuple[Row, ...]) -> Severity:
    """Significant where a significant row stands among nothing earned; show it where nothing else is open."""
    counted_rows = [r for r in rows if r.requirement.importance is not Importance.NICE]
    known = [r for r in counted_rows if r.state is not State.NOT_ASKED]
    unmet = {r.severity for r in known if r.state is not State.MET}
    if not unmet:
        return Severity.NONE
    if unmet == {Severity.SHOW}:
        return Severity.SHOW
    if Severity.SIGNIFICANT in unmet and not any(r.credit for r in known):
        return Severity.SIGNIFICANT
    return Severity.MODERATE


def _earned(rows: tuple[Row, ...]) -> tuple[float, float]:
    weights = [(WEIGHT[row.requirement.importance], row.credit) for row in rows]
    return sum(weight for weight, _ in weights), sum(weight * credit for weight, credit in weights)


def _strengths(profile: Profile, role: Role, rows: tuple[Row, ...], catalogue: Catalogue) -> tuple[Strength, ...]:
    """Skills that fully serve a requirement are strengths; skills that serve one in part are not."""
    known = {claim.skill: claim for claim in profile.having()}
    full: set[str] = set()
    part: set[str] = set()
    for row in rows:
        for skill in row.requirement.skills:
            claim = known.get(skill)
            if claim and (claim.level is None or claim.level >= row.requirement.level):
                full.add(skill)
        part.update(row.requirement.skills)
        if row.via and row.state is State.LACKING and row.severity is not Severity.NONE:
            part.add(row.via)
    return find(profile, catalogue, frozenset(full), frozenset(part))
