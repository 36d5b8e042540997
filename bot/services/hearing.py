"""Stores what a message says of the person, and says back what was understood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from bot.advice.profile import Claim, Evidence, Polarity, settle
from bot.memory import Person, Unit
from bot.reading.facts import Facts
from bot.reading.lexical.text import fold
from bot.reading.steps.reports import part_of_course
from bot.reading.work.businesses import as_work
from bot.reading.work.studies import study_year
from bot.reading.work.whole_years import of_all_work
from bot.services import openlist
from bot.services.claiming import adds_nothing, beside, claim_of, new_guesses
from bot.services.desk import Desk, Turn
from bot.services.meant import as_meant
from bot.services.plan import paces
from bot.services.roles import goals
from bot.services.roles.coding import no_code
from bot.services.roles.goals import UNWANTED, fitting, goal_name, nearest, withdrawn, withdraws
from bot.services.saidback import denies

_HYPOTHETICAL = re.compile(
    r"\b(what if|what happens if|(?<!i )suppose|imagine|that'?s (?:only|just|all) .*\b(?:what|where|how)"
    r"|if i (had|could|only|learn|learned|know|knew|spend|spent|put|drop|skip|start))\b"
    r"|\b(add|include|drop|remove|skip|leave|take|put)\b.{1,60}\b(my |the )?(plan|roadmap)\b",
    re.IGNORECASE,
)

ROUNDS = ("checks", "confirm")
"""Questions about named skills: answered or declined as a whole."""

DECLINES = ("unsure_or_skip", "deny")
Skills = tuple[str, ...]
STUDENT = "student"
"""How the work of those ends who study: years of work are not asked of them."""


@dataclass(frozen=True)
class Heard:
    """What a message changed: used to acknowledge it and to know whether it answered anything.

    `left_open` are the demands of a list of which the answer said nothing. `withdrawn` is the goal that was taken back.
    `working` says that a role was taken to work with, because the person would not choose; `off_list` are the words of
    a goal to which no role is near, by its words or the person's skills. `part_years` are years of one post, told
    beside the years of all work and left at that; `years_as` those of a CV's years that were spent in its present role.
    `title` are the words that named a role of the list as the goal.
    """

    person: Person
    claims: tuple[Claim, ...] = ()
    removed: tuple[str, ...] = ()
    years: bool = False
    hours: bool = False
    goal: bool = False
    declined: bool = False
    working: bool = False
    work: bool = False
    off_list: str = ""
    withdrawn: str = ""
    left_open: tuple[str, ...] = ()
    part_years: float | None = None
    years_as: float | None = None
    title: str = ""

    @property
    def anything(self) -> bool:
        """Whether the message told or declined anything."""
        told = (self.claims, self.removed, self.years, self.hours, self.goal, self.declined, self.work, self.off_list)
        return any(told) or bool(self.withdrawn) or self.part_years is not None


def hypothetical(turn: Turn) -> bool:
    """Whether the message asks "what if" or wishes something of the plan: nothing in it is a fact then.

    The hours that were asked for are told, whatever they depend on: "if I skip the telly, 5".
    """
    told = (
        turn.asked.kind == "hours" and turn.facts.hours_per_week is not None and "what if" not in turn.text.casefold()
    )
    return bool(_HYPOTHETICAL.search(turn.text)) and not told


def hear(desk: Desk, unit: Unit, turn: Turn) -> Heard:
    """Stores the facts of a message; hearing the same message twice changes nothing more."""
    person = unit.person(turn.person_id, turn.instant)
    if (turn.facts.kind == "talk" and hypothetical(turn)) or turn.intent in ("distress", "abuse", "privacy_delete"):
        return Heard(person)
    facts = _without_parts(as_meant(turn.facts, turn.intent, turn.text), turn)
    changes = _changes(desk, unit, person, facts, turn)
    if changes:
        unit.update_person(person.id, **changes)
        if changes.get("target_role", person.target_role) != person.target_role:
            _with_plan(unit, turn, changes)
    claims = once(c for m in facts.skills if (c := claim_of(m, facts, turn)) is not None)
    claims = new_guesses(unit, person.id, claims + no_code(facts, turn))
    gone = _keep(desk, unit, person.id, claims, facts, turn.instant)
    declined = _declined(desk, unit, person, turn, bool(claims or changes))
    heard = Heard(
        unit.person(person.id, turn.instant),
        claims,
        gone,
        "years" in changes,
        "hours_per_week" in changes,
        changes.get("target_role") is not None,
        declined,
        declined and unit.person(person.id, turn.instant).target_role != person.target_role,
        changes.get("current_said", person.current_said) != person.current_said,
        _off_list(person, facts, changes),
        goal_name(desk.catalogue, person) if withdraws(changes, person) else "",
        part_years=facts.years if is_part(person, facts, turn) else None,
        years_as=facts.years_as if "years" in changes and facts.years_as != facts.years else None,
        title=turn.text if facts.target and facts.target.role and facts.kind == "talk" else "",
    )
    if heard.off_list:
        unit.mark_question(person.id, "goal", "declined", turn.instant)
    if heard.withdrawn:
        unit.forget_questions(person.id, "goal")
    if heard.goal:
        unit.forget_questions(person.id, f"{UNWANTED}{heard.person.target_role}")
    _answered(unit, heard, turn)
    same_goal = heard.person.target_role == person.target_role
    if same_goal and (declined or any(c.skill in turn.asked.skills for c in claims)):
        _close_checks(unit, turn, declined)
        heard = heard if declined else replace(heard, left_open=openlist.keep(desk, unit, turn))
    return heard


def _off_list(person: Person, facts: Facts, changes: Mapping[str, object]) -> str:
    """The words of a goal that no role is near to, named for the first time or again; empty for none."""
    if facts.target is None or facts.target.role or "target_role" in changes:
        return ""
    said = goals.work_named(facts.target.said)
    kept = str(changes.get("target_said", person.target_said))
    return said if person.target_role or goals.same(kept, said) else ""


_COUNTED = re.compile(
    r"\d|\b(?:half|hours?|hrs?|double|twice|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\b",
    re.I,
)


_DAYS = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|evenings?|mornings?|nights?)\b", re.IGNORECASE
)


def _only_days(facts: Facts, person: Person, turn: Turn) -> bool:
    """Whether days named beside something else would change hours told before: "what first? I can only do Sundays"."""
    aside = turn.asked.kind != "hours" and turn.intent != "change_time_budget"
    days = _DAYS.search(facts.hours_quote) is not None and _COUNTED.search(facts.hours_quote) is None
    return aside and days and person.hours_per_week is not None


def _with_plan(unit: Unit, turn: Turn, changes: Mapping[str, object]) -> None:
    """Another goal: who has a plan gets one for it, and is not asked anew whether to see it."""
    planned = "view:plan" in unit.questions(turn.person_id)
    new_goal(unit, turn.person_id)
    for view in ("view:gaps", "view:plan") if planned and changes.get("target_role") else ():
        unit.mark_question(turn.person_id, view, "asked", turn.instant)


def _without_parts(facts: Facts, turn: Turn) -> Facts:
    """The facts without skills of which a part of a course is done, and without what these would say of others."""
    if facts.kind != "talk":
        return facts
    begun = {m.skill for m in facts.skills if m.polarity is Polarity.HAS and part_of_course(turn.text, m.start)}
    if not begun:
        return facts
    kept = tuple(m for m in facts.skills if m.skill not in begun and m.evidence is not Evidence.INFERRED)
    return replace(facts, skills=kept)


def new_goal(unit: Unit, person_id: str) -> None:
    """Another goal has other requirements: what was asked and shown for the old one counts no more."""
    for prefix in ("checks", "put:checks", "confirm", "put:confirm", "more-checks", "view"):
        unit.forget_questions(person_id, prefix)


_AIMS = re.compile(
    r"\b(?:goal|dream|aim|ambition|become|becoming|choose|chose|pick|picked|go(?:ing)? (?:for|with)|"
    r"(?:want|wanna|hope|like|love|plan)(?: to)? (?:be|work as)|"
    r"(?:want|wanna|like|love|after|looking for|find|get|land)\b[^.!?\n]{0,25} (?:job|career|role|position|"
    r"work) (?:as|of))\b[^.!?\n]{0,30}$",
    re.IGNORECASE,
)
"""What makes a role off the list the goal even where skills are told beside it."""


_KEEPS = re.compile(r"\b(?:keep|stay with|stick (?:with|to)|leave|hold on to|carry on with)\b", re.IGNORECASE)
"""What wants the goal as it is, rather than another."""


def _changes(desk: Desk, unit: Unit, person: Person, facts: Facts, turn: Turn) -> dict[str, object]:
    changes: dict[str, object] = {}
    if facts.kind == "posting":
        return changes
    if facts.years is not None and not is_part(person, facts, turn):
        changes |= {"years": facts.years, "years_quote": facts.years_quote}
    if facts.hours_per_week is not None and not _only_days(facts, person, turn):
        changes |= {"hours_per_week": facts.hours_per_week, "hours_quote": facts.hours_quote}
        changes |= {"options": paces.without(person)} if paces.KEY in person.options else {}
    goal = facts.target
    beside = facts.kind == "talk" and any(m.polarity for m in facts.skills)
    if goal is not None and not (goal.role is None and beside and not _AIMS.search(turn.text[: goal.start])):
        role = goal.role or nearest(desk, unit, person, goal.said)
        if person.posting and role == person.target_role and _KEEPS.search(turn.text):
            pass  # "keep the AI engineer thing" is the posting for one
        elif role is not None:
            said = "" if goal.role else goals.work_named(goal.said)
            changes |= {"target_role": role, "target_said": said, "posting": ""}
        elif person.target_role is None and not goals.same(person.target_said, goals.work_named(goal.said)):
            changes |= {"target_said": goals.work_named(goal.said)}
    elif gone := withdrawn(desk, person, facts, turn.text):
        changes |= gone
    student = person.current_said.endswith(STUDENT) or turn.asked.kind == "experience"
    year = study_year(fold(turn.text).folded, student) if facts.kind == "talk" else ""
    if facts.current is not None or year:
        changes["current_said"] = year or (as_work(facts.current.said) if facts.current else "")
    if facts.start is not None:
        changes["plan_start"] = facts.start.isoformat()
    return changes


def is_part(person: Person, facts: Facts, turn: Turn) -> bool:
    """Whether years are those of one post beside the known years of all work: fewer, unasked, and no correction."""
    if facts.kind != "talk" or facts.years is None or person.years is None or turn.asked.kind == "experience":
        return False
    return facts.years < person.years and not of_all_work(fold(turn.text).folded, facts.years)


def _keep(desk: Desk, unit: Unit, person_id: str, claims: tuple[Claim, ...], facts: Facts, instant: str) -> Skills:
    gone = take_back(desk, unit, person_id, facts.removals, instant) if facts.removals else ()
    told = {c.skill: c for c in unit.claims(person_id)}
    unit.add_claims(person_id, [beside(told.get(c.skill), c) for c in claims if not adds_nothing(told.get(c.skill), c)])
    unit.accept(person_id, [c.skill for c in claims if c.polarity is Polarity.HAS])
    unit.refuse(person_id, [c.skill for c in claims if denies(c)], instant)
    return gone


def take_back(desk: Desk, unit: Unit, person_id: str, skills: Skills, instant: str) -> Skills:
    """Forgets skills and returns those that were there; one that others would still suggest is refused."""
    held = {c.skill for c in unit.claims(person_id)}
    unit.retract(person_id, skills, instant)
    having = [c.skill for c in unit.claims(person_id) if c.polarity is Polarity.HAS]
    suggested = {implied for skill in having for implied in desk.catalogue.implied.get(skill, ())}
    unit.refuse(person_id, [s for s in skills if s in suggested], instant)
    return tuple(s for s in skills if s in held or s in suggested)


def _declined(desk: Desk, unit: Unit, person: Person, turn: Turn, told: bool) -> bool:
    """A question the person does not want to answer is marked, and never put again."""
    if told or turn.intent not in DECLINES or not turn.asked.kind:
        return False
    offered = bool(person.target_said) and len(turn.asked.roles) > 0  # a measure of a goal off the list, turned down
    if turn.asked.kind == "goal" and not offered and unit.questions(person.id).get("goal") == "declined":
        _working_goal(desk, unit, person, turn)
        return True
    if turn.asked.kind in ("goal", "experience", "skills", "hours"):
        unit.mark_question(person.id, turn.asked.kind, "declined", turn.instant)
        return True
    return turn.asked.kind in ROUNDS


def _working_goal(desk: Desk, unit: Unit, person: Person, turn: Turn) -> None:
    """Someone who twice cannot choose gets the role nearest to what they know to work with, open to change."""
    best = fitting(desk, unit, person)[0]
    unit.update_person(person.id, target_role=best.role.id, target_said="")


def _answered(unit: Unit, heard: Heard, turn: Turn) -> None:
    kinds = {
        "goal": heard.person.target_role is not None,
        "experience": heard.person.years is not None or heard.person.current_said.endswith(STUDENT),
        "hours": heard.person.hours_per_week is not None,
        "skills": bool(heard.claims) and (turn.asked.kind == "skills" or len(heard.claims) > 1),
    }
    held = unit.questions(heard.person.id)
    for kind, known in kinds.items():
        if known and held.get(kind) != "answered":
            unit.mark_question(heard.person.id, kind, "answered", turn.instant)


def _close_checks(unit: Unit, turn: Turn, declined: bool) -> None:
    """A round of checks was answered or declined: its skills are never asked again; skipping one ends the rounds."""
    if turn.asked.kind not in ROUNDS or not turn.asked.skills:
        return
    for skill in turn.asked.skills:
        unit.mark_question(turn.person_id, f"checks-skill:{skill}", "answered", turn.instant)
    outcome = "declined" if declined else "answered"
    if turn.asked.kind == "confirm":
        unit.mark_question(turn.person_id, "confirm:1", outcome, turn.instant)
        return
    unit.mark_question(turn.person_id, f"checks:{turn.asked.skills[0]}", outcome, turn.instant)


def once(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Each skill once, as it is kept, in the order in which the skills were first named."""
    named = tuple(claims)
    kept = {c.skill: c for c in settle(named)}
    return tuple(kept[skill] for skill in dict.fromkeys(c.skill for c in named))
