"""A profile from JSON: names of skills and roles become ids, and every mistake is said in one line."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Any, TypeVar

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extractOne

from bot.advice.catalogue import Catalogue, Level, Role
from bot.advice.matching import nearest, rank
from bot.advice.profile import Claim, Evidence, Polarity, Profile, settle
from bot.cli.common import day_of, loaded
from bot.errors import InputError, UnknownName
from bot.reading.reader import Reader

E = TypeVar("E", bound=Enum)

NO_TARGET = "no target_role given: this is the role that fits best"
NOTHING_TOLD = "no target_role and no skill given, so nothing can be ranked yet: this role is as good as any other"

MOST_YEARS = 70.0
FEWEST_HOURS, MOST_HOURS = 0.25, 112.0
"""What can be planned with; 112 hours a week are 16 a day."""

PROFILE_KEYS = ("claims", "target_role", "years", "hours_per_week", "start", "complete")
CLAIM_KEYS = ("skill", "polarity", "level", "evidence", "quote")
NEAR = 70
"""Likeness, of 100, from which a skill is named as the one that may be meant: a slip or two in a word."""
ALIKE = 80
"""Likeness, of 100, from which an unknown key is one of these misspelt."""


@dataclass(frozen=True)
class Given:
    """One profile as handed over; `target` is the goal as it was written, `start` the day a plan begins."""

    profile: Profile
    target: str
    start: date | None


class Names:
    """Finds skills and roles by id, name or alias; what reads names is built only when an id was not enough."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self.catalogue)

    def skill(self, name: str, where: str) -> str:
        """The id of a skill; UnknownName with the nearest one, and `where` the name stood."""
        found = name if name in self.catalogue.skills else self._reader.find_skill(name)
        if found:
            return found
        near = self._nearest_skill(name)
        raise UnknownName(f"{where}: unknown skill {name!r}" + (f"; the nearest is {near!r}" if near else ""))

    def claimed(self, name: str, where: str) -> str | None:
        """The id of a claimed skill, by name or by the skill its words hold ("NLP techniques").

        People know more than any list: an unknown skill is left out with a line on stderr, and the rest is advised on.
        A line says as well where another word than the skill's own names was read as it.
        """
        try:
            found = self.skill(name, where)
        except UnknownName as unknown:
            held = self._reader.skills_in(name)
            if not held:
                note(f"{unknown}; left out")
                return None
            found = held[0].skill
        skill = self.catalogue.skills[found]
        if _plain(name) not in {_plain(each) for each in (skill.id, skill.name, *skill.aliases)}:
            note(f"{where}: {name!r} is read as {skill.name}")
        return found

    def known_role(self, name: str) -> Role | None:
        """The role of that id, name, alias or description; None off the catalogue."""
        if name in self.catalogue.roles:
            return self.catalogue.roles[name]
        mention = self._reader.find_role(name)
        return self.catalogue.roles.get(mention.role or "") if mention else None

    def role(self, given: Given) -> tuple[Role, dict[str, str]]:
        """The role to advise on, and a note where it is not the one asked for but the nearest or the best fit."""
        if not given.target:
            ranked = rank(given.profile, self.catalogue)
            if not ranked:
                raise UnknownName("there is no role in the catalogue")
            return ranked[0].role, {"note": NO_TARGET if given.profile.having() else NOTHING_TOLD}
        known = self.known_role(given.target)
        if known:
            return known, {}
        skills = tuple(claim.skill for claim in given.profile.having())
        found = nearest(self.catalogue, given.target, skills)
        return found.role, {"nearest_for": given.target, "how_near": found.distance_words}

    def _nearest_skill(self, name: str) -> str:
        names = {n.casefold(): s.id for s in self.catalogue.skills.values() for n in (s.id, s.name, *s.aliases)}
        best = extractOne(name.casefold(), list(names), scorer=ratio, score_cutoff=NEAR)
        return names[best[0]] if best else ""


def note(text: str) -> None:
    """Says on stderr what was made of the input where it is not what stands there."""
    print(f"advisor: {text}", file=sys.stderr)


def _plain(name: str) -> str:
    """A name without what only writing differs in: capitals, blanks, hyphens."""
    return re.sub(r"[\W_]", "", name.casefold()) if re.search(r"\w{2}", name) else name.casefold()


def profiles(stream: Iterable[str], names: Names) -> Iterator[Given]:
    """The profiles of a stream in order: an object a line, or one object over several lines."""
    found = False
    for number, data in _objects(stream):
        found = True
        yield given(data, names, f"line {number}")
    if not found:
        raise InputError('no profile given: expected a JSON object such as {"claims": [{"skill": "python"}]}')


