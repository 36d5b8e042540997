"""What the advisor knows: skills, roles, requirements, resources and markets, with look-ups.

Names follow ESCO (occupation/role, skill, essential and optional) and O*NET (level, importance).
Everything here is frozen; `bot.knowledge` builds it from YAML.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from functools import cached_property
from types import MappingProxyType

from bot.advice.market import Market


class Level(IntEnum):
    """How well a skill is had or demanded; ordered, so that levels compare."""

    BASIC = 1
    INTERMEDIATE = 2
    ADVANCED = 3

    @property
    def label(self) -> str:
        """The level in lower case, as it stands in YAML and JSON."""
        return self.name.lower()

    @classmethod
    def parse(cls, text: str | None) -> Level | None:
        """The level of that label, or None for an empty or unknown one."""
        return cls.__members__.get((text or "").upper())


class Importance(str, Enum):
    """How much a requirement counts: ESCO's essential and optional, with a middle."""

    MUST = "must"
    SHOULD = "should"
    NICE = "nice"


@dataclass(frozen=True)
class Source:
    """Lines of a document: `004:5-9`; lines count from 1, both ends included."""

    document: str
    first: int
    last: int

    def __str__(self) -> str:
        lines = str(self.first) if self.first == self.last else f"{self.first}-{self.last}"
        return f"{self.document}:{lines}"


@dataclass(frozen=True)
class Document:
    """A document that facts come from; `date` and `region` are as stated, else "undated" and "unstated"."""

    id: str
    title: str
    kind: str
    date: str
    region: str


@dataclass(frozen=True)
class Resource:
    """Something to learn or prove a skill with; `checked` is the day its link was last seen alive, if ever."""

    title: str
    kind: str
    cost: str
    by: str = ""
    level: Level | None = None
    url: str | None = None
    checked: str | None = None


@dataclass(frozen=True)
class LevelStep:
    """The way from the level below to `to`: hours of study, what to learn, an artefact and a check of it.

    `after`: skills and the levels that come first where they are planned too; unlike `needs`, they pull nothing in.
    """

    to: Level
    hours: float
    learn: str
    deliverable: str
    metric: str
    after: tuple[tuple[str, Level], ...] = ()


@dataclass(frozen=True)
class Skill:
    """One skill. Light entries (vocabulary) have no steps and no resources."""

    id: str
    name: str
    kind: str
    area: str
    aliases: tuple[str, ...] = ()
    definition: str = ""
    implies: tuple[str, ...] = ()
    similar: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    steps: Mapping[Level, LevelStep] = field(default_factory=lambda: MappingProxyType({}))
    resources: tuple[Resource, ...] = ()
    usage: str = ""
    proof: str = ""
    ambiguous: bool = False
    cues: tuple[str, ...] = ()
    source: Source | None = None

    @property
    def light(self) -> bool:
        """Whether the skill is known by name only."""
        return not self.steps

    @property
    def soft(self) -> bool:
        """Whether it is a soft (transversal) skill."""
        return self.kind == "soft"


@dataclass(frozen=True)
class Requirement:
    """What a role demands: one skill, or any one of several, at a level.

    `quote` are the words of a posting that ask it, `years` those it wants with the skill, None where it says none.
    """

    id: str
    name: str
    skills: tuple[str, ...]
    level: Level
    importance: Importance
    area: str
    kind: str
    sources: tuple[Source, ...]
    quote: str = ""
    years: float | None = None


@dataclass(frozen=True)
class Area:
    """A heading of a role's requirements, with why it matters there."""

    name: str
    kind: str
    why: str
    requirements: tuple[Requirement, ...]
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Role:
    """An occupation; `years` is the working experience demanded, None where no document says."""

    id: str
    name: str
    summary: str
    areas: tuple[Area, ...]
    aliases: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()
    years: float | None = None
    years_source: Source | None = None
    sources: tuple[Source, ...] = ()

    @cached_property
    def requirements(self) -> tuple[Requirement, ...]:
        """All requirements, in the order of the areas."""
        return tuple(r for area in self.areas for r in area.requirements)


@dataclass(frozen=True)
class StrengthGroup:
    """Skill areas that make one strength, and why it matters to employers."""

    id: str
    name: str
    why: str
    areas: tuple[str, ...]
    skills: tuple[str, ...] = ()


@dataclass(frozen=True)
class Catalogue:
    """All knowledge by id; `renamed` maps ids that skills had to those they have. Build it once; it never changes."""

    skills: Mapping[str, Skill]
    roles: Mapping[str, Role]
    markets: Mapping[str, Market]
    documents: Mapping[str, Document]
    strengths: tuple[StrengthGroup, ...]
    renamed: Mapping[str, str] = field(default_factory=dict)

    def skill_name(self, skill_id: str) -> str:
        """The display name, or the id itself for a skill since removed from knowledge/."""
        skill = self.skills.get(skill_id)
        return skill.name if skill else skill_id

    @cached_property
    def implied(self) -> Mapping[str, tuple[str, ...]]:
        """For each skill all that it implies, directly or through others, nearest first."""
        return _closed({name: skill.implies for name, skill in self.skills.items()})

    @cached_property
    def needed_by(self) -> Mapping[str, int]:
        """For each skill how many others need it first, directly or through others; none where it is not needed."""
        count: dict[str, int] = {}
        for needs in self.needed.values():
            for need in needs:
                count[need] = count.get(need, 0) + 1
        return MappingProxyType(count)

    @cached_property
    def needed(self) -> Mapping[str, tuple[str, ...]]:
        """For each skill all that it needs, directly or through others, nearest first."""
        return _closed({name: skill.needs for name, skill in self.skills.items()})

    def earlier(self, skill_id: str, level: Level) -> Mapping[str, Level]:
        """What comes first where it is planned too: what the skill needs, up to the same level, and its `after`."""
        found = dict.fromkeys(self.needed.get(skill_id, ()), level)
        skill = self.skills.get(skill_id)
        step = skill.steps.get(level) if skill else None
        for other, upto in step.after if step else ():
            found[other] = max(upto, found.get(other, upto))
            for need in self.needed.get(other, ()):
                found[need] = max(upto, found.get(need, upto))
        return found

    @cached_property
    def neighbours(self) -> Mapping[str, frozenset[str]]:
        """For each skill its close neighbours; `similar` is read both ways."""
        both: dict[str, set[str]] = {s: set() for s in self.skills}
        for skill in self.skills.values():
            for other in skill.similar:
                if other in both and other != skill.id:
                    both[skill.id].add(other)
                    both[other].add(skill.id)
        return MappingProxyType({s: frozenset(others) for s, others in both.items()})

    @cached_property
    def strength_of(self) -> Mapping[str, str]:
        """The strength group of each skill: named by the group itself, else through its area; the first group wins."""
        by_area: dict[str, str] = {}
        for group in self.strengths:
            for area in group.areas:
                by_area.setdefault(area, group.id)
        found = {skill.id: by_area[skill.area] for skill in self.skills.values() if skill.area in by_area}
        for group in reversed(self.strengths):
            found.update(dict.fromkeys(group.skills, group.id))
        return MappingProxyType(found)


def _closed(leads: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """For each name all that it leads to, directly or through others, nearest first and never itself."""
    closed: dict[str, tuple[str, ...]] = {}
    for name in leads:
        seen: dict[str, None] = {}
        frontier = [name]
        while frontier:
            reached = dict.fromkeys(other for near in frontier for other in leads.get(near, ()))
            frontier = [other for other in reached if other not in seen and other != name]
            seen.update(dict.fromkeys(frontier))
        closed[name] = tuple(seen)
    return MappingProxyType(closed)
