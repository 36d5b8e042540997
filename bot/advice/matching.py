"""Which role fits best, how two roles differ, and which role is nearest to a goal that is not in the catalogue."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from bot.advice.catalogue import Catalogue, Requirement, Role
from bot.advice.closeness import closeness
from bot.advice.gaps import WEIGHT, GapReport, State, assess
from bot.advice.profile import Claim, Evidence, Polarity, Profile
from bot.advice.steps import hours_to
from bot.advice.trades import PROGRAMS, SOFTWARE, brings
from bot.advice.wording import listing
from bot.errors import UnknownName

UNKNOWN_WEIGHT = 0.25
UNKNOWN_CREDIT = 0.1
STEPPING_STONES = 2


COMMON_WORTH = 0.5
NEAR_SCORE, FAR_SCORE = 45.0, 30.0
"""Scores from which a role may be called near, and under which it is far."""

YEARS_SHORT = 2.0
"""Years of experience that may be missing to a role before others come first."""

DISTANCES = ((0.25, "quite close to it"), (0.7, "some way from it"), (1.0, "far from it, honestly"))
"""How far a goal off the list is from the nearest role, in words."""

LEAST_TOUCHED = 2
"""Requirements that must be met at least in part before a role is called anything but far."""


@dataclass(frozen=True)
class Match:
    """A role with how well it fits.

    `score` (0 to 100) ranks: 100 x (earned + 0.1 x u) / (known + u), where `known` and `earned` are the weights of
    the requirements talked about and what they earn, and u is a quarter of the weight of those never talked about.
    So what was not asked counts little, for or against; `touched` counts the requirements that earn anything. What
    many roles ask tells little of which one fits: the weight of a requirement is halved where every role asks it and
    whole where one alone does, by the logarithm of how many do. `readiness` is the gap report's; `coverage_share` 0
    to 1.
    """

    role: Role
    score: float
    readiness: float
    coverage_share: float
    have: tuple[str, ...]
    missing: tuple[str, ...]
    text: str
    touched: int = 0
    below: tuple[str, ...] = ()
    show: tuple[str, ...] = ()

    @property
    def far(self) -> bool:
        """Whether hardly anything speaks for the role: it must not be called close."""
        return self.touched < LEAST_TOUCHED or self.score < FAR_SCORE

    @property
    def distance_words(self) -> str:
        """How near the role is, in words that promise nothing."""
        return "far from it" if self.far else "near" if self.score >= NEAR_SCORE else "some way off"


@dataclass(frozen=True)
class Comparison:
    """Names of requirements that two roles share or have alone; readiness is None without a profile."""

    shared: tuple[str, ...]
    only_a: tuple[str, ...]
    only_b: tuple[str, ...]
    readiness_a: float | None
    readiness_b: float | None


@dataclass(frozen=True)
class Nearest:
    """The catalogue's nearest role to a goal: `distance` 0 is the same, 1 has nothing in common.

    `shared` and `missing` are requirement names that the given skills meet or not; `stepping` the two other roles
    that take least learning from those skills.
    """

    role: Role
    distance: float
    shared: tuple[str, ...]
    missing: tuple[str, ...]
    stepping: tuple[Role, ...]

    @property
    def near(self) -> bool:
        """Whether the role may stand in for the goal."""
        return self.distance <= DISTANCES[1][0]

    @property
    def distance_words(self) -> str:
        """How far the goal is from the role, in words."""
        return next((words for limit, words in DISTANCES if self.distance <= limit), DISTANCES[-1][1])


def rank(profile: Profile, catalogue: Catalogue, work: str = "") -> tuple[Match, ...]:
    """All roles, best fit first; the formula is `Match.score`.

    What people of the person's `work` usually bring counts for the order, as inferred, where nothing was told of it,
    and where it speaks for more than one requirement: that a role asks for little brings it nearer to nobody;
    ties, and all that nothing speaks for, go by hours of study, then by id, so that no order comes from the alphabet
    where anything is known.
    """
    worth = _worths(catalogue)
    matches = [_match(assess(profile, role, catalogue), worth) for role in catalogue.roles.values()]
    usual = leaning_of(profile, work)
    inferred = usual is not profile
    likely = [_match(assess(usual, r, catalogue), worth) for r in catalogue.roles.values()] if inferred else matches
    own = {match.role.id: match.touched for match in matches}
    leaning = {m.role.id: m.score if own[m.role.id] or m.touched >= LEAST_TOUCHED else 0.0 for m in likely}
    tied = len(set(leaning.values())) < len(leaning)
    ways = {role.id: study for role, study in least_study(profile, catalogue)} if tied else dict.fromkeys(leaning, 0.0)
    early = {m.role.id: _too_early(m, profile) for m in matches}
    return tuple(sorted(matches, key=lambda m: (early[m.role.id], -leaning[m.role.id], ways[m.role.id], m.role.id)))


def _too_early(match: Match, profile: Profile) -> bool:
    """Whether a role demands years that the person is far from and no skills speak for it: it comes last then."""
    needed = match.role.years
    return needed is not None and (profile.years or 0.0) < needed - YEARS_SHORT and match.score < NEAR_SCORE


def leaning_of(profile: Profile, work: str) -> Profile:
    """The profile with what the person's work usually brings, as inferred; the same where nothing is known of it."""
    told = {claim.skill for claim in profile.claims}
    codes = not SOFTWARE.isdisjoint(claim.skill for claim in profile.having())
    usual = brings(work) or (brings(PROGRAMS) if codes else ())
    added = tuple(Claim(s, Polarity.HAS, None, Evidence.INFERRED) for s in usual if s not in told)
    return replace(profile, claims=(*profile.claims, *added)) if added else profile


