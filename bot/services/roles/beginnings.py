"""Advice where nothing is known yet: what a role asks above all, and a plan for someone who starts from zero."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advice.profile import Polarity
from bot.reading.facts import Asked
from bot.services import flow, ways
from bot.services.desk import Desk, Part, Reply, Turn
from bot.services.gaps import open_list, report_for
from bot.services.hearing import hear
from bot.services.plan import roadmaps

ASSUMES = re.compile(
    r"\b(?:assume|suppose|say|pretend|imagine)\b.{0,12}\bi (?:know|can do|can|have) nothing\b"
    r"|\bplan\b.{0,25}\bfrom (?:zero|scratch|nothing|the (?:very )?(?:start|beginning))\b"
    r"|\b(?:count|take|treat|plan|assume|see)\b.{0,12}\b(?:rest|it all|everything(?: else)?|all (?:of it|the rest)|"
    r"others?)\b.{0,12}\bnew\b"
    r"|\bfrom (?:zero|scratch|nothing)\b.{0,25}\bplan\b|\b(?:plan|roadmap) (?:for|as) an? (?:\w+ )?beginner\b",
    re.IGNORECASE,
)
KNOWS_NOTHING = re.compile(
    r"^\W*(?:(?:hi|hey|hello|well|honestly|tbh|but|so|sorry|ok)\W+)*(?:i know nothing|i don'?t know anything"
    r"|nothing at all|(?:i(?:'ve| have)? (?:got )?|with |having )?(?:no|zero|0|not any|literally no) "
    r"(?:relevant |real |useful |tech(?:nical)? |it |computer |any )*skills?(?! in| gap|s? with| of)"
    r"|i (?:don'?t|do not) have (?:any )?(?:relevant |real |useful |tech(?:nical)? |it |computer )*skills)\b"
    r"|\b(?:complete|total|absolute|bloody|real|true|pure) (?:beginner|newbie|novice|noob|newcomer)\b"
    r"|^\W*(?:(?:hi|hey|hello|well|honestly|tbh|but|so|sorry|ok|and|also)\W+)*(?:i'?m|i am|im|just|only)(?: (?:just|"
    r"only|really|still|"
    r"completely|totally|very))* an? (?:beginner|newbie|novice|noob|newcomer)\b(?! (?:in|at|with|to)\b)"
    r"|\bi (?:really |honestly |literally )?(?:know|can do) (?:absolutely |literally |basically |"
    r"really )?nothing\b(?! about| of| in| that)"
    r"|(?:\b(?:i'?m|i am|im|i'?d be|we'?re|me,?) (?:\w+ )?|^\W*(?:\w+ ){0,2}?)(?:starting|beginning) (?:completely |"
    r"totally |all |"
    r"really )?(?:from|at) (?:scratch|zero|nothing|square one|the (?:very )?(?:beginning|bottom))\b"
    r"|\b(?:completely|totally|brand|all|very) new to (?:all )?(?:of )?(?:this|it|the (?:field|topic)|tech|"
    r"everything)\b",
    re.IGNORECASE,
)
NO_EXPERIENCE = re.compile(
    r"^\W*(?:(?:hi|hey|hello|well|honestly|tbh|but|so|sorry|ok|and|also|i|i'?ve|have|got|with|having|there is|"
    r"really)\W+)*(?:no|zero|0|"
    r"absolutely no|literally no) (?:real |relevant |prior |any |tech |it |work )*experience\b(?: (?:at all|"
    r"whatsoever|yet|so far|"
    r"(?:in|with) (?:any of )?(?:this|it|that|tech|anything|any of it)))*\W*$",
    re.IGNORECASE,
)
"""The same in fewer words; where years of work are asked for it is their number."""
LIST = re.compile(
    r"\b(?:give|show|tell|send) me (?:the|a|that|your) list\b(?! of (?!what|gaps|skills|requirements|must))"
    r"|^\W*(?:just )?the list\b",
    re.IGNORECASE,
)

OTHER_GOAL = re.compile(
    r"\b(?:change|switch|pick|choose|set|take|try|have|want|need|correct|update)\W+(?:(?:my|a|an|the|to|another|other|"
    r"new|different|career)\W+)*(?:goal|target|role|aim|direction)(?:\W+(?:please|now|again|instead))*\W*$"
    r"|^\W*(?:an?other|different|new|wrong) (?:goal|target|role)(?: please)?\W*$",
    re.IGNORECASE,
)


def other_goal(desk: Desk, turn: Turn) -> Reply | None:
    """Who wants another goal without naming it is asked which; the old one holds until then."""
    if any(role.role for role in turn.facts.roles) or turn.facts.skills:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        role = desk.role(person)
        if role is None:
            return flow.go_on(desk, unit, turn)
        part = Part("utter_other_goal", {"role": role.name})
        return Reply(
            (part,), (("Help me choose", "/closest_role"), ("Keep it", "/start_assessment")), asked=Asked("goal")
        )


def list_musts(desk: Desk, turn: Turn) -> Reply | None:
    """What the goal asks above all; None without a goal or where a gap view has more to say."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        role = desk.role(person)
        if role is None or report_for(desk, unit, turn, role).coverage.asked:
            return None
        return open_list(desk, unit, turn, role, wished=True)


def assume_nothing(desk: Desk, turn: Turn) -> Reply:
    """The plan for someone who starts from zero: what is not known counts as not known until they say otherwise."""
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        role = desk.role(person)
        if role is None:
            return flow.to_goal(desk, unit, turn).after(Part("utter_need_goal"))
        if turn.facts.hours_per_week is not None:  # "plan from zero, 5 hours a week" tells them
            person = hear(
                desk,
                unit,
                replace(turn, facts=replace(turn.facts, skills=(), target=None), intent="change_time_budget"),
            ).person
        return roadmaps.from_zero(desk, unit, turn, person, role)


def offer_zero(desk: Desk, turn: Turn) -> Reply | None:
    """Who says that they know nothing is offered a plan from zero, or without a goal an easier question.

    None where skills are known.
    """
    goal = turn.facts.target
    if any(m.polarity for m in turn.facts.skills) or (goal is not None and goal.role is not None):
        return None
    if turn.asked.kind == "experience" and not KNOWS_NOTHING.search(turn.text):
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        role = desk.role(person)
        if any(c.polarity is Polarity.HAS for c in unit.claims(person.id)):
            return None
        if role is not None and report_for(desk, unit, turn, role).coverage.asked:
            return None
        hear(desk, unit, replace(turn, facts=replace(turn.facts, target=None), intent="state_skills"))
        unit.mark_question(person.id, ways.BEGINNER, "kept", turn.instant)
        unit.mark_question(person.id, "skills", "declined", turn.instant)
        on = ways.zero(role) if role is not None else ways.easier(unit, turn)
        return on.after(Part("utter_zero_start"))
