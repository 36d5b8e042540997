"""What somebody does not want to become, and slips of years put right: recorded, and said back."""

from __future__ import annotations

import re

from bot.advice.trades import brings
from bot.advice.wording import counted
from bot.reading.lexical.text import fold
from bot.reading.times.amounts import NUMBER, number
from bot.reading.work.jobs import is_worker
from bot.reading.work.studies import study_year
from bot.services import flow, telling
from bot.services.asking import longest
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.hearing import STUDENT, new_goal
from bot.services.roles.goals import UNWANTED, goal_name, withdrawn

_NOT = (
    r"(?:(?:do ?n'?t|dont|do not|wo ?n'?t|will not|would ?n'?t|never|no longer|didn'?t|not) (?:\w+ )?(?:want(?:ed)?|"
    r"wanna|wish|"
    r"plan|intend|like|love|care|going|need|see myself|interested)(?: in)?|(?:i'?d |would )?(?:hate|refuse)|"
    r"no (?:desire|wish|"
    r"intention|interest)(?: in)?|never(?: again)?|not)"
)
NOT_WANTED = re.compile(
    rf"\b{_NOT}(?: (?:to|of))? (?:be|become|becoming|being|end up(?: as)?|work(?:ing)? as|turn into|go back to being|"
    r"remain|stay|as)(?: ever| just| another| some| only| like)* (?:(?:an?|the|some|my|any|"
    r"kind of)\s+)*(?P<a>[a-z][\w /&-]{2,40}?)"
    r"(?= (?:any ?more|again|ever|though|please|thanks|but|and|or|because|so|either|at all|for)\b|[.,!;?\n]|\W*$)"
    rf"|\b{_NOT}(?: to)? (?:(?:go|move|get|do|be|work|step|going|moving) (?:into |in |up to )?)?(?P<b>(?:people |"
    rf"line |team |product |"
    r"project |middle )?management|leadership|leading (?:people|teams?|others)|lead (?:people|teams?|others)|"
    r"manag(?:e|ing) (?:people|"
    r"teams?|others)|consulting|sales|politics|freelanc\w+|night shifts?|on-?call|public speaking)\b",
    re.IGNORECASE,
)
"""Work that is turned down, on the list of roles or off it."""

_CUE = r"(?:sorry|i mean|i meant|actually|correction|oops|wrong|not \d+|make (?:it|that)|should be|no|wait|typo|rather)"
SLIP = re.compile(
    rf"^(?=.{{0,90}}\Z)(?=.*\b{_CUE}\b).*(?:\b(?P<n>{NUMBER})\s*(?:years?|yrs?)\b|\byear\b|\b[\w]+[- ]year\b)",
    re.IGNORECASE | re.DOTALL,
)
"""A short line that puts years right, of work or of study."""
_YEARS = re.compile(
    rf"(?<!not )(?<!of )\b(?P<n>{NUMBER})\s*(?:years?|yrs?)\b(?! (?:old|ago|plan|from now))", re.IGNORECASE
)


def not_wanted(desk: Desk, turn: Turn) -> Reply | None:
    """Work that is turned down is kept as such and suggested no more; None where a goal is told or a skill denied."""
    found = NOT_WANTED.search(turn.text)
    told = turn.facts.target or turn.facts.current or turn.facts.years is not None
    if found is None or told or any(m.polarity for m in turn.facts.skills) or "?" in turn.text:
        return None
    what = (found["a"] or found["b"]).strip()
    named = desk.reader.find_role(what)
    role = named.role if named and named.score >= 0.95 else None
    if not (found["b"] or role or is_worker(what) or brings(what)):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        unit.mark_question(person.id, f"{UNWANTED}{role or what}"[:100], "kept", turn.instant)
        if role and role == person.target_role and not person.posting:
            of_goal = bool(withdrawn(desk, person, turn.facts, turn.text))
        else:
            return flow.go_on(desk, unit, turn).after(Part("utter_not_wanted", {"what": what}))
    return telling.note(desk, turn) if of_goal else None