def _worths(catalogue: Catalogue) -> Mapping[str, float]:
    """How much each skill tells of which role fits: 1 where one role asks it, 0.5 where all do."""
    asking = Counter(s for role in catalogue.roles.values() for s in {s for r in role.requirements for s in r.skills})
    most = math.log(len(catalogue.roles)) or 1.0
    return {skill: 1 - (1 - COMMON_WORTH) * math.log(count) / most for skill, count in asking.items()}


def compare(a: Role, b: Role, profile: Profile | None, catalogue: Catalogue) -> Comparison:
    """What two roles ask in common and what only one asks; two requirements are shared if a skill serves both."""
    skills_a = {skill for r in a.requirements for skill in r.skills}
    skills_b = {skill for r in b.requirements for skill in r.skills}
    return Comparison(
        shared=_names(r for r in a.requirements if not skills_b.isdisjoint(r.skills)),
        only_a=_names(r for r in a.requirements if skills_b.isdisjoint(r.skills)),
        only_b=_names(r for r in b.requirements if skills_a.isdisjoint(r.skills)),
        readiness_a=assess(profile, a, catalogue).readiness if profile else None,
        readiness_b=assess(profile, b, catalogue).readiness if profile else None,
    )


def nearest(catalogue: Catalogue, said: str, skills: tuple[str, ...]) -> Nearest:
    """The role nearest to a goal in the person's words, helped by skills; UnknownName only without any role.

    Closeness is how much of the words of `said` and of one name or alias of the role is common to both, or the share
    of the words found scattered in its names at 0.65, its duties at 0.6, its areas and requirements at 0.45. Rare
    words count more and the words for a trade (engineer, analyst) a quarter, also where nothing else is said. With
    skills, 30 percent of it is the share of the role's weight they earn, unless the words alone say more.
    """
    if not catalogue.roles:
        raise UnknownName("There is no role in the catalogue.")
    profile = Profile(claims=tuple(Claim(skill, Polarity.HAS) for skill in sorted(set(skills))), complete=True)
    reports = {role.id: assess(profile, role, catalogue) for role in catalogue.roles.values()}
    words = closeness(said, catalogue)
    scores = {}
    for role_id, report in reports.items():
        by_skill = report.readiness / 100 if skills else 0.0
        by_word = words[role_id]
        scores[role_id] = max(by_word, 0.7 * by_word + 0.3 * by_skill) if words.get("") else by_skill
    best = min(reports, key=lambda role_id: (-scores[role_id], -reports[role_id].readiness, role_id))
    nearby, rows = catalogue.roles[best], reports[best].rows
    return Nearest(
        role=nearby,
        distance=max(0.0, round(1 - scores[best], 3)),
        shared=tuple(row.requirement.name for row in rows if row.state is State.MET),
        missing=tuple(row.requirement.name for row in rows if row.state is not State.MET),
        stepping=stepping_stones(nearby, profile, catalogue) if skills else _next_by(scores, best, catalogue),
    )


