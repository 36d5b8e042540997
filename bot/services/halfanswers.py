"""Answers that point at a list without naming what is on it: "some of them", "the rest is new to me"."""

from __future__ import annotations

import re

from bot.advice.profile import Claim, Evidence, Polarity
from bot.memory import Unit
from bot.reading.answers import SOME
from bot.reading.facts import Asked
from bot.reading.lexical.text import fold
from bot.reports.chat import listing, shortened
from bot.services import flow, focus, openlist, telling
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.hearing import ROUNDS, Heard
from bot.services.plan import moves
from bot.services.roles import beginnings
from bot.services.saidback import MOST

_REST = (
    r"(?:all )?(?:of )?(?:the )?(?:rest|others?|other (?:ones|things|stuff)|remaining(?: ones)?|everything else)(?: of "
    r"(?:them|it|those|these))?"
)
REST = re.compile(
    rf"^\W*(?:(?:ok(?:ay)?|yes|yeah|and|well|so|oh|no|right|honestly|tbh)\W+)*(?:{_REST}(?:'s| (?:is|are|all|would "
    rf"be|i guess))* "
    rf"(?:all )?(?:new(?: to me)?|unknown(?: to me)?|no|nope|not? (?:known|used|idea|clue|experience)|never(?: "
    rf"used)?|none)"
    rf"|no(?:ne)?(?: of)? (?:the )?(?:others?|rest)"
    rf"|(?:i )?(?:have |i've )?(?:never|not) (?:even )?(?:heard of|used|seen|tried|touched) (?:any of )?(?:{_REST})"
    rf"|(?:i )?(?:don'?t|do not|haven'?t|have not|have never|never|dont|havent) (?:know|used?|touched|tried|done|"
    rf"worked with) "
    rf"(?:any(?: of)? )?(?:{_REST}))\W*$",
    re.IGNORECASE,
)
"""That what was left out of a list is new."""
_YES = re.compile(
    r"^\W*(?:(?:oh|ah|well|ok(?:ay)?|sure|hm+)\W+)*(?:yes|yeah|yep|yup|ya|ja|si|sure|of course|certainly|i (?:do|have)|"
    r"y)(?:\W+(?:i (?:do|have)|yes|sure|of course|please))*\W*$",
    re.IGNORECASE,
)
"""A yes that names nothing: to a list of many it says too little."""
ABOUT = re.compile(r"^\W*(?:(?:ok|and|so|but|well|hm+|oh)\W+)*(?:what|how) about [^?.!]{1,40}\W*$", re.IGNORECASE)
WORDS = re.compile(rf"{REST.pattern}|{ABOUT.pattern}|{SOME.pattern}|{_YES.pattern}", re.IGNORECASE)

STANDS = {Polarity.HAS: "known", Polarity.LACKS: "new to you", Polarity.WANTS: "what you want to learn"}
"""How a claim stands, behind "I have it down as"."""


def told(desk: Desk, turn: Turn) -> Reply | None:
    """The answer to a message that points at a list; None where no list stands to be pointed at."""
    if REST.match(turn.text):
        return _rest(desk, turn)
    if ABOUT.match(turn.text):
        return _about(desk, turn)
    several = turn.asked.kind in ROUNDS and len(turn.asked.skills) > 1
    if several and SOME.match(fold(turn.text).folded):
        return _which(desk, turn)
    return _which_yes(desk, turn) if several and not turn.facts.told and _YES.match(turn.text) else None


def _which_yes(desk: Desk, turn: Turn) -> Reply | None:
    """A yes to a list, and which is asked back; who says no more than that again is led on."""
    with desk.memory.unit() as unit:
        unit.person(turn.person_id, turn.instant)
        first = focus.times(unit, turn, f"which:{turn.asked.skills[0]}") == 1
    return _which(desk, turn) if first else None


def _which(desk: Desk, turn: Turn) -> Reply:
    """Some of them, and which is what counts."""
    names = listing([desk.catalogue.skill_name(skill) for skill in turn.asked.skills], MOST)
    buttons = (("None of these", "none of these"), ("Skip", "/unsure_or_skip"))
    return Reply((Part("utter_which_of_them", {"skills": names}),), buttons, asked=turn.asked)


def _rest(desk: Desk, turn: Turn) -> Reply | None:
    """What was left open is new to the person: said by them now, and counted so; with no list open, all unspoken of."""
    with desk.memory.unit() as unit:
        skills = openlist.still_open(unit, turn.person_id)
        seen = "view:gaps" in unit.questions(turn.person_id) and turn.asked.kind not in ROUNDS
        if skills:
            quote = turn.text.strip()
            claims = tuple(Claim(s, Polarity.LACKS, None, Evidence.SAID, quote, turn.instant) for s in skills)
            unit.add_claims(turn.person_id, claims)
            unit.refuse(turn.person_id, skills, turn.instant)
            return telling.after(desk, unit, turn, Heard(unit.person(turn.person_id, turn.instant), claims))
    return beginnings.assume_nothing(desk, turn) if seen else None


def _about(desk: Desk, turn: Turn) -> Reply | None:
    """How one thing stands that the goal wants: told, or open and then asked about by itself."""
    if len(turn.facts.topics) != 1 or turn.asked.kind not in (*ROUNDS, "hours", ""):
        return None
    skill = turn.facts.topics[0]
    with desk.memory.unit() as unit:
        found = _wanted(desk, unit, turn, skill)
        held = next((c for c in unit.claims(turn.person_id) if c.skill == skill), None)
        listed = skill in turn.asked.skills or skill in openlist.still_open(unit, turn.person_id)
        open_here = listed or (turn.asked.kind and moves.seen(desk, unit, turn) is None)  # a plan answers by itself
        if found is None or not open_here:
            return None
        values = {"skill": found[1], "role": found[0]}
        if held is None:
            return Reply((Part("utter_still_open", values),), asked=Asked("level", (skill,)))
        values |= {"stand": STANDS[held.polarity], "quote": shortened(held.quote)}
        return flow.go_on(desk, unit, turn).after(Part("utter_stands_so", values))


def _wanted(desk: Desk, unit: Unit, turn: Turn, skill: str) -> tuple[str, str] | None:
    """The goal and what it wants of a skill, by their names; None where it wants nothing of it."""
    role = desk.role(unit.person(turn.person_id, turn.instant))
    named = [r.name for r in role.requirements if skill in r.skills] if role else []
    return (role.name, named[0]) if role and named else None
