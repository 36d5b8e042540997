"""What reading finds in a text. Offsets count characters of the original text; quotes are its own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.advice.catalogue import Level
from bot.advice.posting import Demand
from bot.advice.profile import Evidence, Polarity
from bot.reading.times.absences import Absence


@dataclass(frozen=True)
class SkillMention:
    """A skill named in a text; polarity None means no claim: asked about, demanded, or someone else's."""

    skill: str
    polarity: Polarity | None
    level: Level | None
    quote: str
    start: int
    end: int
    years: float | None = None
    evidence: Evidence = Evidence.SAID


@dataclass(frozen=True)
class RoleMention:
    """A role named in a text; `role` is None off the catalogue, `said` is kept without seniority, `score` is 0 to 1."""

    role: str | None
    said: str
    score: float
    start: int
    end: int


@dataclass(frozen=True)
class Facts:
    """All facts of one text; `kind` is "talk", "resume" or "posting", whose demands stand apart; "unclear" for a
    document that may be either, "bundle" for both in one text and "postings" for several postings, which are told apart
    before they are read.

    `years_as` are those of the `years` of a CV that were spent in its `current` role, where its posts are dated.
    `likely` is the goal if the message is known to tell one, where its words alone do not say so. `wished` are the
    goals that a CV names side by side: none of them is the target until the person chooses. `refused` are the `roles`
    that are turned down. `absence` are days to come on which nothing will be learned.
    """

    kind: str = "talk"
    skills: tuple[SkillMention, ...] = ()
    years: float | None = None
    years_quote: str = ""
    years_as: float | None = None
    hours_per_week: float | None = None
    hours_quote: str = ""
    target: RoleMention | None = None
    likely: RoleMention | None = None
    current: RoleMention | None = None
    wished: tuple[RoleMention, ...] = ()
    roles: tuple[RoleMention, ...] = ()
    refused: tuple[RoleMention, ...] = ()
    removals: tuple[str, ...] = ()
    start: date | None = None
    absence: Absence | None = None
    demands: tuple[Demand, ...] = ()
    years_demanded: float | None = None
    employer: str = ""

    @property
    def told(self) -> bool:
        """Whether something of a person's own is told that is kept: a claim, years, hours, a role held or aimed at."""
        amounts = self.years is not None or self.hours_per_week is not None
        return bool(amounts or self.target or self.current or self.removals or any(m.polarity for m in self.skills))

    @property
    def topics(self) -> tuple[str, ...]:
        """Ids of all skills named, in order, each once."""
        return tuple(dict.fromkeys(mention.skill for mention in self.skills))


@dataclass(frozen=True)
class Asked:
    """What the bot's last message asked: "goal", "experience", "skills", "hours", "checks", "confirm", "level",
    "offer" or "" for nothing known; `skills` are those the question named, in order, `roles` those it offered.

    `groups` are the entries of its list where one of them stands for several skills, any of which will do.
    """

    kind: str = ""
    skills: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()

    @property
    def places(self) -> tuple[tuple[str, ...], ...]:
        """The skills of each entry of the list, as it was shown."""
        return self.groups or tuple((skill,) for skill in self.skills)

    @property
    def about_skills(self) -> bool:
        """Whether it asks for skills, so that a name alone claims something."""
        return self.kind in ("skills", "checks", "confirm", "level")


def slot_of(asked: Asked) -> dict[str, object] | None:
    """What was asked as plain data for a slot of the talk; None where nothing was."""
    if not asked.kind:
        return None
    slot: dict[str, object] = {"kind": asked.kind, "skills": list(asked.skills), "roles": list(asked.roles)}
    return {**slot, "groups": [list(group) for group in asked.groups]} if asked.groups else slot


def asked_in(slot: Mapping[str, Any] | None) -> Asked:
    """What was asked, as the slot of a talk keeps it."""
    if not slot:
        return Asked()
    groups = tuple(tuple(group) for group in slot.get("groups") or ())
    skills, roles = (tuple(slot.get(key) or ()) for key in ("skills", "roles"))
    return Asked(slot.get("kind", ""), skills, roles, groups)


NOT_ASKED = Asked()
"""No question stands."""
