"""How a person words facts: skills with levels, answers to checks, everything at once, a pasted document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from bot.advice.catalogue import Catalogue, Level, Requirement
from tests.conversations.simulator.language import (
    Voice,
    banks,
    by_level,
    hours_words,
    listed,
    role_words,
    spoken,
    years_words,
)
from tests.conversations.simulator.persona import Persona
from tests.conversations.simulator.record import Told

BANK = {Level.ADVANCED: "has_advanced", Level.INTERMEDIATE: "has_intermediate", Level.BASIC: "has_basic"}
PREFIX = {Level.ADVANCED: "advanced", Level.INTERMEDIATE: "good", Level.BASIC: "basic"}
VOLUNTEERED = 9
"""Skills that people list unasked; more come out when they are asked."""


@dataclass
class Wording:
    """The words of one person, who has told some of what is true of them."""

    person: Persona
    catalogue: Catalogue
    rng: Random
    voice: Voice
    told: Told

    def names(self, skills: Iterable[str]) -> str:
        """Skills named one after another."""
        return listed([self.name(s) for s in skills], self.rng)

    def name(self, skill: str) -> str:
        """A skill as this person says it; how it was said is kept for whoever reads the transcript."""
        self.told.words[skill] = spoken(self.catalogue.skills[skill], self.rng)
        return self.told.words[skill]

    def goal(self, role: str, bank: str = "goal") -> str:
        """The goal, briefly or in a sentence."""
        terse = bank == "goal" and self.person.is_("terse")
        self.told.goal, self.told.goal_said = role, ""
        return self.voice.say("goal_terse" if terse else bank, role=role_words(self.catalogue, role, self.rng))

    def goal_off_list(self) -> str:
        """A goal that no role of the catalogue names."""
        self.told.goal, self.told.goal_said = None, self.person.goal_said
        return self.voice.say("goal_off_list", role=self.person.goal_said)

    def years(self, years: float, bank: str = "years") -> str:
        """Working life, as a number or in a sentence."""
        self.told.years = years
        if years == 0:
            return self.voice.say("years_none")
        slots = {"years": years_words(years, self.rng), "work": self.person.work}
        if bank == "years" and self.person.is_("terse"):
            return self.voice.say("years_terse", number=f"{years:g}", **slots)
        return self.voice.say(bank, **slots)

    def hours(self, hours: float, bank: str = "hours") -> str:
        """Hours a week for learning."""
        self.told.hours = hours
        words = hours_words(hours, self.rng)
        if bank == "hours" and self.person.is_("terse"):
            return self.voice.say("hours_terse", number=f"{hours:g}", hours=words)
        return self.voice.say(bank, hours=words)

    def skills(self, false: str = "", denied: str = "") -> str:
        """What the person brings; `false` is a skill claimed by mistake, `denied` one they forget that they have."""
        having = [(s, level) for s, level in self.person.has.items() if s != denied]
        if not self.person.is_("infodump", "verbose", "pastes_cv"):
            having = having[:VOLUNTEERED]
        if false:
            having.append((false, None))
        joint = ", " if self.person.is_("terse") else self.rng.choice((". ", ", ", "; "))
        loose = joint == ", " or self.person.is_("run_on")
        lacking = [*self.person.lacks, *([denied] if denied else [])]
        parts = [self._terse(having)] if self.person.is_("terse") and having else self._full(having, loose)
        for bank, skills, polarity in (("lacks", lacking, "lacks"), ("wants", self.person.wants, "wants")):
            if skills:
                parts.append(self.voice.say(bank, loose, skills=self.names(skills)))
                for skill in skills:
                    self.told.skill(skill, polarity)
        return joint.join(parts)

    def _terse(self, having: list[tuple[str, Level | None]]) -> str:
        words = []
        style = self.rng.choice(("prefix", "suffix", "bare"))
        for skill, level in having:
            name = self.name(skill)
            if level is None or style == "bare":
                words.append(name)
                level = None
            elif style == "prefix":
                words.append(f"{PREFIX[level]} {name}")
            else:
                words.append(f"{name} ({self.rng.choice(banks()[f'tag_{level.label}'])})")
            self.told.skill(skill, "has", level)
        return ", ".join(words)

    def _full(self, having: list[tuple[str, Level | None]], loose: bool) -> list[str]:
        parts = []
        for level, skills in by_level(having).items():
            bank = BANK[level] if level else "has_plain"
            parts.append(self.voice.say(bank, loose, skills=self.names(skills)))
            for skill in skills:
                self.told.skill(skill, "has", level)
        return parts

    def everything(self) -> str:
        """All at once: who they are, where they want to go, what they know, how much time there is."""
        parts = [self.voice.say("greet").rstrip("!.") + "."]
        if self.person.goal_said:
            parts.append(self.goal_off_list().rstrip(".") + ".")
        elif self.person.goal:
            parts.append(self.goal(self.person.goal).rstrip(".") + ".")
        if self.person.years and "experience" not in self.person.declines:
            parts.append(self.years(self.person.years, "years_aside"))
        parts.append(self.skills() + ".")
        if self.person.hours and "hours" not in self.person.declines:
            parts.append(self.hours(self.person.hours, "hours_aside"))
        return " ".join(parts)

    def curriculum(self) -> str:
        """A CV with the true years and skills."""
        for skill in self.person.has:
            self.told.skill(skill, "has")
        if self.person.years:
            self.told.years = self.person.years
        years = years_words(self.person.years, self.rng) if self.person.years else "present"
        names = ", ".join(self.name(s) for s in self.person.has)
        return self.voice.say("cv", work=self.person.work.capitalize(), years=years, list=names)

    def posting(self, role: str, skills: list[str]) -> str:
        """A posting that asks for three skills; it says nothing of the person."""
        one, two, three = (spoken(self.catalogue.skills[s], self.rng, plain=True) for s in skills[:3])
        return self.voice.say("posting", role=self.catalogue.roles[role].name, one=one, two=two, three=three)

    def checks(self, asked: dict[str, Requirement], held: frozenset[str]) -> str:
        """Which of the named requirements the person knows."""
        known = {name: self._known(r, held) for name, r in asked.items()}
        had = list(dict.fromkeys(s for skills in known.values() for s in skills))
        self.told.rest |= {s for r in asked.values() for s in r.skills if s not in held}
        for skill in had:
            self.told.skill(skill, "has")
        if not had:
            return self.voice.say("checks_none")
        single = all(len(r.skills) == 1 for r in asked.values())
        if all(known.values()) and single and self.rng.random() < 0.5:
            return self.voice.say("checks_all")
        if self.person.is_("terse"):
            return self.names(had)
        if all(known.values()):
            return self.voice.say("has_plain", skills=self.names(had))
        if self.rng.random() < 0.4:
            return self.voice.say("checks_levels", levels=", ".join(self._levelled(s) for s in had))
        return self.voice.say("checks_some", skills=self.names(had))

    def _known(self, wanted: Requirement, held: frozenset[str]) -> list[str]:
        """The skills of a requirement that the person has, those they would name themselves before implied ones."""
        own = [s for s in wanted.skills if s in self.person.has]
        return own or [s for s in wanted.skills if s in held][:1]

    def _levelled(self, skill: str) -> str:
        name = self.name(skill)
        level = self.person.has.get(skill)
        if level is None:
            return name
        self.told.skill(skill, "has", level)
        return f"{name} ({level.label})" if self.rng.random() < 0.5 else f"{PREFIX[level]} {name}"
