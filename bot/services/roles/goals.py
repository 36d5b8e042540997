"""Goals on the list and off it: which role stands in for a goal that is not in the catalogue."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher

from bot.advice import matching
from bot.advice.catalogue import Catalogue, Role
from bot.memory import Person, Unit
from bot.reading.facts import Facts
from bot.reports.chat import listing
from bot.services.desk import Desk, Part, Turn, profile_of
from bot.services.roles import bars

NEAR = 0.6
"""How far at most a goal off the list may be from a role that is set as its measure; what is farther is not set."""
ALIKE = 0.85
"""Likeness from which two wordings are one goal: a slip of the finger names no other."""
UNWANTED = "unwanted:"
"""The key under which is kept what somebody does not want to become."""


def fitting(desk: Desk, unit: Unit, person: Person) -> tuple[matching.Match, ...]:
    """The roles by how well they fit the person's skills and work, without those they do not want or want to avoid."""
    ranked = matching.rank(profile_of(unit, person), desk.catalogue, person.current_said)
    return _wanted(_wanted(ranked, unwanted(unit, person.id)), bars.barred(unit, person.id))


def unwanted(unit: Unit, person_id: str) -> frozenset[str]:
    """What somebody said they do not want to become: roles by their ids, other work in their words."""
    return frozenset(key.removeprefix(UNWANTED) for key in unit.questions(person_id) if key.startswith(UNWANTED))


def _wanted(ranked: tuple[matching.Match, ...], avoid: frozenset[str]) -> tuple[matching.Match, ...]:
    return tuple(match for match in ranked if match.role.id not in avoid) or ranked


_WISHING = re.compile(
    r"^(?:(?:ok(?:ay)?|well|so|then|yes|yeah|hm+|maybe|perhaps|still|said|told you|meant?|"
    r"i|i'd|to|want|wanna|would|like|love|hope|wish|"
    r"dream of|becom(?:e|ing)|being|be|working as|work as|"
    r"going|go|into|something like|sth like|some kind of|some sort of|kind of|sort of|an?|the)\s+)+"
    r"(?=\S)",
    re.IGNORECASE,
)


_AGREED = re.compile(
    r"(?:\W+(?:then|please|pls|i guess|i think|it is|maybe|perhaps|stuff|things|or so|or something|or the like))+\W*$",
    re.IGNORECASE,
)


def work_named(said: str) -> str:
    """A goal in the person's words without the words of wishing before it."""
    return _AGREED.sub("", _WISHING.sub("", said)) or said


def same(before: str, now: str) -> bool:
    """Whether a goal in words is one named before, slips included."""
    return bool(before) and SequenceMatcher(None, before.casefold(), now.casefold()).ratio() >= ALIKE


def nearest(desk: Desk, unit: Unit, person: Person, said: str) -> str | None:
    """The role nearest to a goal off the list by its words; None where none is near.

    Skills alone make no role the goal: one that only they speak for is offered.
    """
    found = matching.nearest(desk.catalogue, said, ())
    return found.role.id if found.distance <= NEAR and found.role.id not in unwanted(unit, person.id) else None


def taken_up(unit: Unit, turn: Turn, person: Person) -> None:
    """Makes the one role that is named in asking for gaps or a plan the goal of who has none: it is meant as that."""
    named = {m.role for m in turn.facts.roles if m.role}
    if person.target_role is None and len(named) == 1:
        unit.update_person(person.id, target_role=named.pop(), target_said="", posting="")
        unit.mark_question(person.id, "goal", "answered", turn.instant)


def least_far(desk: Desk, unit: Unit, person: Person) -> Role | None:
    """The role that the skills told really speak for, to be offered as a measure of a goal that nothing is near to."""
    if person.target_role is not None or not person.target_said:
        return None
    best = fitting(desk, unit, person)[0]
    return None if best.far else best.role


SENIOR = "Senior "
"""How the name of a role begins that the documents describe at that level alone."""
_LEVEL = re.compile(r"\b(?:senior|sr|lead|principal|staff|head|chief)\b", re.IGNORECASE)


def goal_part(person: Person, catalogue: Catalogue, title: str = "") -> Part:
    """What is said of a goal just set: its name, or the nearest to one off the list and how near that is.

    `title` are the words that named it: nobody is made senior without saying so.
    """
    role = catalogue.roles[person.target_role or ""]
    if title and not person.target_said and role.name.startswith(SENIOR) and not _LEVEL.search(title):
        return Part("utter_goal_senior", {"role": role.name, "plain": role.name.removeprefix(SENIOR)})
    if not person.target_said:
        return Part("utter_goal", {"role": role.name})
    found = matching.nearest(catalogue, person.target_said, ())
    stones = listing([r.name for r in found.stepping], last="or") or "other roles of the field"
    values = {"said": person.target_said, "role": role.name, "distance": found.distance_words, "stones": stones}
    return Part("utter_goal_nearest", values)


def need_goal(person: Person) -> Part:
    """That a goal of the list is needed; who named one that is not covered hears that again, and what can be done."""
    return Part("utter_need_goal_off", {"said": person.target_said}) if person.target_said else Part("utter_need_goal")


WITHDRAWS = re.compile(
    r"\b(?:forget|scratch|drop|cancel|never ?mind|(?:don'?t|do not|no longer|not) (?:really |even )?(?:want|wanna|like|"
    r"fancy)|not any ?more|any ?more|changed my mind|not for me|wrong|did ?n'?t (?:mean|say|want)|never (?:said|"
    r"wanted)|"
    r"anything but|rather not|instead of|sorry|no longer|gave? up on|giving up on)\b"
    r"|^\W*(?:(?:no|nope|nah|wait|oh|ok|well|but|actually|please)\W+)*not\b",
    re.IGNORECASE,
)
"""What takes a goal back, unlike "i'm no data engineer yet"."""
_NOT_YET = re.compile(r"\b(?:yet|still|so far)\b|\bi'?m (?:not|no)\b|\bi am (?:not|no)\b", re.IGNORECASE)


def goal_name(catalogue: Catalogue, person: Person) -> str:
    """The goal in a few words: the person's own where it is off the list; empty for none."""
    role = catalogue.roles.get(person.target_role or "")
    return person.target_said or (role.name if role else "")


def withdrawn(desk: Desk, person: Person, facts: Facts, text: str) -> dict[str, object]:
    """What changes where a message turns down the goal or the work on record; nothing where it does not.

    A goal that stood in for the words of the person goes with these words: it was theirs only through them.
    """
    if not facts.refused or not WITHDRAWS.search(text) or (_NOT_YET.search(text) and not person.target_said):
        return {}
    said = {role.said.casefold() for role in facts.refused}
    ids = {role.role for role in facts.refused if role.role}
    own = person.target_said.casefold()
    if (own and any(s in own or own in s for s in said)) or (not own and person.target_role in ids):
        return {"target_role": None, "target_said": "", "posting": ""}
    return {"current_said": ""} if person.current_said and person.current_said.casefold() in said else {}


def withdraws(changes: Mapping[str, object], person: Person) -> bool:
    """Whether changes take back a goal, and set no other."""
    held = bool(person.target_role or person.target_said)
    return held and "target_role" in changes and changes["target_role"] is None
