"""The posting that is the goal: dropped by itself, without anything else of the person, and found again."""

from __future__ import annotations

import re

from bot.memory import Person, Unit
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.documents import adnames, twoposts
from bot.services.hearing import new_goal
from bot.services.roles.goals import goal_name

_AD = (
    r"(?:(?:job |work )?(?:ad|ads|adverts?|advertisements?|posting|postings|vacancy|vacancies|listing|opening|"
    r"description|offer|spec)|jd|(?<=that )job|(?<=this )job)"
)
_THE = r"(?:the|that|this|my|your|it|of|about|pasted|old|last|whole|previous|other|same|acme|job|\w+'s)"
ORDERS = re.compile(
    rf"\b(?:delete|del|remove|forget|drop|ditch|discard|erase|scrap|throw (?:away|out)|get rid of|clear|ignore|cancel|"
    rf"dump|bin|lose|take (?:away|out)|leave out|skip)\b(?: {_THE}){{0,5}} {_AD}\b(?! (?:and|or) (?:everything|all))",
    re.IGNORECASE,
)
"""The order to drop it, whatever else is told of it."""
FORGETS = re.compile(
    rf"{ORDERS.pattern}|"
    rf"\b(?:do ?n'?t|do not|no longer|not|never) (?:\w+ ){{0,3}}?(?:want|need|care about|interested in|going for|"
    rf"apply\w* (?:to|for))(?: {_THE}){{0,4}} {_AD}\b|\b{_AD} (?:\w+ ){{0,3}}?(?:is|was|has been|got) (?:\w+ )?(?:gone|"
    r"filled|taken|closed|expired|offline|off the table|history)\b",
    re.IGNORECASE,
)
"""The wish to have a posting out of the way."""
_ALL = re.compile(r"\b(?:everything|all (?:of )?(?:my|it|that|the)|my data|account|profile)\b", re.IGNORECASE)
_ASKS = re.compile(r"^\W*(?:what|why|how|when|which|where|does|do|is|are)\b", re.IGNORECASE)
RETURNS = re.compile(
    rf"\b(?:back|return|again|switch|restore|reuse|re-?use|recover|once more|instead|bring)\b.{{0,30}}\b{_AD}\b|"
    rf"\b{_AD}\b.{{0,20}}\b(?:again|back|once more|after all|instead)\b",
    re.IGNORECASE,
)
"""The wish to measure against the posting once more."""
WORDS = 20
"""Words up to which a message is about the posting and is none itself."""


def forgotten(desk: Desk, turn: Turn) -> Reply | None:
    """Drops the posting alone and says what the goal is now; None where all is to go, or something is asked."""
    long = len(turn.text.split()) > WORDS
    if long or _ALL.search(turn.text) or _ASKS.search(turn.text) or RETURNS.search(turn.text):
        return None
    with desk.memory.unit() as unit:
        if not drop(desk, unit, turn, unit.person(turn.person_id, turn.instant)):
            return flow.go_on(desk, unit, turn).after(Part("utter_posting_none"))
        goal = goal_name(desk.catalogue, unit.person(turn.person_id, turn.instant))
        part = Part("utter_posting_forgotten", {"role": goal}) if goal else Part("utter_posting_forgotten_bare")
        return flow.go_on(desk, unit, turn).after(part)


def drop(desk: Desk, unit: Unit, turn: Turn, person: Person) -> str:
    """Forgets the postings that are kept; the goal before them counts again. What it was, empty where none is kept."""
    kept = person.options.get(adnames.KEPT)
    pasted = unit.paste(person.id)
    if not (person.posting or kept):
        return ""
    if pasted and pasted[0] == "posting":
        unit.keep_paste(person.id, "", "", None, turn.instant)
    options = {key: entry for key, entry in person.options.items() if key != adnames.KEPT}
    role, said = (kept or {}).get("before") or (person.target_role, person.target_said)
    changes = {"target_role": role, "target_said": said or ""}
    if not person.posting:  # another goal was taken since
        changes = {}
    elif role != person.target_role:
        new_goal(unit, person.id)
    if changes and not (role or said):  # the role nearest to the posting was no choice of the person
        unit.forget_questions(person.id, "goal")
    unit.update_person(person.id, options=options, posting="", **changes)
    return "the posting"


def dropped(desk: Desk, turn: Turn) -> Reply | None:
    """The posting dropped by an order for it, whatever is felt beside it; None where none is kept."""
    with desk.memory.unit() as unit:
        held = unit.person(turn.person_id, turn.instant)
    return forgotten(desk, turn) if held.posting or held.options.get(adnames.KEPT) else None


def returned(desk: Desk, turn: Turn) -> Reply | None:
    """The posting read last as the goal again, compared anew; None where none is kept."""
    if len(turn.text.split()) > WORDS or _ASKS.search(turn.text):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if not person.options.get(adnames.KEPT):
            return None
        return twoposts.use(desk, unit, turn, person, adnames.held(person)[0])


GOAL = re.compile(
    r"\bwhat(?:'?s| is| was| are)?(?: again)? my (?:current |present |new )?(?:goals?|target(?: role)?|aim|"
    r"dream (?:role|job)|target job)\b(?! score)(?: now| again| at the moment| currently| then)*\W*$|"
    r"\bwhich (?:role|goal|job) (?:am i|do i|are we) (?:\w+ )?(?:going for|aiming (?:at|for)|"
    r"working (?:on|towards?)|have)\b",
    re.IGNORECASE,
)
"""The question what the goal is."""


def goal(desk: Desk, turn: Turn) -> Reply | None:
    """What the goal is now, by name; None where there is none."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        name = goal_name(desk.catalogue, person)
        if not name:
            return None
        part = Part("utter_goal_now_posting" if person.posting else "utter_goal_now", {"role": name})
        return flow.go_on(desk, unit, turn).after(part)
