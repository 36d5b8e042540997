"""Personas: people with true facts and habits of talking, read from `personas/*.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.advice.catalogue import Catalogue, Level

FOLDER = Path(__file__).parent / "personas"

TRAITS = frozenset(
    {
        "terse",
        "verbose",
        "infodump",
        "typos",
        "hedges",
        "lowercase",
        "run_on",
        "non_native",
        "negation",
        "corrects_years",
        "corrects_skill",
        "corrects_lack",
        "asks_side_questions",
        "asks_why",
        "asks_for_help",
        "changes_goal",
        "refuses",
        "skips",
        "emoji_only",
        "silent",
        "rejects_every_suggestion",
        "leaves_and_returns",
        "hostile",
        "distressed",
        "pastes_cv",
        "pastes_posting",
        "off_list_goal",
        "undecided",
        "presses_buttons",
        "small_talk",
        "reports_progress",
        "gets_stuck",
        "erases",
        "restarts",
        "changes_hours",
        "patient",
        "impatient",
        "complains",
    }
)

TANGLED = frozenset({"emoji_only", "silent", "erases", "restarts"})
"""Traits of people who do not mean to get through: the bars of length and of success are not for them."""


@dataclass(frozen=True)
class Persona:
    """One person: the truth, and how they talk. `goal` is a role id, None for someone undecided.

    `declines` names questions they will not answer; `years` and `hours` None mean that they have no answer to give.
    `expect` names outcomes that matter for this person alone, see `truth.OUTCOMES`.
    """

    name: str
    goal: str | None
    goal_said: str = ""
    years: float | None = None
    work: str = "clerk"
    hours: float | None = None
    has: Mapping[str, Level | None] = field(default_factory=dict)
    lacks: tuple[str, ...] = ()
    wants: tuple[str, ...] = ()
    traits: frozenset[str] = frozenset()
    declines: frozenset[str] = frozenset()
    second_goal: str = ""
    expect: frozenset[str] = frozenset()
    seed: int = 0

    def is_(self, *traits: str) -> bool:
        """Whether the person has any of these traits."""
        return not self.traits.isdisjoint(traits)

    @property
    def ordinary(self) -> bool:
        """Whether the bars of length and success are for this person."""
        return self.traits.isdisjoint(TANGLED)


def persona(data: Mapping[str, Any], seed: int) -> Persona:
    """A persona from its YAML; ValueError where a trait is not known."""
    unknown = set(data.get("traits", ())) - TRAITS
    if unknown:
        raise ValueError(f"{data['name']}: unknown traits {sorted(unknown)}")
    return Persona(
        name=data["name"],
        goal=data.get("goal"),
        goal_said=data.get("goal_said", ""),
        years=data.get("years"),
        work=data.get("work", "clerk"),
        hours=data.get("hours"),
        has={skill: Level.parse(level) for skill, level in (data.get("has") or {}).items()},
        lacks=tuple(data.get("lacks", ())),
        wants=tuple(data.get("wants", ())),
        traits=frozenset(data.get("traits", ())),
        declines=frozenset(data.get("declines", ())),
        second_goal=data.get("second_goal", ""),
        expect=frozenset(data.get("expect", ())),
        seed=seed,
    )


def named(seed: int = 0, folder: Path = FOLDER) -> list[Persona]:
    """The personas written by hand, in the order of their files."""
    found = [entry for file in sorted(folder.glob("*.yml")) for entry in yaml.safe_load(file.read_text("utf-8"))]
    return [persona(entry, seed + number) for number, entry in enumerate(found)]


def mistakes(person: Persona, catalogue: Catalogue) -> list[str]:
    """Ids of a persona that the catalogue does not have, and facts that contradict each other."""
    skills = [*person.has, *person.lacks, *person.wants]
    wrong = [f"skill {s}" for s in skills if s not in catalogue.skills]
    wrong += [f"role {r}" for r in (person.goal, person.second_goal) if r and r not in catalogue.roles]
    held = {i for s in person.has for i in (s, *catalogue.implied.get(s, ()))}
    return wrong + [f"has and has not {s}" for s in (*person.lacks, *person.wants) if s in held]
