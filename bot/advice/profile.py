"""What a person has told us: claims with evidence, and how claims about one skill are settled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property

from bot.advice.catalogue import Level


class Polarity(str, Enum):
    """Whether the person has the skill, lacks it, or wants it."""

    HAS = "has"
    LACKS = "lacks"
    WANTS = "wants"


class Evidence(str, Enum):
    """How a claim is known, weakest first: inferred, said, demonstrated, certified."""

    INFERRED = "inferred"
    SAID = "said"
    DEMONSTRATED = "demonstrated"
    CERTIFIED = "certified"


@dataclass(frozen=True)
class Claim:
    """One skill of a person, in their own words. `said_at` is an ISO instant, empty where unknown."""

    skill: str
    polarity: Polarity
    level: Level | None = None
    evidence: Evidence = Evidence.SAID
    quote: str = ""
    said_at: str = ""
    years: float | None = None


@dataclass(frozen=True)
class Profile:
    """What advice reads of a person: nothing but skills, experience, goal and time.

    Name, gender, age and origin have no place here, so they cannot change advice.
    `claims` holds at most one settled claim a skill; `refused` lists inferences the person denied;
    `complete` says that a skill not claimed is lacking (a CV-like statement of everything).
    `years` is total working experience; `hours_per_week` the learning budget; `target_role` a role id.
    """

    claims: tuple[Claim, ...] = ()
    years: float | None = None
    target_role: str | None = None
    hours_per_week: float | None = None
    complete: bool = False
    refused: frozenset[str] = field(default_factory=frozenset)

    @cached_property
    def by_skill(self) -> Mapping[str, Claim]:
        """The settled claim of each skill."""
        return {claim.skill: claim for claim in self.claims}

    def having(self) -> tuple[Claim, ...]:
        """The claims of skills the person has, in the order of their ids."""
        return tuple(sorted((c for c in self.claims if c.polarity is Polarity.HAS), key=lambda c: c.skill))

    def with_claim(self, claim: Claim) -> Profile:
        """The profile after one more claim about a skill, replacing what was known of that skill."""
        others = tuple(c for c in self.claims if c.skill != claim.skill)
        return replace(self, claims=(*others, claim))


def settle(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """One claim a skill out of many, whatever their order within one instant.

    The newest instant wins, so a correction replaces what was said before. At the same instant stronger
    evidence wins, then `has` over `lacks` over `wants`, then the higher level, then the longer quote:
    a total order, so the order of what was said in one message does not matter.
    """
    best: dict[str, Claim] = {}
    for claim in claims:
        held = best.get(claim.skill)
        if held is None or _rank(claim) > _rank(held):
            best[claim.skill] = claim
    return tuple(best[skill] for skill in sorted(best))


def newest(told: Iterable[Claim]) -> tuple[Claim, ...]:
    """One claim a skill out of many in the order in which they were told, each message's already settled.

    The newest instant wins; of claims of one instant the one told later, whatever it is: a clock that stands still, or
    two messages within its smallest step, must not keep a correction from counting. Only what says the same on weaker
    evidence, as beside a proof in one message, gives way.
    """
    best: dict[str, Claim] = {}
    for claim in told:
        held = best.get(claim.skill)
        later = held is None or claim.said_at > held.said_at
        if later or (held and claim.said_at == held.said_at and not _repeats(claim, held)):
            best[claim.skill] = claim
    return tuple(best[skill] for skill in sorted(best))


def _repeats(claim: Claim, held: Claim) -> bool:
    """Whether a claim says no more than the one held, on weaker evidence."""
    same = claim.polarity is held.polarity and claim.level in (None, held.level)
    return same and _EVIDENCE.index(claim.evidence) < _EVIDENCE.index(held.evidence)


_EVIDENCE = list(Evidence)
_POLARITY = [Polarity.WANTS, Polarity.LACKS, Polarity.HAS]


def _rank(claim: Claim) -> tuple[str, int, int, int, int, str]:
    level = claim.level or 0
    return (
        claim.said_at,
        _EVIDENCE.index(claim.evidence),
        _POLARITY.index(claim.polarity),
        int(level),
        len(claim.quote),
        claim.quote,
    )