_I_NEVER = r"(?:i (?:have ?n'?t|havent|have not|did ?n'?t|didnt|did not|never)(?: even| ever| really| actually)*)"
NOT_CHOSEN = re.compile(
    rf"\b{_I_NEVER} (?:choose|chose|chosen|pick(?:ed)?|select(?:ed)?|decided?|agreed?|settled?)\b(?: (?:on|for|to))?"
    r"(?: (?:that|this|it|one|any(?:thing|one)?|yet|a (?:role|goal|job)|the \w+|an? \w+(?: \w+)?|[a-z]+ (?:analyst|"
    r"engineer|scientist|developer)))?"
    r"(?=\W*$|[.,;!])"
    r"|\b(?:that|this|it)(?:'s| is| was|s)? ?(?:not|n'?t|never) (?:what i (?:chose|picked|decided|agreed)|my "
    r"(?:choice|goal|pick|decision|idea))\b"
    r"|\bwho (?:says|said|told you)(?: that)? i (?:want|wanted|chose|picked|am going|will be|wish)\b"
    r"|\byou (?:chose|picked|decided|set) (?:that|it|this)(?: for me| one)?\b|\bnot my (?:choice|goal|pick)\b",
    re.IGNORECASE,
)
"""That a role was not chosen, though it was taken for the goal or put to choose from."""


def not_chosen(desk: Desk, turn: Turn) -> Reply | None:
    """The goal is taken back and what is known stays; where none was set it is said that nothing is chosen yet.

    None for who has a plan and names no goal: there something else was not chosen.
    """
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if "view:plan" in unit.questions(person.id) and not (_OF_GOAL.search(turn.text) or turn.facts.roles):
            return None
        said = goal_name(desk.catalogue, person)
        unit.forget_questions(person.id, "goal")
        if not said:
            return flow.go_on(desk, unit, turn).after(Part("utter_nothing_chosen"))
        unit.update_person(person.id, target_role=None, target_said="", posting="")
        new_goal(unit, person.id)
        return flow.go_on(desk, unit, turn).after(Part("utter_goal_withdrawn", {"said": said}))


_OF_GOAL = re.compile(r"\b(?:goal|role|job|career|profession)\b", re.IGNORECASE)

SAME = re.compile(
    r"^\W*(?:(?:oh|well|and|so|pretty much|just about)\W+)*(?:yes|yeah|yep|yup|right|correct|exactly|same|that'?s "
    r"(?:it|all|right|"
    r"everything)|(?:that|this) is (?:it|all|right)|all of it|in (?:all|total)|just that|nothing else|no(?:thing)? "
    r"more)\b[^?\d]{0,40}$",
    re.IGNORECASE,
)
"""That the years told of one skill are all of somebody's work."""


def same_years(desk: Desk, turn: Turn) -> Reply | None:
    """The years of one skill as those of all work, where that was asked; None where anything else is told."""
    if turn.asked.kind != "experience" or turn.facts.told:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        told = longest(profile_of(unit, person))
        if person.years is not None or told is None:
            return None
        unit.update_person(person.id, years=told.years, years_quote=told.quote)
        unit.mark_question(person.id, "experience", "answered", turn.instant)
        part = Part("utter_noted", {"facts": f"{counted(told.years or 0, 'year')} of experience"})
        return flow.go_on(desk, unit, turn).after(part)


def taken_back(desk: Desk, turn: Turn) -> Reply | None:
    """A goal or a work that is taken back by its name; None where neither is on record."""
    if not turn.facts.refused or "?" in turn.text:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        if not withdrawn(desk, person, turn.facts, turn.text):
            return None
    return telling.note(desk, turn)


def slip(desk: Desk, turn: Turn) -> Reply | None:
    """Years of work or of study said anew, in a line that only puts them right; None where none are on record."""
    told = turn.facts.years is not None or turn.facts.hours_per_week is not None
    if told or turn.facts.absence or "?" in turn.text or any(m.polarity for m in turn.facts.skills):
        return None  # "docker yes, kubernetes yes 1 year" tells of skills
    found = _YEARS.search(turn.text)
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        student = person.current_said.endswith(STUDENT)
        year = study_year(fold(turn.text).folded, student)
        if person.years is not None and found and not year:
            years = number(found["n"].lower())
            unit.update_person(person.id, years=years, years_quote=turn.text.strip()[:200])
            part = Part("utter_noted", {"facts": f"{counted(years, 'year')} of experience"})
            return flow.go_on(desk, unit, turn).after(part)
    return telling.note(desk, turn) if year else None
