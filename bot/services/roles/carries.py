"""What carries over from a line of work, and what a role is that was just named: asked beside everything else."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.advice.trades import ANY_WORK, brings
from bot.reading.facts import Asked
from bot.reports.chat import listing
from bot.services import flow, focus
from bot.services.acknowledging import acknowledgement
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.hearing import hear
from bot.services.roles import starting

CARRIES = re.compile(
    r"\b(?:what|which|how much|anything|something|any|does|do|will|would|can|could|is|are)\b[^.!?]{0,60}"
    r"\b(?:carr(?:y|ies|ied) (?:over|across)|transfer(?:s|red|able)?|re-?us(?:e|ed|able)|(?:bring|take) (?:along|"
    r"with me)|"
    r"of (?:any )?use|build on|count(?:s)? for (?:something|anything)|useful from|use from)\b",
    re.IGNORECASE,
)
"""Who asks what of their work is of use elsewhere."""
_WORK = re.compile(
    r"\b(?:from|of|as|being|in)\s+(?:(?:an?|my|the|being|working|time|years?|job|jobs|work|old|last|previous|previously|as|in|of|\d+)\s+)*"
    r"(?P<work>[a-z][\w-]+(?: [\w-]+){0,2}?)(?: (?:work|job|to (?:data|this|that|it)|into .*|for .*|here|now|"
    r"years?))*\W*$",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"\b(?:data (?:transfer|over)|files?|account|money|plan|progress|steps?|profile|chat|telegram|hours)\b", re.I
)
MOST = 5
THAT = re.compile(
    r"\b(?:what(?:'?s| is| are| does| do)?|wh?ats|explain|tell me (?:more )?(?:about)?|meaning)\s+(?:that|this|it|"
    r"they|those|the job|one)"
    r"(?: (?:do|does|mean|about|exactly|even|then|again|anyway|job|role|actually|like|all day))*\W*$",
    re.IGNORECASE,
)
"""What a role just named in the same message is."""


def over(desk: Desk, turn: Turn) -> Reply | None:
    """What people of the work usually bring and the goal asks for, to be confirmed; without a goal the nearest."""
    if _ELSE.search(turn.text) or len(turn.text.split()) > 25:
        return None
    with desk.memory.unit() as unit:
        person = unit.person(turn.person_id, turn.instant)
        found = _WORK.search(turn.text)
        named = found["work"] if found and brings(found["work"]) else ""
        work = named or person.current_said or person.target_said
        if not work:
            return None
        role = desk.role(person)
        if role is None:
            return starting.by_work(desk, unit, turn, person, work)
        wanted = {skill for requirement in role.requirements for skill in requirement.skills}
        known = {claim.skill for claim in profile_of(unit, person).claims}
        skills = tuple(s for s in (brings(work) or ANY_WORK) if s in wanted and s not in known)[:MOST]
        if not skills:
            return flow.go_on(desk, unit, turn).after(Part("utter_carries_none", {"work": work, "role": role.name}))
        values = {"work": work, "role": role.name, "skills": listing([desk.catalogue.skill_name(s) for s in skills])}
        buttons = (("None of these", "none of these"), ("Skip", "/unsure_or_skip"))
        return Reply((Part("utter_carries", values),), buttons, asked=Asked("checks", skills))


def that_role(desk: Desk, turn: Turn) -> Reply | None:
    """A role that is named and asked about in one breath is explained, and kept as the goal where it is told as one."""
    roles = {m.role for m in turn.facts.roles if m.role}
    if len(roles) != 1 or turn.facts.topics:
        return None
    role = desk.catalogue.roles[next(iter(roles))]
    with desk.memory.unit() as unit:
        heard = hear(desk, unit, turn)
        told = acknowledgement(heard, desk.catalogue) if heard.anything else ()
        part = Part("utter_define_role", {"role": role.name, "summary": role.summary})
        reply = flow.go_on(desk, unit, turn).after(*told, part)
        return replace(reply, focus=focus.of_role(role.id))