def _objects(stream: Iterable[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    held, begun = "", 1
    for number, line in enumerate(stream, start=1):
        if not held and not line.strip():
            continue
        begun = begun if held else number
        held += line
        try:
            data = loaded(held)
        except InputError as error:
            raise InputError(f"line {begun} {error}") from None
        except json.JSONDecodeError as error:
            if error.pos >= len(held.rstrip()):  # it only ends too early: the next line may go on
                continue
            raise InputError(f"line {begun + error.lineno - 1} is not JSON: {error.msg}") from None
        if not isinstance(data, dict):
            raise InputError(f"line {begun} is not a JSON object")
        held = ""
        yield begun, data
    if held:
        raise InputError(f"line {begun} is not JSON: it ends too early")


def given(data: dict[str, Any], names: Names, where: str) -> Given:
    """A profile from plain data; InputError says `where` and what is wrong with it.

    Other keys are left unread, but for misspelt ones: who somebody is changes no advice.
    """
    _spelt(data, PROFILE_KEYS, where)
    listed = data.get("claims")
    if not isinstance(listed, list):
        raise InputError(f'{where}: "claims" must be a list')
    read = [_claim(entry, names, f"{where}, claim {n}") for n, entry in enumerate(listed, start=1)]
    claims = settle(_last_words([claim for claim in read if claim is not None], names.catalogue, where))
    start, complete = _text(data, "start", where), data.get("complete", False)
    if not isinstance(complete, bool):
        raise InputError(f'{where}: "complete" must be true or false')
    profile = Profile(
        claims=claims,
        years=_number(data, "years", where, 0.0, MOST_YEARS),
        hours_per_week=_number(data, "hours_per_week", where, FEWEST_HOURS, MOST_HOURS),
        complete=complete,
    )
    return Given(profile, _text(data, "target_role", where).strip(), day_of(start) if start else None)


def _claim(data: Any, names: Names, where: str) -> Claim | None:
    if not isinstance(data, dict):
        raise InputError(f'{where}: must be an object such as {{"skill": "python", "level": "basic"}}')
    _spelt(data, CLAIM_KEYS, where)
    name = _text(data, "skill", where).strip()
    if not name:
        raise InputError(f'{where}: "skill" is missing')
    level = _text(data, "level", where)
    if level and Level.parse(level) is None:
        raise InputError(f'{where}: "level" is {level!r}, not one of {", ".join(each.label for each in Level)}')
    polarity, evidence = _choice(data, "polarity", Polarity.HAS, where), _choice(data, "evidence", Evidence.SAID, where)
    quote = _text(data, "quote", where)
    skill = names.claimed(name, where)
    return Claim(skill, polarity, Level.parse(level), evidence, quote) if skill else None


def _text(data: dict[str, Any], key: str, where: str) -> str:
    value = data.get(key)
    if value is not None and not isinstance(value, str):
        raise InputError(f'{where}: "{key}" must be a text')
    return value or ""


def _number(data: dict[str, Any], key: str, where: str, least: float, most: float) -> float | None:
    value = data.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        raise InputError(f'{where}: "{key}" must be a number from {least:g} to {most:g}')
    return float(value)


def _spelt(data: dict[str, Any], keys: tuple[str, ...], where: str) -> None:
    """InputError for an unknown key that is surely one of `keys` misspelt; all others are none of ours."""
    for key in data:
        near = extractOne(key.casefold(), keys, scorer=ratio, score_cutoff=ALIKE) if key not in keys else None
        if near and near[0] not in data:
            raise InputError(f'{where}: unknown key "{key}"; did you mean "{near[0]}"?')


def _last_words(claims: list[Claim], catalogue: Catalogue, where: str) -> list[Claim]:
    """The claims without those that a later one about the same skill contradicts, which is said."""
    last = {claim.skill: claim.polarity for claim in claims}
    for skill in dict.fromkeys(c.skill for c in claims if c.polarity is not last[c.skill]):
        name = catalogue.skill_name(skill)
        note(f"{where}: the claims about {name} contradict each other; the last counts: {last[skill].value}")
    return [claim for claim in claims if claim.polarity is last[claim.skill]]


def _choice(data: dict[str, Any], key: str, default: E, where: str) -> E:
    text = _text(data, key, where)
    kind = type(default)
    if not text:
        return default
    try:
        return kind(text.lower())
    except ValueError:
        allowed = ", ".join(str(member.value) for member in kind)
        raise InputError(f'{where}: "{key}" is {text!r}, not one of {allowed}') from None
