"""Where a person stands on each skill: told, inferred from another skill, near to one, lacking or unknown."""

from __future__ import annotations

from dataclasses import dataclass

from bot.advice.catalogue import Catalogue, Level
from bot.advice.profile import Claim, Evidence, Polarity, Profile


@dataclass(frozen=True)
class Standing:
    """What is known of one skill.

    `told` is the person's own claim to have it; `source` the claim it is inferred from (the skill's own claim
    where an inference was recorded as such); `near` a claim to have a close neighbour; `denied` says that the
    person lacks it, only wants it, or refused the inference; `denial` is the claim that says so, if one does.
    """

    told: Claim | None = None
    source: Claim | None = None
    near: Claim | None = None
    denied: bool = False
    denial: Claim | None = None

    @property
    def unsure(self) -> bool:
        """Whether the skill is there but its level is not known: told without one, or only inferred."""
        return self.told.level is None if self.told else self.source is not None

    @property
    def level(self) -> int:
        """The level to build on, 0 to 3: told without a level counts as intermediate, inferred as basic."""
        if self.told:
            return int(self.told.level or Level.INTERMEDIATE)
        return int(Level.BASIC) if self.source else 0


UNKNOWN = Standing()


@dataclass(frozen=True)
class View:
    """A profile seen through the catalogue; a skill without an entry is unknown."""

    skills: dict[str, Standing]
    complete: bool

    def of(self, skill: str) -> Standing:
        """The standing of that skill."""
        return self.skills.get(skill, UNKNOWN)

    def denies(self, skill: str) -> bool:
        """Whether the person said that they do not have the skill."""
        standing = self.of(skill)
        return standing.denied and not standing.level

    def lacking(self, skill: str) -> bool:
        """Whether the person is known not to have the skill: denied, or left out of a complete statement."""
        standing = self.of(skill)
        return not standing.level and (standing.denied or self.complete)


def view(profile: Profile, catalogue: Catalogue) -> View:
    """The standing of every skill that anything is known of.

    The person's own words outrank inference: a denied skill is never inferred, and a told level stays as told.
    """
    told: dict[str, Claim] = {}
    guessed: dict[str, Claim] = {}
    for claim in profile.having():
        if claim.evidence is not Evidence.INFERRED:
            told[claim.skill] = claim
        elif claim.skill not in profile.refused:
            guessed[claim.skill] = claim
    denials = {c.skill: c for c in profile.claims if c.polarity is not Polarity.HAS}
    lacked = {c.skill for c in denials.values() if c.polarity is Polarity.LACKS} | profile.refused
    wanted = {c.skill for c in denials.values() if c.polarity is Polarity.WANTS}
    sources = _sources({**told, **guessed}, catalogue)
    near = _near(told, catalogue)
    skills = {}
    for skill in {*told, *guessed, *lacked, *wanted, *sources, *near}:
        source = None if skill in lacked else sources.get(skill) or guessed.get(skill)
        denied = skill in lacked or skill in wanted
        denied = denied and skill not in told
        denial = denials.get(skill) if denied else None
        skills[skill] = Standing(told.get(skill), source, near.get(skill), denied, denial)
    return View(skills, profile.complete)


def _sources(had: dict[str, Claim], catalogue: Catalogue) -> dict[str, Claim]:
    """For each implied skill the claim it follows from: the one that implies it most directly, ties by id."""
    best: dict[str, tuple[int, str]] = {}
    for skill in had:
        for distance, implied in enumerate(catalogue.implied.get(skill, ())):
            candidate = (distance, skill)
            if implied not in best or candidate < best[implied]:
                best[implied] = candidate
    return {implied: had[skill] for implied, (_, skill) in best.items()}


def _near(told: dict[str, Claim], catalogue: Catalogue) -> dict[str, Claim]:
    near: dict[str, Claim] = {}
    for skill in sorted(told):
        for other in catalogue.neighbours.get(skill, frozenset()):
            near.setdefault(other, told[skill])
    return near
