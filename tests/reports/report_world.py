"""A role, a market and a person made by hand, with the documents about them, shared by the tests of the reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from types import MappingProxyType

from bot.advice.catalogue import (
    Area,
    Catalogue,
    Document,
    Importance,
    Level,
    LevelStep,
    Requirement,
    Resource,
    Role,
    Skill,
    Source,
    StrengthGroup,
)
from bot.advice.gaps import GapReport, assess
from bot.advice.market import Certification, Fact, Market, Salary, StackGroup
from bot.advice.profile import Claim, Evidence, Polarity, Profile
from bot.advice.roadmap import Roadmap, plan

START = date(2026, 3, 2)
TODAY = date(2026, 3, 1)
SURVEY = Source("900", 7, 9)


def skill(skill_id: str, name: str, area: str, *, kind: str = "tool", implies: tuple[str, ...] = ()) -> Skill:
    steps = {
        level: LevelStep(level, 7.0 * level, f"Lessons of {name}", f"Artefact of {name}", f"{name} passes its check")
        for level in Level
    }
    resources = (
        Resource(f"{name} in Print", "book", "paid", by="A Press"),
        Resource(f"{name} Course", "course", "free", by="A School", url="https://example.org/learn_this/"),
        Resource(f"{name} Drills", "practice", "freemium"),
    )
    return Skill(
        skill_id,
        name,
        kind,
        area,
        implies=implies,
        steps=MappingProxyType(steps),
        resources=resources,
        proof=f"A public page about your {name}",
    )


SKILLS = (
    skill("python", "Python", "programming"),
    skill("flask", "Flask", "backend", implies=("rest",)),
    skill("rest", "REST APIs", "backend"),
    skill("docker", "Docker", "devops"),
    skill("cloud", "A | B Cloud", "cloud"),
    skill("vision", "Computer vision", "vision"),
    skill("english", "English", "soft", kind="soft"),
)


def wants(name: str, *lines: tuple[str, Level, Importance]) -> Area:
    names = {s.id: s.name for s in SKILLS}
    requirements = tuple(
        Requirement(f"{skill_id}-wanted", names[skill_id], (skill_id,), level, how, name, "technical", (SURVEY,))
        for skill_id, level, how in lines
    )
    return Area(name, "technical", f"Why {name} matters.", requirements, (SURVEY,))


ROLE = Role(
    "maker",
    "Model Maker",
    "Makes models.",
    (
        wants("Code", ("python", Level.ADVANCED, Importance.MUST), ("docker", Level.BASIC, Importance.SHOULD)),
        wants("Services", ("rest", Level.INTERMEDIATE, Importance.MUST)),
        wants("Running", ("docker", Level.INTERMEDIATE, Importance.MUST)),
        wants("Clouds", ("cloud", Level.INTERMEDIATE, Importance.MUST)),
        wants("Images", ("vision", Level.INTERMEDIATE, Importance.MUST)),
        wants("Words", ("english", Level.BASIC, Importance.SHOULD)),
    ),
    years=4,
    years_source=SURVEY,
)
# One id a requirement: "docker" is wanted twice.
ROLE = replace(
    ROLE,
    areas=tuple(
        replace(a, requirements=tuple(replace(r, id=f"{a.name}-{r.id}") for r in a.requirements)) for a in ROLE.areas
    ),
)
MARKET = Market(
    "maker",
    outlook=Fact("Calm but steady", SURVEY),
    demand=Fact("high", SURVEY),
    salary=Salary(40000, 55000, "EUR", "year", "Oslo", "2024", SURVEY),
    stack=(StackGroup("Languages", ("python", "rest"), SURVEY),),
    drivers=(Fact("old machines", SURVEY),),
    certifications=(
        Certification("Certified Cloud Person", "cloud", "A Board", "An exam at a fee.", SURVEY),
        Certification("Certified Cook", None, "A Kitchen", "", SURVEY),
    ),
)
CATALOGUE = Catalogue(
    skills={s.id: s for s in SKILLS},
    roles={"maker": ROLE},
    markets={"maker": MARKET},
    documents={"900": Document("900", "Survey of makers", "survey", "2025-05-06", "Norway")},
    strengths=(StrengthGroup("code", "Programming", "Code carries the rest.", ("programming", "backend")),),
)
NOTHING_KNOWN = Market("maker")


def has(skill_id: str, quote: str, level: Level | None = None) -> Claim:
    return Claim(skill_id, Polarity.HAS, level, Evidence.SAID, quote)


PERSON = Profile(
    claims=(
        has("python", "five years of Python | mostly\nscripts", Level.INTERMEDIATE),
        has("flask", "some Flask services"),
        has("english", "I speak English"),
        Claim("docker", Polarity.LACKS, quote="no docker"),
        Claim("cloud", Polarity.WANTS, quote="I want the cloud"),
    ),
    years=2,
    hours_per_week=7,
)
DONE = Profile(claims=tuple(has(s.id, f"much {s.name}", Level.ADVANCED) for s in SKILLS), years=9, complete=True)


def case(profile: Profile = PERSON, market: Market | None = MARKET) -> tuple[GapReport, Roadmap]:
    """The report and the roadmap of a person at one hour a day."""
    report = assess(profile, ROLE, CATALOGUE)
    return report, plan(report, profile, CATALOGUE, hours_per_week=7, start=START, market=market)
