"""Why something is gone from the plan: finished, left out, known already, not asked for by the goal, or not gone."""

from __future__ import annotations

import re

from bot.advice.profile import Polarity
from bot.memory import Unit
from bot.reports.chat import day, listing
from bot.services import flow
from bot.services.desk import Desk, Part, Reply, Turn, profile_of
from bot.services.plan import moves, plans
from bot.services.steps import matched

_GONE = (
    r"(?:gone|missing|out|away|off|not (?:there|in (?:it|(?:the|my) plan))|no longer (?:there|in (?:it|(?:the|"
    r"my) plan)|"
    r"planned|listed)|disappear\w*|vanish\w*|removed|dropped|deleted|taken (?:out|off)|left out|skipped|"
    r"n[o']?t (?:there|in (?:it|(?:the|my) plan)|planned|listed)(?: any ?more)?)"
)
ASKS = re.compile(
    rf"\b(?:why|how come|since when)\b[^.!?]{{1,45}}?\b{_GONE}\b[^.!?]{{0,25}}"
    r"|\bwhy (?:is|are|was) ?n[o']?t\b[^.!?]{2,30}\b(?:there|in (?:it|(?:the|my) plan)|planned|listed)\b"
    r"|\bwhere(?:'?s| did| has| have| is| are)\b[^.!?]{1,40}?\b(?:go|gone|went|disappear\w*|vanish\w*)\b"
    r"|\bwhat (?:happened|became) (?:to|of|with)\b[^.!?]{2,40}"
    r"|\b(?:i )?(?:do ?n[o']?t|can'?t|cannot|no longer) (?:see|find)\b[^.!?]{2,30}\b(?:any ?more|in (?:the|my) plan)\b",
    re.IGNORECASE,
)
"""The question where a topic of the plan went."""
LONGEST = 16
"""Words up to which a message asks this and nothing else."""


def told(desk: Desk, turn: Turn) -> Reply | None:
    """Where the one topic named went, by what is stored; None without a plan, or where none or several are named."""
    if len(turn.text.split()) > LONGEST or turn.facts.target or turn.data:
        return None
    with desk.memory.unit() as unit:
        held = moves.seen(desk, unit, turn)
        skill = _named(desk, turn, held) if held else ""
        part = _where(desk, unit, turn, held, skill) if held and skill else None
        return flow.go_on(desk, unit, turn).after(part) if part else None


def _named(desk: Desk, turn: Turn, held: plans.Plan) -> str:
    """The one skill that is asked for; empty for none or several."""
    named = {*turn.facts.topics} or {
        s.skill for s in held.roadmap.steps if matched.says(turn.text, desk.catalogue.skills.get(s.skill))
    }
    return next(iter(named)) if len(named) == 1 else ""


def _where(desk: Desk, unit: Unit, turn: Turn, held: plans.Plan, skill: str) -> Part | None:
    """What became of a skill: the states of its steps first, then the wishes, then what is known of the person."""
    person, states = unit.person(turn.person_id, turn.instant), unit.steps(turn.person_id)
    name, steps = desk.catalogue.skill_name(skill), [s for s in held.roadmap.steps if s.skill == skill]
    left = [s for s in steps if states.get(s.id) not in plans.CLOSED]
    done = [s for s in steps if states.get(s.id) == "done"]
    if left:
        titles = listing([plans.step_title(desk, s) for s in left])
        return Part("utter_gone_not", {"steps": titles, "end": day(max(s.end for s in left))})
    if done or any(s.startswith(f"{skill}:") and state == "done" for s, state in states.items()):
        titles = listing([plans.step_title(desk, s) for s in done]) or name
        return Part("utter_gone_done", {"steps": titles})
    skipped = any(s.startswith(f"{skill}:") and state == "skipped" for s, state in states.items())
    if skipped or skill in person.options.get("drop", ()):
        return Part("utter_gone_skipped", {"skill": name})
    claims = [c for c in profile_of(unit, person).claims if c.skill == skill and c.polarity is Polarity.HAS and c.quote]
    asked = any(skill in r.skills for r in held.roadmap.role.requirements)
    if claims and asked:
        return Part("utter_gone_known", {"skill": name, "quote": claims[-1].quote})
    return None if asked else Part("utter_gone_goal", {"skill": name, "role": held.roadmap.role.name})
