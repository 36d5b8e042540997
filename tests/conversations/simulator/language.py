"""The banks: many ways to say each thing, with slots for facts, and how facts are put into words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from random import Random

import yaml

from bot.advice.catalogue import Catalogue, Level, Skill

FOLDER = Path(__file__).parent / "banks"

NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_CLUMSY = re.compile(r"[,/()&]|\band\b|\bor\b")
LONGEST_NAME = 28
TITLES = frozenset(
    {
        *("engineer", "developer", "analyst", "scientist", "researcher", "architect", "manager", "specialist"),
        *("designer", "writer", "eng", "dev", "pm"),
    }
)
"""Last words of what a person can be called: "data science" is no one's title."""


@lru_cache(maxsize=1)
def banks() -> dict[str, tuple[str, ...]]:
    """Every bank by name; ValueError where two files have one of the same name."""
    found: dict[str, tuple[str, ...]] = {}
    for file in sorted(FOLDER.glob("*.yml")):
        for name, lines in yaml.safe_load(file.read_text(encoding="utf-8")).items():
            if name in found:
                raise ValueError(f"{file.name}: bank {name} is there twice")
            found[name] = tuple(str(line) for line in lines)
    return found


class Voice:
    """One person's choice of words; nothing is said the same way twice while there is another way."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self._used: dict[str, list[str]] = {}

    def say(self, bank: str, verb_first: bool = False, **slots: str) -> str:
        """A line of a bank with its slots filled; only lines whose slots are all given are chosen.

        `verb_first` leaves out lines that begin with a slot: in a row of commas nobody could tell what belongs where.
        """
        lines = [line for line in banks()[bank] if set(re.findall(r"\{(\w+)\}", line)) <= set(slots)]
        lines = [line for line in lines if not (verb_first and line.startswith("{"))]
        used = self._used.setdefault(bank, [])
        fresh = [line for line in lines if line not in used]
        if not fresh:
            used.clear()
        line = self.rng.choice(fresh or lines)
        used.append(line)
        return line.format(**slots)


def spoken(skill: Skill, rng: Random, plain: bool = False) -> str:
    """A skill as people name it: the name or a short alias; an ambiguous one by its full name."""
    aliases = () if skill.ambiguous or plain else skill.aliases[:2]
    names = [n for n in (skill.name, *aliases) if len(n) <= LONGEST_NAME and not _CLUMSY.search(n)]
    return rng.choice(names or [re.sub(r" *\(.*?\)", "", skill.name)])


def listed(names: Sequence[str], rng: Random) -> str:
    """Names one after another as people write them."""
    if len(names) == 1:
        return names[0]
    if rng.random() < 0.5:
        return ", ".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def years_words(years: float, rng: Random) -> str:
    """A length of working life in words."""
    if years < 1:
        return f"{round(years * 12)} months"
    if years != int(years):
        return f"{years:g} years"
    number = int(years)
    word = NUMBERS[number] if number < len(NUMBERS) else str(number)
    if number == 1:
        return rng.choice(("1 year", "one year"))
    return rng.choice((f"{number} years", f"{word} years", f"{number} yrs"))


def hours_words(hours: float, rng: Random) -> str:
    """Hours a week without the week."""
    number = f"{hours:g}"
    word = NUMBERS[int(hours)] if hours == int(hours) and hours < len(NUMBERS) else number
    return rng.choice((f"{number} hours", f"{number}h", f"{word} hours", f"{number} hrs"))


def role_words(catalogue: Catalogue, role: str, rng: Random) -> str:
    """A role as people name it."""
    found = catalogue.roles[role]
    names = [
        n for n in (found.name, *found.aliases[:4]) if not _CLUMSY.search(n) and n.split()[-1].casefold() in TITLES
    ]
    return rng.choice(names or [found.name])


def by_level(skills: Iterable[tuple[str, Level | None]]) -> dict[Level | None, list[str]]:
    """Skill ids by level, best first, those without a level last."""
    groups: dict[Level | None, list[str]] = {}
    for skill, level in sorted(skills, key=lambda s: -(s[1] or 0)):
        groups.setdefault(level, []).append(skill)
    return groups
