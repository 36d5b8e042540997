"""A small hand-made catalogue, and shorthand for profiles, shared by the tests of the advice."""

from __future__ import annotations

from types import MappingProxyType

from bot.advice.catalogue import (
    Area,
    Catalogue,
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
from bot.advice.market import Certification, Market
from bot.advice.profile import Claim, Evidence, Polarity, Profile

HERE = Source("000", 1, 1)
RESOURCES = (
    Resource("A paid book", "book", "paid"),
    Resource("A free course", "course", "free"),
    Resource("A free course for experts", "course", "free", level=Level.ADVANCED),
)


def skill(
    skill_id: str,
    area: str,
    *,
    kind: str = "tool",
    hours: tuple[float, float, float] | None = (10, 20, 40),
    implies: tuple[str, ...] = (),
    similar: tuple[str, ...] = (),
    needs: tuple[str, ...] = (),
    after: tuple[tuple[str, Level], ...] = (),
) -> Skill:
    """`after` is what comes before the step to intermediate."""
    steps = {
        level: LevelStep(
            level,
            h,
            f"learn {skill_id}",
            f"an artefact of {skill_id}",
            f"{skill_id} passes its check",
            after if level is Level.INTERMEDIATE else (),
        )
        for level, h in zip(Level, hours or (), strict=False)
    }
    return Skill(
        id=skill_id,
        name=skill_id.title(),
        kind=kind,
        area=area,
        implies=implies,
        similar=similar,
        needs=needs,
        steps=MappingProxyType(steps),
        resources=RESOURCES if hours else (),
    )


def wants(area: str, kind: str, *lines: str) -> Area:
    """An area from lines such as `pytorch/tensorflow intermediate must`; ids and names come from the skills."""
    rows = []
    for line in lines:
        skills, level, importance = line.split()
        members = tuple(skills.split("/"))
        rows.append(
            Requirement(
                id=skills.replace("/", "-or-"),
                name=" or ".join(m.title() for m in members),
                skills=members,
                level=Level[level.upper()],
                importance=Importance(importance),
                area=area,
                kind=kind,
                sources=(HERE,),
            )
        )
    return Area(area, kind, f"Why {area}.", tuple(rows), (HERE,))


SKILLS = (
    skill("python", "programming"),
    skill("maths", "statistics", kind="knowledge"),
    skill("git", "programming", hours=(4, 8, 16)),
    skill("r", "languages", hours=None),
    skill("flask", "backend", implies=("python",)),
    skill("pandas", "data-analysis", implies=("python",), needs=("python",)),
    skill("deep-learning", "deep-learning", needs=("maths", "python")),
    skill("pytorch", "deep-learning", implies=("deep-learning",), similar=("tensorflow",), needs=("deep-learning",)),
    skill("tensorflow", "deep-learning", hours=(12, 24, 48), implies=("deep-learning",), needs=("deep-learning",)),
    skill("docker", "devops", hours=(8, 16, 32)),
    skill("kubernetes", "devops", implies=("docker",), needs=("docker",)),
    skill("tableau", "visualization", implies=("charting",), similar=("power-bi",)),
    skill("charting", "visualization"),
    skill("power-bi", "visualization"),
    skill("sql", "sql"),
    skill("forecasting", "machine-learning", implies=("explainability",)),
    skill("explainability", "machine-learning"),
    skill("teamwork", "soft", kind="soft"),
    skill("presenting", "soft", kind="soft", similar=("communication",)),
    skill("communication", "soft", kind="soft"),
    skill("mentoring", "soft", kind="soft"),
)
ENGINEER = Role(
    id="engineer",
    name="AI Engineer",
    summary="Builds models.",
    aliases=("machine learning developer",),
    duties=("ships models into production",),
    areas=(
        wants("Programming", "technical", "python advanced must", "git intermediate should", "r basic nice"),
        wants("Frameworks", "technical", "pytorch/tensorflow intermediate must", "deep-learning basic should"),
        wants("Operations", "technical", "docker intermediate must", "kubernetes intermediate must"),
        wants("Dashboards", "technical", "tableau intermediate must", "sql basic should", "charting basic should"),
        wants("Explaining models", "technical", "explainability intermediate must"),
        wants("People", "soft", "presenting advanced must", "mentoring basic should"),
    ),
    years=5,
)
ANALYST = Role(
    id="analyst",
    name="Data Analyst",
    summary="Answers questions with data.",
    aliases=("reporting analyst",),
    duties=("makes dashboards",),
    areas=(
        wants("Queries", "technical", "sql intermediate must"),
        wants("Dashboards", "technical", "tableau/power-bi intermediate must"),
        wants("Code", "technical", "pandas basic should"),
    ),
)
CLERK = Role(
    id="clerk",
    name="Office Clerk",
    summary="Keeps records.",
    areas=(wants("Talking", "soft", "communication basic must", "teamwork basic must"),),
)
GROUPS = (
    StrengthGroup("code", "Programming", "Code runs everything.", ("programming", "languages", "data-analysis", "sql")),
    StrengthGroup("models", "Models", "Models decide.", ("deep-learning", "machine-learning", "statistics")),
    StrengthGroup("charts", "Charts", "Charts convince.", ("visualization",)),
    StrengthGroup("running", "Running software", "Software must run.", ("devops", "backend"), ("git",)),
    StrengthGroup("people", "People", "Work is done together.", ("soft",)),
)
MARKET = Market(
    role="engineer",
    certifications=(
        Certification("Certified Kubernetes Person", "kubernetes", "A body", ""),
        Certification("Certified Cook", "cooking", "Another body", ""),
    ),
)
CATALOGUE = Catalogue(
    skills={s.id: s for s in SKILLS},
    roles={r.id: r for r in (ENGINEER, ANALYST, CLERK)},
    markets={"engineer": MARKET},
    documents={},
    strengths=GROUPS,
)


def has(name: str, level: Level | None = None, evidence: Evidence = Evidence.SAID) -> Claim:
    return Claim(name, Polarity.HAS, level, evidence, quote=f"I know {name}")


def lacks(name: str) -> Claim:
    return Claim(name, Polarity.LACKS, quote=f"no {name}")


def person(*claims: Claim, complete: bool = False, **more: object) -> Profile:
    return Profile(claims=claims, complete=complete, **more)  # type: ignore[arg-type]
