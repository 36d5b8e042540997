"""What a person can build on: their claims gathered into the strength groups of knowledge/areas.yml."""

from __future__ import annotations

from dataclasses import dataclass

from bot.advice.catalogue import Catalogue, StrengthGroup
from bot.advice.profile import Claim, Evidence, Profile


@dataclass(frozen=True)
class Strength:
    """A strength with the claims that carry it and why employers value it."""

    group: StrengthGroup
    claims: tuple[Claim, ...]
    why: str


def find(
    profile: Profile, catalogue: Catalogue, serving: frozenset[str], asked: frozenset[str]
) -> tuple[Strength, ...]:
    """The strengths of a person for a role, most claims first, then in the order of the groups.

    `serving` are skills that fully serve a requirement; `asked` those that some requirement is about, or that
    eased a gap as a neighbour. A claim counts if it serves, or if it is technical and the role asks nothing
    of it; a soft skill counts only where it serves; inferred claims never count.
    """
    groups = catalogue.strength_of
    gathered: dict[str, list[Claim]] = {}
    for claim in profile.having():
        group = groups.get(claim.skill)
        if group and claim.evidence is not Evidence.INFERRED and _counts(claim, catalogue, serving, asked):
            gathered.setdefault(group, []).append(claim)
    found = [Strength(g, tuple(gathered[g.id]), g.why) for g in catalogue.strengths if g.id in gathered]
    return tuple(sorted(found, key=lambda strength: -len(strength.claims)))


def _counts(claim: Claim, catalogue: Catalogue, serving: frozenset[str], asked: frozenset[str]) -> bool:
    skill = catalogue.skills.get(claim.skill)
    return claim.skill in serving or (skill is not None and not skill.soft and claim.skill not in asked)
