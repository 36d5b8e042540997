"""A job posting as a role of its own, and which roles of the catalogue it is a mix of.

What the employer demands becomes requirements like any other role's: gaps, roadmap and questions work unchanged.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.advice.catalogue import Area, Catalogue, Importance, Level, Requirement, Role
from bot.advice.gaps import WEIGHT

LEAST_SHARE = 0.15
"""A role with a smaller part of a posting is not named."""

LEAST_GROUNDS = 2
"""Demands that a role must ask for beyond the leading one to be named beside it."""

HEADINGS = {
    area: heading
    for heading, areas in (
        ("AI tools and LLMs", "llm ai-tools"),
        ("Backend development", "backend backend-frameworks"),
        ("Business intelligence", "business-intelligence bi-tools"),
        ("Cloud", "cloud cloud-services"),
        ("Computer vision", "computer-vision"),
        ("Data analysis", "data-analysis data-preparation"),
        ("Data engineering", "data-engineering data-tools messaging-and-integration"),
        ("Deep learning", "deep-learning generative-models efficiency"),
        ("DevOps", "devops devops-tools"),
        ("Fields of work", "domains domains-of-work"),
        ("Frontend development", "frontend"),
        ("Games and graphics", "games-graphics"),
        ("Hardware", "hardware-and-embedded"),
        ("IT systems and networks", "systems networking"),
        ("Machine learning", "machine-learning ml-libraries"),
        ("Methods", "methods"),
        ("MLOps", "mlops"),
        ("Mobile development", "mobile"),
        ("NLP", "nlp"),
        ("Office and enterprise software", "office enterprise spreadsheets"),
        ("Product work", "product product-tools"),
        ("Programming languages", "programming languages"),
        ("Security", "security"),
        ("Soft skills", "soft soft-skills"),
        ("Software engineering", "software-methods tools-and-editors testing"),
        ("SQL and databases", "sql databases"),
        ("Statistics", "statistics"),
        ("Visualization", "visualization"),
    )
    for area in areas.split()
}
"""The heading under which the demands of each area of skills stand."""

OTHER = "Other skills"
"""The heading of skills that are no longer in knowledge/."""


@dataclass(frozen=True)
class Demand:
    """One demand of a posting: a skill, or any one of several, with its words and the years with it, where it says."""

    skills: tuple[str, ...]
    level: Level
    importance: Importance
    quote: str
    years: float | None = None


@dataclass(frozen=True)
class Posting:
    """What a posting asks for; `role` is the catalogue's role its title names, None where it names none.

    `title` is the posting's own, empty where it has none; `years` the least experience demanded, None where unsaid.
    `terms` holds its words on pay, place and hours, by the key of each; `employer` who offers the job, where it says.
    """

    title: str
    role: str | None
    years: float | None
    demands: tuple[Demand, ...]
    terms: tuple[tuple[str, str], ...] = ()
    employer: str = ""

    def data(self) -> dict[str, Any]:
        """As plain data, to be kept."""
        demands = [[list(d.skills), d.level.label, d.importance.value, d.quote, d.years] for d in self.demands]
        said = dict(self.terms)
        data = {"title": self.title, "role": self.role, "years": self.years, "demands": demands, "terms": said}
        return {**data, "employer": self.employer} if self.employer else data

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> Posting:
        """From what `data` made; skills since removed from knowledge/ are kept by id."""
        demands = tuple(
            Demand(tuple(skills), Level.parse(level) or Level.INTERMEDIATE, Importance(importance), quote, *years)
            for skills, level, importance, quote, *years in data["demands"]
        )
        terms, employer = tuple(data.get("terms", {}).items()), data.get("employer", "")
        return cls(data["title"], data["role"], data["years"], demands, terms, employer)


@dataclass(frozen=True)
class Part:
    """A role's share of a posting, 0 to 1, and the demands that speak for it, the most telling first."""

    role: Role
    share: float
    grounds: tuple[Demand, ...] = ()


