"""The agenda of the first talk: which one question comes next, never one already answered or declined.

Goal, experience, skills, a round of checks on what the role wants and nothing is known of; then, once the first gaps
were seen, what was only inferred, a few rounds of checks more, and learning hours.
"""

from __future__ import annotations

from dataclasses import dataclass

from bot.advice.catalogue import Catalogue, Importance, Requirement, Role
from bot.advice.gaps import WEIGHT, GapReport, Row, State, assess
from bot.advice.profile import Profile

MOST_CHECKS = 6
"""Requirements named in one question: more is not read on a phone."""

MOST_INFERRED = 3
"""Inferred skills put to the person at a time."""


@dataclass(frozen=True)
class Known:
    """What the talk has settled: question keys answered or declined, skills asked about, rounds of checks wanted.

    `confirm` says that skills only inferred may be asked about, which is done once.
    """

    asked: frozenset[str] = frozenset()
    asked_skills: frozenset[str] = frozenset()
    rounds: int = 1
    confirm: bool = False


@dataclass(frozen=True)
class Question:
    """The next question: `goal`, `experience`, `skills`, `hours`, or one about requirements.

    `checks:<round>` is about those nothing is known of, `confirm:1` about those whose skill is only inferred, and
    `sources` names from what.
    """

    key: str
    skills: tuple[str, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    sources: tuple[str, ...] = ()


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
        inferred = _inferred(profile, role, known, catalogue)
        if inferred:
            return inferred
        checks = _checks(profile, role, known, catalogue)
        if checks:
            return checks
    if profile.hours_per_week is None and "hours" not in known.asked:
        return Question("hours")
    return None


def _inferred(profile: Profile, role: Role, known: Known, catalogue: Catalogue) -> Question | None:
    """The inferred skills that matter most for the goal, heaviest first."""
    if not known.confirm or "confirm:1" in known.asked:
        return None
    rows = [row for row in assess(profile, role, catalogue).rows if _unconfirmed(row, known)]
    rows.sort(key=lambda row: -WEIGHT[row.requirement.importance])
    chosen = {str(row.skill): row for row in rows}
    rows = list(chosen.values())[:MOST_INFERRED]
    if not rows:
        return None
    skills = tuple(str(row.skill) for row in rows)
    sources = tuple(dict.fromkeys(str(row.via) for row in rows))
    return Question("confirm:1", skills, tuple(row.requirement for row in rows), sources)


def _unconfirmed(row: Row, known: Known) -> bool:
    wanted = row.requirement.importance is not Importance.NICE
    return wanted and row.state is State.SHOW and bool(row.via and row.skill) and row.skill not in known.asked_skills


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
