"""The agenda of the first talk: which one question comes next, never one already answered or declined.

Goal, experience, skills, a round of checks on what the role wants and nothing is known of, learning hours. Further
rounds are put when the person asks for them.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.advice.catalogue import Catalogue, Importance, Requirement, Role
from bot.advice.gaps import WEIGHT, GapReport, State, assess
from bot.advice.profile import Profile

MOST_CHECKS = 6
"""Requirements named in one question: more is not read on a phone."""


@dataclass(frozen=True)
class Known:
    """What the talk has settled: question keys answered or declined, skills asked about, rounds of checks wanted."""

    asked: frozenset[str] = frozenset()
    asked_skills: frozenset[str] = frozenset()
    rounds: int = 1


@dataclass(frozen=True)
class Question:
    """The next question: `goal`, `experience`, `skills`, `hours` or `checks:<round>`, the last with what to check."""

    key: str
    skills: tuple[str, ...] = ()
    requirements: tuple[Requirement, ...] = ()


def next_question(profile: Profile, role: Role | None, known: Known, catalogue: Catalogue) -> Question | None:
    """The next question to ask, or None when the talk knows enough.

    A question is passed over when it was asked before or when the profile already holds its answer.
    """
    settled = {
        "goal": role is not None or profile.target_role is not None,
        "experience": profile.years is not None,
        "skills": bool(profile.claims),
    }
    for key, answered in settled.items():
        if not answered and key not in known.asked:
            return Question(key)
    if role is not None:
        checks = _checks(profile, role, known, catalogue)
        if checks:
            return checks
    if profile.hours_per_week is None and "hours" not in known.asked:
        return Question("hours")
    return None


def _checks(profile: Profile, role: Role, known: Known, catalogue: Catalogue) -> Question | None:
    rounds = sum(key.startswith("checks:") for key in known.asked)
    if rounds >= known.rounds:
        return None
    chosen = unknown(assess(profile, role, catalogue), known.asked_skills)[:MOST_CHECKS]
    if not chosen:
        return None
    areas = [area.name for area in role.areas]
    chosen.sort(key=lambda requirement: areas.index(requirement.area))
    skills = tuple(dict.fromkeys(skill for requirement in chosen for skill in requirement.skills))
    return Question(f"checks:{rounds + 1}", skills, tuple(chosen))


def unknown(report: GapReport, asked_skills: frozenset[str]) -> list[Requirement]:
    """Must and should requirements nothing is known of, in the order worth asking about.

    Technical before soft, which few people can answer with yes or no; musts before shoulds; within these the first
    of each area before the second of any, heaviest areas first, so that few questions shed light on many areas.
    """
    ranked: list[tuple[bool, float, int, float, Requirement]] = []
    for gap in report.areas:
        weight = sum(WEIGHT[row.requirement.importance] for row in gap.rows)
        taken = {Importance.MUST: 0, Importance.SHOULD: 0}
        for row in gap.rows:
            wanted = row.requirement
            if row.state is not State.NOT_ASKED or wanted.importance not in taken:
                continue
            if asked_skills.isdisjoint(wanted.skills):
                soft = wanted.kind == "soft"
                ranked.append((soft, -WEIGHT[wanted.importance], taken[wanted.importance], -weight, wanted))
                taken[wanted.importance] += 1
    return [entry[-1] for entry in sorted(ranked, key=lambda entry: entry[:4])]