def mix(posting: Posting, catalogue: Catalogue) -> tuple[Part, ...]:
    """The roles a posting is made of, largest share first; the small and those without grounds are left out.

    Each demand votes with its weight (must 3, should 2, nice 1) for the roles that ask for one of its skills; a vote is
    worth ln(roles / roles asking) so that what every role asks says nothing, and is shared among the roles asking.
    Beside the leading role only those are named that ask for at least two demands which it does not ask for.
    """
    votes: dict[str, dict[Demand, float]] = {role: {} for role in catalogue.roles}
    asking = _asking(catalogue)
    for demand in posting.demands:
        wanted = set().union(*(asking.get(skill, set()) for skill in demand.skills))
        worth = math.log(len(votes) / len(wanted)) * WEIGHT[demand.importance] if wanted else 0.0
        for role in wanted if worth else ():
            votes[role][demand] = worth / len(wanted)
    sums = {role: sum(given.values()) for role, given in votes.items()}
    total = sum(sums.values())
    if not total:
        return ()
    order = sorted(sums, key=lambda role: (-sums[role], role))
    parts = []
    for role in order:
        own = {d: v for d, v in votes[role].items() if role == order[0] or d not in votes[order[0]]}
        if role == order[0] or (sums[role] / total >= LEAST_SHARE and len(own) >= LEAST_GROUNDS):
            grounds = sorted(own, key=lambda demand: -own[demand])
            parts.append(Part(catalogue.roles[role], sums[role] / total, tuple(grounds)))
    return tuple(parts)


def _asking(catalogue: Catalogue) -> dict[str, set[str]]:
    """The roles that ask for each skill."""
    asking: dict[str, set[str]] = {}
    for role in catalogue.roles.values():
        for requirement in role.requirements:
            for skill in requirement.skills:
                asking.setdefault(skill, set()).add(role.id)
    return asking


def nearest_role(posting: Posting, catalogue: Catalogue) -> Role | None:
    """The catalogue's role a posting stands for: its title's, else the largest part of its mix."""
    if posting.role in catalogue.roles:
        return catalogue.roles[posting.role or ""]
    parts = mix(posting, catalogue)
    return parts[0].role if parts else None


def as_role(posting: Posting, base: Role, catalogue: Catalogue) -> Role:
    """The posting as a role: `base` lends its id (and so its market) and duties, all demands are the posting's own."""
    areas = tuple(_area(name, demands, catalogue) for name, demands in _by_area(posting.demands, catalogue).items())
    title = posting.title or base.name
    name = f"{title} (your posting)"
    return replace(base, name=name, areas=areas, years=posting.years, years_source=None, sources=())


def _by_area(demands: Sequence[Demand], catalogue: Catalogue) -> dict[str, list[Demand]]:
    """Demands under the heading of their first skill's area, in the order of the posting."""
    grouped: dict[str, list[Demand]] = {}
    for demand in demands:
        skill = catalogue.skills.get(demand.skills[0])
        name = HEADINGS.get(skill.area, skill.area.replace("-", " ").capitalize()) if skill else OTHER
        grouped.setdefault(name, []).append(demand)
    return grouped


def _area(name: str, demands: Sequence[Demand], catalogue: Catalogue) -> Area:
    requirements = tuple(
        Requirement(
            id=f"posting/{'+'.join(demand.skills)}",
            name=" or ".join(catalogue.skill_name(skill) for skill in demand.skills),
            skills=demand.skills,
            level=demand.level,
            importance=demand.importance,
            area=name,
            kind="soft" if all(_soft(skill, catalogue) for skill in demand.skills) else "technical",
            sources=(),
            quote=demand.quote,
            years=demand.years,
        )
        for demand in demands
    )
    return Area(name, requirements[0].kind, "The employer asks for it.", requirements)


def _soft(skill: str, catalogue: Catalogue) -> bool:
    entry = catalogue.skills.get(skill)
    return entry is not None and entry.soft
