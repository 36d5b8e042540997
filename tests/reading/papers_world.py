"""CVs and postings of these tests: what was expected, what was read, and how well both agree."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from bot.advice.catalogue import Level
from bot.advice.profile import Evidence, Polarity
from bot.reading.facts import Facts

Item = tuple[Any, ...]


def papers(name: str) -> list[dict[str, Any]]:
    """The texts of a file beside these tests, with their expectations."""
    path = Path(__file__).parent / "papers" / f"{name}.yml"
    return list(yaml.safe_load(path.read_text(encoding="utf-8")))


def expected_of_resume(paper: dict[str, Any]) -> set[Item]:
    """What a recruiter notes of a CV: claims, levels, years and certificates of skills, years in all, goal, job."""
    items: set[Item] = set()
    for polarity in ("has", "lacks", "wants"):
        for word in paper.get(polarity, ()):
            items |= _claim(word, polarity)
    items |= {("goal", goal) for goal in paper.get("goals", [paper["goal"]] if "goal" in paper else [])}
    return items | {("years", _whole(paper["years"])), ("current", paper["current"])}


def _whole(years: float) -> int:
    """Years to the nearest whole one; half a year counts up."""
    return int(years + 0.5)


def _claim(word: str, polarity: str) -> set[Item]:
    name, certified = word.rstrip("!"), word.endswith("!")
    name, _, years = name.partition("@")
    skill, _, level = name.partition(":")
    items: set[Item] = {(polarity, skill)}
    items |= {("level", skill, level)} if level else set()
    items |= {("skill years", skill, float(years))} if years else set()
    return items | ({("certified", skill)} if certified else set())


def read_of_resume(facts: Facts) -> set[Item]:
    """What was read of a CV, in the same items."""
    items: set[Item] = set()
    for mention in facts.skills:
        if mention.polarity is None:
            continue
        items.add((mention.polarity.value, mention.skill))
        if mention.level and mention.polarity is Polarity.HAS:
            items.add(("level", mention.skill, mention.level.label))
        if mention.years is not None:
            items.add(("skill years", mention.skill, mention.years))
        if mention.evidence is Evidence.CERTIFIED:
            items.add(("certified", mention.skill))
    goals = [facts.target] if facts.target else list(facts.wished)
    items |= {("goal", g.role or g.said.casefold()) for g in goals}
    if facts.years is not None:
        items.add(("years", _whole(facts.years)))
    return items | ({("current", facts.current.role or facts.current.said.casefold())} if facts.current else set())


def expected_of_posting(paper: dict[str, Any]) -> set[Item]:
    """What a recruiter notes of a posting: demands with importance and level, their years, the years in all."""
    items: set[Item] = {("years", paper["years"])} if paper["years"] is not None else set()
    for line in paper["demands"]:
        importance, level, rest = line.split()
        names, _, years = rest.partition("@")
        skills = tuple(sorted(names.split("|")))
        items.add((skills, importance, Level.parse(level)))
        items |= {("skill years", skills, float(years))} if years else set()
    return items


def read_of_posting(facts: Facts) -> set[Item]:
    """What was read of a posting, in the same items."""
    items: set[Item] = {("years", facts.years_demanded)} if facts.years_demanded is not None else set()
    for demand in facts.demands:
        skills = tuple(sorted(demand.skills))
        items.add((skills, demand.importance.value, demand.level))
        items |= {("skill years", skills, demand.years)} if demand.years is not None else set()
    return items


def precision_and_recall(pairs: Iterable[tuple[set[Item], set[Item]]]) -> tuple[float, float]:
    """Over all (expected, read) pairs: the share of the read that is right, and of the expected that is read."""
    right = read = expected = 0
    for wanted, found in pairs:
        right, read, expected = right + len(wanted & found), read + len(found), expected + len(wanted)
    return right / read if read else 0.0, right / expected if expected else 0.0