def _next_by(scores: Mapping[str, float], best: str, catalogue: Catalogue) -> tuple[Role, ...]:
    """The roles next in closeness: where no skill is known, hours of learning say nothing of the way."""
    others = sorted((o for o in scores if o != best), key=lambda o: (-scores[o], o))
    return tuple(catalogue.roles[o] for o in others[:STEPPING_STONES])


def stepping_stones(role: Role, profile: Profile, catalogue: Catalogue) -> tuple[Role, ...]:
    """The two other roles that take the fewest additional hours from where the person stands."""
    others = [other for other, _ in least_study(profile, catalogue) if other.id != role.id]
    return tuple(others[:STEPPING_STONES])


def least_study(profile: Profile, catalogue: Catalogue) -> tuple[tuple[Role, float], ...]:
    """All roles with the hours of study to each, fewest first, ties by id.

    What was not told counts as lacking, since else the least known role would be the nearest.
    """
    told = replace(profile, complete=True)
    ways = [(role, hours_to(assess(told, role, catalogue), told, catalogue)) for role in catalogue.roles.values()]
    return tuple(sorted(ways, key=lambda way: (way[1], way[0].id)))


def _match(report: GapReport, worth: Mapping[str, float]) -> Match:
    known = earned = unasked = 0.0
    for row in report.rows:
        weight = WEIGHT[row.requirement.importance] * min(worth[skill] for skill in row.requirement.skills)
        if row.state is State.NOT_ASKED:
            unasked += UNKNOWN_WEIGHT * weight
        else:
            known += weight
            earned += weight * row.credit
    whole = known + unasked
    have = tuple(row.requirement.name for row in report.rows if row.state is State.MET)
    missing = tuple(row.requirement.name for row in report.rows if row.state is State.LACKING)
    below = _names(row.requirement for row in report.rows if row.state is State.BELOW)
    return Match(
        role=report.role,
        score=round(100 * (earned + UNKNOWN_CREDIT * unasked) / whole, 1) if whole else 0.0,
        readiness=report.readiness,
        coverage_share=round(report.coverage.asked / report.coverage.total, 3) if report.coverage.total else 0.0,
        have=have,
        missing=missing,
        text=_fit(report, have, missing, below),
        touched=sum(row.credit > 0 for row in report.rows),
        below=below,
        show=_names(row.requirement for row in report.rows if row.state is State.SHOW),
    )


def _fit(report: GapReport, have: tuple[str, ...], missing: tuple[str, ...], below: tuple[str, ...]) -> str:
    parts = [f"you bring {_some(have)}" if have else "you bring none of its requirements yet"]
    if missing:
        parts.append(f"missing is {_some(missing)}")
    if below:
        parts.append(f"below the level wanted is {_some(below)}")
    return f"{report.role.name}: {'; '.join(parts)} ({report.coverage.text})."


def _some(names: tuple[str, ...], most: int = 4) -> str:
    shown = list(names[:most])
    return listing([*shown, f"{len(names) - most} more"] if len(names) > most else shown)


def _names(requirements: Iterable[Requirement]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(requirement.name for requirement in requirements))
